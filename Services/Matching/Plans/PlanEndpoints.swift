import FoundationEssentials
import Hosting
import Models
import Web

/// A plan as the API shows it.
struct PlanDocument: Codable, Reply {
    struct Pair: Codable, Sendable {
        let vacancy: Vacancy.ID
        let returnee: Returnee.ID
    }

    struct Line: Codable, Sendable {
        let vacancy: Vacancy.ID
        let returnee: Returnee.ID
        let score: Double
        /// The score less what the wish takes from it, which is what is summed; null in plans from before wishes counted.
        let standing: Double?
        let pinned: Bool
        let essential: MatchDocument.Coverage
        /// Where else the person would fit best.
        let nextVacancy: Vacancy.ID?
        let nextVacancyScore: Double?
        /// Who else would fit best of those who do not go there.
        let nextPerson: Returnee.ID?
        let nextPersonScore: Double?
        /// By how much the total would be higher without the pin.
        let loss: Double?
    }

    struct Opening: Codable, Sendable {
        let vacancy: Vacancy.ID
        let version: Int
        let left: Int
    }

    struct Person: Codable, Sendable {
        let returnee: Returnee.ID
        let profile: Int
    }

    let id: KeptPlan.ID
    let model: String
    let taxonomy: String
    let date: CalendarDate
    let madeAt: Date
    let total: Double
    let lines: [Line]
    let unplaced: [Returnee.ID]
    let pins: [Pair]
    let bans: [Pair]
    /// What the plan rests on, each with its version.
    let people: [Person]
    let openings: [Opening]

    init(_ plan: KeptPlan) {
        id = plan.id
        model = plan.model
        taxonomy = plan.taxonomy
        date = plan.date
        madeAt = plan.moment
        total = plan.result.total
        lines = plan.result.lines.map { line in
            Line(
                vacancy: line.pair.vacancy, returnee: line.pair.returnee, score: line.score, standing: line.standing, pinned: line.isPinned,
                essential: .init(held: line.held, of: line.essential), nextVacancy: line.nextVacancy?.id,
                nextVacancyScore: line.nextVacancy?.score, nextPerson: line.nextPerson?.id, nextPersonScore: line.nextPerson?.score,
                loss: line.loss)
        }
        unplaced = plan.result.unplaced
        pins = plan.inputs.choices.pins.map { Pair(vacancy: $0.vacancy, returnee: $0.returnee) }
        bans = plan.inputs.choices.bans.map { Pair(vacancy: $0.vacancy, returnee: $0.returnee) }
        people = plan.inputs.people.map { Person(returnee: $0.returnee, profile: $0.profile) }
        openings = plan.inputs.openings.map { Opening(vacancy: $0.vacancy, version: $0.version, left: $0.left) }
    }
}

/// Plans who goes to which open vacancy so that what the pairs stand at is highest in sum, and keeps the plan.
///
/// Refuses with `plan.too-large`, `plan.too-many-pins`, `plan.pinned-twice` and `plan.pinned-and-forbidden`.
enum PostPlan: Endpoint {
    static let route = Route(.post, "/matching/v1/plans", "Plan who goes to which vacancy", for: [.placementOfficer])
    static let isHeavy = true

    struct Input: Decodable, Sendable {
        /// Pairs that are part of the plan in any case, and pairs that are not.
        let pins: [PlanDocument.Pair]?
        let bans: [PlanDocument.Pair]?
    }

    static func run(_ input: Input, as caller: Caller, in matching: Matching) async throws -> Created<PlanDocument> {
        func pairs(_ given: [PlanDocument.Pair]?) -> [PlanPair] { (given ?? []).map { PlanPair($0.vacancy, $0.returnee) } }
        let id = try await matching.plan(PlanChoices(pins: pairs(input.pins), bans: pairs(input.bans)), as: caller)
        let rows = try await matching.database.query(PlanStore.select(id), as: caller)
        return Created(PlanDocument(try KeptPlan.find(rows, for: caller.language)), at: GetPlan.route.link(id))
    }
}

/// Gives a plan as it was made, with what it rested on.
///
/// Refuses with `plan.not-found`.
enum GetPlan: Endpoint {
    static let route = Route(.get, "/matching/v1/plans/{id}", "Get a plan", for: [.placementOfficer])

    static func run(_ input: ShowPlan.Input, as caller: Caller, in matching: Matching) async throws -> PlanDocument {
        let rows = try await matching.database.query(PlanStore.select(input.id), as: caller)
        return PlanDocument(try KeptPlan.find(rows, for: caller.language))
    }
}
