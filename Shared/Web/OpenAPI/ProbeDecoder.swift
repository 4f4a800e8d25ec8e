/// What one type asked for while it was probed.
final class ProbeRecord {
    enum Shape {
        case nothing
        case object
        case value(Schema)
    }

    var shape = Shape.nothing
    private(set) var properties: [Schema.Property] = []
    /// Keys asked after with `contains`, as `decodeIfPresent` does.
    var optional: Set<String> = []

    func note(_ name: String, _ schema: Schema) {
        guard !properties.contains(where: { $0.name == name }) else { return }
        properties.append(Schema.Property(name, schema, isRequired: !optional.contains(name)))
    }
}

/// A decoder that has an answer to everything and remembers the questions.
struct ProbeDecoder: Decoder {
    let probe: Probe
    let record: ProbeRecord
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        record.shape = .object
        return KeyedDecodingContainer(ProbeMembers(probe: probe, record: record))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        record.shape = .value(.array(of: .any))
        return ProbeElements(probe: probe, record: record)
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer {
        ProbeValue(probe: probe, record: record)
    }
}

private struct ProbeMembers<Key: CodingKey>: KeyedContainer {
    let probe: Probe
    let record: ProbeRecord
    var allKeys: [Key] { [] }

    func contains(_ key: Key) -> Bool {
        record.optional.insert(key.stringValue)
        return true
    }

    func decodeNil(forKey key: Key) throws -> Bool { false }

    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
        let finding = probe.look(at: type)
        record.note(key.stringValue, finding.schema)
        guard let value = finding.value else { throw Probe.Unknowable() }
        return value
    }

    func decoder(forKey key: Key) throws -> any Decoder {
        ProbeDecoder(probe: probe, record: ProbeRecord())
    }
}

private struct ProbeElements: ElementsContainer {
    let probe: Probe
    let record: ProbeRecord
    var count: Int? { 1 }
    var currentIndex = 0
    var isAtEnd: Bool { currentIndex >= 1 }

    mutating func decodeNil() throws -> Bool { false }

    mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
        let finding = probe.look(at: type)
        record.shape = .value(.array(of: finding.schema))
        currentIndex += 1
        guard let value = finding.value else { throw Probe.Unknowable() }
        return value
    }

    mutating func nextDecoder() throws -> any Decoder {
        currentIndex += 1
        return ProbeDecoder(probe: probe, record: ProbeRecord())
    }
}

private struct ProbeValue: ValueContainer {
    let probe: Probe
    let record: ProbeRecord

    func decodeNil() -> Bool { false }

    func decode<T: Decodable>(_ type: T.Type) throws -> T {
        let finding = probe.look(at: type)
        record.shape = .value(finding.schema)
        guard let value = finding.value else { throw Probe.Unknowable() }
        return value
    }
}
