/// The statements that one connection has prepared, by their text and their parameters' types.
struct StatementCache {
    /// One prepared statement under the name that the server knows.
    final class Statement {
        let name: String
        /// The server has confirmed it; before, nobody else relies on it.
        var isReady = false
        fileprivate var lastUse = 0
        fileprivate let key: Key

        fileprivate init(name: String, key: Key) {
            self.name = name
            self.key = key
        }
    }

    /// How a statement is to be sent.
    enum Plan {
        case prepared(Statement)
        /// Prepare it first, and drop another one to make room.
        case prepare(Statement, dropping: Statement?)
        /// Send the text itself: somebody else's preparation is on its way and may fail.
        case text
    }

    private let limit: Int
    private var statements: [Key: Statement] = [:]
    private var clock = 0

    init(limit: Int) {
        self.limit = limit
    }

    mutating func plan(for sql: SQL) -> Plan {
        clock += 1
        if let known = statements[Key(sql)] {
            known.lastUse = clock
            return known.isReady ? .prepared(known) : .text
        }
        guard limit > 0 else { return .text }
        let key = Key(sql.withoutValues)
        let oldest = statements.count < limit ? nil : statements.values.filter(\.isReady).min { $0.lastUse < $1.lastUse }
        if statements.count >= limit, oldest == nil { return .text }
        if let oldest { statements[oldest.key] = nil }
        let statement = Statement(name: "s\(clock)", key: key)
        statement.lastUse = clock
        statements[key] = statement
        return .prepare(statement, dropping: oldest)
    }

    /// Forgets a statement whose preparation failed.
    mutating func forget(_ statement: Statement) {
        if statements[statement.key] === statement { statements[statement.key] = nil }
    }

    /// Forgets the prepared form of `sql`, which the server no longer accepts.
    mutating func forget(_ sql: SQL) -> Statement? {
        statements.removeValue(forKey: Key(sql))
    }

    fileprivate struct Key: Hashable {
        private let sql: SQL

        init(_ sql: SQL) {
            self.sql = sql
        }

        static func == (left: Key, right: Key) -> Bool {
            left.sql.text == right.sql.text && left.sql.binds.elementsEqual(right.sql.binds) { $0.type == $1.type }
        }

        func hash(into hasher: inout Hasher) {
            hasher.combine(sql.text)
        }
    }
}
