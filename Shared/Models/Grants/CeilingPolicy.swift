package import FoundationEssentials

/// How much a person or a group may be given, and which part of it as a grant (rule 5); a policy is data with a version and a first day.
package struct CeilingPolicy: Hashable, Sendable {
    /// Nought for the one that the rules begin with.
    package let version: Int
    package let effectiveFrom: CalendarDate
    /// For a person, or for a group together.
    package let amount: Money
    /// The greatest part that may be a grant, in percent; the rest is a loan at low interest.
    package let grantPercent: Decimal

    package init(version: Int, effectiveFrom: CalendarDate, amount: Money, grantPercent: Decimal) {
        self.version = version
        self.effectiveFrom = effectiveFrom
        self.amount = amount
        self.grantPercent = grantPercent
    }

    /// The ceiling in another currency, of which one unit of the policy's costs `rate`.
    package func ceiling(at rate: Decimal) -> Decimal { (amount.amount * rate).cents }

    /// The greatest grant in a total.
    package func grant(in total: Decimal) -> Decimal { (total * grantPercent / 100).cents }

    /// A total parted as the policy has it.
    package func split(_ total: Decimal) -> Award {
        let grant = grant(in: total)
        return Award(granted: grant, loan: total - grant)
    }
}

/// What an applicant is given: the grant and the loan, in the fund's currency.
package struct Award: Hashable, Sendable {
    package let granted: Decimal
    package let loan: Decimal

    package init(granted: Decimal, loan: Decimal) {
        self.granted = granted
        self.loan = loan
    }

    package var total: Decimal { granted + loan }
}
