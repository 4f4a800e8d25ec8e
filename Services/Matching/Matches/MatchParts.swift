import Hosting
import Markup
import Models
import Web

/// Pieces that the screens of matches share.
enum MatchParts {
    /// One line of a ranked list: the score, who or what it is, what is missing and to be asked, and why.
    static func line(
        _ match: Match, _ words: MatchWords, title: HTML, facts: [String?], person: SkillProfile, district: String?, below: HTML
    ) -> HTML {
        let language = words.language
        return li(.class("card", "match")) {
            ring(match, language)
            div(.class("match-body")) {
                h2 { title }
                self.facts(facts, match, language)
                if let unscored = match.unscored { p { unscored.reason[language] } }
                WishPieces.brief(match, language)
                gaps(match, words)
                brief(match.blockers, language)
                if match.unscored == nil {
                    disclosure(MatchPhrases.why[language]) {
                        bars(match, words, person, district: district)
                    }
                }
                if let wish = match.wish {
                    disclosure(WishPhrases.title[language]) { WishPieces.bars(wish, words, person, district: district) }
                }
                below
            }
        }
    }

    /// The way to the places before and behind those in sight, of which `first` are before.
    static func pager(
        from first: Int, showing count: Int, of all: Int, size: Int, _ language: Language, link: ([(String, String)]) -> String
    ) -> HTML {
        func page(_ from: Int) -> String { link(from > 0 ? [("from", String(from + 1))] : []) }
        let last = first + count
        return Markup.pager(
            previous: first > 0 ? page(max(0, first - size)) : nil, next: last < all ? page(last) : nil,
            summary: MatchPhrases.range(first + 1, last, of: all)[language])
    }

    private static func ring(_ match: Match, _ language: Language) -> HTML {
        guard let standing = match.standing else { return tag(MatchPhrases.noScore[language]) }
        return scoreRing(standing * 100, label: MatchPhrases.match[language])
    }

    static func facts(_ facts: [String?], _ match: Match, _ language: Language) -> HTML {
        let (held, all) = match.essentialCoverage
        let own = [
            all > 0 ? MatchPhrases.essential(held, of: all)[language] : nil,
            match.unscored == nil ? MatchPhrases.completeness(match.completeness)[language] : nil,
        ]
        return p(.class("meta")) { (facts + own).compactMap(\.self).joined(separator: " · ") }
    }

    /// The least that a related skill counts to be named in the list; the page of one person names every one.
    private static let worthTelling = 0.1

    /// What is missing of the essential skills, and which related skills stand in.
    private static func gaps(_ match: Match, _ words: MatchWords) -> HTML {
        let open = match.findings.filter { $0.isEssential && $0.cover != .held }
        let missing = open.filter { $0.amount < worthTelling }.map { words.name(ofSkill: $0.skill) }
        let transfers = open.filter { $0.amount >= worthTelling }.compactMap { finding -> String? in
            guard case .covered(let other) = finding.cover else { return nil }
            return MatchPhrases.transfer(
                words.name(ofSkill: other), for: words.name(ofSkill: finding.skill), amount: finding.amount)[words.language]
        }
        return group {
            if !missing.isEmpty { labelled(MatchPhrases.missing, words.language, missing.joined(separator: ", ")) }
            if !transfers.isEmpty { labelled(MatchPhrases.transfers, words.language, transfers.joined(separator: "; ")) }
        }
    }

    private static func labelled(_ label: Phrase, _ language: Language, _ text: String) -> HTML {
        p {
            lead(label, language)
            text
        }
    }

    /// The word that a line of text begins with.
    static func lead(_ label: Phrase, _ language: Language) -> HTML {
        strong { label[language] + CommonPhrases.colon[language] }
    }

    /// The parts of the score in points of a hundred, each with its reason.
    static func bars(_ match: Match, _ words: MatchWords, _ profile: SkillProfile, district: String?) -> HTML {
        barList(
            match.components.map { component in
                Contribution(
                    component.kind.name[words.language], component.value == nil ? nil : component.points * 100, of: component.share * 100,
                    note: words.note(on: component, match, profile, district: district))
            }, label: MatchPhrases.parts[words.language], format: { $0.short(in: words.language) })
    }

    /// Hard requirements that are not met or not known to be, each with what to do about it.
    static func blockers(_ blockers: [Blocker], _ language: Language) -> HTML {
        guard !blockers.isEmpty else { return HTML() }
        let isBlocked = blockers.contains(where: \.isCertain)
        return notice(isBlocked ? .danger : .warning, title: (isBlocked ? MatchPhrases.blocked : MatchPhrases.required)[language]) {
            ul(.class("blockers")) {
                for blocker in blockers {
                    li {
                        tag(
                            (blocker.isCertain ? MatchPhrases.notHeld : MatchPhrases.toAsk)[language],
                            blocker.isCertain ? .danger : .warning)
                        " "
                        strong { blocker.requirement.name[language] }
                        ". "
                        blocker.remedy[language]
                    }
                }
            }
        }
    }

    /// The same in little room: what is known to be missing with its remedy, what is to be asked in a line.
    private static func brief(_ blockers: [Blocker], _ language: Language) -> HTML {
        let open = blockers.filter { !$0.isCertain }.map { $0.requirement.name[language] }
        return group {
            if !open.isEmpty { labelled(MatchPhrases.toAsk, language, open.joined(separator: ", ")) }
            Self.blockers(blockers.filter(\.isCertain), language)
        }
    }
}
