package import Crypto
package import FoundationEssentials
package import Hosting
import Models
package import Outbound
import Web

/// All that the pages of the Portal work with.
package struct Portal: Sendable {
    let database: ServiceDatabase
    let credentials: Credentials
    let passwords: Passwords
    /// Nil where no list is set up.
    let breachedPasswords: BreachedPasswords?
    /// Nil where no key file is set: then there are no second factors.
    let secondFactors: SecondFactors?
    /// Nil where no mail server is set up: mail waits on the outbox page.
    let mailer: Mailer?
    /// The address that people type, without a slash at its end; for links in mail.
    let address: String
    let now: @Sendable () -> Date
    /// How often one network address may try to sign in, or ask for a new password.
    let attempts = RateLimiter(30, per: .seconds(300))

    package init(
        database: ServiceDatabase, credentials: Credentials, passwords: Passwords, breachedPasswords: BreachedPasswords?,
        secondFactors: SecondFactors?, mailer: Mailer?, address: String, now: @escaping @Sendable () -> Date
    ) {
        self.database = database
        self.credentials = credentials
        self.passwords = passwords
        self.breachedPasswords = breachedPasswords
        self.secondFactors = secondFactors
        self.mailer = mailer
        self.address = address.hasSuffix("/") ? String(address.dropLast()) : address
        self.now = now
    }

    /// The Portal as one of a process's services, set up as the process is.
    package static func hosted(by host: Host) throws -> HostedService {
        let settings = host.settings
        let portal = try Portal(
            database: ServiceDatabase(host.database, service: "portal"), credentials: host.credentials, passwords: Passwords(),
            breachedPasswords: try settings.breachedPasswords.map(BreachedPasswords.init), secondFactors: try SecondFactors(settings),
            mailer: settings.smtpURL.map { try Mailer(url: $0, from: settings.mailSender) },
            address: settings.publicURL ?? "http://\(settings.listenAddress):\(settings.port)", now: host.now)
        return HostedService(Mount("portal", title: "Portal", routes, in: portal), workers: portal.workers)
    }

    /// Refuses with `sign-in.too-many` a network address that tried too often.
    func admit(_ client: Client, speaking language: Language) throws(Failure) {
        let verdict = attempts.take(client.address, at: .now)
        guard !verdict.isAdmitted else { return }
        throw Failure(.tooManyRequests, "sign-in.too-many", PortalPhrases.tooMany[language], retryAfter: verdict.retryAfter)
    }
}
