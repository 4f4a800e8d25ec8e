/// A 32-byte master key, kept outside the database, the data directory and the backups.
package struct MasterKey: Sendable, CustomStringConvertible {
    private let bytes: [UInt8]
    /// Names the key without revealing it: 8 bytes derived from it.
    package let id: [UInt8]

    /// A key of exactly 32 bytes.
    package init(_ bytes: [UInt8]) throws(CryptoError) {
        guard bytes.count == 32 else { throw .malformed("master key: 32 bytes are needed") }
        self.bytes = bytes
        id = try derivedKey(from: bytes, info: Array("foothold key id".utf8), count: 8)
    }

    /// A key as its file holds it: 64 hexadecimal digits, white space around them ignored.
    package init(hexadecimal text: String) throws(CryptoError) {
        let digits = text.filter { !$0.isWhitespace }
        guard let bytes = Crypto.bytes(hexadecimal: digits) else { throw .malformed("master key: 64 hexadecimal digits are needed") }
        try self.init(bytes)
    }

    /// A key for one purpose, from which neither this one nor another purpose's can be found.
    package func subkey(_ purpose: String, count: Int = 32) throws(CryptoError) -> [UInt8] {
        try derivedKey(from: bytes, info: Array("foothold \(purpose)".utf8), count: count)
    }

    package var description: String { "MasterKey(\(hexadecimal(id)))" }
}
