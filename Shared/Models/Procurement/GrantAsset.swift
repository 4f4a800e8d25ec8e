package import FoundationEssentials

/// A thing that was bought and has a tag; consumables have none.
package struct GrantAsset: Hashable, Sendable {
    package typealias ID = Identifier<GrantAsset>

    package let id: ID
    package let purchase: Purchase.ID
    package let item: Int
    package private(set) var serial: String?
    package private(set) var state: State
    package private(set) var version: Int

    package enum State: Hashable, Sendable {
        case received, tagged
        /// Signed for.
        case handedOver(to: GrantApplication.ID)
        case verified6(of: GrantApplication.ID)
        case verified12(of: GrantApplication.ID)
        case lost(reason: String)
        case returned(reason: String)

        /// The state as one word, as it is stored and told in events.
        package enum Word: String, CaseIterable, Codable, Sendable {
            case received, tagged
            case handedOver = "handed_over"
            case verified6 = "verified_6m"
            case verified12 = "verified_12m"
            case lost, returned
        }

        package var word: Word {
            switch self {
            case .received: .received
            case .tagged: .tagged
            case .handedOver: .handedOver
            case .verified6: .verified6
            case .verified12: .verified12
            case .lost: .lost
            case .returned: .returned
            }
        }

        /// Whose it is; nil before the hand-over, and once it is gone.
        package var holder: GrantApplication.ID? {
            switch self {
            case .handedOver(let application), .verified6(let application), .verified12(let application): application
            case .received, .tagged, .lost, .returned: nil
            }
        }
    }

    package enum Transition: Hashable, Sendable {
        case tag
        /// By a signature.
        case handOver(to: GrantApplication.ID)
        /// Seen by the visit of the sixth, or of the twelfth month.
        case verify(month: Int)
        case lose(reason: String)
        /// To the supplier, or by who held it.
        case giveBack(reason: String)
        /// It was never lost: the visit that said so is corrected, and the one of this month has verified it, if any has.
        case find(of: GrantApplication.ID, verified: Int?)

        /// A transition by its name alone.
        package enum Name: String, CaseIterable, Codable, Sendable {
            case tag
            case handOver = "hand-over"
            case verify, lose
            case giveBack = "return"
            case find
        }

        package var name: Name {
            switch self {
            case .tag: .tag
            case .handOver: .handOver
            case .verify: .verify
            case .lose: .lose
            case .giveBack: .giveBack
            case .find: .find
            }
        }

        fileprivate var reason: String? {
            switch self {
            case .lose(let reason), .giveBack(let reason): reason
            case .tag, .handOver, .verify, .find: nil
            }
        }
    }

    /// One as it was saved.
    package init(id: ID, purchase: Purchase.ID, item: Int, serial: String?, state: State, version: Int) {
        self.id = id
        self.purchase = purchase
        self.item = item
        self.serial = serial
        self.state = state
        self.version = version
    }

    /// A new one of what was accepted, and its event.
    package static func register(
        _ item: Int, of purchase: Purchase.ID, serial: String?, as id: ID? = nil, at moment: Date
    ) -> (asset: GrantAsset, event: Event) {
        let asset = GrantAsset(id: id ?? ID(at: moment), purchase: purchase, item: item, serial: serial, state: .received, version: 1)
        return (asset, asset.event("received", from: nil, at: moment))
    }

    /// Goes through `transition` and tells the event.
    ///
    /// Refuses with `asset.not-allowed-from-state` and `asset.reason-missing`.
    package mutating func go(_ transition: Transition, at moment: Date) throws(Failure) -> Event {
        let origin = state.word
        let reason = transition.reason
        switch (transition, state) {
        case (.tag, .received): state = .tagged
        case (.handOver(let application), .tagged): state = .handedOver(to: application)
        case (.verify(month: 6), .handedOver(let application)): state = .verified6(of: application)
        case (.verify(month: 12), .handedOver(let application)), (.verify(month: 12), .verified6(let application)):
            state = .verified12(of: application)
        case (.find(let application, verified: 12), .lost): state = .verified12(of: application)
        case (.find(let application, verified: 6), .lost): state = .verified6(of: application)
        case (.find(let application, verified: nil), .lost): state = .handedOver(to: application)
        case (.lose, .lost), (.lose, .returned), (.giveBack, .lost), (.giveBack, .returned): throw .assetMovedOn
        case (.lose(let why), _): state = .lost(reason: try required(why))
        case (.giveBack(let why), _): state = .returned(reason: try required(why))
        default: throw .assetMovedOn
        }
        version += 1
        return event(transition.name == .find ? "found" : state.word.rawValue, from: origin, reason: reason, at: moment)
    }

    /// Writes down the serial number of one that has no tag yet, and tells the event; nil where it says nothing new.
    ///
    /// Refuses with `asset.not-allowed-from-state`.
    package mutating func write(serial: String?, at moment: Date) throws(Failure) -> Event? {
        guard serial != self.serial else { return nil }
        guard state == .received else { throw .assetMovedOn }
        self.serial = serial
        version += 1
        return event("serial_written", from: .received, at: moment)
    }

    private func required(_ reason: String) throws(Failure) -> String {
        guard !reason.isEmpty else {
            throw Failure(
                .invalid, "asset.reason-missing", "Say why.", fields: [.init("/reason", "required", "Give the reason in a few words.")])
        }
        return reason
    }

    private func event(_ what: String, from origin: State.Word?, reason: String? = nil, at moment: Date) -> Event {
        let data = #"{"purchase":"\#(purchase)","item":"\#(item)"}"#
        return Event(
            "asset", id, what, from: origin?.rawValue, to: state.word.rawValue, reason: reason, data: Array(data.utf8), at: moment)
    }
}

extension Failure {
    package static let assetMovedOn = Failure(
        .conflict, "asset.not-allowed-from-state", "It has moved on, or has not come that far. Look at it again.")
}
