import Crypto
import FoundationEssentials
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import PortalService

/// An authenticator app with the secret of a form.
private struct Authenticator {
    let password: OneTimePassword

    /// Reads the secret that the page offers, as the app's camera does.
    init(_ page: String, at desk: Desk, for account: String) throws {
        let (offer, holder) = (try #require(page.value(of: "offer")), try #require(Account.ID(account)))
        password = try #require(desk.portal.secondFactors?.taken(offer, by: holder)).password
    }

    func code(at desk: Desk, later periods: Int64 = 0) -> String {
        password.code(in: desk.portal.currentPeriod + periods)
    }
}

extension String {
    /// The value of the hidden field of the name.
    fileprivate func value(of name: String) -> String? {
        guard let place = firstRange(of: "name=\"\(name)\" value=\"") else { return nil }
        return String(self[place.upperBound...].prefix { $0 != "\"" })
    }

    fileprivate func firstRange(of text: String) -> Range<Index>? { ranges(of: text).first }

    fileprivate var recoveryCodes: [String] {
        matches(of: #/<code>([A-Z2-7-]{29})<\/code>/#).map { String($0.1) }
    }
}

@Suite struct `The second factor` {
    private static let right = "email=ama%40example.org&password=three+brown+goats"

    /// Turns Ama's on; gives the authenticator and the recovery codes.
    private static func turnOn(_ desk: Desk, _ token: String) async throws -> (Authenticator, [String]) {
        let page = await desk.get("/account/second-factor", as: token).text
        let app = try Authenticator(page, at: desk, for: Desk.ama)
        let fields = try "offer=\(#require(page.value(of: "offer")))&code=\(app.code(at: desk, later: -1))&current=three+brown+goats"
        let shown = await desk.post("/account/second-factor", fields, as: token)
        #expect(shown.status == 200, "\(shown.text)")
        return (app, shown.text.recoveryCodes)
    }

    @Test func `is turned on by a code that shows that the app knows the secret, which lies sealed`() async throws {
        try await Desk.open { desk in
            let token = try await desk.signIn("ama")
            let (app, codes) = try await Self.turnOn(desk, token)
            #expect(Set(codes).count == 10)
            let stored = try await desk.database.admin.query("SELECT secret_sealed FROM portal.second_factor").first?
                .decode("secret_sealed", as: [UInt8].self)
            #expect(try #require(stored).count > 100)
            #expect(try await desk.events("account.second_factor_on") == 1)
            #expect(await desk.get("/account", as: token).text.contains("recovery codes left: 10"))
            #expect(!app.password.secretParameter.isEmpty)
        }
    }

    @Test(arguments: [("000000", "three+brown+goats"), ("", "three+brown+goats"), ("right", "wrong")])
    func `stays off with a wrong code or a wrong password`(code: String, password: String) async throws {
        try await Desk.open { desk in
            let token = try await desk.signIn("ama")
            let page = await desk.get("/account/second-factor", as: token).text
            let app = try Authenticator(page, at: desk, for: Desk.ama)
            let typed = code == "right" ? app.code(at: desk) : code
            let fields = try "offer=\(#require(page.value(of: "offer")))&code=\(typed)&current=\(password)"
            let refused = await desk.post("/account/second-factor", fields, as: token)
            #expect(refused.status == 422)
            #expect(refused.text.value(of: "offer") == page.value(of: "offer"))
            try await desk.expect(0, "SELECT count(*) AS n FROM portal.second_factor")
        }
    }

    @Test func `takes no secret that was offered to somebody else`() async throws {
        try await Desk.open { desk in
            let (ama, ben) = (try await desk.signIn("ama"), try await desk.signIn("ben"))
            let page = await desk.get("/account/second-factor", as: ama).text
            let app = try Authenticator(page, at: desk, for: Desk.ama)
            let fields = try "offer=\(#require(page.value(of: "offer")))&code=\(app.code(at: desk))&current=three+brown+goats"
            #expect(await desk.post("/account/second-factor", fields, as: ben).status == 422)
            try await desk.expect(0, "SELECT count(*) AS n FROM portal.second_factor")
        }
    }

    @Test func `is asked for after the right password, and each code lets in once`() async throws {
        try await Desk.open { desk in
            let (app, _) = try await Self.turnOn(desk, try await desk.signIn("ama"))
            let asked = await desk.post("/sign-in?next=%2Faccount", Self.right, as: nil)
            #expect(asked.status == 200 && asked.token == nil)
            let challenge = try #require(asked.text.value(of: "challenge"))
            let fields = "challenge=\(challenge)&code=\(app.code(at: desk))"
            let entered = await desk.post("/sign-in/code?next=%2Faccount", fields, as: nil)
            #expect(entered.status == 303 && entered.location == "/account")
            #expect(await desk.get("/account", as: entered.token).status == 200)
            #expect(await desk.post("/sign-in/code", fields, as: nil).token == nil)
            let again = try #require(await desk.post("/sign-in", Self.right, as: nil).text.value(of: "challenge"))
            let refused = await desk.post("/sign-in/code", "challenge=\(again)&code=\(app.code(at: desk))", as: nil)
            #expect(refused.status == 422 && refused.text.contains("was used before"))
        }
    }

    @Test func `ends a sign-in after five wrong codes, and leaves the pause after wrong passwords in force`() async throws {
        try await Desk.open { desk in
            let (app, _) = try await Self.turnOn(desk, try await desk.signIn("ama"))
            let challenge = try #require(await desk.post("/sign-in", Self.right, as: nil).text.value(of: "challenge"))
            for _ in 1...5 {
                #expect(await desk.post("/sign-in/code", "challenge=\(challenge)&code=123", as: nil).status == 422)
            }
            let late = await desk.post("/sign-in/code", "challenge=\(challenge)&code=\(app.code(at: desk))", as: nil)
            #expect(late.status == 303 && late.location == "/sign-in" && late.token == nil)
            try await desk.expect(1, "SELECT failed_sign_ins AS n FROM portal.account WHERE id = \(Desk.ama)")
        }
    }

    @Test func `lets in by a recovery code, once, with dashes or without`() async throws {
        try await Desk.open { desk in
            let (_, codes) = try await Self.turnOn(desk, try await desk.signIn("ama"))
            let typed = [codes[0], codes[0], codes[1].replacing("-", with: "").lowercased()]
            for (code, isGood) in zip(typed, [true, false, true]) {
                let challenge = try #require(await desk.post("/sign-in", Self.right, as: nil).text.value(of: "challenge"))
                let answer = await desk.post("/sign-in/code", "challenge=\(challenge)&code=\(code)", as: nil)
                #expect((answer.token != nil) == isGood)
            }
            #expect(try await desk.events("account.recovery_code_used") == 2)
        }
    }

    @Test func `is turned off with the password`() async throws {
        try await Desk.open { desk in
            let token = try await desk.signIn("ama")
            _ = try await Self.turnOn(desk, token)
            #expect(await desk.post("/account/second-factor/off", "current=wrong", as: token).status == 422)
            #expect(await desk.post("/account/second-factor/off", "current=three+brown+goats", as: token).status == 303)
            #expect(try await desk.events("account.second_factor_off") == 1)
            try await desk.expect(0, "SELECT count(*) AS n FROM portal.recovery_code")
            _ = try await desk.signIn("ama")
        }
    }

    @Test func `is taken by an administrator from another account, whose sessions end`() async throws {
        try await Desk.open { desk in
            let token = try await desk.signIn("ama")
            _ = try await Self.turnOn(desk, token)
            let ben = try await desk.signIn("ben")
            #expect(await desk.get("/administration/accounts/\(Desk.ama)", as: ben).text.contains("Remove the second factor"))
            #expect(await desk.post("/administration/accounts/\(Desk.ama)/second-factor/remove", as: token).status == 409)
            #expect(await desk.post("/administration/accounts/\(Desk.ama)/second-factor/remove", as: ben).status == 303)
            #expect(try await desk.events("account.second_factor_removed") == 1)
            #expect(await desk.get("/account", as: token).status == 303)
            _ = try await desk.signIn("ama")
        }
    }

    @Test func `is set up at the first sign-in where everyone must have one, before there is a session`() async throws {
        try await Desk.open(requiresSecondFactor: true) { desk in
            let asked = await desk.post("/sign-in", Self.right, as: nil)
            #expect(asked.status == 200 && asked.token == nil)
            let (challenge, offer) = (try #require(asked.text.value(of: "challenge")), try #require(asked.text.value(of: "offer")))
            let app = try Authenticator(asked.text, at: desk, for: Desk.ama)
            let wrong = await desk.post("/sign-in/second-factor", "challenge=\(challenge)&offer=\(offer)&code=1", as: nil)
            #expect(wrong.status == 422 && wrong.text.value(of: "offer") == offer)
            let right = await desk.post(
                "/sign-in/second-factor", "challenge=\(challenge)&offer=\(offer)&code=\(app.code(at: desk))", as: nil)
            #expect(right.status == 200 && right.text.recoveryCodes.count == 10)
            let token = try #require(right.token)
            #expect(await desk.get("/account", as: token).status == 200)
            #expect(await desk.post("/account/second-factor/off", "current=three+brown+goats", as: token).status == 409)
        }
    }

    @Test func `has no page without a sign-in that waits`() async throws {
        try await Desk.open { desk in
            for path in ["/sign-in/code", "/sign-in/second-factor"] {
                #expect(await desk.get(path, as: nil).location == "/sign-in")
            }
        }
    }
}
