import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Lists vacancies, the newest first, narrowed down by state, employer and words of the title: to an employer its own.
///
/// Refuses with `employer.missing`.
enum BrowseVacancies: Page {
    static let route = Route(.get, "/jobs/vacancies", "Vacancies", for: vacancyReaders)

    struct Input: Decodable {
        let q: Text<1, 100>?
        let state: Vacancy.State?
        let employer: Employer.ID?
        let cursor: Cursor?
        /// Whether all lines of the page are ticked.
        let ticked: Ticked?

        enum Ticked: String, CaseIterable, Codable, Sendable { case all }

        /// The filter as it stands in an address.
        var query: [(String, String)] {
            [("q", q?.value), ("state", state?.rawValue), ("employer", employer?.description)]
                .compactMap { name, value in value.map { (name, $0) } }
        }
    }

    static func show(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Screen {
        try await refusing(in: caller.language) {
            let own = try caller.confinement
            let filter = VacancyFilter(
                state: input.state, employer: own ?? input.employer, words: SoughtWords(input.q?.value))
            let rows = try await find(filter, after: input.cursor, as: caller, in: jobs)
            let answers = try await jobs.database.unit(
                [SavedFilterStore.own(of: caller.account)] + (own == nil ? [EmployerStore.offering] : []), as: caller)
            let vacancies = try rows.prefix(VacancyStore.screenSize).map(VacancyStore.Listed.init)
            let employers = own == nil ? try answers[1].map(EmployerStore.Named.init) : []
            var next: String?
            if rows.count > VacancyStore.screenSize, let last = vacancies.last {
                next = route.link(query: input.query + [("cursor", Cursor(after: last.createdAt, last.id).description)])
            }
            return VacancyPages.list(
                vacancies, input, employers: employers, kept: try answers[0].map(SavedFilterStore.Saved.init), next: next, as: caller)
        }
    }

    private static func find(_ filter: VacancyFilter, after cursor: Cursor?, as caller: Caller, in jobs: Jobs) async throws -> Rows {
        guard !filter.words.isEmpty else {
            return try await jobs.database.query(VacancyStore.page(filter, after: cursor), as: caller)
        }
        let limit = VacancyStore.screenSize + 1
        return try await VacancyStore.search(filter, after: cursor).find(limit, as: caller, in: jobs.database) {
            VacancyStore.listed(of: $0, limit: limit)
        }
    }
}
