import Hosting
package import Models
import Postgres
package import Web

/// Changes the members of a vacancy's terms that the patch names, resting on the version that the caller has read; null removes one.
///
/// Refuses with `vacancy.not-found`, `version.stale`, `vacancy.ended`, `vacancy.invalid`, `vacancy.closes-in-past`,
/// `vacancy.openings-below-hired` and `vacancy.external-id-taken`.
package enum PatchVacancy: Endpoint {
    package static let route = Route(
        .patch, "/jobs/v1/vacancies/{id}", "Change some of a vacancy's terms", for: [.employer, .placementOfficer])

    package struct Input: Decodable, Sendable, MergePatchInput {
        let id: Vacancy.ID
        let version: IfMatch
        let patch: MergePatch<VacancyTerms>

        private enum CodingKeys: CodingKey {
            case id, version
        }

        package init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            id = try container.decode(Vacancy.ID.self, forKey: .id)
            version = try container.decode(IfMatch.self, forKey: .version)
            patch = try MergePatch(from: decoder)
        }
    }

    package static func run(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Versioned<VacancyDocument> {
        try await refusingVacancyConflicts {
            try await jobs.database.transaction(as: caller) { transaction in
                var vacancy = try await VacancyStore.find(input.id, for: caller.employer, in: transaction)
                try input.version.require(vacancy.version)
                let terms = try input.patch.applied(to: vacancy.terms)
                try await jobs.revise(&vacancy, terms, in: transaction, by: caller)
                return Versioned(VacancyDocument(vacancy, for: caller), version: vacancy.version)
            }
        }
    }
}
