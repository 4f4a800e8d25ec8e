import Hosting
import Models
import Postgres
import Schema
import Web

extension HolidayPolicy: OfficePolicy {
    typealias Wording = HolidayPhrases

    static let kind = "holidays"
    static let event = "holidays_changed"
    static let listing = ListHolidays.route
    static let adding = AddHolidays.route
    static let columns: SQL = "p.document"

    /// No row where the office has none of its own yet: it begins with the calendar of its country.
    static func inForce(on day: CalendarDate) -> SQL {
        """
        SELECT version, effective_from, document
        FROM portal.policy
        WHERE programme_id = (SELECT platform.programme()) AND kind = \(kind) AND effective_from <= \(day)
        ORDER BY effective_from DESC, version DESC
        LIMIT 1
        """
    }

    init(_ row: Row) throws {
        try self.init(version: row.decode("version"), effectiveFrom: row.decode("effective_from"), row.json("document"))
    }

    var fields: [String: [String]] {
        var fields: [String: [String]] = [:]
        for (place, holiday) in holidays.days.enumerated() {
            fields["days.\(place).name"] = [holiday.name]
            fields["days.\(place).day"] = [holiday.rule.text]
        }
        return fields
    }
}

extension Portal {
    /// The holidays in force: the office's own, or those of its country.
    func holidays(_ own: HolidayPolicy?, as caller: Caller) async throws -> HolidayPolicy {
        if let own { return own }
        let rows = try await database.query("SELECT country FROM portal.programme WHERE id = (SELECT platform.programme())", as: caller)
        let country = try rows.first?.decode("country", as: Programme.Country.self) ?? .guyana
        return HolidayPolicy(version: 0, effectiveFrom: CalendarDate(daysSince1970: 0), holidays: .first(of: country))
    }
}
