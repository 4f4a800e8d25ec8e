import Hosting
import Models
import Web

/// Gives the list of vacancies, narrowed down as on the page, as a file.
///
/// Refuses with `export.too-many`.
enum ExportVacancies: Endpoint {
    static let route = Route(.get, "/jobs/v1/vacancies.csv", "The list of vacancies as a file", for: vacancyOffice)
    static let mediaType = "text/csv"
    static let isHeavy = true

    struct Input: Decodable {
        let q: Text<1, 100>?
        let state: Vacancy.State?
        let employer: Employer.ID?
    }

    static func run(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Download {
        let filter = VacancyFilter(state: input.state, employer: input.employer, words: VacancyFilter.words(of: input.q?.value))
        let sql = try VacancyStore.page(filter, after: nil, limit: Export.limit)
        return try await jobs.export("vacancies", of: sql, as: caller) { rows in
            VacancyPages.table(of: try rows.map(VacancyStore.Listed.init), caller.language)
        }
    }
}
