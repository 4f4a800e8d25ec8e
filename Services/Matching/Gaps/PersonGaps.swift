import FoundationEssentials
import Hosting
import Models
import Web

/// What one person could learn, and what it would open to them.
struct PersonGaps: Sendable {
    let person: ProfileStore.Candidate
    let market: Market
    let survey: GapSurvey
    /// The vacancies that the person fits well now.
    let fitting: [Market.Opening]
}

extension Matching {
    /// The skills that would open most vacancies to a person who agreed to be matched.
    ///
    /// Refuses with `profile.no-consent`.
    func gaps(of person: Returnee.ID, as caller: Caller) async throws -> PersonGaps {
        let candidate = try await candidate(person, as: caller)
        let market = try await market(as: caller)
        let profile = market.scorer.prepare(candidate.kept.profile.living(in: candidate.district))
        let fitting = market.openings.filter { opening in
            !market.scorer.isBlocked(profile, for: opening.ready.prepared)
                && market.scorer.score(profile, for: opening.ready.prepared) ?? 0 >= GapSurvey.goodFit
        }
        return PersonGaps(
            person: candidate, market: market, survey: GapSurvey([profile], market.surveyed, by: market.scorer), fitting: fitting)
    }
}

/// Tells which skills would open most vacancies to a person, the best first.
///
/// Refuses with `profile.no-consent`.
enum GetPersonGaps: Endpoint {
    static let route = Route(
        .get, "/matching/v1/profiles/{returnee}/gaps", "What a person could learn, and what it opens",
        for: [.caseWorker, .placementOfficer])
    static let isHeavy = true

    struct Input: Decodable, Sendable {
        let returnee: Returnee.ID
    }

    static func run(_ input: Input, as caller: Caller, in matching: Matching) async throws -> PersonGapsDocument {
        PersonGapsDocument(try await matching.gaps(of: input.returnee, as: caller), in: caller.language)
    }
}

/// The same as a page.
///
/// Refuses with `profile.no-consent`.
enum ShowPersonGaps: Page {
    static let route = Route(
        .get, "/matching/profiles/{returnee}/gaps", "What a person could learn, and what it opens", for: [.caseWorker, .placementOfficer])

    static func show(_ input: GetPersonGaps.Input, as caller: Caller, in matching: Matching) async throws -> Screen {
        GapPages.person(try await matching.gaps(of: input.returnee, as: caller), as: caller)
    }
}
