import FoundationEssentials
import Models
import Postgres
import Schema

/// All SQL on the events that employers are told.
enum EmployerEvents {
    /// The columns of an event `e`; the vacancy where its facts name one as they should.
    static let columns: SQL = """
        e.xid, e.id, e.name, e.occurred_at, e.subject_kind, e.subject_id, e.employer_id, e.from_state, e.to_state,
        CASE
            WHEN e.subject_kind = 'vacancy' THEN e.subject_id
            WHEN e.data ->> 'vacancy' ~ '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$' THEN (e.data ->> 'vacancy')::uuid
        END AS vacancy_id
        """

    /// Whether an event `e` is told to its employer: what befalls its vacancies, and of a referral what comes after the candidate has been
    /// named to it, or taken back unseen. That somebody was proposed, and did or did not agree, is no employer's to know.
    static let told: SQL = """
        e.subject_kind IN ('vacancy', 'referral', 'interview', 'placement')
        AND (
            e.subject_kind <> 'referral'
            OR e.to_state = 'sent'
            OR e.from_state = 'sent'
            OR e.to_state NOT IN ('proposed', 'consented') AND e.from_state NOT IN ('proposed', 'consented'))
        """

    /// An employer's events behind a position, the oldest first.
    ///
    /// Only what no running transaction can still precede, so that one which commits late is not skipped.
    static func page(of employer: Employer.ID, after position: EmployerEvent.Position, limit: Int) -> SQL {
        """
        SELECT \(splice: columns)
        FROM platform.event AS e
        WHERE e.programme_id = (SELECT platform.programme())
            AND e.employer_id = \(employer)
            AND (e.xid, e.id) > (\(position.xid)::xid8, \(position.id))
            AND e.xid < pg_snapshot_xmin(pg_current_snapshot())
            AND \(splice: told)
        ORDER BY e.xid, e.id
        LIMIT \(limit)
        """
    }
}
