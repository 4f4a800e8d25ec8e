import Crypto
import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Gives the code for which a sign-in waits, of the authenticator or a recovery code, and starts the session.
///
/// Refuses with `second-factor.wrong`; leads back to the sign-in where that waits no more.
enum EnterCode: Form {
    static let route = Route(.get, "/sign-in/code", "Give the code of the second factor", for: .everyone)

    struct Place: Decodable {
        let next: String?
    }

    struct Input: Decodable {
        let challenge: String
        let code: Text<1, 60>
        let client: Client
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in portal: Portal) async throws -> Screen {
        guard let challenge = draft["challenge"] else { throw Redirect(SignIn.route.link()) }
        return SecondFactorPages.code(challenge, draft, next: place.next.flatMap(LocalPath.init), caller.language)
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in portal: Portal) async throws -> Redirect {
        let sign = try await portal.waitingSignIn(input.challenge, input.client, as: caller)
        guard try await portal.accepts(input.code.value, of: sign.account, as: caller) else {
            throw Failure.field("code", "second-factor.wrong", SecondFactorPhrases.wrong[caller.language])
        }
        return try await portal.finish(sign, input.client, next: place.next.flatMap(LocalPath.init), as: caller)
    }
}

/// Turns the second factor on in the middle of a sign-in, where nobody gets in without one, and starts the session.
///
/// Refuses with `second-factor.wrong`; leads back to the sign-in where that waits no more.
enum EnrolAtSignIn: Form {
    static let route = Route(.get, "/sign-in/second-factor", "Turn the second factor on while signing in", for: .everyone)

    struct Place: Decodable {
        let next: String?
    }

    struct Input: Decodable {
        let challenge: String
        let offer: String
        let code: Text<1, 60>
        let client: Client
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in portal: Portal) async throws -> Screen {
        guard let challenge = draft["challenge"], let token = Token(challenge, prefix: SignInChallenge.prefix),
            let row = try await portal.database.query(SecondFactorStore.waiting(token, at: portal.now()), as: .anonymous()).first
        else { throw Redirect(SignIn.route.link()) }
        let holder = try SignInChallenge(token: token, row)
        let offer = try portal.offer(draft["offer"], to: holder.account, email: holder.email)
        return SecondFactorPages.enrol(challenge, offer, draft, next: place.next.flatMap(LocalPath.init), caller.language)
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in portal: Portal) async throws -> Redirect {
        let sign = try await portal.waitingSignIn(input.challenge, input.client, as: caller)
        let person = caller.acting(in: nil, account: sign.account)
        let codes = try await portal.turnOnSecondFactor(input.offer, input.code.value, for: sign.account, as: person)
        let way = try await portal.finish(sign, input.client, next: place.next.flatMap(LocalPath.init), as: caller)
        var screen = SecondFactorPages.recovery(codes, next: way.to, caller.language)
        for cookie in way.cookies { screen.headers.append("Set-Cookie", cookie.description) }
        throw ShownOnce(screen)
    }
}

/// A sign-in that waits for a code.
struct SignInChallenge {
    static let prefix = "fh_challenge"

    let token: Token
    let account: Account.ID
    let email: EmailAddress

    init(token: Token, _ row: Row) throws {
        self.token = token
        account = try row.decode("id")
        email = try EmailAddress(row: row, "email")
    }
}

extension Portal {
    /// What a person with the right password sees next: the way in, or the question for a code.
    func goOn(_ account: Account.ID, _ client: Client, next: LocalPath?, as caller: Caller) async throws -> Redirect {
        let isOn = try await !database.query(SecondFactorStore.find(account), as: .anonymous()).isEmpty
        guard isOn || secondFactors?.isRequired == true else {
            return try await startSession(of: account, client, next: next, as: caller)
        }
        let token = Token(prefix: SignInChallenge.prefix)
        try await database.unit([SecondFactorStore.challenge(token, account, at: now())], as: .anonymous())
        let draft = Draft(["challenge": token.text])
        let place = next?.value
        throw ShownOnce(
            isOn
                ? try await EnterCode.show(.init(next: place), draft, as: caller, in: self)
                : try await EnrolAtSignIn.show(.init(next: place), draft, as: caller, in: self))
    }

    /// The sign-in that waits under a challenge, one attempt counted; leads back to the beginning where there is none.
    fileprivate func waitingSignIn(_ challenge: String, _ client: Client, as caller: Caller) async throws -> SignInChallenge {
        try admit(client, speaking: caller.language)
        guard let token = Token(challenge, prefix: SignInChallenge.prefix),
            let row = try await database.query(SecondFactorStore.attempt(token, at: now()), as: .anonymous()).first
        else { throw Redirect(SignIn.route.link(), notice: SecondFactorPhrases.over[caller.language]) }
        return try SignInChallenge(token: token, row)
    }

    /// Ends the waiting and starts the session, once.
    fileprivate func finish(_ sign: SignInChallenge, _ client: Client, next: LocalPath?, as caller: Caller) async throws -> Redirect {
        guard try await database.query(SecondFactorStore.end(sign.token), as: .anonymous()).affected == 1 else {
            throw Redirect(SignIn.route.link(), notice: SecondFactorPhrases.over[caller.language])
        }
        return try await startSession(of: sign.account, client, next: next, as: caller)
    }

    /// Whether this is a code of the account that has not been used before; it is used up then.
    fileprivate func accepts(_ typed: String, of account: Account.ID, as caller: Caller) async throws -> Bool {
        let code = typed.filter { !$0.isWhitespace }
        let isPassword = code.count == 6 && code.allSatisfy(\.isNumber)
        return try await isPassword ? acceptsPassword(code, of: account) : acceptsRecovery(code, of: account, as: caller)
    }

    private func acceptsPassword(_ code: String, of account: Account.ID) async throws -> Bool {
        guard let secondFactors, let row = try await database.query(SecondFactorStore.find(account), as: .anonymous()).first else {
            return false
        }
        let password = try secondFactors.open(row.decode("secret_sealed"), of: account)
        guard let period = password.period(of: code, now: currentPeriod) else { return false }
        return try await database.query(SecondFactorStore.use(period, of: account), as: .anonymous()).affected == 1
    }

    private func acceptsRecovery(_ code: String, of account: Account.ID, as caller: Caller) async throws -> Bool {
        let (digest, moment) = (RecoveryCode.digest(of: code), now())
        return try await database.transaction(as: .anonymous(request: caller.request)) { transaction in
            guard try await transaction.execute(SecondFactorStore.use(recovery: digest, of: account, at: moment)) == 1 else { return false }
            try await transaction.appendEverywhere(
                Event("account", account, "recovery_code_used", at: moment), on: account, by: caller.acting(in: nil, account: account))
            return true
        }
    }
}
