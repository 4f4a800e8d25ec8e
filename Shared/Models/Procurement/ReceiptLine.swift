package import FoundationEssentials

/// What came of an item: accepted and rejected make what was delivered (rule 9).
package struct ReceiptLine: Hashable, Sendable {
    package let item: Int
    package let delivered: Decimal
    package let accepted: Decimal
    package let rejected: Decimal
    /// Why it was rejected.
    package let reason: String?
    package let serials: [String]

    package init(item: Int, delivered: Decimal, accepted: Decimal, rejected: Decimal, reason: String? = nil, serials: [String] = []) {
        self.item = item
        self.delivered = delivered
        self.accepted = accepted
        self.rejected = rejected
        self.reason = reason
        self.serials = serials
    }

    /// What is wrong with it; `open` is what was ordered and has not come, `tolerance` what more than ordered may be accepted.
    package func flaws(at place: Int, open: Decimal, tolerance: Decimal) -> [Failure.Field] {
        var wrong: [Failure.Field] = []
        if delivered <= 0 || ![accepted, rejected].allSatisfy(\.isCounted) {
            wrong.append(
                .init(
                    "/lines/\(place)/accepted", "receipt.quantity",
                    "Give what came, above nought and below a million, with three digits behind the point at most."))
        } else if accepted + rejected != delivered {
            wrong.append(.init("/lines/\(place)/accepted", "receipt.adds-up", "Accepted and rejected make what was delivered."))
        }
        if rejected > 0, reason?.isEmpty ?? true {
            wrong.append(.init("/lines/\(place)/reason", "receipt.reason-missing", "Say why it was rejected."))
        }
        if accepted > open + tolerance {
            wrong.append(
                .init("/lines/\(place)/accepted", "receipt.above-order", "No more is accepted than was ordered: \(open) are to come."))
        }
        if Decimal(serials.count) > max(0, accepted) || Set(serials).count < serials.count {
            wrong.append(
                .init("/lines/\(place)/serials", "receipt.serials", "Give each accepted thing one serial number of its own at most."))
        }
        return wrong
    }
}

extension Decimal {
    /// Whether it is a quantity that is counted or weighed: from nought to below a million, with three digits behind the point at most.
    package var isCounted: Bool {
        self >= 0 && self < 1_000_000 && (description.split(separator: ".").dropFirst().first?.count ?? 0) <= 3
    }
}
