package import FoundationEssentials

/// Something that is bought for one award or several, from the requisition to the payment.
package struct Purchase: Hashable, Sendable {
    package typealias ID = Identifier<Purchase>

    package let id: ID
    package private(set) var terms: Terms
    /// What pays for it; its currency is the purchase's.
    package let fund: Fund.ID
    package let requestedBy: Account.ID
    package private(set) var state: State
    package private(set) var version: Int
    package let createdAt: Date
    package private(set) var movedAt: Date

    /// What may change until suppliers are asked.
    package struct Terms: Hashable, Sendable {
        package let title: String
        package let category: PurchaseCategory
        package let deliverTo: String
        package let neededOn: CalendarDate?

        package init(title: String, category: PurchaseCategory, deliverTo: String, neededOn: CalendarDate?) {
            self.title = title
            self.category = category
            self.deliverTo = deliverTo
            self.neededOn = neededOn
        }
    }

    package enum State: Hashable, Sendable {
        case requisition
        /// Offers come in and are sealed.
        case quotesOpen
        /// Offers are opened.
        case compared
        case awardProposed, awarded
        /// From here on derived from receipts, invoices and payments, never set by hand.
        case ordered
        case partlyReceived, received, matched, paid
        case cancelled(reason: String)

        /// The state as one word, as it is stored and told in events.
        package enum Word: String, CaseIterable, Codable, Sendable {
            case requisition
            case quotesOpen = "quotes_open"
            case compared
            case awardProposed = "award_proposed"
            case awarded, ordered
            case partlyReceived = "partly_received"
            case received, matched, paid, cancelled

            /// Whether it follows from receipts, invoices and payments.
            package var isDerived: Bool {
                switch self {
                case .ordered, .partlyReceived, .received, .matched, .paid: true
                default: false
                }
            }
        }

        package var word: Word {
            switch self {
            case .requisition: .requisition
            case .quotesOpen: .quotesOpen
            case .compared: .compared
            case .awardProposed: .awardProposed
            case .awarded: .awarded
            case .ordered: .ordered
            case .partlyReceived: .partlyReceived
            case .received: .received
            case .matched: .matched
            case .paid: .paid
            case .cancelled: .cancelled
            }
        }
    }

    /// One as it was saved.
    package init(
        id: ID, terms: Terms, fund: Fund.ID, requestedBy: Account.ID, state: State, version: Int, createdAt: Date, movedAt: Date
    ) {
        self.id = id
        self.terms = terms
        self.fund = fund
        self.requestedBy = requestedBy
        self.state = state
        self.version = version
        self.createdAt = createdAt
        self.movedAt = movedAt
    }

    /// A new requisition, and its event; a form names the `id` beforehand, so that sending it twice asks once.
    package static func request(
        _ terms: Terms, of fund: Fund.ID, as id: ID? = nil, by account: Account.ID, at moment: Date
    ) -> (purchase: Purchase, event: Event) {
        let purchase = Purchase(
            id: id ?? ID(at: moment), terms: terms, fund: fund, requestedBy: account, state: .requisition, version: 1, createdAt: moment,
            movedAt: moment)
        return (purchase, purchase.event("requested", from: nil, at: moment))
    }

    /// Takes on other terms, and what is asked for with them.
    ///
    /// Refuses with `purchase.asked` once suppliers were asked.
    package mutating func revise(_ terms: Terms, at moment: Date) throws(Failure) -> Event {
        try requireRequisition()
        self.terms = terms
        version += 1
        return event("changed", from: .requisition, at: moment)
    }

    /// Refuses with `purchase.asked` where what is asked for may not change any more.
    package func requireRequisition() throws(Failure) {
        guard state == .requisition else {
            throw Failure(
                .conflict, "purchase.asked", "Suppliers were asked already, so it stays. Cancel it and begin another, where it is wrong.")
        }
    }
}

// MARK: Steps

extension Purchase {
    package enum Transition: Hashable, Sendable {
        /// Suppliers are asked; from `compared`, once more.
        case ask
        /// The request has closed, and offers are opened.
        case compare
        case propose
        /// Approvers refuse what is proposed, or it is taken back.
        case refuse(reason: String)
        case award
        case order
        /// The award comes to nothing: another offer may win.
        case reopen(reason: String)
        case cancel(reason: String)

        /// A transition by its name alone, as in addresses.
        package enum Name: String, CaseIterable, Codable, Sendable {
            case ask, compare, propose, refuse, award, order, reopen, cancel

            package var origins: Set<State.Word> {
                switch self {
                case .ask: [.requisition, .compared]
                case .compare: [.quotesOpen]
                case .propose: [.compared]
                case .refuse, .award: [.awardProposed]
                case .order: [.awarded]
                case .reopen: [.awarded, .ordered]
                case .cancel: [.requisition, .quotesOpen, .compared, .awardProposed, .awarded, .ordered]
                }
            }
        }

        package var name: Name {
            switch self {
            case .ask: .ask
            case .compare: .compare
            case .propose: .propose
            case .refuse: .refuse
            case .award: .award
            case .order: .order
            case .reopen: .reopen
            case .cancel: .cancel
            }
        }

        fileprivate var destination: State {
            switch self {
            case .ask: .quotesOpen
            case .compare, .refuse, .reopen: .compared
            case .propose: .awardProposed
            case .award: .awarded
            case .order: .ordered
            case .cancel(let reason): .cancelled(reason: reason)
            }
        }

        fileprivate var reason: String? {
            switch self {
            case .refuse(let reason), .reopen(let reason), .cancel(let reason): reason
            case .ask, .compare, .propose, .award, .order: nil
            }
        }

        fileprivate var eventName: String {
            switch self {
            case .ask: "asked"
            case .compare: "compared"
            case .propose: "award_proposed"
            case .refuse: "award_refused"
            case .award: "awarded"
            case .order: "ordered"
            case .reopen: "reopened"
            case .cancel: "cancelled"
            }
        }
    }

    /// Goes through `transition` and tells the event. What is ordered is called off before it is reopened or cancelled.
    ///
    /// Refuses with `purchase.not-allowed-from-state`, `purchase.reason-missing` and `purchase.orders-open`.
    package mutating func go(_ transition: Transition, ordersAreVoid: Bool = true, at moment: Date) throws(Failure) -> Event {
        guard possible.contains(transition.name) else { throw .purchaseMovedOn }
        if let reason = transition.reason, reason.isEmpty {
            throw Failure(
                .invalid, "purchase.reason-missing", "Say why.", fields: [.init("/reason", "required", "Give the reason in a few words.")])
        }
        if !ordersAreVoid, transition.name == .reopen || transition.name == .cancel {
            throw Failure(.conflict, "purchase.orders-open", "Something is ordered. Call the rest of the order off first.")
        }
        let origin = state.word
        state = transition.destination
        version += 1
        movedAt = moment
        return event(transition.eventName, from: origin, reason: transition.reason, at: moment)
    }

    /// Takes on the state that its receipts, invoices and payments mean; nil where it has it, or nothing is ordered.
    package mutating func follow(_ progress: PurchaseProgress, at moment: Date) -> Event? {
        let meant = progress.state
        guard state.word.isDerived, meant != state else { return nil }
        let origin = state.word
        state = meant
        version += 1
        movedAt = moment
        return event(meant.word.rawValue, from: origin, at: moment)
    }

    /// The transitions that may come next.
    package var possible: [Transition.Name] {
        Transition.Name.allCases.filter { $0.origins.contains(state.word) }
    }

    private func event(_ what: String, from origin: State.Word?, reason: String? = nil, at moment: Date) -> Event {
        let data = #"{"fund":"\#(fund)","category":"\#(terms.category.rawValue)"}"#
        return Event(
            "purchase", id, what, from: origin?.rawValue, to: state.word.rawValue, reason: reason, data: Array(data.utf8), at: moment)
    }
}

extension Failure {
    package static let purchaseMovedOn = Failure(
        .conflict, "purchase.not-allowed-from-state", "The purchase has moved on, or has not come that far. Look at it again.")
}
