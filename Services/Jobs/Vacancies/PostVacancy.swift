package import Hosting
package import Models
import Postgres
package import Web

/// Posts a vacancy, open to candidates at once or, on wish, as a draft.
///
/// Refuses with `vacancy.invalid`, `vacancy.closes-in-past`, `vacancy.external-id-taken` and `employer.suspended`.
package enum PostVacancy: Endpoint {
    package static let route = Route(.post, "/jobs/v1/vacancies", "Post a vacancy", for: [.employer])

    package struct Input: Decodable, Sendable, Limited {
        package static let limits = VacancyTerms.limits
        let terms: VacancyTerms
        /// Keeps it from candidates until it is opened.
        let draft: Bool?

        private enum CodingKeys: CodingKey {
            case draft
        }

        package init(from decoder: any Decoder) throws {
            terms = try VacancyTerms(from: decoder)
            draft = try decoder.container(keyedBy: CodingKeys.self).decodeIfPresent(Bool.self, forKey: .draft)
        }
    }

    package static func run(
        _ input: Input, as caller: Caller, in jobs: Jobs
    ) async throws -> Once<Created<Versioned<VacancyDocument>>> {
        let employer = try caller.actingEmployer
        // A key of an employer that is suspended is refused before this; a session is not.
        if caller.account != nil { try await jobs.requireOffering(employer, as: caller) }
        let (vacancy, event) = try Vacancy.post(input.terms, by: employer, asDraft: input.draft ?? false, at: jobs.now())
        let columns = vacancyColumns.fill(vacancy)
        let reply = Created(Versioned(VacancyDocument(columns), version: vacancy.version), at: GetVacancy.route.link(vacancy.id))
        return try await refusingVacancyConflicts {
            try await jobs.database.once(
                [VacancyStore.insert(columns, in: caller.programme), EventLog.append(event, by: caller)], answering: reply, as: caller)
        }
    }
}
