import Crypto
import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Turns one's second factor on, or moves it to another authenticator, and shows the recovery codes this once.
///
/// Refuses with `password.wrong`, `second-factor.wrong`, `second-factor.no-key` and, after several tries, `sign-in.too-many`.
enum TurnOnSecondFactor: Form {
    static let route = Route(.get, "/account/second-factor", "Turn one's second factor on", for: .signedIn)

    struct Input: Decodable {
        let current: String
        let offer: String
        let code: Text<1, 60>
        let client: Client
    }

    static func show(_ place: NoInput, _ draft: Draft, as caller: Caller, in portal: Portal) async throws -> Screen {
        let account = try caller.person
        guard let row = try await portal.database.query(OwnStore.credentials(of: account), as: caller).first else {
            throw Redirect(SignIn.route.link())
        }
        let offer = try portal.offer(draft["offer"], to: account, email: EmailAddress(row: row, "email"))
        return SecondFactorPages.turnOn(offer, draft, caller.language)
    }

    static func submit(_ place: NoInput, _ input: Input, as caller: Caller, in portal: Portal) async throws -> Redirect {
        let account = try caller.person
        try portal.admit(input.client, speaking: caller.language)
        _ = try await portal.requirePassword(input.current, of: account, as: caller)
        let codes = try await portal.turnOnSecondFactor(input.offer, input.code.value, for: account, as: caller)
        throw ShownOnce(SecondFactorPages.recovery(codes, next: OwnAccount.route.link(), caller.language))
    }
}

/// Turns one's second factor off; nothing where it is off.
///
/// Refuses with `password.wrong`, with `second-factor.required` where everyone must have one and, after several tries, `sign-in.too-many`.
enum TurnOffSecondFactor: Form {
    static let route = Route(.get, "/account/second-factor/off", "Turn one's second factor off", for: .signedIn)

    struct Input: Decodable {
        let current: String
        let client: Client
    }

    static func show(_ place: NoInput, _ draft: Draft, as caller: Caller, in portal: Portal) async throws -> Screen {
        SecondFactorPages.turnOff(draft, caller.language)
    }

    static func submit(_ place: NoInput, _ input: Input, as caller: Caller, in portal: Portal) async throws -> Redirect {
        let account = try caller.person
        try portal.admit(input.client, speaking: caller.language)
        guard portal.secondFactors?.isRequired != true else {
            throw Failure(.conflict, "second-factor.required", SecondFactorPhrases.required[caller.language])
        }
        _ = try await portal.requirePassword(input.current, of: account, as: caller)
        try await portal.database.transaction(as: caller) { transaction in
            guard try await transaction.execute(SecondFactorStore.turnOff(account)) == 1 else { return }
            try await transaction.appendEverywhere(
                Event("account", account, "second_factor_off", at: portal.now()), on: account, by: caller)
        }
        return Redirect(OwnAccount.route.link(), notice: SecondFactorPhrases.isOff[caller.language])
    }
}

extension Portal {
    /// The period of one-time passwords in which we are.
    var currentPeriod: Int64 { OneTimePassword.period(at: now().timeIntervalSince1970) }

    /// The secret that a form offers: the one that it offered before, or a new one. Refuses with `second-factor.no-key`.
    func offer(_ earlier: String?, to account: Account.ID, email: EmailAddress) throws -> SecondFactorOffer {
        guard let secondFactors else {
            throw Failure(
                .unavailable, "second-factor.no-key",
                "The server has no key under which the secret could be kept. Ask whoever runs it to set FOOTHOLD_KEY_FILE.")
        }
        if let earlier, let taken = secondFactors.taken(earlier, by: account) {
            return SecondFactorOffer(sealed: earlier, password: taken.password, email: email)
        }
        let sealed = try secondFactors.offer(to: account)
        guard let taken = secondFactors.taken(sealed, by: account) else { throw CryptoError.malformed("offer") }
        return SecondFactorOffer(sealed: sealed, password: taken.password, email: email)
    }

    /// Keeps an offered secret once a code has shown that an app knows it; gives the recovery codes. Refuses with `second-factor.wrong`.
    func turnOnSecondFactor(_ offer: String, _ typed: String, for account: Account.ID, as caller: Caller) async throws -> [RecoveryCode] {
        guard let (sealed, password) = secondFactors?.taken(offer, by: account),
            let period = password.period(of: typed.filter { !$0.isWhitespace }, now: currentPeriod)
        else { throw Failure.field("code", "second-factor.wrong", SecondFactorPhrases.wrong[caller.language]) }
        let codes = (0..<RecoveryCode.count).map { _ in RecoveryCode() }
        let moment = now()
        try await database.transaction(as: caller) { transaction in
            try await transaction.send(SecondFactorStore.turnOn(sealed, codes, for: account, period: period, at: moment))
            try await transaction.appendEverywhere(Event("account", account, "second_factor_on", at: moment), on: account, by: caller)
        }
        return codes
    }
}

/// What a form offers: a secret for an authenticator, in every shape that one takes it in.
struct SecondFactorOffer {
    let sealed: String
    let password: OneTimePassword
    let email: EmailAddress

    /// What authenticators read from a code: the key URI that they have agreed on.
    var address: String {
        let label = PercentCoding.encode("Foothold:" + email.text)
        return "otpauth://totp/\(label)?secret=\(password.secretParameter)&issuer=Foothold"
    }
}
