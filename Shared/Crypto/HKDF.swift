import COpenSSL

/// `count` bytes derived from `key` by HKDF with SHA-256 (RFC 5869); `info` says what for.
package func derivedKey(
    from key: [UInt8], salt: [UInt8] = [], info: [UInt8], count: Int = 32
) throws(CryptoError) -> [UInt8] {
    guard let context = unsafe EVP_PKEY_CTX_new_id(EVP_PKEY_HKDF, nil) else { throw .library("EVP_PKEY_CTX_new_id") }
    defer { unsafe EVP_PKEY_CTX_free(context) }
    var derived = [UInt8](repeating: 0, count: count)
    var length = count
    let done =
        unsafe EVP_PKEY_derive_init(context) == 1
        && EVP_PKEY_CTX_set_hkdf_md(context, EVP_sha256()) == 1
        && EVP_PKEY_CTX_set1_hkdf_salt(context, salt, Int32(salt.count)) == 1
        && EVP_PKEY_CTX_set1_hkdf_key(context, key, Int32(key.count)) == 1
        && EVP_PKEY_CTX_add1_hkdf_info(context, info, Int32(info.count)) == 1
        && EVP_PKEY_derive(context, &derived, &length) == 1
    guard done else { throw .library("EVP_PKEY_derive") }
    return derived
}
