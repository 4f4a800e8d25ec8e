package import Postgres
package import Web

/// The columns of one table, written down once: the lists of its statements, its JSON and that JSON's schema all come from here.
///
/// A row and a value in memory give the same bytes, for both pass through PostgreSQL's text form.
package struct Columns<Value>: Sendable {
    /// A column, or several that are one object in JSON, null where its first is null.
    package enum Part: Sendable {
        case column(Column<Value>)
        case group(StaticString, [Column<Value>])

        var columns: [Column<Value>] {
            switch self {
            case .column(let column): [column]
            case .group(_, let columns): columns
            }
        }
    }

    private let parts: [Part]
    private let columns: [Column<Value>]
    /// The columns' names with commas, for SELECT, INSERT and RETURNING.
    package let names: SQL

    package init(_ parts: [Part]) {
        self.parts = parts
        columns = parts.flatMap(\.columns)
        names = columns.map(\.name).joined(separator: ", ")
    }

    /// A value's columns, bound once for its row and its JSON.
    package struct Filled: Sendable {
        fileprivate let columns: Columns
        fileprivate let binds: [Bind]

        /// The columns as parameters with commas, for VALUES.
        package var values: SQL { .list(binds) }

        /// Writes the value as an object, as its row would be written.
        package func write(into json: inout JSONWriter) {
            columns.write(into: &json) { place, body in
                if let bytes = binds[place].bytes { bytes.withUnsafeBytes { body($0) } } else { body(nil) }
            }
        }
    }

    /// Values as one parameter, a record each: `jsonb_populate_recordset` makes rows of them.
    package func records(_ values: [Value]) -> JSON {
        var json = JSONWriter(reserving: 1024 * values.count)
        json.openArray()
        for value in values {
            json.openObject()
            for column in columns {
                json.key(named: column.name.text)
                column.writeRecord(column.bind(value), into: &json)
            }
            json.closeObject()
        }
        json.closeArray()
        return JSON(json.bytes)
    }

    package func fill(_ value: Value) -> Filled {
        Filled(columns: self, binds: columns.map { $0.bind(value) })
    }

    /// Writes one row as an object; its first column is at `first`.
    package func write(_ row: Row, from first: Int = 0, into json: inout JSONWriter) {
        write(into: &json) { place, body in
            let cell = row.cell(first + place)
            cell.withUnsafeBytes { body(cell.isNull ? nil : $0) }
        }
    }

    /// The schema of the object.
    package var schema: Schema {
        .object(
            parts.map { part in
                switch part {
                case .column(let column): column.property
                case .group(let member, let columns):
                    .init(
                        "\(member)",
                        columns.contains(where: \.isNullable)
                            ? .nullable(.object(columns.map(\.property))) : .object(columns.map(\.property)))
                }
            })
    }

    private func write(into json: inout JSONWriter, reading text: (Int, (UnsafeRawBufferPointer?) -> Void) -> Void) {
        json.openObject()
        var place = 0
        for part in parts {
            switch part {
            case .column(let column):
                json.key(column.member)
                write(column, place, into: &json, text)
                place += 1
            case .group(let member, let columns):
                json.key(member)
                writeGroup(columns, place, into: &json, text)
                place += columns.count
            }
        }
        json.closeObject()
    }

    private func writeGroup(
        _ columns: [Column<Value>], _ first: Int, into json: inout JSONWriter, _ text: (Int, (UnsafeRawBufferPointer?) -> Void) -> Void
    ) {
        var isAbsent = false
        text(first) { isAbsent = $0 == nil }
        guard !isAbsent else { return json.null() }
        json.openObject()
        for offset in columns.indices {
            json.key(columns[offset].member)
            write(columns[offset], first + offset, into: &json, text)
        }
        json.closeObject()
    }

    private func write(
        _ column: Column<Value>, _ place: Int, into json: inout JSONWriter, _ text: (Int, (UnsafeRawBufferPointer?) -> Void) -> Void
    ) {
        text(place) { bytes in
            if let bytes { column.form.write(bytes, into: &json) } else { json.null() }
        }
    }
}

extension Column {
    /// A value as PostgreSQL's text form in JSON, from which any type is read; `jsonb` as it is.
    fileprivate func writeRecord(_ bind: Bind, into json: inout JSONWriter) {
        guard let bytes = bind.bytes else { return json.null() }
        if case .json = form { json.raw(bytes) } else { bytes.withUnsafeBytes { json.string(utf8: $0) } }
    }

    fileprivate var property: Schema.Property {
        .init("\(member)", isNullable ? .nullable(form.schema) : form.schema)
    }
}

extension Schema {
    /// This, or null.
    package static func nullable(_ schema: Schema) -> Schema {
        Schema(["anyOf": [schema.json, ["type": "null"]]], components: schema.components)
    }
}
