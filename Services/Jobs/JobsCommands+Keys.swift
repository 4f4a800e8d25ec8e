package import Crypto
import Hosting
import Models
package import Postgres

extension JobsCommands {
    /// Moves the secrets of webhooks under the master key in force; gives how many.
    package static func moveSealed(to keys: MasterKeys, in database: Database) async throws -> Int {
        let rotation = try KeyRotation(to: keys, in: database)
        var count = 0
        for column in ["secret", "previous_secret"] as [SQL] {
            count += try await rotation.move(column, of: "jobs.webhook", by: "id") { (id: Webhook.ID, sealed) in
                "\(splice: column) = \(try rotation.vault.rotated(sealed, at: WebhookSecrets.place(id)))"
            }
        }
        return count
    }
}
