import Models
import Postgres
import Schema

extension MatchStore {
    /// A list that was shown, as it was written down.
    static func run(_ id: Identifier<MatchList>) -> SQL {
        """
        SELECT vacancy_id, vacancy_version, model_version, taxonomy, demand, on_date, created_at, shown
        FROM matching.match_run
        WHERE programme_id = (SELECT platform.programme()) AND id = \(id)
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
