import Crypto
import FoundationEssentials
import Hosting
import Models
import Outbound
import Postgres
import TestSupport
import Testing
import Web

@testable import JobsService

// How the tests of webhooks set an office up, and move its clock.

extension WebhookPost {
    /// One that may speak to this machine and leaves nothing to chance, not even how soon a starved machine answers.
    static func test(timeout: Duration = .seconds(120), isOpen: Bool = true) throws -> WebhookPost {
        var limits = HTTPClient.Limits()
        limits.allowsPrivateAddresses = isOpen
        limits.timeout = timeout
        return try WebhookPost(MasterKeys(MasterKey([UInt8](repeating: 7, count: 32))), limits: limits, chance: { 0.5 })
    }
}

extension Office {
    /// The service with its clock so many seconds ahead, as this process or, with a way out of its own, as another one.
    func jobs(after seconds: TimeInterval = 0, by post: WebhookPost? = nil) -> Jobs {
        Jobs(
            database: jobs.database, credentials: jobs.credentials, webhooks: post ?? jobs.webhooks, coding: jobs.coding,
            now: { Date.now.addingTimeInterval(seconds) })
    }

    struct Made: Decodable {
        let webhook: Shown
        let secret: String
    }

    struct Shown: Decodable {
        let id: String
        let url: String
        let types: [String]
        let state: String
        let failures: Int
        let version: Int
    }

    /// Makes a webhook by the API.
    func addWebhook(_ url: String, types: [String] = [], token: String = "fh_bakery") async throws -> Made {
        let list = types.map { "\"\($0)\"" }.joined(separator: ",")
        let made = await send(.post, "/jobs/v1/webhooks", "{\"url\":\"\(url)\",\"types\":[\(list)]}", token: token)
        try #require(made.status == 201, "\(made.text)")
        return try made.read()
    }

    /// Posts a vacancy that is open at once, and gives its path.
    @discardableResult func postVacancy(
        _ title: String = "Baker", describedAs description: String = "Bakes.", token: String = "fh_bakery"
    ) async throws -> String {
        let posted = await post(
            "{\"title\":\"\(title)\",\"description\":\"\(description)\",\"contract\":\"permanent\",\"schedule\":\"nights\"}", token: token)
        return try #require(posted.place)
    }

    /// Has events sent, round by round, until the condition holds; they wait for whatever transaction still runs in the cluster.
    func sendUntil(
        after seconds: TimeInterval = 0, by post: WebhookPost? = nil, at place: SourceLocation = #_sourceLocation,
        _ isDone: () async throws -> Bool
    ) async throws {
        let (jobs, end) = (jobs(after: seconds, by: post), ContinuousClock.now + .seconds(180))
        while try await !isDone() {
            try #require(ContinuousClock.now < end, "It does not come.", sourceLocation: place)
            _ = try await jobs.sendWebhooks(as: system)
            await Task.yield()
        }
    }

    /// One round, and all that comes of it.
    func sendOnce(after seconds: TimeInterval = 0, by post: WebhookPost? = nil) async throws {
        let jobs = jobs(after: seconds, by: post)
        _ = try await jobs.sendWebhooks(as: system)
        await jobs.webhooks?.settle()
    }

    /// Has the waiting events become deliveries, `count` in all.
    func queue(_ count: Int, at place: SourceLocation = #_sourceLocation) async throws {
        let end = ContinuousClock.now + .seconds(180)
        while try await number("SELECT count(*) AS n FROM jobs.webhook_delivery") < count {
            try #require(ContinuousClock.now < end, "It does not come.", sourceLocation: place)
            try await jobs.database.unit([WebhookQueue.begin, WebhookQueue.fill(at: .now)], as: system)
        }
    }

    /// The statement's one number, looking past row-level security.
    func number(_ sql: SQL) async throws -> Int {
        try await database.admin.query(sql).first?.decode("n") ?? 0
    }

    /// How many deliveries are in the state.
    func deliveries(_ state: String) async throws -> Int {
        try await number("SELECT count(*) AS n FROM jobs.webhook_delivery WHERE state = \(state)")
    }
}

extension Response {
    /// The body as a value.
    func read<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
        try JSONDecoder().decode(type, from: Data(text.utf8))
    }
}
