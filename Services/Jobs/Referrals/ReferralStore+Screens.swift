import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Web

/// SQL for the screens on referrals.
extension ReferralStore {
    /// A referral as lists show it to the office.
    struct Listed {
        let id: Referral.ID
        let vacancy: Vacancy.ID
        let title: String
        let employer: String
        let person: Returnee.ID
        /// What to call the person; nil where nobody may know any more, for the consent to be matched is over.
        let candidate: String?
        let officer: String?
        let state: Referral.State.Word
        let reason: String?
        /// On the programme's clocks.
        let moved: String
        let isStale: Bool
        let version: Int
        /// As the cursor holds them.
        let createdAt: String
        let movedAt: String
    }

    /// What is looked for.
    struct Filter {
        var states: [Referral.State.Word] = []
        var vacancy: Vacancy.ID?
        var employer: Employer.ID?
        var person: Returnee.ID?
        var officer: Account.ID?
        /// Without movement since then, though something more can happen.
        var staleBefore: Date?
        /// Those that an employer has been sent.
        var isSent = false
        var sort = Sort.newest
    }

    enum Sort: String, CaseIterable, Codable, Sendable {
        case newest
        /// Of those under way, the one that has not moved for longest first.
        case waiting
    }

    static let screenSize = 50
    /// Days without movement after which a referral is stale.
    static let patience = 7

    /// The moment before which what has not moved is stale.
    static func staleBefore(_ moment: Date) -> Date {
        moment.addingTimeInterval(-Double(patience) * 86_400)
    }

    /// The referrals that pass, in their order, after the cursor; the page is cut before anybody is named.
    static func page(_ filter: Filter, after cursor: Cursor?, at moment: Date, limit: Int = screenSize) throws(Failure) -> SQL {
        let order: SQL = filter.sort == .newest ? "r.created_at DESC, r.id DESC" : "r.moved_at, r.id"
        return """
            SELECT
                r.id, r.vacancy_id, v.title, e.name AS employer, r.returnee_id, c.display_name, a.name AS officer, r.state, r.reason,
                left(portal.local_time(r.moved_at), 10) AS moved, r.is_stale, r.version, r.created_at, r.moved_at
            FROM (
                SELECT
                    r.id, r.vacancy_id, r.employer_id, r.returnee_id, r.officer_id, r.state, r.reason, r.version, r.created_at, r.moved_at,
                    r.moved_at < \(staleBefore(moment))
                        AND r.state IN ('proposed', 'consented', 'sent', 'viewed', 'interview', 'offered') AS is_stale
                FROM jobs.referral AS r
                WHERE r.programme_id = (SELECT platform.programme())\(splice: try filter.condition(after: cursor))
                ORDER BY \(splice: order)
                LIMIT \(limit + 1)
            ) AS r
            JOIN jobs.vacancy AS v ON v.programme_id = (SELECT platform.programme()) AND v.id = r.vacancy_id
            JOIN jobs.employer AS e ON e.programme_id = (SELECT platform.programme()) AND e.id = r.employer_id
            LEFT JOIN casework.published_candidate AS c ON c.id = r.returnee_id
            LEFT JOIN portal.published_account AS a ON a.id = r.officer_id
            ORDER BY \(splice: order)
            """
    }

    /// What stands around a referral: its vacancy, employer, person and officer by name.
    static func around(_ id: Referral.ID) -> SQL {
        """
        SELECT
            v.title, v.state AS vacancy_state,
            coalesce(v.currency, (SELECT o.currency FROM portal.published_programme AS o WHERE o.id = r.programme_id)) AS currency, e.name AS employer, c.display_name, a.name AS officer, b.name AS recorded_by,
            portal.local_time(r.consent_given_at) AS consent_given, portal.local_time(r.consent_revoked_at) AS consent_revoked,
            portal.local_time(now()) AS now
        FROM jobs.referral AS r
        JOIN jobs.vacancy AS v ON v.programme_id = r.programme_id AND v.id = r.vacancy_id
        JOIN jobs.employer AS e ON e.programme_id = r.programme_id AND e.id = r.employer_id
        LEFT JOIN casework.published_candidate AS c ON c.id = r.returnee_id
        LEFT JOIN portal.published_account AS a ON a.id = r.officer_id
        LEFT JOIN portal.published_account AS b ON b.id = r.consent_recorded_by
        WHERE r.programme_id = (SELECT platform.programme()) AND r.id = \(id)
        """
    }

    static func messages(of id: Referral.ID) -> SQL {
        """
        SELECT m.id, m.by_employer, m.text, a.name AS author, portal.local_time(m.written_at) AS written
        FROM jobs.referral_message AS m
        LEFT JOIN portal.published_account AS a ON a.id = m.account_id
        WHERE m.programme_id = (SELECT platform.programme()) AND m.referral_id = \(id)
        ORDER BY m.written_at, m.id
        LIMIT 200
        """
    }

    static func insert(_ message: ReferralMessage, in programme: Programme.ID?) -> SQL {
        """
        INSERT INTO jobs.referral_message (programme_id, id, referral_id, by_employer, account_id, text, written_at)
        VALUES (
            \(programme), \(message.id), \(message.referral), \(message.isByEmployer), \(message.account), \(message.text),
            \(message.writtenAt))
        """
    }
}

/// What one side writes to the other about a referral.
struct ReferralMessage: Sendable {
    let id: Identifier<ReferralMessage>
    let referral: Referral.ID
    let isByEmployer: Bool
    let account: Account.ID?
    let text: String
    let writtenAt: Date

    /// A message as the page tells it.
    struct Listed: Sendable {
        let isByEmployer: Bool
        let text: String
        let author: String?
        let written: String

        init(_ row: Row) throws {
            isByEmployer = try row.decode("by_employer")
            text = try row.decode("text")
            author = try row.decode("author")
            written = try row.decode("written")
        }
    }
}

extension ReferralStore.Filter {
    fileprivate func condition(after cursor: Cursor?) throws(Failure) -> SQL {
        var sql: SQL = ""
        if !states.isEmpty { sql.append(" AND r.state = ANY (\(states.map(\.rawValue)))") }
        if let vacancy { sql.append(" AND r.vacancy_id = \(vacancy)") }
        if let employer { sql.append(" AND r.employer_id = \(employer)") }
        if let person { sql.append(" AND r.returnee_id = \(person)") }
        if let officer { sql.append(" AND r.officer_id = \(officer)") }
        if isSent { sql.append(" AND r.sent_at IS NOT NULL") }
        if sort == .waiting || staleBefore != nil {
            sql.append(" AND r.state IN ('proposed', 'consented', 'sent', 'viewed', 'interview', 'offered')")
        }
        if let staleBefore { sql.append(" AND r.moved_at < \(staleBefore)") }
        guard let cursor else { return sql }
        let (moment, id) = (try cursor.value(0) { $0 }, try cursor.value(1) { Referral.ID($0) })
        switch sort {
        case .newest: sql.append(" AND (r.created_at, r.id) < (\(moment)::timestamptz, \(id))")
        case .waiting: sql.append(" AND (r.moved_at, r.id) > (\(moment)::timestamptz, \(id))")
        }
        return sql
    }
}

extension ReferralStore.Listed {
    init(_ row: Row) throws {
        id = try row.decode("id")
        vacancy = try row.decode("vacancy_id")
        title = try row.decode("title")
        employer = try row.decode("employer")
        person = try row.decode("returnee_id")
        candidate = try row.decode("display_name")
        officer = try row.decode("officer")
        state = try row.decode("state")
        reason = try row.decode("reason")
        moved = try row.decode("moved")
        isStale = try row.decode("is_stale")
        version = try row.decode("version")
        createdAt = try row.decode("created_at")
        movedAt = try row.decode("moved_at")
    }

    func cursor(_ sort: ReferralStore.Sort) -> Cursor {
        Cursor(after: sort == .newest ? createdAt : movedAt, id)
    }
}
