import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema

/// All SQL that reads and writes one returnee.
enum ReturneeStore {
    /// Adds the person; affects no row where the identity is taken.
    static func insert(_ returnee: Returnee, in programme: Programme.ID) -> SQL {
        let (details, state) = (returnee.details, returnee.state)
        return """
            INSERT INTO casework.returnee (
                programme_id, id, given_name, family_name, name_plain, name_key, sex, birth_date, phone, email, district, languages,
                returned_on, returned_from, household_size, dependants, state, closed_reason, closed_from, case_worker_id, version,
                registered_at, updated_at)
            VALUES (
                \(programme), \(returnee.id), \(details.givenName), \(details.familyName), \(details.nameKey.plain),
                \(details.nameKey.sounds), \(details.sex), \(details.birthDate), \(details.phone), \(details.email), \(details.district),
                \(details.languages), \(details.returnedOn), \(details.returnedFrom), \(details.householdSize), \(details.dependants),
                \(state.word), \(state.closedReason), \(state.closedFrom), \(returnee.caseWorker), \(returnee.version),
                \(returnee.registeredAt), \(returnee.updatedAt))
            ON CONFLICT ON CONSTRAINT returnee_pkey DO NOTHING
            """
    }

    /// The person of the programme in force with the identity, if there is one.
    static func select(_ id: Returnee.ID) -> SQL {
        """
        SELECT
            id, given_name, family_name, sex, birth_date, phone, email, district, languages, returned_on, returned_from, household_size,
            dependants, state, closed_reason, closed_from, case_worker_id, version, registered_at, updated_at
        FROM casework.returnee
        WHERE programme_id = (SELECT platform.programme()) AND id = \(id)
        """
    }

    /// The name of who looks after the person's case.
    static func caseWorker(of id: Returnee.ID) -> SQL {
        """
        SELECT a.name
        FROM casework.returnee AS r
        JOIN portal.published_account AS a ON a.id = r.case_worker_id
        WHERE r.programme_id = (SELECT platform.programme()) AND r.id = \(id)
        """
    }

    /// The person, locked against other changes until the transaction ends; refuses with `returnee.not-found`.
    static func find(_ id: Returnee.ID, in transaction: Transaction, for language: Language) async throws -> Returnee {
        guard let row = try await transaction.query("\(splice: select(id)) FOR NO KEY UPDATE").first else {
            throw Failure.returneeNotFound(language)
        }
        return try Returnee(row)
    }

    /// The person as they stand; refuses with `returnee.not-found`.
    static func read(_ id: Returnee.ID, as caller: Caller, in database: ServiceDatabase) async throws -> Returnee {
        guard let row = try await database.query(select(id), as: caller).first else { throw Failure.returneeNotFound(caller.language) }
        return try Returnee(row)
    }

    /// Saves a change of the version before; affects no row where somebody else was faster, which a lock by `find` excludes.
    static func save(_ returnee: Returnee) -> SQL {
        let (details, state) = (returnee.details, returnee.state)
        return """
            UPDATE casework.returnee
            SET given_name = \(details.givenName),
                family_name = \(details.familyName),
                name_plain = \(details.nameKey.plain),
                name_key = \(details.nameKey.sounds),
                sex = \(details.sex),
                birth_date = \(details.birthDate),
                phone = \(details.phone),
                email = \(details.email),
                district = \(details.district),
                languages = \(details.languages),
                returned_on = \(details.returnedOn),
                returned_from = \(details.returnedFrom),
                household_size = \(details.householdSize),
                dependants = \(details.dependants),
                state = \(state.word),
                closed_reason = \(state.closedReason),
                closed_from = \(state.closedFrom),
                case_worker_id = \(returnee.caseWorker),
                version = \(returnee.version),
                updated_at = \(returnee.updatedAt)
            WHERE programme_id = (SELECT platform.programme()) AND id = \(returnee.id) AND version = \(returnee.version - 1)
            """
    }
}

extension Failure {
    static func returneeNotFound(_ language: Language) -> Failure {
        Failure(.notFound, "returnee.not-found", ReturneePhrases.notFound[language])
    }
}

extension Returnee {
    init(_ row: Row) throws {
        try self.init(
            id: row.decode("id"), details: ReturneeDetails(row), state: CaseState(row), caseWorker: row.decode("case_worker_id"),
            version: row.decode("version"), registeredAt: row.decode("registered_at"), updatedAt: row.decode("updated_at"))
    }
}

extension ReturneeDetails {
    init(_ row: Row) throws {
        try self.init(
            givenName: row.decode("given_name"), familyName: row.decode("family_name"), birthDate: row.decode("birth_date"),
            sex: row.decode("sex"), phone: row.decode("phone"), email: row.decode("email"), district: row.decode("district"),
            languages: row.decode("languages"), returnedOn: row.decode("returned_on"), returnedFrom: row.decode("returned_from"),
            householdSize: row.decode("household_size"), dependants: row.decode("dependants"))
    }
}

extension CaseState {
    /// The three columns of a case's state; a closed one always names both others, as the table's constraint says.
    init(_ row: Row) throws {
        switch try row.decode("state", as: Word.self) {
        case .registered: self = .registered
        case .assessed: self = .assessed
        case .planAgreed: self = .planAgreed
        case .inProgress: self = .inProgress
        case .closed: self = try .closed(row.decode("closed_reason"), from: row.decode("closed_from"))
        }
    }

    var closedReason: ClosedReason? {
        if case .closed(let reason, _) = self { reason } else { nil }
    }

    var closedFrom: Stage? {
        if case .closed(_, let stage) = self { stage } else { nil }
    }
}
