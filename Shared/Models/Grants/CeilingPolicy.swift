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
    /// Who decided it and why; nil where it is not told.
    package let words: String?

    package init(version: Int, effectiveFrom: CalendarDate, amount: Money, grantPercent: Decimal, words: String? = nil) {
        self.version = version
        self.effectiveFrom = effectiveFrom
        self.amount = amount
        self.grantPercent = grantPercent
        self.words = words
    }

    /// The most that one person or group is ever given.
    package static let most = Decimal(100_000_000)

    /// The version after `newest`, in force from a day that is not over.
    ///
    /// Refuses with `ceiling.invalid`.
    package static func next(
        after newest: Int, from day: CalendarDate, _ amount: Money, grantPercent: Decimal, words: String, today: CalendarDate
    ) throws(Failure) -> CeilingPolicy {
        var wrong: [Failure.Field] = []
        if amount.amount <= 0 || amount.amount > most || amount.amount != amount.amount.cents {
            wrong.append(.init("/amount", "ceiling.amount", "Give an amount above nought with two digits behind the point at most."))
        }
        if !(0...100).contains(grantPercent) || grantPercent != grantPercent.cents {
            wrong.append(.init("/grantPercent", "ceiling.grant-percent", "Give a part from 0 to 100."))
        }
        if day < today { wrong.append(.init("/effectiveFrom", "ceiling.from-past", "Give today or a later day.")) }
        guard wrong.isEmpty else { throw Failure(.invalid, "ceiling.invalid", "The ceiling cannot be like this.", fields: wrong) }
        return CeilingPolicy(version: newest + 1, effectiveFrom: day, amount: amount, grantPercent: grantPercent, words: words)
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
