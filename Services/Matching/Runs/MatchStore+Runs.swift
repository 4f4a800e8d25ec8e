import Hosting
import Models
import Postgres
import Schema
import Web

extension MatchStore {
    static let runsOnPage = 20

    /// The lists shown last for a vacancy before the cursor, without who was in them.
    static func runs(for vacancy: Vacancy.ID, after cursor: Cursor?) throws(Failure) -> SQL {
        var condition: SQL = ""
        if let cursor {
            let moment = try cursor.value(0) { $0 }
            condition = " AND (e.created_at, e.id) < (\(moment)::timestamptz, \(try cursor.value(1) { Identifier<MatchList>($0) }))"
        }
        return """
            SELECT
                e.id, e.model_version, e.profiles, jsonb_array_length(e.shown) AS people, portal.local_time(e.created_at) AS shown_at,
                e.created_at::text AS key, a.name AS who, e.account_id IS NOT NULL AS is_person, false AS is_by_key
            FROM matching.match_run AS e
            \(splice: Doer.join)
            WHERE e.programme_id = (SELECT platform.programme()) AND e.vacancy_id = \(vacancy)\(splice: condition)
            ORDER BY e.created_at DESC, e.id DESC
            LIMIT \(runsOnPage + 1)
            """
    }

    /// A list that was shown, as it was written down.
    static func run(_ id: Identifier<MatchList>) -> SQL {
        """
        SELECT
            e.vacancy_id, e.vacancy_version, e.model_version, e.taxonomy, e.demand, e.on_date, e.profiles, e.created_at, e.shown,
            portal.local_time(e.created_at) AS shown_at, a.name AS who, e.account_id IS NOT NULL AS is_person, false AS is_by_key
        FROM matching.match_run AS e
        \(splice: Doer.join)
        WHERE e.programme_id = (SELECT platform.programme()) AND e.id = \(id)
        """
    }

    /// The profiles in it, each in the version of that day, unless it was erased since.
    static func profiles(ofRun id: Identifier<MatchList>) -> SQL {
        """
        SELECT v.returnee_id, v.content
        FROM matching.match_run AS r
        CROSS JOIN LATERAL jsonb_to_recordset(r.shown) AS s (returnee uuid, profile integer)
        JOIN matching.profile_version AS v ON v.programme_id = r.programme_id AND v.returnee_id = s.returnee AND v.version = s.profile
        WHERE r.programme_id = (SELECT platform.programme()) AND r.id = \(id)
        """
    }
}
