import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Adds a photo to a delivery. Sent twice, it is added once.
///
/// Refuses with `receipt.not-found`, `file.empty`, `file.too-large`, `file.type-unknown`, `file.no-key`, `receipt.not-a-picture`,
/// `receipt.photos-many` and `form.used`.
enum AddReceiptPhoto: Form {
    static let route = Route(.get, "/grants/receipts/{id}/photos/new", "Add a photo of a delivery", for: receivers)

    struct Input: Decodable {
        let id: ReceiptPhoto.ID
        let file: Upload
    }

    static func show(_ place: ShowReceipt.Input, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            guard grants.files != nil else { throw Failure.fileUnkept }
            let receipt = try await grants.receipt(place.id, as: caller)
            return ReceiptFormPages.photo(of: receipt, draft, at: grants.now(), caller.language)
        }
    }

    static func submit(_ place: ShowReceipt.Input, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let (moment, account) = (grants.now(), try caller.person)
        try await refusing(in: caller.language) {
            guard let files = grants.files else { throw Failure.fileUnkept }
            let receipt = try await grants.receipt(place.id, as: caller)
            let incoming = try IncomingFile(input.file)
            try await grants.database.transaction(as: caller) { transaction in
                let photo = ReceiptPhoto(id: input.id, receipt: receipt.id, name: incoming.name)
                guard try await files.keep(incoming, as: photo.file, in: transaction, by: caller, at: moment) else {
                    let known = try await transaction.query(ReceiptPhotoStore.select(input.id, of: receipt.id))
                    guard !known.isEmpty else { throw Failure(.conflict, "form.used", GrantsPhrases.formUsed[caller.language]) }
                    return
                }
                try await transaction.send([
                    ReceiptPhotoStore.insert(photo, by: account, in: caller.programme, at: moment),
                    EventLog.append(Event("goods_receipt", receipt.id, "photo_added", at: moment), by: caller),
                ])
            }
        }
        return Redirect(ShowReceipt.route.link(place.id), notice: ReceiptPhrases.photoAdded[caller.language])
    }
}
