import Hosting
import Models
import Postgres
import Web

/// That a person may read what is not public of an application. Only the gate below makes it, and nothing reads a plan without it.
struct Admission: Sendable {
    let application: GrantApplication.ID

    fileprivate init(_ application: GrantApplication.ID) {
        self.application = application
    }

    /// Lets in who may read: by the committee's rules first, whatever other roles say, and by roles where the committee has none.
    fileprivate init(_ answer: Rows, to application: GrantApplication.ID, as caller: Caller) throws {
        guard let row = answer.first else { throw Failure.applicationNotFound }
        try row.decode("clearance", as: Clearance?.self).require(caller, or: applicationReaders)
        self.init(application)
    }
}

/// That a person may read what was agreed on after a decision and what is paid: by the same rules of the committee, and by the roles that
/// handle money where it has none. Only the gate below makes it, and nothing reads an agreement without it.
struct MoneyAdmission: Sendable {
    let agreement: Agreement.ID
    let application: GrantApplication.ID

    fileprivate init(_ answer: Rows, to agreement: Agreement.ID, as caller: Caller) throws {
        guard let row = answer.first else { throw Failure.agreementNotFound }
        try row.decode("clearance", as: Clearance?.self).require(caller, or: moneyReaders)
        self.agreement = agreement
        application = try row.decode("application_id")
    }
}

extension Clearance? {
    /// Lets in whom the committee's rules clear, and by `roles` whom they do not know.
    fileprivate func require(_ caller: Caller, or roles: [Role]) throws(Failure) {
        switch self {
        case .cleared: return
        case .undeclared: throw .undeclared
        case .recused: throw .recused
        case nil: guard caller.holds(anyOf: Set(roles)) || caller.credential == .system else { throw .notOnCommittee }
        }
    }
}

extension Grants {
    /// Lets the caller read an application.
    ///
    /// Refuses with `application.not-found`, `application.undeclared`, `application.recused` and `application.not-on-committee`.
    func admit(_ caller: Caller, to application: GrantApplication.ID) async throws -> Admission {
        let answer = try await database.query(ConflictStore.clearance(of: caller.account, for: application), as: caller)
        return try Admission(answer, to: application, as: caller)
    }

    /// Lets the caller read those of these applications that the gate is open to, and says nothing of the others.
    func admit(_ caller: Caller, toAnyOf applications: [GrantApplication.ID]) async throws -> [Admission] {
        try await database.query(ConflictStore.clearances(of: caller.account, for: applications), as: caller).compactMap { row in
            guard (try? row.decode("clearance", as: Clearance?.self).require(caller, or: applicationReaders)) != nil else { return nil }
            return Admission(try row.decode("id"))
        }
    }

    /// Lets the caller read an agreement; refuses with `agreement.not-found` and as the gate to its application does.
    func admit(_ caller: Caller, to agreement: Agreement.ID) async throws -> MoneyAdmission {
        let answer = try await database.query(ConflictStore.clearance(of: caller.account, for: agreement), as: caller)
        return try MoneyAdmission(answer, to: agreement, as: caller)
    }
}

extension Transaction {
    /// Lets the caller read an application; refuses as `Grants.admit` does.
    func admit(_ caller: Caller, to application: GrantApplication.ID) async throws -> Admission {
        try Admission(await query(ConflictStore.clearance(of: caller.account, for: application)), to: application, as: caller)
    }

    /// The application, locked until the transaction ends, for a caller who may read it; refuses as `Grants.admit` does.
    func open(_ application: GrantApplication.ID, as caller: Caller) async throws -> ApplicationStore.Typed {
        try await ApplicationStore.find(admit(caller, to: application).application, in: self)
    }

    /// The agreement, locked until the transaction ends, for a caller who may read it; refuses as `Grants.admit` does.
    func open(_ agreement: Agreement.ID, as caller: Caller) async throws -> AgreementStore.Kept {
        let answer = try await query(ConflictStore.clearance(of: caller.account, for: agreement))
        return try await AgreementStore.find(MoneyAdmission(answer, to: agreement, as: caller), in: self)
    }
}

extension Failure {
    static let undeclared = Failure(
        .forbidden, "application.undeclared",
        "Say first whether something ties you to this application: until then you see only what is public.")
    static let recused = Failure(
        .forbidden, "application.recused", "You have a conflict of interest with this application, so you see only what is public.")
    static let notOnCommittee = Failure(
        .forbidden, "application.not-on-committee", "Only those on the committee of its round see this application.")
}
