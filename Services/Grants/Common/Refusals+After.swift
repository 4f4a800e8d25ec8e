import Models

extension Failure {
    /// The refusal that a broken rule of agreements and repayments means; nil where it means none.
    static func after(_ constraint: String?) -> Failure? {
        switch constraint {
        case "agreement_of_award": .notAwarded
        case "agreement_conditions_settled": .conditionsOpen
        case "agreement_one_alive":
            Failure(
                .conflict, "agreement.alive",
                "There is an agreement about it already. Look at that one, or end it before it is countersigned.")
        case "agreement_step", "signature_of_offer", "signature_pkey": .agreementMovedOn
        case "agreement_two_hands": .sameHand
        case "agreement_nothing_open": .agreementOpen
        case "repayment_superseded_once": .repaymentMovedOn
        case "repayment_receipt_once":
            Failure(
                .conflict, "repayment.receipt-taken",
                "A repayment with this receipt is written down already. Look at it, or give the right number.")
        default: procurement(constraint)
        }
    }
}
