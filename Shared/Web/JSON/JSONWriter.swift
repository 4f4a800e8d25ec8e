/// Writes JSON into a growing buffer: for answers that are too frequent or too long for `JSONEncoder`.
///
/// Commas are its own business; that brackets match and each value has its key is the caller's.
package struct JSONWriter: Sendable {
    package private(set) var bytes: [UInt8] = []
    private var follows = false

    package init(reserving capacity: Int = 512) {
        bytes.reserveCapacity(capacity)
    }

    package mutating func openObject() { open(UInt8(ascii: "{")) }
    package mutating func closeObject() { close(UInt8(ascii: "}")) }
    package mutating func openArray() { open(UInt8(ascii: "[")) }
    package mutating func closeArray() { close(UInt8(ascii: "]")) }

    /// A member's name, known when the program is written and in need of no escape.
    package mutating func key(_ name: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        follows = false
    }

    /// A member's name that is data.
    package mutating func key(named name: String) {
        string(name)
        bytes.append(UInt8(ascii: ":"))
        follows = false
    }

    package mutating func null() { literal("null") }
    package mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }

    package mutating func integer(_ value: some FixedWidthInteger) {
        separate()
        appendDigits(of: value)
    }

    /// A number; null for one that JSON cannot write (infinite or not a number).
    package mutating func number(_ value: Double) {
        guard value.isFinite else { return null() }
        separate()
        bytes.append(contentsOf: value.description.utf8)
    }

    package mutating func string(_ value: String) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        var value = value
        value.withUTF8 { unsafe appendEscaped(UnsafeRawBufferPointer($0)) }
        bytes.append(UInt8(ascii: "\""))
    }

    /// A string from UTF-8 bytes that are valid already, such as a text cell's.
    package mutating func string(utf8: UnsafeRawBufferPointer) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        unsafe appendEscaped(utf8)
        bytes.append(UInt8(ascii: "\""))
    }

    /// Bytes that are JSON already: a `jsonb` cell, a number, a part prepared before.
    package mutating func raw(_ json: UnsafeRawBufferPointer) {
        separate()
        unsafe bytes.append(contentsOf: json)
    }

    /// Bytes that are JSON already.
    package mutating func raw(_ json: [UInt8]) {
        separate()
        bytes.append(contentsOf: json)
    }

    private mutating func open(_ bracket: UInt8) {
        separate()
        bytes.append(bracket)
        follows = false
    }

    private mutating func close(_ bracket: UInt8) {
        bytes.append(bracket)
        follows = true
    }

    mutating func literal(_ text: StaticString) {
        separate()
        unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Puts the comma that the next value or key needs.
    mutating func separate() {
        if follows { bytes.append(UInt8(ascii: ",")) }
        follows = true
    }

    mutating func append(_ byte: UInt8) {
        bytes.append(byte)
    }

    mutating func append(_ run: UnsafeRawBufferPointer) {
        unsafe bytes.append(contentsOf: run)
    }

    private mutating func appendDigits(of value: some FixedWidthInteger) {
        guard value != 0 else { return bytes.append(UInt8(ascii: "0")) }
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        let start = bytes.count
        var rest = value.magnitude
        while rest > 0 {
            let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
            rest = quotient
        }
        bytes[start...].reverse()
    }
}

extension JSONWriter {
    /// A whole value with all that it holds.
    package mutating func value(_ value: JSONValue) {
        switch value {
        case .null: null()
        case .bool(let value): bool(value)
        case .integer(let value): integer(value)
        case .number(let value): number(value)
        case .string(let value): string(value)
        case .array(let elements):
            openArray()
            for element in elements { self.value(element) }
            closeArray()
        case .object(let members):
            openObject()
            for member in members {
                key(named: member.name)
                self.value(member.value)
            }
            closeObject()
        }
    }
}
