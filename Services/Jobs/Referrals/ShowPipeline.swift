import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Web

/// Shows everybody who is or was put forward for a vacancy, as a board by state or as a list; an employer is led to its candidates.
///
/// Refuses with `vacancy.not-found`.
enum ShowPipeline: Page {
    static let route = Route(.get, "/jobs/vacancies/{id}/pipeline", "The candidates of a vacancy", for: referralReaders)

    /// The most cards on a board.
    private static let most = 500

    enum View: String, CaseIterable, Codable, Sendable {
        case board, list
    }

    struct Input: Decodable {
        let id: Vacancy.ID
        let view: View?
    }

    static func show(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Screen {
        try await refusing(in: caller.language) {
            if let own = try caller.confinement {
                let known = try await jobs.database.query(VacancyStore.select(input.id, for: own), as: caller)
                guard !known.isEmpty else { throw Failure.vacancyNotFound }
                throw Redirect(ListReferrals.route.link(query: [("vacancy", input.id.description)]))
            }
            let moment = jobs.now()
            let answers = try await jobs.database.unit(
                [
                    VacancyStore.select(input.id, for: nil),
                    try ReferralStore.page(.init(vacancy: input.id), after: nil, at: moment, limit: most),
                ], as: caller)
            guard let row = answers[0].first else { throw Failure.vacancyNotFound }
            let referrals = try answers[1].prefix(most).map(ReferralStore.Listed.init)
            return PipelinePages.pipeline(try Vacancy(row), referrals, input.view ?? .board, as: caller)
        }
    }
}
