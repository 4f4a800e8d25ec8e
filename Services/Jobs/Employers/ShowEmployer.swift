import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Shows an employer with its keys, its newest vacancies and its history: to the office's people, and to the employer itself.
///
/// Refuses with `employer.not-found`.
enum ShowEmployer: Page {
    static let route = Route(.get, "/jobs/employers/{id}", "An employer", for: employerReaders + [.employer])

    struct Input: Decodable {
        let id: Employer.ID
    }

    /// Everything that the page tells.
    struct Content {
        let employer: Employer
        let keys: [KeyStore.Listed]
        let vacancies: [VacancyStore.Listed]
        let users: [UserStore.Listed]
        let relations: [RelationStore.Listed]
        let history: History
    }

    static func show(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Screen {
        try await refusing(in: caller.language) {
            if let own = try caller.confinement, own != input.id { throw Failure.employerNotFound }
            let answers = try await jobs.database.unit(
                [
                    EmployerStore.select(input.id), KeyStore.newest(of: input.id, limit: 50),
                    VacancyStore.newest(of: input.id, limit: 10), History.of(input.id), UserStore.users(of: input.id),
                    RelationStore.newest(of: input.id, limit: 20),
                ], as: caller)
            guard let row = answers[0].first else { throw Failure.employerNotFound }
            let moment = jobs.now()
            let content = Content(
                employer: try Employer(row), keys: try answers[1].map { try KeyStore.Listed($0, at: moment) },
                vacancies: try answers[2].map(VacancyStore.Listed.init), users: try answers[4].map(UserStore.Listed.init),
                relations: try answers[5].map(RelationStore.Listed.init),
                history: try History(answers[3]))
            return EmployerPages.employer(content, as: caller)
        }
    }
}
