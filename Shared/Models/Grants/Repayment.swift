package import FoundationEssentials

/// Money of a loan that came back: written once, and corrected by what supersedes it.
package struct Repayment: Hashable, Sendable {
    package typealias ID = Identifier<Repayment>

    package let id: ID
    package let agreement: Agreement.ID
    package let amount: Decimal
    package let paidOn: CalendarDate
    /// Of the receipt that the person was given.
    package let receipt: String
    /// Why it is otherwise than the one that it supersedes.
    package let reason: String?
    package let recordedBy: Account.ID
    package let recordedAt: Date
    package let supersedes: ID?

    /// One as it was saved.
    package init(
        id: ID, agreement: Agreement.ID, amount: Decimal, paidOn: CalendarDate, receipt: String, reason: String?, recordedBy: Account.ID,
        recordedAt: Date, supersedes: ID?
    ) {
        self.id = id
        self.agreement = agreement
        self.amount = amount
        self.paidOn = paidOn
        self.receipt = receipt
        self.reason = reason
        self.recordedBy = recordedBy
        self.recordedAt = recordedAt
        self.supersedes = supersedes
    }

    /// What is typed of one.
    package struct Entry: Hashable, Sendable {
        package let amount: Decimal
        package let paidOn: CalendarDate
        package let receipt: String

        package init(amount: Decimal, paidOn: CalendarDate, receipt: String) {
            self.amount = amount
            self.paidOn = paidOn
            self.receipt = receipt
        }
    }

    package var entry: Entry { Entry(amount: amount, paidOn: paidOn, receipt: receipt) }

    /// Money that came in for a loan of which `balance` is open, and its event; a form names the `id` beforehand.
    ///
    /// Refuses with `repayment.not-running` and `repayment.invalid`.
    package static func record(
        _ entry: Entry, of agreement: Agreement, balance: Decimal, as id: ID? = nil, by account: Account.ID, today: CalendarDate,
        at moment: Date
    ) throws(Failure) -> (repayment: Repayment, event: Event) {
        try agreement.requireRunning()
        try entry.check(balance: balance, today: today)
        let repayment = Repayment(
            id: id ?? ID(at: moment), agreement: agreement.id, amount: entry.amount, paidOn: entry.paidOn, receipt: entry.receipt,
            reason: nil,
            recordedBy: account, recordedAt: moment, supersedes: nil)
        return (repayment, agreement.event("repayment_recorded", more: #","repayment":"\#(repayment.id)""#, at: moment))
    }

    /// What this one should have been, and its event; nought says that nothing came in. Nil where it says the same.
    ///
    /// Refuses with `repayment.not-running`, `repayment.invalid` and `repayment.reason-missing`.
    package func correct(
        to entry: Entry, reason: String, of agreement: Agreement, balance: Decimal, by account: Account.ID, today: CalendarDate,
        at moment: Date
    ) throws(Failure) -> (repayment: Repayment, event: Event)? {
        guard entry != self.entry else { return nil }
        try agreement.requireRunning()
        try entry.check(isCorrection: true, balance: balance + amount, today: today)
        guard !reason.isEmpty else { throw .reasonMissing("repayment.reason-missing") }
        let repayment = Repayment(
            id: ID(at: moment), agreement: agreement.id, amount: entry.amount, paidOn: entry.paidOn, receipt: entry.receipt, reason: reason,
            recordedBy: account, recordedAt: moment, supersedes: id)
        let more = #","repayment":"\#(repayment.id)","supersedes":"\#(id)""#
        return (repayment, agreement.event("repayment_corrected", reason: reason, more: more, at: moment))
    }
}

extension Repayment.Entry {
    fileprivate func check(isCorrection: Bool = false, balance: Decimal, today: CalendarDate) throws(Failure) {
        var wrong: [Failure.Field] = []
        if amount < 0 || amount == 0 && !isCorrection || amount != amount.cents {
            wrong.append(.init("/amount", "repayment.amount", "Give an amount above nought with two digits behind the point at most."))
        } else if amount > balance {
            wrong.append(
                .init("/amount", "repayment.above-balance", "No more than \(balance.text(in: .english)) is open. Give that or less."))
        }
        if paidOn > today { wrong.append(.init("/paidOn", "repayment.in-future", "Give a day that has come.")) }
        guard wrong.isEmpty else { throw Failure(.invalid, "repayment.invalid", "The repayment cannot be like this.", fields: wrong) }
    }
}

extension Agreement {
    /// Refuses with `repayment.not-running` where nothing was lent, or nothing flows back: what was lent is paid back after an end as well.
    func requireRunning() throws(Failure) {
        guard loan != nil, startedBy != nil, state != .completed else {
            throw Failure(.conflict, "repayment.not-running", "Nothing is lent by this agreement, or it is not running.")
        }
    }
}
