import Models
import Postgres
import Web

/// The facts of an event as one JSON object of texts.
func eventData(_ facts: KeyValuePairs<String, String>) -> [UInt8] {
    var writer = JSONWriter()
    writer.openObject()
    for (name, value) in facts {
        writer.key(named: name)
        writer.string(value)
    }
    writer.closeObject()
    return writer.bytes
}

extension EmailAddress {
    /// An address that a row holds; throws where it is none, which the rows' writers exclude.
    init(row: Row, _ column: String) throws {
        let text = try row.decode(column, as: String.self)
        guard let address = EmailAddress(text) else { throw UnreadableColumn(name: column) }
        self = address
    }
}

extension Row {
    /// The enum's values whose words the column's array holds; unknown ones are left out.
    func words<Word: RawRepresentable<String>>(_ column: String, as type: Word.Type = Word.self) throws -> [Word] {
        try decode(column, as: [String].self).compactMap(Word.init)
    }
}

/// A column holds what this program cannot have written.
struct UnreadableColumn: Error {
    let name: String
}
