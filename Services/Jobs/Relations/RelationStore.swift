import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema

/// All SQL on what the office and employers had to do with each other.
enum RelationStore {
    struct Listed {
        let id: EmployerRelation.ID
        let employer: Employer.ID
        let employerName: String
        let kind: EmployerRelation.Kind
        let happenedOn: CalendarDate
        let note: String
        let followUpOn: CalendarDate?
        let isFollowedUp: Bool
        /// Who wrote it; nil for somebody who has left.
        let writer: String?
    }

    static func insert(_ relation: EmployerRelation, by account: Account.ID?, in programme: Programme.ID?, at moment: Date) -> SQL {
        """
        INSERT INTO jobs.employer_relation (
            programme_id, id, employer_id, kind, happened_on, note, follow_up_on, account_id, created_at)
        VALUES (
            \(programme), \(relation.id), \(relation.employer), \(relation.kind), \(relation.happenedOn), \(relation.note),
            \(relation.followUpOn), \(account), \(moment))
        """
    }

    /// The newest with an employer.
    static func newest(of employer: Employer.ID, limit: Int) -> SQL {
        select("r.employer_id = \(employer)", order: "r.happened_on DESC, r.id DESC", limit: limit)
    }

    /// What is to be followed up until the day, the longest overdue first.
    static func due(until day: CalendarDate, limit: Int) -> SQL {
        select("r.followed_up_at IS NULL AND r.follow_up_on <= \(day)", order: "r.follow_up_on, r.id", limit: limit)
    }

    private static func select(_ condition: SQL, order: SQL, limit: Int) -> SQL {
        """
        SELECT
            r.id, r.employer_id, e.name AS employer_name, r.kind, r.happened_on, r.note, r.follow_up_on,
            r.followed_up_at IS NOT NULL AS is_followed_up, a.name AS writer
        FROM jobs.employer_relation AS r
        JOIN jobs.employer AS e ON e.programme_id = r.programme_id AND e.id = r.employer_id
        LEFT JOIN portal.published_account AS a ON a.id = r.account_id
        WHERE r.programme_id = (SELECT platform.programme()) AND \(splice: condition)
        ORDER BY \(splice: order)
        LIMIT \(limit)
        """
    }

    /// Notes that it was followed up; affects no row where there is none or it was done before.
    static func followUp(_ id: EmployerRelation.ID, of employer: Employer.ID, at moment: Date) -> SQL {
        """
        UPDATE jobs.employer_relation
        SET followed_up_at = \(moment)
        WHERE programme_id = (SELECT platform.programme())
            AND id = \(id)
            AND employer_id = \(employer)
            AND follow_up_on IS NOT NULL
            AND followed_up_at IS NULL
        """
    }
}

extension RelationStore.Listed {
    init(_ row: Row) throws {
        id = try row.decode("id")
        employer = try row.decode("employer_id")
        employerName = try row.decode("employer_name")
        kind = try row.decode("kind")
        happenedOn = try row.decode("happened_on")
        note = try row.decode("note")
        followUpOn = try row.decode("follow_up_on")
        isFollowedUp = try row.decode("is_followed_up")
        writer = try row.decode("writer")
    }
}
