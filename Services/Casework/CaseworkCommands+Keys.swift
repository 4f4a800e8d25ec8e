package import Crypto
import Hosting
import Models
package import Postgres

extension CaseworkCommands {
    /// Moves the numbers of identity documents under the master key in force; gives how many.
    package static func moveSealed(to keys: MasterKeys, in database: Database) async throws -> Int {
        let numbers = try DocumentNumbers(keys)
        return try await KeyRotation(to: keys, in: database).move("number_sealed", of: "casework.document", by: "id") {
            (id: IdentityDocument.ID, sealed) in
            let (moved, index) = try numbers.moved(sealed, of: id)
            return "number_sealed = \(moved), number_index = \(index)"
        }
    }
}
