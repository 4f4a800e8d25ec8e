/// The names that a type asked for while it was read.
final class KeyLog {
    private(set) var asked: [String] = []

    func note(_ name: String) {
        if !asked.contains(name) { asked.append(name) }
    }

    /// The names that were sent and not asked for, in alphabetical order.
    func unasked(in source: Source) -> [String] {
        switch source {
        case .json(let body): unasked(in: body).sorted()
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
    private func unasked(in body: JSONNode, givenElsewhere: [String: Source] = [:]) -> [String] {
        guard !asked.isEmpty, case .object(let members) = body else { return [] }
        return members.lazy.map(\.name).filter { !asked.contains($0) || givenElsewhere[$0] != nil }
    }
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
        case .json(let body): members = try Members(self, [:], object(body))
        case .request(let values, let body): members = try Members(self, values, body.map(object) ?? [])
        case .members(let values): members = Members(self, values, [])
        case .absent: members = Members(self, [:], [])
        case .texts: throw Refusal.wrongType(wanted: "several named values", found: "a text")
        case .files: throw Refusal.wrongType(wanted: "several named values", found: "a file")
        }
        return KeyedDecodingContainer(members)
    }

    private func object(_ body: JSONNode) throws -> [JSONNode.Member] {
        guard case .object(let members) = body else { throw Refusal.wrongType(wanted: "an object", found: body.inWords) }
        return members
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        if let elements = source.elements { return Elements(decoder: self, elements: elements) }
        switch source {
        case .json(let body), .request(_, .some(let body)): throw Refusal.wrongType(wanted: "a list", found: body.inWords)
        default: throw Refusal.required
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
    private let body: [JSONNode.Member]

    init(_ decoder: InputDecoder, _ values: [String: Source], _ body: [JSONNode.Member]) {
        self.decoder = decoder
        self.values = values
        self.body = body
    }

    var allKeys: [Key] {
        let sent = values.keys + body.map(\.name)
        for name in sent { decoder.log.note(name) }
        return sent.compactMap { Key(stringValue: $0) }
    }

    private func source(_ key: Key) -> Source {
        let name = key.stringValue
        decoder.log.note(name)
        if let value = values[name] { return value }
        return body.first { $0.name == name }.map { .json($0.value) } ?? .absent
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
    let decoder: InputDecoder
    let elements: [Source]
    private(set) var currentIndex = 0

    init(decoder: InputDecoder, elements: [Source]) {
        self.decoder = decoder
        self.elements = elements
    }

    var count: Int? { elements.count }
    var isAtEnd: Bool { currentIndex >= elements.count }

    private mutating func next() throws -> Source {
        guard !isAtEnd else { throw Refusal.required }
        defer { currentIndex += 1 }
        return elements[currentIndex]
    }

    /// As `Codable` has it, a null is stepped over.
    mutating func decodeNil() throws -> Bool {
        guard !isAtEnd, elements[currentIndex].isEmpty else { return false }
        currentIndex += 1
        return true
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

/// One value alone; what is wrong with it is told by whoever asked for it.
private struct SingleValue: ValueContainer {
    let decoder: InputDecoder

    func decodeNil() -> Bool { decoder.source.isEmpty }

    func decode<T: Decodable>(_ type: T.Type) throws -> T {
        try decoder.reader.value(type, from: decoder.source, at: decoder.pointer)
    }
}
