package import FoundationEssentials

/// A string binds as a quoted literal does: the server infers the type, so that it also fits `uuid`, an enum or `jsonb`.
extension String: Bindable {
    package var bind: Bind { Bind(self) }
}

extension Bool: Bindable {
    package static var sqlType: UInt32 { TypeID.bool }
    package var bind: Bind { Bind(bytes: [self ? UInt8(ascii: "t") : UInt8(ascii: "f")], type: TypeID.bool) }
}

extension Int: Bindable {
    package static var sqlType: UInt32 { TypeID.int8 }
    package var bind: Bind { Bind(String(self), type: TypeID.int8) }
}

extension Int64: Bindable {
    package static var sqlType: UInt32 { TypeID.int8 }
    package var bind: Bind { Bind(String(self), type: TypeID.int8) }
}

extension Int32: Bindable {
    package static var sqlType: UInt32 { TypeID.int4 }
    package var bind: Bind { Bind(String(self), type: TypeID.int4) }
}

extension Double: Bindable {
    package static var sqlType: UInt32 { TypeID.float8 }
    package var bind: Bind { Bind(description, type: TypeID.float8) }
}

extension Decimal: Bindable {
    package static var sqlType: UInt32 { TypeID.numeric }
    package var bind: Bind { Bind(description, type: TypeID.numeric) }
}

extension UUID: Bindable {
    package static var sqlType: UInt32 { TypeID.uuid }

    package var bind: Bind {
        let text = unsafe [UInt8](unsafeUninitializedCapacity: 36) { buffer, count in
            unsafe withUnsafeBytes(of: uuid) { bytes in
                for place in 0..<16 {
                    let byte = unsafe bytes[place]
                    if place == 4 || place == 6 || place == 8 || place == 10 {
                        unsafe buffer[count] = UInt8(ascii: "-")
                        count += 1
                    }
                    unsafe buffer[count] = Hex.digit(byte >> 4)
                    unsafe buffer[count + 1] = Hex.digit(byte & 15)
                    count += 2
                }
            }
        }
        return Bind(bytes: text, type: TypeID.uuid)
    }
}

/// A moment binds as `timestamptz`, to the microsecond.
extension Date: Bindable {
    package static var sqlType: UInt32 { TypeID.timestamptz }
    package var bind: Bind { Bind(bytes: Timestamp.text(of: self), type: TypeID.timestamptz) }
}

/// JSON as its bytes: bound as `jsonb`, and read from `json` and `jsonb` without looking inside.
package struct JSON: Bindable, Hashable {
    package static var sqlType: UInt32 { TypeID.jsonb }
    package var bytes: [UInt8]

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    package var bind: Bind { Bind(bytes: bytes, type: TypeID.jsonb) }
}

enum Hex {
    /// The text form of `bytea`: `\\x` and two digits a byte.
    static func text(_ bytes: [UInt8]) -> [UInt8] {
        [UInt8(ascii: "\\"), UInt8(ascii: "x")] + bytes.flatMap { [digit($0 >> 4), digit($0 & 15)] }
    }

    /// The lower-case digit of a value below 16.
    static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? value &+ 48 : value &+ 87
    }

    /// The value of a digit in either case; nil for any other byte.
    static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case 48...57: digit &- 48
        case 97...102: digit &- 87
        case 65...70: digit &- 55
        default: nil
        }
    }
}
