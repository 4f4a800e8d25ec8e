import Testing

@testable import Crypto

struct VaultTests {
    private let key: MasterKey
    private let vault: Vault
    private let place = Place("sealed.session", row: 7, column: "note")
    private let note = Array("Sèjou dezentoksikasyon".utf8)

    init() throws {
        key = try MasterKey(Random.bytes(32))
        vault = try Vault(MasterKeys(key))
    }

    @Test func `what is sealed opens at its place, and no two envelopes are alike`() throws {
        let envelope = try vault.seal(note, at: place)
        #expect(try vault.open(envelope, at: place) == note)
        #expect(try vault.seal(note, at: place) != envelope)
        #expect(try vault.open(vault.seal([], at: place), at: place) == [])
    }

    @Test(arguments: [
        Place("sealed.session", row: 8, column: "note"), Place("sealed.session", row: 7, column: "plan"),
        Place("sealed.sessio", row: "n7", column: "note"),
    ])
    func `an envelope moved to another place is refused`(other: Place) throws {
        let envelope = try vault.seal(note, at: place)
        #expect(throws: CryptoError.tampered) { try vault.open(envelope, at: other) }
    }

    @Test func `every changed bit is noticed`() throws {
        let envelope = try vault.seal(note, at: place)
        for index in envelope.indices {
            var changed = envelope
            changed[index] ^= 1
            #expect(throws: CryptoError.self) { try vault.open(changed, at: place) }
        }
    }

    @Test func `every shortened envelope is refused`() throws {
        let envelope = try vault.seal(note, at: place)
        for count in 0..<envelope.count {
            #expect(throws: CryptoError.self) { try vault.open(Array(envelope.prefix(count)), at: place) }
        }
    }

    @Test func `a key that is not held is named`() throws {
        let envelope = try vault.seal(note, at: place)
        let other = try Vault(MasterKeys(MasterKey(Random.bytes(32))))
        #expect(throws: CryptoError.unknownKey(hexadecimal(key.id))) { try other.open(envelope, at: place) }
    }

    @Test func `rotation moves an envelope to the new master key without touching its text`() throws {
        let envelope = try vault.seal(note, at: place)
        let newKey = try MasterKey(Random.bytes(32))
        let both = try Vault(MasterKeys(newKey, earlier: [key]))
        #expect(both.isOutdated(envelope))
        let rotated = try both.rotated(envelope, at: place)
        #expect(!both.isOutdated(rotated))
        #expect(rotated.suffix(note.count + 28) == envelope.suffix(note.count + 28))
        #expect(try Vault(MasterKeys(newKey)).open(rotated, at: place) == note)
        #expect(try both.rotated(rotated, at: place) == rotated)
    }

    @Test func `a person's own key opens what it sealed, and without it nothing does`() throws {
        let person = Place("casework.person_key", row: 7, column: "wrapped")
        let dataKey = try vault.newKey(at: person)
        let sealed = try dataKey.seal(note, at: place)
        #expect(try vault.unwrap(dataKey.wrapped, at: person).open(sealed, at: place) == note)
        #expect(throws: CryptoError.tampered) { try vault.newKey(at: person).open(sealed, at: place) }
    }

    @Test(arguments: ["", "abcd", String(repeating: "zz", count: 32), String(repeating: "ab", count: 33)])
    func `a master key of another form is refused`(text: String) {
        #expect(throws: CryptoError.self) { try MasterKey(hexadecimal: text) }
    }

    @Test func `a master key does not print itself`() throws {
        let text = String(repeating: "0f", count: 32)
        let key = try MasterKey(hexadecimal: text + "\n")
        #expect(!"\(key)".contains("0f0f0f"))
    }
}
