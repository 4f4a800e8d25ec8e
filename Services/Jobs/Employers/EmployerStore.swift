import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema

/// All SQL on employers.
enum EmployerStore {
    static let columns: SQL = "id, name, sector, district, phone, email, state, reason, verified_at, version, created_at"

    static func insert(_ employer: Employer, in programme: Programme.ID?) -> SQL {
        let terms = employer.terms
        return """
            INSERT INTO jobs.employer (programme_id, \(splice: columns))
            VALUES (
                \(programme), \(employer.id), \(terms.name), \(terms.sector), \(terms.district), \(terms.phone), \(terms.email?.text),
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

    /// The employer, locked against other changes until the transaction ends; refuses with `employer.not-found`.
    static func find(_ id: Employer.ID, in transaction: Transaction) async throws -> Employer {
        guard let row = try await transaction.query("\(splice: select(id)) FOR NO KEY UPDATE").first else { throw Failure.employerNotFound }
        return try Employer(row)
    }

    /// Saves a change of the version before; its row is locked by `find`.
    static func save(_ employer: Employer) -> SQL {
        let terms = employer.terms
        return """
            UPDATE jobs.employer
            SET name = \(terms.name),
                sector = \(terms.sector),
                district = \(terms.district),
                phone = \(terms.phone),
                email = \(terms.email?.text),
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

extension Employer {
    init(_ row: Row) throws {
        try self.init(
            id: row.decode("id"),
            terms: Terms(
                name: row.decode("name"), sector: row.decode("sector"), district: row.decode("district"), phone: row.decode("phone"),
                email: row.decode("email", as: String?.self).flatMap { EmailAddress($0) }),
            state: State(row), version: row.decode("version"), createdAt: row.decode("created_at"))
    }
}

extension Employer.State {
    fileprivate init(_ row: Row) throws {
        let verifiedAt = try row.decode("verified_at", as: Date?.self)
        switch try row.decode("state", as: Name.self) {
        case .registered: self = .registered
        case .verified: self = .verified(at: try verifiedAt ?? row.decode("created_at"))
        case .suspended: self = .suspended(reason: try row.decode("reason", as: String?.self) ?? "", verifiedAt: verifiedAt)
        }
    }

    /// Why it is suspended; nil where it is not.
    var reason: String? {
        if case .suspended(let reason, _) = self { reason } else { nil }
    }

    /// When it was verified; nil where it was not.
    var verifiedAt: Date? {
        switch self {
        case .registered: nil
        case .verified(let moment): moment
        case .suspended(_, let moment): moment
        }
    }
}
