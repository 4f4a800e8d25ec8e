/// A position in a distributed trace, carried by the header `traceparent` (W3C Trace Context, version 00).
package struct Trace: Sendable, Hashable {
    /// The trace's 128-bit id, most significant half first.
    package var high: UInt64
    /// The id's second half.
    package var low: UInt64
    /// The id of the caller's span.
    package var parent: UInt64
    /// Whether the caller records this trace.
    package var isSampled: Bool

    /// A trace of the parts given.
    package init(high: UInt64, low: UInt64, parent: UInt64, isSampled: Bool) {
        self.high = high
        self.low = low
        self.parent = parent
        self.isSampled = isSampled
    }

    /// The trace that the header names, or nil when the header breaks the standard in any way.
    package init?(_ traceparent: String) {
        let parts = traceparent.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count >= 4, parts[0].count == 2, parts[1].count == 32, parts[2].count == 16, parts[3].count == 2,
            let version = Self.hex(parts[0]), version != 0xFF, version != 0 || parts.count == 4,
            let high = Self.hex(parts[1].prefix(16)), let low = Self.hex(parts[1].suffix(16)), high | low != 0,
            let parent = Self.hex(parts[2]), parent != 0, let flags = Self.hex(parts[3])
        else { return nil }
        self.init(high: high, low: low, parent: parent, isSampled: flags & 1 == 1)
    }

    private static func hex(_ digits: some Sequence<UInt8>) -> UInt64? {
        var value: UInt64 = 0
        for digit in digits {
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt64(digit - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt64(digit - UInt8(ascii: "a") + 10)
            default: return nil
            }
        }
        return value
    }
}

extension Trace: CustomStringConvertible {
    /// The header's value.
    package var description: String {
        "00-\(hexadecimal(high))\(hexadecimal(low))-\(hexadecimal(parent))-\(isSampled ? "01" : "00")"
    }
}

/// The sixteen lower-case hexadecimal digits of the number.
func hexadecimal(_ number: UInt64) -> String {
    unsafe String(unsafeUninitializedCapacity: 16) { buffer in
        for place in 0..<16 {
            let digit = UInt8(truncatingIfNeeded: number >> UInt64(60 - place * 4)) & 0xF
            unsafe buffer[place] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
        }
        return 16
    }
}
