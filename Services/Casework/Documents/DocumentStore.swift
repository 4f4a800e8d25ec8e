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
        /// Somebody else who showed a document with the same number: perhaps the same person, registered twice.
        let other: Returnee.ID?
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
        SELECT
            d.id, d.kind, d.number_tail,
            (
                SELECT o.returnee_id
                FROM casework.document AS o
                WHERE o.programme_id = d.programme_id AND o.number_index = d.number_index AND o.returnee_id <> d.returnee_id
                ORDER BY o.id
                LIMIT 1
            ) AS other
        FROM casework.document AS d
        WHERE d.programme_id = (SELECT platform.programme()) AND d.returnee_id = \(returnee)
        ORDER BY d.id
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
        other = try row.decode("other")
    }
}

extension IdentityDocument {
    init(_ row: Row) throws {
        try self.init(
            id: row.decode("id"), returnee: row.decode("returnee_id"), kind: row.decode("kind"), createdAt: row.decode("created_at"))
    }
}
