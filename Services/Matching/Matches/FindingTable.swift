import Markup
import Models

/// Every skill asked with what the profile says to it, its points, and what it could still bring.
enum FindingTable {
    static func table(_ match: Match, _ words: MatchWords) -> HTML {
        let language = words.language
        let order = match.findings.sorted { ($0.isEssential ? 0 : 1, -$0.worth, $0.skill) < ($1.isEssential ? 0 : 1, -$1.worth, $1.skill) }
        return group {
            h2 { MatchPhrases.everyPoint[language] }
            dataTable(
                caption: MatchPhrases.everyPoint[language], isCaptionSpoken: true,
                columns: [
                    Column(MatchPhrases.skill[language]), Column(MatchPhrases.wanted[language]), Column(MatchPhrases.finding[language]),
                    Column(MatchPhrases.points[language], .number), Column(MatchPhrases.worth[language], .number),
                ],
                rows: order.map { finding in
                    [
                        HTML(words.name(ofSkill: finding.skill)),
                        HTML((finding.isEssential ? MatchPhrases.essential : MatchPhrases.useful)[language]),
                        cover(finding, words),
                        HTML(points(finding.points, language)),
                        HTML(finding.worth < 0.0005 ? "–" : "+" + points(finding.worth, language)),
                    ]
                })
            p(.class("hint")) { MatchPhrases.worthHint[language] }
            if let likely = match.likely {
                p(.class("hint")) {
                    MatchPhrases.likely(words.name(ofOccupation: likely.occupation), points: points(likely.points, language))[language]
                }
            }
            if match.surplus.cost >= 0.0005 {
                p(.class("hint")) { MatchPhrases.surplus(match.surplus.count, cost: points(match.surplus.cost, language))[language] }
            }
        }
    }

    static func cover(_ finding: Match.Finding, _ words: MatchWords) -> HTML {
        group {
            stated(finding, words)
            if finding.isLikely {
                " "
                tag(MatchPhrases.likely[words.language], .info)
            }
        }
    }

    private static func stated(_ finding: Match.Finding, _ words: MatchWords) -> HTML {
        switch finding.cover {
        case .held where finding.amount > 0.995: tag(MatchPhrases.held[words.language], .success)
        case .held: tag(MatchPhrases.held(finding.amount)[words.language], .success)
        case .covered(let other): HTML(MatchPhrases.covered(by: words.name(ofSkill: other), amount: finding.amount)[words.language])
        case .missing: tag(MatchPhrases.missing[words.language], .warning)
        }
    }

    /// Points of a hundred with one decimal.
    static func points(_ value: Double, _ language: Language) -> String {
        let tenths = Int((value * 1000).rounded())
        return "\(tenths / 10)\(language.decimalSign)\(tenths % 10)"
    }
}
