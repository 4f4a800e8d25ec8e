import Testing

@testable import Crypto

struct BlindIndexTests {
    private let key: MasterKey

    init() throws { key = try MasterKey(Random.bytes(32)) }

    @Test func `spellings of one document number meet`() throws {
        let index = try BlindIndex(key, column: "casework.document.number")
        let digest = try #require(index.digest(of: "HT-1234 5678"))
        #expect(index.digest(of: " ht12345678.") == digest)
        #expect(index.digest(of: "HT12345679") != digest)
        #expect(index.digest(of: " - ") == nil)
    }

    @Test func `another column or another key gives another digest`() throws {
        let digest = try BlindIndex(key, column: "a").digest(of: "1")
        #expect(try BlindIndex(key, column: "b").digest(of: "1") != digest)
        #expect(try BlindIndex(MasterKey(Random.bytes(32)), column: "a").digest(of: "1") != digest)
    }

    @Test func `digits of other scripts and small letters are normalised`() {
        #expect(BlindIndex.normalised("é٣x-9") == "É3X9")
    }
}
