import FoundationEssentials
package import Models
import Web

/// Answers texts with the skills that they speak of, a line of JSON for each.
package struct TextSkills: Sendable {
    /// A line that is not what is asked for.
    package struct Malformed: Error, Hashable, Sendable, CustomStringConvertible {
        package let description: String
    }

    private struct Record: Decodable {
        let id: String
        let text: String
    }

    private let reader: ConceptReader
    private let limit: Int
    private let concepts: NamedConcepts

    package init(in language: LanguageCode, of rows: TaxonomyRows, limit: Int) {
        reader = ConceptReader(.skill, in: language, of: rows)
        concepts = NamedConcepts(rows, language)
        self.limit = limit
    }

    /// `{"id", "skills": [{"uri", "label", "phrase", "score"}, …]}` for `{"id", "text"}`, the surest first.
    package func line(_ line: String) throws(Malformed) -> [UInt8] {
        guard let record = try? JSONDecoder().decode(Record.self, from: Data(line.utf8)) else {
            throw Malformed(description: "give {\"id\": …, \"text\": …}, both of them strings")
        }
        var json = JSONWriter()
        json.openObject()
        json.key("id")
        json.string(record.id)
        json.key("skills")
        json.openArray()
        for mention in reader.mentions(in: record.text, limit: limit) {
            json.openObject()
            concepts.write(mention.uri, into: &json)
            json.key("phrase")
            json.string(mention.phrase)
            json.key("score")
            json.number(mention.score)
            json.closeObject()
        }
        json.closeArray()
        json.closeObject()
        return json.bytes
    }
}
