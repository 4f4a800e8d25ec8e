import Crypto
import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Web

/// What somebody is looked for by before they are registered (rule 25).
struct Wanted: Sendable {
    /// The name as it sounds.
    let key: String
    let birthDate: CalendarDate?
    /// Digests of the documents' numbers, in hexadecimal.
    let numbers: [String]

    init(_ details: ReturneeDetails, numbers: [[UInt8]]) {
        key = details.nameKey.sounds
        birthDate = details.birthDate
        self.numbers = numbers.map { hexadecimal($0) }
    }
}

/// Somebody registered who may be the person, and by what.
struct Resemblance: Sendable {
    let id: Returnee.ID
    let details: ReturneeDetails
    let state: CaseState.Word
    let likeness: Likeness

    /// Those worth asking about, the most alike first, at most five.
    static func of(_ rows: Rows, to wanted: Wanted) throws -> [Resemblance] {
        let all = try rows.map { try Resemblance($0, wanted) }.filter(\.likeness.deservesAQuestion)
        return Array(all.sorted { ($0.likeness, $0.id) > ($1.likeness, $1.id) }.prefix(5))
    }

    private init(_ row: Row, _ wanted: Wanted) throws {
        id = try row.decode("id")
        details = try ReturneeDetails(row)
        state = try row.decode("state")
        likeness = try Likeness(
            name: row.decode("name_likeness"), birth: Likeness.Birth(details.birthDate, wanted.birthDate),
            hasSameDocument: row.decode("same_document"))
    }
}
