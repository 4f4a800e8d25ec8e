import FoundationEssentials
import Hosting
import Models
import Web

/// Plans the week anew: with the pins and bans of the plan that is looked at, and the one change whose button was pressed.
///
/// Refuses with `plan.not-found`, `plan.too-large` and `plan.too-many-pins`.
enum MakePlan: Action {
    static let route = Route(.post, "/matching/plan", "Plan who goes to which vacancy", for: [.placementOfficer])

    struct Input: Decodable {
        /// The plan that is looked at; none to begin afresh.
        let plan: KeptPlan.ID?
        let pin: PlanPair?
        let unpin: PlanPair?
        let ban: PlanPair?
        let unban: PlanPair?

        var change: PlanChoices.Change? {
            pin.map { .pin($0) } ?? unpin.map { .unpin($0) } ?? ban.map { .ban($0) } ?? unban.map { .unban($0) }
        }
    }

    static func run(_ input: Input, as caller: Caller, in matching: Matching) async throws -> Redirect {
        var choices = PlanChoices()
        if let plan = input.plan {
            choices = try KeptPlan.find(try await matching.database.query(PlanStore.select(plan), as: caller), for: caller.language)
                .inputs.choices
        }
        if let change = input.change { choices.make(change) }
        let id = try await matching.plan(choices, as: caller)
        return Redirect(ShowPlan.route.link(id), notice: PlanPhrases.made[caller.language])
    }
}
