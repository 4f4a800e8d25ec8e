import FoundationEssentials
package import Hosting
package import Models
import Postgres
package import Web

/// Posts a vacancy, open to candidates at once or, on wish, as a draft; a dry run checks it, shows it with 200 and keeps nothing.
///
/// Refuses with `vacancy.invalid`, `vacancy.closes-in-past`, `vacancy.external-id-taken` and `employer.suspended`.
package enum PostVacancy: Endpoint {
    package static let route = Route(.post, "/jobs/v1/vacancies", "Post a vacancy", for: [.employer])

    package struct Input: Decodable, Sendable, Limited, Reviewable {
        package static let limits = VacancyTerms.limits
        let posting: VacancyPosting
        let dryRun: DryRun

        package var problems: [Failure.Field] { posting.terms.singleProblems }

        private enum CodingKeys: String, CodingKey {
            case dryRun = "dry_run"
        }

        package init(from decoder: any Decoder) throws {
            posting = try VacancyPosting(from: decoder)
            dryRun = try decoder.container(keyedBy: CodingKeys.self).decode(DryRun.self, forKey: .dryRun)
        }
    }

    package static func run(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Once<Put<Versioned<VacancyDocument>>> {
        let employer = try caller.actingEmployer
        // A key of an employer that is suspended is refused before this; a session is not.
        if caller.account != nil { try await jobs.requireOffering(employer, as: caller) }
        let (vacancy, event) = try input.posting.vacancy(
            by: employer, review: await jobs.review(input.posting.terms, of: employer, as: caller), at: jobs.now(),
            today: jobs.today(for: caller))
        let columns = vacancyColumns.fill(vacancy)
        let document = Versioned(
            caller.language == .english ? VacancyDocument(columns) : VacancyDocument(vacancy, for: caller), version: vacancy.version)
        guard !input.dryRun.isWished else {
            try await jobs.requireNew(vacancy, as: caller)
            return .fresh(Put(document))
        }
        let reply = Put(document, madeAt: GetVacancy.route.link(vacancy.id))
        return try await refusingVacancyConflicts {
            try await jobs.database.once(
                [VacancyStore.insert(columns, in: caller.programme), EventLog.append(event, by: caller)], answering: reply, as: caller)
        }
    }
}

/// A vacancy as a program sends it.
struct VacancyPosting: Decodable, Sendable, Limited {
    static let limits = VacancyTerms.limits
    let terms: VacancyTerms
    /// Keeps it from candidates until it is opened.
    let draft: Bool?

    private enum CodingKeys: CodingKey {
        case draft
    }

    init(from decoder: any Decoder) throws {
        terms = try VacancyTerms(from: decoder)
        draft = try decoder.container(keyedBy: CodingKeys.self).decodeIfPresent(Bool.self, forKey: .draft)
    }

    func vacancy(
        by employer: Employer.ID, review: VacancyReview, at moment: Date, today: CalendarDate
    ) throws(Failure) -> (vacancy: Vacancy, event: Event) {
        try Vacancy.post(terms, by: employer, asDraft: draft ?? false, review: review, at: moment, today: today)
    }
}

extension Jobs {
    /// Refuses with `vacancy.external-id-taken` a vacancy whose number the employer has used.
    fileprivate func requireNew(_ vacancy: Vacancy, as caller: Caller) async throws {
        guard let number = vacancy.terms.externalId else { return }
        let rows = try await database.query(VacancyStore.numbered([number], of: vacancy.employer), as: caller)
        guard rows.isEmpty else { throw Failure.externalIdTaken }
    }
}
