import Hosting
import Models
import Postgres
import Web

/// Shows procurement at a glance: what waits for whom and since when, how long awards wait for their goods, what is saved against the estimates, and
/// from whom most is bought.
enum ShowGlance: Page {
    static let route = Route(.get, "/grants/procurement", "Procurement at a glance", for: glancers)

    struct Content {
        let waiting: [GlanceStore.Waiting]
        let pace: [GlanceStore.Pace]
        let savings: [GlanceStore.Saving]
        let shares: [GlanceStore.Share]
    }

    static func show(_ input: NoInput, as caller: Caller, in grants: Grants) async throws -> Screen {
        let today = grants.today(for: caller)
        let answers = try await grants.database.unit(
            [GlanceStore.waiting, GlanceStore.pace(until: today), GlanceStore.savings(until: today), GlanceStore.shares(until: today)],
            as: caller)
        return try GlancePages.glance(
            Content(
                waiting: answers[0].compactMap(GlanceStore.Waiting.init), pace: answers[1].map(GlanceStore.Pace.init),
                savings: answers[2].map(GlanceStore.Saving.init), shares: answers[3].map(GlanceStore.Share.init)),
            as: caller)
    }
}
