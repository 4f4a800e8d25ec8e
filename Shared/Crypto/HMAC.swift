import COpenSSL

/// The hash that an authentication code is made with.
package enum HMACHash: Sendable {
    case sha256
    /// For one-time passwords alone, whose standard names it.
    case sha1
}

/// The HMAC (RFC 2104) of `bytes` under `key`: 32 bytes by SHA-256, 20 by SHA-1.
package func authenticationCode(of bytes: [UInt8], key: [UInt8], by hash: HMACHash = .sha256) -> [UInt8] {
    var code = [UInt8](repeating: 0, count: hash == .sha256 ? SHA256.size : 20)
    var length: UInt32 = 0
    let algorithm = unsafe hash == .sha256 ? EVP_sha256() : EVP_sha1()
    let done = unsafe HMAC(algorithm, key, Int32(key.count), bytes, bytes.count, &code, &length)
    // Invariant: fails only when memory ran out.
    precondition(unsafe done != nil, "out of memory")
    return code
}

/// Whether two byte strings are equal, in a time that depends on their lengths alone.
package func equalInConstantTime(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left.count == right.count else { return false }
    return unsafe CRYPTO_memcmp(left, right, left.count) == 0
}
