import Hosting
import Models
import Postgres
import Schema
import Web

/// Lists the lists of people that were shown for a vacancy, the newest first.
///
/// Refuses with `vacancy.not-found`.
enum ListRuns: Page {
    static let route = Route(
        .get, "/matching/vacancies/{id}/runs", "The lists that were shown for a vacancy", for: [.placementOfficer, .programmeManager])

    struct Input: Decodable, Sendable {
        let id: Vacancy.ID
        let cursor: Cursor?
    }

    /// One of them.
    struct Listed: Sendable {
        let id: Identifier<MatchList>
        /// On the programme's clocks.
        let shownAt: String
        let model: String
        let people: Int
        let profiles: Int
        let doer: Doer
    }

    static func show(_ input: Input, as caller: Caller, in matching: Matching) async throws -> Screen {
        let size = MatchStore.runsOnPage
        let answers = try await matching.database.unit(
            [MatchStore.vacancy(input.id), try MatchStore.runs(for: input.id, after: input.cursor)], as: caller)
        let vacancy = try MatchStore.find(answers[0], for: caller.language)
        let runs = try answers[1].prefix(size).map { row in
            try Listed(
                id: row.decode("id"), shownAt: row.decode("shown_at"), model: row.decode("model_version"), people: row.decode("people"),
                profiles: row.decode("profiles"), doer: Doer(row))
        }
        var next: String?
        if answers[1].count > size, let last = runs.last {
            let cursor = Cursor(after: try answers[1][size - 1].decode("key", as: String.self), last.id)
            next = route.link(input.id, query: [("cursor", cursor.description)])
        }
        return RunPages.list(runs, of: vacancy, first: input.cursor == nil ? nil : route.link(input.id), next: next, as: caller)
    }
}
