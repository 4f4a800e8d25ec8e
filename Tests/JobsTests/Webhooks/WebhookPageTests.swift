import FoundationEssentials
import Models
import Postgres
import Schema
import TestSupport
import Testing
import Web

@testable import JobsService

@Suite struct `Webhooks on screen` {
    private static let list = Office.employer(1) + "/webhooks"

    private func secret(in response: Response) -> String? {
        response.text.split(separator: "value=\"whsec_").dropFirst().first?.split(separator: "\"").first.map { "whsec_" + $0 }
    }

    /// Adds one by the form and gives its page.
    private func add(_ url: String, _ office: Office, as person: String, types: String = "") async throws -> String {
        let id = Webhook.ID(at: .now)
        let made = await office.fill(Self.list + "/new", "webhook=\(id)&url=\(url)&types=\(types)", as: person)
        #expect(made.status == 200 && made.headers["Cache-Control"] == "no-store" && secret(in: made) != nil, "\(made.text)")
        return "/jobs/webhooks/\(id)"
    }

    @Test func `are added by the employer and by the officer, once, with the secret shown this once`() async throws {
        try await Office.open { office in
            let baker = try await office.signIn("Bob", .employer, employer: 1)
            let officer = try await office.signIn("Olga", .placementOfficer)
            #expect(await office.page(Office.employer(1), as: baker).text.contains(Self.list))
            for (place, person) in [baker, officer].enumerated() {
                #expect(await office.page(Self.list + "/new", as: person).status == 200)
                let page = try await add("https://example.org/\(place)", office, as: person, types: "vacancy.closed, referral.*")
                let shown = await office.page(page, as: person)
                #expect(shown.text.contains("vacancy.closed, referral.*") && !shown.text.contains("whsec_"))
                #expect(await office.page(Self.list, as: person).text.contains(page))
            }
            let id = Webhook.ID(at: .now)
            let statuses = await together(3) { _ in
                await office.fill(Self.list + "/new", "webhook=\(id)&url=https://example.org/z&types=", as: baker).status
            }
            #expect(statuses.filter { $0 == 200 }.count == 1)
            let refused = await office.fill(Self.list + "/new", "webhook=\(Webhook.ID(at: .now))&url=x&types=nonsense", as: baker)
            #expect(refused.status == 422 && refused.text.contains("nonsense"))
        }
    }

    @Test func `show deliveries, and are paused, resumed, tried out, changed, given a new secret and removed`() async throws {
        try await Office.open { office in
            let baker = try await office.signIn("Bob", .employer, employer: 1)
            let receiver = try Receiver { _, number in Response(status: number == 0 ? 410 : 200) }
            let page = try await add(receiver.url(), office, as: baker)
            #expect(await office.fill(page + "/test", as: baker).status == 303)
            try await office.sendOnce()
            let dead = await office.page(page, as: baker).text
            #expect(dead.contains("Given up") && dead.contains("HTTP 410") && dead.contains("gone for good") && dead.contains("Disabled"))
            #expect(await office.page(page + "?state=delivered", as: baker).text.contains("No delivery"))
            #expect(await office.fill(page + "/resume", as: baker).status == 303)
            #expect(await office.fill(page + "/replay", as: baker).status == 303)
            try await office.sendOnce()
            #expect(await office.page(page, as: baker).text.contains("Delivered"))
            let id = try await office.database.admin.query("SELECT id::text AS id FROM jobs.webhook_delivery").first?.decode(
                "id", as: String.self)
            #expect(await office.fill(page + "/deliveries/\(id ?? "")/replay", as: baker).status == 303)
            try await office.sendOnce()
            #expect(receiver.messages.count == 3)
            #expect(await office.fill(page + "/pause", as: baker).status == 303)
            #expect(await office.page(page, as: baker).text.contains("Paused"))
            let version = try await office.number("SELECT version AS n FROM jobs.webhook")
            #expect(await office.page(page + "/edit", as: baker).text.contains(receiver.url()))
            #expect(await office.fill(page + "/edit", "version=\(version)&url=\(receiver.url("/new"))&types=", as: baker).status == 303)
            #expect(await office.fill(page + "/edit", "version=\(version)&url=\(receiver.url("/other"))&types=", as: baker).status == 412)
            #expect(await office.page(page + "/secret", as: baker).status == 200)
            let rotated = await office.fill(page + "/secret", "version=\(version + 1)&overlapHours=24", as: baker)
            #expect(rotated.status == 200 && secret(in: rotated) != nil)
            #expect(await office.page(page, as: baker).text.contains("Old secret signs until"))
            #expect(await office.page(page + "/remove", as: baker).text.contains("cannot be undone"))
            #expect(await office.fill(page + "/remove", as: baker).place == Self.list)
            #expect(await office.page(page, as: baker).status == 404)
        }
    }

    @Test func `page their deliveries by key`() async throws {
        try await Office.open { office in
            let baker = try await office.signIn("Bob", .employer, employer: 1)
            let page = try await add("https://example.org/hooks", office, as: baker)
            _ = try await office.database.admin.query(
                """
                INSERT INTO jobs.webhook_delivery (
                    programme_id, id, webhook_id, type, state, begun_at, next_attempt_at, created_at)
                SELECT programme_id, gen_random_uuid(), id, 'webhook.test', 'delivered', now(), now(), now() + n * interval '1 second'
                FROM jobs.webhook
                CROSS JOIN generate_series(1, 60) AS n
                """)
            let first = await office.page(page, as: baker).text
            let next = try #require(first.split(separator: "cursor=").dropFirst().first?.split(separator: "\"").first)
            let second = await office.page(page + "?cursor=\(next)", as: baker).text
            #expect(first.split(separator: "<code>webhook.test").count == 51)
            #expect(second.split(separator: "<code>webhook.test").count == 11)
        }
    }

    @Test func `are each employer's own`() async throws {
        try await Office.open { office in
            try await office.addEmployer(number: 2, token: "fh_other", programme: 1)
            try await office.addEmployer(number: 3, token: "fh_abroad", programme: 2)
            let baker = try await office.signIn("Bob", .employer, employer: 1)
            let page = try await add("https://example.org/hooks", office, as: baker)
            let strangers = [
                try await office.signIn("Otto", .employer, employer: 2), try await office.signIn("Ada", .placementOfficer, programme: 2),
            ]
            for stranger in strangers {
                for path in [page, page + "/edit", page + "/secret", page + "/remove", Self.list, Self.list + "/new"] {
                    #expect(await office.page(path, as: stranger).status == 404, "\(path)")
                }
                for step in ["pause", "resume", "test", "replay", "remove"] {
                    #expect(await office.fill(page + "/" + step, as: stranger).status == 404, "\(step)")
                }
            }
            #expect(await office.page(page, as: nil).status == 303)
            #expect(await office.page(page, as: try await office.signIn("Mona", .programmeManager)).status == 403)
        }
    }
}
