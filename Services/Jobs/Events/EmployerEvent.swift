import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Web

/// Something that happened to a vacancy of an employer or to somebody it was shown, as the employer's own system is told: identities and
/// states, nothing about a person.
struct EmployerEvent: Codable, Reply {
    /// The same wherever the event is told, so that a receiver knows what it has seen.
    let id: String
    /// Such as `vacancy.opened`.
    let type: String
    let timestamp: Date
    let data: Facts

    struct Facts: Codable, Sendable {
        /// What it happened to, such as `vacancy`, and its identity.
        let kind: String
        let id: Identifier<EmployerEvent>
        let employerId: Employer.ID
        let vacancyId: Vacancy.ID?
        let state: String?
        let previousState: String?
    }

    /// Where the event stands among all.
    struct Position {
        let xid: String
        let id: Int
    }
}

extension EmployerEvent {
    /// Reads the columns of `EmployerEvents.columns`.
    init(_ row: Row) throws {
        id = Self.identity(try row.decode("id", as: Int.self))
        type = try row.decode("name")
        timestamp = try row.decode("occurred_at")
        data = try Facts(
            kind: row.decode("subject_kind"), id: row.decode("subject_id"), employerId: row.decode("employer_id"),
            vacancyId: row.decode("vacancy_id"), state: row.decode("to_state"), previousState: row.decode("from_state"))
    }

    /// The identity of an event by its number.
    static func identity(_ number: Int) -> String { "evt_\(number)" }
}

extension EmployerEvent.Position {
    /// Before everything.
    static let start = EmployerEvent.Position(xid: "0", id: 0)

    init(_ row: Row) throws {
        xid = try row.decode("xid", as: String.self)
        id = try row.decode("id", as: Int.self)
    }

    /// Refuses a cursor that this list has not given out.
    init(_ cursor: Cursor) throws(Failure) {
        guard cursor.values.count == 2, let xid = UInt64(cursor.values[0]), let id = Int(cursor.values[1]), id >= 0 else {
            let remedy = "Pass on `next` exactly as the last answer gave it, or leave it out to begin with the oldest."
            throw Failure(.invalid, "request.invalid", "One value needs your attention.", fields: [.init("/after", "malformed", remedy)])
        }
        self.init(xid: String(xid), id: id)
    }

    var cursor: Cursor { Cursor(after: xid, id) }
}
