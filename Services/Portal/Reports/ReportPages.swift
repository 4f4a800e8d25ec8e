import Hosting
import Markup
import Models
import Web

/// The screen of what a programme reached.
enum ReportPages {
    /// How many years back may be chosen.
    private static let years = 6

    static func report(_ report: ProgrammeReport, _ year: ReportYear, as caller: Caller) -> Screen {
        let language = caller.language
        return Screen(ReportPhrases.title[language]) {
            printHeader(
                organisation: caller.programmeName ?? "", title: ReportPhrases.title[language], reference: year.name)
            pageHeading(
                ReportPhrases.title[language], kicker: [caller.programmeName, year.name].compactMap(\.self).joined(separator: " · "),
                lead: ReportPhrases.lead[language])
            filterForm(action: ShowReport.route.link(), submit: CommonPhrases.show[language]) {
                selectField(
                    "year", ReportPhrases.year[language],
                    stride(from: year.newest, to: year.newest - years, by: -1).map { Choice(String($0), year.name($0)) },
                    value: String(year.number), prompt: nil)
            }
            if report.isEmpty {
                emptyState(ReportPhrases.nothing[language], ReportPhrases.nothingHint[language])
            } else {
                indicators(report, year.target, language)
                for division in ProgrammeReport.Division.allCases { section(division, report, year, language) }
                ReportFile.links(query: [("year", String(year.number))], language)
                disclosure(ReportPhrases.howCounted[language]) {
                    for text in ReportPhrases.explanations { p { text[language] } }
                }
            }
            printFooter(when: year.today.description, who: caller.name)
        }
    }

    private static func indicators(_ report: ProgrammeReport, _ target: Int, _ language: Language) -> HTML {
        group {
            if let registered = report[.registered].number, target > 0 {
                progressBar(
                    ReportPhrases.ofTarget[language], value: Double(registered), of: Double(target), text: "\(registered) / \(target)")
            }
            dataTable(
                caption: ReportPhrases.people[language],
                columns: [Column(ReportPhrases.line[language]), Column(people(language), .number)],
                rows: ProgrammeReport.Indicator.allCases.map { [HTML($0.name[language]), figure(report[$0], language)] })
        }
    }

    private static func section(
        _ division: ProgrammeReport.Division, _ report: ProgrammeReport, _ year: ReportYear, _ language: Language
    ) -> HTML {
        let parts = parts(of: division, in: report, year, language)
        guard !parts.isEmpty else { return HTML() }
        return group {
            h2 { division.title[language] }
            if division == .months {
                columnChart(
                    people(language), labels: parts.map(\.name),
                    series: [Series(people(language), parts.map { $0.count.number.map(Double.init) })],
                    format: { $0.figure(in: language) })
            } else {
                bars(parts, language)
            }
            dataTable(
                caption: division.title[language], isCaptionSpoken: true,
                columns: [Column(division.part[language]), Column(people(language), .number)],
                rows: parts.map { [HTML($0.name), figure($0.count, language)] })
        }
    }

    /// Each part that is told, of all that are: their names are too long to stand below columns.
    private static func bars(_ parts: [(name: String, count: ProgrammeReport.Count)], _ language: Language) -> HTML {
        let told = parts.compactMap { part in part.count.number.map { (part.name, Double($0)) } }
        let whole = told.reduce(0) { $0 + $1.1 }
        return told.isEmpty
            ? HTML()
            : barList(
                told.map { Contribution($0.0, $0.1, of: whole) }, label: people(language), format: { $0.short(in: language) })
    }

    /// The parts with their names as people read them.
    private static func parts(
        of division: ProgrammeReport.Division, in report: ProgrammeReport, _ year: ReportYear, _ language: Language
    ) -> [(name: String, count: ProgrammeReport.Count)] {
        let names: [(key: String, name: String)] =
            switch division {
            case .months: year.period.months.map { (String($0.description.prefix(7)), String($0.description.prefix(7))) }
            case .cases: CaseState.Word.allCases.map { ($0.rawValue, $0.name[language]) }
            case .ventures: Venture.allCases.map { ($0.rawValue, $0.name[language]) }
            }
        let named = Dictionary(names.map { ($0.key, $0.name) }) { first, _ in first }
        return report.parts(of: division, in: names.map(\.key)).map { (named[$0.name] ?? $0.name, $0.count) }
    }

    private static func people(_ language: Language) -> String { ReportPhrases.people[language] }

    private static func figure(_ count: ProgrammeReport.Count, _ language: Language) -> HTML {
        HTML(count.number.map { $0.figure } ?? ReportPhrases.withheld[language])
    }

    /// For a spreadsheet: a line per number.
    static func sheet(_ report: ProgrammeReport, _ year: ReportYear, _ language: Language) -> Sheet {
        let lines = ProgrammeReport.Indicator.allCases.map { ($0.name[language], "", report[$0]) }
        let parts = ProgrammeReport.Division.allCases.flatMap { division in
            Self.parts(of: division, in: report, year, language).map { (division.title[language], $0.name, $0.count) }
        }
        return Sheet(
            ReportPhrases.columns, language,
            rows: (lines + parts).map { line, part, count in
                [year.cell, .text(line), .text(part), count.number.map { .number($0) } ?? .text(ReportPhrases.withheld[language])]
            })
    }
}
