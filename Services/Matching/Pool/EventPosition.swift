import Models
import Postgres
import Schema

/// How far the log of events was followed.
///
/// Transactions that were running at the last look may commit later, so each look begins again at the oldest of them; `seen` tells what was
/// taken in above it already.
struct EventPosition: Sendable {
    /// No transaction before this one was still running.
    private(set) var horizon: UInt64
    private var seen: Set<Int> = []

    init(horizon: UInt64) {
        self.horizon = horizon
    }

    /// What the server told; 0, from where all would be read, if it told nothing.
    static func horizon(_ rows: Rows) throws -> UInt64 {
        try UInt64(rows.first?.decode("horizon", as: String.self) ?? "") ?? 0
    }

    /// Takes the events in; gives whom those concern that are new.
    mutating func advance(to horizon: UInt64, over events: Rows) throws -> Set<Returnee.ID> {
        var (changed, above): (Set<Returnee.ID>, Set<Int>) = ([], [])
        for event in events {
            let id = try event.decode("id", as: Int.self)
            if UInt64(try event.decode("xid", as: String.self)) ?? .max >= horizon { above.insert(id) }
            if !seen.contains(id), let returnee = try event.decode("returnee", as: Returnee.ID?.self) { changed.insert(returnee) }
        }
        (self.horizon, seen) = (horizon, above)
        return changed
    }
}
