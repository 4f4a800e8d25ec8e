package import FoundationEssentials

/// On what the loan of an award is paid back: stated on its agreement.
package struct LoanTerms: Hashable, Sendable {
    package let principal: Decimal
    /// Of a year, in percent.
    package let interestPercent: Decimal
    /// How many equal payments there are, a month apart.
    package let instalments: Int
    /// How many months before them only the interest is paid.
    package let grace: Int
    package let firstDueOn: CalendarDate

    package init(principal: Decimal, interestPercent: Decimal, instalments: Int, grace: Int, firstDueOn: CalendarDate) {
        self.principal = principal
        self.interestPercent = interestPercent
        self.instalments = instalments
        self.grace = grace
        self.firstDueOn = firstDueOn
    }

    /// The most that is low interest (rule 5).
    package static let mostInterest = Decimal(10)
    package static let mostInstalments = 60
    package static let mostGrace = 12

    /// What nobody could sign on `today`, by the fields of the form.
    func flaws(on today: CalendarDate) -> [Failure.Field] {
        var wrong: [Failure.Field] = []
        if interestPercent < 0 || interestPercent > Self.mostInterest || interestPercent != interestPercent.cents {
            wrong.append(.init("/interest", "agreement.interest", "Give a yearly rate from 0 to \(Self.mostInterest) percent."))
        }
        if !(1...Self.mostInstalments).contains(instalments) {
            wrong.append(.init("/instalments", "agreement.instalments", "Give from 1 to \(Self.mostInstalments) instalments."))
        } else if principal / Decimal(instalments) < 1 {
            wrong.append(.init("/instalments", "agreement.instalments-small", "Give fewer: each is one unit of the currency at least."))
        }
        if !(0...Self.mostGrace).contains(grace) {
            wrong.append(.init("/grace", "agreement.grace", "Give from 0 to \(Self.mostGrace) months."))
        }
        if firstDueOn < today { wrong.append(.init("/firstDueOn", "agreement.due-past", "Give a day that is not over.")) }
        return wrong
    }
}

/// A payment of a loan's schedule.
package struct Instalment: Hashable, Sendable {
    /// From 1.
    package let number: Int
    package let dueOn: CalendarDate
    package let principal: Decimal
    package let interest: Decimal

    package init(number: Int, dueOn: CalendarDate, principal: Decimal, interest: Decimal) {
        self.number = number
        self.dueOn = dueOn
        self.principal = principal
        self.interest = interest
    }

    package var total: Decimal { principal + interest }
}

/// When how much of a loan is paid back: interest alone in the months of grace, then equal instalments of an annuity, each rounded to the
/// hundredth of the currency, with what rounding leaves in the last.
///
/// With the principal P, the interest of a month i and n instalments, each is `P · i · (1 + i)ⁿ / ((1 + i)ⁿ − 1)`, or `P / n` without interest.
/// Source: the present value of an ordinary annuity, for instance S. G. Kellison, "The Theory of Interest", chapters 3 and 6.
package struct LoanSchedule: Hashable, Sendable {
    package let instalments: [Instalment]

    package init(_ terms: LoanTerms) {
        let equal = Self.annuity(of: terms)
        var (balance, instalments) = (terms.principal, [Instalment]())
        for place in 0..<(terms.grace + terms.instalments) {
            // Divided last, so that halves of a hundredth are halves.
            let interest = (balance * terms.interestPercent / 1200).cents
            let isLast = place == terms.grace + terms.instalments - 1
            let principal = place < terms.grace ? 0 : isLast ? balance : max(0, min(balance, equal - interest))
            balance -= principal
            instalments.append(
                Instalment(number: place + 1, dueOn: terms.firstDueOn.adding(months: place), principal: principal, interest: interest))
        }
        self.instalments = instalments
    }

    /// All that is paid, with interest.
    package var total: Decimal { instalments.reduce(0) { $0 + $1.total } }

    private static func annuity(of terms: LoanTerms) -> Decimal {
        guard terms.interestPercent > 0 else { return (terms.principal / Decimal(terms.instalments)).cents }
        let rate = terms.interestPercent / 1200
        let growth = (0..<terms.instalments).reduce(1 as Decimal) { growth, _ in growth * (1 + rate) }
        return (terms.principal * rate * growth / (growth - 1)).cents
    }
}

/// How a loan stands on a day.
package struct LoanStanding: Hashable, Sendable {
    package let owed: Decimal
    package let repaid: Decimal
    /// What should have been paid by the day.
    package let due: Decimal
    /// The first instalment that is not paid in full; nil where all are.
    package let next: Instalment?

    package init(_ instalments: [Instalment], repaid: Decimal, on day: CalendarDate) {
        owed = instalments.reduce(0) { $0 + $1.total }
        self.repaid = repaid
        due = instalments.filter { $0.dueOn <= day }.reduce(0) { $0 + $1.total }
        var covered = Decimal(0)
        next = instalments.first { instalment in
            covered += instalment.total
            return covered > repaid
        }
    }

    /// What is still to be paid, with its interest.
    package var balance: Decimal { owed - repaid }

    /// What is late.
    package var arrears: Decimal { max(0, due - repaid) }
}
