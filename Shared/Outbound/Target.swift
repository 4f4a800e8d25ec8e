/// The address that a name resolved to, and whether a stranger may make us speak to it.
package struct Target: Hashable, Sendable, CustomStringConvertible {
    /// 4 or 16 bytes, in network order.
    private let bytes: [UInt8]

    /// An address of 4 (IPv4) or 16 (IPv6) bytes; nil for any other length.
    package init?(_ bytes: [UInt8]) {
        guard bytes.count == 4 || bytes.count == 16 else { return nil }
        self.bytes = bytes
    }

    /// Whether the address is on the open internet (IANA special-purpose address registries, RFC 6890).
    package var isPublic: Bool { bytes.count == 4 ? Self.isPublic(v4: bytes[...]) : isPublicV6 }

    private var isPublicV6: Bool {
        if bytes.starts(with: Self.mapped) { return Self.isPublic(v4: bytes[12...]) }
        if matches([0x20, 0x02], bits: 16) { return Self.isPublic(v4: bytes[2..<6]) }
        let globalUnicast = matches([0x20], bits: 3)
        let reserved =
            matches([0x20, 0x01, 0x00], bits: 23) || matches([0x20, 0x01, 0x0d, 0xb8], bits: 32) || matches([0x3f, 0xff], bits: 20)
        return globalUnicast && !reserved
    }

    private static let mapped: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff]

    private static let reservedV4: [(UInt32, Int)] = [
        (0x0000_0000, 8), (0x0A00_0000, 8), (0x6440_0000, 10), (0x7F00_0000, 8), (0xA9FE_0000, 16), (0xAC10_0000, 12),
        (0xC000_0000, 24), (0xC000_0200, 24), (0xC058_6300, 24), (0xC0A8_0000, 16), (0xC612_0000, 15), (0xC633_6400, 24),
        (0xCB00_7100, 24), (0xE000_0000, 4), (0xF000_0000, 4),
    ]

    private static func isPublic(v4 bytes: ArraySlice<UInt8>) -> Bool {
        let address = bytes.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        return !reservedV4.contains { block, bits in (address ^ block) >> UInt32(32 - bits) == 0 }
    }

    private func matches(_ prefix: [UInt8], bits: Int) -> Bool {
        (0..<bits).allSatisfy { bit in
            let expected = bit / 8 < prefix.count ? prefix[bit / 8] : 0
            return (bytes[bit / 8] ^ expected) & (0x80 >> UInt8(bit % 8)) == 0
        }
    }

    package var description: String {
        guard bytes.count == 16 else { return bytes.map { String($0) }.joined(separator: ".") }
        return stride(from: 0, to: 16, by: 2)
            .map { String(Int(bytes[$0]) << 8 | Int(bytes[$0 + 1]), radix: 16) }
            .joined(separator: ":")
    }
}
