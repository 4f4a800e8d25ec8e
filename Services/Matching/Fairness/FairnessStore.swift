import Hosting
import Models
import Postgres
import Schema
import Web

/// The counts that the fairness report is made of, as Casework publishes them: of people by group, never of a person.
enum FairnessStore {
    static func counts(_ period: ReportingPeriod, ageOn day: CalendarDate) -> SQL {
        """
        SELECT attribute, member, considered, shortlisted, referred, hired
        FROM casework.published_selection(
            portal.local_midnight(\(period.first)), portal.local_midnight(\(period.last.adding(days: 1))), \(day))
        """
    }

    static func report(_ rows: Rows) throws -> FairnessReport {
        var groups: [FairnessReport.Attribute: [FairnessReport.Group]] = [:]
        for row in rows {
            let group = try FairnessReport.Group(
                row.decode("member"), considered: row.decode("considered"), shortlisted: row.decode("shortlisted"),
                referred: row.decode("referred"), hired: row.decode("hired"))
            guard let attribute = try FairnessReport.Attribute(rawValue: row.decode("attribute")) else { continue }
            groups[attribute, default: []].append(group)
        }
        return FairnessReport(groups)
    }
}

extension Matching {
    /// How evenly people were chosen in the year, or the quarter of it; of this year where none is named.
    func fairness(_ input: FairnessInput, as caller: Caller) async throws -> (period: ReportingPeriod, report: FairnessReport) {
        let (period, rows) = try await selection(input, as: caller)
        return (period, try FairnessStore.report(rows))
    }

    /// The counts behind it.
    func selection(_ input: FairnessInput, as caller: Caller) async throws -> (period: ReportingPeriod, rows: Rows) {
        let today = today(for: caller)
        guard let period = ReportingPeriod(year: input.year?.value ?? today.year, quarter: input.quarter?.value) else {
            throw Failure(.invalid, "period.unknown", "Give a year, and perhaps a quarter from 1 to 4.")
        }
        return (period, try await database.query(FairnessStore.counts(period, ageOn: min(today, period.last)), as: caller))
    }
}
