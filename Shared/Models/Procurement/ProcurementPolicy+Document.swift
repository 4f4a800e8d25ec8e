import FoundationEssentials

extension ProcurementPolicy {
    /// The rules as a policy's document holds them; amounts are text, so that they are never rounded.
    package struct Document: Codable, Hashable, Sendable {
        package let currency: Currency
        package let tolerancePercent: String
        package let splittingDays: Int
        package let bands: [Band]
        package let words: String?

        package struct Band: Codable, Hashable, Sendable {
            package let upTo: String?
            package let method: Method
            package let quotes: Int
            package let workingDays: Int
            package let approvals: Int
            package let approvers: [Role]
        }
    }

    package var document: Document {
        Document(
            currency: currency, tolerancePercent: tolerancePercent.description, splittingDays: splittingDays,
            bands: bands.map { band in
                Document.Band(
                    upTo: band.upTo?.description, method: band.method, quotes: band.quotes, workingDays: band.workingDays,
                    approvals: band.approvals, approvers: band.approvers)
            },
            words: words)
    }

    /// A version as it was written down.
    package init(version: Int, effectiveFrom: CalendarDate, _ document: Document) {
        self.init(
            version: version, effectiveFrom: effectiveFrom, currency: document.currency,
            bands: document.bands.map { band in
                Band(
                    upTo: band.upTo.flatMap { Decimal(string: $0) }, method: band.method, quotes: band.quotes,
                    workingDays: band.workingDays, approvals: band.approvals, approvers: band.approvers)
            },
            tolerancePercent: Decimal(string: document.tolerancePercent) ?? 0, splittingDays: document.splittingDays, words: document.words)
    }
}
