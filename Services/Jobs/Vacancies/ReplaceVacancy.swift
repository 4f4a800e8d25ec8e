import Hosting
package import Models
import Postgres
package import Web

/// Replaces a vacancy's terms, resting on the version that the caller has read.
///
/// Refuses with `vacancy.not-found`, `version.stale`, `vacancy.ended`, `vacancy.invalid`, `vacancy.openings-below-hired` and
/// `vacancy.external-id-taken`.
package enum ReplaceVacancy: Endpoint {
    package static let route = Route(.put, "/jobs/v1/vacancies/{id}", "Replace a vacancy's terms", for: [.employer, .placementOfficer])

    package struct Input: Decodable, Sendable, Limited, Reviewable {
        package static let limits = VacancyTerms.limits
        let id: Vacancy.ID
        let version: IfMatch
        let terms: VacancyTerms

        package var problems: [Failure.Field] { terms.singleProblems }

        private enum CodingKeys: CodingKey {
            case id, version
        }

        package init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            id = try container.decode(Vacancy.ID.self, forKey: .id)
            version = try container.decode(IfMatch.self, forKey: .version)
            terms = try VacancyTerms(from: decoder)
        }
    }

    package static func run(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Versioned<VacancyDocument> {
        try await refusingVacancyConflicts {
            try await jobs.database.transaction(as: caller) { transaction in
                var vacancy = try await VacancyStore.find(input.id, for: caller.employer, in: transaction)
                try input.version.require(vacancy.version)
                try await jobs.revise(&vacancy, input.terms, in: transaction, by: caller)
                return Versioned(VacancyDocument(vacancy, for: caller), version: vacancy.version)
            }
        }
    }
}
