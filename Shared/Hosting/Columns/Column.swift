package import Postgres
package import Web

/// One column of a table: its name in SQL, its member in JSON, and how a `Value` fills it.
package struct Column<Value>: Sendable {
    /// How the column's text form becomes JSON.
    package enum Form: Sendable {
        /// Text, identifiers, dates and words of an enum, with the schema that tells which.
        case text(Schema)
        case integer(Schema)
        case decimal
        case boolean
        /// `jsonb`, passed on as it is.
        case json(Schema)
        case moment
    }

    package let name: SQL
    package let member: StaticString
    package let form: Form
    package let isNullable: Bool
    package let bind: @Sendable (Value) -> Bind

    /// A column that always has a value.
    package init(_ name: SQL, _ member: StaticString, _ form: Form, _ value: @escaping @Sendable (Value) -> some Bindable) {
        self.init(name, member, form, isNullable: false) { value($0).bind }
    }

    /// A column that may be null.
    package init<Wrapped: Bindable>(
        _ name: SQL, _ member: StaticString, _ form: Form, optional value: @escaping @Sendable (Value) -> Wrapped?
    ) {
        self.init(name, member, form, isNullable: true) { value($0).bind }
    }

    private init(_ name: SQL, _ member: StaticString, _ form: Form, isNullable: Bool, bind: @escaping @Sendable (Value) -> Bind) {
        self.name = name
        self.member = member
        self.form = form
        self.isNullable = isNullable
        self.bind = bind
    }
}

extension Column.Form {
    var schema: Schema {
        switch self {
        case .text(let schema), .integer(let schema), .json(let schema): schema
        case .decimal: .number
        case .boolean: .boolean
        case .moment: .moment
        }
    }

    var inJSON: RowLayout.Form {
        switch self {
        case .text: .text
        case .integer, .decimal, .json: .raw
        case .boolean: .boolean
        case .moment: .moment
        }
    }
}
