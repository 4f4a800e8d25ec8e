import Models

/// Reads a whole JSON text (RFC 8259) at once, strictly: no name twice in one object, no great depth, nothing but UTF-8.
///
/// Bodies are hostile, so depth and the number of values are bounded, and nothing takes more than linear time.
struct JSONReader {
    /// Objects and lists inside one another.
    static let depthLimit = 32
    /// Values of all kinds in one text: a few bytes each when sent, and many in memory.
    static let valueLimit = 200_000

    private let text: [UInt8]
    private var place = 0
    private var depth = 0
    private var values = 0

    /// The value that the text is; throws `request.malformed-json`.
    static func read(_ text: [UInt8]) throws(Failure) -> JSONNode {
        guard isUTF8(text) else {
            throw JSONText.malformed("The body is not UTF-8; encode it as UTF-8 without a byte order mark.")
        }
        var reader = JSONReader(text: text)
        let value = try reader.value()
        reader.skipSpace()
        guard reader.place == text.count else { throw notJSON }
        return value
    }

    private init(text: [UInt8]) {
        self.text = text
    }

    private static func isUTF8(_ text: [UInt8]) -> Bool {
        (try? UTF8Span(validating: text.span)) != nil
    }

    private static let notJSON = JSONText.malformed(
        "The body is not JSON as RFC 8259 has it; look for a missing quote, comma or bracket.")

    /// The next byte, or 0, which JSON never has, at the end.
    private var next: UInt8 { place < text.count ? text[place] : 0 }

    private mutating func skipSpace() {
        while next == 0x20 || next == 0x0A || next == 0x0D || next == 0x09 { place += 1 }
    }

    /// Steps over `byte` and the space before it, where it comes next.
    private mutating func take(_ byte: Unicode.Scalar) -> Bool {
        skipSpace()
        guard next == UInt8(ascii: byte) else { return false }
        place += 1
        return true
    }

    private mutating func value() throws(Failure) -> JSONNode {
        values += 1
        guard values <= Self.valueLimit else {
            throw JSONText.malformed("The body holds more than \(Self.valueLimit) values; send them in several requests.")
        }
        skipSpace()
        switch next {
        case UInt8(ascii: "{"): return .object(try nested { reader throws(Failure) in try reader.members() })
        case UInt8(ascii: "["): return .array(try nested { reader throws(Failure) in try reader.elements() })
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: throw Self.notJSON
        }
    }

    private mutating func word(_ word: StaticString, _ value: JSONNode) throws(Failure) -> JSONNode {
        guard text[place...].starts(with: "\(word)".utf8) else { throw Self.notJSON }
        place += word.utf8CodeUnitCount
        return value
    }

    private mutating func nested<T>(_ body: (inout JSONReader) throws(Failure) -> T) throws(Failure) -> T {
        depth += 1
        place += 1
        guard depth <= Self.depthLimit else {
            throw JSONText.malformed("The body nests deeper than \(Self.depthLimit) levels; send a flatter one.")
        }
        let value = try body(&self)
        depth -= 1
        return value
    }

    private mutating func elements() throws(Failure) -> [JSONNode] {
        if take("]") { return [] }
        var elements: [JSONNode] = []
        repeat { elements.append(try value()) } while take(",")
        guard take("]") else { throw Self.notJSON }
        return elements
    }

    private mutating func members() throws(Failure) -> [JSONNode.Member] {
        if take("}") { return [] }
        var members: [JSONNode.Member] = []
        // Most objects are small: room for four at once, in place of one, then two, then four, reads a profile in a tenth less time.
        members.reserveCapacity(4)
        var names = SeenNames()
        repeat {
            skipSpace()
            guard next == UInt8(ascii: "\"") else { throw Self.notJSON }
            let name = try string()
            guard names.insert(name, after: members) else {
                throw JSONText.malformed("The body gives `\(name.prefix(60))` twice in one object; give it once.")
            }
            guard take(":") else { throw Self.notJSON }
            members.append(.init(name: name, value: try value()))
        } while take(",")
        guard take("}") else { throw Self.notJSON }
        return members
    }

    /// A number as it is written: RFC 8259 section 6.
    private mutating func number() throws(Failure) -> String {
        let start = place
        if next == UInt8(ascii: "-") { place += 1 }
        let hasLeadingZero = next == UInt8(ascii: "0")
        guard let whole = digits(), !hasLeadingZero || whole == 1 else { throw Self.notJSON }
        if next == UInt8(ascii: ".") {
            place += 1
            guard digits() != nil else { throw Self.notJSON }
        }
        if next | 0x20 == UInt8(ascii: "e") {
            place += 1
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { place += 1 }
            guard digits() != nil else { throw Self.notJSON }
        }
        return String(decoding: text[start..<place], as: UTF8.self)
    }

    /// Steps over digits and counts them; nil where there is none.
    private mutating func digits() -> Int? {
        let start = place
        while UInt8(ascii: "0")...UInt8(ascii: "9") ~= next { place += 1 }
        return place > start ? place - start : nil
    }
}

extension JSONReader {
    /// A text without its quotes and escapes: RFC 8259 section 7.
    private mutating func string() throws(Failure) -> String {
        place += 1
        let start = place
        skipPlain()
        if next == UInt8(ascii: "\"") {
            defer { place += 1 }
            return String(decoding: text[start..<place], as: UTF8.self)
        }
        var plain = Array(text[start..<place])
        while next == UInt8(ascii: "\\") {
            try escape(into: &plain)
            let start = place
            skipPlain()
            plain += text[start..<place]
        }
        guard place < text.count else { throw JSONText.malformed("A text of the body has no closing quote.") }
        guard next == UInt8(ascii: "\"") else {
            throw JSONText.malformed("A text of the body holds a control character; write it as an escape such as \\n.")
        }
        place += 1
        return String(decoding: plain, as: UTF8.self)
    }

    /// Steps over what stands for itself: up to a quote, an escape, a control character or the end.
    private mutating func skipPlain() {
        while place < text.count {
            let byte = text[place]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { return }
            place += 1
        }
    }

    private mutating func escape(into plain: inout [UInt8]) throws(Failure) {
        place += 1
        let letter = next
        place += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): plain.append(letter)
        case UInt8(ascii: "b"): plain.append(0x08)
        case UInt8(ascii: "f"): plain.append(0x0C)
        case UInt8(ascii: "n"): plain.append(0x0A)
        case UInt8(ascii: "r"): plain.append(0x0D)
        case UInt8(ascii: "t"): plain.append(0x09)
        case UInt8(ascii: "u"): plain += try scalar().utf8
        default: throw Self.notJSON
        }
    }

    /// The character of `\u` and its digits, two of them where it lies above U+FFFF.
    private mutating func scalar() throws(Failure) -> String {
        var units = [try codeUnit()]
        if UTF16.isLeadSurrogate(units[0]), text[place...].starts(with: "\\u".utf8) {
            place += 2
            units.append(try codeUnit())
        }
        guard let character = String(validating: units, as: UTF16.self) else {
            throw JSONText.malformed("A text of the body holds half a character after \\u; send both halves.")
        }
        return character
    }

    private mutating func codeUnit() throws(Failure) -> UInt16 {
        guard place + 4 <= text.count, let unit = UInt16(String(decoding: text[place..<place + 4], as: UTF8.self), radix: 16),
            text[place] != UInt8(ascii: "+")
        else { throw Self.notJSON }
        place += 4
        return unit
    }
}

/// The names of one object so far: few are looked through one by one, many are hashed.
private struct SeenNames {
    private static let few = 24
    private var many: Set<String> = []

    /// False where `members` has the name already.
    mutating func insert(_ name: String, after members: [JSONNode.Member]) -> Bool {
        if members.count < Self.few { return !members.contains { $0.name == name } }
        if many.isEmpty { many = Set(members.map(\.name)) }
        return many.insert(name).inserted
    }
}
