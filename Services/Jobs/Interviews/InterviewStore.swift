import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Web

/// All SQL on interviews.
enum InterviewStore {
    /// An interview as pages tell it.
    struct Listed: Sendable {
        let interview: Interview
        /// When it begins and ends, on the programme's clocks, such as `2026-11-23 09:30`.
        let starts: String
        let ends: String
        let title: String
        let employer: String
        /// What the office calls the person; nil where nobody may know any more.
        let candidate: String?
    }

    private static let columns: SQL = """
        i.id, i.referral_id, r.vacancy_id, r.employer_id, i.by_employer, i.state, i.starts_at, i.minutes, i.place, i.link, i.sequence, i.version, i.created_at, i.updated_at
        """

    private static let listed: SQL = """
        SELECT
            \(splice: columns), portal.local_time(i.starts_at) AS starts,
            portal.local_time(i.starts_at + i.minutes * interval '1 minute') AS ends, v.title, e.name AS employer, c.display_name
        FROM jobs.interview AS i
        JOIN jobs.referral AS r ON r.programme_id = i.programme_id AND r.id = i.referral_id
        JOIN jobs.vacancy AS v ON v.programme_id = r.programme_id AND v.id = r.vacancy_id
        JOIN jobs.employer AS e ON e.programme_id = r.programme_id AND e.id = r.employer_id
        LEFT JOIN casework.published_candidate AS c ON c.id = r.returnee_id
        """

    static func insert(_ interview: Interview, in programme: Programme.ID?) -> SQL {
        let time = interview.time
        return """
            INSERT INTO jobs.interview (
                programme_id, id, referral_id, by_employer, state, starts_at, minutes, place, link, sequence, version, created_at, updated_at)
            VALUES (
                \(programme), \(interview.id), \(interview.referral), \(interview.isByEmployer), \(interview.state), \(time.startsAt),
                \(time.minutes), \(time.place), \(time.link), \(interview.sequence), \(interview.version), \(interview.createdAt),
                \(interview.updatedAt))
            """
    }

    /// Saves a change of the version before; its row is locked by `find`.
    static func save(_ interview: Interview) -> SQL {
        let time = interview.time
        return """
            UPDATE jobs.interview
            SET state = \(interview.state),
                starts_at = \(time.startsAt),
                minutes = \(time.minutes),
                place = \(time.place),
                link = \(time.link),
                sequence = \(interview.sequence),
                version = \(interview.version),
                updated_at = \(interview.updatedAt)
            WHERE programme_id = (SELECT platform.programme()) AND id = \(interview.id) AND version = \(interview.version - 1)
            """
    }

    /// Those of a referral, in the order of time.
    static func of(_ referral: Referral.ID) -> SQL {
        """
        \(splice: listed)
        WHERE i.programme_id = (SELECT platform.programme()) AND i.referral_id = \(referral)
        ORDER BY i.starts_at, i.id
        LIMIT 50
        """
    }

    /// One that the reader may see.
    static func one(_ id: Interview.ID, for employer: Employer.ID?) -> SQL {
        """
        \(splice: listed)
        WHERE i.programme_id = (SELECT platform.programme()) AND i.id = \(id)\(splice: ReferralStore.only(employer))
        """
    }

    /// Those that are proposed or agreed and begin in the span of days on the programme's clocks; `officer` narrows them down.
    static func between(
        _ first: CalendarDate, _ last: CalendarDate, for employer: Employer.ID?, of officer: Account.ID? = nil, isCancelledToo: Bool = false
    ) -> SQL {
        var condition = ReferralStore.only(employer)
        if let officer { condition.append(" AND r.officer_id = \(officer)") }
        if !isCancelledToo { condition.append(" AND i.state <> 'cancelled'") }
        return """
            \(splice: listed)
            WHERE i.programme_id = (SELECT platform.programme())
                AND i.starts_at >= (SELECT portal.local_midnight(\(first)))
                AND i.starts_at < (SELECT portal.local_midnight(\(last.adding(days: 1))))\(splice: condition)
            ORDER BY i.starts_at, i.id
            LIMIT 1000
            """
    }

    /// The interview, locked until the transaction ends; refuses with `interview.not-found`.
    static func find(_ id: Interview.ID, for employer: Employer.ID?, in transaction: Transaction) async throws -> Interview {
        let rows = try await transaction.query(
            """
            SELECT \(splice: columns)
            FROM jobs.interview AS i
            JOIN jobs.referral AS r ON r.programme_id = i.programme_id AND r.id = i.referral_id
            WHERE i.programme_id = (SELECT platform.programme()) AND i.id = \(id)\(splice: ReferralStore.only(employer))
            FOR NO KEY UPDATE OF i
            """)
        guard let row = rows.first else { throw Failure.interviewNotFound }
        return try Interview(row)
    }

    /// The other times that are still proposed for the referral, locked.
    static func alternatives(to interview: Interview) -> SQL {
        """
        SELECT \(splice: columns)
        FROM jobs.interview AS i
        JOIN jobs.referral AS r ON r.programme_id = i.programme_id AND r.id = i.referral_id
        WHERE i.programme_id = (SELECT platform.programme()) AND i.referral_id = \(interview.referral) AND i.state = 'proposed'
            AND i.id <> \(interview.id)
        ORDER BY i.id
        FOR NO KEY UPDATE OF i
        """
    }

    /// Those of the referrals that are proposed or agreed and have not begun, locked.
    static func ahead(of referrals: [Referral.ID], at moment: Date) -> SQL {
        """
        SELECT \(splice: columns)
        FROM jobs.interview AS i
        JOIN jobs.referral AS r ON r.programme_id = i.programme_id AND r.id = i.referral_id
        WHERE i.programme_id = (SELECT platform.programme())
            AND i.referral_id = ANY (\(referrals.map(\.uuid)))
            AND i.state IN ('proposed', 'agreed')
            AND i.starts_at > \(moment)
        ORDER BY i.id
        FOR NO KEY UPDATE OF i
        """
    }

    /// The moments of local times such as `2026-11-23T09:30`, in their order.
    static func moments(_ local: [String]) -> SQL {
        """
        SELECT t.local::timestamp AT TIME ZONE p.time_zone AS moment
        FROM unnest(\(local)::text[]) WITH ORDINALITY AS t (local, place)
        CROSS JOIN portal.published_programme AS p
        WHERE p.id = (SELECT platform.programme())
        ORDER BY t.place
        """
    }
}

extension Failure {
    static let interviewNotFound = Failure(.notFound, "interview.not-found", "There is no such interview, or it is not yours to see.")
}

extension Interview {
    init(_ row: Row) throws {
        try self.init(
            id: row.decode("id"), referral: row.decode("referral_id"), vacancy: row.decode("vacancy_id"),
            employer: row.decode("employer_id"), isByEmployer: row.decode("by_employer"),
            time: Time(
                startsAt: row.decode("starts_at"), minutes: row.decode("minutes"), place: row.decode("place"), link: row.decode("link")),
            state: row.decode("state"), sequence: row.decode("sequence"), version: row.decode("version"),
            createdAt: row.decode("created_at"), updatedAt: row.decode("updated_at"))
    }
}

extension InterviewStore.Listed {
    init(_ row: Row) throws {
        interview = try Interview(row)
        starts = try row.decode("starts")
        ends = try row.decode("ends")
        title = try row.decode("title")
        employer = try row.decode("employer")
        candidate = try row.decode("display_name")
    }

    /// The day on which it begins.
    var day: String { String(starts.prefix(10)) }
    /// The time of day.
    var time: String { String(starts.suffix(5)) }
}
