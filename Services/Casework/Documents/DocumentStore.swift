import FoundationEssentials
import Models
import Postgres
import Schema

/// All SQL on identity documents.
enum DocumentStore {
    /// A document as a page shows it.
    struct Listed {
        let id: IdentityDocument.ID
        let kind: IdentityDocument.Kind
        /// The last characters of the number; empty for a short one.
        let tail: String
    }

    /// Adds the document; affects no row where the identity is taken.
    static func insert(_ document: IdentityDocument, _ number: DocumentNumbers.Kept, in programme: Programme.ID) -> SQL {
        """
        INSERT INTO casework.document (programme_id, id, returnee_id, kind, number_index, number_sealed, number_tail, created_at)
        VALUES (
            \(programme), \(document.id), \(document.returnee), \(document.kind), \(number.index), \(number.sealed), \(number.tail),
            \(document.createdAt))
        ON CONFLICT ON CONSTRAINT document_pkey DO NOTHING
        """
    }

    /// The documents of a person, in the order in which they were shown to us.
    static func of(_ returnee: Returnee.ID) -> SQL {
        """
        SELECT id, kind, number_tail
        FROM casework.document
        WHERE programme_id = (SELECT platform.programme()) AND returnee_id = \(returnee)
        ORDER BY id
        LIMIT 50
        """
    }

    /// One document of a person, with what it is sealed in and found by.
    static func one(_ id: IdentityDocument.ID, of returnee: Returnee.ID) -> SQL {
        """
        SELECT id, returnee_id, kind, number_index, number_sealed, created_at
        FROM casework.document
        WHERE programme_id = (SELECT platform.programme()) AND id = \(id) AND returnee_id = \(returnee)
        """
    }
}

extension DocumentStore.Listed {
    init(_ row: Row) throws {
        id = try row.decode("id")
        kind = try row.decode("kind")
        tail = try row.decode("number_tail")
    }
}

extension IdentityDocument {
    init(_ row: Row) throws {
        try self.init(
            id: row.decode("id"), returnee: row.decode("returnee_id"), kind: row.decode("kind"), createdAt: row.decode("created_at"))
    }
}
