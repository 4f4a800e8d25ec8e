/// The names that a type asked for while it was read.
final class KeyLog {
    private(set) var asked: [String] = []

    func note(_ name: String) {
        if !asked.contains(name) { asked.append(name) }
    }

    /// The names that were sent and not asked for, in alphabetical order.
    func unasked(in source: Source) -> [String] {
        switch source {
        case .json(let decoder): unasked(in: decoder)
        case .request(let values, let body):
            (unasked(among: values.keys) + (body.map { unasked(in: $0, givenElsewhere: values) } ?? [])).sorted()
        case .members(let members): unasked(among: members.keys).sorted()
        case .absent, .texts, .files: []
        }
    }

    private func unasked(among names: some Sequence<String>) -> [String] {
        names.filter { !asked.contains($0) }
    }

    /// A type that asked for no name at all took the value whole, unless the body holds members for nobody.
    private func unasked(in body: any Decoder, givenElsewhere: [String: Source] = [:]) -> [String] {
        guard !asked.isEmpty, let container = try? body.container(keyedBy: AnyKey.self) else { return [] }
        return container.allKeys.map(\.stringValue).filter { !asked.contains($0) || givenElsewhere[$0] != nil }.sorted()
    }
}

/// A coding key of any name.
struct AnyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

/// The decoder that a type's `init(from:)` sees: it forwards to the source and lets the reader gather what is wrong.
struct InputDecoder: Decoder {
    let reader: InputReader
    let source: Source
    let pointer: String
    let log: KeyLog
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        let members: Members<Key>
        switch source {
        case .json(let decoder): members = try Members(self, [:], object(decoder))
        case .request(let values, let body): members = try Members(self, values, body.map(object))
        case .members(let values): members = Members(self, values, nil)
        case .absent: members = Members(self, [:], nil)
        case .texts: throw Refusal.wrongType(wanted: "several named values", found: "a text")
        case .files: throw Refusal.wrongType(wanted: "several named values", found: "a file")
        }
        return KeyedDecodingContainer(members)
    }

    private func object(_ decoder: any Decoder) throws -> KeyedDecodingContainer<AnyKey> {
        do {
            return try decoder.container(keyedBy: AnyKey.self)
        } catch {
            throw try Refusal.wrongType(wanted: "an object", found: Found.what(decoder.singleValueContainer()))
        }
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        switch source {
        case .json(let decoder), .request(_, .some(let decoder)): try Elements(self, json: list(decoder))
        default:
            if let elements = source.elements { Elements(self, elements) } else { throw Refusal.required }
        }
    }

    private func list(_ decoder: any Decoder) throws -> any UnkeyedDecodingContainer {
        do {
            return try decoder.unkeyedContainer()
        } catch {
            throw try Refusal.wrongType(wanted: "a list", found: Found.what(decoder.singleValueContainer()))
        }
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer {
        SingleValue(decoder: self)
    }
}

/// A type's members by name, each from where it was sent.
private struct Members<Key: CodingKey>: KeyedContainer {
    private let decoder: InputDecoder
    private let values: [String: Source]
    private let body: KeyedDecodingContainer<AnyKey>?

    init(_ decoder: InputDecoder, _ values: [String: Source], _ body: KeyedDecodingContainer<AnyKey>?) {
        self.decoder = decoder
        self.values = values
        self.body = body
    }

    var allKeys: [Key] {
        let sent = values.keys + (body?.allKeys.map(\.stringValue) ?? [])
        for name in sent { decoder.log.note(name) }
        return sent.compactMap { Key(stringValue: $0) }
    }

    private func source(_ key: Key) -> Source {
        let name = key.stringValue
        decoder.log.note(name)
        if let value = values[name] { return value }
        let inBody = AnyKey(stringValue: name)
        guard let body, body.contains(inBody), let child = try? body.superDecoder(forKey: inBody) else { return .absent }
        return .json(child)
    }

    private func pointer(_ key: Key) -> String {
        decoder.pointer + "/" + JSONPointer.escape(key.stringValue)
    }

    func contains(_ key: Key) -> Bool {
        if case .absent = source(key) { return false }
        return true
    }

    func decodeNil(forKey key: Key) throws -> Bool { source(key).isEmpty }

    func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
        let source = source(key)
        let isSent = !source.isEmpty || type is IfMatch.Type && decoder.reader.ifMatch != nil
        return isSent ? try decoder.reader.attempt(type, from: source, at: pointer(key)) : nil
    }

    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
        try decoder.reader.attempt(type, from: source(key), at: pointer(key))
    }

    func decoder(forKey key: Key) throws -> any Decoder {
        InputDecoder(reader: decoder.reader, source: source(key), pointer: pointer(key), log: KeyLog())
    }
}

/// The elements of a list.
private struct Elements: ElementsContainer {
    private let decoder: InputDecoder
    private let elements: [Source]
    private var json: (any UnkeyedDecodingContainer)?
    private(set) var currentIndex = 0

    init(_ decoder: InputDecoder, _ elements: [Source]) {
        self.decoder = decoder
        self.elements = elements
    }

    init(_ decoder: InputDecoder, json: any UnkeyedDecodingContainer) {
        self.init(decoder, [])
        self.json = json
    }

    var count: Int? { json.map(\.count) ?? elements.count }
    var isAtEnd: Bool { json.map(\.isAtEnd) ?? (currentIndex >= elements.count) }

    private mutating func next() throws -> Source {
        guard !isAtEnd else { throw Refusal.required }
        defer { currentIndex += 1 }
        guard json != nil else { return elements[currentIndex] }
        return try json?.superDecoder().asSource ?? .absent
    }

    mutating func decodeNil() throws -> Bool {
        if json != nil { return try json?.decodeNil() ?? true }
        return !isAtEnd && elements[currentIndex].isEmpty
    }

    mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
        let place = currentIndex
        return try decoder.reader.attempt(type, from: next(), at: decoder.pointer + "/\(place)")
    }

    mutating func nextDecoder() throws -> any Decoder {
        let place = currentIndex
        return try InputDecoder(reader: decoder.reader, source: next(), pointer: decoder.pointer + "/\(place)", log: KeyLog())
    }
}

extension Decoder {
    fileprivate var asSource: Source { .json(self) }
}

/// One value alone; what is wrong with it is told by whoever asked for it.
private struct SingleValue: ValueContainer {
    let decoder: InputDecoder

    func decodeNil() -> Bool { decoder.source.isEmpty }

    func decode<T: Decodable>(_ type: T.Type) throws -> T {
        try decoder.reader.value(type, from: decoder.source, at: decoder.pointer)
    }
}
