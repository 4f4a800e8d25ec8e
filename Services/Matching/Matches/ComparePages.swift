import Markup
import Models
import Web

/// The screen that puts people side by side.
enum ComparePages {
    static func compare(_ list: MatchList, most: Int, as caller: Caller) -> Screen {
        let language = caller.language
        return Screen(MatchPhrases.sideBySide[language]) {
            MatchPages.way(list, to: MatchPhrases.sideBySide[language], language)
            pageHeading(MatchPhrases.sideBySide[language], kicker: MatchPhrases.people(for: list.vacancy.title)[language])
            if list.shown.count < 2 {
                emptyState(
                    MatchPhrases.tickTwo(most)[language],
                    action: Link(MatchPhrases.people(for: list.vacancy.title)[language], ShowMatches.route.link(list.vacancy.id)))
            } else {
                dataTable(
                    caption: MatchPhrases.sideBySide[language], isCaptionSpoken: true,
                    columns: [Column(MatchPhrases.compares[language])] + list.shown.map { Column($0.name) }, rows: rows(list, language))
            }
            MatchPages.basis(list, language)
        }
    }

    private static func rows(_ list: MatchList, _ language: Language) -> [[HTML]] {
        let words = MatchWords(list, language)
        var rows = [
            row(MatchPhrases.match[language], list) { HTML($0.match.standing.map { FindingTable.points($0, language) } ?? "–") },
            row(WishPhrases.fit[language], list) { HTML($0.match.score.map { FindingTable.points($0, language) } ?? "–") },
            row(WishPhrases.wish[language], list) { WishPieces.cell($0.match.wish, language) },
        ]
        rows.append(
            row(MatchPhrases.answers[language], list) { HTML("\(Int(($0.match.completeness * 100).rounded())) %") })
        rows.append(row(MatchPhrases.notHeld[language], list) { blockers($0, isCertain: true, language) })
        rows.append(row(MatchPhrases.toAsk[language], list) { blockers($0, isCertain: false, language) })
        for kind in list.shown[0].match.components.map(\.kind) {
            rows.append(row(kind.name[language], list) { part(kind, $0, words) })
        }
        if list.shown.contains(where: { $0.match.wish != nil }) {
            for aspect in Wish.Aspect.allCases {
                rows.append(row(WishPhrases.part(aspect)[language], list) { part(aspect, $0, words) })
            }
        }
        for (place, finding) in list.shown[0].match.findings.enumerated() {
            rows.append(row(words.name(ofSkill: finding.skill), list) { FindingTable.cover($0.match.findings[place], words) })
        }
        if list.vacancy.state == .open { rows.append(row(MatchPhrases.next[language], list) { next($0, list, language) }) }
        rows.append(
            row(MatchPhrases.everyPoint[language], list) { person in
                a(.href(ShowMatch.route.link(list.vacancy.id, person.id))) { person.name }
            })
        return rows
    }

    /// What can be done with one of them.
    private static func next(_ person: MatchList.Candidate, _ list: MatchList, _ language: Language) -> HTML {
        let isReferred = list.referrals[person.id].map { $0.state.isLive || $0.state == .hired } ?? false
        return actions {
            ShortlistParts.addOne(person, for: list.vacancy.id, language)
            if !isReferred { ReferralParts.proposeOne(person, for: list.vacancy.id, language) }
        }
    }

    private static func row(_ label: String, _ list: MatchList, _ cell: (MatchList.Candidate) -> HTML) -> [HTML] {
        [HTML(label)] + list.shown.map(cell)
    }

    private static func blockers(_ person: MatchList.Candidate, isCertain: Bool, _ language: Language) -> HTML {
        let names = person.match.blockers.filter { $0.isCertain == isCertain }.map { $0.requirement.name[language] }
        return HTML(names.isEmpty ? "–" : names.joined(separator: ", "))
    }

    private static func part(_ kind: Match.Component.Kind, _ person: MatchList.Candidate, _ words: MatchWords) -> HTML {
        guard let component = person.match.components.first(where: { $0.kind == kind }) else { return HTML("–") }
        let note = words.note(on: component, person.match, person.profile, district: person.district)
        return part(component.value == nil ? nil : component.points, of: component.share, note, words.language)
    }

    private static func part(_ aspect: Wish.Aspect, _ person: MatchList.Candidate, _ words: MatchWords) -> HTML {
        guard let part = person.match.wish?.components.first(where: { $0.aspect == aspect }) else { return HTML("–") }
        let note = words.note(on: part, person.profile, district: person.district)
        return Self.part(part.value == nil ? nil : part.points, of: part.share, note, words.language)
    }

    private static func part(_ points: Double?, of share: Double, _ note: String?, _ language: Language) -> HTML {
        func written(_ value: Double) -> String { FindingTable.points(value, language) }
        return span(.class("noted")) {
            strong {
                points.map { "\(written($0)) \(Wording.current.of) \(written(share))" } ?? Wording.current.unknown
            }
            if let note {
                " "
                span(.class("hint")) { note }
            }
        }
    }
}
