import Hosting
import Models
import Postgres
import Web

/// Lists invoices and credit notes, the newest first, with how far each is.
enum ListInvoices: Page {
    static let route = Route(.get, "/grants/invoices", "Invoices", for: invoiceReaders)

    struct Input: Decodable {
        let standing: SupplierInvoice.Standing?
        let cursor: Cursor?
    }

    static func show(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Screen {
        let page = try InvoiceStore.page(of: input.standing, after: input.cursor, for: caller.account)
        let rows = try await grants.database.query(page, as: caller)
        let invoices = try rows.prefix(InvoiceStore.screenSize).map(InvoiceStore.Invoice.init)
        var next: String?
        if rows.count > InvoiceStore.screenSize, let last = invoices.last {
            let query = input.standing.map { [("standing", $0.rawValue)] } ?? []
            next = route.link(query: query + [("cursor", Cursor(after: last.recorded, last.id).description)])
        }
        return InvoicePages.list(invoices, of: input.standing, isFirst: input.cursor == nil, next: next, as: caller)
    }
}
