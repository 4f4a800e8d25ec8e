import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Lists what happened to the employer's vacancies and to whom it was shown, the oldest first, behind what was read before.
///
/// Every answer gives a cursor to go on from, so that a program which keeps it misses nothing and reads nothing twice.
/// Refuses with `employer.missing`.
enum ListEvents: Endpoint {
    static let route = Route(.get, "/jobs/v1/events", "List events", for: [.employer])

    struct Input: Decodable, Sendable {
        /// `next` of the last answer.
        let after: Cursor?
        let limit: PageSize?
    }

    static func run(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> EventList {
        let size = input.limit.rows
        let start = try input.after.map(EmployerEvent.Position.init) ?? .start
        let rows = try await jobs.database.query(
            EmployerEvents.page(of: try caller.actingEmployer, after: start, limit: size + 1), as: caller)
        let last = try rows.prefix(size).last.map(EmployerEvent.Position.init) ?? start
        return EventList(items: try rows.prefix(size).map(EmployerEvent.init), next: last.cursor, hasMore: rows.count > size)
    }
}

/// Some events, and where to go on from.
struct EventList: Codable, Reply {
    let items: [EmployerEvent]
    /// To be kept and given as `after`, also where there is nothing more for now.
    let next: Cursor
    let hasMore: Bool
}
