import FoundationEssentials
import Hosting
import Models
import Outbound
import Postgres
import Schema

// How events reach receivers: they become deliveries in the database, and each webhook's are posted one after the other beside the others'.

extension Jobs {
    /// Turns events into deliveries and has those that are due posted; tells whether more events wait.
    ///
    /// It waits for no receiver. Who dies while posting posts again after the lease: at least once, under the same `webhook-id`.
    func sendWebhooks(as caller: Caller) async throws -> Bool {
        guard let post = webhooks else { return false }
        let moment = now()
        let answers = try await database.unit([WebhookQueue.begin, WebhookQueue.fill(at: moment)], as: caller)
        let room = post.room
        if room > 0 {
            let due = try await database.query(WebhookQueue.due(besides: post.busy, at: moment, limit: room), as: caller)
            for row in due {
                let id = try row.decode("id", as: Webhook.ID.self)
                post.serve(id, isFailing: try row.decode("is_failing")) {
                    await WebhookRound(jobs: self, post: post, webhook: id).run(as: caller)
                }
            }
        }
        return try answers[1].first?.decode("n") == WebhookQueue.batch
    }

    /// Forgets deliveries that came to an end long ago.
    func forgetDeliveries(as caller: Caller) async throws {
        try await database.unit([DeliveryStore.forget(before: now().addingTimeInterval(-DeliveryStore.memory))], as: caller)
    }
}

/// Posts what is due for one webhook, one after the other, until there is nothing, one fails, or it is others' turn.
struct WebhookRound {
    /// Deliveries and seconds after which a place is given up to others that wait for one.
    static let most = 50
    static let longest: TimeInterval = 20

    let jobs: Jobs
    let post: WebhookPost
    let webhook: Webhook.ID

    func run(as caller: Caller) async {
        let start = jobs.now()
        do {
            for _ in 0..<Self.most where jobs.now().timeIntervalSince(start) < Self.longest {
                guard try await sendOne(as: caller) else { return }
            }
        } catch {
            Log.standard.error("A webhook was not served.", ["webhook": "\(webhook)", "error": "\(error)"])
        }
    }

    /// Takes one delivery, posts it and notes what came of it; tells whether to go on.
    private func sendOne(as caller: Caller) async throws -> Bool {
        guard let row = try await jobs.database.query(WebhookQueue.take(for: webhook, at: jobs.now()), as: caller).first else {
            return false
        }
        let outcome = try await send(row)
        let moment = jobs.now()
        var delivery = try WebhookDelivery(taken: row)
        delivery.note(outcome, at: moment, chance: post.chance())
        try await jobs.database.unit(
            [DeliveryStore.note(delivery), health(outcome, failures: try row.decode("failures"), at: moment)], as: caller)
        if outcome.isFinal { try await disable(at: moment, as: caller) }
        return outcome.isAcknowledgement
    }

    private func send(_ row: Row) async throws -> WebhookDelivery.Outcome {
        let message = try WebhookMessage(row)
        let sealed = try [row.decode("secret", as: [UInt8]?.self), row.decode("previous_secret", as: [UInt8]?.self)].compactMap(\.self)
        let secrets = try sealed.map { try post.secrets.open($0, of: webhook) }
        let url = try row.decode("url", as: String.self)
        do {
            let answer = try await post.client.post(
                url, headers: message.headers(signedBy: secrets, at: jobs.now()), body: message.body)
            return .answered(answer.status, retryAfter: answer.retryAfter)
        } catch {
            return .failed(error.problem)
        }
    }

    private func health(_ outcome: WebhookDelivery.Outcome, failures: Int, at moment: Date) -> SQL {
        guard !outcome.isAcknowledgement else { return WebhookStore.recover(webhook) }
        return WebhookStore.rest(
            webhook, failures: failures + 1, until: moment.addingTimeInterval(WebhookDelivery.rest(after: failures + 1)))
    }

    private func disable(at moment: Date, as caller: Caller) async throws {
        try await jobs.database.transaction(as: caller) { transaction in
            var webhook = try await WebhookStore.find(self.webhook, for: nil, in: transaction)
            guard let event = webhook.disable(.gone, at: moment) else { return }
            try await transaction.send([WebhookStore.save(webhook), EventLog.append(event, by: caller)])
        }
    }
}

extension WebhookDelivery {
    fileprivate init(taken row: Row) throws {
        try self.init(
            id: row.decode("delivery_id"), type: row.decode("type"), state: row.decode("delivery_state"), attempts: row.decode("attempts"),
            begunAt: row.decode("begun_at"), nextAttemptAt: row.decode("next_attempt_at"), lastStatus: row.decode("last_status"),
            lastProblem: row.decode("last_problem"))
    }
}

extension OutboundError {
    fileprivate var problem: WebhookDelivery.Problem {
        switch self {
        case .invalid: .invalid
        case .forbiddenTarget: .forbidden
        case .timedOut: .timedOut
        case .untrusted: .untrusted
        case .unreachable, .refused, .busy, .cancelled, .notConfigured: .unreachable
        }
    }
}
