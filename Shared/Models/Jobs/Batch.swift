package import FoundationEssentials

/// A change of many vacancies or many referrals at once, which can be undone for a while.
package struct Batch: Hashable, Sendable {
    package typealias ID = Identifier<Batch>

    package let id: ID
    package let account: Account.ID
    package let change: Change
    package let madeAt: Date

    /// What is done to each.
    package enum Change: Hashable, Sendable {
        case vacancies(Vacancy.Transition)
        case referrals(Referral.Transition.Name)

        package var canBeUndone: Bool {
            switch self {
            case .vacancies(let transition): transition.canBeUndone
            case .referrals(let transition): transition.canBeUndone
            }
        }
    }

    /// The most things in one change: what a page of a list shows.
    package static let most = 50
    /// Seconds for which a change can be undone: long enough to notice a mistake, and too short for others to have built on it.
    package static let timeToUndo: TimeInterval = 3600

    package init(id: ID, account: Account.ID, change: Change, madeAt: Date) {
        self.id = id
        self.account = account
        self.change = change
        self.madeAt = madeAt
    }

    /// Until when it can be undone.
    package var undoableUntil: Date { madeAt.addingTimeInterval(Self.timeToUndo) }

    /// Refuses with `batch.no-way-back` what cannot be undone at all, and with `batch.too-late` after its time.
    package func requireUndoable(at moment: Date) throws(Failure) {
        guard change.canBeUndone else { throw Failure(.conflict, "batch.no-way-back", "This change cannot be undone.") }
        guard moment < undoableUntil else { throw Failure(.conflict, "batch.too-late", "The time to undo this change is over.") }
    }
}
