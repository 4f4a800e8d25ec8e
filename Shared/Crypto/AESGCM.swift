import COpenSSL

/// AES-256-GCM (NIST SP 800-38D): ciphertext and a 16-byte tag under a 32-byte key and a 12-byte nonce never used twice with it.
enum AESGCM {
    static let nonceSize = 12
    static let tagSize = 16
    static let overhead = nonceSize + tagSize

    /// Nonce, ciphertext and tag, under a fresh random nonce.
    static func seal(_ plain: [UInt8], key: [UInt8], context: [UInt8]) throws(CryptoError) -> [UInt8] {
        let nonce = Random.bytes(nonceSize)
        return nonce + (try encrypt(plain, key: key, nonce: nonce, context: context))
    }

    /// The plain bytes of what `seal` gave; throws `tampered` unless key, context and every bit are the same.
    static func open(_ sealed: some Collection<UInt8>, key: [UInt8], context: [UInt8]) throws(CryptoError) -> [UInt8] {
        guard sealed.count >= overhead else { throw .malformed("sealed bytes") }
        let nonce = Array(sealed.prefix(nonceSize))
        return try decrypt(Array(sealed.dropFirst(nonceSize)), key: key, nonce: nonce, context: context)
    }

    /// Ciphertext and tag.
    static func encrypt(_ plain: [UInt8], key: [UInt8], nonce: [UInt8], context: [UInt8]) throws(CryptoError) -> [UInt8] {
        let cipher = try Cipher(key: key, nonce: nonce)
        var output = [UInt8](repeating: 0, count: plain.count)
        var tag = [UInt8](repeating: 0, count: tagSize)
        var length: Int32 = 0
        let done =
            unsafe EVP_EncryptInit_ex2(cipher.pointer, Cipher.algorithm.pointer, key, nonce, nil) == 1
            && EVP_EncryptUpdate(cipher.pointer, nil, &length, context, Int32(context.count)) == 1
            && EVP_EncryptUpdate(cipher.pointer, &output, &length, plain, Int32(plain.count)) == 1
            && EVP_EncryptFinal_ex(cipher.pointer, nil, &length) == 1
            && EVP_CIPHER_CTX_ctrl(cipher.pointer, EVP_CTRL_AEAD_GET_TAG, Int32(tagSize), &tag) == 1
        guard done else { throw .library("EVP_EncryptFinal_ex") }
        return output + tag
    }

    /// The plain bytes, only if the tag is right.
    static func decrypt(_ sealed: [UInt8], key: [UInt8], nonce: [UInt8], context: [UInt8]) throws(CryptoError) -> [UInt8] {
        let cipher = try Cipher(key: key, nonce: nonce)
        let input = Array(sealed.dropLast(tagSize))
        var tag = Array(sealed.suffix(tagSize))
        var output = [UInt8](repeating: 0, count: input.count)
        var length: Int32 = 0
        let done =
            unsafe EVP_DecryptInit_ex2(cipher.pointer, Cipher.algorithm.pointer, key, nonce, nil) == 1
            && EVP_DecryptUpdate(cipher.pointer, nil, &length, context, Int32(context.count)) == 1
            && EVP_DecryptUpdate(cipher.pointer, &output, &length, input, Int32(input.count)) == 1
            && EVP_CIPHER_CTX_ctrl(cipher.pointer, EVP_CTRL_AEAD_SET_TAG, Int32(tagSize), &tag) == 1
            && EVP_DecryptFinal_ex(cipher.pointer, nil, &length) == 1
        guard done else { throw .tampered }
        return output
    }
}

/// OpenSSL's state for one encryption or decryption.
@safe private struct Cipher: ~Copyable {
    static let algorithm = unsafe Algorithm(EVP_CIPHER_fetch(nil, "AES-256-GCM", nil))
    let pointer: OpaquePointer

    init(key: [UInt8], nonce: [UInt8]) throws(CryptoError) {
        guard key.count == 32, nonce.count == AESGCM.nonceSize else { throw .malformed("key or nonce") }
        guard let pointer = unsafe EVP_CIPHER_CTX_new() else { throw .library("EVP_CIPHER_CTX_new") }
        unsafe self.pointer = pointer
    }

    deinit { unsafe EVP_CIPHER_CTX_free(pointer) }
}
