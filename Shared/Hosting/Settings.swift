import FoundationEssentials
package import Outbound

/// How one run of the program is set up, read from the environment.
package struct Settings: Sendable {
    /// Where the data lies, as a libpq connection URI; its user is the login role without rights of its own.
    package let databaseURL: String
    /// The URI of a role that may create schemas and roles; for `migrate` and the other administration commands.
    package let adminDatabaseURL: String
    package let listenAddress: String
    package let port: Int
    /// Where metrics are served, on loopback only; 0 for nowhere.
    package let metricsPort: Int
    /// A file with the 32-byte master key in hexadecimal, and below it those before it until all is moved.
    package let keyFile: String?
    package let smtpURL: String?
    package let mailSender: String
    /// The address that people type, used in mail; nil takes the request's host.
    package let publicURL: String?
    /// Requests a second that one API key, account or, without either, address may make in the long run.
    package let requestsPerSecond: Int
    /// Whether forwarded addresses of the peer are believed.
    package let trustsProxy: Bool
    /// Whether webhooks may lead to private and loopback addresses, and go unencrypted.
    package let allowsPrivateWebhooks: Bool
    /// Whether nobody gets in by a password alone.
    package let requiresSecondFactor: Bool
    /// A file with the SHA-1 digests of breached passwords, ascending, one a line in hexadecimal; nil for none.
    package let breachedPasswords: String?
    /// What looks for viruses in files that people hand in; nil for nothing.
    package let scanner: VirusScanner?
    /// Whether every request is logged, not only failures and slow ones.
    package let logsEveryRequest: Bool

    /// One setting, as the documentation's table shows it.
    package struct Entry: Sendable {
        package let name: String
        package let fallback: String
        package let meaning: String
    }

    /// Every setting that there is.
    package static let table: [Entry] = [
        Entry(name: "FOOTHOLD_DATABASE_URL", fallback: "", meaning: "PostgreSQL connection URI for serving, as the role foothold_login"),
        Entry(
            name: "FOOTHOLD_ADMIN_DATABASE_URL", fallback: "",
            meaning: "connection URI of a role that may create schemas and roles, for migrate and the other commands"),
        Entry(
            name: "FOOTHOLD_LISTEN", fallback: "127.0.0.1",
            meaning: "the address to listen on; put the proxy with TLS in front before opening it to a network"),
        Entry(name: "FOOTHOLD_PORT", fallback: "8080", meaning: "the port to listen on"),
        Entry(name: "FOOTHOLD_METRICS_PORT", fallback: "0", meaning: "the loopback port that serves Prometheus metrics; 0 for none"),
        Entry(
            name: "FOOTHOLD_KEY_FILE", fallback: "",
            meaning: "the file with the 32-byte master key in hexadecimal; keep it apart from data and backups"),
        Entry(
            name: "FOOTHOLD_SMTP_URL", fallback: "",
            meaning: "the mail server, as smtps://user:password@host; without it mail waits on the outbox page"),
        Entry(name: "FOOTHOLD_MAIL_FROM", fallback: "foothold@localhost", meaning: "the sender of mail"),
        Entry(
            name: "FOOTHOLD_PUBLIC_URL", fallback: "",
            meaning: "the address that people type, for links in mail; https makes cookies secure"),
        Entry(
            name: "FOOTHOLD_REQUESTS_PER_SECOND", fallback: "50",
            meaning: "how many requests an API key, an account or an unknown address may make"),
        Entry(
            name: "FOOTHOLD_TRUST_PROXY", fallback: "no",
            meaning: "yes, when only the proxy can reach the port: believe X-Forwarded-For, -Proto and X-Request-Id"),
        Entry(
            name: "FOOTHOLD_PRIVATE_WEBHOOKS", fallback: "no",
            meaning: "yes, for tests and for employers on the office's own network: webhooks may go to private addresses and by http"),
        Entry(
            name: "FOOTHOLD_SECOND_FACTOR", fallback: "optional",
            meaning: "optional, or required: then nobody signs in without the code of an authenticator app (needs FOOTHOLD_KEY_FILE)"),
        Entry(
            name: "FOOTHOLD_BREACHED_PASSWORDS", fallback: "",
            meaning: "the list of breached passwords by Have I Been Pwned, ordered by hash; without it only common passwords are refused"),
        Entry(
            name: "FOOTHOLD_SCANNER", fallback: "",
            meaning: "what scans files for viruses: clamd:/path/of/socket, clamd://host:port or command:/path; without it none are scanned"),
        Entry(name: "FOOTHOLD_LOG", fallback: "failures", meaning: "failures (refused callers and slow requests among them), or all"),
    ]

    package init(environment: [String: String]) throws(SettingsError) {
        func text(_ name: String) -> String? {
            let fallback = Self.table.first { $0.name == name }?.fallback
            let value = environment[name] ?? fallback ?? ""
            return value.isEmpty ? nil : value
        }
        func number(_ name: String, _ range: ClosedRange<Int>) throws(SettingsError) -> Int {
            guard let value = Int(text(name) ?? "0"), range.contains(value) else {
                throw SettingsError(name: name, problem: "is not a number from \(range.lowerBound) to \(range.upperBound)")
            }
            return value
        }
        databaseURL = text("FOOTHOLD_DATABASE_URL") ?? ""
        adminDatabaseURL = text("FOOTHOLD_ADMIN_DATABASE_URL") ?? databaseURL
        listenAddress = text("FOOTHOLD_LISTEN") ?? "127.0.0.1"
        port = try number("FOOTHOLD_PORT", 0...65_535)
        metricsPort = try number("FOOTHOLD_METRICS_PORT", 0...65_535)
        requestsPerSecond = try number("FOOTHOLD_REQUESTS_PER_SECOND", 1...1_000_000)
        keyFile = text("FOOTHOLD_KEY_FILE")
        smtpURL = text("FOOTHOLD_SMTP_URL")
        mailSender = text("FOOTHOLD_MAIL_FROM") ?? "foothold@localhost"
        publicURL = text("FOOTHOLD_PUBLIC_URL")
        trustsProxy = text("FOOTHOLD_TRUST_PROXY") == "yes"
        allowsPrivateWebhooks = text("FOOTHOLD_PRIVATE_WEBHOOKS") == "yes"
        requiresSecondFactor = text("FOOTHOLD_SECOND_FACTOR") == "required"
        breachedPasswords = text("FOOTHOLD_BREACHED_PASSWORDS")
        scanner = try text("FOOTHOLD_SCANNER").map { setting throws(SettingsError) in
            guard let scanner = VirusScanner(setting) else {
                throw SettingsError(
                    name: "FOOTHOLD_SCANNER", problem: "is none of clamd:/path/of/socket, clamd://host:port and command:/path")
            }
            return scanner
        }
        logsEveryRequest = text("FOOTHOLD_LOG") == "all"
    }

    /// Where the site is reached, without a slash at its end: the public address, or the one that is listened on.
    package var siteAddress: String {
        let address = publicURL ?? "http://\(listenAddress):\(port)"
        return address.hasSuffix("/") ? String(address.dropLast()) : address
    }

    /// The settings of this process.
    package static func current() throws(SettingsError) -> Settings {
        try Settings(environment: ProcessInfo.processInfo.environment)
    }
}

/// A setting that cannot be used, and what is wrong with it.
package struct SettingsError: Error, Hashable, Sendable, CustomStringConvertible {
    package let name: String
    package let problem: String

    package init(name: String, problem: String) {
        self.name = name
        self.problem = problem
    }

    package var description: String {
        "\(name) \(problem)."
    }
}
