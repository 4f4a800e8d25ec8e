/// The role and the settings under which a unit of work runs; nothing of them is left for the next one.
package struct Scope: Hashable, Sendable {
    package let role: String?
    private let names: [String]
    private let values: [String]

    /// The login role as it is, and no settings.
    package static let none = Scope()

    package init(role: String? = nil, settings: [(name: String, value: String)] = []) {
        self.role = role
        names = settings.map(\.name)
        values = settings.map(\.value)
    }

    /// Whether it can be taken back by another one: PostgreSQL's own settings, whose names have no dot, cannot be emptied.
    var isReplaceable: Bool {
        names.allSatisfy { $0.contains(".") }
    }

    /// `SELECT set_config(…), …`, which puts this scope in the place of `other` until the transaction ends, or where not `isLocal` for
    /// good; nil when there is nothing to set.
    func statement(replacing other: Scope = .none, isLocal: Bool = true) -> SQL? {
        var settings: [(name: String, value: String)] = []
        if role != nil || other.role != nil { settings.append(("role", role ?? "none")) }
        settings += zip(names, values).map { ($0, $1) }
        settings += other.names.filter { !names.contains($0) }.map { ($0, "") }
        guard !settings.isEmpty else { return nil }
        var statement: SQL = "SELECT "
        for (place, setting) in settings.enumerated() {
            if place > 0 { statement.append(", ") }
            statement.append("set_config(\(setting.name), \(setting.value), \(isLocal))")
        }
        return statement
    }
}
