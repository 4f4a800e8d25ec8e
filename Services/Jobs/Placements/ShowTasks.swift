import FoundationEssentials
import Hosting
import Markup
import Models
import Postgres
import Web

/// Shows what waits for the office: checks that are due, referrals that stand still at each step, and today's interviews.
enum ShowTasks: Page {
    static let route = Route(.get, "/jobs/tasks", "What waits to be done", for: [.placementOfficer])

    /// The most lines in one part.
    private static let most = 50

    struct Input: Decodable {
        let whose: ListReferrals.Input.Whose?
    }

    /// What waits, part by part.
    struct Tasks {
        let checks: [PlacementStore.Due]
        let proposed: [ReferralStore.Listed]
        let consented: [ReferralStore.Listed]
        let stale: [ReferralStore.Listed]
        let interviews: [InterviewStore.Listed]
        let followUps: [RelationStore.Listed]
    }

    static func show(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Screen {
        let (today, moment) = (jobs.today(for: caller), jobs.now())
        let officer = input.whose == .mine ? caller.account : nil
        func waiting(_ states: [Referral.State.Word], stale: Bool = false) throws -> SQL {
            let filter = ReferralStore.Filter(
                states: states, officer: officer, staleBefore: stale ? ReferralStore.staleBefore(moment) : nil, sort: .waiting)
            return try ReferralStore.page(filter, after: nil, at: moment, limit: most - 1)
        }
        let answers = try await jobs.database.unit(
            [
                PlacementStore.due(until: today, limit: most), try waiting([.proposed]), try waiting([.consented]),
                try waiting([.sent, .viewed, .interview, .offered], stale: true),
                InterviewStore.between(today, today, for: nil, of: officer), RelationStore.due(until: today, limit: most),
            ], as: caller)
        let tasks = try Tasks(
            checks: answers[0].map(PlacementStore.Due.init), proposed: answers[1].map(ReferralStore.Listed.init),
            consented: answers[2].map(ReferralStore.Listed.init), stale: answers[3].map(ReferralStore.Listed.init),
            interviews: answers[4].map(InterviewStore.Listed.init), followUps: answers[5].map(RelationStore.Listed.init))
        return TaskPages.tasks(tasks, input, as: caller)
    }
}
