import FoundationEssentials
import Models
import Outbound
import Postgres
import Synchronization
import TestSupport
import Testing
import Web

@testable import PortalService

@Suite struct `Outgoing mail` {
    private let system = Caller(credential: .system, programme: Programme.ID(Desk.guyana), request: "test")

    @Test func `waits in the outbox, and a look at it is noted`() async throws {
        try await Desk.open { desk in
            _ = await desk.post("/forgotten-password", "email=cleo%40example.org", as: nil)
            let ama = try await desk.signIn("ama")
            let list = await desk.get("/administration/outbox", as: ama).text
            #expect(list.contains("No mail server is set up") && list.contains("cleo@example.org"))
            let path = try #require(list.firstMatch(of: /\/administration\/outbox\/[0-9a-f-]{36}/)).output
            #expect(await desk.get(String(path), as: ama).text.contains("/choose-password?token="))
            #expect(try await desk.events("mail.viewed") == 1)
            let dora = try await desk.signIn("dora")
            _ = await desk.post("/programme", "programme=\(Desk.haiti)", as: dora)
            #expect(await desk.get(String(path), as: dora).status == 404)
        }
    }

    @Test func `goes once, and its text is forgotten`() async throws {
        let sent = SentMail()
        try await Desk.open(mailer: sent.mailer) { desk in
            _ = await desk.post("/forgotten-password", "email=cleo%40example.org", as: nil)
            let mailer = try #require(desk.portal.mailer)
            let room = MailRoom(portal: desk.portal, mailer: mailer)
            #expect(try await room.sendOne(as: system))
            #expect(try await !room.sendOne(as: system))
            #expect(sent.recipients == ["cleo@example.org"])
            try await desk.expect(1, "SELECT count(*) AS n FROM portal.mail WHERE sent_at IS NOT NULL AND body IS NULL")
        }
    }

    @Test func `goes under an id of its own, which stays the same when it goes again`() async throws {
        let sent = SentMail()
        try await Desk.open(mailer: sent.mailer) { desk in
            _ = await desk.post("/forgotten-password", "email=cleo%40example.org", as: nil)
            let room = MailRoom(portal: desk.portal, mailer: sent.mailer)
            #expect(try await room.sendOne(as: system))
            // As after a crash between sending and noting.
            try await desk.database.admin.script("UPDATE portal.mail SET sent_at = NULL, body = 'again', next_try_at = now()")
            #expect(try await room.sendOne(as: system))
            #expect(sent.ids.count == 2 && Set(sent.ids).count == 1)
        }
    }

    @Test func `is noted as gone although the program is ending`() async throws {
        let mailer = Mailer { _ throws(OutboundError) in withUnsafeCurrentTask { $0?.cancel() } }
        try await Desk.open(mailer: mailer) { desk in
            _ = await desk.post("/forgotten-password", "email=cleo%40example.org", as: nil)
            let room = MailRoom(portal: desk.portal, mailer: mailer)
            let round = Task { try await room.sendOne(as: system) }
            #expect(try await round.value)
            try await desk.expect(1, "SELECT count(*) AS n FROM portal.mail WHERE sent_at IS NOT NULL")
        }
    }

    @Test func `goes to one of several workers, once`() async throws {
        let sent = SentMail()
        try await Desk.open(mailer: sent.mailer) { desk in
            for name in ["ama", "ben", "cleo", "dora"] {
                _ = await desk.post("/forgotten-password", "email=\(name)%40example.org", as: nil)
            }
            let room = MailRoom(portal: desk.portal, mailer: sent.mailer)
            try await withThrowingTaskGroup(of: Bool.self) { group in
                for _ in 0..<12 { group.addTask { try await room.sendOne(as: system) } }
                let count = try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
                #expect(count == 4)
            }
            #expect(Set(sent.recipients).count == 4 && sent.recipients.count == 4)
        }
    }

    @Test(arguments: [(OutboundError.timedOut, 0), (OutboundError.refused(code: 550), 1)])
    func `waits after a failure that may pass, and is given up after one that will not`(error: OutboundError, failed: Int) async throws {
        try await Desk.open(mailer: Mailer { _ throws(OutboundError) in throw error }) { desk in
            _ = await desk.post("/forgotten-password", "email=cleo%40example.org", as: nil)
            let mailer = try #require(desk.portal.mailer)
            #expect(try await MailRoom(portal: desk.portal, mailer: mailer).sendOne(as: system))
            try await desk.expect(failed, "SELECT count(*) AS n FROM portal.mail WHERE failed_at IS NOT NULL")
            try await desk.expect(1, "SELECT count(*) AS n FROM portal.mail WHERE next_try_at > now() AND last_error IS NOT NULL")
        }
    }
}

/// Mail that was sent, kept to be read.
private final class SentMail: Sendable {
    private let mails = Mutex<[Outbound.Mail]>([])
    var recipients: [String] { mails.withLock { $0.map(\.recipient) } }
    var ids: [String] { mails.withLock { $0.map(\.id) } }
    var mailer: Mailer { Mailer { mail throws(OutboundError) in self.mails.withLock { $0.append(mail) } } }
}
