import CCurl
package import FoundationEssentials

/// Sends mail.
package struct Mailer: Sendable {
    private let deliver: @Sendable (Mail) async throws(OutboundError) -> Void

    /// A mailer that hands every mail to `deliver`: how a test reads what was sent.
    package init(deliver: @escaping @Sendable (Mail) async throws(OutboundError) -> Void) {
        self.deliver = deliver
    }

    /// An office without a mail server: every mail is refused with `notConfigured`.
    package static let none = Mailer { _ throws(OutboundError) in throw .notConfigured }

    /// Mail through `smtp://user:password@host:587` (STARTTLS, which only a loopback server or `?tls=optional` may lack)
    /// or `smtps://…:465`, from `address`, under the name `sender`.
    package init(
        url: String, from address: String, sender: String = "Foothold", timeout: Duration = .seconds(30),
        now: @escaping @Sendable () -> Date = { Date() }
    ) throws(OutboundError) {
        let server = try MailServer(url)
        let from = try MailAddress(address)
        let workers = Workers("smtp", count: 2, waiting: 256)
        self.init { mail throws(OutboundError) in
            let message = MailMessage(
                from: from, sender: sender, to: try MailAddress(mail.recipient), subject: mail.subject, text: mail.text,
                sentAt: Int(now().timeIntervalSince1970), id: mail.id)
            let bytes = try message.bytes()
            try await workers.run { transfer throws(OutboundError) in
                transfer.upload = bytes[...]
                transfer.allowsPrivateAddresses = true
                let curl = try Curl(transfer, timeout: timeout, connectTimeout: .seconds(10))
                // Bounds also the farewell, which the time-out of the whole transfer does not.
                curl.set(CURLOPT_SERVER_RESPONSE_TIMEOUT, 10)
                server.set(on: curl)
                curl.set(CURLOPT_UPLOAD, 1)
                curl.set(CURLOPT_MAIL_FROM, "<\(from.text)>")
                try curl.set(CURLOPT_MAIL_RCPT, ["<\(message.to.text)>"])
                try curl.perform()
            }
        }
    }

    /// Sends one mail; returns when the server has taken it.
    package func send(_ mail: Mail) async throws(OutboundError) { try await deliver(mail) }
}
