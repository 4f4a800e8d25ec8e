import FoundationEssentials
import Models
import Postgres
import Schema

/// All SQL on rubrics, of which each version is written once.
enum RubricStore {
    private static let columns: SQL = """
        SELECT id, version, title, criteria, created_at
        FROM grants.rubric
        """

    /// Adds a version; affects no row where it is there already.
    static func insert(_ rubric: Rubric, by account: Account.ID?, in programme: Programme.ID?) -> SQL {
        """
        INSERT INTO grants.rubric (programme_id, id, version, title, criteria, created_by, created_at)
        VALUES (
            \(programme), \(rubric.id), \(rubric.version), \(rubric.title), \(JSON(rubric.criteria)), \(account), \(rubric.createdAt))
        ON CONFLICT ON CONSTRAINT rubric_pkey DO NOTHING
        """
    }

    /// A version of it; the newest without one.
    static func select(_ id: Rubric.ID, version: Int? = nil) -> SQL {
        let condition: SQL = version.map { " AND version = \($0)" } ?? ""
        return """
            \(splice: columns)
            WHERE programme_id = (SELECT platform.programme()) AND id = \(id)\(splice: condition)
            ORDER BY version DESC
            LIMIT 1
            """
    }

    /// The version that an application's round was published with.
    static func select(for application: GrantApplication.ID) -> SQL {
        """
        SELECT r.id, r.version, r.title, r.criteria, r.created_at
        FROM grants.application AS a
        JOIN grants.round AS o ON o.programme_id = a.programme_id AND o.id = a.round_id
        JOIN grants.rubric AS r ON r.programme_id = o.programme_id AND r.id = o.rubric_id AND r.version = o.rubric_version
        WHERE a.programme_id = (SELECT platform.programme()) AND a.id = \(application)
        """
    }

    /// The newest version of each, by title.
    static let newest: SQL = """
        SELECT id, version, title, criteria, created_at
        FROM (
            SELECT DISTINCT ON (id) id, version, title, criteria, created_at
            FROM grants.rubric
            WHERE programme_id = (SELECT platform.programme())
            ORDER BY id, version DESC
        ) AS r
        ORDER BY title, id
        LIMIT 200
        """
}

extension Failure {
    static let rubricNotFound = Failure(.notFound, "rubric.not-found", "There is no such rubric.")
}

extension Rubric {
    init(_ row: Row) throws {
        try self.init(
            id: row.decode("id"), version: row.decode("version"), title: row.decode("title"), criteria: row.json("criteria"),
            createdAt: row.decode("created_at"))
    }
}
