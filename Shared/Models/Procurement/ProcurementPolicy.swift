package import FoundationEssentials

/// By which rules the office buys (rules 6 and 7): data with a version and a first day.
package struct ProcurementPolicy: Hashable, Sendable {
    /// Nought for the one that the rules begin with.
    package let version: Int
    package let effectiveFrom: CalendarDate
    package let currency: Currency
    /// From the smallest amounts to the greatest; the last one alone has no limit.
    package let bands: [Band]
    /// By how much of what was ordered more may be received or invoiced, in percent.
    package let tolerancePercent: Decimal
    /// Purchases of one grant and category are added up over so many days.
    package let splittingDays: Int
    /// Who decided it and why; nil where it is not told.
    package let words: String?

    /// What holds for amounts up to a limit.
    package struct Band: Hashable, Sendable {
        /// In the policy's currency, inclusive; nil for no limit.
        package let upTo: Decimal?
        package let method: Method
        /// Valid offers needed.
        package let quotes: Int
        /// For which suppliers may offer at least.
        package let workingDays: Int
        /// Different people who approve.
        package let approvals: Int
        /// Those who approve hold one of these roles.
        package let approvers: [Role]

        package init(upTo: Decimal?, method: Method, quotes: Int, workingDays: Int, approvals: Int, approvers: [Role]) {
            self.upTo = upTo
            self.method = method
            self.quotes = quotes
            self.workingDays = workingDays
            self.approvals = approvals
            self.approvers = approvers
        }
    }

    /// How offers are asked for.
    package enum Method: String, CaseIterable, Codable, Sendable {
        /// One documented price.
        case singlePrice = "single_price"
        case quotations
        case writtenQuotations = "written_quotations"
        case tender
    }

    package init(
        version: Int, effectiveFrom: CalendarDate, currency: Currency, bands: [Band], tolerancePercent: Decimal, splittingDays: Int,
        words: String? = nil
    ) {
        self.version = version
        self.effectiveFrom = effectiveFrom
        self.currency = currency
        self.bands = bands
        self.tolerancePercent = tolerancePercent
        self.splittingDays = splittingDays
        self.words = words
    }

    /// The bands that the rules begin with (rule 6), in US dollars.
    package static let firstBands: [Band] = [
        Band(
            upTo: Decimal(sign: .plus, exponent: -2, significand: 49_999), method: .singlePrice, quotes: 1, workingDays: 0, approvals: 1,
            approvers: [.programmeManager]),
        Band(upTo: 2_500, method: .quotations, quotes: 3, workingDays: 0, approvals: 1, approvers: [.programmeManager]),
        Band(upTo: 25_000, method: .writtenQuotations, quotes: 3, workingDays: 5, approvals: 1, approvers: [.programmeManager]),
        Band(
            upTo: nil, method: .tender, quotes: 3, workingDays: 15, approvals: 3,
            approvers: [.programmeManager, .committeeChair, .committeeMember]),
    ]
}

extension ProcurementPolicy {
    /// The place from 0 of the band that an amount in the policy's currency falls into.
    package func place(of amount: Decimal) -> Int {
        bands.firstIndex { band in band.upTo.map { amount.cents <= $0 } ?? true } ?? bands.count - 1
    }

    /// What more than `quantity` is still within the tolerance.
    package func most(of quantity: Decimal) -> Decimal { quantity * (100 + tolerancePercent) / 100 }

    /// What a purchase is worth for its band (rule 7): all of it, and what earlier purchases of its category buy for its grants within the
    /// window that ends on its day.
    package func bandAmount(
        of own: Decimal, in category: PurchaseCategory, for grants: Set<GrantApplication.ID>, on day: CalendarDate, beside others: [Bought]
    ) -> Decimal {
        let window = day.adding(days: -splittingDays)...day
        return own
            + others
            .filter { $0.category == category && grants.contains($0.grant) && window.contains($0.on) }
            .reduce(0) { $0 + $1.amount }
    }

    /// What another purchase buys for a grant.
    package struct Bought: Hashable, Sendable {
        package let grant: GrantApplication.ID
        package let category: PurchaseCategory
        package let on: CalendarDate
        package let amount: Decimal

        package init(grant: GrantApplication.ID, category: PurchaseCategory, on: CalendarDate, amount: Decimal) {
            self.grant = grant
            self.category = category
            self.on = on
            self.amount = amount
        }
    }

    /// The version after `newest`, in force from a day that is not over.
    ///
    /// Refuses with `procurement.invalid`.
    package static func next(
        after newest: Int, from day: CalendarDate, in currency: Currency, _ bands: [Band], tolerancePercent: Decimal, splittingDays: Int,
        words: String, today: CalendarDate
    ) throws(Failure) -> ProcurementPolicy {
        var wrong = flaws(of: bands)
        if !(0...10).contains(tolerancePercent) || tolerancePercent != tolerancePercent.cents {
            wrong.append(.init("/tolerancePercent", "procurement.tolerance", "Give a part from 0 to 10."))
        }
        if !(0...366).contains(splittingDays) {
            wrong.append(.init("/splittingDays", "procurement.splitting", "Give days from 0 to 366."))
        }
        if day < today { wrong.append(.init("/effectiveFrom", "procurement.from-past", "Give today or a later day.")) }
        guard wrong.isEmpty else { throw Failure(.invalid, "procurement.invalid", "The rules cannot be like this.", fields: wrong) }
        return ProcurementPolicy(
            version: newest + 1, effectiveFrom: day, currency: currency, bands: bands, tolerancePercent: tolerancePercent,
            splittingDays: splittingDays, words: words)
    }

    private static func flaws(of bands: [Band]) -> [Failure.Field] {
        guard !bands.isEmpty else { return [.init("/bands", "procurement.no-bands", "Give one band at least.")] }
        var wrong: [Failure.Field] = []
        for (place, band) in bands.enumerated() {
            let before = place == 0 ? 0 : bands[place - 1].upTo ?? 0
            if place < bands.count - 1, band.upTo.map({ $0 <= before || $0 != $0.cents }) ?? true {
                wrong.append(.init("/bands/\(place)/upTo", "procurement.limit", "Give an amount above the limit before it."))
            } else if place == bands.count - 1, band.upTo != nil {
                wrong.append(.init("/bands/\(place)/upTo", "procurement.last-limit", "Leave the last limit empty: it holds for all above."))
            }
            if !(1...10).contains(band.quotes) {
                wrong.append(.init("/bands/\(place)/quotes", "procurement.quotes", "Give a number from 1 to 10."))
            }
            if !(0...60).contains(band.workingDays) {
                wrong.append(.init("/bands/\(place)/workingDays", "procurement.working-days", "Give working days from 0 to 60."))
            }
            if !(1...5).contains(band.approvals) {
                wrong.append(.init("/bands/\(place)/approvals", "procurement.approvals", "Give a number from 1 to 5."))
            }
            if band.approvers.isEmpty {
                wrong.append(.init("/bands/\(place)/approvers", "procurement.approvers", "Choose one role at least."))
            }
        }
        return wrong
    }
}
