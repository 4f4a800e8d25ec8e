import Hosting
import Models
import Web

/// A document of a supplier, as it came. Each reading is an event.
///
/// Refuses with `supplier.not-found`, `supplier-document.not-found`, `file.not-scanned`, `file.infected` and `file.no-key`.
enum GetSupplierDocument: Endpoint {
    static let route = Route(
        .get, "/grants/v1/suppliers/{id}/documents/{document}", "A document of a supplier", for: supplierReaders)
    static let isHeavy = true

    struct Place: Decodable {
        let id: Supplier.ID
        let document: SupplierDocument.ID
    }

    static func run(_ input: Place, as caller: Caller, in grants: Grants) async throws -> Download {
        let listed = try await grants.document(input, as: caller).listed
        guard let files = grants.files else { throw Failure.fileUnkept }
        let download = try files.download(listed.file, named: listed.document.name, as: caller)
        let read = listed.document.event("document_read", at: grants.now())
        try await grants.database.unit([EventLog.append(read, by: caller)], as: caller)
        return download
    }
}

extension Grants {
    /// A supplier and one of its documents; refuses with `supplier.not-found` and `supplier-document.not-found`.
    func document(
        _ place: GetSupplierDocument.Place, as caller: Caller
    ) async throws -> (supplier: Supplier, listed: SupplierDocumentStore.Listed) {
        let answers = try await database.unit(
            [SupplierStore.select(place.id), SupplierDocumentStore.select(place.document, of: place.id)], as: caller)
        guard let supplier = answers[0].first else { throw Failure.supplierNotFound }
        guard let document = answers[1].first else { throw Failure.supplierDocumentNotFound }
        return (try Supplier(supplier), try SupplierDocumentStore.Listed(document))
    }
}

extension Failure {
    static let supplierDocumentNotFound = Failure(
        .notFound, "supplier-document.not-found", "The supplier has no such document.")
}
