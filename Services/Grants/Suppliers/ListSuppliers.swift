import Hosting
import Models
import Postgres
import Web

/// Lists the suppliers by name.
enum ListSuppliers: Page {
    static let route = Route(.get, "/grants/suppliers", "Suppliers", for: supplierReaders)

    struct Input: Decodable {
        let cursor: Cursor?
    }

    static func show(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Screen {
        let rows = try await grants.database.query(SupplierStore.page(after: input.cursor), as: caller)
        let suppliers = try rows.prefix(SupplierStore.screenSize).map(Listed.init)
        let next = rows.count > SupplierStore.screenSize ? suppliers.last : nil
        return SupplierPages.list(
            suppliers, isFirst: input.cursor == nil,
            next: next.map {
                route.link(query: [("cursor", Cursor(after: $0.supplier.terms.name.lowercased(), $0.supplier.id).description)])
            },
            as: caller)
    }

    /// A supplier with what stands against it.
    struct Listed {
        let supplier: Supplier
        let bar: Supplier.Bar?

        init(_ row: Row) throws {
            supplier = try Supplier(row)
            bar = try row.decode("bar")
        }
    }
}

/// Shows a supplier, with a page of its documents: those that count and the newest that do not, or those after the cursor.
///
/// Refuses with `supplier.not-found`.
enum ShowSupplier: Page {
    static let route = Route(.get, "/grants/suppliers/{id}", "A supplier", for: supplierReaders)

    struct Place: Decodable {
        let id: Supplier.ID
    }

    struct Input: Decodable {
        let id: Supplier.ID
        let cursor: Cursor?
    }

    static func show(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let answers = try await grants.database.unit(
                [
                    SupplierStore.select(input.id), SupplierStore.record(of: input.id, on: grants.today(for: caller)),
                    BankDetailsStore.of(input.id), SanctionsStore.of(input.id), TieStore.tied(to: input.id), History.of(input.id),
                    SupplierDocumentStore.page(of: input.id, after: input.cursor),
                ], as: caller)
            guard let row = answers[0].first, let record = answers[1].first else { throw Failure.supplierNotFound }
            return SupplierPages.supplier(
                try Whole(
                    listed: .init(row), record: .init(record), bank: answers[2].map(BankDetailsStore.Told.init),
                    checks: answers[3].map(SanctionsStore.Told.init), ties: answers[4].map(TieStore.Told.init),
                    history: History(answers[5]),
                    shelf: grants.shelf(answers[6], input, as: caller)),
                as: caller)
        }
    }

    /// A supplier with all that is known of it.
    struct Whole {
        let listed: ListSuppliers.Listed
        let record: SupplierStore.Record
        let bank: [BankDetailsStore.Told]
        let checks: [SanctionsStore.Told]
        let ties: [TieStore.Told]
        let history: History
        let shelf: Shelf
    }

    /// A page of its documents, and what is said beside them.
    struct Shelf {
        let documents: [SupplierDocumentStore.Listed]
        let isFirst: Bool
        let next: String?
        let keepsFiles: Bool
        let scansFiles: Bool
        let today: CalendarDate
    }
}

extension Grants {
    /// Of the rows of `SupplierDocumentStore.page`.
    fileprivate func shelf(_ rows: Rows, _ input: ShowSupplier.Input, as caller: Caller) throws -> ShowSupplier.Shelf {
        let size = SupplierDocumentStore.screenSize
        let documents = try rows.prefix(size).map(SupplierDocumentStore.Listed.init)
        let last = rows.count > size ? documents.last : nil
        let next = last.map { Cursor(after: $0.addedAt, $0.document.id).description }
        return ShowSupplier.Shelf(
            documents: documents, isFirst: input.cursor == nil,
            next: next.map { ShowSupplier.route.link(input.id, query: [("cursor", $0)]) }, keepsFiles: files != nil,
            scansFiles: files?.scanner != nil, today: today(for: caller))
    }
}
