package import FoundationEssentials

/// What an applicant takes over, from the list to the signature.
package struct HandOver: Hashable, Sendable {
    package typealias ID = Identifier<HandOver>

    package let id: ID
    package let application: GrantApplication.ID
    /// Who signs for it: the lead of the applicants, unless the others agree otherwise.
    package let returnee: Returnee.ID
    /// Where it is handed over.
    package let place: String
    package private(set) var state: State
    package private(set) var version: Int

    package enum State: Hashable, Sendable {
        /// The list stands, and nobody has signed.
        case prepared
        case signed
        case cancelled(reason: String)

        /// The state as one word, as it is stored and told in events.
        package enum Word: String, CaseIterable, Codable, Sendable {
            case prepared, signed, cancelled
        }

        package var word: Word {
            switch self {
            case .prepared: .prepared
            case .signed: .signed
            case .cancelled: .cancelled
            }
        }
    }

    package enum Transition: Hashable, Sendable {
        case sign
        case cancel(reason: String)
    }

    /// A tagged asset, or a quantity of what has no tags.
    package struct Line: Hashable, Sendable {
        package let purchase: Purchase.ID
        package let item: Int
        package let asset: GrantAsset.ID?
        package let quantity: Decimal

        package init(purchase: Purchase.ID, item: Int, asset: GrantAsset.ID?, quantity: Decimal) {
            self.purchase = purchase
            self.item = item
            self.asset = asset
            self.quantity = quantity
        }
    }

    /// One as it was saved.
    package init(
        id: ID, application: GrantApplication.ID, returnee: Returnee.ID, place: String, state: State, version: Int
    ) {
        self.id = id
        self.application = application
        self.returnee = returnee
        self.place = place
        self.state = state
        self.version = version
    }

    /// A new list, and its event.
    ///
    /// Refuses with `hand-over.invalid`: of nothing, or of a quantity that is none.
    package static func prepare(
        _ lines: [Line], for application: GrantApplication.ID, to returnee: Returnee.ID, at place: String, as id: ID, at moment: Date
    ) throws(Failure) -> (handOver: HandOver, event: Event) {
        guard !lines.isEmpty else { throw .handOverOfNothing }
        guard lines.allSatisfy({ $0.quantity > 0 && ($0.asset == nil || $0.quantity == 1) }) else {
            throw Failure(.invalid, "hand-over.quantity", "Give a quantity above nought.")
        }
        let handOver = HandOver(id: id, application: application, returnee: returnee, place: place, state: .prepared, version: 1)
        return (handOver, handOver.event(from: nil, at: moment))
    }

    /// Goes through `transition` and tells the event.
    ///
    /// Refuses with `hand-over.not-allowed-from-state` and `hand-over.reason-missing`.
    package mutating func go(_ transition: Transition, at moment: Date) throws(Failure) -> Event {
        guard state == .prepared else { throw .handOverMovedOn }
        var reason: String?
        switch transition {
        case .sign: state = .signed
        case .cancel(let why):
            guard !why.isEmpty else {
                throw Failure(
                    .invalid, "hand-over.reason-missing", "Say why.",
                    fields: [.init("/reason", "required", "Give the reason in a few words.")])
            }
            (state, reason) = (.cancelled(reason: why), why)
        }
        version += 1
        return event(from: .prepared, reason: reason, at: moment)
    }

    private func event(from origin: State.Word?, reason: String? = nil, at moment: Date) -> Event {
        let data = #"{"application":"\#(application)"}"#
        return Event(
            "hand_over", id, state.word.rawValue, from: origin?.rawValue, to: state.word.rawValue, reason: reason, data: Array(data.utf8),
            at: moment)
    }
}

extension Failure {
    package static let handOverMovedOn = Failure(
        .conflict, "hand-over.not-allowed-from-state", "It was signed or cancelled meanwhile. Look at it again.")
    package static let handOverOfNothing = Failure(
        .invalid, "hand-over.invalid", "Choose what is handed over.",
        fields: [.init("/assets", "hand-over.nothing", "Choose a thing, or give a quantity.")])
}
