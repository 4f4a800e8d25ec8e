package import FoundationEssentials

/// What a carried vote decided: written once, by the database, out of the vote.
package struct Decision: Hashable, Sendable {
    package typealias ID = Identifier<Decision>

    package let id: ID
    package let application: GrantApplication.ID
    package let vote: Vote.ID
    package let proposal: Proposal
    /// Of the plan that was decided.
    package let revision: Int
    package let decidedBy: Account.ID
    package let decidedAt: Date

    /// One as it was saved.
    package init(
        id: ID, application: GrantApplication.ID, vote: Vote.ID, proposal: Proposal, revision: Int, decidedBy: Account.ID, decidedAt: Date
    ) {
        self.id = id
        self.application = application
        self.vote = vote
        self.proposal = proposal
        self.revision = revision
        self.decidedBy = decidedBy
        self.decidedAt = decidedAt
    }
}

/// What Grants asks Casework, which keeps assistance plans, after a plan was rejected (rule 15); it travels by the job queue.
package struct RejectedPlan: Codable, Sendable {
    /// The kind of job.
    package static let kind = "rejected-plan"

    package let decision: Decision.ID
    package let people: [Returnee.ID]
    package let followUp: Proposal.FollowUp

    package init(decision: Decision.ID, people: [Returnee.ID], followUp: Proposal.FollowUp) {
        self.decision = decision
        self.people = people
        self.followUp = followUp
    }
}
