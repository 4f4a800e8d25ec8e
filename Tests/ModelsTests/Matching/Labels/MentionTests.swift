import Models
import Testing

struct MentionTests {
    func reader(_ language: String, _ labels: [String: [String]]) throws -> ConceptReader {
        ConceptReader(
            try labels.map { id, labels in ConceptReader.Entry(try #require(ConceptURI("urn:foothold:skill:\(id)")), labels: labels) },
            language: try #require(LanguageCode(language)))
    }

    func found(_ text: String, _ reader: ConceptReader) -> [String: String] {
        let mentions = reader.mentions(in: text, limit: 10, least: 0.3)
        return Dictionary(uniqueKeysWithValues: mentions.map { (String($0.uri.text.dropFirst("urn:foothold:skill:".count)), $0.phrase) })
    }

    let english: [String: [String]] = [
        "driving-licence": ["driving licence", "driver's license"], "lay-blocks": ["lay blocks", "block laying"],
        "food-hygiene": ["food hygiene"], "use-tills": ["operate tills", "use cash registers"],
    ]

    @Test func `a skill comes with the words that showed it`() throws {
        let found = found(
            "Ten years on building sites. I lay blocks and can operate tills; trained in food hygiene.", try reader("en", english))
        #expect(found["lay-blocks"] == "lay blocks")
        #expect(found["use-tills"] == "operate tills" && found["food-hygiene"] == "food hygiene" && found["driving-licence"] == nil)
    }

    @Test(arguments: [
        "No driving licence.", "I have no valid driving licence, but I learn fast.", "without a driving licence",
        "I do not hold a driving licence",
    ])
    func `what an English text denies is not found`(text: String) throws {
        #expect(found(text, try reader("en", english)).isEmpty)
    }

    @Test func `a denial ends where the clause does`() throws {
        let found = found("No driving licence, food hygiene certificate held", try reader("en", english))
        #expect(Array(found.keys) == ["food-hygiene"])
        #expect(self.found("Not only food hygiene", try reader("en", english))["food-hygiene"] != nil)
    }

    @Test(arguments: [
        ("fr", "Je suis sans permis de conduire", "permis de conduire"), ("fr", "je n'ai pas de permis de conduire", "permis de conduire"),
        ("ht", "Mwen pa gen lisans chofè", "lisans chofè"), ("es", "No tengo permiso de conducir", "permiso de conducir"),
    ])
    func `denials are understood in each language`(language: String, denied: String, label: String) throws {
        let reader = try reader(language, ["driving-licence": [label]])
        #expect(found(denied, reader).isEmpty)
        #expect(found(label, reader)["driving-licence"] == label)
    }

    @Test func `what a sentence speaks of beside other things is less sure`() throws {
        let reader = try reader("en", english)
        func score(_ text: String) throws -> Double {
            try #require(reader.mentions(in: text, limit: 10).first { $0.uri.text.hasSuffix("food-hygiene") }).score
        }
        #expect(try score("food hygiene") > score("food hygiene, operate tills, lay blocks"))
        #expect(try score("food hygiene") == score("food hygiene. operate tills"))
    }

    @Test(arguments: ["", " ", "…", "\n\n", "42", "the of and"])
    func `a text that says nothing has no skills`(text: String) throws {
        #expect(found(text, try reader("en", english)).isEmpty)
    }
}
