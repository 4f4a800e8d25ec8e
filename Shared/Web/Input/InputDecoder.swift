/// The decoder that a type's `init(from:)` sees: it forwards to the source and lets the reader gather what is wrong.
///
/// A class, because `Decodable` hands it about as `any Decoder`, which would put a struct of its size on the heap at every turn.
final class InputDecoder: Decoder {
    let reader: InputReader
    let source: Source
    let place: Place
    /// The names that the type asked for; some of them several times.
    private var asked: [String] = []
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    init(reader: InputReader, source: Source, place: Place) {
        (self.reader, self.source, self.place) = (reader, source, place)
    }

    func note(_ name: String) {
        asked.append(name)
    }

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

extension InputDecoder {
    /// The names that the type asked for, each once.
    var known: [String] {
        asked.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// The names that were sent and not asked for, in alphabetical order.
    var unasked: [String] {
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

/// Where a value stands in the input; it becomes a JSON Pointer (RFC 6901) where something is wrong with the value.
struct Place {
    enum Step {
        case whole
        case member(String)
        case element(Int)
    }

    static var whole: Place { Place(.whole, of: nil) }

    private let step: Step
    private let parent: InputDecoder?

    init(_ step: Step, of parent: InputDecoder?) {
        (self.step, self.parent) = (step, parent)
    }

    var pointer: String {
        let above = parent?.place.pointer ?? ""
        return switch step {
        case .whole: above
        case .member(let name): above + "/" + JSONPointer.escape(name)
        case .element(let number): above + "/\(number)"
        }
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
        for name in sent { decoder.note(name) }
        return sent.compactMap { Key(stringValue: $0) }
    }

    private func source(_ name: String) -> Source {
        decoder.note(name)
        if let value = values[name] { return value }
        return body.first { $0.name == name }.map { .json($0.value) } ?? .absent
    }

    func contains(_ key: Key) -> Bool {
        if case .absent = source(key.stringValue) { return false }
        return true
    }

    func decodeNil(forKey key: Key) throws -> Bool { source(key.stringValue).isEmpty }

    func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
        let name = key.stringValue
        let source = source(name)
        let isSent = !source.isEmpty || type == IfMatch.self && decoder.reader.ifMatch != nil
        return isSent ? try decoder.reader.attempt(type, from: source, at: Place(.member(name), of: decoder)) : nil
    }

    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
        let name = key.stringValue
        return try decoder.reader.attempt(type, from: source(name), at: Place(.member(name), of: decoder))
    }

    func decoder(forKey key: Key) throws -> any Decoder {
        let name = key.stringValue
        return InputDecoder(reader: decoder.reader, source: source(name), place: Place(.member(name), of: decoder))
    }
}

/// The simple types that most members are of, each without asking at run time what it is.
extension Members {
    func decode(_ type: String.Type, forKey key: Key) throws -> String { try scalar(type, key.stringValue) }
    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try scalar(type, key.stringValue) }
    func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try scalar(type, key.stringValue) }
    func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try scalar(type, key.stringValue) }
    func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? { try scalarIfPresent(type, key.stringValue) }
    func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? { try scalarIfPresent(type, key.stringValue) }
    func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? { try scalarIfPresent(type, key.stringValue) }
    func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? { try scalarIfPresent(type, key.stringValue) }

    private func scalar<S: Scalar>(_ type: S.Type, _ name: String) throws -> S {
        try decoder.reader.attempt(scalar: type, from: source(name), at: Place(.member(name), of: decoder))
    }

    private func scalarIfPresent<S: Scalar>(_ type: S.Type, _ name: String) throws -> S? {
        let source = source(name)
        return source.isEmpty ? nil : try decoder.reader.attempt(scalar: type, from: source, at: Place(.member(name), of: decoder))
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
        return try decoder.reader.attempt(type, from: next(), at: Place(.element(place), of: decoder))
    }

    mutating func nextDecoder() throws -> any Decoder {
        let place = currentIndex
        return try InputDecoder(reader: decoder.reader, source: next(), place: Place(.element(place), of: decoder))
    }
}

/// One value alone; what is wrong with it is told by whoever asked for it.
private struct SingleValue: ValueContainer {
    let decoder: InputDecoder

    func decodeNil() -> Bool { decoder.source.isEmpty }

    func decode<T: Decodable>(_ type: T.Type) throws -> T {
        try decoder.reader.value(type, from: decoder.source, at: decoder.place)
    }

    func decode(_ type: String.Type) throws -> String { try decoder.reader.scalar(type, from: decoder.source) }
    func decode(_ type: Int.Type) throws -> Int { try decoder.reader.scalar(type, from: decoder.source) }
}
