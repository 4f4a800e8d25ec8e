import Models
import Postgres
import Web

/// Who writes policies down.
let policyWriters: [Role] = [.programmeManager, .administrator]

/// A policy that an office writes down: data with a version and a first day. A version is never changed; the next one follows it.
protocol OfficePolicy: Hashable, Sendable {
    associatedtype Wording: PolicyWording
    associatedtype Document: Encodable

    /// What the database calls it.
    static var kind: String { get }
    /// The type of the event that tells of a new version.
    static var event: String { get }
    /// The screen with every version, and the form for the next one.
    static var listing: Route { get }
    static var adding: Route { get }
    /// What `init(_:)` reads of a version beside its number and first day, out of `p.document`.
    static var columns: SQL { get }
    /// The one in force on the day, as the rules ask for it; no row where the office begins with none.
    static func inForce(on day: CalendarDate) -> SQL

    init(_ row: Row) throws
    /// Nought for the one that the rules begin with.
    var version: Int { get }
    var effectiveFrom: CalendarDate { get }
    /// Who decided it and why; nil where it is not told.
    var words: String? { get }
    var document: Document { get }
    /// What the form begins with, by its fields' names.
    var fields: [String: [String]] { get }
}
