import COpenSSL

/// The SHA-1 digest (FIPS 180-4) of `bytes`, 20 bytes: for lists that others index by it, never to guard anything.
package func sha1(_ bytes: [UInt8]) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 20)
    unsafe EVP_Digest(bytes, bytes.count, &digest, nil, EVP_sha1(), nil)
    return digest
}
