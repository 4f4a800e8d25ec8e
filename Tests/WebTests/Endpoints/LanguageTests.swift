import Models
import Testing

@testable import Web

/// Which language a visitor gets.
struct LanguageTests {
    @Test(
        arguments: [
            ("fr-CA,fr;q=0.9,en;q=0.8", Language.french), ("de, ht;q=0.5, en;q=0.4", .haitianCreole), ("en;q=0, fr;q=0.1", .french),
            ("de", .english), ("", .english), ("fr;q=2, ht;q=x", .english), ("*", .english),
        ])
    func `the best accepted language is taken`(header: String, language: Language) {
        #expect(Language.wanted(by: Request(headers: ["Accept-Language": header])) == language)
    }

    @Test func `the visitor's own choice goes first, if it is one`() {
        let chosen = Request(headers: ["Accept-Language": "fr", "Cookie": "language=ht"])
        #expect(Language.wanted(by: chosen) == .haitianCreole)
        let odd = Request(headers: ["Accept-Language": "fr", "Cookie": "language=xx"])
        #expect(Language.wanted(by: odd) == .french)
    }
}
