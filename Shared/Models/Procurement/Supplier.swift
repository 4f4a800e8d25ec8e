package import FoundationEssentials

/// A business from which the office buys.
package struct Supplier: Hashable, Sendable {
    package typealias ID = Identifier<Supplier>

    package let id: ID
    package private(set) var terms: Terms
    package private(set) var state: State
    package private(set) var version: Int
    package let createdAt: Date

    package struct Terms: Hashable, Sendable {
        package let name: String
        package let categories: [PurchaseCategory]
        package let registrationNumber: String?
        package let taxNumber: String?
        package let contactName: String?
        package let email: String?
        package let phone: String?
        package let address: String?

        package init(
            name: String, categories: [PurchaseCategory], registrationNumber: String? = nil, taxNumber: String? = nil,
            contactName: String? = nil, email: String? = nil, phone: String? = nil, address: String? = nil
        ) {
            self.name = name
            self.categories = categories
            self.registrationNumber = registrationNumber
            self.taxNumber = taxNumber
            self.contactName = contactName
            self.email = email
            self.phone = phone
            self.address = address
        }

        /// As the name sounds: suppliers and lists of sanctions are compared by it.
        package var nameKey: String { NameKey(name).sounds }
    }

    package enum State: Hashable, Sendable {
        case active
        /// Nothing is bought from it.
        case blocked(reason: String)

        /// The state as one word, as it is stored and told in events.
        package enum Word: String, CaseIterable, Codable, Sendable {
            case active, blocked
        }

        package var word: Word { self == .active ? .active : .blocked }

        package var reason: String? {
            if case .blocked(let reason) = self { reason } else { nil }
        }
    }

    /// Why nothing is ordered from a supplier.
    package enum Bar: String, CaseIterable, Codable, Sendable {
        case blocked
        /// Not compared with the lists of sanctions under its name of today.
        case unchecked
        /// Somebody on a list has a name like it, and nobody has looked.
        case unreviewed
        case sanctioned
    }

    /// One as it was saved.
    package init(id: ID, terms: Terms, state: State, version: Int, createdAt: Date) {
        self.id = id
        self.terms = terms
        self.state = state
        self.version = version
        self.createdAt = createdAt
    }

    /// A new one, and its event; a form names the `id` beforehand, so that sending it twice adds once.
    ///
    /// Refuses with `supplier.invalid`.
    package static func add(_ terms: Terms, as id: ID? = nil, at moment: Date) throws(Failure) -> (supplier: Supplier, event: Event) {
        try terms.check()
        let supplier = Supplier(id: id ?? ID(at: moment), terms: terms, state: .active, version: 1, createdAt: moment)
        return (supplier, supplier.event("added", from: nil, at: moment))
    }

    /// Takes on new terms; nil where nothing changes.
    ///
    /// Refuses with `supplier.invalid`.
    package mutating func revise(_ terms: Terms, at moment: Date) throws(Failure) -> Event? {
        guard terms != self.terms else { return nil }
        try terms.check()
        self.terms = terms
        version += 1
        return event("changed", from: state.word, at: moment)
    }

    /// Buys nothing more from it; nil where that is so already.
    ///
    /// Refuses with `supplier.reason-missing`.
    package mutating func block(reason: String, at moment: Date) throws(Failure) -> Event? {
        guard state == .active else { return nil }
        guard !reason.isEmpty else {
            throw Failure(
                .invalid, "supplier.reason-missing", "Say why.", fields: [.init("/reason", "required", "Give the reason in a few words.")])
        }
        state = .blocked(reason: reason)
        version += 1
        return event("blocked", from: .active, reason: reason, at: moment)
    }

    /// Buys from it again; nil where that is so already.
    package mutating func unblock(at moment: Date) -> Event? {
        guard state != .active else { return nil }
        state = .active
        version += 1
        return event("unblocked", from: .blocked, at: moment)
    }

    /// That it was compared with the lists of sanctions.
    package func checked(at moment: Date) -> Event {
        event("checked", from: state.word, at: moment)
    }

    private func event(_ what: String, from origin: State.Word?, reason: String? = nil, at moment: Date) -> Event {
        Event("supplier", id, what, from: origin?.rawValue, to: state.word.rawValue, reason: reason, at: moment)
    }
}

extension Supplier.Terms {
    fileprivate func check() throws(Failure) {
        var wrong: [Failure.Field] = []
        if nameKey.isEmpty { wrong.append(.init("/name", "required", "Give the name of the business.")) }
        if categories.isEmpty { wrong.append(.init("/categories", "supplier.no-category", "Choose one kind of goods at least.")) }
        guard wrong.isEmpty else { throw Failure(.invalid, "supplier.invalid", "The supplier cannot be like this.", fields: wrong) }
    }
}
