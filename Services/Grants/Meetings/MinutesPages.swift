import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The screens of a meeting that are made to be printed: minutes and the members' pack.
enum MinutesPages {
    static func minutes(_ content: ShowMinutes.Content) -> Screen {
        let (room, record, language) = (content.room, content.record, content.room.caller.language)
        let title = MeetingPhrases.minutes[language]
        return Screen("\(title): \(room.round.terms.title)") {
            MeetingPages.way(to: title, of: room, language)
            printHeader(organisation: "Foothold", title: title, reference: room.meeting.id.description)
            pageHeading(
                "\(title): \(room.round.terms.title)", kicker: room.caller.programmeName,
                status: MeetingPages.state(room.meeting.state.word, language)
            ) {
                if room.own?.seat == .chair, room.meeting.possible.contains(.sign) {
                    buttonLink(MinutesPhrases.sign[language], SignMinutes.route.link(room.meeting.id))
                }
            }
            if record.signed != nil, !record.isKept { notice(.danger, role: "alert") { p { MinutesPhrases.broken[language] } } }
            summaryList([
                SummaryItem(MinutesPhrases.opened[language], text: record.opened),
                SummaryItem(MinutesPhrases.closed[language], text: record.closed),
                SummaryItem(MeetingPhrases.place[language], MeetingPages.whereabouts(room.meeting.terms.place)),
                SummaryItem(MeetingPhrases.attendance[language], text: names(of: room.seats.filter(\.isPresent), language)),
                SummaryItem(MinutesPhrases.absent[language], text: names(of: room.seats.filter { !$0.isPresent }, language)),
            ])
            for item in content.items {
                section(item, content.votes.filter { $0.application == item.id }, room, language)
            }
            signature(record, language)
        }
    }

    private static func names(of seats: [MeetingStore.Seated], _ language: Language) -> String? {
        seats.isEmpty
            ? nil : seats.map { "\($0.name) (\(MeetingPhrases.word($0.seat)[language].lowercased()))" }.joined(separator: ", ")
    }

    private static func section(_ item: AgendaStore.Item, _ votes: [Vote], _ room: Room, _ language: Language) -> HTML {
        let people = Dictionary(room.seats.map { ($0.account, $0.name) }) { first, _ in first }
        return card("\(item.agenda.place). \(item.title ?? MeetingPhrases.recused[language])") {
            if item.isReadable {
                if let lead = item.lead { p(.class("hint")) { lead } }
                if votes.isEmpty { p { MeetingPhrases.waiting[language] } }
                for vote in votes {
                    ItemPages.proposal(vote.proposal, room.currency, language)
                    if let tally = vote.state.tally {
                        TallyPages.tally(tally, names: people, language)
                        if tally.dissent.isEmpty, vote.state.word == .recorded { p { MinutesPhrases.unanimous[language] } }
                    }
                }
                p {
                    strong { MeetingPhrases.standing[language] }
                    ": "
                    MeetingPages.standing(item, room, language)
                }
            }
        }
    }

    private static func signature(_ record: ShowMinutes.Record, _ language: Language) -> HTML {
        group {
            if let signed = record.signed {
                card(MinutesPhrases.signature[language]) {
                    summaryList([
                        SummaryItem(
                            MinutesPhrases.signedBy[language],
                            text: [record.signedBy, signed].compactMap(\.self).joined(separator: " · ")),
                        SummaryItem(ApplicationPhrases.digest[language], code { record.digest?.hexadecimal ?? "–" }),
                    ])
                    if record.isKept { p(.class("hint")) { MinutesPhrases.kept[language] } }
                }
            } else {
                signatureLines([MeetingPhrases.word(.chair)[language]])
            }
        }
    }

    static func sign(_ room: Room, _ draft: Draft) -> Screen {
        let language = room.caller.language
        let title = MinutesPhrases.sign[language]
        return Screen(title) {
            MeetingPages.way(to: title, of: room, language)
            pageHeading(title, kicker: room.round.terms.title)
            if let failure = draft.failure { notice(.danger, role: "alert") { p { failure.message } } }
            confirmPanel(
                title, explanation: MinutesPhrases.signLead[language], action: SignMinutes.route.link(room.meeting.id), confirm: title,
                cancel: Link(MeetingPhrases.minutes[language], ShowMinutes.route.link(room.meeting.id)), isDestructive: false)
        }
    }

    static func pack(_ room: Room, _ plans: [(AgendaStore.Item, PlanDraft)]) -> Screen {
        let language = room.caller.language
        let title = "\(room.round.terms.title), \(room.starts)"
        return Screen(title) {
            MeetingPages.way(to: MeetingPhrases.pack[language], of: room, language)
            printHeader(organisation: "Foothold", title: title, reference: room.caller.name)
            pageHeading(title, kicker: MeetingPhrases.meeting[language], lead: MinutesPhrases.packLead[language])
            summaryList([
                SummaryItem(MeetingPhrases.place[language], MeetingPages.whereabouts(room.meeting.terms.place)),
                SummaryItem(MeetingPhrases.free[language], text: room.fund.free.text(in: language)),
            ])
            if plans.isEmpty { emptyState(MinutesPhrases.emptyPack[language], MinutesPhrases.emptyPackHint[language]) }
            for (item, typed) in plans { plan(typed, item, room, language) }
        }
    }

    private static func plan(_ typed: PlanDraft, _ item: AgendaStore.Item, _ room: Room, _ language: Language) -> HTML {
        group {
            h2 { "\(item.agenda.place). \(typed["title"] ?? item.lead ?? ApplicationPhrases.unnamed[language])" }
            summaryList([
                SummaryItem(ApplicationPhrases.applicants[language], text: item.lead),
                SummaryItem(DecisionPhrases.asked[language], text: item.asked.map { Money($0.total, room.currency).text(in: language) }),
                SummaryItem(MeetingPhrases.score[language], text: item.mean.map { "\($0.text(in: language)) (\(item.reviews))" }),
            ])
            for section in PlanSection.allCases {
                h3 { PlanPhrases.title(section)[language] }
                RevisionPages.values(of: typed, in: section, language)
            }
            ForecastPages.forecast(typed.read().plan, room.currency, language, onPaper: true)
            dl(.class("paper")) {
                dt { MinutesPhrases.notes[language] }
                dd {}
                dt { DecisionPhrases.ballot[language] }
                dd { "☐ \(DecisionPhrases.word(.for)[language])   ☐ \(DecisionPhrases.word(.against)[language])" }
            }
        }
    }
}
