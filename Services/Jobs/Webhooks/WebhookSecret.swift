import Crypto
import FoundationEssentials
import Models

/// The secret that a webhook's messages are signed with; receiver and office alone know it.
struct WebhookSecret: Sendable, CustomStringConvertible {
    /// What the receiver is given: `whsec_` and the base64 of the bytes (Standard Webhooks).
    let text: String
    private let bytes: [UInt8]

    /// A new one of 288 bits.
    init() {
        self.init(Random.bytes(36))
    }

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
        text = "whsec_" + Data(bytes).base64EncodedString()
    }

    /// Such as `v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=`.
    func signature(of message: [UInt8]) -> String {
        "v1," + Data(authenticationCode(of: message, key: bytes)).base64EncodedString()
    }

    /// Never the secret, so that it cannot reach a log.
    var description: String { "WebhookSecret(…)" }
}

/// Seals secrets under the master key, each at its webhook's row.
struct WebhookSecrets: Sendable {
    private let vault: Vault

    init(_ keys: MasterKeys) throws {
        vault = try Vault(keys)
    }

    /// The secret as its row holds it.
    func seal(_ secret: WebhookSecret, of webhook: Webhook.ID) throws -> [UInt8] {
        try vault.seal(Array(secret.text.utf8), at: Self.place(webhook))
    }

    /// The secret that a row holds.
    func open(_ sealed: [UInt8], of webhook: Webhook.ID) throws -> WebhookSecret {
        let text = String(decoding: try vault.open(sealed, at: Self.place(webhook)), as: UTF8.self)
        guard let secret = WebhookSecret(text) else { throw CryptoError.malformed("webhook secret") }
        return secret
    }

    static func place(_ webhook: Webhook.ID) -> Crypto.Place {
        Crypto.Place("jobs.webhook", row: webhook, column: "secret")
    }
}

extension WebhookSecret {
    fileprivate init?(_ text: String) {
        guard text.hasPrefix("whsec_"), let bytes = Data(base64Encoded: String(text.dropFirst("whsec_".count))) else { return nil }
        self.init(Array(bytes))
    }
}
