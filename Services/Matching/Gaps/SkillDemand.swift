import Hosting
import Models
import Web

/// Which skills the office's open vacancies ask for, how many people have them, and what learning each would open.
struct SkillDemand: Sendable {
    let market: Market
    /// The place that is looked at, as it was typed; nil for all.
    let district: String?
    let balances: [SkillBalance]
    /// Of all places, for whoever learns may work elsewhere.
    let survey: GapSurvey

    /// Where there are vacancies, each place once, by name.
    var districts: [String] {
        let named = market.openings.compactMap { opening in opening.vacancy.district.map { ($0, opening.ready.reading.demand.place?.area) }
        }
        return Dictionary(named.map { ($0.1 ?? $0.0, $0.0) }, uniquingKeysWith: min).values.sorted()
    }
}

extension Matching {
    /// The market's skills, in one district or in all.
    func demand(in district: String?, as caller: Caller) async throws -> SkillDemand {
        let market = try await market(as: caller)
        let people = market.people.lazy.map(\.profile)
        let area = district.flatMap(Place.init(district:))?.area
        return SkillDemand(
            market: market, district: district,
            balances: SkillBalance.all(people, market.surveyed, in: area, by: market.scorer.model),
            survey: GapSurvey(people, market.surveyed, by: market.scorer))
    }
}

/// Tells the gap between what open vacancies ask for and what people can do, skill by skill, and which skills would open most placements.
enum GetSkillDemand: Endpoint {
    static let route = Route(
        .get, "/matching/v1/demand", "Skills in demand, and what learning them opens",
        for: [.placementOfficer, .caseWorker, .programmeManager])
    static let isHeavy = true

    struct Input: Decodable, Sendable {
        let district: Text<1, 100>?
        let limit: PageSize?
    }

    static func run(_ input: Input, as caller: Caller, in matching: Matching) async throws -> SkillDemandDocument {
        let demand = try await matching.demand(in: input.district?.value, as: caller)
        return SkillDemandDocument(demand, limit: input.limit.rows, in: caller.language)
    }
}

/// The same as a page.
enum ShowSkillDemand: Page {
    static let route = Route(
        .get, "/matching/demand", "Skills in demand", for: [.placementOfficer, .caseWorker, .programmeManager])

    struct Input: Decodable, Sendable {
        let district: Text<1, 100>?
    }

    static func show(_ input: Input, as caller: Caller, in matching: Matching) async throws -> Screen {
        GapPages.demand(try await matching.demand(in: input.district?.value, as: caller), as: caller)
    }
}
