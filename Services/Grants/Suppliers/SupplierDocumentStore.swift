import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Web

/// All SQL on documents of suppliers; what they hold is kept by `FileVault`.
enum SupplierDocumentStore {
    /// How many a page shows: more than those that count, which are all on the first.
    static let screenSize = 25

    /// A document with what is known of its file, and of its end.
    struct Listed {
        let document: SupplierDocument
        let file: StoredFile
        /// As PostgreSQL writes it, for cursors.
        let addedAt: String
        /// On the programme's clocks.
        let added: String
        let addedBy: String?
        let isReplaced: Bool
        let ended: String?
        let endedBy: String?
    }

    /// A document that has run out or soon does, with whose it is.
    struct RunningOut {
        let supplier: Supplier.ID
        let supplierName: String
        let terms: SupplierDocument.Terms
    }

    /// Whose documents people are warned of.
    enum Concern {
        /// Of those that may be asked for things of a kind.
        case asking(for: PurchaseCategory)
        /// Of those that offer for a purchase.
        case offers(for: Purchase.ID)
    }

    /// Adds a document whose file is kept.
    static func insert(_ document: SupplierDocument, by account: Account.ID, in programme: Programme.ID?, at moment: Date) -> SQL {
        let terms = document.terms
        return """
            INSERT INTO grants.supplier_document (
                programme_id, id, supplier_id, kind, title, valid_until, name, replaces, added_by, added_at)
            VALUES (
                \(programme), \(document.id), \(document.supplier), \(terms.kind), \(terms.title), \(terms.validUntil), \(document.name),
                \(document.replaces), \(account), \(moment))
            """
    }

    /// Marks that a document counts no more.
    static func end(_ document: SupplierDocument, by account: Account.ID, in programme: Programme.ID?, at moment: Date) -> SQL {
        """
        INSERT INTO grants.supplier_document_end (programme_id, document_id, reason, ended_by, ended_at)
        VALUES (\(programme), \(document.id), \(document.endReason), \(account), \(moment))
        """
    }

    /// Of a supplier those that count first, each the newest first; after the cursor, which is behind those.
    static func page(of supplier: Supplier.ID, after cursor: Cursor?) throws(Failure) -> SQL {
        var condition: SQL = ""
        if let cursor {
            let (moment, id) = (try cursor.value(0) { $0 }, try cursor.value(1) { SupplierDocument.ID($0) })
            condition = " AND e.document_id IS NOT NULL AND (d.added_at, d.id) < (\(moment)::timestamptz, \(id))"
        }
        return """
            \(splice: columns)
            WHERE d.programme_id = (SELECT platform.programme()) AND d.supplier_id = \(supplier)\(splice: condition)
            ORDER BY e.document_id IS NOT NULL, d.added_at DESC, d.id DESC
            LIMIT \(screenSize + 1)
            """
    }

    static func select(_ id: SupplierDocument.ID, of supplier: Supplier.ID) -> SQL {
        """
        \(splice: columns)
        WHERE d.programme_id = (SELECT platform.programme()) AND d.id = \(id) AND d.supplier_id = \(supplier)
        """
    }

    private static let columns: SQL = """
        SELECT
            d.id, d.supplier_id, d.kind, d.title, d.valid_until, d.name, d.replaces, e.reason, d.added_at,
            portal.local_time(d.added_at) AS added, a.name AS added_by, portal.local_time(e.ended_at) AS ended, b.name AS ended_by, EXISTS (
                SELECT 1
                FROM grants.supplier_document AS n
                WHERE n.programme_id = d.programme_id AND n.replaces = d.id) AS is_replaced, \(splice: StoredFile.columns)
        FROM grants.supplier_document AS d
        JOIN grants.file AS f ON f.programme_id = d.programme_id AND f.id = d.id
        LEFT JOIN grants.supplier_document_end AS e ON e.programme_id = d.programme_id AND e.document_id = d.id
        LEFT JOIN portal.published_account AS a ON a.id = d.added_by
        LEFT JOIN portal.published_account AS b ON b.id = e.ended_by
        """

    /// Documents that count and have run out, or do so within the days of warning.
    static func runningOut(on today: CalendarDate, _ concern: Concern) -> SQL {
        """
        SELECT s.id, s.name, d.kind, d.title, d.valid_until
        FROM grants.supplier AS s
        JOIN grants.supplier_document_in_force AS d ON d.supplier_id = s.id
        WHERE s.programme_id = (SELECT platform.programme())
            AND d.valid_until <= \(today.adding(days: SupplierDocument.daysOfWarning))
            AND \(splice: isOf(concern))
        ORDER BY lower(s.name), s.id, d.valid_until, d.id
        LIMIT 100
        """
    }

    private static func isOf(_ concern: Concern) -> SQL {
        switch concern {
        case .asking(let category): "s.state = 'active' AND \(category) = ANY (s.categories)"
        case .offers(let purchase): "s.id IN (SELECT q.supplier_id FROM grants.opened_quotation AS q WHERE q.purchase_id = \(purchase))"
        }
    }
}

extension SupplierDocumentStore.Listed {
    init(_ row: Row) throws {
        document = try SupplierDocument(
            id: row.decode("id"), supplier: row.decode("supplier_id"), terms: .init(row), name: row.decode("name"),
            replaces: row.decode("replaces"), endReason: row.decode("reason"))
        file = try StoredFile(row)
        addedAt = try row.decode("added_at")
        added = try row.decode("added")
        addedBy = try row.decode("added_by")
        isReplaced = try row.decode("is_replaced")
        ended = try row.decode("ended")
        endedBy = try row.decode("ended_by")
    }
}

extension SupplierDocumentStore.RunningOut {
    init(_ row: Row) throws {
        supplier = try row.decode("id")
        supplierName = try row.decode("name")
        terms = try .init(row)
    }
}

extension SupplierDocument.Terms {
    fileprivate init(_ row: Row) throws {
        try self.init(kind: row.decode("kind"), title: row.decode("title"), validUntil: row.decode("valid_until"))
    }
}

extension SupplierDocument {
    /// Of its file: the two have one identity.
    var file: StoredFile.ID { StoredFile.ID(id.uuid) }
}
