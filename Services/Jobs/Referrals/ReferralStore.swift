import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Web

/// All SQL on referrals.
enum ReferralStore {
    static let columns: SQL = """
        r.id, r.vacancy_id, r.employer_id, r.returnee_id, r.officer_id, r.state, r.reason, r.reason_text, r.consent_method,
        r.consent_categories, r.consent_given_at, r.consent_recorded_by, r.consent_expires_on, r.consent_revoked_at, r.sent_at, r.starts_on,
        r.version, r.created_at, r.moved_at
        """

    static func insert(_ referral: Referral, in programme: Programme.ID?) -> SQL {
        """
        INSERT INTO jobs.referral (
            programme_id, id, vacancy_id, employer_id, returnee_id, officer_id, state, version, created_at, moved_at)
        VALUES (
            \(programme), \(referral.id), \(referral.vacancy), \(referral.employer), \(referral.returnee), \(referral.officer),
            \(referral.state.word), \(referral.version), \(referral.createdAt), \(referral.movedAt))
        """
    }

    /// The referral, for those who may see it: an employer sees its own only, from when it was sent.
    static func select(_ id: Referral.ID, for employer: Employer.ID?) -> SQL {
        """
        SELECT \(splice: columns)
        FROM jobs.referral AS r
        WHERE r.programme_id = (SELECT platform.programme()) AND r.id = \(id)\(splice: only(employer))
        """
    }

    /// An employer's referrals with the newest first, after the place that the cursor names.
    static func sent(
        to employer: Employer.ID, vacancy: Vacancy.ID?, state: Referral.State.Word?, after cursor: Cursor?, size: Int
    ) throws(Failure) -> SQL {
        var condition: SQL = ""
        if let vacancy { condition.append(" AND r.vacancy_id = \(vacancy)") }
        if let state { condition.append(" AND r.state = \(state)") }
        if let cursor {
            let moment = try cursor.value(0) { $0 }
            condition.append(" AND (r.created_at, r.id) < (\(moment)::timestamptz, \(try cursor.value(1) { Referral.ID($0) }))")
        }
        return """
            SELECT \(splice: columns)
            FROM jobs.referral AS r
            WHERE r.programme_id = (SELECT platform.programme())\(splice: only(employer))\(splice: condition)
            ORDER BY r.created_at DESC, r.id DESC
            LIMIT \(size + 1)
            """
    }

    static func only(_ employer: Employer.ID?) -> SQL {
        guard let employer else { return "" }
        return " AND r.employer_id = \(employer) AND r.sent_at IS NOT NULL"
    }

    /// The referral, locked against other changes until the transaction ends; refuses with `referral.not-found`.
    static func find(_ id: Referral.ID, for employer: Employer.ID?, in transaction: Transaction) async throws -> Referral {
        let rows = try await transaction.query("\(splice: select(id, for: employer)) FOR NO KEY UPDATE")
        guard let row = rows.first else { throw Failure.referralNotFound }
        return try Referral(row)
    }

    /// Saves a change of the version before; its row is locked by `find`.
    static func save(_ referral: Referral) -> SQL {
        let (state, consent) = (referral.state, referral.consent)
        return """
            UPDATE jobs.referral
            SET state = \(state.word),
                reason = \(state.reason),
                reason_text = \(state.text),
                consent_method = \(consent?.terms.method),
                consent_categories = \(consent?.terms.categories.map(\.rawValue)),
                consent_given_at = \(consent?.givenAt),
                consent_recorded_by = \(consent?.recordedBy),
                consent_expires_on = \(consent?.terms.expiresOn),
                consent_revoked_at = \(consent?.revokedAt),
                sent_at = \(referral.sentAt),
                starts_on = \(state.startsOn),
                version = \(referral.version),
                moved_at = \(referral.movedAt)
            WHERE programme_id = (SELECT platform.programme()) AND id = \(referral.id) AND version = \(referral.version - 1)
            """
    }

    /// Who of them agreed to be matched today.
    static func agreed(_ people: [Returnee.ID]) -> SQL {
        """
        SELECT id
        FROM casework.published_candidate
        WHERE id = ANY (\(people.map(\.uuid)))
        """
    }

    /// Who of them is put forward for the vacancy already.
    static func putForward(_ people: [Returnee.ID], for vacancy: Vacancy.ID) -> SQL {
        """
        SELECT returnee_id AS id
        FROM jobs.referral
        WHERE programme_id = (SELECT platform.programme())
            AND vacancy_id = \(vacancy)
            AND returnee_id = ANY (\(people.map(\.uuid)))
            AND state NOT IN ('not_hired', 'withdrawn', 'declined_by_candidate')
        """
    }

    /// The person's referral for the vacancy that has not come to nothing.
    static func live(of person: Returnee.ID, for vacancy: Vacancy.ID) -> SQL {
        """
        SELECT id
        FROM jobs.referral
        WHERE programme_id = (SELECT platform.programme())
            AND vacancy_id = \(vacancy)
            AND returnee_id = \(person)
            AND state NOT IN ('not_hired', 'withdrawn', 'declined_by_candidate')
        """
    }

    /// How many were hired for each of the vacancies; those for which nobody was are left out.
    static func hired(for vacancies: [Vacancy.ID], in transaction: Transaction) async throws -> [Vacancy.ID: Int] {
        let rows = try await transaction.query(
            """
            SELECT vacancy_id, count(*) AS hired
            FROM jobs.referral
            WHERE programme_id = (SELECT platform.programme()) AND vacancy_id = ANY (\(vacancies.map(\.uuid))) AND state = 'hired'
            GROUP BY vacancy_id
            """)
        return try Dictionary(uniqueKeysWithValues: rows.map { (try $0.decode("vacancy_id"), try $0.decode("hired")) })
    }

    /// The referral's vacancy, locked; whoever locks both locks it first, as what ends a vacancy does.
    ///
    /// Refuses with `referral.not-found`.
    static func vacancy(of id: Referral.ID, in transaction: Transaction) async throws -> Vacancy {
        let rows = try await transaction.query(
            """
            SELECT vacancy_id
            FROM jobs.referral
            WHERE programme_id = (SELECT platform.programme()) AND id = \(id)
            """)
        guard let row = rows.first else { throw Failure.referralNotFound }
        return try await VacancyStore.find(row.decode("vacancy_id"), for: nil, in: transaction)
    }

    /// How many are under way for the vacancy; an employer counts those that it has been sent.
    static func countUnderWay(for vacancy: Vacancy.ID, seenBy employer: Employer.ID?) -> SQL {
        """
        SELECT count(*) AS under_way
        FROM jobs.referral AS r
        WHERE r.programme_id = (SELECT platform.programme())
            AND r.vacancy_id = \(vacancy)
            AND r.state IN ('proposed', 'consented', 'sent', 'viewed', 'interview', 'offered')\(splice: only(employer))
        """
    }

    /// How many are under way for each of the vacancies that has any.
    static func countUnderWay(for vacancies: [Vacancy.ID]) -> SQL {
        """
        SELECT r.vacancy_id, count(*) AS n
        FROM jobs.referral AS r
        WHERE r.programme_id = (SELECT platform.programme())
            AND r.vacancy_id = ANY (\(vacancies.map(\.uuid)))
            AND r.state IN ('proposed', 'consented', 'sent', 'viewed', 'interview', 'offered')
        GROUP BY r.vacancy_id
        """
    }

    /// Some of those under way for the vacancy, locked.
    static func underWay(for vacancy: Vacancy.ID, limit: Int) -> SQL {
        """
        SELECT \(splice: columns)
        FROM jobs.referral AS r
        WHERE r.programme_id = (SELECT platform.programme())
            AND r.vacancy_id = \(vacancy)
            AND r.state IN ('proposed', 'consented', 'sent', 'viewed', 'interview', 'offered')
        ORDER BY r.id
        LIMIT \(limit)
        FOR NO KEY UPDATE OF r
        """
    }

    /// Those under way whose candidate does not agree any more, to this or to being matched at all, locked; others leave them out.
    static func withoutConsent(limit: Int) -> SQL {
        """
        SELECT \(splice: columns)
        FROM jobs.referral AS r
        WHERE r.programme_id = (SELECT platform.programme())
            AND r.state IN ('proposed', 'consented', 'sent', 'viewed', 'interview', 'offered')
            AND (
                r.consent_expires_on < (SELECT portal.today())
                OR NOT EXISTS (SELECT 1 FROM casework.published_candidate AS c WHERE c.id = r.returnee_id))
        ORDER BY r.moved_at, r.id
        LIMIT \(limit)
        FOR NO KEY UPDATE OF r SKIP LOCKED
        """
    }
}

extension Failure {
    static let referralNotFound = Failure(.notFound, "referral.not-found", "There is no such referral, or it is not yours to see.")
    static let noOpeningLeft = Failure(
        .conflict, "referral.no-opening-left", "As many people were hired as the vacancy has openings. Change it first.")

    /// What a broken constraint of `jobs.referral` means to the caller; nil for a fault of ours.
    static func referral(_ error: PostgresError) -> Failure? {
        switch error.constraint {
        case "referral_live_unique":
            Failure(.conflict, "referral.exists", "This person is put forward for the vacancy already.")
        case "referral_sent_with_consent":
            Failure(.conflict, "referral.consent-missing", "Ask the candidate first: what was agreed is over or was taken back.")
        case "referral_within_openings": noOpeningLeft
        default: nil
        }
    }
}

extension Referral {
    init(_ row: Row) throws {
        try self.init(
            id: row.decode("id"), vacancy: row.decode("vacancy_id"), employer: row.decode("employer_id"),
            returnee: row.decode("returnee_id"), officer: row.decode("officer_id"), state: State(row), consent: ReferralConsent(row),
            sentAt: row.decode("sent_at"), version: row.decode("version"), createdAt: row.decode("created_at"),
            movedAt: row.decode("moved_at"))
    }
}

extension Referral.State {
    fileprivate init(_ row: Row) throws {
        let text = try row.decode("reason_text", as: String?.self)
        switch try row.decode("state", as: Word.self) {
        case .proposed: self = .proposed
        case .consented: self = .consented
        case .sent: self = .sent
        case .viewed: self = .viewed
        case .interview: self = .interview
        case .offered: self = .offered
        case .hired: self = try .hired(startsOn: row.decode("starts_on"))
        case .notHired: self = try .notHired(row.decode("reason"), text: text)
        case .withdrawn: self = try .withdrawn(row.decode("reason"), text: text)
        case .declinedByCandidate: self = try .declinedByCandidate(row.decode("reason"), text: text)
        }
    }
}

extension ReferralConsent {
    /// Nil where the candidate was not asked yet.
    fileprivate init?(_ row: Row) throws {
        guard let givenAt = try row.decode("consent_given_at", as: Date?.self) else { return nil }
        try self.init(
            Terms(
                method: row.decode("consent_method"), categories: row.words("consent_categories"),
                expiresOn: row.decode("consent_expires_on")),
            givenAt: givenAt, recordedBy: row.decode("consent_recorded_by"), revokedAt: row.decode("consent_revoked_at"))
    }
}
