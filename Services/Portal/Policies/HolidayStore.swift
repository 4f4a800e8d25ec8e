import FoundationEssentials
import Models
import Postgres
import Schema
import Web

/// All SQL on the public holidays of the programme in force.
enum HolidayStore {
    static let screenSize = 20

    /// A version with who wrote it down, and when on the programme's clocks.
    struct Written {
        let policy: HolidayPolicy
        let by: String?
        let at: String
    }

    private static let columns: SQL = """
        SELECT p.version, p.effective_from, p.document, a.name AS written_by, portal.local_time(p.created_at) AS written_at
        FROM portal.policy AS p
        LEFT JOIN portal.account AS a ON a.id = p.created_by
        WHERE p.programme_id = (SELECT platform.programme()) AND p.kind = 'holidays'
        """

    /// The newest first, below the version of the cursor.
    static func page(after cursor: Cursor?) throws(Failure) -> SQL {
        var condition: SQL = ""
        if let cursor { condition = " AND p.version < \(try cursor.value(0) { Int($0) })" }
        return """
            \(splice: columns)\(splice: condition)
            ORDER BY p.version DESC
            LIMIT \(screenSize + 1)
            """
    }

    /// Those in force on the day; no row where the office has none of its own yet.
    static func inForce(on day: CalendarDate) -> SQL {
        """
        \(splice: columns) AND p.effective_from <= \(day)
        ORDER BY p.effective_from DESC, p.version DESC
        LIMIT 1
        """
    }

    /// The country, whose calendar an office begins with.
    static let country: SQL = "SELECT country FROM portal.programme WHERE id = (SELECT platform.programme())"

    /// Writes the version down; affects no row where one of that number is there.
    static func insert(_ policy: HolidayPolicy, by account: Account.ID?, in programme: Programme.ID, at moment: Date) -> SQL {
        """
        INSERT INTO portal.policy (id, programme_id, kind, version, effective_from, document, created_by, created_at)
        VALUES (
            \(Identifier<HolidayPolicy>(at: moment)), \(programme), 'holidays', \(policy.version), \(policy.effectiveFrom),
            \(JSON(policy.document)), \(account), \(moment))
        ON CONFLICT ON CONSTRAINT policy_version_unique DO NOTHING
        """
    }
}

extension HolidayPolicy {
    init(_ row: Row) throws {
        try self.init(version: row.decode("version"), effectiveFrom: row.decode("effective_from"), row.json("document"))
    }

    /// The one in force as `inForce` answers, or that of the country.
    init(inForce own: Rows, country: Rows) throws {
        if let row = own.first {
            try self.init(row)
        } else {
            let country = try country.first?.decode("country", as: Programme.Country.self) ?? .guyana
            self.init(version: 0, effectiveFrom: CalendarDate(daysSince1970: 0), holidays: .first(of: country))
        }
    }
}

extension HolidayStore.Written {
    init(_ row: Row) throws {
        policy = try HolidayPolicy(row)
        by = try row.decode("written_by")
        at = try row.decode("written_at")
    }
}
