package import Crypto
import Models

/// How numbers of identity documents are kept: sealed for reading, and as a keyed digest for finding.
package struct DocumentNumbers: Sendable {
    private let vault: Vault
    /// Of the key in force.
    private let index: BlindIndex
    /// Of earlier keys, under which some numbers may still be found.
    private let earlier: [BlindIndex]

    package init(_ keys: MasterKeys) throws {
        vault = try Vault(keys)
        index = try BlindIndex(keys.current, column: Self.indexed)
        earlier = try keys.earlier.map { try BlindIndex($0, column: Self.indexed) }
    }

    /// A number as its row holds it.
    struct Kept {
        let index: [UInt8]
        /// All that the same number may be found by.
        let digests: [[UInt8]]
        let sealed: [UInt8]
        /// The last three characters of a number that has at least eight; a shorter one would be told by them.
        let tail: String
    }

    /// The number ready for its row; nil where it has neither letter nor digit.
    func keep(_ number: String, of document: IdentityDocument.ID) throws -> Kept? {
        guard let digest = index.digest(of: number) else { return nil }
        let sealed = try vault.seal(Array(number.utf8), at: Self.place(document))
        return Kept(
            index: digest, digests: digests(of: number), sealed: sealed, tail: number.count >= 8 ? String(number.suffix(3)) : "")
    }

    /// The number that a row holds.
    func open(_ sealed: [UInt8], of document: IdentityDocument.ID) throws -> String {
        String(decoding: try vault.open(sealed, at: Self.place(document)), as: UTF8.self)
    }

    /// What the number is found by, however it is spaced; nothing where it has neither letter nor digit.
    func digests(of number: String) -> [[UInt8]] {
        ([index] + earlier).compactMap { $0.digest(of: number) }
    }

    /// What a row holds, under the key in force.
    func moved(_ sealed: [UInt8], of document: IdentityDocument.ID) throws -> (sealed: [UInt8], index: [UInt8]) {
        guard let digest = index.digest(of: try open(sealed, of: document)) else { throw CryptoError.malformed("document number") }
        return (try vault.rotated(sealed, at: Self.place(document)), digest)
    }

    private static let indexed = "casework.document.number"

    private static func place(_ document: IdentityDocument.ID) -> Crypto.Place {
        Crypto.Place("casework.document", row: document, column: "number")
    }
}
