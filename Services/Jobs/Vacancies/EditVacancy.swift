import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Web

/// Changes a vacancy's terms by form, resting on the version that was shown.
///
/// Refuses with `vacancy.not-found`, `version.stale`, `vacancy.ended`, `vacancy.invalid`, `vacancy.openings-below-hired` and
/// `vacancy.external-id-taken`.
enum EditVacancy: Form {
    static let route = Route(.get, "/jobs/vacancies/{id}/edit", "Change a vacancy", for: vacancyWriters)

    struct Place: Decodable {
        let id: Vacancy.ID
    }

    struct Input: Decodable, Reviewable {
        let version: IfMatch
        let fields: VacancyFields

        var problems: [Failure.Field] { fields.problems }

        private enum CodingKeys: CodingKey {
            case version
        }

        init(from decoder: any Decoder) throws {
            version = try decoder.container(keyedBy: CodingKeys.self).decode(IfMatch.self, forKey: .version)
            fields = try VacancyFields(from: decoder)
        }
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in jobs: Jobs) async throws -> Screen {
        try await refusing(in: caller.language) {
            let own = try caller.confinement
            let answers = try await jobs.database.unit([VacancyStore.select(place.id, for: own), VacancyStore.currency], as: caller)
            guard let row = answers[0].first else { throw Failure.vacancyNotFound }
            let vacancy = try Vacancy(row)
            let labels = try await jobs.labels(of: vacancy.terms, as: caller)
            var entry = VacancyEntry(
                draft, of: vacancy.terms, labels, currency: try answers[1].first?.decode("currency"), caller.language)
            entry.suggested = await jobs.suggestions(for: draft, in: caller.language)
            return VacancyPages.edit(vacancy, entry, labels, as: caller)
        }
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Redirect {
        guard input.fields.more == nil else { throw ShowAgain() }
        try await refusing(in: caller.language) {
            let own = try caller.confinement
            let terms = try await jobs.terms(of: input.fields, as: caller)
            try await jobs.database.transaction(as: caller) { transaction in
                var vacancy = try await VacancyStore.find(place.id, for: own, in: transaction)
                try input.version.require(vacancy.version)
                let review = try await jobs.review(terms, of: vacancy.employer, as: caller)
                let hired = try await ReferralStore.hired(for: [vacancy.id], in: transaction)[vacancy.id] ?? 0
                let confirmation = jobs.confirmation(of: terms, over: vacancy.terms, as: caller)
                let event = try input.fields.pointing { () throws(Failure) in
                    try vacancy.revise(terms, review: review, hired: hired, at: jobs.now(), today: jobs.today(for: caller))
                }
                guard let event else { return }
                try await VacancyStore.save(vacancy, with: event, in: transaction, by: caller)
                if !confirmation.isEmpty { try await transaction.send(confirmation) }
            }
        }
        return Redirect(ShowVacancy.route.link(place.id), notice: CommonPhrases.saved[caller.language])
    }
}
