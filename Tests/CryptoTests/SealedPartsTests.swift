import Crypto
import Testing

@Suite struct `What is sealed in parts` {
    private let key: DataKey
    private let place = Place("file", row: 7, column: "content")
    private let plain: [[UInt8]] = [[1, 2], [3, 4], [5]]
    private let sealed: [[UInt8]]

    init() throws {
        let key = try Vault(MasterKeys(MasterKey([UInt8](repeating: 7, count: 32)))).newKey(at: place)
        self.key = key
        sealed = try plain.enumerated().map { [place] number, part in try key.seal(part: part, number, of: 3, at: place) }
    }

    @Test func `opens part by part, at its own place`() throws {
        for (number, part) in sealed.enumerated() {
            #expect(try key.open(part: part, number, of: 3, at: place) == plain[number])
            #expect(throws: CryptoError.tampered) {
                try key.open(part: part, number, of: 3, at: Place("file", row: 8, column: "content"))
            }
        }
    }

    @Test func `does not open in another order, cut off at the end, or with parts left out`() {
        #expect(throws: CryptoError.tampered) { try key.open(part: sealed[1], 0, of: 3, at: place) }
        #expect(throws: CryptoError.tampered) { try key.open(part: sealed[0], 1, of: 3, at: place) }
        #expect(throws: CryptoError.tampered, "the last of two") { try key.open(part: sealed[1], 1, of: 2, at: place) }
        #expect(throws: CryptoError.tampered, "a last part with one behind it") { try key.open(part: sealed[2], 2, of: 4, at: place) }
        #expect(throws: CryptoError.tampered, "the whole of one part") { try key.open(part: sealed[0], 0, of: 1, at: place) }
    }

    @Test func `is no value of its own and no other part's`() throws {
        #expect(throws: CryptoError.tampered) { try key.open(sealed[0], at: place) }
        let changed = sealed[0].dropLast() + [sealed[0][sealed[0].count - 1] ^ 1]
        #expect(throws: CryptoError.tampered) { try key.open(part: Array(changed), 0, of: 3, at: place) }
    }
}
