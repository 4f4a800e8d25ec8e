import FoundationEssentials

/// Which offers win, and why (rule 8).
package struct AwardProposal: Hashable, Sendable {
    package typealias ID = Identifier<AwardProposal>

    package let lines: [Line]
    package let reason: String
    /// Why fewer offers than asked for are enough; a second approver reads it.
    package let waiverReason: String?

    package struct Line: Hashable, Sendable {
        package let item: Int
        package let quotation: Quotation.ID
        /// Why not the lowest acceptable offer.
        package let reason: String?

        package init(item: Int, quotation: Quotation.ID, reason: String?) {
            self.item = item
            self.quotation = quotation
            self.reason = reason
        }
    }

    package init(lines: [Line], reason: String, waiverReason: String?) {
        self.lines = lines
        self.reason = reason
        self.waiverReason = waiverReason
    }

    /// How many different people approve it.
    package func approvals(under band: ProcurementPolicy.Band) -> Int {
        max(band.approvals, waiverReason == nil ? 1 : 2)
    }

    /// Refuses with `award.invalid` what breaks a rule: offers that are late, expired or other than asked for, dearer ones without a reason,
    /// and fewer offers than the band asks for without a waiver.
    package func require(_ comparison: Comparison, under band: ProcurementPolicy.Band) throws(Failure) {
        var wrong: [Failure.Field] = []
        if reason.isEmpty { wrong.append(.init("/reason", "required", "Say why; the award is read by others.")) }
        if lines.isEmpty { wrong.append(.init("/lines", "award.empty", "Choose an offer for one item at least.")) }
        if Set(lines.map(\.item)).count < lines.count {
            wrong.append(.init("/lines", "award.twice", "Choose one offer for each item."))
        }
        for (place, line) in lines.enumerated() {
            if let flaw = flaw(of: line, at: place, comparison) { wrong.append(flaw) }
        }
        if comparison.acceptable < band.quotes, waiverReason?.isEmpty ?? true {
            wrong.append(
                .init(
                    "/waiverReason", "award.quotes-short",
                    "\(band.quotes) acceptable offers are needed and there are \(comparison.acceptable). Say why these are enough."))
        }
        guard wrong.isEmpty else { throw Failure(.invalid, "award.invalid", "The award cannot be like this.", fields: wrong) }
    }

    private func flaw(of line: Line, at place: Int, _ comparison: Comparison) -> Failure.Field? {
        let pointer = "/lines/\(place)/quotation"
        guard let offer = comparison.offers.first(where: { $0.id == line.quotation }),
            comparison.landed(line.item, from: offer.id) != nil
        else { return .init(pointer, "award.not-offered", "Nobody offers this, or its currency has no exchange rate.") }
        if offer.isLate { return .init(pointer, "award.late", "This offer came too late to win.") }
        if !offer.isValid(on: comparison.today) { return .init(pointer, "award.expired", "This offer has expired.") }
        if offer.isCompliant != true { return .init(pointer, "award.not-compliant", "Say first that this offer is what was asked for.") }
        if line.reason?.isEmpty ?? true, !comparison.isLowest(line.item, from: offer.id) {
            return .init("/lines/\(place)/reason", "award.not-lowest", "Another acceptable offer is lower. Say why this one wins.")
        }
        return nil
    }
}
