import Models
import Postgres
import Schema

/// All SQL on who is in a pool, and on what changes it.
enum PoolStore {
    /// The oldest transaction that still runs; asked before the events, so that none of them can fall between.
    static let horizon: SQL = "SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS horizon"

    /// Opens everybody who agreed to be matched, in order of identity.
    static let open: SQL = """
        DECLARE candidate NO SCROLL CURSOR FOR
        \(splice: ProfileStore.candidates)
        ORDER BY c.id
        """

    static let fetch: SQL = "FETCH 2000 FROM candidate"

    /// What was committed from a transaction on that changes who may be matched, where they live or what they can do.
    static func changes(since horizon: UInt64) -> SQL {
        """
        SELECT
            id, xid::text AS xid,
            CASE subject_kind WHEN 'consent' THEN (data ->> 'returnee')::uuid ELSE subject_id END AS returnee
        FROM platform.event
        WHERE programme_id = (SELECT platform.programme())
            AND xid >= \(String(horizon))::xid8
            AND subject_kind IN ('returnee', 'consent', 'profile')
            AND name NOT IN ('returnee.read', 'profile.read', 'profile.vacancies_read')
        """
    }
}
