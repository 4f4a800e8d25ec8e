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

        var steps: [RowLayout.Step] {
            let cells = columns.map { RowLayout.Step.cell($0.member, $0.form.inJSON) }
            return if case .group(let member, let columns) = self { [.group(member, count: columns.count)] + cells } else { cells }
        }
    }

    private let parts: [Part]
    private let columns: [Column<Value>]
    private let binders: [@Sendable (Value) -> Bind]
    private let layout: RowLayout
    /// The columns' names with commas, for SELECT, INSERT and RETURNING.
    package let names: SQL
    /// The columns' names one by one.
    package var list: [String] { columns.map(\.name.text) }

    package init(_ parts: [Part]) {
        self.parts = parts
        columns = parts.flatMap(\.columns)
        binders = columns.map(\.bind)
        layout = RowLayout(steps: parts.flatMap(\.steps))
        names = columns.map(\.name).joined(separator: ", ")
    }

    /// A value's columns, bound once for its row and its JSON.
    package struct Filled: Sendable {
        fileprivate let columns: Columns
        package let binds: [Bind]

        /// The columns as parameters with commas, for VALUES.
        package var values: SQL { .list(binds) }

        /// Writes the value as an object, as its row would be written.
        package func write(into json: inout JSONWriter) {
            var bytes: [UInt8] = []
            let places = binds.map { bind in
                bind.text.map { text in
                    bytes += text
                    return (bytes.count - text.count)..<bytes.count
                }
            }
            bytes.withUnsafeBytes { bytes in
                columns.layout.write(into: &json) { place in places[place].map { UnsafeRawBufferPointer(rebasing: bytes[$0]) } }
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
        Filled(columns: self, binds: binders.map { $0(value) })
    }

    /// Writes one row as an object; its first column is at `first`.
    package func write(_ row: Row, from first: Int = 0, into json: inout JSONWriter) {
        row.withUnsafeValues(from: first) { layout.write(into: &json, $0) }
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
}

extension Column {
    /// A value as PostgreSQL's text form in JSON, from which any type is read; `jsonb` as it is.
    fileprivate func writeRecord(_ bind: Bind, into json: inout JSONWriter) {
        guard let text = bind.text else { return json.null() }
        if case .json = form { json.raw(text) } else { text.withUnsafeBytes { json.string(utf8: $0) } }
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
