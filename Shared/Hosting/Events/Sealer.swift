import Crypto
package import FoundationEssentials
package import Models
import Postgres
import Schema

/// Chains the events of a programme by their digests, a link per batch, so that a later change to any of them shows.
///
/// A link's digest is SHA-256 over the previous link's digest and each event's fields, in the order of (xid, id),
/// taken below the oldest transaction still running, so that a late commit is never skipped.
package struct Sealer: Sendable {
    /// The most events in one link.
    static let batch = 5000

    let database: ServiceDatabase

    package init(_ database: ServiceDatabase) {
        self.database = database
    }

    /// Seals what waits in the caller's programme and tells how many events that were.
    @discardableResult
    package func seal(as caller: Caller, at moment: Date) async throws -> Int {
        try await database.transaction(as: caller) { transaction in
            // One sealer at a time for a programme; another one leaves at once.
            let free = try await transaction.query(
                "SELECT pg_try_advisory_xact_lock(hashtextextended('seal' || \(caller.programme)::text, 0)) AS free")
            guard try free.first?.decode("free") == true else { return 0 }
            let head = try await transaction.query(Self.head).first.map(Link.init) ?? Link.first
            let events = try await transaction.query(Self.events(after: head, upTo: nil))
            guard let last = events.last else { return 0 }
            _ = try await transaction.execute(
                """
                INSERT INTO platform.seal (programme_id, number, last_xid, last_id, events, digest, sealed_at)
                VALUES (
                    \(caller.programme), \(head.number + 1), \(last.decode("xid", as: String.self))::xid8, \(last.decode("id", as: Int.self)),
                    \(events.count), \(try Self.digest(of: events, after: head.digest)), \(moment))
                """)
            return events.count
        }
    }

    /// What a check of the chain found.
    package enum Verdict: Hashable, Sendable {
        case intact(links: Int, events: Int)
        /// The first link whose events are not what was sealed.
        case broken(link: Int)
    }

    /// Computes each link of the caller's programme anew and compares.
    package func verify(as caller: Caller) async throws -> Verdict {
        var head = Link.first
        var total = 0
        while let next = try await database.query(Self.link(head.number + 1), as: caller).first.map(Link.init) {
            let events = try await database.query(Self.events(after: head, upTo: next), as: caller)
            guard events.count == next.events, try Self.digest(of: events, after: head.digest) == next.digest else {
                return .broken(link: next.number)
            }
            total += events.count
            head = next
        }
        return .intact(links: head.number, events: total)
    }

    private struct Link {
        var number: Int
        var xid: String
        var id: Int
        var events: Int
        var digest: [UInt8]

        static let first = Link(number: 0, xid: "0", id: 0, events: 0, digest: [])

        init(number: Int, xid: String, id: Int, events: Int, digest: [UInt8]) {
            self.number = number
            self.xid = xid
            self.id = id
            self.events = events
            self.digest = digest
        }

        init(_ row: Row) throws {
            number = try row.decode("number", as: Int.self)
            xid = try row.decode("last_xid", as: String.self)
            id = try row.decode("last_id", as: Int.self)
            events = try row.decode("events", as: Int.self)
            digest = try row.decode("digest", as: [UInt8].self)
        }
    }

    private static let head: SQL = """
        SELECT number, last_xid, last_id, events, digest
        FROM platform.seal
        ORDER BY number DESC
        LIMIT 1
        """

    private static func link(_ number: Int) -> SQL {
        """
        SELECT number, last_xid, last_id, events, digest
        FROM platform.seal
        WHERE number = \(number)
        """
    }

    /// The events after one link, up to another or, without one, up to what no running transaction can still precede.
    private static func events(after head: Link, upTo end: Link?) -> SQL {
        let limit: SQL =
            if let end {
                "(xid, id) <= (\(end.xid)::xid8, \(end.id))"
            } else {
                "xid < pg_snapshot_xmin(pg_current_snapshot())"
            }
        return """
            SELECT
                xid, id,
                jsonb_build_array(
                    xid, id, occurred_at, subject_kind, subject_id, name, from_state, to_state, account_id, api_key_id, request_id,
                    encode(reason_digest, 'hex'), data)::text AS sealed
            FROM platform.event
            WHERE (xid, id) > (\(head.xid)::xid8, \(head.id)) AND \(splice: limit)
            ORDER BY xid, id
            LIMIT \(end == nil ? batch : Int(Int32.max))
            """
    }

    private static func digest(of events: Rows, after previous: [UInt8]) throws -> [UInt8] {
        var hash = SHA256()
        hash.update(previous)
        for event in events {
            hash.update(Array(try event.decode("sealed", as: String.self).utf8))
            hash.update([0])
        }
        return hash.finish()
    }
}
