import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The forms of meetings.
enum MeetingFormPages {
    static func plan(for round: GrantRound, _ draft: Draft, at moment: Date, _ language: Language) -> Screen {
        let title = MeetingPhrases.plan[language]
        let errors = errors(draft, language)
        return Screen(title) {
            RoundPages.way(to: title, of: round, language)
            pageHeading(title, kicker: round.terms.title, lead: MeetingPhrases.planLead[language])
            errorSummary(errors.summary)
            entryForm(to: PlanMeeting.route.link(round.id)) {
                FormIdentity.field(draft, Meeting.self, at: moment)
                fields(draft, day: round.terms.calendar.meetsOn?.description, nil, nil, errors, language)
                actions {
                    submitButton(title)
                    buttonLink(CommonPhrases.cancel[language], ShowRound.route.link(round.id), kind: .quiet)
                }
            }
        }
    }

    static func edit(_ room: Room, _ draft: Draft, _ language: Language) -> Screen {
        let title = MeetingPhrases.edit[language]
        let errors = errors(draft, language)
        let isStale = draft.failure?.kind == .stale
        let parts = room.starts.split(separator: " ").map(String.init)
        let version = isStale ? nil : draft["version"]
        return Screen(title) {
            MeetingPages.way(to: title, of: room, language)
            pageHeading(title, kicker: room.round.terms.title)
            errorSummary(errors.summary)
            if isStale { notice(.warning, title: CommonPhrases.stale[language]) { p { "\(room.starts): \(room.meeting.terms.place)" } } }
            entryForm(to: EditMeeting.route.link(room.meeting.id)) {
                input(.type("hidden"), .name("version"), .value(version ?? room.meeting.version.description))
                fields(draft, day: parts.first, parts.last, room.meeting.terms.place, errors, language)
                actions {
                    submitButton(CommonPhrases.save[language])
                    buttonLink(CommonPhrases.cancel[language], ShowMeeting.route.link(room.meeting.id), kind: .quiet)
                }
            }
        }
    }

    private static func errors(_ draft: Draft, _ language: Language) -> FieldErrors {
        FieldErrors(
            draft, language, wanting: ["day": GrantsPhrases.dateShape, "clock": MeetingPhrases.clockShape],
            naming: ["day": MeetingPhrases.day, "clock": MeetingPhrases.clock, "place": MeetingPhrases.place])
    }

    private static func fields(
        _ draft: Draft, day: String?, _ clock: String?, _ place: String?, _ errors: FieldErrors, _ language: Language
    ) -> HTML {
        group {
            fieldRow {
                dateField("day", MeetingPhrases.day[language], value: draft["day"] ?? day, error: errors["day"])
                textField(
                    "clock", MeetingPhrases.clock[language], value: draft["clock"] ?? clock, hint: MeetingPhrases.clockShape[language],
                    error: errors["clock"], width: .narrow, type: "time", autocomplete: "off")
            }
            textField(
                "place", MeetingPhrases.place[language], value: draft["place"] ?? place, hint: MeetingPhrases.placeHint[language],
                error: errors["place"], autocomplete: "off")
        }
    }

    static func cancel(_ room: Room, _ draft: Draft, _ language: Language) -> Screen {
        let title = MeetingPhrases.cancel[language]
        let errors = FieldErrors(draft, language, naming: ["reason": CommonPhrases.reason])
        return Screen(title) {
            MeetingPages.way(to: title, of: room, language)
            pageHeading(title, kicker: room.round.terms.title)
            errorSummary(errors.summary)
            confirmPanel(
                title, explanation: MeetingPhrases.cancelLead[language], action: CancelMeeting.route.link(room.meeting.id), confirm: title,
                cancel: Link(MeetingPhrases.keep[language], ShowMeeting.route.link(room.meeting.id))
            ) {
                textArea("reason", CommonPhrases.reason[language], value: draft["reason"], error: errors["reason"], rows: 3, limit: 500)
            }
        }
    }

    static func agenda(_ room: Room, _ ready: [AgendaStore.Ready], _ draft: Draft, _ language: Language) -> Screen {
        let title = MeetingPhrases.editAgenda[language]
        let errors = FieldErrors(draft, language)
        return Screen(title) {
            MeetingPages.way(to: title, of: room, language)
            pageHeading(title, kicker: room.round.terms.title, lead: MeetingPhrases.agendaLead[language])
            errorSummary(errors.summary)
            if ready.isEmpty {
                emptyState(
                    MeetingPhrases.nothingReady[language], MeetingPhrases.nothingReadyHint[language],
                    action: Link(MeetingPhrases.meeting[language], ShowMeeting.route.link(room.meeting.id)))
            } else {
                entryForm(to: EditAgenda.route.link(room.meeting.id)) {
                    for (number, item) in ready.enumerated() { entry(item, number, draft, errors, language) }
                    actions {
                        submitButton(CommonPhrases.save[language])
                        buttonLink(CommonPhrases.cancel[language], ShowMeeting.route.link(room.meeting.id), kind: .quiet)
                    }
                }
            }
        }
    }

    private static func entry(
        _ item: AgendaStore.Ready, _ number: Int, _ draft: Draft, _ errors: FieldErrors, _ language: Language
    ) -> HTML {
        let (place, minutes) = ("items.\(number).place", "items.\(number).minutes")
        let title = item.title.map { [$0, item.lead].compactMap(\.self).joined(separator: ", ") } ?? item.id.reference
        func value(_ name: String, _ saved: Int?) -> String? { draft.wasSent ? draft[name] : saved.map(String.init) }
        return fieldGroup(title) {
            input(.type("hidden"), .name("items.\(number).application"), .value(item.id.description))
            numberField(
                place, MeetingPhrases.order[language], value: value(place, item.agenda?.place), error: errors[place],
                isOptional: !item.hasVote, isWhole: true)
            numberField(
                minutes, MeetingPhrases.minutesEach[language], value: value(minutes, item.agenda?.minutes ?? EditAgenda.usualMinutes),
                error: errors[minutes], isOptional: true, isWhole: true)
        }
    }
}
