/// Why a cryptographic operation gave no result; none of the cases carries a secret.
package enum CryptoError: Error, Hashable, Sendable {
    /// The bytes were changed, belong to another place, or were sealed under another key.
    case tampered
    /// The text or bytes do not have the expected form; the word says what was read.
    case malformed(String)
    /// The envelope names a master key that this process does not hold; the key's id in hex.
    case unknownKey(String)
    /// More password hashes are waiting than the bound allows: try again later.
    case busy
    /// OpenSSL refused: the name of its function.
    case library(String)
}
