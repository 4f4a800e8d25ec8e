import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema

/// All SQL on documents of business plans; what they hold is kept by `FileVault`.
enum DocumentStore {
    /// A document with what is known of its file.
    struct Listed {
        let document: ApplicationDocument
        let file: StoredFile
        /// On the programme's clocks.
        let added: String
        let addedBy: String?
    }

    /// Adds a document whose file is kept; the database says from which revision on.
    static func insert(_ document: ApplicationDocument, by account: Account.ID?, in programme: Programme.ID?, at moment: Date) -> SQL {
        """
        INSERT INTO grants.document (programme_id, id, application_id, kind, name, since_revision, added_by, added_at)
        VALUES (
            \(programme), \(document.id), \(document.application), \(document.kind), \(document.name), \(document.since), \(account),
            \(moment))
        """
    }

    /// All that an application has and had, in the order in which they came.
    static func of(_ admission: Admission) -> SQL {
        """
        \(splice: columns)
        WHERE d.programme_id = (SELECT platform.programme()) AND d.application_id = \(admission.application)
        ORDER BY d.added_at, d.id
        LIMIT 200
        """
    }

    static func select(_ id: ApplicationDocument.ID, _ admission: Admission) -> SQL {
        """
        \(splice: columns)
        WHERE d.programme_id = (SELECT platform.programme()) AND d.id = \(id) AND d.application_id = \(admission.application)
        """
    }

    private static let columns: SQL = """
        SELECT
            d.id, d.application_id, d.kind, d.name, d.since_revision, d.until_revision, portal.local_time(d.added_at) AS added,
            a.name AS added_by, \(splice: StoredFile.columns)
        FROM grants.document AS d
        JOIN grants.file AS f ON f.programme_id = d.programme_id AND f.id = d.id
        LEFT JOIN portal.published_account AS a ON a.id = d.added_by
        """

    /// Saves that the plan has it no more.
    static func save(_ document: ApplicationDocument) -> SQL {
        """
        UPDATE grants.document
        SET until_revision = \(document.until)
        WHERE programme_id = (SELECT platform.programme()) AND id = \(document.id)
        """
    }

    static func delete(_ id: ApplicationDocument.ID) -> SQL {
        "DELETE FROM grants.document WHERE programme_id = (SELECT platform.programme()) AND id = \(id)"
    }
}

extension DocumentStore.Listed {
    init(_ row: Row) throws {
        document = try ApplicationDocument(row)
        file = try StoredFile(row)
        added = try row.decode("added")
        addedBy = try row.decode("added_by")
    }
}

extension ApplicationDocument {
    fileprivate init(_ row: Row) throws {
        try self.init(
            id: row.decode("id"), application: row.decode("application_id"), kind: row.decode("kind"), name: row.decode("name"),
            since: row.decode("since_revision"), until: row.decode("until_revision"))
    }

    /// Of its file: the two have one identity.
    var file: StoredFile.ID { StoredFile.ID(id.uuid) }
}
