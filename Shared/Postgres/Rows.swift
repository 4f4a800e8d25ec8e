/// The rows that a statement gave, in memory; the values are read when they are asked for.
package struct Rows: Sendable, RandomAccessCollection {
    private let answer: Answer

    init(_ answer: Answer) {
        self.answer = answer
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { answer.rowCount }

    package subscript(position: Int) -> Row {
        precondition(indices.contains(position), "no such row")
        return Row(answer: answer, index: position)
    }

    /// The columns' names, in their order.
    package var columns: [String] {
        (0..<answer.columnCount).map(answer.name(ofColumn:))
    }

    /// How many rows were written, or read by a SELECT.
    package var affected: Int { answer.affected }

    /// The command's name, such as `COMMIT`.
    var command: String { answer.command }
}

/// One row; it keeps the whole answer alive.
package struct Row: Sendable {
    fileprivate let answer: Answer
    fileprivate let index: Int

    /// The value of the named column; throws `decoding` where there is no such column or it is not a `Value`.
    package func decode<Value: Readable>(_ column: String, as type: Value.Type = Value.self) throws(PostgresError) -> Value {
        guard let place = answer.column(named: column) else {
            var error = PostgresError(.decoding, "The answer has no column \(column).")
            error.column = column
            throw error
        }
        return try decode(place, as: type)
    }

    /// The value of the column at this place, from 0; throws `decoding` where it is not a `Value`.
    package func decode<Value: Readable>(_ column: Int, as type: Value.Type = Value.self) throws(PostgresError) -> Value {
        do {
            return try Value(cell: cell(column))
        } catch {
            var error = error as? PostgresError ?? PostgresError(.decoding, "\(error)")
            error.column = answer.name(ofColumn: column)
            error.message = "Column \(answer.name(ofColumn: column)) is not \(type): \(error.message)"
            throw error
        }
    }

    /// The raw value of the column at this place, from 0.
    package func cell(_ column: Int) -> Cell {
        guard let bytes = unsafe answer.value(row: index, column: column) else { return Cell.null }
        return unsafe Cell(bytes, of: answer)
    }

    /// The raw value of the named column; nil where there is none.
    package func cell(_ column: String) -> Cell? {
        answer.column(named: column).map(cell)
    }

    /// Reads the columns' text forms where they lie, by their places after `first`; nil is NULL. The bytes must not leave `read`.
    package func withUnsafeValues<Result>(from first: Int = 0, _ read: ((Int) -> UnsafeRawBufferPointer?) -> Result) -> Result {
        defer { extendLifetime(answer) }
        return unsafe read { place in unsafe answer.value(row: index, column: first + place) }
    }
}
