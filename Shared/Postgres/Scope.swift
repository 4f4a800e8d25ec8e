/// The role and the settings under which a unit of work runs; they end with its transaction.
package struct Scope: Hashable, Sendable {
    package let role: String?
    private let names: [String]
    private let values: [String]
    /// `SELECT set_config(…, true), …`; nil when there is nothing to set.
    let statement: SQL?

    /// The login role as it is, and no settings.
    package static let none = Scope()

    package init(role: String? = nil, settings: [(name: String, value: String)] = []) {
        self.role = role
        names = settings.map(\.name)
        values = settings.map(\.value)
        let all = (role.map { [(name: "role", value: $0)] } ?? []) + settings
        let calls = all.map { name, value -> SQL in "set_config(\(splice: Self.quoted(name)), \(value), true)" }
        statement = calls.isEmpty ? nil : "SELECT \(splice: calls.joined(separator: ", "))"
    }

    private static func quoted(_ name: String) -> SQL {
        SQL(text: "'\(name.replacing("'", with: "''"))'")
    }

    package static func == (left: Scope, right: Scope) -> Bool {
        left.role == right.role && left.names == right.names && left.values == right.values
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(role)
        hasher.combine(names)
        hasher.combine(values)
    }
}
