import FoundationEssentials
import Hosting
import Models
import Postgres
import TestSupport
import Testing

@testable import GrantsService

@Suite struct `Lists of many applications` {
    private static let old = GrantRound.ID(at: .now)

    /// Applications of two rounds, of which the older one's all lie behind the newer one's.
    private static let applications: SQL = """
        INSERT INTO grants.application (
            programme_id, id, round_id, fund_id, state, plan, title, version, created_at, moved_at)
        SELECT
            \(Treasury.guyana), gen_random_uuid(), CASE WHEN n > 15000 THEN \(old)::uuid ELSE gen_random_uuid() END, gen_random_uuid(),
            CASE WHEN n % 20 = 0 THEN 'in_review' ELSE 'submitted' END, '{}', 'Hens ' || md5(n::text), 1, now() - n * interval '1 minute', now()
        FROM generate_series(1, 20000) AS n
        """

    @Test(
        arguments: [
            (ApplicationStore.Filter(reader: nil), "application_newest"),
            (ApplicationStore.Filter(state: .inReview, reader: nil), "application_by_state"),
            (ApplicationStore.Filter(round: old, reader: nil), "application_of_round_newest"),
            (ApplicationStore.Filter(words: "hens", reader: nil), "application_newest"),
        ])
    func `are read by an index`(_ filter: ApplicationStore.Filter, _ index: String) async throws {
        try await Treasury.open { treasury in
            let page = try ApplicationStore.page(filter, after: nil, size: ApplicationStore.screenSize)
            let plan = try await treasury.database.plan(
                of: page, after: [Self.applications], for: treasury.grants.database, as: Treasury.caller())
            #expect(plan.contains(index) && !plan.contains("Seq Scan on application"), "\(plan)")
        }
    }
}
