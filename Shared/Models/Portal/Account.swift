package import FoundationEssentials

/// A person who can sign in, above all programmes; the roles that they hold in a programme are kept apart.
package struct Account: Hashable, Sendable {
    package typealias ID = Identifier<Account>

    /// Whether the person can sign in.
    package enum State: Hashable, Sendable {
        /// Asked to choose a password, which has not happened yet.
        case invited
        case active
        case disabled

        /// As events call it.
        package var word: String {
            switch self {
            case .invited: "invited"
            case .active: "active"
            case .disabled: "disabled"
            }
        }
    }

    package let id: ID
    package let email: EmailAddress
    package let name: String
    package let language: Language
    package private(set) var state: State
    /// Whether a password has been chosen.
    package let hasPassword: Bool

    package init(id: ID, email: EmailAddress, name: String, language: Language, hasPassword: Bool, isDisabled: Bool) {
        self.id = id
        self.email = email
        self.name = name
        self.language = language
        self.hasPassword = hasPassword
        state = isDisabled ? .disabled : hasPassword ? .active : .invited
    }

    /// A new account whose holder is asked to choose a password.
    package static func invite(_ email: EmailAddress, name: String, language: Language, at moment: Date) -> (Account, Event) {
        let account = Account(id: ID(at: moment), email: email, name: name, language: language, hasPassword: false, isDisabled: false)
        return (account, Event("account", account.id, "invited", to: account.state.word, at: moment))
    }

    /// Lets nobody sign in with it any more; nil where that is so already.
    package mutating func disable(at moment: Date) -> Event? {
        guard state != .disabled else { return nil }
        let before = state
        state = .disabled
        return Event("account", id, "disabled", from: before.word, to: state.word, at: moment)
    }

    /// Lets the person sign in again; nil where that is so already.
    package mutating func enable(at moment: Date) -> Event? {
        guard state == .disabled else { return nil }
        state = hasPassword ? .active : .invited
        return Event("account", id, "enabled", from: State.disabled.word, to: state.word, at: moment)
    }
}
