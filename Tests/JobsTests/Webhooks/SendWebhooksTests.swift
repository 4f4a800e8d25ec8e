import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import TestSupport
import Testing
import Web

@testable import JobsService

@Suite struct `Posting to webhooks` {
    @Test func `arrives signed, in order, once each, and says what the list of events says`() async throws {
        try await Office.open { office in
            let receiver = try Receiver()
            let made = try await office.addWebhook(receiver.url("/hook?x=1"))
            let vacancy = try await office.postVacancy()
            for step in ["pause", "resume"] { #expect(await office.send(.post, vacancy + "/" + step, "{}").status == 200) }
            try await office.sendUntil { try await office.deliveries("delivered") == 3 }
            try await office.sendOnce()
            #expect(receiver.messages.map(\.type) == ["vacancy.posted", "vacancy.paused", "vacancy.resumed"])
            #expect(try receiver.messages.allSatisfy { try $0.isSigned(by: made.secret) && $0.signatures.count == 1 })
            #expect(receiver.messages.allSatisfy { abs((Double($0.timestamp) ?? 0) - Date.now.timeIntervalSince1970) < 60 })
            let listed = await office.get("/jobs/v1/events")
            for message in receiver.messages {
                #expect(listed.text.contains(String(decoding: message.body, as: UTF8.self)))
                #expect(listed.text.contains("\"\(message.id)\""))
            }
        }
    }

    @Test func `comes again under the same id when the receiver fails, is given up after three days, and can be tried again`() async throws
    {
        try await Office.open { office in
            let receiver = try Receiver { _, number in Response(status: number < 3 ? 500 : 200) }
            let made = try await office.addWebhook(receiver.url())
            try await office.postVacancy()
            try await office.sendUntil { receiver.messages.count == 1 }
            await office.jobs.webhooks?.settle()
            // Too early for another try.
            try await office.sendOnce(after: 3)
            #expect(receiver.messages.count == 1)
            try await office.sendOnce(after: 60)
            #expect(receiver.messages.count == 2)
            #expect(try await office.deliveries("pending") == 1)
            try await office.sendOnce(after: 4 * 86_400)
            #expect(try await office.deliveries("dead") == 1)
            try await office.sendOnce(after: 8 * 86_400)
            #expect(receiver.messages.count == 3)
            let replayed = await office.send(.post, "/jobs/v1/webhooks/\(made.webhook.id)/replay", "")
            #expect(replayed.status == 202 && replayed.text == #"{"replayed":1}"#)
            try await office.sendOnce(after: 8 * 86_400)
            #expect(receiver.messages.count == 4 && Set(receiver.messages.map(\.id)).count == 1)
            #expect(try await office.deliveries("delivered") == 1)
        }
    }

    @Test func `goes to nobody else while one receiver hangs, and to the others at once`() async throws {
        try await Office.open { office in
            let barrier = Barrier()
            let hanging = try Receiver { _, _ in
                await barrier.wait()
                return Response(status: 200)
            }
            let quick = try Receiver()
            for number in 0..<3 { _ = try await office.addWebhook(hanging.url("/\(number)")) }
            _ = try await office.addWebhook(quick.url())
            for _ in 0..<5 { try await office.postVacancy() }
            try await office.sendUntil { barrier.held == 3 && quick.messages.count == 5 }
            // However often it is looked, each that hangs takes one place.
            for _ in 0..<5 { _ = try await office.jobs.sendWebhooks(as: office.system) }
            #expect(barrier.held == 3)
            barrier.open()
            try await office.sendUntil { try await office.deliveries("delivered") == 20 }
            #expect(hanging.messages.count == 15 && quick.messages.count == 5)
        }
    }

    @Test func `leaves half of the places to the rest where many fail, and gives up on an answer that does not come`() async throws {
        try await Office.open { office in
            let barrier = Barrier()
            let hanging = try Receiver { _, _ in
                await barrier.wait()
                return Response(status: 200)
            }
            let post = try WebhookPost.test(timeout: .milliseconds(300))
            let made = try await office.addWebhook(hanging.url())
            try await office.postVacancy()
            try await office.sendUntil(by: post) {
                try await office.number("SELECT count(*) AS n FROM jobs.webhook_delivery WHERE last_problem = 'timed_out'") == 1
            }
            barrier.open()
            let shown: Office.Shown = try await office.get("/jobs/v1/webhooks/\(made.webhook.id)").read()
            #expect(shown.failures == 1)
            let places = try WebhookPost.test()
            let waiting = Barrier()
            for _ in 0..<20 { places.serve(Webhook.ID(at: .now), isFailing: true) { await waiting.wait() } }
            #expect(places.busy.count == WebhookPost.mostFailing)
            for _ in 0..<20 { places.serve(Webhook.ID(at: .now), isFailing: false) { await waiting.wait() } }
            #expect(places.busy.count == WebhookPost.most && places.room == 0)
            waiting.open()
            await places.settle()
            #expect(places.room == WebhookPost.most)
        }
    }

    @Test func `follows no redirect, and stops for good where the receiver says that it is gone`() async throws {
        try await Office.open { office in
            let other = try Receiver()
            let status = other.url()
            let receiver = try Receiver { message, _ in
                message.path == "/moved" ? Response(status: 307, headers: ["Location": status]) : Response(status: 410)
            }
            _ = try await office.addWebhook(receiver.url("/moved"))
            let gone = try await office.addWebhook(receiver.url("/gone"))
            try await office.postVacancy()
            try await office.sendUntil { receiver.messages.count == 2 }
            await office.jobs.webhooks?.settle()
            #expect(other.messages.isEmpty)
            #expect(
                try await office.number("SELECT count(*) AS n FROM jobs.webhook_delivery WHERE last_status = 307 AND state = 'pending'")
                    == 1)
            #expect(try await office.deliveries("dead") == 1)
            let shown: Office.Shown = try await office.get("/jobs/v1/webhooks/\(gone.webhook.id)").read()
            #expect(shown.state == "disabled")
            try await office.expectRows(1, "SELECT count(*) AS n FROM platform.event WHERE name = 'webhook.disabled'")
            // Nothing is kept for it from now on.
            try await office.postVacancy()
            try await office.queue(3)
            try await office.expectRows(1, "SELECT count(*) AS n FROM jobs.webhook_delivery WHERE webhook_id = \(gone.webhook.id)::uuid")
        }
    }

    @Test func `is not lost with the process that took it`() async throws {
        try await Office.open { office in
            let receiver = try Receiver()
            let made = try await office.addWebhook(receiver.url())
            let id = try #require(Webhook.ID(made.webhook.id))
            try await office.postVacancy()
            try await office.queue(1)
            // A process takes it and dies.
            let taken = try await office.jobs.database.query(WebhookQueue.take(for: id, at: .now), as: office.system)
            #expect(taken.count == 1)
            try await office.sendOnce()
            #expect(receiver.messages.isEmpty)
            try await office.sendOnce(after: DeliveryStore.lease + 1)
            #expect(receiver.messages.count == 1)
            #expect(try await office.deliveries("delivered") == 1)
        }
    }

    @Test func `is done once by several processes, and makes a delivery of each event once`() async throws {
        try await Office.open { office in
            let receiver = try Receiver()
            _ = try await office.addWebhook(receiver.url())
            for _ in 0..<40 { try await office.postVacancy() }
            let posts = try (0..<3).map { _ in try WebhookPost.test() }
            try await office.sendUntil {
                await withTaskGroup(of: Void.self) { group in
                    for post in posts { group.addTask { _ = try? await office.jobs(by: post).sendWebhooks(as: office.system) } }
                }
                return try await office.deliveries("delivered") == 40
            }
            for post in posts { await post.settle() }
            #expect(receiver.messages.count == 40 && Set(receiver.messages.map(\.id)).count == 40)
        }
    }

    @Test func `skips no event that is committed late`() async throws {
        try await Office.open { office in
            let receiver = try Receiver()
            _ = try await office.addWebhook(receiver.url())
            let event: SQL = """
                INSERT INTO platform.event (programme_id, occurred_at, subject_kind, subject_id, name, request_id, data)
                VALUES (
                    '00000000-0000-0000-0000-000000000001', now(), 'vacancy', gen_random_uuid(), 'vacancy.opened', 'test',
                    '{"employer":"00000000-0000-0000-0000-000000000101"}')
                """
            try await office.database.admin.transaction { first in
                _ = try await first.execute(event)
                _ = try await office.database.admin.query(event)
                try await office.sendOnce()
                #expect(receiver.messages.isEmpty)
            }
            try await office.sendUntil { receiver.messages.count == 2 }
            try await office.sendOnce()
            #expect(Set(receiver.messages.map(\.id)).count == 2 && receiver.messages.count == 2)
        }
    }

    @Test func `goes to those who asked for the event, waits for those that pause, and tells no employer of another's`() async throws {
        try await Office.open { office in
            try await office.addEmployer(number: 2, token: "fh_other", programme: 1)
            let receiver = try Receiver()
            for (path, types) in [("/closed", ["vacancy.closed"]), ("/kind", ["vacancy.*", "referral.sent"]), ("/none", ["placement.*"])] {
                _ = try await office.addWebhook(receiver.url(path), types: types)
            }
            _ = try await office.addWebhook(receiver.url("/other"), token: "fh_other")
            let waiting = try await office.addWebhook(receiver.url("/paused"))
            let address = "/jobs/v1/webhooks/\(waiting.webhook.id)"
            #expect(await office.send(.patch, address, #"{"state":"paused"}"#, ifMatch: "\"1\"").status == 200)
            let vacancy = try await office.postVacancy()
            #expect(await office.send(.post, vacancy + "/close", #"{"reason":"done"}"#).status == 200)
            try await office.sendUntil { try await office.deliveries("delivered") == 3 }
            try await office.sendOnce()
            #expect(receiver.messages.filter { $0.path == "/closed" }.map(\.type) == ["vacancy.closed"])
            #expect(receiver.messages.filter { $0.path == "/kind" }.map(\.type) == ["vacancy.posted", "vacancy.closed"])
            #expect(receiver.messages.count == 3)
            #expect(await office.send(.patch, address, #"{"state":"active"}"#, ifMatch: "\"2\"").status == 200)
            try await office.sendUntil { try await office.deliveries("delivered") == 5 }
            #expect(receiver.messages.suffix(2).map(\.path) == ["/paused", "/paused"])
        }
    }

    @Test func `is signed by both secrets while a new one is taken over, and by the new one afterwards`() async throws {
        try await Office.open { office in
            let receiver = try Receiver()
            let made = try await office.addWebhook(receiver.url())
            let address = "/jobs/v1/webhooks/\(made.webhook.id)"
            let rotated = await office.send(.post, address + "/secret", #"{"overlapHours":2}"#, ifMatch: "\"1\"")
            #expect(rotated.status == 200)
            let new: Office.Made = try rotated.read()
            #expect(new.secret != made.secret)
            #expect(await office.send(.post, address + "/test", "").status == 202)
            try await office.sendOnce()
            let first = try #require(receiver.messages.first)
            #expect(first.type == "webhook.test" && first.signatures.count == 2)
            #expect(try first.isSigned(by: made.secret) && first.isSigned(by: new.secret))
            #expect(await office.send(.post, address + "/test", "").status == 202)
            try await office.sendOnce(after: 3 * 3600)
            let second = try #require(receiver.messages.last)
            #expect(try second.isSigned(by: new.secret) && !second.isSigned(by: made.secret) && second.id != first.id)
        }
    }

    @Test func `speaks to no private address, also where the name leads there only later`() async throws {
        try await Office.open { office in
            let receiver = try Receiver()
            let strict = try WebhookPost.test(isOpen: false)
            let port = receiver.url("").split(separator: ":").last ?? ""
            // As if the name had led elsewhere when it was registered.
            for url in ["https://localhost:\(port)/hook", receiver.url()] { _ = try await office.addWebhook(url) }
            try await office.postVacancy()
            try await office.sendUntil(by: strict) {
                try await office.number(
                    "SELECT count(*) AS n FROM jobs.webhook_delivery WHERE last_problem IN ('forbidden', 'invalid')") == 2
            }
            #expect(receiver.messages.isEmpty)
            try await office.expectRows(1, "SELECT count(*) AS n FROM jobs.webhook_delivery WHERE last_problem = 'forbidden'")
        }
    }
}
