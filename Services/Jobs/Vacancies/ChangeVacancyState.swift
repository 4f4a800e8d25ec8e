package import Hosting
package import Models
import Postgres
package import Web

/// Opens, pauses, resumes, fills, closes or cancels a vacancy; `transition` says which.
///
/// Refuses with `vacancy.not-found`, `vacancy.not-allowed-from-state`, `vacancy.reason-missing`, `vacancy.closes-in-past` and
/// `employer.suspended`.
package enum ChangeVacancyState: Endpoint {
    package static let route = Route(
        .post, "/jobs/v1/vacancies/{id}/{transition}", "Open, pause, resume, fill, close or cancel a vacancy",
        for: [.employer, .placementOfficer])

    package struct Input: Decodable, Sendable, Limited {
        package static let limits: [String: Limit] = ["reason": .length(Vacancy.reasonLength)]
        let id: Vacancy.ID
        let transition: Choice
        let reason: String?
    }

    /// What a person may have happen; expiry comes by itself.
    package enum Choice: String, CaseIterable, Codable, Sendable {
        case open, pause, resume, fill, close, cancel

        var transition: Vacancy.Transition {
            switch self {
            case .open: .open
            case .pause: .pause
            case .resume: .resume
            case .fill: .fill
            case .close: .close
            case .cancel: .cancel
            }
        }
    }

    package static func run(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Once<Versioned<VacancyDocument>> {
        try await jobs.database.once(as: caller) { transaction in
            let vacancy = try await jobs.move(
                input.id, input.transition.transition, reason: input.reason, for: caller.employer, in: transaction, by: caller)
            return Versioned(VacancyDocument(vacancy, for: caller), version: vacancy.version)
        }
    }
}
