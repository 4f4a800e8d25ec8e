/// An `INSERT` into one table, whose texts for one row and for several are made once.
///
/// Rows that come from different callers and go to the server together go as one statement: it then opens the table and its indexes, and reads the
/// table's checks, once for all of them.
package final class Insertion: Sendable {
    /// More rows never go into one statement.
    static let rowLimit = 16

    /// The texts for one row, two rows and so on.
    private let texts: [String]
    /// Where the parameters of the first row stand in a text.
    private let places: [Int]

    package init(into table: String, _ columns: [String]) {
        let head = "INSERT INTO \(table) (\(columns.joined(separator: ", ")))\nVALUES "
        var text = head
        var texts: [String] = []
        var places: [Int] = []
        for row in 0..<Self.rowLimit {
            if row > 0 { text += ", " }
            for column in columns.indices {
                text += column == 0 ? "(" : ", "
                if row == 0 { places.append(text.utf8.count) }
                text += "$\(row * columns.count + column + 1)"
            }
            text += ")"
            texts.append(text)
        }
        (self.texts, self.places) = (texts, places)
    }

    /// The statement that adds one row, with its values in the columns' order.
    package func row(_ values: [Bind]) -> SQL {
        precondition(values.count == places.count, "a row has a value for each column")
        var values = values
        for column in values.indices { values[column].place = places[column] }
        return SQL(text: texts[0], binds: values, adding: self)
    }

    /// The statement that adds the rows of several others, at most `rowLimit`.
    private func rows(_ rows: [SQL]) -> SQL {
        SQL(text: texts[rows.count - 1], binds: rows.flatMap(\.binds))
    }

    /// One statement for each table, where each of the units adds a row to each of the same tables; nil where they differ.
    static func merging(_ units: [[SQL]]) -> [SQL]? {
        guard let first = units.first, units.count <= rowLimit, units.allSatisfy({ $0.count == first.count }) else { return nil }
        var merged: [SQL] = []
        for (place, statement) in first.enumerated() {
            guard let insertion = statement.insertion, units.allSatisfy({ $0[place].insertion === insertion }) else { return nil }
            merged.append(insertion.rows(units.map { $0[place] }))
        }
        return merged
    }
}
