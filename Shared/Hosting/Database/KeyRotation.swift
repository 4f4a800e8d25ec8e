package import Crypto
package import Models
package import Postgres
import Schema

/// Moves what earlier master keys sealed under the one in force, a few rows at a time, while the services go on working.
package struct KeyRotation: Sendable {
    /// Rows of one transaction.
    private static let batch = 200

    package let vault: Vault
    private let current: MasterKey
    private let database: Database

    /// `database` is connected to as a role that row-level security does not hold back.
    package init(to keys: MasterKeys, in database: Database) throws {
        vault = try Vault(keys)
        current = keys.current
        self.database = database
    }

    /// Moves the envelopes of one column, by what `rewriting` says is to be set where a row of this identity holds this envelope.
    ///
    /// Gives how many were moved. A row that somebody changed meanwhile is looked at again. Throws `CryptoError.unknownKey` where a key is
    /// missing; what was moved until then stays moved.
    package func move<Owner>(
        _ column: SQL, of table: SQL, by identity: SQL, rewriting: (Identifier<Owner>, [UInt8]) throws -> SQL
    ) async throws -> Int {
        var count = 0
        while case let rows = try await outdated(column, of: table, by: identity), !rows.isEmpty {
            var updates: [SQL] = []
            for row in rows {
                let (id, envelope) = try (row.decode("id", as: Identifier<Owner>.self), row.decode("envelope", as: [UInt8].self))
                updates.append(
                    """
                    UPDATE \(splice: table)
                    SET \(splice: try rewriting(id, envelope))
                    WHERE \(splice: identity) = \(id) AND \(splice: column) = \(envelope)
                    """)
            }
            count += try await database.unit(updates).reduce(0) { $0 + $1.affected }
        }
        return count
    }

    /// An envelope's bytes from the second on name its key.
    private func outdated(_ column: SQL, of table: SQL, by identity: SQL) async throws -> Rows {
        try await database.query(
            """
            SELECT \(splice: identity) AS id, \(splice: column) AS envelope
            FROM \(splice: table)
            WHERE \(splice: column) IS NOT NULL AND substring(\(splice: column) FROM 2 FOR \(current.id.count)::integer) <> \(current.id)
            LIMIT \(Self.batch)
            """)
    }
}
