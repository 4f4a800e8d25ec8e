import Hosting
import Models
import Postgres
import Schema
import Web

/// Shows a list as it was shown: who was in it, under which weights, and, when asked, whether it comes out the same today.
///
/// Refuses with `match-run.not-found`.
enum ShowRun: Page {
    static let route = Route(.get, "/matching/runs/{id}", "A list that was shown", for: [.placementOfficer, .programmeManager])

    struct Input: Decodable, Sendable {
        let id: Identifier<MatchList>
        /// Whether to compute it again.
        let again: Bool?
    }

    static func show(_ input: Input, as caller: Caller, in matching: Matching) async throws -> Screen {
        let run = try await matching.run(input.id, as: caller)
        let answers = try await matching.database.unit(
            [MatchStore.people(run.lines.map(\.returnee)), MatchStore.vacancy(run.vacancy)], as: caller)
        let view = RunView(
            id: input.id, run: run, retold: input.again == true ? try await matching.retell(input.id, run, as: caller) : nil,
            vacancy: try answers[1].first.map { try PublishedVacancy($0) },
            names: try Dictionary(answers[0].map { (try $0.decode("id"), try $0.decode("display_name")) }) { first, _ in first })
        return RunPages.one(view, as: caller)
    }
}

/// A list that was shown, with what its identities stand for today.
struct RunView: Sendable {
    let id: Identifier<MatchList>
    let run: MatchRun
    /// The same computed again, where somebody asked.
    let retold: RetoldDocument?
    /// Nil where it is not published any more.
    let vacancy: PublishedVacancy?
    /// Of those who agree to be matched still.
    let names: [Returnee.ID: String]
}
