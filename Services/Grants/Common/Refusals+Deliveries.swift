import Hosting
import Models

extension Failure {
    /// The refusal that a broken rule of deliveries means; nil where it means none.
    static func deliveries(_ constraint: String?) -> Failure? {
        switch constraint {
        case "goods_receipt_of_open_order":
            Failure(.conflict, "receipt.not-open", "All of the order is there, or it was called off. Look at it again.")
        case "goods_receipt_delivered": .receiptDay
        case "receipt_within_order":
            Failure(.conflict, "receipt.above-order", "No more is accepted than was ordered. Reject the rest, with a reason.")
        case "return_within_accepted", "goods_return_of_received": .returnAboveAccepted
        case "invoice_within_received":
            Failure(.conflict, "return.invoiced", "It was invoiced. Record the supplier's credit note first, then the return.")
        case "receipt_photo_few": Failure(.conflict, "receipt.photos-many", "A delivery has ten photos at most.")
        case "receipt_photo_is_picture": .field("file", "receipt.not-a-picture", "Choose a picture or a PDF.")
        default: invoices(constraint)
        }
    }

    static let orderNotFound = Failure(.notFound, "order.not-found", "There is no such order.")
    static let receiptNotFound = Failure(.notFound, "receipt.not-found", "There is no such delivery.")
    static let receiptDay = Failure.field(
        "deliveredOn", "receipt.day", "Goods are received once they are there: give today or an earlier day.")
    static let returnAboveAccepted = Failure(.conflict, "return.above-accepted", "No more goes back than was accepted and is there.")
}
