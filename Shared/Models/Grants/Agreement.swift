package import FoundationEssentials

/// What an applicant and the office agree on after a decision: the grant, the loan and how it is paid back.
package struct Agreement: Hashable, Sendable {
    package typealias ID = Identifier<Agreement>

    package let id: ID
    package let application: GrantApplication.ID
    package let decision: Decision.ID
    package let award: Award
    package let currency: Currency
    /// What is approved of each line of the equipment list.
    package let lines: [Proposal.Line]
    /// Nil where nothing is lent.
    package let loan: LoanTerms?
    package private(set) var state: State
    /// Who countersigned it for the office; nil as long as nobody did.
    package private(set) var startedBy: Account.ID?
    package private(set) var version: Int
    package let offeredAt: Date
    package private(set) var movedAt: Date

    package enum State: Hashable, Sendable {
        case offered
        /// Signed by the applicant, which freezes it.
        case accepted
        /// Countersigned for the office; money may flow.
        case active
        case completed
        case terminated(reason: String)

        /// The state as one word, as it is stored and told in events.
        package enum Word: String, CaseIterable, Codable, Sendable {
            case offered, accepted, active, completed, terminated
        }

        package var word: Word {
            switch self {
            case .offered: .offered
            case .accepted: .accepted
            case .active: .active
            case .completed: .completed
            case .terminated: .terminated
            }
        }
    }

    package enum Transition: Hashable, Sendable {
        case accept
        /// Countersigns for the office what `signing` recorded as signed.
        case start(by: Account.ID, signing: Account.ID)
        /// Ends it well, if nothing of it is open.
        case complete(Outstanding)
        case terminate(reason: String)

        /// A transition by its name alone, as in addresses.
        package enum Name: String, CaseIterable, Codable, Sendable {
            case accept, start, complete, terminate

            package var origins: Set<State.Word> {
                switch self {
                case .accept: [.offered]
                case .start: [.accepted]
                case .complete: [.active]
                case .terminate: [.offered, .accepted, .active]
                }
            }
        }

        package var name: Name {
            switch self {
            case .accept: .accept
            case .start: .start
            case .complete: .complete
            case .terminate: .terminate
            }
        }
    }

    /// What is not done yet of an agreement.
    package struct Outstanding: Hashable, Sendable {
        /// Of the loan.
        package let balance: Decimal
        /// Whether a tranche is neither withheld, nor paid with its report accepted.
        package let hasTranches: Bool

        package init(balance: Decimal, hasTranches: Bool = false) {
            self.balance = balance
            self.hasTranches = hasTranches
        }
    }

    /// One as it was saved.
    package init(
        id: ID, application: GrantApplication.ID, decision: Decision.ID, award: Award, currency: Currency, lines: [Proposal.Line],
        loan: LoanTerms?, state: State, startedBy: Account.ID?, version: Int, offeredAt: Date, movedAt: Date
    ) {
        self.id = id
        self.application = application
        self.decision = decision
        self.award = award
        self.currency = currency
        self.lines = lines
        self.loan = loan
        self.state = state
        self.startedBy = startedBy
        self.version = version
        self.offeredAt = offeredAt
        self.movedAt = movedAt
    }
}

extension Agreement {
    /// On what a loan is lent, as the form asks for it; the decision says how much.
    package struct LoanWishes: Hashable, Sendable {
        package let interestPercent: Decimal
        package let instalments: Int
        package let grace: Int
        package let firstDueOn: CalendarDate

        package init(interestPercent: Decimal, instalments: Int, grace: Int, firstDueOn: CalendarDate) {
            self.interestPercent = interestPercent
            self.instalments = instalments
            self.grace = grace
            self.firstDueOn = firstDueOn
        }
    }

    /// A new offer out of a decision whose conditions are settled, and its event; a form names the `id` beforehand.
    ///
    /// Refuses with `agreement.not-awarded`, `agreement.conditions-open` and `agreement.invalid`.
    package static func offer(
        of decision: Decision, with conditions: [GrantCondition], in currency: Currency, _ wishes: LoanWishes?, as id: ID? = nil,
        on today: CalendarDate, at moment: Date
    ) throws(Failure) -> (agreement: Agreement, event: Event) {
        guard let award = decision.proposal.award else { throw .notAwarded }
        guard conditions.allSatisfy({ $0.decision != decision.id || $0.state.isSettled }) else { throw .conditionsOpen }
        let agreement = Agreement(
            id: id ?? ID(at: moment), application: decision.application, decision: decision.id, award: award, currency: currency,
            lines: decision.proposal.lines, loan: try loan(of: award, wishes, on: today), state: .offered, startedBy: nil, version: 1,
            offeredAt: moment, movedAt: moment)
        return (agreement, agreement.event("offered", to: .offered, at: moment))
    }

    private static func loan(of award: Award, _ wishes: LoanWishes?, on today: CalendarDate) throws(Failure) -> LoanTerms? {
        guard award.loan > 0 else { return nil }
        guard let wishes else {
            throw Failure(
                .invalid, "agreement.invalid", "Nobody can sign this.",
                fields: [.init("/instalments", "required", "Say how the loan is paid back.")])
        }
        let terms = LoanTerms(
            principal: award.loan, interestPercent: wishes.interestPercent, instalments: wishes.instalments, grace: wishes.grace,
            firstDueOn: wishes.firstDueOn)
        let wrong = terms.flaws(on: today)
        guard wrong.isEmpty else { throw Failure(.invalid, "agreement.invalid", "Nobody can sign this.", fields: wrong) }
        return terms
    }

    /// When the loan is paid back; empty where nothing is lent.
    package var schedule: [Instalment] { loan.map { LoanSchedule($0).instalments } ?? [] }

    /// The transitions that may come next.
    package var possible: [Transition.Name] {
        Transition.Name.allCases.filter { $0.origins.contains(state.word) }
    }

    /// Goes through `transition` and tells the event.
    ///
    /// Refuses with `agreement.not-allowed-from-state`, `agreement.same-hand`, `agreement.open` and `agreement.reason-missing`.
    package mutating func go(_ transition: Transition, at moment: Date) throws(Failure) -> Event {
        let origin = state.word
        guard transition.name.origins.contains(origin) else { throw .agreementMovedOn }
        var reason: String?
        switch transition {
        case .accept: state = .accepted
        case .start(let account, let recorder):
            guard account != recorder else { throw .sameHand }
            (state, startedBy) = (.active, account)
        case .complete(let outstanding):
            guard outstanding.balance == 0, !outstanding.hasTranches else { throw .agreementOpen }
            state = .completed
        case .terminate(let why):
            guard !why.isEmpty else { throw .reasonMissing("agreement.reason-missing") }
            state = .terminated(reason: why)
            reason = why
        }
        version += 1
        movedAt = moment
        return event(state.word.rawValue, from: origin, to: state.word, reason: reason, at: moment)
    }

    func event(
        _ what: String, from origin: State.Word? = nil, to destination: State.Word? = nil, reason: String? = nil, more: String = "",
        at moment: Date
    ) -> Event {
        let data = #"{"application":"\#(application)"\#(more)}"#
        return Event(
            "agreement", id, what, from: origin?.rawValue, to: destination?.rawValue, reason: reason, data: Array(data.utf8), at: moment)
    }
}

extension Failure {
    package static let notAwarded = Failure(
        .conflict, "agreement.not-awarded", "Nothing was granted, so there is nothing to agree on.")
    package static let conditionsOpen = Failure(
        .conflict, "agreement.conditions-open",
        "A condition of the decision is neither met nor waived. Settle the conditions before you offer the agreement.")
    package static let agreementMovedOn = Failure(
        .conflict, "agreement.not-allowed-from-state", "The agreement has moved on. Look at it again.")
    package static let sameHand = Failure(
        .conflict, "agreement.same-hand", "Whoever recorded the signature does not countersign. Ask somebody else of the office.")
    package static let agreementOpen = Failure(
        .conflict, "agreement.open", "Something of the agreement is open: look at the loan, the tranches and the reports.")

    /// The refusal of a step that wants its reason.
    static func reasonMissing(_ code: String) -> Failure {
        Failure(.invalid, code, "Say why.", fields: [.init("/reason", "required", "Give the reason in a few words.")])
    }
}
