import FoundationEssentials
import Models

/// A simple value that is read from a JSON value or from text.
protocol Scalar: Decodable {
    /// What to give, as it stands in a sentence: "a whole number".
    static var wanted: String { get }
    init?(written text: String)
    /// Nil for a value of another kind; throws a `Refusal` of what is of the right kind and yet wrong.
    init?(json: JSONNode) throws
}

extension Scalar {

    static func read(_ source: Source) throws -> Self {
        switch source {
        case .json(.null): throw Refusal.required
        case .json(let value):
            guard let read = try Self(json: value) else { throw Refusal.wrongType(wanted: wanted, found: value.inWords) }
            return read
        case .texts(let texts, _):
            guard let text = texts.first else { throw Refusal.required }
            guard texts.count == 1 else { throw Refusal("repeated", "Give it once; it came \(texts.count) times.") }
            guard let value = Self(written: text) else { throw text.isEmpty ? Refusal.required : Refusal.malformed(wanted) }
            return value
        case .absent: throw Refusal.required
        case .files: throw Refusal.wrongType(wanted: wanted, found: "a file")
        case .members: throw Refusal.wrongType(wanted: wanted, found: "several fields")
        case .request: throw Refusal.wrongType(wanted: wanted, found: "nothing")
        }
    }
}

extension String: Scalar {
    static var wanted: String { "a text without control characters" }

    init?(written text: String) {
        guard !text.utf8.contains(0) else { return nil }
        self = text
    }

    init?(json: JSONNode) throws {
        guard case .string(let text) = json else { return nil }
        guard !text.utf8.contains(0) else { throw Refusal.malformed("a text without the character NUL") }
        self = text
    }
}

extension Bool: Scalar {
    static var wanted: String { "true or false" }

    init?(written text: String) {
        switch text {
        case "true", "on", "yes", "1": self = true
        case "false", "off", "no", "0": self = false
        default: return nil
        }
    }

    init?(json: JSONNode) {
        guard case .bool(let flag) = json else { return nil }
        self = flag
    }
}

extension Scalar where Self: FixedWidthInteger {
    static var wanted: String {
        Self.max == Int.max ? "a whole number" : "a whole number from \(Self.min) to \(Self.max)"
    }

    init?(written text: String) {
        self.init(text, radix: 10)
    }

    /// Also a whole number that is written with a fraction of nought or an exponent, as JSON Schema has it.
    init?(json: JSONNode) {
        guard case .number(let digits) = json else { return nil }
        if let number = Self(digits, radix: 10) { self = number; return }
        guard let number = Double(digits).flatMap({ Self(exactly: $0) }) else { return nil }
        self = number
    }
}

extension Int: Scalar {}
extension Int8: Scalar {}
extension Int16: Scalar {}
extension Int32: Scalar {}
extension Int64: Scalar {}
extension UInt: Scalar {}
extension UInt8: Scalar {}
extension UInt16: Scalar {}
extension UInt32: Scalar {}
extension UInt64: Scalar {}

extension Scalar where Self: LosslessStringConvertible & BinaryFloatingPoint {
    static var wanted: String { "a number" }

    init?(written text: String) {
        guard let plain = text.pointed(mayHaveThousands: false), let number = Self(plain), number.isFinite else { return nil }
        self = number
    }

    init?(json: JSONNode) {
        guard case .number(let digits) = json else { return nil }
        self.init(written: digits)
    }
}

extension Double: Scalar {}
extension Float: Scalar {}

extension Decimal: Scalar {
    static var wanted: String { "a number such as 1250.50" }

    init?(written typed: String) {
        guard let text = typed.pointed(mayHaveThousands: true) else { return nil }
        let digits = text.utf8.filter { (48...57).contains($0) }.count
        let isPlain = text.utf8.allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
        guard isPlain, (1...34).contains(digits), text.utf8.filter({ $0 == UInt8(ascii: ".") }).count <= 1,
            let number = Decimal(string: text), !text.dropFirst().utf8.contains(UInt8(ascii: "-"))
        else { return nil }
        self = number
    }

    init?(json: JSONNode) {
        guard case .number(let digits) = json, digits.utf8.count <= 40, let number = Decimal(string: digits), number.isFinite else {
            return nil
        }
        self = number
    }
}

extension String {
    /// A number with a point where a comma stands before its decimals, as French and Haitian Creole write it.
    ///
    /// Nil for more than one sign, and where the comma of an amount may set thousands apart, as in `1,250`: nobody shall give a thousand times
    /// less than was meant. What is measured, such as a latitude, has no thousands.
    fileprivate func pointed(mayHaveThousands: Bool) -> String? {
        let parts = split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count > 1 else { return self }
        guard parts.count == 2, !contains("."), !parts[1].isEmpty else { return nil }
        if mayHaveThousands, parts[1].utf8.count == 3, parts[0] != "0" { return nil }
        return parts[0] + "." + parts[1]
    }
}

extension UUID: Scalar {
    static var wanted: String { "an identifier such as 0190f3a2-7c1e-7b3a-9d52-0c5d1f3e8a10" }

    init?(written text: String) {
        self.init(canonical: text)
    }

    init?(json: JSONNode) throws {
        guard case .string(let text) = json else { return nil }
        guard let value = UUID(canonical: text) else { throw Refusal.malformed(Self.wanted) }
        self = value
    }
}

extension Date: Scalar {
    static var wanted: String { "a moment with its offset, such as 2026-11-23T23:47:39Z" }

    init?(written text: String) {
        guard let moment = Self.rfc3339(text) else { return nil }
        self = moment
    }

    init?(json: JSONNode) throws {
        guard case .string(let text) = json else { return nil }
        guard let moment = Self.rfc3339(text) else { throw Refusal.malformed(Self.wanted) }
        self = moment
    }

    /// As RFC 3339 writes it in UTC, to the nearest millisecond (the format style alone cuts).
    var rfc3339: String {
        (self + 0.0005).formatted(ISO8601FormatStyle(includingFractionalSeconds: true))
    }

    /// Reads RFC 3339, with or without fractions of a second.
    static func rfc3339(_ text: String) -> Date? {
        guard (20...40).contains(text.utf8.count) else { return nil }
        let style = ISO8601FormatStyle(includingFractionalSeconds: text.utf8.contains(UInt8(ascii: ".")))
        return try? style.parse(text.uppercased())
    }
}
