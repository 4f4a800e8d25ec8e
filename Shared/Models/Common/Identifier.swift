package import FoundationEssentials

/// The identity of one `Owner`: a UUID that cannot be mistaken for another kind's.
///
/// New ones are version 7 (RFC 9562), so that they sort by the millisecond in which they were made.
package struct Identifier<Owner>: Hashable, Sendable {
    package let uuid: UUID

    package init(_ uuid: UUID) {
        self.uuid = uuid
    }

    /// Reads the canonical text form; nil for anything else.
    package init?(_ text: some StringProtocol) {
        guard let uuid = UUID(canonical: text) else { return nil }
        self.uuid = uuid
    }

    /// A new identity made at `moment`, its low 74 bits from `random`.
    package init(at moment: Date, random: inout some RandomNumberGenerator) {
        let milliseconds = UInt64(max(0, moment.timeIntervalSince1970 * 1000))
        let high = milliseconds << 16 | 0x7000 | UInt64.random(in: 0...0xFFF, using: &random)
        let low = UInt64.random(in: 0...UInt64.max, using: &random) & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
        self.uuid = UUID(high: high, low: low)
    }

    /// A new identity made at `moment` with the system's randomness.
    package init(at moment: Date) {
        var random = SystemRandomNumberGenerator()
        self.init(at: moment, random: &random)
    }
}

extension Identifier: CustomStringConvertible {
    /// The canonical form, in lower case.
    package var description: String {
        withUnsafeBytes(of: uuid.uuid) { bytes in
            String(unsafeUninitializedCapacity: 36) { text in
                var place = 0
                for (number, byte) in bytes.enumerated() {
                    if number == 4 || number == 6 || number == 8 || number == 10 {
                        text[place] = UInt8(ascii: "-")
                        place += 1
                    }
                    text[place] = Self.digit(byte >> 4)
                    text[place + 1] = Self.digit(byte & 0xF)
                    place += 2
                }
                return place
            }
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}

extension Identifier: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let identifier = Self(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "Give an identifier such as 0190f3a2-7c1e-7b3a-9d52-0c5d1f3e8a10.")
        }
        self = identifier
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension Identifier: Comparable {
    /// By the bytes of the UUID, as PostgreSQL orders them.
    package static func < (a: Self, b: Self) -> Bool {
        a.uuid < b.uuid
    }
}
