/// A member of the committee as somebody whom a review may be asked of.
package struct ReviewCandidate: Hashable, Sendable {
    package let account: Account.ID
    package let seat: PanelMember.Seat
    package let expertise: [Venture]
    /// How many reviews the member has still to file, of all plans.
    package let load: Int
    package let isRecused: Bool
    /// Of this plan's own review; nil where there is none.
    package let review: Review.State.Word?

    package init(
        account: Account.ID, seat: PanelMember.Seat, expertise: [Venture], load: Int, isRecused: Bool, review: Review.State.Word?
    ) {
        self.account = account
        self.seat = seat
        self.expertise = expertise
        self.load = load
        self.isRecused = isRecused
        self.review = review
    }
}

extension Review {
    /// How many people are suggested for a plan: one more than it needs, so that one may be late.
    package static let asked = needed + 1

    /// Whom to ask: those who know about the venture first, then those with the least to do; alternates and the recused last and never.
    package static func suggest(_ candidates: [ReviewCandidate], for venture: Venture?) -> [Account.ID] {
        let there = candidates.filter { $0.review != nil && !$0.isRecused }.map(\.account)
        let free = candidates.filter { $0.review == nil && !$0.isRecused }.sorted { first, second in
            order(first, venture) < order(second, venture)
        }
        return there + free.prefix(max(0, asked - there.count)).map(\.account)
    }

    private static func order(_ candidate: ReviewCandidate, _ venture: Venture?) -> (Int, Int, Int, String) {
        let knows = venture.map(candidate.expertise.contains) == true
        return (candidate.seat == .alternate ? 1 : 0, knows ? 0 : 1, candidate.load, candidate.account.description)
    }

    /// Whether somebody may read what others filed: not before the own review is filed, whatever seat it is.
    ///
    /// Whoever was not asked reads them as the chair at once, as another member when the plan is ready for the committee.
    package static func mayReadOthers(
        own: State.Word?, seat: PanelMember.Seat?, isManager: Bool, in state: GrantApplication.State.Word
    ) -> Bool {
        if let own { return own == .filed }
        switch seat {
        case .chair: return true
        case .member, .alternate: return state != .screening && state != .infoRequested && state != .inReview
        case nil: return isManager
        }
    }
}
