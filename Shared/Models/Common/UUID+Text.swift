package import FoundationEssentials

extension UUID {
    /// Reads the canonical text form (RFC 9562, section 4) in either case; nil for anything else. Foundation's own reader takes a blank for a digit.
    package init?(canonical text: some StringProtocol) {
        guard text.utf8.count == 36 else { return nil }
        var (high, low, place) = (UInt64(0), UInt64(0), 0)
        for byte in text.utf8 {
            defer { place += 1 }
            if place == 8 || place == 13 || place == 18 || place == 23 {
                guard byte == UInt8(ascii: "-") else { return nil }
            } else {
                guard let digit = Self.value(ofDigit: byte) else { return nil }
                if place < 18 { high = high << 4 | digit } else { low = low << 4 | digit }
            }
        }
        self.init(high: high, low: low)
    }

    private static func value(ofDigit byte: UInt8) -> UInt64? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(byte - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt64(byte - UInt8(ascii: "A") + 10)
        default: nil
        }
    }

    /// The first and the last eight bytes.
    init(high: UInt64, low: UInt64) {
        func byte(_ word: UInt64, _ place: UInt64) -> UInt8 {
            UInt8(truncatingIfNeeded: word >> (56 - 8 * place))
        }
        self.init(
            uuid: (
                byte(high, 0), byte(high, 1), byte(high, 2), byte(high, 3), byte(high, 4), byte(high, 5), byte(high, 6), byte(high, 7),
                byte(low, 0), byte(low, 1), byte(low, 2), byte(low, 3), byte(low, 4), byte(low, 5), byte(low, 6), byte(low, 7)
            ))
    }
}
