import FoundationEssentials
import Models
import Postgres
import Schema

/// All SQL on items of assistance plans.
enum PlanItemStore {
    /// Adds the item; affects no row where the identity is taken.
    static func insert(_ item: PlanItem, by author: Account.ID?, in programme: Programme.ID) -> SQL {
        """
        INSERT INTO casework.plan_item (
            programme_id, id, returnee_id, kind, title, state, reason, due_on, version, created_by, created_at)
        VALUES (
            \(programme), \(item.id), \(item.returnee), \(item.kind), \(item.title), \(item.state.word), \(item.state.reason),
            \(item.dueOn), \(item.version), \(author), \(item.createdAt))
        ON CONFLICT ON CONSTRAINT plan_item_pkey DO NOTHING
        """
    }

    /// The items of a person's plan, in the order in which they were agreed.
    static func of(_ returnee: Returnee.ID) -> SQL {
        """
        \(splice: columns)
        WHERE programme_id = (SELECT platform.programme()) AND returnee_id = \(returnee)
        ORDER BY created_at, id
        LIMIT 200
        """
    }

    /// One item of a person's plan.
    static func one(_ id: PlanItem.ID, of returnee: Returnee.ID) -> SQL {
        """
        \(splice: columns)
        WHERE programme_id = (SELECT platform.programme()) AND id = \(id) AND returnee_id = \(returnee)
        """
    }

    /// The same, locked until the transaction ends; refuses with `plan-item.not-found`.
    static func find(_ id: PlanItem.ID, of returnee: Returnee.ID, in transaction: Transaction, for language: Language) async throws
        -> PlanItem
    {
        guard let row = try await transaction.query("\(splice: one(id, of: returnee)) FOR NO KEY UPDATE").first else {
            throw Failure.planItemNotFound(language)
        }
        return try PlanItem(row)
    }

    /// How much of the plan is planned or under way.
    static func countOpen(of returnee: Returnee.ID) -> SQL {
        """
        SELECT count(*) AS open
        FROM casework.plan_item
        WHERE programme_id = (SELECT platform.programme()) AND returnee_id = \(returnee) AND state IN ('planned', 'started')
        """
    }

    /// Saves a change of the version before.
    static func save(_ item: PlanItem) -> SQL {
        """
        UPDATE casework.plan_item
        SET state = \(item.state.word), reason = \(item.state.reason), version = \(item.version)
        WHERE programme_id = (SELECT platform.programme()) AND id = \(item.id) AND version = \(item.version - 1)
        """
    }

    private static let columns: SQL = """
        SELECT id, returnee_id, kind, title, state, reason, due_on, version, created_at
        FROM casework.plan_item
        """
}

extension Failure {
    static func planItemNotFound(_ language: Language) -> Failure {
        Failure(.notFound, "plan-item.not-found", PlanPhrases.notFound[language])
    }
}

extension PlanItem {
    init(_ row: Row) throws {
        try self.init(
            id: row.decode("id"), returnee: row.decode("returnee_id"), kind: row.decode("kind"), title: row.decode("title"),
            dueOn: row.decode("due_on"), state: State(row), version: row.decode("version"), createdAt: row.decode("created_at"))
    }
}

extension PlanItem.State {
    init(_ row: Row) throws {
        switch try row.decode("state", as: Word.self) {
        case .planned: self = .planned
        case .started: self = .started
        case .completed: self = .completed
        case .dropped: self = try .dropped(reason: row.decode("reason"))
        }
    }

    var reason: String? {
        if case .dropped(let reason) = self { reason } else { nil }
    }
}
