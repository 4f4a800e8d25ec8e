import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Ends somebody's acting for an employer; nobody does that to themselves.
///
/// Refuses with `employer.not-found`, `user.not-found` and `user.own`.
enum RemoveUser: Form {
    static let route = Route(
        .get, "/jobs/employers/{id}/users/{account}/remove", "End somebody's acting for an employer", for: keyKeepers)

    struct Place: Decodable {
        let id: Employer.ID
        let account: Account.ID
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in jobs: Jobs) async throws -> Screen {
        let employer = try await jobs.managed(place.id, as: caller)
        return UserPages.remove(try await find(place, as: caller, in: jobs), of: employer, draft, as: caller)
    }

    static func submit(_ place: Place, _ input: NoInput, as caller: Caller, in jobs: Jobs) async throws -> Redirect {
        _ = try await jobs.managed(place.id, as: caller)
        _ = try await find(place, as: caller, in: jobs)
        guard place.account != caller.account else { throw Failure(.conflict, "user.own", UserPhrases.own[caller.language]) }
        let moment = jobs.now()
        try await jobs.database.unit(
            [
                UserStore.ask(.remove(place.account, employer: place.id, by: caller.account), at: moment, as: caller),
                EventLog.append(Event("employer", place.id, "user_removed", at: moment), by: caller),
            ], as: caller)
        return Redirect(ShowEmployer.route.link(place.id), notice: UserPhrases.removed[caller.language])
    }

    private static func find(_ place: Place, as caller: Caller, in jobs: Jobs) async throws -> UserStore.Listed {
        let users = try await jobs.database.query(UserStore.users(of: place.id), as: caller).map(UserStore.Listed.init)
        guard let user = users.first(where: { $0.id == place.account }) else {
            throw Failure(.notFound, "user.not-found", UserPhrases.notFound[caller.language])
        }
        return user
    }
}
