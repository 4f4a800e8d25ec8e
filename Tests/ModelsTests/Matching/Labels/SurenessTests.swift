import Testing

@testable import Models

@Suite struct `How sure a reading is` {
    private static let shares = [0.001, 0.1, 0.3, 0.5, 0.7, 0.9, 0.999]

    @Test func `grows with the evidence, and is less of a name that is not the preferred one or is several concepts'`() {
        func ofName(isPreferred: Bool, isAlone: Bool) -> [Double] {
            Self.shares.map { Sureness.amongMany.ofName(likeness: 1, share: $0, isPreferred: isPreferred, isAlone: isAlone) }
        }
        let best = ofName(isPreferred: true, isAlone: true)
        #expect(best == best.sorted() && best.allSatisfy { (0...1).contains($0) })
        for (isPreferred, isAlone) in [(true, false), (false, true), (false, false)] {
            let other = ofName(isPreferred: isPreferred, isAlone: isAlone)
            #expect(other == other.sorted() && zip(other, best).allSatisfy { $0 < $1 })
        }
    }

    @Test func `is less of what only the first part says`() {
        let (whole, part) = (
            Self.shares.map { Sureness.amongMany.ofWords(likeness: $0, isWhole: true) },
            Self.shares.map { Sureness.amongMany.ofWords(likeness: $0, isWhole: false) }
        )
        #expect(whole == whole.sorted() && part == part.sorted() && zip(whole, part).allSatisfy { $0 > $1 })
    }

    @Test func `is the likeness where no more was measured`() {
        let like = Sureness.asLike
        #expect(like.ofName(likeness: 0.8, share: 0.1, isPreferred: false, isAlone: false) == 0.8)
        #expect(Self.shares.map { like.ofWords(likeness: $0, isWhole: false) } == Self.shares)
    }

    @Test func `is told of English titles among many occupations, and nowhere else`() throws {
        func naming(_ language: String, among count: Int, areTitles: Bool) throws -> ConceptReader.Naming {
            let entries = try (0..<count).map { number in
                let labels = number < 2 ? ["baker of \(number)", "bun maker"] : ["miner \(number)"]
                return ConceptReader.Entry(try #require(ConceptURI("urn:a:\(number)")), labels: labels)
            }
            let reader = ConceptReader(entries, language: try #require(LanguageCode(language)), areTitles: areTitles)
            return try #require(reader.naming("bun maker"))
        }
        let many = try naming("en", among: 1000, areTitles: true)
        #expect(many.likeness == 0.95 * 0.85 && many.confidence < 0.3 && !many.isSure)
        for (language, count, areTitles) in [("fr", 1000, true), ("en", 999, true), ("en", 1000, false)] {
            let naming = try naming(language, among: count, areTitles: areTitles)
            #expect(naming.likeness == many.likeness && naming.confidence == naming.likeness && naming.isSure)
        }
    }
}
