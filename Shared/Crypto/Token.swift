/// A bearer secret: a session, an API key, a link in a mail. Its text goes to the holder once; only its digest is stored.
package struct Token: Sendable, CustomStringConvertible {
    /// What is handed out: the prefix, `_`, and 43 base64url characters (256 bits).
    package let text: String

    /// A new token; `prefix` says what it is to people and secret scanners, for example `fh_key`.
    package init(prefix: String = "fh") {
        text = "\(prefix)_\(Base64.url.encode(Random.bytes(32)))"
    }

    /// A token as somebody sent it; nil unless it has the form of one with this prefix.
    package init?(_ text: String, prefix: String = "fh") {
        guard text.hasPrefix("\(prefix)_") else { return nil }
        guard Base64.url.decode(text.dropFirst(prefix.count + 1))?.count == 32 else { return nil }
        self.text = text
    }

    /// What is stored and looked up: the SHA-256 of the text. 256 random bits need no slow hash.
    package var digest: [UInt8] { SHA256.hash(text) }

    /// Never the secret, so that it cannot reach a log.
    package var description: String { "Token(…)" }
}
