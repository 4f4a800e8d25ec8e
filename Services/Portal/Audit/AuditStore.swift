import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Web

/// SQL on the log of events, for reading alone.
enum AuditStore {
    /// An event as people read it.
    struct Entry {
        let id: Int
        let xid: String
        /// On the programme's clocks.
        let at: String
        let subjectKind: String
        let subject: UUID
        let name: String
        let from: String?
        let to: String?
        let doer: Doer
        let reason: String?
        /// What goes with it.
        let facts: [(name: String, value: String)]
    }

    /// What is looked for.
    struct Filter: Sendable {
        var name: String?
        var subject: UUID?
        var account: Account.ID?
        var from: CalendarDate?
        var to: CalendarDate?
    }

    static let pageSize = 50

    /// The events that pass, the newest first, before the cursor.
    static func page(_ filter: Filter, before cursor: Cursor?) throws(Failure) -> SQL {
        var condition = filter.condition
        if let cursor {
            let xid = try cursor.value(0) { UInt64($0) }
            let id = try cursor.value(1) { Int($0) }
            condition.append(" AND (e.xid, e.id) < (\(String(xid))::xid8, \(id))")
        }
        return """
            \(splice: columns)
            WHERE e.programme_id = (SELECT platform.programme())\(splice: condition)
            ORDER BY e.xid DESC, e.id DESC
            LIMIT \(pageSize + 1)
            """
    }

    /// What happened to one object, the newest first.
    static func history(of subject: UUID, limit: Int) -> SQL {
        """
        \(splice: columns)
        WHERE e.programme_id = (SELECT platform.programme()) AND e.subject_id = \(subject)
        ORDER BY e.id DESC
        LIMIT \(limit)
        """
    }

    private static let columns: SQL = """
        SELECT
            e.id, e.xid, portal.local_time(e.occurred_at) AS at, e.subject_kind, e.subject_id, e.name, e.from_state, e.to_state,
            \(splice: Doer.columns), r.reason, e.data
        FROM platform.event AS e
        \(splice: Doer.join)
        LEFT JOIN platform.event_reason AS r ON r.programme_id = e.programme_id AND r.event_id = e.id
        """

    /// How far the chain of seals has come.
    static let sealed: SQL = """
        SELECT number, portal.local_time(sealed_at) AS at
        FROM platform.seal
        ORDER BY number DESC
        LIMIT 1
        """
}

extension AuditStore.Filter {
    var condition: SQL {
        var sql: SQL = ""
        if let name {
            sql.append(name.contains(".") ? " AND e.name = \(name)" : " AND e.subject_kind = \(name)")
        }
        if let subject { sql.append(" AND e.subject_id = \(subject)") }
        if let account { sql.append(" AND e.account_id = \(account)") }
        if let from { sql.append(" AND e.occurred_at >= portal.local_midnight(\(from))") }
        if let to { sql.append(" AND e.occurred_at < portal.local_midnight(\(to.adding(days: 1)))") }
        return sql
    }
}

extension AuditStore.Entry {
    init(_ row: Row) throws {
        id = try row.decode("id")
        xid = try row.decode("xid")
        at = try row.decode("at")
        subjectKind = try row.decode("subject_kind")
        subject = try row.decode("subject_id")
        name = try row.decode("name")
        from = try row.decode("from_state")
        to = try row.decode("to_state")
        doer = try Doer(row)
        reason = try row.decode("reason")
        let data = try row.decode("data", as: Postgres.JSON?.self).map { Data($0.bytes) }
        // Other services' facts may be more than texts: those are not shown here.
        let texts = data.flatMap { try? JSONDecoder().decode([String: String].self, from: $0) } ?? [:]
        facts = texts.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) }
    }
}
