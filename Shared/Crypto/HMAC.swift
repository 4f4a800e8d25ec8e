import COpenSSL

/// The HMAC-SHA256 (RFC 2104) of `bytes` under `key`: 32 bytes.
package func authenticationCode(of bytes: [UInt8], key: [UInt8]) -> [UInt8] {
    var code = [UInt8](repeating: 0, count: SHA256.size)
    var length: UInt32 = 0
    let done = unsafe HMAC(EVP_sha256(), key, Int32(key.count), bytes, bytes.count, &code, &length)
    // Invariant: fails only when memory ran out.
    precondition(unsafe done != nil, "out of memory")
    return code
}

/// Whether two byte strings are equal, in a time that depends on their lengths alone.
package func equalInConstantTime(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left.count == right.count else { return false }
    return unsafe CRYPTO_memcmp(left, right, left.count) == 0
}
