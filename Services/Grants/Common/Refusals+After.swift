import Hosting
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
        default: tranches(constraint)
        }
    }

    private static func tranches(_ constraint: String?) -> Failure? {
        switch constraint {
        case "tranche_within_agreement":
            Failure(.conflict, "tranche.above-award", "That is more than what is not planned yet of the agreement. Give less.")
        case "tranche_of_agreement", "tranche_of_active_agreement": .trancheAgreementEnded
        case "tranche_step", "tranche_number_unique": .trancheMovedOn
        case "tranche_on_its_day": .trancheNotDue
        case "tranche_condition_settled": .trancheConditionOpen
        case "tranche_report_before": .trancheReportOpen
        case "tranche_two_hands": .trancheSameHand
        case "report_step": .reportMovedOn
        case "report_of_paid": .reportNotPaid
        case "report_two_hands": .reportSameHand
        case "signature_scan_of_paper", "hand_over_scan_of_paper": .scanNotOnPaper
        case "signature_scan_kept": .scanKept
        case "signature_scan_within_agreement", "hand_over_scan_within_hand_over":
            .field("file", "scan.too-many", "There are 10 scans at most. Put several pages into one file.")
        default: appeals(constraint)
        }
    }

    private static func appeals(_ constraint: String?) -> Failure? {
        switch constraint {
        case "appeal_of_rejection", "appeal_of_decision_unique": .appealNotRejected
        case "appeal_in_time": .appealTooLate
        case "appeal_step", "appeal_member_of_admitted", "appeal_ballot_of_admitted", "appeal_ballot_superseded_once", "appeal_member_pkey",
            "appeal_replacement_pkey":
            .appealMovedOn
        case "appeal_as_counted": .appealUndecided
        case "appeal_of_right_panel": .appealPanelSize
        case "appeal_by_others", "appeal_member_decided_before":
            Failure(
                .conflict, "appeal.decided-before",
                "An appeal is for people who did not decide before: who had a seat, a review or a vote in the matter has no part in it.")
        case "appeal_replacement_of_silent": .appealHasVoted
        case "appeal_replacement_after_days": .appealMayVoteStill
        case "appeal_replacement_by_others", "appeal_replacement_of_another":
            Failure(
                .conflict, "appeal.not-to-replace",
                "A seat is given to somebody else by a manager who has no part in the matter, and not to the same person.")
        case "appeal_member_kept":
            Failure(
                .conflict, "appeal.panel-kept",
                "The panel votes already, so it stays. Somebody is added only where the votes decide nothing.")
        case "appeal_ballot_by_member":
            Failure(.forbidden, "appeal.not-on-panel", "Only the panel of the appeal votes, without a conflict of interest.")
        default: procurement(constraint)
        }
    }
}
