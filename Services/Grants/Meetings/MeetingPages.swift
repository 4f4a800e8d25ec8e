import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The screens of meetings as they go on.
enum MeetingPages {
    static func list(_ meetings: [MeetingStore.Listed], isFirst: Bool, next: String?, as caller: Caller) -> Screen {
        let language = caller.language
        return Screen(MeetingPhrases.title[language]) {
            pageHeading(MeetingPhrases.title[language], lead: MeetingPhrases.lead[language])
            if meetings.isEmpty {
                emptyState(
                    MeetingPhrases.none[language], MeetingPhrases.noneHint[language],
                    action: caller.holds(anyOf: Set(roundReaders))
                        ? Link(RoundPhrases.title[language], ListRounds.route.link()) : nil)
            } else {
                dataTable(
                    caption: MeetingPhrases.title[language], isCaptionSpoken: true,
                    columns: [
                        Column(MeetingPhrases.starts[language]), Column(MeetingPhrases.round[language]),
                        Column(MeetingPhrases.items[language], .number), Column(CommonPhrases.state[language]),
                    ],
                    rows: meetings.map { listed in
                        [
                            a(.href(ShowMeeting.route.link(listed.meeting.id))) { listed.starts }, HTML(listed.round),
                            HTML(String(listed.items)), state(listed.meeting.state.word, language),
                        ]
                    })
                pager(previous: isFirst ? nil : ListMeetings.route.link(), next: next)
            }
        }
    }

    static func state(_ word: Meeting.State.Word, _ language: Language) -> HTML {
        let tone: Tone =
            switch word {
            case .planned: .info
            case .open: .success
            case .closed, .signed: .neutral
            case .cancelled: .danger
            }
        return tag(MeetingPhrases.word(word)[language], tone)
    }

    static func way(to title: String, of room: Room, _ language: Language) -> HTML {
        breadcrumb([
            Link(MeetingPhrases.title[language], ListMeetings.route.link()),
            Link("\(room.round.terms.title), \(room.starts)", ShowMeeting.route.link(room.meeting.id)), Link(title, ""),
        ])
    }

    /// What is fetched again where the meeting goes on.
    static func live(_ room: Room, pulse: Int, @HTMLBuilder _ content: () -> HTML) -> HTML {
        let isLive = room.meeting.state.word == .open || room.meeting.state.word == .planned
        return div(
            .id("live"), .class("stack"), .data("pulse", isLive ? FeelPulse.route.link(room.meeting.id) : nil),
            .data("known", isLive ? String(pulse) : nil)
        ) { content() }
    }

    static func meeting(_ content: ShowMeeting.Content) -> Screen {
        let (room, language) = (content.room, content.room.caller.language)
        let title = room.round.terms.title
        var screen = Screen(title) {
            breadcrumb([Link(MeetingPhrases.title[language], ListMeetings.route.link()), Link("\(title), \(room.starts)", "")])
            pageHeading(title, kicker: MeetingPhrases.meeting[language], status: state(room.meeting.state.word, language)) {
                ways(room, language)
            }
            live(room, pulse: content.pulse) {
                if case .cancelled(let reason) = room.meeting.state {
                    notice(.warning, title: MeetingPhrases.word(.cancelled)[language]) { p { reason } }
                }
                summaryList([
                    SummaryItem(MeetingPhrases.starts[language], text: room.starts),
                    SummaryItem(MeetingPhrases.place[language], whereabouts(room.meeting.terms.place)),
                ])
                money(content, language)
                agenda(content, language)
                attendance(room, language)
            }
            card(CommonPhrases.history[language]) { content.history.timeline(MeetingPhrases.events, language) }
        }
        screen.links = Asset.liveScript.element
        return screen
    }

    /// A link of a video call to press, or the room.
    static func whereabouts(_ place: String) -> HTML {
        place.hasPrefix("https://") ? a(.href(place), .rel("noreferrer")) { place } : HTML(place)
    }

    private static func money(_ content: ShowMeeting.Content, _ language: Language) -> HTML {
        let (room, free) = (content.room, content.room.fund.free)
        let left = Money(free.amount - content.waiting, room.currency)
        return grid {
            statistic(free.text(in: language), MeetingPhrases.free[language], note: room.fund.terms.name)
            statistic(Money(content.given, room.currency).text(in: language), MeetingPhrases.given[language])
            statistic(
                left.text(in: language), MeetingPhrases.leftIfAll[language],
                note: left.amount < 0 ? MeetingPhrases.short[language] : nil, href: ShowRanking.route.link(room.meeting.id))
        }
    }

    private static func ways(_ room: Room, _ language: Language) -> HTML {
        let (id, possible) = (room.meeting.id, room.meeting.possible)
        return group {
            if room.mayLead {
                if possible.contains(.open) {
                    actionButton(MeetingPhrases.open[language], action: MoveMeeting.route.link(id, "open"), kind: .primary)
                }
                if possible.contains(.open) || possible.contains(.close) {
                    buttonLink(MeetingPhrases.editAgenda[language], EditAgenda.route.link(id), kind: .secondary)
                }
                if possible.contains(.close) {
                    actionButton(
                        MeetingPhrases.close[language], action: MoveMeeting.route.link(id, "close"),
                        confirm: MeetingPhrases.closeQuestion[language])
                }
                if possible.contains(.cancel) {
                    buttonLink(MeetingPhrases.edit[language], EditMeeting.route.link(id), kind: .quiet)
                    buttonLink(MeetingPhrases.cancel[language], CancelMeeting.route.link(id), kind: .quiet)
                }
            }
            buttonLink(MeetingPhrases.ranking[language], ShowRanking.route.link(id), kind: .secondary)
            buttonLink(MeetingPhrases.pack[language], ShowPack.route.link(id), kind: .quiet)
            if room.meeting.state.word != .planned, room.meeting.state.word != .cancelled {
                buttonLink(MeetingPhrases.minutes[language], ShowMinutes.route.link(id), kind: .quiet)
            }
        }
    }

    private static func agenda(_ content: ShowMeeting.Content, _ language: Language) -> HTML {
        card(MeetingPhrases.agenda[language]) {
            if content.items.isEmpty {
                p(.class("hint")) { MeetingPhrases.noItems[language] }
            } else {
                dataTable(
                    caption: MeetingPhrases.agenda[language], isCaptionSpoken: true,
                    columns: [
                        Column(ApplicationPhrases.business[language]), Column(MeetingPhrases.minutesEach[language], .number),
                        Column(MeetingPhrases.asked[language], .number),
                        Column(MeetingPhrases.score[language], .number), Column(MeetingPhrases.standing[language]),
                    ],
                    rows: content.items.map { row($0, content.room, language) })
            }
        }
    }

    private static func row(_ item: AgendaStore.Item, _ room: Room, _ language: Language) -> [HTML] {
        let place = "\(item.agenda.place). "
        guard let title = item.title else {
            let closed = item.clearance == .recused ? MeetingPhrases.recused : MeetingPhrases.undeclared
            return [
                group {
                    place
                    if item.clearance == .undeclared {
                        a(.href(DeclareConflict.route.link(item.id))) { closed[language] }
                    } else {
                        closed[language]
                    }
                },
                HTML(String(item.agenda.minutes)), "–", "–", standing(item, room, language),
            ]
        }
        return [
            group {
                place
                a(.href(ShowItem.route.link(room.meeting.id, item.id))) { title }
                if let lead = item.lead {
                    br()
                    small { lead }
                }
            },
            HTML(String(item.agenda.minutes)), HTML(item.asked.map { $0.total.text(in: language) } ?? "–"),
            HTML(item.mean.map { "\($0.text(in: language)) (\(item.reviews))" } ?? "–"), standing(item, room, language),
        ]
    }

    /// How far an item is: what was decided, or where its vote stands.
    static func standing(_ item: AgendaStore.Item, _ room: Room, _ language: Language) -> HTML {
        group {
            if item.state != .readyForCommittee {
                ApplicationPages.state(item.state, language)
                if let award = item.award {
                    " "
                    Money(award.total, room.currency).text(in: language)
                }
            } else if let vote = item.vote {
                tag(DecisionPhrases.word(vote.state)[language], .info)
                if let result = vote.result {
                    " "
                    DecisionPhrases.word(result)[language]
                }
            } else {
                tag(MeetingPhrases.waiting[language])
            }
        }
    }

    private static func attendance(_ room: Room, _ language: Language) -> HTML {
        let isOpen = room.meeting.state.word == .open
        return card(MeetingPhrases.attendance[language]) {
            if room.seats.isEmpty {
                p(.class("hint")) { MeetingPhrases.noCommittee[language] }
            } else {
                dataTable(
                    caption: MeetingPhrases.attendance[language], isCaptionSpoken: true,
                    columns: [
                        Column(CommonPhrases.name[language]), Column(MeetingPhrases.seat[language]),
                        Column(MeetingPhrases.present[language]), Column(MeetingPhrases.mark[language], .actions),
                    ],
                    rows: room.seats.map { seated in
                        let mayMark = isOpen && (room.mayLead || seated.account == room.caller.account)
                        let step = seated.isPresent ? "leave" : "arrive"
                        let word = seated.isPresent ? MeetingPhrases.markGone : MeetingPhrases.markPresent
                        return [
                            HTML(seated.name), HTML(MeetingPhrases.word(seated.seat)[language]),
                            seated.isPresent ? tag(MeetingPhrases.isThere[language], .success) : HTML("–"),
                            mayMark
                                ? actionButton(
                                    word[language], action: MarkAttendance.route.link(room.meeting.id, seated.account, step),
                                    about: seated.name) : HTML("–"),
                        ]
                    })
            }
        }
    }
}
