import COpenSSL

/// The scrypt function (RFC 7914) and what it is told to spend.
package struct Scrypt: Hashable, Sendable {
    /// The base-2 logarithm of the cost N; memory is 128 · r · N bytes.
    package let logN: Int
    /// The block size.
    package let r: Int
    /// How often the work is done over.
    package let p: Int

    /// OWASP's advice that fits in 32 MB: N = 2^15, r = 8, p = 3 (Password Storage Cheat Sheet, 2025).
    package static let recommended = Scrypt(logN: 15, r: 8, p: 3)

    package init(logN: Int, r: Int, p: Int) {
        self.logN = logN
        self.r = r
        self.p = p
    }

    /// Whether a stored hash may ask for this: at most 128 MB, so that a changed row cannot exhaust the machine.
    var isBearable: Bool {
        (1...20).contains(logN) && (1...16).contains(r) && (1...16).contains(p) && (128 * r) << logN <= 128 << 20
    }

    /// `count` bytes from a password and a salt; slow by intention.
    func derive(_ password: [UInt8], salt: [UInt8], count: Int) throws(CryptoError) -> [UInt8] {
        var key = [UInt8](repeating: 0, count: count)
        let limit: UInt64 = 256 << 20
        let done = unsafe password.withUnsafeBytes { password in
            unsafe EVP_PBE_scrypt(
                password.baseAddress?.assumingMemoryBound(to: CChar.self), password.count, salt, salt.count,
                1 << UInt64(logN), UInt64(r), UInt64(p), limit, &key, count)
        }
        guard done == 1 else { throw .library("EVP_PBE_scrypt") }
        return key
    }
}
