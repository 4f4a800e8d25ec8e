import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Verifies, refuses or suspends an employer, or lifts its suspension; to refuse or suspend it takes a reason.
///
/// One that registered itself is told by mail, and its contact is invited when it is verified.
/// A suspension stops the employer's keys at once and pauses its open vacancies.
/// Refuses with `employer.not-found`, `employer.not-allowed-from-state`, `employer.reason-missing` and `employer.name-taken`.
enum MoveEmployer: Form {
    static let route = Route(
        .get, "/jobs/employers/{id}/{transition}", "Verify, refuse or suspend an employer, or lift its suspension", for: [.placementOfficer]
    )

    struct Place: Decodable {
        let id: Employer.ID
        let transition: Employer.Transition
    }

    struct Input: Decodable {
        let reason: Text<1, 500>?
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in jobs: Jobs) async throws -> Screen {
        try await refusing(in: caller.language) {
            guard let row = try await jobs.database.query(EmployerStore.select(place.id), as: caller).first else {
                throw Failure.employerNotFound
            }
            return EmployerPages.move(try Employer(row), place.transition, draft, as: caller)
        }
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Redirect {
        let moment = jobs.now()
        try await refusing(in: caller.language) {
            try await jobs.database.transaction(as: caller) { transaction in
                var employer = try await EmployerStore.find(place.id, in: transaction)
                let event = try employer.go(place.transition, reason: input.reason?.value, at: moment)
                try await transaction.send(
                    [EmployerStore.save(employer), EventLog.append(event, by: caller)]
                        + EmployerNews.statements(after: event, on: employer, at: moment, by: caller))
                if place.transition == .suspend { try await VacancyCourse.pauseAll(of: place.id, in: transaction, at: moment, by: caller) }
            }
        }
        jobs.credentials.forget()
        return Redirect(ShowEmployer.route.link(place.id), notice: EmployerPhrases.done(place.transition)[caller.language])
    }
}
