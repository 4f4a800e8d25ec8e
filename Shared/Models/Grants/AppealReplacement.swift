package import FoundationEssentials

/// That a seat on the panel of an appeal goes from a member who does not vote to somebody else; written once.
package struct AppealReplacement: Hashable, Sendable {
    package let appeal: Appeal.ID
    /// Who did not vote.
    package let member: Account.ID
    package let successor: Account.ID
    package let reason: String
    package let replacedBy: Account.ID
    package let replacedAt: Date

    /// One as it was saved.
    package init(
        appeal: Appeal.ID, member: Account.ID, successor: Account.ID, reason: String, replacedBy: Account.ID, replacedAt: Date
    ) {
        self.appeal = appeal
        self.member = member
        self.successor = successor
        self.reason = reason
        self.replacedBy = replacedBy
        self.replacedAt = replacedAt
    }
}

extension Appeal {
    /// Gives the seat of a member who has not voted by `lastDay` to `successor`, and tells the event.
    ///
    /// Refuses with `appeal.not-allowed-from-state`, `appeal.has-voted`, `appeal.may-vote-still` and `appeal.reason-missing`.
    package func replace(
        _ member: Account.ID, who hasVoted: Bool, until lastDay: CalendarDate, with successor: Account.ID, because reason: String,
        by account: Account.ID, today: CalendarDate, at moment: Date
    ) throws(Failure) -> (replacement: AppealReplacement, event: Event) {
        guard state == .admitted else { throw .appealMovedOn }
        guard !hasVoted else { throw .appealHasVoted }
        guard today > lastDay else { throw .appealMayVoteStill }
        guard !reason.isEmpty else { throw .reasonMissing("appeal.reason-missing") }
        let replacement = AppealReplacement(
            appeal: id, member: member, successor: successor, reason: reason, replacedBy: account, replacedAt: moment)
        let data = #"{"application":"\#(application)","member":"\#(member)","successor":"\#(successor)"}"#
        return (replacement, Event("appeal", id, "member_replaced", reason: reason, data: Array(data.utf8), at: moment))
    }
}

extension Failure {
    package static let appealHasVoted = Failure(
        .conflict, "appeal.has-voted",
        "Only somebody who holds the panel up is replaced: who has not voted and has no conflict of interest.")
    package static let appealMayVoteStill = Failure(
        .conflict, "appeal.may-vote-still", "The member has the days of the rules to vote. Wait until they are over.")
}
