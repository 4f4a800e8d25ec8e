import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The screen that ranks what is on the agenda and tries choices out.
enum RankingPages {
    static func ranking(_ room: Room, _ ranking: Ranking, hidden: Int) -> Screen {
        let language = room.caller.language
        let title = MeetingPhrases.ranking[language]
        return Screen(title) {
            MeetingPages.way(to: title, of: room, language)
            pageHeading(title, kicker: room.round.terms.title, lead: MeetingPhrases.rankingLead[language])
            grid {
                statistic(Money(ranking.free, room.currency).text(in: language), MeetingPhrases.free[language], note: room.fund.terms.name)
                if let left = ranking.leftAfterTaking {
                    statistic(
                        Money(left, room.currency).text(in: language), MeetingPhrases.leftAfter[language],
                        note: left < 0 ? MeetingPhrases.short[language] : nil)
                }
            }
            if hidden > 0 { notice(.info) { p { "\(MeetingPhrases.hidden[language]) \(hidden)" } } }
            if ranking.places.isEmpty {
                emptyState(MeetingPhrases.nothingToRank[language], MeetingPhrases.nothingToRankHint[language])
            } else {
                form(.class("form"), .method("get"), .action(ShowRanking.route.link(room.meeting.id))) {
                    table(room, ranking, language)
                    actions { submitButton(MeetingPhrases.tryOut[language], kind: .secondary) }
                }
            }
        }
    }

    private static func table(_ room: Room, _ ranking: Ranking, _ language: Language) -> HTML {
        var rows: [[HTML]] = []
        for (number, place) in ranking.places.enumerated() {
            if number == ranking.affordable { rows.append(cutOff(language)) }
            rows.append(row(number + 1, place, room, language))
        }
        return dataTable(
            caption: MeetingPhrases.ranking[language], isCaptionSpoken: true,
            columns: [
                Column(ApplicationPhrases.business[language]),
                Column(MeetingPhrases.score[language], .number), Column(MeetingPhrases.asked[language], .number),
                Column(MeetingPhrases.leftThen[language], .number), Column(MeetingPhrases.take[language]),
            ], rows: rows)
    }

    /// The line below which the fund does not reach.
    private static func cutOff(_ language: Language) -> [HTML] {
        [strong { MeetingPhrases.cutOff[language] }, "", "", "", ""]
    }

    private static func row(_ rank: Int, _ place: Ranking.Place, _ room: Room, _ language: Language) -> [HTML] {
        let (item, title) = (place.item, place.item.title ?? "–")
        return [
            group {
                "\(rank). "
                a(.href(ShowItem.route.link(room.meeting.id, item.id))) { title }
            },
            HTML(item.mean.map { "\($0.text(in: language)) (\(item.reviews))" } ?? "–"), HTML(item.cost.text(in: language)),
            HTML(place.left.text(in: language)),
            input(
                .type("checkbox"), .name("take"), .value(item.id.description), .checked(when: place.isTaken),
                .aria("label", "\(MeetingPhrases.take[language]): \(title)")),
        ]
    }
}
