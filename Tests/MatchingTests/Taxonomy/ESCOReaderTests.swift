import FoundationEssentials
import Models
import Testing
import Web

@testable import MatchingService

struct ESCOReaderTests {
    static let occupations = """
        conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,description
        Occupation,http://e/occupation/1,7112,bricklayer,"brick and block layer
        mason, general
        bricklayer",,released,"Lays ""units"", one by one."\r
        Occupation,http://e/occupation/2,C9313,builder's help,,hod carier,obsolete,

        """
    static let skills = """
        conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels
        KnowledgeSkillCompetence,http://e/skill/1,skill/competence,sector-specific,lay bricks,
        KnowledgeSkillCompetence,http://e/skill/2,knowledge,cross-sector,safety rules,"rules of safety
        work safety"
        """
    static let relations = """
        occupationUri,relationType,skillType,skillUri
        http://e/occupation/1,essential,skill/competence,http://e/skill/1
        http://e/occupation/1,optional,knowledge,http://e/skill/2
        http://e/occupation/1,essential,knowledge,http://e/skill/gone
        """
    static let broader = """
        conceptType,conceptUri,broaderType,broaderUri
        KnowledgeSkillCompetence,http://e/skill/1,KnowledgeSkillCompetence,http://e/skill/2
        """

    /// Writes the files into a new folder, runs `body`, and removes the folder.
    func with<T>(_ files: [String: String], _ body: (String) throws -> T) throws -> T {
        let folder = FileManager.default.temporaryDirectory.appending(path: "esco-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
        return try body(folder.path)
    }

    func read(_ files: [String: String]) throws -> (rows: TaxonomyRows, summary: ESCOReader.Summary) {
        try with(files) { folder in
            var rows = TaxonomyRows()
            let summary = try ESCOReader(path: folder).read { rows.add($0) }
            return (rows, summary)
        }
    }

    func problem(_ files: [String: String]) throws -> ESCOProblem {
        try #require(throws: ESCOProblem.self) { try read(files) }
    }

    @Test func `concepts, labels and relations come out as the files say`() throws {
        let (rows, summary) = try read([
            "occupations_en.csv": "\u{FEFF}" + Self.occupations, "skills_en.csv": Self.skills,
            "occupationSkillRelations_en.csv": Self.relations,
            "broaderRelationsSkillPillar.csv": Self.broader,
        ])
        #expect(summary == ESCOReader.Summary(concepts: 4, labels: 9, relations: 2, broader: 1, orphans: 1))
        let first = try #require(rows.concepts.first)
        #expect(first.code == "7112" && first.kind == .occupation && first.description == #"Lays "units", one by one."#)
        #expect(rows.concepts.map(\.isRetired) == [false, true, false, false] && rows.concepts[1].code == "9313")
        #expect(rows.concepts[2].skillKind == .skill && rows.concepts[3].skillKind == .knowledge && rows.concepts[3].reuse == .crossSector)
        #expect(rows.labels.filter { $0.uri == first.uri }.map(\.text) == ["bricklayer", "brick and block layer", "mason, general"])
        #expect(rows.labels.contains { $0.role == .hidden && $0.text == "hod carier" })
        #expect(rows.taxonomy.skills.count == 2)
    }

    @Test func `another language adds labels, and leaves out concepts that the reference lacks`() throws {
        let french = """
            conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,description
            Occupation,http://e/occupation/1,7112,maçon,,
            Occupation,http://e/occupation/9,7112,ancien métier,,
            """
        let (rows, summary) = try read(["occupations_fr.csv": french, "occupations_en.csv": Self.occupations])
        #expect(summary.concepts == 2 && summary.orphans == 1)
        #expect(rows.labels.filter { $0.language.text == "fr" }.map(\.text) == ["maçon"])
    }

    @Test func `of two versions the newer counts`() throws {
        let old = "conceptUri,iscoGroup,preferredLabel\nhttp://e/occupation/0,7112,old"
        let names = try with(["occupations_en.csv": Self.occupations, "x": ""]) { folder in
            try FileManager.default.createDirectory(atPath: folder + "/sub", withIntermediateDirectories: true)
            try Data(old.utf8).write(to: URL(filePath: folder + "/sub/occupations_en.csv"))
            return try ESCOReader(path: folder).files.map(\.entry)
        }
        #expect(names == ["data"])
        #expect(ESCOFile(path: "/x/ESCO dataset - v1.2.0 - en.zip", entry: "occupations_en.csv")?.version == [1, 2, 0])
        #expect(ESCOFile(path: "/x/labels-fr-es-v1.0.zip", entry: "a/skills_fr.csv")?.version == [1, 0])
        #expect(ESCOFile(path: "/x/y.zip", entry: "greenSkillsCollection_en.csv") == nil)
    }

    @Test func `an error names the file, the line and the reason`() throws {
        let short = try problem(["occupations_en.csv": Self.occupations + "Occupation,http://e/occupation/3,7112\n"])
        #expect(short.line == 6 && short.file.hasSuffix("occupations_en.csv") && short.message == "has 3 fields where the header has 8")
        let column = try problem(["skills_en.csv": "conceptUri,preferredLabel\n"])
        #expect(column.line == 1 && column.message == "lacks the column skillType")
        let open = try problem(["skills_en.csv": Self.skills + "\nx,\"y\nz"])
        #expect(open.line == 5 && open.message == "a quotation mark is never closed")
        let relation = try problem([
            "occupations_en.csv": Self.occupations, "occupationSkillRelations.csv": "occupationUri,relationType,skillUri\na:b,maybe,a:c",
        ])
        #expect(relation.line == 2)
        let uri = try problem(["skills_en.csv": "conceptUri,skillType,reuseLevel,preferredLabel\nnot a uri,knowledge,,x"])
        #expect(uri.line == 2 && uri.message == "conceptUri is not a URI")
        let header = "conceptUri,skillType,reuseLevel,preferredLabel\n"
        let zero = try problem(["skills_en.csv": header + "a:b,knowledge,,x\u{0}y"])
        #expect(zero.line == 2 && zero.message == "a zero byte is no text")
        let long = try problem(["skills_en.csv": header + "a:b,knowledge,," + String(repeating: "x", count: 1001)])
        #expect(long.line == 2 && long.message == "preferredLabel has a label of more than 1000 bytes")
        #expect(try problem(["readme.txt": "hello"]).line == nil)
        #expect(try problem(["broken.zip": "PK\u{3}\u{4} nothing"]).file.hasSuffix("broken.zip"))
    }

    @Test func `a record cut anywhere between two chunks is the same record`() throws {
        let bytes = Array(Self.occupations.utf8)
        func records(cutAt place: Int) throws -> [[String]] {
            var parser = CSVParser()
            var found: [[String]] = []
            func keep(_ record: borrowing CSVParser.Record) { found.append((0..<record.count).map { record[$0] }) }
            try parser.consume(bytes[..<place], keep)
            try parser.consume(bytes[place...], keep)
            try parser.end(keep)
            return found
        }
        let whole = try records(cutAt: 0)
        #expect(whole.count == 3 && whole.allSatisfy { $0.count == 8 })
        for place in bytes.indices { #expect(try records(cutAt: place) == whole) }
    }
}
