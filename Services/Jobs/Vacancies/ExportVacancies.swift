import Hosting
import Models
import Web

/// The list of vacancies, narrowed down as on the page, as a file.
enum ExportVacancies: ListFile {
    static let name = "vacancies"
    static let path = "/jobs/v1/vacancies"
    static let takers = vacancyOffice

    struct Input: Decodable {
        let q: Text<1, 100>?
        let state: Vacancy.State?
        let employer: Employer.ID?
    }

    static func file(_ input: Input, as format: SheetFormat, for caller: Caller, in jobs: Jobs) async throws -> Download {
        let filter = VacancyFilter(state: input.state, employer: input.employer, words: SoughtWords(input.q?.value))
        let sql = try VacancyStore.page(filter, after: nil, limit: limit)
        let rows = try await jobs.database.query(sql, as: caller)
        return try await file(of: rows, as: format, for: caller, in: jobs.database, at: jobs.now()) { rows in
            VacancyPages.sheet(of: try rows.map(VacancyStore.Listed.init), caller.language)
        }
    }
}
