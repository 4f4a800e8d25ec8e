import Hosting
import Models

extension Failure {
    /// The refusal that a broken rule of invoices and payments means; nil where it means none.
    static func invoices(_ constraint: String?) -> Failure? {
        switch constraint {
        case "invoice_number_unique":
            .field("number", "invoice.number-taken", "This supplier's number is written down already. Look at that one.")
        case "invoice_of_order": .invoiceNotOpen
        case "invoice_decision_unpaid": .invoicePaid
        case "invoice_decision_superseded_once":
            Failure(.conflict, "invoice.moved-on", "Something else was said of it at the same moment. Look at it again.")
        case "invoice_within_tolerance":
            Failure(
                .conflict, "invoice.beyond-tolerance",
                "The invoice asks for more than was ordered or received. Dispute it, ask for a corrected one, or have the order changed.")
        case "invoice_exception_reason":
            .field("reason", "invoice.reason-missing", "Say why the difference is accepted, or what is wrong.")
        case "credit_within_invoiced":
            Failure(.conflict, "credit.above-invoiced", "A credit note rests on this invoice. Dispute the credit note first.")
        case "order_change_of_open_order", "order_change_of_its_kind":
            Failure(.conflict, "order.not-changeable", "The order has moved on. Look at what came of it and change it then.")
        case "order_change_above_received":
            .field("quantity", "order.below-received", "What came or is invoiced stays ordered. Give at least that.")
        case "order_change_within_band":
            Failure(
                .conflict, "order.dearer-rule",
                "The purchase would come under the rule of a greater amount. Buy what is more by a purchase of its own.")
        case "order_change_by_approver":
            Failure(.forbidden, "order.not-approver", "The rule of this amount names others to approve it. Ask one of them.")
        case "payment_of_approved": .paymentNotApproved
        case "payment_of_invoice_once": .paymentPaid
        case "payment_of_whole_invoice": .field("fundAmount", "payment.whole", "An invoice is paid as it is, all of it.")
        case "payment_to_confirmed_details", "payment_details_fkey":
            .field("details", "payment.details", "A transfer, and nothing else, goes to bank details that two people confirmed.")
        case "payment_made": .field("paidOn", "payment.day", "What was paid is written down: give today or an earlier day.")
        case "payment_back_of_paid": .paymentBackUnpaid
        default: nil
        }
    }

    static let invoiceNotFound = Failure(.notFound, "invoice.not-found", "There is no such invoice.")
    static let invoicePaid = Failure(.conflict, "invoice.paid", "It is paid, so what was said of it stays.")
    static let invoiceNotOpen = Failure(
        .conflict, "invoice.not-open", "Nothing of this purchase is ordered any more, so nothing is invoiced. Look at it again.")
}
