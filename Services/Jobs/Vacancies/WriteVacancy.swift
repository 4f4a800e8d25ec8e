import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Web

/// Posts a vacancy by form: an employer for itself, an officer for the employer chosen; open at once, or as a draft.
///
/// Refuses with `vacancy.invalid`, `vacancy.closes-in-past`, `vacancy.external-id-taken`, `employer.not-found` and `employer.suspended`.
enum WriteVacancy: Form {
    static let route = Route(.get, "/jobs/vacancies/new", "Post a vacancy", for: vacancyWriters)

    struct Place: Decodable {
        /// For whom the form is opened, from an employer's page.
        let employer: Employer.ID?
    }

    struct Input: Decodable, Reviewable {
        let employer: Employer.ID?
        let fields: VacancyFields
        /// The button that keeps it from candidates for now.
        let draft: Bool

        var problems: [Failure.Field] { fields.problems }

        private enum CodingKeys: CodingKey {
            case employer, draft
        }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            employer = try container.decodeIfPresent(Employer.ID.self, forKey: .employer)
            draft = try container.decodeIfPresent(Bool.self, forKey: .draft) ?? false
            fields = try VacancyFields(from: decoder)
        }
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in jobs: Jobs) async throws -> Screen {
        try await refusing(in: caller.language) {
            let answers = try await jobs.database.unit([EmployerStore.offering, VacancyStore.currency], as: caller)
            let own = try caller.confinement
            let employers = own == nil ? try answers[0].map(EmployerStore.Named.init) : []
            var entry = VacancyEntry(draft, currency: try answers[1].first?.decode("currency"), employer: place.employer, caller.language)
            entry.suggested = await jobs.suggestions(for: draft, in: caller.language)
            return VacancyPages.write(entry, employers: employers, as: caller)
        }
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Redirect {
        guard input.fields.more == nil else { throw ShowAgain() }
        let programme = try caller.office
        let id = try await refusing(in: caller.language) {
            guard let employer = try caller.confinement ?? input.employer else {
                throw Failure.field("employer", "vacancy.employer-missing", VacancyPhrases.chooseEmployer[caller.language])
            }
            let terms = try await jobs.terms(of: input.fields, as: caller)
            let review = try await jobs.review(terms, of: employer, as: caller)
            let (vacancy, event) = try input.fields.pointing { () throws(Failure) in
                try Vacancy.post(
                    terms, by: employer, asDraft: input.draft, review: review, at: jobs.now(), today: jobs.today(for: caller))
            }
            try await jobs.database.transaction(as: caller) { transaction in
                try await EmployerStore.requireOffering(employer, in: transaction)
                try await transaction.send(
                    [VacancyStore.insert(vacancy, in: programme), EventLog.append(event, by: caller)]
                        + jobs.confirmation(of: terms, as: caller))
            }
            return vacancy.id
        }
        return Redirect(
            ShowVacancy.route.link(id), notice: (input.draft ? VacancyPhrases.draftKept : VacancyPhrases.posted)[caller.language])
    }
}
