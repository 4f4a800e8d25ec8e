import FoundationEssentials
import Models
import Postgres
import Schema

/// All SQL on corrections of visits.
enum VisitCorrectionStore {
    /// A correction with what was reported before it.
    struct Listed {
        let number: Int
        let reason: String
        /// On the programme's clocks.
        let at: String
        let by: String?
        let before: MonitoringVisit.Report
    }

    /// A thing as the report in force has it, with what is known beside the visit.
    struct Seen {
        let finding: MonitoringVisit.Finding
        let asset: GrantAsset
        let beside: MonitoringVisit.Beside
    }

    /// Writes down that a visit is corrected; the database copies what was reported before.
    static func insert(
        _ visit: MonitoringVisit, because reason: String, by account: Account.ID, in programme: Programme.ID?, at moment: Date
    ) -> SQL {
        """
        INSERT INTO grants.visit_correction (programme_id, visit_id, number, reason, corrected_by, corrected_at)
        VALUES (\(programme), \(visit.id), \(visit.correction), \(reason), \(account), \(moment))
        """
    }

    /// The latest first.
    static func of(_ visit: MonitoringVisit.ID) -> SQL {
        """
        SELECT
            c.number, c.reason, portal.local_time(c.corrected_at) AS corrected, a.name, c.visited_on, v.visited_by, c.business, c.turnover,
            c.jobs_created, c.advice
        FROM grants.visit_correction AS c
        JOIN grants.monitoring_visit AS v ON v.programme_id = c.programme_id AND v.id = c.visit_id
        LEFT JOIN portal.published_account AS a ON a.id = c.corrected_by
        WHERE c.programme_id = (SELECT platform.programme()) AND c.visit_id = \(visit)
        ORDER BY c.number DESC
        LIMIT 20
        """
    }

    /// What the report in force says of each thing, with the thing, which is locked until the transaction ends. A visit is a later one where
    /// it was made after the day.
    static func seen(on visit: MonitoringVisit.ID, before day: CalendarDate) -> SQL {
        """
        SELECT
            f.asset_id, f.condition, f.note, t.id, t.purchase_id, t.item_number, t.serial, t.state, t.reason, t.application_id, t.version,
            EXISTS (
                SELECT 1
                FROM grants.visit_finding_in_force AS o
                JOIN grants.monitoring_visit AS w ON w.programme_id = o.programme_id AND w.id = o.visit_id
                WHERE o.asset_id = t.id AND o.is_present AND w.id <> \(visit) AND w.visited_on > \(day)) AS is_seen_later,
            EXISTS (
                SELECT 1
                FROM grants.visit_finding AS o
                WHERE o.programme_id = t.programme_id
                    AND o.asset_id = t.id
                    AND o.visit_id = \(visit)
                    AND NOT o.is_present
                    AND t.state = 'lost'
                    AND o.note = t.reason) AS is_lost_here,
            (SELECT max(w.month)
                FROM grants.visit_finding_in_force AS o
                JOIN grants.monitoring_visit AS w ON w.programme_id = o.programme_id AND w.id = o.visit_id
                WHERE o.asset_id = t.id AND o.is_present AND w.id <> \(visit) AND w.month IN (6, 12)) AS verified
        FROM grants.visit_finding_in_force AS f
        JOIN grants.asset AS t ON t.programme_id = f.programme_id AND t.id = f.asset_id
        WHERE f.visit_id = \(visit)
        ORDER BY t.tag_year, t.tag_number, t.id
        FOR NO KEY UPDATE OF t
        """
    }
}

extension VisitCorrectionStore.Listed {
    init(_ row: Row) throws {
        number = try row.decode("number")
        reason = try row.decode("reason")
        at = try row.decode("corrected")
        by = try row.decode("name")
        before = try .init(
            visitedOn: row.decode("visited_on"), by: row.decode("visited_by"), business: row.decode("business"),
            turnover: row.decode("turnover"), jobsCreated: row.decode("jobs_created"), advice: row.decode("advice"))
    }
}

extension VisitCorrectionStore.Seen {
    init(_ row: Row) throws {
        finding = try .init(asset: row.decode("asset_id"), condition: row.decode("condition"), note: row.decode("note"))
        asset = try GrantAsset(row)
        beside = try .init(
            isSeenLater: row.decode("is_seen_later"), isLostHere: row.decode("is_lost_here"), verified: row.decode("verified"))
    }
}
