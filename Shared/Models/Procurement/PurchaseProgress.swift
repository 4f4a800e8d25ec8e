package import FoundationEssentials

/// How far a purchase's orders have come: its state from `ordered` on follows from it alone (rule 9).
package struct PurchaseProgress: Hashable, Sendable {
    package let lines: [Line]
    /// Whether each approved invoice and credit note is paid.
    package let allPaid: Bool

    /// A line of an order, by quantity.
    package struct Line: Hashable, Sendable {
        /// As it is ordered now.
        package let ordered: Decimal
        /// Without what went back.
        package let accepted: Decimal
        /// On approved invoices, less credit notes.
        package let invoiced: Decimal

        package init(ordered: Decimal, accepted: Decimal, invoiced: Decimal) {
            self.ordered = ordered
            self.accepted = accepted
            self.invoiced = invoiced
        }
    }

    package init(lines: [Line], allPaid: Bool) {
        self.lines = lines
        self.allPaid = allPaid
    }

    package var state: Purchase.State {
        if !lines.contains(where: { $0.accepted > 0 }) { return .ordered }
        if lines.contains(where: { $0.accepted < $0.ordered }) { return .partlyReceived }
        if lines.contains(where: { $0.invoiced < min($0.accepted, $0.ordered) }) { return .received }
        return allPaid ? .paid : .matched
    }

    /// Whether nothing is to come and nothing has come.
    package var isVoid: Bool { lines.allSatisfy { $0.ordered == 0 && $0.accepted == 0 && $0.invoiced == 0 } }
}
