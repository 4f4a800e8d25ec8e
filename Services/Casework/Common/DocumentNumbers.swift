package import Crypto
import Models

/// How numbers of identity documents are kept: sealed for reading, and as a keyed digest for finding.
package struct DocumentNumbers: Sendable {
    private let vault: Vault
    private let index: BlindIndex

    package init(_ key: MasterKey) throws {
        vault = try Vault(key)
        index = try BlindIndex(key, column: "casework.document.number")
    }

    /// A number as its row holds it.
    struct Kept {
        let index: [UInt8]
        let sealed: [UInt8]
        /// The last three characters of a number that has at least eight; a shorter one would be told by them.
        let tail: String
    }

    /// The number ready for its row; nil where it has neither letter nor digit.
    func keep(_ number: String, of document: IdentityDocument.ID) throws -> Kept? {
        guard let digest = index.digest(of: number) else { return nil }
        let sealed = try vault.seal(Array(number.utf8), at: Self.place(document))
        return Kept(index: digest, sealed: sealed, tail: number.count >= 8 ? String(number.suffix(3)) : "")
    }

    /// The number that a row holds.
    func open(_ sealed: [UInt8], of document: IdentityDocument.ID) throws -> String {
        String(decoding: try vault.open(sealed, at: Self.place(document)), as: UTF8.self)
    }

    /// What the number is found by, however it is spaced; nil where it has neither letter nor digit.
    func digest(of number: String) -> [UInt8]? {
        index.digest(of: number)
    }

    private static func place(_ document: IdentityDocument.ID) -> Crypto.Place {
        Crypto.Place("casework.document", row: document, column: "number")
    }
}
