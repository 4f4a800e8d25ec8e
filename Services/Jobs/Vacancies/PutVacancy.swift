import Hosting
package import Models
import Postgres
package import Web

/// Posts a vacancy under the employer's own number, or replaces the terms of the one that has it; sent again, it changes nothing.
///
/// Refuses with `version.stale`, `vacancy.ended`, `vacancy.invalid`, `vacancy.closes-in-past`, `vacancy.openings-below-hired` and
/// `employer.suspended`.
package enum PutVacancy: Endpoint {
    package static let route = Route(
        .put, "/jobs/v1/vacancies/by-external-id/{externalId}", "Post or replace a vacancy by the employer's own number", for: [.employer])

    package struct Input: Decodable, Sendable, Limited, Reviewable {
        package static let limits = VacancyTerms.limits
        /// With the number, which the path has.
        let posting: VacancyPosting
        let version: IfMatch?

        package var problems: [Failure.Field] { posting.terms.singleProblems }

        private enum CodingKeys: CodingKey {
            case version
        }

        package init(from decoder: any Decoder) throws {
            posting = try VacancyPosting(from: decoder)
            version = try decoder.container(keyedBy: CodingKeys.self).decodeIfPresent(IfMatch.self, forKey: .version)
        }
    }

    package static func run(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Put<Versioned<VacancyDocument>> {
        let employer = try caller.actingEmployer
        do {
            return try await put(input, of: employer, as: caller, in: jobs)
        } catch let error as PostgresError where error.constraint == VacancyStore.externalIdUnique {
            // Another request has posted it since this one looked; now there is one to replace.
            return try await put(input, of: employer, as: caller, in: jobs)
        }
    }

    private static func put(
        _ input: Input, of employer: Employer.ID, as caller: Caller, in jobs: Jobs
    ) async throws -> Put<Versioned<VacancyDocument>> {
        try await jobs.database.transaction(as: caller) { transaction in
            let known = try await VacancyStore.find(input.posting.terms.externalId ?? "", of: employer, in: transaction)
            guard var vacancy = known else { return try await post(input, of: employer, in: transaction, as: caller, jobs) }
            try input.version?.require(vacancy.version)
            if !vacancy.says(input.posting.terms) {
                try await jobs.revise(&vacancy, input.posting.terms, in: transaction, by: caller)
            }
            return Put(Versioned(VacancyDocument(vacancy, for: caller), version: vacancy.version))
        }
    }

    private static func post(
        _ input: Input, of employer: Employer.ID, in transaction: Transaction, as caller: Caller, _ jobs: Jobs
    ) async throws -> Put<Versioned<VacancyDocument>> {
        guard input.version == nil else {
            throw Failure(.stale, "version.stale", "There is no vacancy under this number yet. Leave If-Match out to post it.")
        }
        if caller.account != nil { try await EmployerStore.requireOffering(employer, in: transaction) }
        let (vacancy, event) = try input.posting.vacancy(
            by: employer, review: await jobs.review(input.posting.terms, of: employer, as: caller), at: jobs.now(),
            today: jobs.today(for: caller))
        try await transaction.send([VacancyStore.insert(vacancy, in: caller.programme), EventLog.append(event, by: caller)])
        return Put(Versioned(VacancyDocument(vacancy, for: caller), version: vacancy.version), madeAt: GetVacancy.route.link(vacancy.id))
    }
}
