import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema

/// All SQL on consents.
enum ConsentStore {
    /// Adds the consent; affects no row where the identity is taken.
    static func insert(_ consent: Consent, in programme: Programme.ID) -> SQL {
        let terms = consent.terms
        return """
            INSERT INTO casework.consent (
                programme_id, id, returnee_id, purpose, data_categories, recipient, method, given_at, expires_on, state, revoked_at,
                recorded_by)
            VALUES (
                \(programme), \(consent.id), \(consent.returnee), \(terms.purpose), \(terms.dataCategories.map(\.rawValue)),
                \(terms.recipient), \(terms.method), \(consent.givenAt), \(terms.expiresOn), \(consent.state.word),
                \(consent.state.revokedAt), \(consent.recordedBy))
            ON CONFLICT ON CONSTRAINT consent_pkey DO NOTHING
            """
    }

    /// The consents of a person, the newest first.
    static func of(_ returnee: Returnee.ID) -> SQL {
        """
        \(splice: columns)
        WHERE programme_id = (SELECT platform.programme()) AND returnee_id = \(returnee)
        ORDER BY given_at DESC, id DESC
        LIMIT 100
        """
    }

    /// One consent of a person.
    static func one(_ id: Consent.ID, of returnee: Returnee.ID) -> SQL {
        """
        \(splice: columns)
        WHERE programme_id = (SELECT platform.programme()) AND id = \(id) AND returnee_id = \(returnee)
        """
    }

    /// The person and one of their consents; refuses with `returnee.not-found` and `consent.not-found`.
    static func read(_ id: Consent.ID, of returnee: Returnee.ID, as caller: Caller, in database: ServiceDatabase) async throws
        -> (returnee: Returnee, consent: Consent)
    {
        let answers = try await database.unit([ReturneeStore.select(returnee), one(id, of: returnee)], as: caller)
        guard let person = answers[0].first else { throw Failure.returneeNotFound(caller.language) }
        guard let row = answers[1].first else { throw Failure.consentNotFound(caller.language) }
        return (try Returnee(person), try Consent(row))
    }

    /// One of them, locked until the transaction ends; refuses with `consent.not-found`.
    static func find(_ id: Consent.ID, of returnee: Returnee.ID, in transaction: Transaction, for language: Language) async throws
        -> Consent
    {
        guard let row = try await transaction.query("\(splice: one(id, of: returnee)) FOR NO KEY UPDATE").first else {
            throw Failure.consentNotFound(language)
        }
        return try Consent(row)
    }

    /// Those that nobody has ended though their last day is over, locked; another worker's are left to it.
    static func over(on day: CalendarDate, limit: Int) -> SQL {
        """
        \(splice: columns)
        WHERE programme_id = (SELECT platform.programme()) AND state = 'given' AND expires_on < \(day)
        ORDER BY expires_on
        LIMIT \(limit)
        FOR NO KEY UPDATE SKIP LOCKED
        """
    }

    /// Saves that it has ended.
    static func end(_ consent: Consent) -> SQL {
        """
        UPDATE casework.consent
        SET state = \(consent.state.word), revoked_at = \(consent.state.revokedAt)
        WHERE programme_id = (SELECT platform.programme()) AND id = \(consent.id) AND state = 'given'
        """
    }

    private static let columns: SQL = """
        SELECT id, returnee_id, purpose, data_categories, recipient, method, given_at, expires_on, state, revoked_at, recorded_by
        FROM casework.consent
        """
}

extension Failure {
    fileprivate static func consentNotFound(_ language: Language) -> Failure {
        Failure(.notFound, "consent.not-found", ConsentPhrases.notFound[language])
    }
}

extension Consent {
    init(_ row: Row) throws {
        try self.init(
            id: row.decode("id"), returnee: row.decode("returnee_id"), terms: Terms(row), state: State(row),
            givenAt: row.decode("given_at"), recordedBy: row.decode("recorded_by"))
    }
}

extension Consent.Terms {
    init(_ row: Row) throws {
        try self.init(
            purpose: row.decode("purpose"), dataCategories: row.words("data_categories"), recipient: row.decode("recipient"),
            method: row.decode("method"), expiresOn: row.decode("expires_on"))
    }
}

extension Consent.State {
    init(_ row: Row) throws {
        switch try row.decode("state", as: Word.self) {
        case .given: self = .given
        case .expired: self = .expired
        case .revoked: self = try .revoked(at: row.decode("revoked_at"))
        }
    }

    var revokedAt: Date? {
        if case .revoked(let moment) = self { moment } else { nil }
    }
}
