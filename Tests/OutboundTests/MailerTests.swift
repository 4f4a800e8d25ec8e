import FoundationEssentials
import Testing

@testable import Outbound

struct MailerTests {
    /// A mail server that takes everything, or answers `refusal` to the recipient.
    private func server(offering extensions: [String] = [], refusal: String? = nil) -> Listener {
        Listener { conversation in
            conversation.say("220 test ESMTP\r\n")
            conversation.hear(until: "\r\n")
            let lines = ["test"] + extensions
            conversation.say(lines.enumerated().map { "250\($0 == lines.count - 1 ? " " : "-")\($1)\r\n" }.joined())
            if extensions.contains(where: { $0.hasPrefix("AUTH") }) {
                conversation.hear(until: "AUTH PLAIN\r\n")
                conversation.say("334 \r\n")
                conversation.hear(until: "\r\n")
                conversation.say("235 welcome\r\n")
            }
            conversation.hear(until: "\r\n")
            conversation.say("250 sender\r\n")
            conversation.hear(until: "\r\n")
            conversation.say(refusal ?? "250 recipient\r\n")
            if refusal == nil {
                conversation.hear(until: "\r\n")
                conversation.say("354 go on\r\n")
                conversation.hear(until: "\r\n.\r\n")
                conversation.say("250 taken\r\n")
            }
            conversation.hear(until: "QUIT\r\n")
            conversation.say("221 bye\r\n")
        }
    }

    private func mailer(_ server: Listener, user: String = "") throws -> Mailer {
        try Mailer(
            url: "smtp://\(user)127.0.0.1:\(server.port)", from: "office@example.org", now: { Date(timeIntervalSince1970: 1_795_478_400) })
    }

    private let mail = Mail(
        to: "ana@example.org", subject: "Modpas ou – réinitialisation", text: "Bonjou,\n\n.yon pwen\nÀ bientôt ", id: "m-1")

    @Test func `a mail arrives with its subject and text readable in any language`() async throws {
        let server = server()
        try await mailer(server).send(mail)
        let heard = try #require(await server.transcript())
        #expect(heard.contains("MAIL FROM:<office@example.org>"))
        #expect(heard.contains("RCPT TO:<ana@example.org>"))
        #expect(heard.contains("\r\nFrom: Foothold <office@example.org>\r\n"))
        #expect(heard.contains("\r\nMessage-ID: <m-1@example.org>\r\n"))
        #expect(heard.contains("Date: Tue, 24 Nov 2026 00:00:00 +0000\r\n"))
        #expect(heard.contains("Subject: =?UTF-8?B?TW9kcGFzIG91IOKAkyByw6lpbml0aWFsaXNhdGlvbg==?=\r\n"))
        #expect(heard.contains("\r\n\r\nBonjou,\r\n\r\n..yon pwen\r\n=C3=80 bient=C3=B4t=20\r\n.\r\n"))
    }

    @Test func `user and password of the URL sign in`() async throws {
        let server = server(offering: ["AUTH PLAIN"])
        try await mailer(server, user: "me%40office:s%3Ac@").send(mail)
        let credentials = Data("\u{0}me@office\u{0}s:c".utf8).base64EncodedString()
        #expect(await server.transcript()?.contains("AUTH PLAIN\r\n\(credentials)\r\n") == true)
    }

    @Test func `a refused recipient is told with the server's code`() async throws {
        let server = server(refusal: "550 no such user\r\n")
        await #expect(throws: OutboundError.refused(code: 550)) { try await mailer(server).send(mail) }
    }

    @Test(arguments: [
        "a@b\r\nBcc: c@d", "a@b>, <c@d", "a b@c", "ab", "@b", "a@", "a@b@c", "é@b", "", String(repeating: "a", count: 260) + "@b",
    ])
    func `an address that would write something else is refused`(address: String) async throws {
        let mailer = try Mailer(url: "smtp://127.0.0.1:1", from: "office@example.org")
        await #expect {
            try await mailer.send(Mail(to: address, subject: "x", text: "y"))
        } throws: { error in
            if case OutboundError.invalid = error { true } else { false }
        }
    }

    @Test(arguments: ["", "a\r\nBcc: c@d", "a>", "é", "a b", "a@b"])
    func `an id that would write something else is refused`(id: String) async throws {
        let mailer = try Mailer(url: "smtp://127.0.0.1:1", from: "office@example.org")
        await #expect {
            try await mailer.send(Mail(to: "a@b", subject: "x", text: "y", id: id))
        } throws: { error in
            if case OutboundError.invalid = error { true } else { false }
        }
    }

    @Test(arguments: ["a\r\nBcc: c@d", "a\nb", "a\u{0}b", "a\u{85}b"])
    func `a subject of more than one line is refused`(subject: String) async throws {
        let mailer = try Mailer(url: "smtp://127.0.0.1:1", from: "office@example.org")
        await #expect {
            try await mailer.send(Mail(to: "a@b", subject: subject, text: "y"))
        } throws: { error in
            if case OutboundError.invalid = error { true } else { false }
        }
    }

    @Test(arguments: ["http://x", "smtp://", "mail.example.org", ""])
    func `a mail server of another form is refused when the office starts`(url: String) {
        #expect(throws: OutboundError.self) { try Mailer(url: url, from: "office@example.org") }
    }

    @Test func `without a mail server nothing is sent and one is told so`() async {
        await #expect(throws: OutboundError.notConfigured) { try await Mailer.none.send(mail) }
    }

    @Test func `nobody listening is told as unreachable`() async throws {
        let mailer = try Mailer(url: "smtp://127.0.0.1:1", from: "office@example.org")
        await #expect {
            try await mailer.send(mail)
        } throws: { error in
            if case OutboundError.unreachable = error { true } else { false }
        }
    }

    @Test func `long lines are folded so that no mail server breaks them`() {
        let text = QuotedPrintable.encode(String(repeating: "mot=é ", count: 40) + "\nend")
        #expect(text.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 76 })
        #expect(text.replacing("=\r\n", with: "").hasPrefix("mot=3D=C3=A9 mot"))
        let subject = EncodedWord.encode(String(repeating: "é", count: 100))
        #expect(subject.split(separator: "\r\n ").allSatisfy { $0.utf8.count <= 75 })
    }
}
