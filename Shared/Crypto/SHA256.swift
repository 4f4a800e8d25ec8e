import COpenSSL

/// SHA-256 (FIPS 180-4), in one shot or piece by piece.
@safe package struct SHA256: ~Copyable {
    /// Bytes of a digest.
    package static let size = 32

    private static let algorithm = unsafe Algorithm(EVP_MD_fetch(nil, "SHA256", nil))
    private let context: OpaquePointer

    /// Starts a digest that is fed piece by piece.
    package init() {
        // Invariant: OpenSSL returns nil only when memory ran out.
        guard let context = unsafe EVP_MD_CTX_new() else { preconditionFailure("out of memory") }
        unsafe self.context = context
        unsafe EVP_DigestInit_ex2(context, Self.algorithm.pointer, nil)
    }

    deinit { unsafe EVP_MD_CTX_free(context) }

    /// Adds the next piece.
    package mutating func update(_ bytes: [UInt8]) {
        unsafe EVP_DigestUpdate(context, bytes, bytes.count)
    }

    /// Ends the digest and gives its 32 bytes.
    package consuming func finish() -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: Self.size)
        unsafe EVP_DigestFinal_ex(context, &digest, nil)
        return digest
    }

    /// The 32-byte digest of `bytes`.
    package static func hash(_ bytes: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: size)
        unsafe EVP_Digest(bytes, bytes.count, &digest, nil, algorithm.pointer, nil)
        return digest
    }

    /// The 32-byte digest of a text's UTF-8 bytes.
    package static func hash(_ text: String) -> [UInt8] { hash(Array(text.utf8)) }
}
