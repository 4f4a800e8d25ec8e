import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Web

/// Shows a vacancy in full, with what may happen to it and what happened.
///
/// Refuses with `vacancy.not-found`.
enum ShowVacancy: Page {
    static let route = Route(.get, "/jobs/vacancies/{id}", "A vacancy", for: vacancyReaders)

    struct Input: Decodable {
        let id: Vacancy.ID
    }

    /// Everything that the page tells.
    struct Content {
        let vacancy: Vacancy
        let employer: EmployerStore.Named
        let employerState: Employer.State.Name
        let labels: ConceptLabels
        let history: History
        /// On the programme's clocks.
        let now: String
    }

    static func show(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Screen {
        try await refusing(in: caller.language) {
            let own = try caller.confinement
            let answers = try await jobs.database.unit(
                [
                    VacancyStore.select(input.id, for: own), VacancyStore.employer(of: input.id, for: own), History.of(input.id),
                    "SELECT portal.local_time(\(jobs.now())) AS now",
                ], as: caller)
            guard let row = answers[0].first, let employer = answers[1].first, let clock = answers[3].first else {
                throw Failure.vacancyNotFound
            }
            let vacancy = try Vacancy(row)
            let content = Content(
                vacancy: vacancy, employer: try EmployerStore.Named(employer), employerState: try employer.decode("state"),
                labels: try await jobs.labels(of: vacancy.terms, and: vacancy.review.coding, as: caller), history: try History(answers[2]),
                now: try clock.decode("now"))
            return VacancyPages.vacancy(content, as: caller)
        }
    }
}

extension Jobs {
    /// What the terms' concepts are called in the caller's language.
    func labels(of terms: VacancyTerms, and coding: OccupationCoding? = nil, as caller: Caller) async throws -> ConceptLabels {
        let concepts = terms.concepts + (coding.map { [$0.occupation.text] } ?? [])
        return try ConceptLabels(await database.query(ConceptStore.labels(of: concepts, in: caller.language), as: caller))
    }
}
