import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Invites somebody to act for an employer: as a recruiter, or as a manager, who keeps its users, keys and webhooks too.
///
/// For somebody who acts for the employer already it changes which of the two they are.
/// Refuses with `employer.not-found`, `employer.suspended` and `employer.unverified`.
enum InviteUser: Form {
    static let route = Route(.get, "/jobs/employers/{id}/users/new", "Invite somebody to act for an employer", for: keyKeepers)

    struct Place: Decodable {
        let id: Employer.ID
    }

    struct Input: Decodable {
        let name: Text<1, 120>
        let email: EmailAddress
        let language: Language
        let part: Part
    }

    /// What they do for the employer.
    enum Part: String, CaseIterable, Codable {
        case recruiter, manager
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in jobs: Jobs) async throws -> Screen {
        try await UserPages.invite(jobs.managed(place.id, as: caller), draft, as: caller)
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Redirect {
        let employer = try await jobs.managed(place.id, as: caller)
        let moment = jobs.now()
        let invited = EmployerUserChange.Invited(
            employer: place.id, email: input.email, name: input.name.value, language: input.language, isManager: input.part == .manager,
            by: caller.account)
        try await refusing(in: caller.language) {
            try employer.requireOffering()
            try await jobs.database.unit(
                [
                    UserStore.ask(.invite(invited), at: moment, as: caller),
                    EventLog.append(Event("employer", place.id, "user_invited", at: moment), by: caller),
                ], as: caller)
        }
        return Redirect(ShowEmployer.route.link(place.id), notice: UserPhrases.invited[caller.language])
    }
}

extension Jobs {
    /// The employer, for those who may keep its users, keys and webhooks; refuses with `employer.not-found`.
    func managed(_ id: Employer.ID, as caller: Caller) async throws -> Employer {
        try await refusing(in: caller.language) {
            try caller.requireWriting(for: id)
            guard let row = try await database.query(EmployerStore.select(id), as: caller).first else { throw Failure.employerNotFound }
            return try Employer(row)
        }
    }
}
