import FoundationEssentials
import Hosting
import Models
import Postgres
import TestSupport
import Testing

@testable import CaseworkService

@Suite struct `After a business plan was rejected` {
    private static func ask(_ rejected: RejectedPlan, in bureau: Bureau) async throws {
        let payload = Array(try JSONEncoder().encode(rejected))
        let job = JobQueue.add(RejectedPlan.kind, payload: payload, at: bureau.casework.now(), as: Bureau.system())
        try await bureau.casework.database.unit([job], as: Bureau.system())
    }

    @Test func `the assistance plan of each applicant goes on, once`() async throws {
        try await Bureau.open { bureau in
            let people = [try await bureau.register("Marie", "Joseph"), try await bureau.register("Jean", "Pierre")]
            let rejected = RejectedPlan(decision: .init(at: bureau.casework.now()), people: people, followUp: .jobPlacement)
            for _ in 0..<2 { try await Self.ask(rejected, in: bureau) }
            for hasMore in [true, true, false] { #expect(try await bureau.casework.followUpOne(as: Bureau.system()) == hasMore) }
            try await bureau.expect(
                2, "SELECT count(DISTINCT returnee_id) AS n FROM casework.plan_item WHERE kind = 'job_placement' AND state = 'planned'")
            try await bureau.expect(2, "SELECT count(*) AS n FROM casework.plan_item")
            try await bureau.expectEvents(2, "plan_item.planned")
            #expect(await bureau.get(Bureau.path(people[0])).text.contains("Look for a job, after the grant was declined"))
        }
    }
}
