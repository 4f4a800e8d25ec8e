/// The time-based one-time passwords of one secret (RFC 6238): six digits from HMAC-SHA-1, a new one every 30 seconds, which is what
/// authenticator apps reckon with.
package struct OneTimePassword: Sendable {
    private static let secondsAPeriod = 30.0
    private static let digits = 6

    private let secret: [UInt8]

    /// The passwords of a secret; RFC 4226 wants 16 bytes at least.
    package init(secret: [UInt8]) {
        self.secret = secret
    }

    /// A new secret of 20 bytes, as long as the hash.
    package static func newSecret() -> [UInt8] { Random.bytes(20) }

    /// The period in which a moment lies; `seconds` since 1970.
    package static func period(at seconds: Double) -> Int64 {
        Int64((seconds / secondsAPeriod).rounded(.down))
    }

    /// The password of one period.
    package func code(in period: Int64) -> String {
        let counter = (0..<8).map { UInt8(truncatingIfNeeded: period >> (56 - 8 * $0)) }
        let hash = authenticationCode(of: counter, key: secret, by: .sha1)
        let offset = Int(hash[hash.count - 1] & 0xF)
        let word = hash[offset..<(offset + 4)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let text = String(word % 1_000_000)
        return String(repeating: "0", count: Self.digits - text.count) + text
    }

    /// The period that a password is of, now or one period to either side, for clocks differ; nil for a wrong one.
    package func period(of code: String, now: Int64) -> Int64? {
        (now - 1...now + 1).first { equalInConstantTime(Array(self.code(in: $0).utf8), Array(code.utf8)) }
    }

    /// The secret as people type it into an app, in groups of four.
    package var secretText: String {
        let text = Base32.encode(secret)
        return stride(from: 0, to: text.count, by: 4).map { String(text.dropFirst($0).prefix(4)) }.joined(separator: " ")
    }

    /// The parameters of the address that apps read from a QR code.
    package var secretParameter: String { Base32.encode(secret) }
}

/// Base32 without padding (RFC 4648, section 6): letters and digits that people can tell apart.
package enum Base32 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")

    package static func encode(_ bytes: [UInt8]) -> String {
        var text = ""
        var held: UInt32 = 0
        var bits = 0
        for byte in bytes {
            held = held << 8 | UInt32(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(alphabet[Int(held >> UInt32(bits) & 31)])
            }
            held &= 1 << UInt32(bits) - 1
        }
        if bits > 0 { text.append(alphabet[Int(held << UInt32(5 - bits) & 31)]) }
        return text
    }
}
