import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema

/// SQL on what happened to a person, for reading alone.
enum HistoryStore {
    /// An event as people read it.
    struct Entry {
        /// On the programme's clocks.
        let at: String
        let name: String
        let doer: Doer
        let reason: String?
        /// The kind of a document or plan item, or the purpose of a consent.
        let about: String?
    }

    /// What happened to the person and to their documents, consents and plan, the newest first; not who read it.
    static func of(_ returnee: Returnee.ID) -> SQL {
        """
        SELECT
            portal.local_time(e.occurred_at) AS at, e.name, \(splice: Doer.columns), r.reason,
            coalesce(e.data ->> 'kind', e.data ->> 'purpose') AS about
        FROM platform.event AS e
        \(splice: Doer.join)
        LEFT JOIN platform.event_reason AS r ON r.programme_id = e.programme_id AND r.event_id = e.id
        WHERE e.programme_id = (SELECT platform.programme())
            AND e.name NOT IN ('returnee.read', 'profile.read', 'profile.vacancies_read')
            AND e.subject_id = ANY (ARRAY (
                SELECT \(returnee)
                UNION ALL
                SELECT d.id FROM casework.document AS d WHERE d.programme_id = platform.programme() AND d.returnee_id = \(returnee)
                UNION ALL
                SELECT c.id FROM casework.consent AS c WHERE c.programme_id = platform.programme() AND c.returnee_id = \(returnee)
                UNION ALL
                SELECT i.id FROM casework.plan_item AS i WHERE i.programme_id = platform.programme() AND i.returnee_id = \(returnee)))
        ORDER BY e.id DESC
        LIMIT 100
        """
    }
}

extension HistoryStore.Entry {
    init(_ row: Row) throws {
        at = try row.decode("at")
        name = try row.decode("name")
        doer = try Doer(row)
        reason = try row.decode("reason")
        about = try row.decode("about")
    }
}
