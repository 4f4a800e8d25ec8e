package import FoundationEssentials

/// A part of what an agreement gives and lends, paid when its day has come, its condition is settled and the report before is accepted.
package struct Tranche: Hashable, Sendable {
    package typealias ID = Identifier<Tranche>

    package let id: ID
    package let agreement: Agreement.ID
    package let application: GrantApplication.ID
    /// From 1, in the order in which they were planned.
    package let number: Int
    package let terms: Terms
    package private(set) var state: State
    /// What became of the condition; nil where there is none.
    package private(set) var condition: GrantCondition.State?
    /// Who released it; nil as long as nobody did.
    package private(set) var releasedBy: Account.ID?
    package private(set) var version: Int

    package struct Terms: Hashable, Sendable {
        package let amount: Decimal
        package let dueOn: CalendarDate
        /// What has to be shown before it is released.
        package let condition: String?
        package let reportDueOn: CalendarDate

        package init(amount: Decimal, dueOn: CalendarDate, condition: String?, reportDueOn: CalendarDate) {
            self.amount = amount
            self.dueOn = dueOn
            self.condition = condition
            self.reportDueOn = reportDueOn
        }
    }

    package enum State: Hashable, Sendable {
        case scheduled
        /// Its day has come, and the case worker asked for it.
        case due
        case released
        case paid(Payment)
        case withheld(reason: String)

        /// The state as one word, as it is stored and told in events.
        package enum Word: String, CaseIterable, Codable, Sendable {
            case scheduled, due, released, paid, withheld
        }

        package var word: Word {
            switch self {
            case .scheduled: .scheduled
            case .due: .due
            case .released: .released
            case .paid: .paid
            case .withheld: .withheld
            }
        }

        package var reason: String? { if case .withheld(let reason) = self { reason } else { nil } }
        package var payment: Payment? { if case .paid(let payment) = self { payment } else { nil } }
    }

    package struct Payment: Hashable, Sendable {
        package let paidOn: CalendarDate
        /// Of the voucher or the transfer.
        package let receipt: String
        package let by: Account.ID

        package init(paidOn: CalendarDate, receipt: String, by: Account.ID) {
            self.paidOn = paidOn
            self.receipt = receipt
            self.by = by
        }
    }

    /// What a release rests on besides the tranche itself (rule 11).
    package struct Footing: Hashable, Sendable {
        package let isAgreementActive: Bool
        /// Whether each tranche before was withheld, or paid and its report accepted.
        package let areEarlierDone: Bool

        package init(isAgreementActive: Bool, areEarlierDone: Bool) {
            self.isAgreementActive = isAgreementActive
            self.areEarlierDone = areEarlierDone
        }
    }

    package enum Transition: Hashable, Sendable {
        case call(today: CalendarDate)
        case release(Footing, by: Account.ID)
        case pay(Payment, today: CalendarDate)
        case withhold(reason: String)

        /// A transition by its name alone, as in addresses.
        package enum Name: String, CaseIterable, Codable, Sendable {
            case call, release, pay, withhold

            package var origins: Set<State.Word> {
                switch self {
                case .call: [.scheduled]
                case .release: [.due]
                case .pay: [.released]
                case .withhold: [.scheduled, .due, .released]
                }
            }
        }

        package var name: Name {
            switch self {
            case .call: .call
            case .release: .release
            case .pay: .pay
            case .withhold: .withhold
            }
        }
    }

    /// One as it was saved.
    package init(
        id: ID, agreement: Agreement.ID, application: GrantApplication.ID, number: Int, terms: Terms, state: State,
        condition: GrantCondition.State?, releasedBy: Account.ID?, version: Int
    ) {
        self.id = id
        self.agreement = agreement
        self.application = application
        self.number = number
        self.terms = terms
        self.state = state
        self.condition = condition
        self.releasedBy = releasedBy
        self.version = version
    }
}

extension Tranche {
    /// The next one of an agreement that has so many and of which `free` is not planned yet, and its event; a form names the `id` beforehand.
    ///
    /// Refuses with `tranche.agreement-ended` and `tranche.invalid`.
    package static func plan(
        _ terms: Terms, of agreement: Agreement, after count: Int, free: Decimal, as id: ID? = nil, today: CalendarDate, at moment: Date
    ) throws(Failure) -> (tranche: Tranche, event: Event) {
        guard agreement.state.word != .completed, agreement.state.word != .terminated else { throw .trancheAgreementEnded }
        try terms.check(free: free, today: today)
        let tranche = Tranche(
            id: id ?? ID(at: moment), agreement: agreement.id, application: agreement.application, number: count + 1, terms: terms,
            state: .scheduled, condition: terms.condition == nil ? nil : .open, releasedBy: nil, version: 1)
        return (tranche, tranche.event("tranche_scheduled", to: State.Word.scheduled.rawValue, at: moment))
    }

    /// The transitions that may come next.
    package var possible: [Transition.Name] {
        Transition.Name.allCases.filter { $0.origins.contains(state.word) }
    }

    /// What may happen to its condition next: only before it is released.
    package var possibleOfCondition: [GrantCondition.Transition.Name] {
        guard let condition, state == .scheduled || state == .due else { return [] }
        return GrantCondition.Transition.Name.allCases.filter { $0.origins.contains(condition.word) }
    }

    /// Goes through `transition` and tells the event.
    ///
    /// Refuses with `tranche.not-allowed-from-state`, `tranche.not-due-yet`, `tranche.agreement-ended`, `tranche.condition-open`,
    /// `tranche.report-open`, `tranche.same-hand`, `tranche.in-future` and `tranche.reason-missing`.
    package mutating func go(_ transition: Transition, at moment: Date) throws(Failure) -> Event {
        let origin = state.word
        guard transition.name.origins.contains(origin) else { throw .trancheMovedOn }
        switch transition {
        case .call(let today):
            guard terms.dueOn <= today else { throw .trancheNotDue }
            state = .due
        case .release(let footing, let account):
            try require(footing)
            (state, releasedBy) = (.released, account)
        case .pay(let payment, let today):
            guard payment.by != releasedBy else { throw .trancheSameHand }
            guard payment.paidOn <= today else { throw .trancheInFuture }
            state = .paid(payment)
        case .withhold(let reason):
            guard !reason.isEmpty else { throw .reasonMissing("tranche.reason-missing") }
            state = .withheld(reason: reason)
        }
        version += 1
        return event("tranche_\(state.word.rawValue)", from: origin.rawValue, to: state.word.rawValue, reason: state.reason, at: moment)
    }

    private func require(_ footing: Footing) throws(Failure) {
        guard footing.isAgreementActive else { throw .trancheAgreementEnded }
        guard condition?.isSettled ?? true else { throw .trancheConditionOpen }
        guard footing.areEarlierDone else { throw .trancheReportOpen }
    }

    /// Takes its condition on, and tells the event.
    ///
    /// Refuses with `condition.not-allowed-from-state` and `condition.reason-missing`.
    package mutating func settle(_ transition: GrantCondition.Transition, at moment: Date) throws(Failure) -> Event {
        guard var settled = condition, possibleOfCondition.contains(transition.name) else { throw .conditionMovedOn }
        let origin = settled.word
        try settled.go(transition)
        condition = settled
        version += 1
        return event(
            "tranche_condition_\(settled.word.rawValue)", from: origin.rawValue, to: settled.word.rawValue,
            reason: settled.evidence ?? settled.reason, at: moment)
    }

    func event(_ what: String, from origin: String? = nil, to destination: String? = nil, reason: String? = nil, at moment: Date) -> Event {
        let data = #"{"application":"\#(application)","tranche":"\#(number)"}"#
        return Event(
            "agreement", agreement, what, from: origin, to: destination, reason: reason, data: Array(data.utf8), at: moment)
    }
}

extension Tranche.Terms {
    fileprivate func check(free: Decimal, today: CalendarDate) throws(Failure) {
        var wrong: [Failure.Field] = []
        if amount <= 0 || amount != amount.cents {
            wrong.append(.init("/amount", "tranche.amount", "Give an amount above nought with two digits behind the point at most."))
        } else if amount > free {
            wrong.append(
                .init("/amount", "tranche.above-award", "No more than \(free.text(in: .english)) of the agreement is not planned yet."))
        }
        if dueOn < today { wrong.append(.init("/dueOn", "tranche.due-past", "Give a day that is not over.")) }
        if reportDueOn < dueOn { wrong.append(.init("/reportDueOn", "tranche.report-before", "Give a day after the tranche's.")) }
        guard wrong.isEmpty else { throw Failure(.invalid, "tranche.invalid", "The tranche cannot be like this.", fields: wrong) }
    }
}

extension Failure {
    package static let trancheMovedOn = Failure(
        .conflict, "tranche.not-allowed-from-state", "The tranche has moved on. Look at it again.")
    package static let trancheNotDue = Failure(.conflict, "tranche.not-due-yet", "The day of the tranche has not come yet.")
    package static let trancheAgreementEnded = Failure(
        .conflict, "tranche.agreement-ended", "The agreement is not countersigned, or it was ended, so no money flows by it.")
    package static let trancheConditionOpen = Failure(
        .conflict, "tranche.condition-open", "The condition of the tranche is neither met nor waived.")
    package static let trancheReportOpen = Failure(
        .conflict, "tranche.report-open", "A tranche before this one is not paid yet, or the report about it is not accepted.")
    package static let trancheSameHand = Failure(
        .conflict, "tranche.same-hand", "Whoever released the tranche does not pay it. Ask somebody else of the office.")
    static let trancheInFuture = Failure(
        .invalid, "tranche.in-future", "Give a day that has come.",
        fields: [.init("/paidOn", "tranche.in-future", "Give a day that has come.")])
}
