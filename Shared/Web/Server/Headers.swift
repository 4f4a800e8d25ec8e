/// Header fields in order, whose names compare without regard to case (RFC 9110 section 5).
///
/// All text lives in one buffer, each name and value ended by a NUL as the C server wants it; a String is made only
/// of a value that is read.
package struct Headers: Sendable {
    struct Field {
        let start: Int
        let nameCount: Int
        let valueCount: Int
        var valueStart: Int { start + nameCount + 1 }
    }

    private(set) var text: [UInt8] = []
    private(set) var fields: [Field] = []

    /// No fields.
    package init() {}

    /// The fields given, in order; a name may repeat.
    package init(_ pairs: [(name: String, value: String)]) {
        for (name, value) in pairs { append(name, value) }
    }

    /// The first value under the name; setting replaces every value under it, and setting nil removes them.
    package subscript(name: String) -> String? {
        get { first(name).map(value) }
        set {
            remove(name)
            if let newValue { append(name, newValue) }
        }
    }

    /// Every value under the name, in order.
    package func all(_ name: String) -> [String] {
        fields.filter { matches($0, name) }.map(value)
    }

    /// Whether there is a field of the name.
    package func contains(_ name: String) -> Bool { first(name) != nil }

    /// Adds a field behind the others; control characters, which could split a message, are left out.
    package mutating func append(_ name: String, _ value: String) {
        append(name: name.utf8, value: value.utf8)
    }

    /// Replaces every value under the name by one.
    package mutating func set(_ name: String, _ value: String) { self[name] = value }

    /// Removes every field of the name.
    package mutating func remove(_ name: String) {
        if contains(name) { fields = fields.filter { !matches($0, name) } }
    }

    /// Adds all fields of the other behind these, by one copy.
    package mutating func append(_ other: Headers) {
        let shift = text.count
        text.append(contentsOf: other.text)
        for field in other.fields {
            fields.append(Field(start: field.start + shift, nameCount: field.nameCount, valueCount: field.valueCount))
        }
    }

    mutating func append(name: some Collection<UInt8>, value: some Collection<UInt8>) {
        let start = text.count
        appendText(name)
        let nameCount = text.count - start
        text.append(0)
        appendText(value)
        let valueCount = text.count - start - nameCount - 1
        text.append(0)
        fields.append(Field(start: start, nameCount: nameCount, valueCount: valueCount))
    }

    /// In one copy, as nearly every text holds nothing to leave out.
    private mutating func appendText(_ bytes: some Collection<UInt8>) {
        if bytes.allSatisfy(Self.isText) {
            text.append(contentsOf: bytes)
        } else {
            text.append(contentsOf: bytes.lazy.filter(Self.isText))
        }
    }

    /// Adds a field that the C server has parsed, which leaves no control characters in it.
    mutating func append(rawName name: UnsafeRawBufferPointer, rawValue value: UnsafeRawBufferPointer) {
        if fields.isEmpty {
            text.reserveCapacity(512)
            fields.reserveCapacity(16)
        }
        fields.append(Field(start: text.count, nameCount: name.count, valueCount: value.count))
        unsafe text.append(contentsOf: name)
        text.append(0)
        unsafe text.append(contentsOf: value)
        text.append(0)
    }

    /// Gives each name and value as C strings.
    func forEachRaw(_ body: (UnsafePointer<CChar>, UnsafePointer<CChar>) -> Void) {
        unsafe text.withUnsafeBytes { bytes in
            guard let base = unsafe bytes.bindMemory(to: CChar.self).baseAddress else { return }
            for field in fields { unsafe body(base + field.start, base + field.valueStart) }
        }
    }

    private static func isText(_ byte: UInt8) -> Bool { byte >= 0x20 && byte != 0x7F || byte == 0x09 }

    private func first(_ name: String) -> Field? { fields.first { matches($0, name) } }

    private func matches(_ field: Field, _ name: String) -> Bool {
        let name = name.utf8
        guard field.nameCount == name.count else { return false }
        var index = field.start
        for byte in name {
            guard Self.lowercase(text[index]) == Self.lowercase(byte) else { return false }
            index += 1
        }
        return true
    }

    private static func lowercase(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

    private func value(_ field: Field) -> String {
        String(decoding: text[field.valueStart..<field.valueStart + field.valueCount], as: UTF8.self)
    }
}

extension Headers: Sequence {
    /// The fields as pairs of name and value, in order.
    package func makeIterator() -> some IteratorProtocol<(name: String, value: String)> {
        fields.lazy.map { field in
            (
                name: String(decoding: text[field.start..<field.start + field.nameCount], as: UTF8.self),
                value: value(field)
            )
        }.makeIterator()
    }
}

extension Headers: ExpressibleByDictionaryLiteral {
    /// The fields of a literal, in its order.
    package init(dictionaryLiteral elements: (String, String)...) {
        for (name, value) in elements { append(name, value) }
    }
}
