import Models
import Postgres
import Schema

/// The counts of a programme's report, as the services publish them: of people by line, never of a person.
enum ReportStore {
    static func counts(_ period: ReportingPeriod) -> SQL {
        """
        SELECT indicator, part, people FROM casework.published_indicators(\(period.first), \(period.last))
        UNION ALL
        SELECT indicator, part, people FROM jobs.published_indicators(\(period.first), \(period.last))
        UNION ALL
        SELECT indicator, part, people FROM grants.published_indicators(\(period.first), \(period.last))
        """
    }

    /// Of the programme in force: how many are expected in a year, and the month with which it begins.
    static let terms: SQL = "SELECT yearly_target, year_begins FROM portal.programme WHERE id = platform.programme()"

    static func report(_ rows: Rows) throws -> ProgrammeReport {
        ProgrammeReport(
            try rows.map { (try $0.decode("indicator"), try $0.decode("part"), try $0.decode("people")) })
    }
}
