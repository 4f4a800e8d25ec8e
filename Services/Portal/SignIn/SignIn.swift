import Crypto
import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Web

/// Signs a person in with e-mail and password, and starts a new session.
///
/// Refuses with `sign-in.refused` in every case alike (unknown, wrong, disabled, pausing) and with `sign-in.too-many`.
enum SignIn: Form {
    static let route = Route(.get, "/sign-in", "Sign in", for: .everyone)

    struct Place: Decodable {
        let next: String?
    }

    struct Input: Decodable {
        let email: String
        let password: String
        let client: Client
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in portal: Portal) async throws -> Screen {
        let next = place.next.flatMap(LocalPath.init)
        if caller.isSignedIn, !draft.wasSent { throw Redirect(next?.value ?? Home.route.link()) }
        return SignInPages.signIn(draft, next: next, caller.language)
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in portal: Portal) async throws -> Redirect {
        try portal.admit(input.client, speaking: caller.language)
        let next = place.next.flatMap(LocalPath.init)
        guard let candidate = try await candidate(input, in: portal) else {
            // What was typed is nobody's business: people type passwords into the wrong field.
            Log.standard.info("A sign-in was refused.", ["request": caller.request])
            throw Failure(.invalid, "sign-in.refused", SignInPhrases.refused[caller.language])
        }
        return try await portal.goOn(candidate.account, input.client, next: next, as: caller)
    }

    /// Who this is; nil where it is nobody who may sign in now. Takes as long in every case.
    private static func candidate(_ input: Input, in portal: Portal) async throws -> SignInStore.Candidate? {
        let moment = portal.now()
        let email = EmailAddress(input.email.filter { !$0.isWhitespace })
        let row = try await portal.database.query(
            SignInStore.begin(email ?? .nobody, at: moment), as: .anonymous()
        ).first
        let candidate = try row.map(SignInStore.Candidate.init)
        let password = String(input.password.prefix(1024))
        do {
            guard try await portal.passwords.verify(password, against: candidate?.passwordHash), let candidate else { return nil }
            return try await refresh(candidate, password, in: portal)
        } catch CryptoError.busy {
            throw Failure(
                .unavailable, "sign-in.busy", "Too many people are signing in at this moment. Try again in a few seconds.", retryAfter: 5)
        }
    }

    /// Hashes the password anew where that is done at another cost today.
    private static func refresh(_ candidate: SignInStore.Candidate, _ password: String, in portal: Portal) async throws
        -> SignInStore.Candidate
    {
        guard portal.passwords.needsRehash(candidate.passwordHash) else { return candidate }
        let hash = try await portal.passwords.hash(password)
        try await portal.database.unit([SignInStore.rehash(candidate.account, from: candidate.passwordHash, to: hash)], as: .anonymous())
        return candidate
    }
}

extension Portal {
    /// Starts a session, in the programme where there is only one to choose, ends the one that the browser had, and forgets the failures.
    func startSession(of account: Account.ID, _ client: Client, next: LocalPath?, as caller: Caller) async throws -> Redirect {
        let token = Token(prefix: "fh_session")
        let moment = now()
        let programmes = try await database.query(ProgrammeStore.memberships(of: account), as: caller)
        let only = programmes.count == 1 ? try programmes.first?.decode("programme_id", as: Programme.ID.self) : nil
        let session = Session.ID(at: moment)
        var statements = [
            SignInStore.succeed(account),
            SessionStore.insert(session, token, of: account, in: only, device: Device.name(client.software), at: moment),
        ]
        let person = caller.acting(in: only, account: account)
        if let old = caller.session, let before = caller.account { statements.append(SessionStore.end(old, of: before, at: moment)) }
        if only != nil { statements.append(EventLog.append(Event("session", session, "started", at: moment), by: person)) }
        try await database.unit(statements, as: person)
        credentials.forget()
        let home = next?.value ?? Home.route.link()
        let target = programmes.count > 1 ? ChooseProgramme.route.link(query: [("next", home)]) : home
        return Redirect(target, cookies: [sessionCookie(token, client)])
    }

    func sessionCookie(_ token: Token, _ client: Client) -> SetCookie {
        let isSecure = isSecure(client)
        return SetCookie(Credentials.cookie(isSecure: isSecure), token.text, maxAge: Int(Session.lifetime), isSecure: isSecure)
    }

    func isSecure(_ client: Client) -> Bool {
        client.isSecure || address.hasPrefix("https://")
    }
}
