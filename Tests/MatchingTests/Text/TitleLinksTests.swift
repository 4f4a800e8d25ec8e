import FoundationEssentials
import Models
import Testing
import Web

@testable import MatchingService

struct TitleLinksTests {
    struct Line: Decodable {
        struct Candidate: Decodable {
            let uri: String
            let label: String
            let code: String?
            let score: Double
        }

        let query: String
        let candidates: [Candidate]
    }

    let rows: TaxonomyRows

    init() throws {
        rows = try TaxonomyEdition.starter().rows
    }

    func line(_ title: String, by links: TitleLinks) throws -> Line {
        try JSONDecoder().decode(Line.self, from: Data(links.line(title)))
    }

    @Test func `a title is answered by occupations with their labels and codes`() throws {
        let links = TitleLinks(.occupation, in: LanguageCode(.english), of: rows, limit: 3)
        let line = try line("Block masons \"wanted\"", by: links)
        let best = try #require(line.candidates.first)
        #expect(line.query == "Block masons \"wanted\"" && line.candidates.count == 3)
        #expect(best.uri == "urn:foothold:occupation:mason" && best.label == "mason" && best.code == "7112" && best.score > 0.5)
        #expect(links.line("Block mason") == TitleLinks(.occupation, in: LanguageCode(.english), of: rows, limit: 3).line("Block mason"))
        #expect(try self.line("", by: links).candidates.isEmpty)
    }

    @Test func `codings teach, and labels restrict`() throws {
        let baker = try #require(ConceptURI("urn:foothold:occupation:baker"))
        let taught = TitleLinks(
            .occupation, in: LanguageCode(.english), of: rows, limit: 1, codings: [ConfirmedCodings.Coding("Dough thrower", baker)])
        #expect(try line("dough throwers", by: taught).candidates.map(\.uri) == [baker.text])
        let restricted = TitleLinks(.occupation, in: LanguageCode(.english), of: rows, limit: 5, wanted: [baker])
        #expect(try line("baker and mason", by: restricted).candidates.map(\.uri) == [baker.text])
    }

    @Test func `a text is answered by skills with the words that showed them`() throws {
        let skills = TextSkills(in: LanguageCode(.english), of: rows, limit: 5)
        let text = String(decoding: try skills.line(#"{"id": "a", "text": "I lay blocks."}"#), as: UTF8.self)
        #expect(
            text.hasPrefix(
                #"{"id":"a","skills":[{"uri":"urn:foothold:skill:lay-blocks","label":"lay blocks and bricks","phrase":"lay blocks","#))
        #expect(String(decoding: try skills.line(#"{"id": "b", "text": ""}"#), as: UTF8.self) == #"{"id":"b","skills":[]}"#)
        for bad in ["", "[]", #"{"id": "a"}"#, #"{"id": 1, "text": 2}"#] {
            #expect(throws: TextSkills.Malformed.self) { try skills.line(bad) }
        }
    }

    @Test func `a file of codings is read by its columns, and what is wrong is named by its line`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "codings-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        func file(_ text: String) throws -> String {
            let path = folder.appending(path: "codings.csv").path
            try Data(text.utf8).write(to: URL(filePath: path))
            return path
        }
        let uri = try #require(ConceptURI("urn:foothold:occupation:baker"))
        #expect(try CodingFile.read(file("uri,title\n\(uri),\"Baker, night\"\n")) == [ConfirmedCodings.Coding("Baker, night", uri)])
        for (text, words) in [("name,uri\n", "line 1"), ("title,uri\na,b c\n", "line 2"), ("title,uri\na\n", "line 2")] {
            let path = try file(text)
            let problem = #expect(throws: CodingFile.Problem.self) { try CodingFile.read(path) }
            #expect(problem?.description.contains(words) == true)
        }
    }
}
