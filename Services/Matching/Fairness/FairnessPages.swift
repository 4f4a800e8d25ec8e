import Hosting
import Markup
import Models
import Web

/// The screen of how evenly people are chosen.
enum FairnessPages {
    /// How many years back may be chosen.
    private static let years = 6

    static func report(
        _ report: FairnessReport, _ period: ReportingPeriod, _ input: FairnessInput, today: CalendarDate, as caller: Caller
    ) -> Screen {
        let language = caller.language
        return Screen(FairnessPhrases.title[language]) {
            printHeader(
                organisation: caller.programmeName ?? "", title: FairnessPhrases.title[language],
                reference: FairnessPhrases.from(period.first, period.last)[language])
            pageHeading(
                FairnessPhrases.title[language], kicker: FairnessPhrases.from(period.first, period.last)[language],
                lead: FairnessPhrases.lead[language])
            chooser(input, today: today, language)
            if report.comparisons.allSatisfy({ $0.lines.isEmpty }) {
                emptyState(FairnessPhrases.nothing[language], FairnessPhrases.nothingHint[language])
            } else {
                findings(report, language)
                for attribute in FairnessReport.Attribute.allCases { section(attribute, report, language) }
                FairnessFile.links(query: input.query, language)
            }
            disclosure(FairnessPhrases.howToRead[language]) {
                for text in FairnessPhrases.explanations { p { text[language] } }
            }
            printFooter(when: today.description, who: caller.name)
        }
    }

    private static func chooser(_ input: FairnessInput, today: CalendarDate, _ language: Language) -> HTML {
        filterForm(action: ShowFairness.route.link(), submit: CommonPhrases.show[language]) {
            selectField(
                "year", FairnessPhrases.year[language],
                stride(from: today.year, to: today.year - years, by: -1).map { Choice(String($0), String($0)) },
                value: String(input.year?.value ?? today.year), prompt: nil)
            selectField(
                "quarter", FairnessPhrases.quarter[language], (1...4).map { Choice(String($0), String($0)) },
                value: input.quarter.map { String($0.value) }, prompt: FairnessPhrases.wholeYear[language])
        }
    }

    /// What to look into, said first.
    private static func findings(_ report: FairnessReport, _ language: Language) -> HTML {
        let flagged = report.comparisons.flatMap { compared in
            compared.lines.filter(\.isBelowFourFifths).map { (compared: compared, line: $0) }
        }
        guard !flagged.isEmpty else { return notice(.success) { p { FairnessPhrases.allEven[language] } } }
        return notice(.warning, title: FairnessPhrases.lookAgain[language]) {
            ul {
                for (compared, line) in flagged {
                    li {
                        FairnessPhrases.flag(
                            FairnessPhrases.name(of: line.group, in: compared.attribute), at: compared.stage.title,
                            ratio: percent(line.ratio))[language]
                        if !line.isHardlyChance {
                            " ("
                            FairnessPhrases.chanceful[language]
                            ")"
                        }
                    }
                }
            }
        }
    }

    private static func section(_ attribute: FairnessReport.Attribute, _ report: FairnessReport, _ language: Language) -> HTML {
        let compared = FairnessReport.Stage.allCases.compactMap { report[attribute, $0] }
        guard let first = compared.first, !first.lines.isEmpty else { return HTML() }
        return group {
            h2 { attribute.title[language] }
            columnChart(
                FairnessPhrases.chart(attribute.title)[language],
                labels: first.lines.map { FairnessPhrases.name(of: $0.group, in: attribute)[language] },
                series: compared.map { stage in
                    Series(stage.stage.title[language], stage.lines.map { $0.chosen?.rate.map { ($0 * 100).rounded() } })
                },
                format: { "\($0.figure(in: language)) %" })
            for stage in compared { table(stage, language) }
        }
    }

    private static func table(_ compared: FairnessReport.Comparison, _ language: Language) -> HTML {
        guard compared.lines.contains(where: { $0.chosen != nil }) else {
            return group {
                h3 { compared.stage.title[language] }
                p(.class("hint")) { FairnessPhrases.allWithheld[language] }
            }
        }
        return dataTable(
            caption: compared.stage.title[language],
            columns: [
                Column(FairnessPhrases.group[language]), Column(FairnessPhrases.chosen[language], .number),
                Column(FairnessPhrases.rate[language], .number), Column(FairnessPhrases.interval[language], .number),
                Column(FairnessPhrases.ratio[language], .number), Column(FairnessPhrases.finding[language]),
            ],
            rows: compared.lines.map { row($0, compared.attribute, language) },
            footer: everybody(compared.everybody, language))
    }

    private static func row(_ line: FairnessReport.Line, _ attribute: FairnessReport.Attribute, _ language: Language) -> [HTML] {
        let name = HTML(FairnessPhrases.name(of: line.group, in: attribute)[language])
        guard let chosen = line.chosen else {
            return [name] + Array(repeating: HTML("–"), count: 4) + [HTML(FairnessPhrases.withheld[language])]
        }
        return [name] + figures(chosen, language) + [HTML(percent(line.ratio)), finding(line, language)]
    }

    private static func everybody(_ all: Proportion?, _ language: Language) -> [HTML] {
        guard let all else { return [] }
        return [HTML(FairnessPhrases.everybody[language])] + figures(all, language) + [HTML("–"), HTML("–")]
    }

    private static func figures(_ chosen: Proportion, _ language: Language) -> [HTML] {
        let interval = chosen.interval.map { "\(percent($0.lowerBound)) – \(percent($0.upperBound))" }
        return [
            HTML(FairnessPhrases.share(chosen.count, of: chosen.whole)[language]), HTML(percent(chosen.rate)), HTML(interval ?? "–"),
        ]
    }

    private static func finding(_ line: FairnessReport.Line, _ language: Language) -> HTML {
        if line.isHardlyChance { return tag(FairnessPhrases.below[language], .danger) }
        if line.isBelowFourFifths { return tag(FairnessPhrases.belowByChance[language], .warning) }
        if line.chosen?.whole == 0 { return HTML(FairnessPhrases.nobodyYet[language]) }
        return line.ratio == nil ? HTML("–") : tag(FairnessPhrases.even[language], .success)
    }

    private static func percent(_ share: Double?) -> String {
        share.map { "\(Int(($0 * 100).rounded())) %" } ?? "–"
    }
}
