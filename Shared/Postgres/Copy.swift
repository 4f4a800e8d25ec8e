extension Transaction {
    /// Adds many rows to a table by `COPY`, which is the fastest way in; gives their number.
    ///
    /// `table` may name its schema (`jobs.vacancy`). Each row has one value per column; an error undoes the transaction.
    @discardableResult
    package func copy(
        into table: String, columns: [String], rows: some Sequence<[any Bindable]>, file: String = #fileID, line: Int = #line
    ) async throws(PostgresError) -> Int {
        try await send(["SELECT 1"], file: file, line: line)
        let target = table.split(separator: ".").map { CopyText.identifier(String($0)) }.joined(separator: ".")
        let names = columns.map(CopyText.identifier).joined(separator: ", ")
        _ = try await connection.perform { .copyStart("COPY \(target) (\(names)) FROM STDIN") }.get(file, line)
        var text: [UInt8] = []
        for row in rows {
            if let problem = CopyText.append(row, of: columns.count, to: &text) {
                _ = await connection.performUncancelled(.copyEnd(failing: problem.message))
                throw problem.at(file, line)
            }
            guard text.count >= 1 << 16 else { continue }
            try await sendCopied(text, file, line)
            text.removeAll(keepingCapacity: true)
        }
        if !text.isEmpty { try await sendCopied(text, file, line) }
        return try await connection.performUncancelled(.copyEnd(failing: nil)).get(file, line).first?.affected ?? 0
    }

    private func sendCopied(_ text: [UInt8], _ file: String, _ line: Int) async throws(PostgresError) {
        do {
            _ = try await connection.perform { .copyData(text) }.get(file, line)
        } catch {
            _ = await connection.performUncancelled(.copyEnd(failing: error.message))
            throw error
        }
    }
}

/// The text format of `COPY` (PostgreSQL manual, "COPY", file formats).
private enum CopyText {
    static func identifier(_ name: String) -> String {
        "\"\(name.replacing("\"", with: "\"\""))\""
    }

    /// Adds one line; says what is wrong with the row where it cannot.
    static func append(_ row: [any Bindable], of width: Int, to text: inout [UInt8]) -> PostgresError? {
        guard row.count == width else { return PostgresError(.server, "A row has \(row.count) values for \(width) columns.") }
        for (place, value) in row.enumerated() {
            if place > 0 { text.append(UInt8(ascii: "\t")) }
            guard let bytes = value.bind.text else {
                text += "\\N".utf8
                continue
            }
            for byte in bytes { append(byte, to: &text) }
        }
        text.append(UInt8(ascii: "\n"))
        return nil
    }

    private static func append(_ byte: UInt8, to text: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "\\"): text += "\\\\".utf8
        case UInt8(ascii: "\t"): text += "\\t".utf8
        case UInt8(ascii: "\n"): text += "\\n".utf8
        case UInt8(ascii: "\r"): text += "\\r".utf8
        default: text.append(byte)
        }
    }
}
