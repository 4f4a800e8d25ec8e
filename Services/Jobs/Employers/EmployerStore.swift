import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Web

/// All SQL on employers.
enum EmployerStore {
    /// An employer as a form offers it.
    struct Named {
        let id: Employer.ID
        let name: String
    }

    static let columns: SQL = """
        id, name, sector, division, district, phone, email, contacts, sites, state, reason, verified_at, version, created_at
        """

    static func insert(_ employer: Employer, in programme: Programme.ID?) -> SQL {
        let terms = employer.terms
        return """
            INSERT INTO jobs.employer (programme_id, \(splice: columns))
            VALUES (
                \(programme), \(employer.id), \(terms.name), \(terms.sector), \(terms.division?.code), \(terms.district), \(terms.phone),
                \(terms.email?.text), \(Postgres.JSON(terms.contacts)), \(Postgres.JSON(terms.sites)),
                \(employer.state.name), \(employer.state.reason), \(employer.state.verifiedAt), \(employer.version), \(employer.createdAt))
            """
    }

    static func select(_ id: Employer.ID) -> SQL {
        """
        SELECT \(splice: columns)
        FROM jobs.employer
        WHERE programme_id = (SELECT platform.programme()) AND id = \(id)
        """
    }

    /// The employers in the order of their names, after the cursor; `search` is a part of the name.
    static func page(search: String?, state: Employer.State.Name?, after cursor: Cursor?, limit: Int = pageSize) throws(Failure) -> SQL {
        var condition: SQL = ""
        if let search { condition.append(" AND strpos(lower(name), lower(\(search))) > 0") }
        if let state { condition.append(" AND state = \(state)") }
        if let cursor { condition.append(" AND (name, id) > (\(try cursor.value(0) { $0 }), \(try cursor.value(1) { Employer.ID($0) }))") }
        return """
            SELECT \(splice: columns)
            FROM jobs.employer
            WHERE programme_id = (SELECT platform.programme())\(splice: condition)
            ORDER BY name, id
            LIMIT \(limit + 1)
            """
    }

    static let pageSize = 50

    /// The employers that may offer work, for a form to choose from.
    static let offering: SQL = """
        SELECT id, name
        FROM jobs.employer
        WHERE programme_id = (SELECT platform.programme()) AND state IN ('registered', 'verified')
        ORDER BY name
        LIMIT 1000
        """

    /// What the employer's business is.
    static func sector(_ id: Employer.ID) -> SQL {
        """
        SELECT sector
        FROM jobs.employer
        WHERE programme_id = (SELECT platform.programme()) AND id = \(id)
        """
    }

    /// The employer, locked against other changes until the transaction ends; refuses with `employer.not-found`.
    static func find(_ id: Employer.ID, in transaction: Transaction) async throws -> Employer {
        guard let row = try await transaction.query("\(splice: select(id)) FOR NO KEY UPDATE").first else { throw Failure.employerNotFound }
        return try Employer(row)
    }

    /// Keeps the employer from being suspended until the transaction ends.
    ///
    /// Refuses with `employer.not-found` and `employer.suspended`.
    static func requireOffering(_ id: Employer.ID, in transaction: Transaction) async throws {
        guard let row = try await transaction.query("\(splice: select(id)) FOR SHARE").first else { throw Failure.employerNotFound }
        try Employer(row).requireOffering()
    }

    /// Saves a change of the version before; its row is locked by `find`.
    static func save(_ employer: Employer) -> SQL {
        let terms = employer.terms
        return """
            UPDATE jobs.employer
            SET name = \(terms.name),
                sector = \(terms.sector),
                division = \(terms.division?.code),
                district = \(terms.district),
                phone = \(terms.phone),
                email = \(terms.email?.text),
                contacts = \(Postgres.JSON(terms.contacts)),
                sites = \(Postgres.JSON(terms.sites)),
                state = \(employer.state.name),
                reason = \(employer.state.reason),
                verified_at = \(employer.state.verifiedAt),
                version = \(employer.version)
            WHERE programme_id = (SELECT platform.programme()) AND id = \(employer.id) AND version = \(employer.version - 1)
            """
    }
}

extension Failure {
    static let employerNotFound = Failure(.notFound, "employer.not-found", "There is no such employer, or it is not yours to see.")

    /// What a broken constraint of `jobs.employer` means to the caller; nil for a fault of ours.
    static func employer(_ error: PostgresError) -> Failure? {
        guard error.constraint == "employer_name_unique" else { return nil }
        return Failure(
            .conflict, "employer.name-taken", "An employer of this name is registered already.",
            fields: [.init("/name", "taken", "Another employer has this name. Look whether it is the same one.")])
    }
}

extension EmployerStore.Named {
    init(_ row: Row) throws {
        id = try row.decode("id")
        name = try row.decode("name")
    }
}

extension Employer {
    init(_ row: Row) throws {
        try self.init(
            id: row.decode("id"),
            terms: Terms(
                name: row.decode("name"), sector: row.decode("sector"),
                division: row.decode("division", as: String?.self).flatMap { Division($0) }, district: row.decode("district"),
                phone: row.decode("phone"), email: row.decode("email", as: String?.self).flatMap { EmailAddress($0) },
                contacts: row.json("contacts"), sites: row.json("sites")),
            state: State(row), version: row.decode("version"), createdAt: row.decode("created_at"))
    }
}

extension Employer.State {
    fileprivate init(_ row: Row) throws {
        let verifiedAt = try row.decode("verified_at", as: Date?.self)
        switch try row.decode("state", as: Name.self) {
        case .unverified: self = .unverified
        case .registered: self = .registered
        case .refused: self = .refused(reason: try row.decode("reason", as: String?.self) ?? "")
        case .verified: self = .verified(at: try verifiedAt ?? row.decode("created_at"))
        case .suspended: self = .suspended(reason: try row.decode("reason", as: String?.self) ?? "", verifiedAt: verifiedAt)
        }
    }

    /// Why it is suspended or refused; nil where it is neither.
    var reason: String? {
        switch self {
        case .suspended(let reason, _), .refused(let reason): reason
        case .unverified, .registered, .verified: nil
        }
    }

    /// When it was verified; nil where it was not.
    var verifiedAt: Date? {
        switch self {
        case .unverified, .registered, .refused: nil
        case .verified(let moment): moment
        case .suspended(_, let moment): moment
        }
    }
}
