import FoundationEssentials
import Models
import Postgres
import Schema

/// All SQL on applications and their plans.
enum ApplicationStore {
    static let columns: SQL = """
        a.id, a.round_id, a.fund_id, a.case_worker_id, a.state, a.reason, a.revision, a.granted_amount, a.loan_amount, a.version,
        a.created_at, a.moved_at, a.plan, a.plan_version
        """

    /// An application with its plan as it is typed.
    struct Typed {
        var application: GrantApplication
        var plan: PlanDraft
        /// Counts up with each save of the plan; an editor names the one that was read.
        var planVersion: Int
    }

    /// Adds the application; affects no row where the identity is taken.
    static func insert(_ application: GrantApplication, in programme: Programme.ID?) -> SQL {
        """
        INSERT INTO grants.application (
            programme_id, id, round_id, fund_id, case_worker_id, state, version, created_at, moved_at)
        VALUES (
            \(programme), \(application.id), \(application.round), \(application.fund), \(application.caseWorker),
            \(application.state.word), \(application.version), \(application.createdAt), \(application.movedAt))
        ON CONFLICT ON CONSTRAINT application_pkey DO NOTHING
        """
    }

    static func select(_ admission: Admission) -> SQL { select(admission.application) }

    /// Several at once, in no order.
    static func select(_ admissions: [Admission]) -> SQL {
        """
        SELECT \(splice: columns)
        FROM grants.application AS a
        WHERE a.programme_id = (SELECT platform.programme()) AND a.id = ANY (\(admissions.map(\.application.uuid)))
        """
    }

    private static func select(_ id: GrantApplication.ID) -> SQL {
        """
        SELECT \(splice: columns)
        FROM grants.application AS a
        WHERE a.programme_id = (SELECT platform.programme()) AND a.id = \(id)
        """
    }

    /// The application, locked until the transaction ends, for a step that shows nothing of it; refuses with `application.not-found`.
    static func find(_ id: GrantApplication.ID, in transaction: Transaction) async throws -> Typed {
        guard let row = try await transaction.query("\(splice: select(id)) FOR NO KEY UPDATE").first else {
            throw Failure.applicationNotFound
        }
        return try Typed(row)
    }

    /// Saves a step of the version before; its row is locked by `find`.
    static func save(_ application: GrantApplication) -> SQL {
        """
        UPDATE grants.application
        SET state = \(application.state.word),
            reason = \(application.state.reason),
            revision = \(application.revision),
            granted_amount = \(application.state.award?.granted),
            loan_amount = \(application.state.award?.loan),
            version = \(application.version),
            moved_at = \(application.movedAt)
        WHERE programme_id = (SELECT platform.programme()) AND id = \(application.id) AND version = \(application.version - 1)
        """
    }

    /// Saves the plan as the next version after the one that was read; its row is locked by `find`.
    static func savePlan(_ typed: Typed) -> SQL {
        """
        UPDATE grants.application
        SET plan = \(JSON(typed.plan)),
            plan_version = \(typed.planVersion),
            title = \(typed.plan["title"]),
            venture = \(typed.plan["venture"])
        WHERE programme_id = (SELECT platform.programme()) AND id = \(typed.application.id) AND plan_version = \(typed.planVersion - 1)
        """
    }

    /// Replaces the code by which the applicant sees the public status.
    static func saveStatusDigest(_ digest: [UInt8], of id: GrantApplication.ID) -> SQL {
        """
        UPDATE grants.application
        SET status_digest = \(digest)
        WHERE programme_id = (SELECT platform.programme()) AND id = \(id)
        """
    }
}

extension Failure {
    static let applicationNotFound = Failure(.notFound, "application.not-found", "There is no such application.")
}

extension GrantApplication.State {
    fileprivate init(_ row: Row) throws {
        func award() throws -> Award { try Award(granted: row.decode("granted_amount"), loan: row.decode("loan_amount")) }
        switch try row.decode("state", as: Word.self) {
        case .draft: self = .draft
        case .submitted: self = .submitted
        case .screening: self = .screening
        case .infoRequested: self = .infoRequested(question: try row.decode("reason"))
        case .inReview: self = .inReview
        case .readyForCommittee: self = .readyForCommittee
        case .approved: self = .approved(try award())
        case .approvedWithConditions: self = .approvedWithConditions(try award())
        case .rejected: self = .rejected(reason: try row.decode("reason"))
        case .deferred: self = .deferred(reason: try row.decode("reason"))
        case .withdrawn: self = .withdrawn(reason: try row.decode("reason"))
        }
    }
}

extension GrantApplication {
    init(_ row: Row) throws {
        try self.init(
            id: row.decode("id"), round: row.decode("round_id"), fund: row.decode("fund_id"), caseWorker: row.decode("case_worker_id"),
            state: State(row), revision: row.decode("revision"), version: row.decode("version"), createdAt: row.decode("created_at"),
            movedAt: row.decode("moved_at"))
    }
}

extension ApplicationStore.Typed {
    init(_ row: Row) throws {
        application = try GrantApplication(row)
        plan = try row.json("plan")
        planVersion = try row.decode("plan_version")
    }
}
