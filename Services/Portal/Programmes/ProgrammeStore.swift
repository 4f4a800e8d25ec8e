import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema

/// All SQL on programmes.
enum ProgrammeStore {
    /// A programme in which an account holds roles.
    struct Membership {
        let id: Programme.ID
        let name: String
        let roles: [Role]
    }

    static func memberships(of account: Account.ID) -> SQL {
        "SELECT programme_id, name, roles FROM portal.programmes_of(\(account)) ORDER BY name, programme_id"
    }

    /// The programmes that the account administers.
    static func administered(by account: Account.ID) -> SQL {
        """
        SELECT p.id, p.slug, p.name, p.country, p.currency, p.time_zone, p.languages, p.yearly_target, p.year_begins, p.version
        FROM portal.programmes_of(\(account)) AS m
        JOIN portal.programme AS p ON p.id = m.programme_id
        WHERE 'administrator' = ANY (m.roles)
        ORDER BY p.name, p.id
        """
    }

    /// One of them; refuses with `programme.not-found` any other.
    static func find(_ id: Programme.ID, administeredBy account: Account.ID, in transaction: Transaction, for language: Language)
        async throws -> Programme
    {
        let rows = try await transaction.query(
            """
            SELECT p.id, p.slug, p.name, p.country, p.currency, p.time_zone, p.languages, p.yearly_target, p.year_begins, p.version
            FROM portal.programme AS p
            WHERE p.id = \(id)
                AND EXISTS (
                    SELECT 1 FROM portal.programmes_of(\(account)) AS m WHERE m.programme_id = p.id AND 'administrator' = ANY (m.roles))
            FOR NO KEY UPDATE
            """)
        guard let row = rows.first else { throw Failure(.notFound, "programme.not-found", ProgrammePhrases.notFound[language]) }
        return try Programme(row)
    }

    static func insert(_ programme: Programme, at moment: Date) -> SQL {
        let terms = programme.terms
        return """
            INSERT INTO portal.programme (
                id, slug, name, country, currency, time_zone, languages, yearly_target, year_begins, version, created_at)
            VALUES (
                \(programme.id), \(programme.slug.description), \(terms.name), \(terms.country), \(terms.currency), \(terms.timeZone),
                \(terms.languages.map(\.rawValue)), \(terms.yearlyTarget), \(terms.yearBegins), \(programme.version),
                \(moment))
            """
    }

    /// Saves a change of the version before; affects no row where somebody else was faster.
    static func save(_ programme: Programme) -> SQL {
        let terms = programme.terms
        return """
            UPDATE portal.programme
            SET name = \(terms.name),
                country = \(terms.country),
                currency = \(terms.currency),
                time_zone = \(terms.timeZone),
                languages = \(terms.languages.map(\.rawValue)),
                yearly_target = \(terms.yearlyTarget),
                year_begins = \(terms.yearBegins),
                version = \(programme.version)
            WHERE id = \(programme.id) AND version = \(programme.version - 1)
            """
    }
}

extension ProgrammeStore.Membership {
    init(_ row: Row) throws {
        id = try row.decode("programme_id")
        name = try row.decode("name")
        roles = try row.words("roles")
    }
}

extension Programme {
    init(_ row: Row) throws {
        guard let slug = try Slug(row.decode("slug", as: String.self)) else { throw UnreadableColumn(name: "slug") }
        try self.init(
            id: row.decode("id"), slug: slug,
            terms: Terms(
                name: row.decode("name"), country: row.decode("country"), currency: row.decode("currency"),
                timeZone: row.decode("time_zone"),
                languages: row.words("languages"), yearlyTarget: row.decode("yearly_target"),
                yearBegins: row.decode("year_begins")),
            version: row.decode("version"))
    }
}
