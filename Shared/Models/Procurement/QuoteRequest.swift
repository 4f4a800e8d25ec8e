package import FoundationEssentials

/// Suppliers asked for offers until a moment, under the rules of a band.
package struct QuoteRequest: Hashable, Sendable {
    package let purchase: Purchase.ID
    /// From 1; asking again is another one.
    package let number: Int
    package let closesAt: Date
    package let terms: String
    package let band: ProcurementPolicy.Band
    /// From 1.
    package let bandPlace: Int
    /// The amount that the band was found by, in the purchase's currency.
    package let bandAmount: Decimal
    package let policyVersion: Int
    package let openedAt: Date

    /// One as it was saved.
    package init(
        purchase: Purchase.ID, number: Int, closesAt: Date, terms: String, band: ProcurementPolicy.Band, bandPlace: Int,
        bandAmount: Decimal, policyVersion: Int, openedAt: Date
    ) {
        self.purchase = purchase
        self.number = number
        self.closesAt = closesAt
        self.terms = terms
        self.band = band
        self.bandPlace = bandPlace
        self.bandAmount = bandAmount
        self.policyVersion = policyVersion
        self.openedAt = openedAt
    }

    package func isClosed(at moment: Date) -> Bool { closesAt <= moment }

    /// Whether it may be closed by hand: its band asks for no days.
    package func mayCloseEarly(at moment: Date) -> Bool { band.workingDays == 0 && !isClosed(at: moment) }

    /// Refuses with `request.sealed` while offers are taken.
    package func requireClosed(at moment: Date) throws(Failure) {
        guard isClosed(at: moment) else {
            throw Failure(.conflict, "request.sealed", "Offers stay sealed until the request closes. Wait until then.")
        }
    }

    /// Refuses with `request.too-short` a last day that leaves suppliers fewer working days than the band asks for.
    package static func require(
        closing day: CalendarDate, askedOn today: CalendarDate, under band: ProcurementPolicy.Band, with holidays: PublicHolidays
    ) throws(Failure) {
        let earliest = holidays.day(after: band.workingDays, workingDaysFrom: today)
        guard day < earliest else { return }
        throw Failure(
            .invalid, "request.too-short", "Suppliers need \(band.workingDays) working days. Give \(earliest) or a later day.",
            fields: [.init("/closesOn", "request.too-short", "Give \(earliest) or a later day.")])
    }
}
