import Hosting
import Models

extension Failure {
    /// The refusal that a broken rule of procurement means; nil where it means none.
    static func procurement(_ constraint: String?) -> Failure? {
        switch constraint {
        case "supplier_registered_once":
            Failure(
                .conflict, "supplier.registered", "A supplier with this registration number is known already. Look at that one.",
                fields: [.init("/registrationNumber", "supplier.registered", "Another supplier has this number.")])
        case "supplier_document_end_pkey", "supplier_document_replaced_once": .supplierDocumentEnded
        case "supplier_document_within_supplier":
            .field(
                "file", "supplier-document.too-many",
                "A supplier has 20 documents and 50 MB of them at most. Withdraw or replace one first.")
        case "supplier_tie_superseded_once":
            Failure(.conflict, "tie.moved-on", "You declared something else at the same moment. Look again.")
        case "purchase_step", "purchase_with_request", "quote_request_of_requisition", "award_proposal_of_compared",
            "award_decision_of_open_proposal", "award_decision_superseded_once", "purchase_order_of_award", "purchase_all_ordered",
            "award_approved_enough", "purchase_order_of_offer_unique":
            .purchaseMovedOn
        case "purchase_asked":
            Failure(
                .conflict, "purchase.asked", "Suppliers were asked already, so it stays. Cancel it and begin another, where it is wrong.")
        case "purchase_orders_void":
            Failure(.conflict, "purchase.orders-open", "Something is ordered. Call the rest of the order off first.")
        case "purchase_rate_missing": .purchaseRateMissing
        case "need_of_award", "need_balance_fkey", "purchase_items_needed":
            Failure(.conflict, "need.not-awarded", "This was not approved, or its money is spent. Choose again.")
        case "balance_free_left": .ledgerShort
        case let duty? where duty.hasSuffix("_duty_fkey"): .dutyHeld
        default: offers(constraint)
        }
    }

    private static func offers(_ constraint: String?) -> Failure? {
        switch constraint {
        case "purchase_sealed", "quote_request_kept":
            Failure(.conflict, "request.sealed", "Offers stay sealed until the request closes. Wait until then.")
        case "invitation_in_time", "quote_request_closes_later":
            Failure(.conflict, "request.closed", "Suppliers are asked while offers are taken, unless they are blocked.")
        case "quotation_link_closed", "quotation_of_open_request": .offerClosed
        case "quotation_by_link_once":
            Failure(.conflict, "offer.sent", "An offer was sent by this link already.")
        case "quotation_superseded_once":
            Failure(.conflict, "quotation.moved-on", "Another offer of this supplier came at the same moment. Look again.")
        case "assessment_of_opened", "assessment_superseded_once":
            Failure(.conflict, "offer.not-open", "Offers are assessed once they are open and until an award is proposed. Look again.")
        default: awards(constraint)
        }
    }

    private static func awards(_ constraint: String?) -> Failure? {
        switch constraint {
        case "award_in_time": Failure(.conflict, "award.late", "This offer came too late to win.")
        case "award_still_valid", "purchase_order_still_valid":
            Failure(.conflict, "order.expired", "An offer that wins has expired. Ask its supplier for a new one, or choose another.")
        case "award_compliant": Failure(.conflict, "award.not-compliant", "Say first that this offer is what was asked for.")
        case "award_not_lowest": Failure(.conflict, "award.not-lowest", "Another acceptable offer is lower. Say why this one wins.")
        case "award_quotes_enough": Failure(.conflict, "award.quotes-short", "Fewer offers than asked for need a waiver with a reason.")
        case "award_supplier_clear":
            Failure(.conflict, "award.supplier-barred", "Nothing is bought from this supplier now. Look at what stands against it.")
        case "award_without_tie":
            Failure(.forbidden, "award.tied", "You have declared a tie to a supplier that wins. Let a colleague do this.")
        case "award_within_band":
            Failure(
                .conflict, "award.band-higher",
                "The prices fall under a stricter rule than suppliers were asked under. Ask once more, by that rule.")
        case "award_decision_by_approver":
            Failure(.forbidden, "award.not-approver", "The rule names who approves an award of this size; your role is not among them.")
        case "purchase_order_conditions_met":
            Failure(
                .conflict, "order.conditions-open",
                "A condition of an award is not met yet. Have it shown or waived first; until then no money flows.")
        default: deliveries(constraint) ?? goods(constraint)
        }
    }
}
