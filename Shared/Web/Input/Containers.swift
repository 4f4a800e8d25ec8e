/// A keyed container that answers each of `Codable`'s fourteen simple types as it answers any other.
protocol KeyedContainer<Key>: KeyedDecodingContainerProtocol {
    func decoder(forKey key: Key) throws -> any Decoder
}

extension KeyedContainer {
    var codingPath: [any CodingKey] { [] }
    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try any(type, key) }
    func decode(_ type: String.Type, forKey key: Key) throws -> String { try any(type, key) }
    func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try any(type, key) }
    func decode(_ type: Float.Type, forKey key: Key) throws -> Float { try any(type, key) }
    func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try any(type, key) }
    func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try any(type, key) }
    func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try any(type, key) }
    func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try any(type, key) }
    func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try any(type, key) }
    func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try any(type, key) }
    func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try any(type, key) }
    func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try any(type, key) }
    func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try any(type, key) }
    func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try any(type, key) }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) throws -> KeyedDecodingContainer<Nested> {
        try decoder(forKey: key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try decoder(forKey: key).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder { throw Unsupported() }
    func superDecoder(forKey key: Key) throws -> any Decoder { try decoder(forKey: key) }

    private func any<T: Decodable>(_ type: T.Type, _ key: Key) throws -> T { try decode(type, forKey: key) }
}

/// An unkeyed container that answers each of `Codable`'s fourteen simple types as it answers any other.
protocol ElementsContainer: UnkeyedDecodingContainer {
    mutating func nextDecoder() throws -> any Decoder
}

extension ElementsContainer {
    var codingPath: [any CodingKey] { [] }
    mutating func decode(_ type: Bool.Type) throws -> Bool { try any(type) }
    mutating func decode(_ type: String.Type) throws -> String { try any(type) }
    mutating func decode(_ type: Double.Type) throws -> Double { try any(type) }
    mutating func decode(_ type: Float.Type) throws -> Float { try any(type) }
    mutating func decode(_ type: Int.Type) throws -> Int { try any(type) }
    mutating func decode(_ type: Int8.Type) throws -> Int8 { try any(type) }
    mutating func decode(_ type: Int16.Type) throws -> Int16 { try any(type) }
    mutating func decode(_ type: Int32.Type) throws -> Int32 { try any(type) }
    mutating func decode(_ type: Int64.Type) throws -> Int64 { try any(type) }
    mutating func decode(_ type: UInt.Type) throws -> UInt { try any(type) }
    mutating func decode(_ type: UInt8.Type) throws -> UInt8 { try any(type) }
    mutating func decode(_ type: UInt16.Type) throws -> UInt16 { try any(type) }
    mutating func decode(_ type: UInt32.Type) throws -> UInt32 { try any(type) }
    mutating func decode(_ type: UInt64.Type) throws -> UInt64 { try any(type) }

    mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) throws -> KeyedDecodingContainer<Nested> {
        try nextDecoder().container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { try nextDecoder().unkeyedContainer() }
    mutating func superDecoder() throws -> any Decoder { try nextDecoder() }

    private mutating func any<T: Decodable>(_ type: T.Type) throws -> T { try decode(type) }
}

/// A single-value container that answers each of `Codable`'s fourteen simple types as it answers any other.
protocol ValueContainer: SingleValueDecodingContainer {}

extension ValueContainer {
    var codingPath: [any CodingKey] { [] }
    func decode(_ type: Bool.Type) throws -> Bool { try any(type) }
    func decode(_ type: String.Type) throws -> String { try any(type) }
    func decode(_ type: Double.Type) throws -> Double { try any(type) }
    func decode(_ type: Float.Type) throws -> Float { try any(type) }
    func decode(_ type: Int.Type) throws -> Int { try any(type) }
    func decode(_ type: Int8.Type) throws -> Int8 { try any(type) }
    func decode(_ type: Int16.Type) throws -> Int16 { try any(type) }
    func decode(_ type: Int32.Type) throws -> Int32 { try any(type) }
    func decode(_ type: Int64.Type) throws -> Int64 { try any(type) }
    func decode(_ type: UInt.Type) throws -> UInt { try any(type) }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try any(type) }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try any(type) }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try any(type) }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try any(type) }

    private func any<T: Decodable>(_ type: T.Type) throws -> T { try decode(type) }
}

/// A use of `Decodable` that the input's decoder does not know: inheritance between classes.
struct Unsupported: Error {}
