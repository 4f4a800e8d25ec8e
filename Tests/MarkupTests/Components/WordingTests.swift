import FoundationEssentials
import Testing

@testable import Markup

struct WordingTests {
    @Test func `components speak the language of the request`() {
        let spoken = Wording.$current.withValue(.of("ht")) { textField("a", "A", isOptional: true) }
        #expect(spoken.description.contains("(si ou vle)"))
        #expect(textField("a", "A", isOptional: true).description.contains("(optional)"))
        #expect(Wording.of("de").menu == Wording.english.menu)
    }

    @Test(arguments: ["en", "fr", "ht"]) func `the script gets its words as JSON`(code: String) throws {
        let words = try JSONDecoder().decode([String: String].self, from: Data(Wording.of(code).scriptWords.utf8))
        #expect(words["yes"] == Wording.of(code).yes)
        #expect(words["left"]?.contains("{n}") == true)
        let script = String(decoding: Asset.script.bytes, as: UTF8.self)
        for match in script.matches(of: /say\("(\w+)"/) { #expect(words[String(match.output.1)] != nil) }
    }

    @Test(arguments: ["en", "fr", "ht"]) func `no word is missing`(code: String) {
        for child in Mirror(reflecting: Wording.of(code)).children where child.label != "decimals" {
            #expect((child.value as? String)?.isEmpty == false)
        }
    }
}
