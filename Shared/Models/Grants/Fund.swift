package import FoundationEssentials

/// What a donor gave for grants and loans in a period.
package struct Fund: Hashable, Sendable {
    package typealias ID = Identifier<Fund>

    package let id: ID
    package private(set) var terms: Terms
    /// What was approved so far; the database keeps it.
    package let committed: Decimal
    package private(set) var state: State
    package private(set) var version: Int
    package let createdAt: Date

    package enum State: String, CaseIterable, Codable, Sendable {
        case open, closed
    }

    /// What a programme manager may change; the currency only as long as the fund is new.
    package struct Terms: Hashable, Sendable {
        package let name: String
        package let donor: String
        package let balance: Money
        package let startsOn: CalendarDate
        package let endsOn: CalendarDate

        package init(name: String, donor: String, balance: Money, startsOn: CalendarDate, endsOn: CalendarDate) {
            self.name = name
            self.donor = donor
            self.balance = balance
            self.startsOn = startsOn
            self.endsOn = endsOn
        }
    }

    /// One as it was saved.
    package init(id: ID, terms: Terms, committed: Decimal, state: State, version: Int, createdAt: Date) {
        self.id = id
        self.terms = terms
        self.committed = committed
        self.state = state
        self.version = version
        self.createdAt = createdAt
    }

    /// What is left to be approved.
    package var free: Money { Money(terms.balance.amount - committed, terms.balance.currency) }

    /// A new one, and its event; a form names the `id` beforehand, so that sending it twice adds once.
    ///
    /// Refuses with `fund.invalid`.
    package static func add(_ terms: Terms, as id: ID? = nil, at moment: Date) throws(Failure) -> (fund: Fund, event: Event) {
        try terms.check(committed: 0)
        let fund = Fund(id: id ?? ID(at: moment), terms: terms, committed: 0, state: .open, version: 1, createdAt: moment)
        return (fund, Event("fund", fund.id, "added", to: State.open.rawValue, at: moment))
    }

    /// Takes on new terms; nil where nothing changes.
    ///
    /// Refuses with `fund.invalid`, `fund.closed` and `fund.currency-kept`.
    package mutating func revise(_ terms: Terms, at moment: Date) throws(Failure) -> Event? {
        guard terms != self.terms else { return nil }
        guard state == .open else { throw Failure(.conflict, "fund.closed", "The fund is closed. Open it again before you change it.") }
        guard terms.balance.currency == self.terms.balance.currency else {
            throw Failure(
                .invalid, "fund.currency-kept", "A fund keeps its currency. Add another fund for money in another currency.",
                fields: [.init("/currency", "fund.currency-kept", "Leave the currency as it is.")])
        }
        try terms.check(committed: committed)
        self.terms = terms
        version += 1
        return Event("fund", id, "changed", at: moment)
    }

    /// Closes it: nothing more is approved from it.
    ///
    /// Refuses with `fund.not-allowed-from-state`.
    package mutating func close(at moment: Date) throws(Failure) -> Event { try move(to: .closed, "closed", at: moment) }

    /// Opens it again.
    ///
    /// Refuses with `fund.not-allowed-from-state`.
    package mutating func reopen(at moment: Date) throws(Failure) -> Event { try move(to: .open, "reopened", at: moment) }

    private mutating func move(to next: State, _ what: String, at moment: Date) throws(Failure) -> Event {
        guard state != next else {
            throw Failure(.conflict, "fund.not-allowed-from-state", "The fund is \(state.rawValue) already.")
        }
        let origin = state
        state = next
        version += 1
        return Event("fund", id, what, from: origin.rawValue, to: next.rawValue, at: moment)
    }
}

extension Fund.Terms {
    /// The most that one fund holds.
    package static let most = Decimal(100_000_000)

    fileprivate func check(committed: Decimal) throws(Failure) {
        var wrong: [Failure.Field] = []
        if balance.amount <= 0 || balance.amount > Self.most || balance.amount != balance.amount.cents {
            wrong.append(.init("/balance", "fund.balance", "Give an amount above nought with two digits behind the point at most."))
        } else if balance.amount < committed {
            wrong.append(.init("/balance", "fund.balance-committed", "More was approved already: \(committed). Give at least that."))
        }
        if endsOn < startsOn { wrong.append(.init("/endsOn", "fund.ends-before-start", "Give a last day that is not before the first.")) }
        guard wrong.isEmpty else { throw Failure(.invalid, "fund.invalid", "The fund cannot be like this.", fields: wrong) }
    }
}

extension Decimal {
    /// Rounded to two digits behind the point, halves away from nought.
    package var cents: Decimal {
        let half = Decimal(sign: .plus, exponent: -3, significand: 5)
        let parts = (self < 0 ? self - half : self + half).description.split(separator: ".")
        let fraction = parts.count == 2 ? "." + parts[1].prefix(2) : ""
        return Decimal(string: parts[0] + fraction) ?? self
    }
}
