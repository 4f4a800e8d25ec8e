import Hosting
import Models

extension Failure {
    /// The refusal that a broken rule of assets, hand-overs and visits means; nil where it means none.
    static func goods(_ constraint: String?) -> Failure? {
        switch constraint {
        case "asset_step", "asset_by_hand_over", "asset_by_visit": .assetMovedOn
        case "asset_serial_once":
            .field("serial", "asset.serial-taken", "Another thing of this order has this serial number. Read it off again.")
        case "hand_over_signed", "hand_over_number_unique": .handOverMovedOn
        case "hand_over_with_agreement":
            Failure(
                .conflict, "hand-over.no-agreement",
                "Nothing is handed over before the agreement is signed and countersigned. Have that done first.")
        case "hand_over_of_tagged":
            Failure(
                .conflict, "hand-over.not-tagged",
                "Only things that are tagged are handed over, and quantities of what has no tags. Tag it first, or look at the list again.")
        case "hand_over_of_received":
            Failure(
                .conflict, "hand-over.not-received", "Nothing of this purchase was received and is still there. Wait for the goods.")
        case "hand_over_within_need":
            Failure(
                .conflict, "hand-over.above-need", "That is more than was bought for this award, or than is there. Give less.")
        case "hand_over_has_lines": .handOverOfNothing
        case "hand_over_of_what_is_there":
            Failure(
                .conflict, "hand-over.gone",
                "Something on the list went back or was handed over meanwhile. Cancel the list and prepare another.")
        case "goods_return_of_what_is_left":
            .field(
                "quantity", "goods-return.handed-over",
                "That much was handed over already, so it cannot go back to the supplier. Give less.")
        default: visits(constraint)
        }
    }

    private static func visits(_ constraint: String?) -> Failure? {
        switch constraint {
        case "monitoring_visit_step", "visit_finding_of_owner", "visit_finding_pkey", "visit_correction_pkey", "visit_correction_of_report":
            .visitMovedOn
        case "monitoring_visit_looks_at_all":
            Failure(
                .invalid, "visit.invalid", "Something of the visit needs your attention.",
                fields: [.init("/findings", "visit.all", "Say of each thing whether it is there. Look again: the list may have changed.")])
        case "visit_photo_of_visit_made":
            Failure(.conflict, "visit-photo.too-early", "Report the visit first; then add pictures.")
        case "visit_photo_sensible":
            .field("file", "visit-photo.too-many", "A visit has ten pictures at most, and pictures alone.")
        default: nil
        }
    }
}
