import Hosting
import Models
import Web

/// A fairness report as the API shows it.
struct FairnessDocument: Codable, Reply {
    /// Some of a whole, with its rate and the interval that holds the true one with 95 % confidence (Wilson).
    struct Rate: Codable, Sendable {
        let chosen: Int
        let of: Int
        let rate: Double?
        let low: Double?
        let high: Double?
    }

    struct Group: Codable, Sendable {
        /// Null for those of whom it is not known.
        let group: String?
        let name: String
        /// Withheld groups have no figures: they are smaller than 5, or would give away one that is.
        let withheld: Bool
        let selection: Rate?
        /// The rate over the highest rate.
        let impactRatio: Double?
        let belowFourFifths: Bool
        /// How likely chance alone makes the rates differ as much (Fisher's exact test).
        let chance: Double?
    }

    struct Comparison: Codable, Sendable {
        let attribute: FairnessReport.Attribute
        let stage: FairnessReport.Stage
        let everybody: Rate?
        let groups: [Group]
    }

    let from: CalendarDate
    let until: CalendarDate
    let comparisons: [Comparison]

    init(_ report: FairnessReport, _ period: ReportingPeriod, in language: Language) {
        from = period.first
        until = period.last
        comparisons = report.comparisons.map { compared in
            Comparison(
                attribute: compared.attribute, stage: compared.stage, everybody: compared.everybody.map(Rate.init),
                groups: compared.lines.map { line in
                    Group(
                        group: line.group, name: FairnessPhrases.name(of: line.group, in: compared.attribute)[language],
                        withheld: line.chosen == nil, selection: line.chosen.map(Rate.init), impactRatio: line.ratio,
                        belowFourFifths: line.isBelowFourFifths, chance: line.chance)
                })
        }
    }

    /// For a spreadsheet: a line per group and stage.
    func sheet(_ language: Language) -> Sheet {
        let rows = comparisons.flatMap { compared in
            compared.groups.map { group in
                let names = [compared.attribute.title[language], compared.stage.title[language], group.name].map { Sheet.Cell.text($0) }
                guard let rate = group.selection else {
                    return names + [.text(FairnessPhrases.withheld[language])] + [Sheet.Cell](repeating: .empty, count: 6)
                }
                return names + [.number(rate.chosen), .number(rate.of)]
                    + [rate.rate, rate.low, rate.high, group.impactRatio, group.chance].map {
                        $0.map { .text(Self.decimals($0)) } ?? .empty
                    }
            }
        }
        return Sheet(FairnessPhrases.columns, language, rows: rows)
    }

    /// With four decimals.
    private static func decimals(_ value: Double) -> String {
        let tenThousandths = Int((value * 10_000).rounded())
        let digits = String(tenThousandths % 10_000)
        return "\(tenThousandths / 10_000)." + String(repeating: "0", count: 4 - digits.count) + digits
    }
}

extension FairnessDocument.Rate {
    fileprivate init(_ proportion: Proportion) {
        chosen = proportion.count
        of = proportion.whole
        rate = proportion.rate
        low = proportion.interval?.lowerBound
        high = proportion.interval?.upperBound
    }
}
