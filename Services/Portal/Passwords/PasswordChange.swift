import Crypto
import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// What every change of a password does.
enum PasswordChange {
    /// Saves it, uses up the tokens that could change it too, and ends the account's sessions but `kept`.
    static func save(
        _ hash: String, of account: Account.ID, keeping kept: Session.ID? = nil, at moment: Date, in transaction: Transaction,
        by caller: Caller
    ) async throws {
        try await transaction.send([
            ResetStore.setPassword(hash, of: account),
            ResetStore.useUp(of: account, at: moment),
            SessionStore.endAll(of: account, but: kept, at: moment),
        ])
        try await transaction.appendEverywhere(Event("account", account, "password_changed", at: moment), on: account, by: caller)
    }
}

extension Portal {
    /// The stored form of a password; refuses with `sign-in.busy`.
    func hash(_ password: NewPassword) async throws -> String {
        do {
            return try await passwords.hash(password.text)
        } catch CryptoError.busy {
            throw Failure(
                .unavailable, "sign-in.busy", "Too many passwords are being checked at this moment. Try again in a few seconds.",
                retryAfter: 5)
        }
    }
}
