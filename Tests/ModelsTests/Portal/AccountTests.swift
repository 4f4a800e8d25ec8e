import FoundationEssentials
import Testing

@testable import Models

@Suite struct `An e-mail address` {
    @Test(arguments: ["a@b.org", "First.Last+tag@sub.example.co", "administrator@foothold.localhost"])
    func `is taken in lower case`(text: String) {
        #expect(EmailAddress(text)?.text == text.lowercased())
    }

    @Test(arguments: ["", "a", "a@b", "@b.org", "a@", "a@@b.org", "a b@c.org", "a@b.org\r\nBcc: x@y.org", "<a@b.org>", "é@b.org", "a@.org"])
    func `is refused where mail could not go safely`(text: String) {
        #expect(EmailAddress(text) == nil)
    }
}

@Suite struct `A new password` {
    private func weakness(_ text: String) throws -> NewPassword.Weakness? {
        let email = try #require(EmailAddress("marcia.persaud@example.org"))
        do {
            _ = try NewPassword(text, of: email)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: ["three brown goats", "Ti poul mwen renmen chante", "éééé ùùùù àààà ôôôô", "correct horse staple 9"])
    func `may be any words of one's own`(text: String) throws {
        #expect(try weakness(text) == nil)
    }

    @Test(arguments: [
        ("elevenchars", NewPassword.Weakness.tooShort), (String(repeating: "ab cd ", count: 30), .tooLong), ("password1234", .common),
        ("Password!2026", .common), ("123456789012", .common), ("aaaaaaaaaaaaaa", .common), ("qwertyuiopas", .common),
        ("passwordpassword", .common), ("foothold12345", .common), ("marcia.persaud@example.org", .personal), ("MarciaPersaud", .personal),
    ])
    func `is refused where others would guess it`(text: String, expected: NewPassword.Weakness) throws {
        #expect(try weakness(text) == expected)
    }
}

@Suite struct `The pause after failed sign-ins` {
    @Test func `comes after five and doubles up to an hour`() {
        #expect((0...14).map(SignInPause.seconds) == [0, 0, 0, 0, 0, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600])
    }
}

@Suite struct `An account` {
    private let moment = Date(timeIntervalSince1970: 1_800_000_000)

    private func account(hasPassword: Bool, isDisabled: Bool) throws -> Account {
        Account(
            id: Account.ID(at: moment), email: try #require(EmailAddress("a@b.org")), name: "A", language: .english,
            hasPassword: hasPassword, isDisabled: isDisabled)
    }

    @Test(arguments: [true, false]) func `goes through disabled and back to what it was`(hasPassword: Bool) throws {
        var account = try account(hasPassword: hasPassword, isDisabled: false)
        let before = account.state
        #expect(account.enable(at: moment) == nil)
        #expect(account.disable(at: moment)?.name == "account.disabled")
        #expect(account.disable(at: moment) == nil)
        #expect(account.enable(at: moment)?.to == before.word)
        #expect(account.state == before)
    }
}

@Suite struct `A programme's short name` {
    @Test(arguments: ["gy", "guyana", "haiti-2"]) func `is letters, digits and hyphens`(text: String) {
        #expect(Programme.Slug(text)?.description == text)
    }

    @Test(arguments: ["", "g", "2haiti", "Haiti", "haïti", "a b", "-a", String(repeating: "a", count: 32)])
    func `is refused otherwise`(text: String) {
        #expect(Programme.Slug(text) == nil)
    }
}
