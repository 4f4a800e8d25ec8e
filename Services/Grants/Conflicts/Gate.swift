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
        switch try row.decode("clearance", as: Clearance?.self) {
        case .cleared: break
        case .undeclared: throw Failure.undeclared
        case .recused: throw Failure.recused
        case nil:
            guard caller.holds(anyOf: Set(applicationReaders)) || caller.credential == .system else { throw Failure.notOnCommittee }
        }
        self.init(application)
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
