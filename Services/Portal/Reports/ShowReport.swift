import Hosting
import Models
import Postgres
import Web

/// Whom the report of a programme is for.
let reportReaders: [Role] = [.programmeManager, .donor]

/// The year of a report; this year where none is named. Shorter stretches would tell by subtraction what a year withholds.
struct ReportInput: Decodable, Sendable {
    let year: Whole<2000, 2200>?
}

/// Shows what the programme reached in a year: people registered, granted, equipped and placed.
enum ShowReport: Page {
    static let route = Route(.get, "/reports/programme", "What the programme reached", for: reportReaders)

    static func show(_ input: ReportInput, as caller: Caller, in portal: Portal) async throws -> Screen {
        let today = caller.today(at: portal.now())
        let year = input.year?.value ?? today.year
        let answers = try await portal.database.unit([ReportStore.counts(try period(year)), ReportStore.target], as: caller)
        return ReportPages.report(
            try ReportStore.report(answers[0]), year, target: try answers[1].first?.decode("yearly_target") ?? 0, today: today, as: caller)
    }

    static func period(_ year: Int) throws(Failure) -> ReportingPeriod {
        guard let period = ReportingPeriod(year: year) else { throw Failure(.invalid, "period.unknown", "Give a year.") }
        return period
    }
}

/// The same as a file.
enum ReportFile: ListFile {
    static let name = "report"
    static let path = "/portal/v1/report"
    static let takers = reportReaders

    static func file(_ input: ReportInput, as format: SheetFormat, for caller: Caller, in portal: Portal) async throws -> Download {
        let moment = portal.now()
        let year = input.year?.value ?? caller.today(at: moment).year
        let rows = try await portal.database.query(ReportStore.counts(try ShowReport.period(year)), as: caller)
        return try await file(of: rows, as: format, for: caller, in: portal.database, at: moment) { rows in
            ReportPages.sheet(try ReportStore.report(rows), year, caller.language)
        }
    }
}
