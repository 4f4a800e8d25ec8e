/// Envelope encryption: each record has a data key of its own, wrapped by a master key.
///
/// Envelope: version 1 · master key id (8) · wrapped data key (60) · nonce (12) · ciphertext · tag (16).
/// The associated data bind both layers to a `Place`, so that a value moved to another row cannot be read.
package struct Vault: Sendable {
    private static let version: UInt8 = 1
    private static let wrappedSize = 1 + 8 + 32 + AESGCM.overhead

    private let current: MasterKey
    private let wrapping: [[UInt8]: [UInt8]]

    /// Seals under the key in force; opens also what was sealed under an earlier one.
    package init(_ keys: MasterKeys) throws(CryptoError) {
        current = keys.current
        var wrapping: [[UInt8]: [UInt8]] = [:]
        for key in keys.all { wrapping[key.id] = try key.subkey("vault") }
        self.wrapping = wrapping
    }

    /// An envelope around `plain` that only the same place can open; 97 bytes longer.
    package func seal(_ plain: [UInt8], at place: Place) throws(CryptoError) -> [UInt8] {
        let key = try newKey(at: place)
        return key.wrapped + (try key.seal(plain, at: place))
    }

    /// The plain bytes of an envelope of this place.
    package func open(_ envelope: [UInt8], at place: Place) throws(CryptoError) -> [UInt8] {
        guard envelope.count >= Self.wrappedSize else { throw .malformed("envelope") }
        let key = try unwrap(Array(envelope.prefix(Self.wrappedSize)), at: place)
        return try key.open(Array(envelope.dropFirst(Self.wrappedSize)), at: place)
    }

    /// A fresh data key, to be stored wrapped: destroying that row destroys all that was sealed under it.
    package func newKey(at place: Place) throws(CryptoError) -> DataKey {
        let bytes = Random.bytes(32)
        return DataKey(wrapped: try wrap(bytes, at: place), bytes: bytes)
    }

    /// The data key that was stored wrapped at this place.
    package func unwrap(_ wrapped: [UInt8], at place: Place) throws(CryptoError) -> DataKey {
        guard wrapped.count == Self.wrappedSize, wrapped[0] == Self.version else { throw .malformed("envelope") }
        let id = Array(wrapped[1..<9])
        guard let master = wrapping[id] else { throw .unknownKey(hexadecimal(id)) }
        let bytes = try AESGCM.open(wrapped.dropFirst(9), key: master, context: Self.context(id, place))
        return DataKey(wrapped: wrapped, bytes: bytes)
    }

    /// Whether an envelope or wrapped key waits to be moved to the current master key.
    package func isOutdated(_ envelope: [UInt8]) -> Bool {
        !envelope.dropFirst().starts(with: current.id)
    }

    /// The same envelope or wrapped key under the current master key; the ciphertext stays as it is.
    package func rotated(_ envelope: [UInt8], at place: Place) throws(CryptoError) -> [UInt8] {
        guard isOutdated(envelope) else { return envelope }
        let key = try unwrap(Array(envelope.prefix(Self.wrappedSize)), at: place)
        return try wrap(key.bytes, at: place) + envelope.dropFirst(Self.wrappedSize)
    }

    private func wrap(_ bytes: [UInt8], at place: Place) throws(CryptoError) -> [UInt8] {
        guard let master = wrapping[current.id] else { throw .unknownKey(hexadecimal(current.id)) }
        let sealed = try AESGCM.seal(bytes, key: master, context: Self.context(current.id, place))
        return [Self.version] + current.id + sealed
    }

    private static func context(_ id: [UInt8], _ place: Place) -> [UInt8] { Array("data key".utf8) + id + place.context }
}

/// A key for one record or one person, in the clear only in memory.
package struct DataKey: Sendable, CustomStringConvertible {
    /// The form to store: under the master key.
    package let wrapped: [UInt8]
    fileprivate let bytes: [UInt8]

    /// Nonce, ciphertext and tag of `plain`, bound to its place; 28 bytes longer.
    package func seal(_ plain: [UInt8], at place: Place) throws(CryptoError) -> [UInt8] {
        try AESGCM.seal(plain, key: bytes, context: place.context)
    }

    /// The plain bytes of what `seal` gave for the same place.
    package func open(_ sealed: [UInt8], at place: Place) throws(CryptoError) -> [UInt8] {
        try AESGCM.open(sealed, key: bytes, context: place.context)
    }

    package var description: String { "DataKey(…)" }
}
