import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Web

/// Chooses the programme to work in, for this session.
///
/// Refuses with `programme.not-found` one in which the account holds no role.
enum ChooseProgramme: Form {
    static let route = Route(.get, "/programme", "Choose the programme", for: .signedIn)

    struct Place: Decodable {
        let next: String?
    }

    struct Input: Decodable {
        let programme: Programme.ID
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in portal: Portal) async throws -> Screen {
        let rows = try await portal.database.query(ProgrammeStore.memberships(of: caller.person), as: caller)
        return SignInPages.programmes(
            try rows.map(ProgrammeStore.Membership.init), draft, chosen: caller.programme, next: place.next.flatMap(LocalPath.init),
            caller.language)
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in portal: Portal) async throws -> Redirect {
        let account = try caller.person
        guard let session = caller.session else { return Redirect(Home.route.link()) }
        let rows = try await portal.database.query(ProgrammeStore.memberships(of: account), as: caller)
        let memberships = try rows.map(ProgrammeStore.Membership.init)
        guard memberships.contains(where: { $0.id == input.programme }) else {
            throw Failure.field("programme", "programme.not-found", SignInPhrases.notYours[caller.language])
        }
        let event = Event("session", session, "programme_chosen", at: portal.now())
        try await portal.database.unit(
            [SessionStore.choose(input.programme, for: session), EventLog.append(event, by: caller.acting(in: input.programme))],
            as: caller.acting(in: input.programme))
        portal.credentials.forget()
        return Redirect(place.next.flatMap(LocalPath.init)?.value ?? Home.route.link())
    }
}
