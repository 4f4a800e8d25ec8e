import Hosting
import Models
import Postgres
import Web

/// Whom the report of a programme is for.
let reportReaders: [Role] = [.programmeManager, .donor]

/// The year of a report, by the calendar year in which it begins; the one of today where none is named.
///
/// Shorter stretches, and years that overlap, would tell by subtraction what a year withholds.
struct ReportInput: Decodable, Sendable {
    let year: Whole<2000, 2200>?
}

/// Shows what the programme reached in a year: people registered, granted, equipped and placed.
enum ShowReport: Page {
    static let route = Route(.get, "/reports/programme", "What the programme reached", for: reportReaders)

    static func show(_ input: ReportInput, as caller: Caller, in portal: Portal) async throws -> Screen {
        let terms = try await portal.database.query(ReportStore.terms, as: caller)
        let year = try ReportYear(input, terms, today: caller.today(at: portal.now()))
        let counts = try await portal.database.query(ReportStore.counts(year.period), as: caller)
        return ReportPages.report(try ReportStore.report(counts), year, as: caller)
    }
}

/// The same as a file.
enum ReportFile: ListFile {
    static let name = "report"
    static let path = "/portal/v1/report"
    static let takers = reportReaders

    static func file(_ input: ReportInput, as format: SheetFormat, for caller: Caller, in portal: Portal) async throws -> Download {
        let moment = portal.now()
        let terms = try await portal.database.query(ReportStore.terms, as: caller)
        let year = try ReportYear(input, terms, today: caller.today(at: moment))
        let rows = try await portal.database.query(ReportStore.counts(year.period), as: caller)
        return try await file(of: rows, as: format, for: caller, in: portal.database, at: moment) { rows in
            ReportPages.sheet(try ReportStore.report(rows), year, caller.language)
        }
    }
}

/// The year that a report is about.
struct ReportYear {
    /// In which it begins.
    let number: Int
    let period: ReportingPeriod
    /// How many people were expected.
    let target: Int
    /// The one of today.
    let newest: Int
    let today: CalendarDate

    fileprivate init(_ input: ReportInput, _ rows: Rows, today: CalendarDate) throws {
        let first = try rows.first?.decode("year_begins", as: Int.self) ?? 1
        let newest = today.month < first ? today.year - 1 : today.year
        let number = input.year?.value ?? newest
        guard let period = ReportingPeriod(year: number, from: first) else {
            throw Failure(.invalid, "period.unknown", "Give a year.")
        }
        self.number = number
        self.period = period
        self.newest = newest
        self.today = today
        target = try rows.first?.decode("yearly_target") ?? 0
    }

    /// As it is called: `2026`, or `2025/26` where it runs over the new year.
    func name(_ number: Int) -> String {
        let end = String((number + 1) % 100)
        return period.first.month == 1 ? String(number) : "\(number)/\(end.count == 1 ? "0" : "")\(end)"
    }

    var name: String { name(number) }

    /// As a spreadsheet takes it.
    var cell: Sheet.Cell { period.first.month == 1 ? .number(number) : .text(name) }
}
