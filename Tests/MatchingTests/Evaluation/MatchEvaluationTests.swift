import FoundationEssentials
import Models
import Testing

@testable import MatchingService

@Suite struct `Matching measured on files` {
    private static let bread = "urn:foothold:skill:bake-bread"
    private static let hygiene = "urn:foothold:skill:food-hygiene"
    private static let blocks = "urn:foothold:skill:lay-blocks"

    private static let seekers = """
        {"seeker_id":"S2","skills":["\(bread)","\(hygiene)"],"text":"anything"}

        {"seeker_id":"S1","skills":[]}
        {"seeker_id":"S\\"3","skills":["\(blocks)","urn:nobody:knows"]}
        """
    private static let vacancies = """
        {"vacancy_id":"V1","title":"Mason","essential":["\(blocks)"],"optional":[]}
        {"vacancy_id":"V2","essential":["\(bread)"],"optional":["\(hygiene)"]}
        {"vacancy_id":"V3"}
        """

    @Test func `each line in gives a line out, in order, and who has nothing to say an empty list`() throws {
        try Self.files { evaluation, seekers, vacancies in
            let lines = try Self.lines { try evaluation.rank(.vacancies, seekers: seekers, vacancies: vacancies, limit: 1, $0) }
            #expect(lines.count == 3)
            #expect(lines[0].hasPrefix(#"{"id":"S2","ranked":[{"id":"V2","score":0."#) && lines[0].hasSuffix("}]}"))
            #expect(lines[1] == #"{"id":"S1","ranked":[]}"#)
            #expect(lines[2].hasPrefix(#"{"id":"S\"3","ranked":[{"id":"V1","score":0."#))
            let turned = try Self.lines { try evaluation.rank(.seekers, seekers: seekers, vacancies: vacancies, limit: 9, $0) }
            #expect(turned.count == 3 && turned[0].hasPrefix(#"{"id":"V1","ranked":[{"id":"S\"3","#))
            #expect(turned[2] == #"{"id":"V3","ranked":[]}"#)
        }
    }

    @Test func `titles and texts count where there are no codes`() throws {
        let people = """
            {"seeker_id":"S1","text":"I bake bread."}
            {"seeker_id":"S2","title":"Block layer"}
            {"seeker_id":"S3","skills":["\(Self.blocks)"],"text":"I bake bread."}
            {"seeker_id":"S4","title":"???","text":""}
            """
        let offers = """
            {"vacancy_id":"V1","title":"Baker","text":"You bake bread."}
            {"vacancy_id":"V2","text":"You lay blocks. No baking of bread."}
            """
        try Self.written(people) { people in
            try Self.written(offers) { offers in
                let lines = try Self.lines { try Self.evaluation().rank(.vacancies, seekers: people, vacancies: offers, limit: 1, $0) }
                #expect(lines[0].hasPrefix(#"{"id":"S1","ranked":[{"id":"V1","#))
                #expect(lines[1].hasPrefix(#"{"id":"S2","ranked":[{"id":"V2","#))
                #expect(lines[2].hasPrefix(#"{"id":"S3","ranked":[{"id":"V2","#))
                #expect(lines[3] == #"{"id":"S4","ranked":[]}"#)
            }
        }
    }

    @Test func `a vacancy that is but a title has the people who can do its work`() throws {
        try Self.written(
            """
            {"seeker_id":"S1","skills":["\(Self.bread)","\(Self.hygiene)"]}
            {"seeker_id":"S2","skills":["\(Self.blocks)"]}
            """
        ) { people in
            try Self.written(
                """
                {"vacancy_id":"V1","title":"Baker"}
                {"vacancy_id":"V2","title":"Mason"}
                """
            ) { offers in
                let lines = try Self.lines { try Self.evaluation().rank(.seekers, seekers: people, vacancies: offers, limit: 1, $0) }
                #expect(
                    lines[0].hasPrefix(#"{"id":"V1","ranked":[{"id":"S1","#) && lines[1].hasPrefix(#"{"id":"V2","ranked":[{"id":"S2","#))
            }
        }
    }

    @Test func `people and vacancies are brought together within the capacities, and the total is told`() throws {
        try Self.files { evaluation, seekers, vacancies in
            let lines = try Self.lines { try evaluation.assign(seekers: seekers, vacancies: vacancies, capacities: nil, $0) }
            #expect(lines.count == 3)
            #expect(lines[0].hasPrefix(#"{"seeker_id":"S\"3","vacancy_id":"V1","score":0."#))
            #expect(lines[1].hasPrefix(#"{"seeker_id":"S2","vacancy_id":"V2","score":0."#))
            #expect(lines[2].hasPrefix(#"{"pairs":2,"total":1."#))
            try Self.written("vacancy_id,capacity\nV1,0\nV2,2\n") { capacities in
                let lines = try Self.lines { try evaluation.assign(seekers: seekers, vacancies: vacancies, capacities: capacities, $0) }
                #expect(!lines.contains { $0.contains(#""V1""#) })
            }
        }
    }

    @Test(arguments: [
        ("{\"seeker_id\":\"S1\",\"skills\":[]}\n{", "line 2: this is not a JSON object"),
        ("{\"skills\":[]}", "line 1: “seeker_id” is missing"),
        ("\n{\"seeker_id\":\"S1\",\"skills\":[3]}", "line 2: /skills/0 has another type than asked"),
    ])
    func `a line that cannot be read stops it by its number, after those before it`(text: String, complaint: String) throws {
        try Self.files { evaluation, _, vacancies in
            try Self.written(text) { seekers in
                let error = #expect(throws: MatchInput.Problem.self) {
                    try evaluation.rank(.vacancies, seekers: seekers, vacancies: vacancies, limit: 1) { _ in }
                }
                #expect(error?.description == "\(seekers), \(complaint)")
            }
        }
    }

    @Test(arguments: [("V1", 1), ("V1,two", 1), ("V1,1\nV9,1", 2), ("V1,-1", 1)])
    func `a capacity that makes no sense is named by its line`(text: String, line: Int) throws {
        try Self.files { evaluation, seekers, vacancies in
            try Self.written("\(text)\n") { capacities in
                let error = #expect(throws: MatchInput.Problem.self) {
                    try evaluation.assign(seekers: seekers, vacancies: vacancies, capacities: capacities) { _ in }
                }
                #expect(error?.line == line)
            }
        }
    }

    @Test func `a file that is not there is named`() throws {
        try Self.files { evaluation, seekers, _ in
            let error = #expect(throws: MatchInput.Problem.self) {
                try evaluation.rank(.vacancies, seekers: seekers, vacancies: "/nowhere.jsonl", limit: 1) { _ in }
            }
            #expect(error?.description.hasPrefix("/nowhere.jsonl: ") == true)
        }
    }

    private static func files(_ body: (MatchEvaluation, _ seekers: String, _ vacancies: String) throws -> Void) throws {
        try written(seekers) { seekers in
            try written(vacancies) { vacancies in try body(evaluation(), seekers, vacancies) }
        }
    }

    private static func evaluation() throws -> MatchEvaluation {
        let rows = try TaxonomyEdition.starter().rows
        return MatchEvaluation(
            rows.taxonomy, reading: RecordWords(in: LanguageCode(.english)) { rows }, today: CalendarDate(daysSince1970: 20_000))
    }

    private static func written(_ text: String, _ body: (String) throws -> Void) throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).jsonl")
        try Data(text.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        try body(file.path)
    }

    private static func lines(_ run: ((ArraySlice<UInt8>) throws -> Void) throws -> Void) throws -> [String] {
        var bytes: [UInt8] = []
        try run { bytes += $0 }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
