import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Opens, pauses, resumes, fills, closes or cancels a vacancy; to close or cancel it takes a reason.
///
/// Refuses with `vacancy.not-found`, `vacancy.not-allowed-from-state`, `vacancy.reason-missing`, `vacancy.closes-in-past` and
/// `employer.suspended`.
enum MoveVacancy: Form {
    static let route = Route(
        .get, "/jobs/vacancies/{id}/{transition}", "Open, pause, resume, fill, close or cancel a vacancy", for: vacancyWriters)

    struct Place: Decodable {
        let id: Vacancy.ID
        let transition: ChangeVacancyState.Choice
    }

    struct Input: Decodable {
        let reason: Text<1, 500>?
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in jobs: Jobs) async throws -> Screen {
        try await refusing(in: caller.language) {
            let own = try caller.confinement
            let answers = try await jobs.database.unit(
                [VacancyStore.select(place.id, for: own), ReferralStore.countUnderWay(for: place.id, seenBy: own)], as: caller)
            guard let row = answers[0].first else { throw Failure.vacancyNotFound }
            let underWay = try answers[1].first?.decode("under_way", as: Int.self) ?? 0
            return VacancyPages.move(try Vacancy(row), place.transition, underWay: underWay, draft, caller.language)
        }
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Redirect {
        try await refusing(in: caller.language) {
            let own = try caller.confinement
            try await jobs.database.transaction(as: caller) { transaction in
                _ = try await jobs.move(
                    place.id, place.transition.transition, reason: input.reason?.value, for: own, in: transaction, by: caller)
            }
        }
        return Redirect(ShowVacancy.route.link(place.id), notice: VacancyPhrases.done(place.transition)[caller.language])
    }
}

/// Who may write and move vacancies: officers for every employer, an employer for itself.
let vacancyWriters: [Role] = [.placementOfficer, .employer]
