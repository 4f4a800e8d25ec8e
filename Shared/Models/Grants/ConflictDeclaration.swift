package import FoundationEssentials

/// What holds of one member and one application: whether something ties them. Each step is written once and supersedes the one before.
package struct ConflictDeclaration: Hashable, Sendable {
    package typealias ID = Identifier<ConflictDeclaration>

    package let id: ID
    package let application: GrantApplication.ID
    /// Whom it is about.
    package let member: Account.ID
    package let statement: Statement
    /// The member, or the administrator who pins and lifts.
    package let declaredBy: Account.ID
    package let declaredAt: Date
    package let supersedes: ID?

    package enum Statement: Hashable, Sendable {
        /// Nothing ties the member to the applicants or their plan.
        case none
        case declared(reason: String)
        /// By an administrator; its holder cannot clear it.
        case pinned(reason: String)
        /// By an administrator; the member declares anew.
        case lifted(reason: String)

        /// A statement by its name alone, as it is stored.
        package enum Kind: String, CaseIterable, Codable, Sendable {
            case none, declared, pinned, lifted
        }

        package var kind: Kind {
            switch self {
            case .none: .none
            case .declared: .declared
            case .pinned: .pinned
            case .lifted: .lifted
            }
        }

        package var reason: String? {
            switch self {
            case .none: nil
            case .declared(let reason), .pinned(let reason), .lifted(let reason): reason
            }
        }
    }

    /// One as it was saved.
    package init(
        id: ID, application: GrantApplication.ID, member: Account.ID, statement: Statement, declaredBy: Account.ID, declaredAt: Date,
        supersedes: ID?
    ) {
        self.id = id
        self.application = application
        self.member = member
        self.statement = statement
        self.declaredBy = declaredBy
        self.declaredAt = declaredAt
        self.supersedes = supersedes
    }
}

extension ConflictDeclaration {
    /// The next statement about a member and an application, after the one in force; nil where that says the same.
    ///
    /// Refuses with `conflict.reason-missing`, `conflict.pinned`, `conflict.not-pinned` and `conflict.not-yours`.
    package static func state(
        _ statement: Statement, of member: Account.ID, for application: GrantApplication.ID, after before: ConflictDeclaration?,
        by account: Account.ID, at moment: Date
    ) throws(Failure) -> (declaration: ConflictDeclaration, event: Event)? {
        if let reason = statement.reason, reason.isEmpty {
            throw Failure(
                .invalid, "conflict.reason-missing", "Say why.",
                fields: [.init("/reason", "required", "Give the reason in a few words.")])
        }
        try statement.kind.requireAuthor(isMember: account == member)
        if before?.statement == statement, before?.declaredBy == account { return nil }
        try statement.kind.requirePossible(after: before?.statement.kind)
        let declaration = ConflictDeclaration(
            id: ID(at: moment), application: application, member: member, statement: statement, declaredBy: account, declaredAt: moment,
            supersedes: before?.id)
        let data = #"{"member":"\#(member)"}"#
        let event = Event("application", application, "conflict_\(statement.kind.rawValue)", data: Array(data.utf8), at: moment)
        return (declaration, event)
    }
}

extension ConflictDeclaration.Statement.Kind {
    /// Members speak for themselves; an administrator pins and lifts for others.
    fileprivate func requireAuthor(isMember: Bool) throws(Failure) {
        guard (self == .none || self == .declared) == isMember else {
            throw Failure(
                .forbidden, "conflict.not-yours", "Members declare for themselves, and an administrator pins and lifts for others.")
        }
    }

    /// What is pinned is lifted, and nothing else is.
    fileprivate func requirePossible(after before: Self?) throws(Failure) {
        if before == .pinned, self != .lifted {
            throw Failure(
                .conflict, "conflict.pinned", "An administrator pinned a conflict of interest. Only an administrator can lift it.")
        }
        if before != .pinned, self == .lifted {
            throw Failure(.conflict, "conflict.not-pinned", "No conflict is pinned, so there is none to lift.")
        }
    }
}

/// Whether a person may read an application, as far as its committee is concerned.
package enum Clearance: String, CaseIterable, Codable, Sendable {
    /// Sits on the committee and declared no conflict.
    case cleared
    /// Sits on the committee and has not declared yet: sees only what is public.
    case undeclared
    /// Has a conflict, declared or pinned: sees only what is public, whatever other roles say.
    case recused
}
