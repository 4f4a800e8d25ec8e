import Testing

@testable import Crypto

struct TokenTests {
    @Test func `a token is recognised by its text and found by its digest`() throws {
        let token = Token(prefix: "fh_key")
        let sent = try #require(Token(token.text, prefix: "fh_key"))
        #expect(sent.digest == token.digest)
        #expect(token.text.count == "fh_key_".count + 43)
        #expect(Token(prefix: "fh_key").digest != token.digest)
    }

    @Test func `a text without the form of a token is refused before anything is looked up`() {
        let text = Token(prefix: "fh").text
        #expect(Token(text, prefix: "fh_key") == nil)
        #expect(Token(String(text.dropLast()), prefix: "fh") == nil)
        #expect(Token(text + "A", prefix: "fh") == nil)
        #expect(Token("", prefix: "fh") == nil)
    }

    @Test func `a token does not print its secret`() {
        let token = Token()
        #expect("\(token)" == "Token(…)")
    }

    @Test func `a generated password has four groups and never repeats`() {
        let passwords = Set((0..<100).map { _ in Random.password() })
        #expect(passwords.count == 100)
        #expect(passwords.allSatisfy { $0.split(separator: "-").map(\.count) == [5, 5, 5, 5] })
    }
}
