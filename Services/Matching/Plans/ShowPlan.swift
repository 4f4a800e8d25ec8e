import Hosting
import Models
import Postgres
import Schema
import Web

/// Shows the newest plan, or says how to make one.
enum ShowNewestPlan: Page {
    static let route = Route(.get, "/matching/plan", "The plan of the week", for: [.placementOfficer])

    static func show(_ input: NoInput, as caller: Caller, in matching: Matching) async throws -> Screen {
        guard let view = try await matching.plan(nil, as: caller) else { return PlanPages.none(caller.language) }
        return PlanPages.plan(view, caller.language)
    }
}

/// Shows one plan.
///
/// Refuses with `plan.not-found`.
enum ShowPlan: Page {
    static let route = Route(.get, "/matching/plans/{id}", "A plan", for: [.placementOfficer])

    struct Input: Decodable, Sendable {
        let id: KeptPlan.ID
    }

    static func show(_ input: Input, as caller: Caller, in matching: Matching) async throws -> Screen {
        guard let view = try await matching.plan(input.id, as: caller) else { return PlanPages.none(caller.language) }
        return PlanPages.plan(view, caller.language)
    }
}

/// Lists the plans that were made, the newest first.
enum ListPlans: Page {
    static let route = Route(.get, "/matching/plans", "The plans that were made", for: [.placementOfficer])

    struct Input: Decodable {
        let cursor: Cursor?
    }

    /// One plan of the list.
    struct Listed: Sendable {
        let id: KeptPlan.ID
        let madeAt: String
        let pairs: Int
        let doer: Doer
    }

    static func show(_ input: Input, as caller: Caller, in matching: Matching) async throws -> Screen {
        let rows = try await matching.database.query(PlanStore.page(after: input.cursor, size: PlanStore.pageSize), as: caller)
        let plans = try rows.prefix(PlanStore.pageSize).map { row in
            try Listed(id: row.decode("id"), madeAt: row.decode("made_at"), pairs: row.decode("pairs"), doer: Doer(row))
        }
        let next = rows.count > PlanStore.pageSize ? plans.last.map { Cursor(after: $0.id).description } : nil
        return PlanPages.list(
            plans, first: input.cursor == nil ? nil : route.link(), next: next.map { route.link(query: [("cursor", $0)]) }, caller.language)
    }
}
