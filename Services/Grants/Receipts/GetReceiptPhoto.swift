import Hosting
import Models
import Web

/// A photo of a delivery, as it came.
///
/// Refuses with `receipt.not-found`, `file.not-scanned`, `file.infected` and `file.no-key`.
enum GetReceiptPhoto: Endpoint {
    static let route = Route(.get, "/grants/v1/receipts/{id}/photos/{photo}", "A photo of a delivery", for: deliveryReaders)
    static let isHeavy = true

    struct Input: Decodable {
        let id: GoodsReceipt.ID
        let photo: ReceiptPhoto.ID
    }

    static func run(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Download {
        let receipt = try await grants.receipt(input.id, as: caller)
        guard let row = try await grants.database.query(ReceiptPhotoStore.select(input.photo, of: receipt.id), as: caller).first else {
            throw Failure.receiptNotFound
        }
        guard let files = grants.files else { throw Failure.fileUnkept }
        let listed = try ReceiptPhotoStore.Listed(row)
        return try files.download(listed.file, named: listed.photo.name, as: caller)
    }
}
