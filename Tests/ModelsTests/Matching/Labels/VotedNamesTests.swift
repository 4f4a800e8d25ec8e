import Testing

@testable import Models

/// What confirmed titles make of a title that is a name, in English and among a thousand occupations, where it was measured.
struct VotedNamesTests {
    static let seller = ConceptURI("urn:foothold:occupation:seller")
    static let nurse = ConceptURI("urn:foothold:occupation:nurse")
    static let driver = ConceptURI("urn:foothold:occupation:driver")
    static let reader = reader()

    static func reader(_ language: Language = .english, among count: Int = 1000) -> ConceptReader {
        let named = zip(
            [seller, nurse, driver].compactMap(\.self), [["shop assistant"], ["nurse", "ward hand"], ["van driver", "ward hand"]])
        let others = (3..<count).compactMap { number in
            ConceptURI("urn:foothold:occupation:\(number)").map { ConceptReader.Entry($0, labels: ["quartz miner \(number)"]) }
        }
        let entries = named.map { ConceptReader.Entry($0, labels: $1) } + others
        return ConceptReader(entries, language: LanguageCode(language), areTitles: true)
    }

    func codings(_ titles: [String], mean uri: ConceptURI?) throws -> ConfirmedCodings {
        let uri = try #require(uri)
        return ConfirmedCodings(titles.map { ConfirmedCodings.Coding($0, uri) })
    }

    let many = ["one", "two", "six", "ten", "east", "west", "north", "south"].flatMap {
        ["Nurse, floor \($0)", "Nurse for the \($0) wing"]
    }

    @Test func `without any, a name is as sure as the texts make it`() throws {
        let share = try #require(Self.reader.read("nurse", limit: 1).first).score
        let naming = Self.reader.naming("nurse")
        #expect(naming?.uri == Self.nurse && naming?.likeness == 1)
        #expect(naming?.confidence == Sureness.amongMany.ofName(likeness: 1, share: share, isPreferred: true, isAlone: true))
    }

    @Test(arguments: ["nurse", "ward hand", "Nurse (night)", "nurse of the shop", "van assistants", "quartz miner 7", "clinic", ""])
    func `a title that is like none of them means what it means without them`(title: String) throws {
        let unlike = try codings(["Xylographer"], mean: Self.reader.concepts.last)
        #expect(Self.reader.naming(title, codings: unlike)?.uri == Self.reader.naming(title)?.uri)
    }

    @Test func `the very title that people have confirmed is read as they said`() throws {
        let confirmed = try codings(["Nurse"], mean: Self.driver)
        let naming = Self.reader.naming("NURSE!", codings: confirmed)
        #expect(naming?.uri == Self.driver && naming?.confidence == 1 && naming?.isSure == true)
    }

    @Test func `many titles like it that mean the same speak louder than its name, and one does not`() throws {
        let one = Self.reader.naming("nurse", codings: try codings(Array(many.prefix(1)), mean: Self.driver))
        #expect(one?.uri == Self.nurse && one?.likeness == 1 && one?.isSure == true)
        let all = Self.reader.naming("nurse", codings: try codings(many, mean: Self.driver))
        #expect(all?.uri == Self.driver && all?.likeness == 1 && (0.1..<1).contains(all?.confidence ?? 0))
    }

    @Test func `titles that agree with its name make it surer, and others less`() throws {
        let title = "ward hand"
        let like = ["Ward hand, east wing", "Ward hand for nights"]
        let alone = try #require(Self.reader.naming(title))
        let agreeing = try #require(Self.reader.naming(title, codings: try codings(like, mean: alone.uri)))
        let other = try #require(Self.reader.naming(title, codings: try codings(Array(like.prefix(1)), mean: Self.seller)))
        #expect(agreeing.uri == alone.uri && agreeing.confidence > alone.confidence)
        #expect(other.uri == alone.uri && other.confidence < agreeing.confidence)
    }

    @Test func `a title that is like no name is read by the titles that it is like, and by nothing where it is like none`() throws {
        let confirmed = try codings(["Float promoter, east", "Float promoter, west"], mean: Self.seller)
        #expect(Self.reader.naming("float promoter") == nil)
        #expect(Self.reader.naming("float promoter", codings: confirmed)?.uri == Self.seller)
        #expect(Self.reader.naming("clinic", codings: confirmed) == nil)
    }

    @Test(arguments: [(Language.french, 1000), (.english, 999)])
    func `a name stands where it was not measured how much they say`(language: Language, count: Int) throws {
        let reader = Self.reader(language, among: count)
        let naming = reader.naming("nurse", codings: try codings(many, mean: Self.driver))
        #expect(naming?.uri == Self.nurse && naming?.confidence == 1)
    }

    @Test func `how sure it is goes from what the texts say to what the votes say`() {
        let shares = [0.01, 0.2, 0.5, 0.8, 0.99]
        for byTexts in shares {
            #expect(shares.allSatisfy { abs(Sureness.amongMany.ofVotes(part: 0, share: $0, byTexts: byTexts) - byTexts) < 1e-12 })
            let voted = shares.map { Sureness.amongMany.ofVotes(part: 0.6, share: $0, byTexts: byTexts) }
            #expect(voted == voted.sorted() && voted.allSatisfy { (0...1).contains($0) })
            #expect(Sureness.asLike.ofVotes(part: 0.6, share: 0.9, byTexts: byTexts) == byTexts)
        }
    }
}
