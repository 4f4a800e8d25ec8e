import Markup
import Models

/// Pieces that show what a person wishes for apart from how they fit.
enum WishPieces {
    /// In a list: what is as wished and what is not, and what that made of the score.
    static func brief(_ match: Match, _ language: Language) -> HTML {
        guard let score = match.score else { return HTML() }
        let fit = FindingTable.points(score, language)
        return group {
            tags(match.wish, language)
            p(.class("meta")) {
                if let wish = match.wish {
                    WishPhrases.summary(
                        fit: fit, wish: percent(wish.value), known: percent(wish.completeness),
                        takes: cost(wish, language))[language]
                } else {
                    WishPhrases.fit[language] + " \(fit) · " + WishPhrases.notKnown[language]
                }
            }
        }
    }

    private static func tags(_ wish: Wish?, _ language: Language) -> HTML {
        let values = Dictionary(uniqueKeysWithValues: (wish?.components ?? []).map { ($0.aspect, $0.value) })
        let (work, pay) = (values[.work] ?? nil, values[.pay] ?? nil)
        let tags = [
            work == 1 ? tag(MatchPhrases.wishedWork[language], .success) : nil,
            pay.map { $0 == 1 ? tag(MatchPhrases.enoughPay[language], .success) : tag(MatchPhrases.tooLittlePay[language], .warning) },
        ].compactMap(\.self)
        return tags.isEmpty ? HTML() : p(.class("tags")) { for tag in tags { tag } }
    }

    /// The whole of it: what the wish made of the score, and each part of the wish with its reason.
    static func section(_ match: Match, _ words: MatchWords, _ profile: SkillProfile, district: String?) -> HTML {
        let language = words.language
        return group {
            h2 { WishPhrases.title[language] }
            if let wish = match.wish, let score = match.score, let standing = match.standing {
                p {
                    WishPhrases.whole(
                        fit: FindingTable.points(score, language), wish: percent(wish.value), known: percent(wish.completeness),
                        takes: cost(wish, language), standing: FindingTable.points(standing, language))[language]
                }
                bars(wish, words, profile, district: district)
            } else {
                p(.class("hint")) { WishPhrases.ask[language] }
            }
        }
    }

    /// The parts of the wish in points of a hundred, each with its reason.
    static func bars(_ wish: Wish, _ words: MatchWords, _ profile: SkillProfile, district: String?) -> HTML {
        barList(
            wish.components.map { part in
                Contribution(
                    part.aspect.name[words.language], part.value == nil ? nil : part.points * 100, of: part.share * 100,
                    note: words.note(on: part, profile, district: district))
            }, label: WishPhrases.parts[words.language], format: { $0.short(in: words.language) })
    }

    /// One of several side by side.
    static func cell(_ wish: Wish?, _ language: Language) -> HTML {
        guard let wish else { return HTML(Wording.current.unknown) }
        return HTML(WishPhrases.ofHundred(percent(wish.value), takes: cost(wish, language))[language])
    }

    /// What it takes off; nil where that is too little to tell.
    private static func cost(_ wish: Wish, _ language: Language) -> String? {
        wish.cost >= 0.0005 ? FindingTable.points(wish.cost, language) : nil
    }

    private static func percent(_ share: Double) -> Int {
        Int((share * 100).rounded())
    }
}
