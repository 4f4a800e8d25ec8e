import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The interviews of some days.
enum CalendarPages {
    static func calendar(
        _ interviews: [InterviewStore.Listed], _ input: ShowInterviews.Input, _ days: (first: CalendarDate, last: CalendarDate),
        isForOffice: Bool, _ language: Language
    ) -> Screen {
        let span = input.span ?? .week
        func link(_ other: ShowInterviews.Span, _ day: CalendarDate) -> String {
            ShowInterviews.route.link(
                query: [("span", other.rawValue), ("on", day.description)] + (input.whose.map { [("whose", $0.rawValue)] } ?? []))
        }
        return Screen(InterviewPhrases.title[language]) {
            pageHeading(
                InterviewPhrases.title[language], kicker: "\(days.first) – \(days.last)", lead: InterviewPhrases.lead[language]
            ) {
                buttonLink(InterviewPhrases.feed[language], MakeFeed.route.link(), kind: .secondary)
            }
            tabs(
                [
                    Link(InterviewPhrases.week[language], link(.week, days.first), isCurrent: span == .week),
                    Link(InterviewPhrases.month[language], link(.month, days.first), isCurrent: span == .month),
                ], label: ReferralPhrases.views[language])
            actions {
                buttonLink(InterviewPhrases.earlier[language], link(span, days.first.adding(days: -1)), kind: .secondary)
                buttonLink(InterviewPhrases.later[language], link(span, days.last.adding(days: 1)), kind: .secondary)
            }
            if interviews.isEmpty {
                emptyState(InterviewPhrases.nothing[language], InterviewPhrases.nothingHint[language])
            } else {
                div(.class("calendar")) { for (day, ofDay) in byDay(interviews) { one(day, ofDay, isForOffice, language) } }
            }
        }
    }

    private static func byDay(_ interviews: [InterviewStore.Listed]) -> [(String, [InterviewStore.Listed])] {
        Dictionary(grouping: interviews, by: \.day).sorted { $0.key < $1.key }
    }

    private static func one(_ day: String, _ interviews: [InterviewStore.Listed], _ isForOffice: Bool, _ language: Language) -> HTML {
        section {
            h2 { Markup.day(day) }
            dataTable(
                caption: "\(InterviewPhrases.title[language]) \(day)", isCaptionSpoken: true,
                columns: [
                    Column(InterviewPhrases.time[language]), Column(ReferralPhrases.vacancy[language]),
                ] + (isForOffice ? [Column(ReferralPhrases.candidate[language]), Column(VacancyTermPhrases.employer[language])] : []) + [
                    Column(InterviewPhrases.place[language]), Column(CommonPhrases.state[language]),
                ],
                rows: interviews.map { listed in
                    [
                        HTML("\(listed.time)–\(listed.ends.suffix(5))"),
                        a(.href(ShowReferral.route.link(listed.interview.referral))) { listed.title },
                    ] + (isForOffice ? [HTML(listed.candidate ?? ReferralPhrases.candidate[language]), HTML(listed.employer)] : []) + [
                        InterviewPages.whereabouts(listed.interview.time), InterviewPages.tag(listed.interview.state, language),
                    ]
                })
        }
    }
}
