import Hosting
package import Models
import Postgres
package import Web

/// Shows one vacancy with its version as `ETag`.
///
/// Refuses with `vacancy.not-found`.
package enum GetVacancy: Endpoint {
    package static let route = Route(.get, "/jobs/v1/vacancies/{id}", "Get a vacancy", for: vacancyReaders)

    package struct Input: Decodable, Sendable {
        let id: Vacancy.ID
    }

    package static func run(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Versioned<VacancyDocument> {
        guard let row = try await jobs.database.read(VacancyStore.select(input.id, for: caller.employer), as: caller).first else {
            throw Failure.vacancyNotFound
        }
        return try Versioned(VacancyDocument(row, for: caller), version: row.decode("version"))
    }
}
