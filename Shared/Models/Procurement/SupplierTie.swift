package import FoundationEssentials

/// What ties somebody of the office to a supplier, or that nothing does: declared by the person, and corrected by what supersedes it.
///
/// Who is tied to a supplier that wins takes no part in the award.
package struct SupplierTie: Hashable, Sendable {
    package typealias ID = Identifier<SupplierTie>

    package let id: ID
    package let supplier: Supplier.ID
    package let account: Account.ID
    package let kind: Kind
    package let declaredAt: Date
    package let supersedes: ID?

    package enum Kind: Hashable, Sendable {
        case none
        /// For example a sister's business.
        case tied(reason: String)

        /// The kind as one word, as it is stored.
        package enum Word: String, CaseIterable, Codable, Sendable {
            case none, tied
        }

        package var word: Word { self == .none ? .none : .tied }

        package var reason: String? {
            if case .tied(let reason) = self { reason } else { nil }
        }
    }

    /// A declaration as it was saved.
    package init(id: ID, supplier: Supplier.ID, account: Account.ID, kind: Kind, declaredAt: Date, supersedes: ID?) {
        self.id = id
        self.supplier = supplier
        self.account = account
        self.kind = kind
        self.declaredAt = declaredAt
        self.supersedes = supersedes
    }

    /// Declares for oneself, in the place of what one declared before, and the event; nil where that says the same.
    package static func declare(
        _ kind: Kind, to supplier: Supplier.ID, by account: Account.ID, instead earlier: SupplierTie?, at moment: Date
    ) -> (tie: SupplierTie, event: Event)? {
        guard kind != earlier?.kind else { return nil }
        let tie = SupplierTie(
            id: ID(at: moment), supplier: supplier, account: account, kind: kind, declaredAt: moment, supersedes: earlier?.id)
        return (
            tie,
            Event(
                "supplier", supplier, kind == .none ? "untied" : "tied", from: earlier?.kind.word.rawValue, to: kind.word.rawValue,
                at: moment)
        )
    }
}
