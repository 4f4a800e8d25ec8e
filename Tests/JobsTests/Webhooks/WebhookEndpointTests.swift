import FoundationEssentials
import Models
import Postgres
import Schema
import TestSupport
import Testing
import Web

@testable import JobsService

@Suite struct `Webhooks by API` {
    private static let path = "/jobs/v1/webhooks"
    private static let nobody = "00000000-0000-0000-0000-000000000999"

    private struct List<Item: Decodable>: Decodable {
        let items: [Item]
        let next: String?
    }

    private struct Delivery: Decodable {
        let id: String
        let type: String
        let state: String
        let attempts: Int
        let lastStatus: Int?
    }

    @Test func `show their secret once, are listed, read, changed under their version and removed`() async throws {
        try await Office.open { office in
            let made = try await office.addWebhook("https://example.org/hooks", types: ["vacancy.closed", "referral.*"])
            let address = Self.path + "/" + made.webhook.id
            #expect(made.secret.hasPrefix("whsec_") && Data(base64Encoded: String(made.secret.dropFirst(6)))?.count == 36)
            let read = await office.get(address)
            #expect(read.status == 200 && read.headers["ETag"] == "\"1\"" && !read.text.contains("whsec_"))
            let list: List<Office.Shown> = try await office.get(Self.path).read()
            #expect(list.items.map(\.id) == [made.webhook.id] && list.next == nil)
            let secret = Array(made.secret.utf8)
            try await office.expectRows(0, "SELECT count(*) AS n FROM jobs.webhook AS w WHERE position(\(secret) IN w.secret) > 0")
            let changed = await office.send(
                .patch, address, #"{"url":"https://example.org/other","types":[],"state":"paused"}"#, ifMatch: "\"1\"")
            let shown: Office.Shown = try changed.read()
            #expect(changed.status == 200 && shown.state == "paused" && shown.types == [] && shown.url.hasSuffix("/other"))
            #expect(changed.headers["ETag"] == "\"\(shown.version)\"")
            #expect(await office.send(.patch, address, "{}", ifMatch: "\"1\"").status == 412)
            #expect(await office.send(.patch, address, "{}").status == 428)
            #expect(await office.send(.post, address + "/secret", "{}", ifMatch: "\"1\"").status == 412)
            #expect(await office.send(.delete, address, "").status == 204)
            #expect(await office.get(address).status == 404)
            #expect(await office.send(.delete, address, "").status == 404)
            for name in ["registered", "changed", "paused", "removed"] {
                try await office.expectRows(1, "SELECT count(*) AS n FROM platform.event WHERE name = \("webhook." + name)")
            }
        }
    }

    @Test func `refuse what is no address to post to or no event, a second one of the same address, and too many`() async throws {
        try await Office.open { office in
            for (body, pointer) in [
                (#"{"url":"ftp://example.org/x"}"#, "/url"), (#"{"url":"https://me:secret@example.org/"}"#, "/url"),
                (#"{"url":"https://example.org/#x"}"#, "/url"), (#"{"url":"https:///hook"}"#, "/url"), (#"{"url":"x"}"#, "/url"),
                (#"{"url":"https://example.org/","types":["vacancy.closed","account.invited"]}"#, "/types/1"),
                (#"{"url":"https://example.org/","types":["vacancy."]}"#, "/types/0"), (#"{"types":[]}"#, "/url"),
            ] {
                let refused = await office.send(.post, Self.path, body)
                #expect(refused.status == 422 && refused.text.contains("\"pointer\":\"\(pointer)\""), "\(body): \(refused.text)")
            }
            for number in 0..<Webhook.most { _ = try await office.addWebhook("https://example.org/\(number)") }
            #expect(await office.send(.post, Self.path, #"{"url":"https://example.org/more"}"#).text.contains("webhook.too-many"))
            let list: List<Office.Shown> = try await office.get(Self.path).read()
            let last = try #require(list.items.last)
            #expect(await office.send(.delete, Self.path + "/" + last.id, "").status == 204)
            let again = await office.send(.post, Self.path, #"{"url":"https://example.org/9"}"#)
            #expect(again.status == 409 && again.text.contains("webhook.url-taken"))
        }
    }

    @Test func `are made once, and no more than ten, by many at once`() async throws {
        try await Office.open { office in
            let same = await together(4) { _ in await office.send(.post, Self.path, #"{"url":"https://example.org/same"}"#).status }
            #expect(same == [201, 409, 409, 409])
            let many = await together(14) { await office.send(.post, Self.path, "{\"url\":\"https://example.org/\($0)\"}").status }
            #expect(many.filter { $0 == 201 }.count == Webhook.most - 1)
        }
    }

    @Test func `may lead to no private network where the office does not allow it`() async throws {
        try await Office.open(webhooks: WebhookPost.test(isOpen: false)) { office in
            for url in [
                "https://127.0.0.1/x", "https://localhost/x", "https://10.0.0.8/x", "https://169.254.169.254/latest", "https://[::1]/x",
                "https://[fe80::1]/x", "https://2130706433/x", "https://0x7f.1/x",
            ] {
                let refused = await office.send(.post, Self.path, "{\"url\":\"\(url)\"}")
                #expect(refused.status == 422 && refused.text.contains("webhook.url-forbidden"), "\(url): \(refused.text)")
            }
            #expect(await office.send(.post, Self.path, #"{"url":"http://example.org/"}"#).text.contains("webhook.url-invalid"))
            #expect(await office.send(.post, Self.path, #"{"url":"https://192.0.43.8/hooks"}"#).status == 201)
        }
    }

    @Test func `cannot be made where secrets cannot be kept`() async throws {
        try await Office.open(webhooks: nil) { office in
            let refused = await office.send(.post, Self.path, #"{"url":"https://example.org/"}"#)
            #expect(refused.status == 503 && refused.text.contains("webhook.no-key-file"))
            let mayContinue = try await office.jobs.sendWebhooks(as: office.system)
            #expect(!mayContinue)
        }
    }

    @Test func `list their deliveries by state and page by page, and try one again`() async throws {
        try await Office.open { office in
            let receiver = try Receiver { _, number in Response(status: number == 0 ? 410 : 200) }
            let made = try await office.addWebhook(receiver.url())
            let address = Self.path + "/" + made.webhook.id
            for _ in 0..<3 { #expect(await office.send(.post, address + "/test", "").status == 202) }
            try await office.sendOnce()
            var pages: [Delivery] = []
            var cursor: String?
            repeat {
                let query = "limit=2" + (cursor.map { "&cursor=\($0)" } ?? "")
                let page: List<Delivery> = try await office.get(address + "/deliveries", query: query).read()
                pages += page.items
                cursor = page.next
            } while cursor != nil
            #expect(pages.count == 3 && Set(pages.map(\.id)).count == 3)
            let dead: List<Delivery> = try await office.get(address + "/deliveries", query: "state=dead").read()
            let one = try #require(dead.items.first)
            #expect(dead.items.count == 1 && one.lastStatus == 410 && one.type == "webhook.test")
            let pending = try #require(pages.first { $0.state == "pending" })
            #expect(await office.send(.post, address + "/deliveries/\(pending.id)/replay", "").text.contains("webhook-delivery.pending"))
            #expect(await office.send(.post, address + "/deliveries/\(Self.nobody)/replay", "").status == 404)
            // The receiver said that it was gone; a person has it served again.
            #expect(await office.send(.patch, address, #"{"state":"active"}"#, ifMatch: "\"2\"").status == 200)
            let replayed: Delivery = try await office.send(.post, address + "/deliveries/\(one.id)/replay", "").read()
            #expect(replayed.state == "pending" && replayed.attempts == 0)
            try await office.sendOnce()
            #expect(try await office.deliveries("delivered") == 3)
        }
    }

    @Test func `are each employer's own, and no stranger's`() async throws {
        try await Office.open { office in
            try await office.addEmployer(number: 2, token: "fh_other", programme: 1)
            try await office.addEmployer(number: 3, token: "fh_abroad", programme: 2)
            let made = try await office.addWebhook("https://example.org/hooks")
            let address = Self.path + "/" + made.webhook.id
            for token in ["fh_other", "fh_abroad"] {
                let list: List<Office.Shown> = try await office.get(Self.path, token: token).read()
                #expect(list.items.isEmpty)
                #expect(await office.get(address, token: token).status == 404)
                #expect(await office.get(address + "/deliveries", token: token).status == 404)
                #expect(await office.send(.patch, address, "{}", ifMatch: "*", token: token).status == 404)
                #expect(await office.send(.delete, address, "", token: token).status == 404)
                #expect(await office.send(.post, address + "/secret", "{}", ifMatch: "*", token: token).status == 404)
                for step in ["test", "replay", "deliveries/\(Self.nobody)/replay"] {
                    #expect(await office.send(.post, address + "/" + step, "", token: token).status == 404)
                }
            }
            #expect(await office.get(Self.path, token: nil).status == 401)
            #expect(await office.get(Self.path + "/x").status == 422)
            let worker = try await office.signIn("Carla", .caseWorker)
            #expect(await office.page(Self.path, as: worker).status == 403)
        }
    }
}
