import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Web

/// Computes again a list of people that was shown for a vacancy, from what was written down then, and says whether it comes out the same.
///
/// The event `vacancy.matches_read` names the list. It shows no names, and refuses with `match-run.not-found`.
enum RetellRun: Endpoint {
    static let route = Route(
        .get, "/matching/v1/runs/{id}", "Compute again a list that was shown", for: [.placementOfficer, .programmeManager])
    static let isHeavy = true

    struct Input: Decodable, Sendable {
        let id: Identifier<MatchList>
    }

    static func run(_ input: Input, as caller: Caller, in matching: Matching) async throws -> RetoldDocument {
        try await matching.retell(input.id, matching.run(input.id, as: caller), as: caller)
    }
}
