import Models
import Postgres

extension EmailAddress {
    /// An address that a row holds; throws where it is none, which the rows' writers exclude.
    init(row: Row, _ column: String) throws {
        let text = try row.decode(column, as: String.self)
        guard let address = EmailAddress(text) else { throw UnreadableColumn(name: column) }
        self = address
    }
}

/// A column holds what this program cannot have written.
struct UnreadableColumn: Error {
    let name: String
}
