import Hosting
import Models
import Postgres
import Web

/// Shows a delivery: what was accepted and rejected, what of it went back, and its photos.
///
/// Refuses with `receipt.not-found`.
enum ShowReceipt: Page {
    static let route = Route(.get, "/grants/receipts/{id}", "A delivery", for: deliveryReaders)

    struct Input: Decodable {
        let id: GoodsReceipt.ID
    }

    /// Everything that the page tells.
    struct Content {
        let receipt: ReceiptStore.Receipt
        let returns: [ReceiptStore.Returned]
        let photos: [ReceiptPhotoStore.Listed]
        let keepsFiles: Bool
        let scansFiles: Bool
    }

    static func show(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let answers = try await grants.database.unit(
                ReceiptStore.whole(input.id, for: caller.account)
                    + [ReceiptStore.returns(of: input.id), ReceiptPhotoStore.of(input.id)], as: caller)
            return ReceiptPages.receipt(
                Content(
                    receipt: try .init(answers), returns: try answers[2].map(ReceiptStore.Returned.init),
                    photos: try answers[3].map(ReceiptPhotoStore.Listed.init), keepsFiles: grants.files != nil,
                    scansFiles: grants.files?.scanner != nil), as: caller)
        }
    }
}

extension Grants {
    /// Refuses with `receipt.not-found`, also where its purchase is kept from the caller.
    func receipt(_ id: GoodsReceipt.ID, as caller: Caller) async throws -> ReceiptStore.Receipt {
        try .init(try await database.unit(ReceiptStore.whole(id, for: caller.account), as: caller))
    }
}
