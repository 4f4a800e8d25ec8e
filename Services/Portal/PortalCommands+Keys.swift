package import Crypto
import Hosting
import Models
package import Postgres

extension PortalCommands {
    /// Moves the secrets of authenticators under the master key in force; gives how many.
    package static func moveSealed(to keys: MasterKeys, in database: Database) async throws -> Int {
        let rotation = try KeyRotation(to: keys, in: database)
        return try await rotation.move("secret_sealed", of: "portal.second_factor", by: "account_id") { (id: Account.ID, sealed) in
            "secret_sealed = \(try rotation.vault.rotated(sealed, at: SecondFactors.place(id)))"
        }
    }
}
