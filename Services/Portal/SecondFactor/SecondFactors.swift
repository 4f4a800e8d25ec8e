package import Crypto
import FoundationEssentials
import Hosting
import Models

/// What the Portal needs for second factors: the vault in which the authenticators' secrets lie, and whether everyone must have one.
package struct SecondFactors: Sendable {
    let isRequired: Bool
    private let vault: Vault

    package init(_ keys: MasterKeys, isRequired: Bool) throws {
        vault = try Vault(keys)
        self.isRequired = isRequired
    }

    /// As the process is set up; nil without a key file. Throws `SettingsError` where everyone must have one and there is no key.
    init?(_ settings: Settings) throws {
        guard let keys = try settings.masterKeys() else {
            guard !settings.requiresSecondFactor else {
                throw SettingsError(name: "FOOTHOLD_SECOND_FACTOR", problem: "is required, which needs FOOTHOLD_KEY_FILE")
            }
            return nil
        }
        try self.init(keys, isRequired: settings.requiresSecondFactor)
    }

    /// A secret as it is stored.
    func seal(_ secret: [UInt8], of account: Account.ID) throws -> [UInt8] {
        try vault.seal(secret, at: Self.place(account))
    }

    func open(_ sealed: [UInt8], of account: Account.ID) throws -> OneTimePassword {
        OneTimePassword(secret: try vault.open(sealed, at: Self.place(account)))
    }

    static func place(_ account: Account.ID) -> Crypto.Place {
        Crypto.Place("portal.second_factor", row: account, column: "secret_sealed")
    }

    /// A new secret for the account, sealed: a form carries it until a code has shown that an app knows it.
    func offer(to account: Account.ID) throws -> String {
        Base64.url.encode(try seal(OneTimePassword.newSecret(), of: account))
    }

    /// The passwords of an offered secret; nil for what is none of ours, or another account's.
    func taken(_ offer: String, by account: Account.ID) -> (sealed: [UInt8], password: OneTimePassword)? {
        guard let sealed = Base64.url.decode(offer), let password = try? open(sealed, of: account) else { return nil }
        return (sealed, password)
    }
}

/// A code that takes the place of the authenticator once.
struct RecoveryCode: Hashable, Sendable {
    /// So many are made together.
    static let count = 10

    /// 24 letters and digits (120 bits) in groups of four.
    let text: String

    init() {
        let letters = Base32.encode(Random.bytes(15))
        text = stride(from: 0, to: letters.count, by: 4).map { String(letters.dropFirst($0).prefix(4)) }.joined(separator: "-")
    }

    /// What is stored of a code as somebody typed it, with or without its dashes. 120 random bits need no slow hash.
    static func digest(of typed: String) -> [UInt8] {
        SHA256.hash(typed.uppercased().filter { $0.isLetter || $0.isNumber })
    }
}
