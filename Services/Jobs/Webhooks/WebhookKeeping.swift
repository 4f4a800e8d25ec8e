import FoundationEssentials
import Hosting
import Models
import Outbound
import Postgres

// What people and programs do with webhooks, by page and by API alike. An employer reaches its own only.

/// What a change asks for; nil leaves as it is.
struct WebhookChange {
    var url: String?
    var types: [String]?
    var isPaused: Bool?
}

extension Jobs {
    /// Makes a webhook, and gives it with its secret, which is not shown again.
    ///
    /// Refuses with `webhook.invalid`, `webhook.url-invalid`, `webhook.url-forbidden`, `webhook.url-taken`, `webhook.too-many`,
    /// `webhook.no-key-file`, `employer.not-found` and `employer.suspended`.
    func registerWebhook(
        _ id: Webhook.ID, _ terms: Webhook.Terms, for employer: Employer.ID, as caller: Caller
    ) async throws -> (webhook: Webhook, secret: WebhookSecret) {
        let post = try webhookPost()
        try await post.check(terms.url)
        let secret = WebhookSecret()
        let webhook = try await refusingWebhookConflicts {
            try await database.transaction(as: caller) { transaction in
                // The lock on the employer keeps two who count its webhooks apart.
                try await EmployerStore.find(employer, in: transaction).requireOffering()
                let others: Int = try await transaction.query(WebhookStore.count(of: employer)).first?.decode("n") ?? 0
                let (webhook, event) = try Webhook.register(id, terms, for: employer, besides: others, at: now())
                try await transaction.send([
                    WebhookQueue.begin, WebhookStore.insert(webhook, secret: post.secrets.seal(secret, of: id), in: caller.programme),
                    EventLog.append(event, by: caller),
                ])
                return webhook
            }
        }
        return (webhook, secret)
    }

    /// Changes, pauses or resumes a webhook, resting on the version that was read.
    ///
    /// Refuses with `webhook.not-found`, `version.stale` and the refusals of its terms.
    func changeWebhook(
        _ id: Webhook.ID, _ change: WebhookChange, of employer: Employer.ID?, resting version: (Int) throws -> Void, as caller: Caller
    ) async throws {
        if let url = change.url { try await webhookPost().check(url) }
        try await refusingWebhookConflicts {
            try await database.transaction(as: caller) { transaction in
                var webhook = try await WebhookStore.find(id, for: employer, in: transaction)
                try version(webhook.version)
                let terms = Webhook.Terms(url: change.url ?? webhook.terms.url, types: change.types ?? webhook.terms.types)
                let events = [try webhook.revise(terms, at: now()), change.isPaused.flatMap { webhook.pause($0, at: now()) }].compactMap(
                    \.self)
                guard !events.isEmpty else { return }
                try await transaction.send([WebhookStore.save(webhook)] + events.map { EventLog.append($0, by: caller) })
            }
        }
    }

    /// Gives a webhook another secret; the one before goes on signing beside it for so many hours.
    ///
    /// Refuses with `webhook.not-found`, `webhook.no-key-file` and `version.stale`.
    func rotateSecret(
        of id: Webhook.ID, overlapHours: Int, for employer: Employer.ID?, resting version: (Int) throws -> Void, as caller: Caller
    ) async throws -> WebhookSecret {
        let post = try webhookPost()
        return try await database.transaction(as: caller) { transaction in
            var webhook = try await WebhookStore.find(id, for: employer, in: transaction)
            try version(webhook.version)
            let (secret, moment) = (WebhookSecret(), now())
            let event = webhook.rotate(at: moment)
            try await transaction.send([
                WebhookStore.save(webhook),
                WebhookStore.rotate(
                    id, to: post.secrets.seal(secret, of: id), overlapUntil: moment.addingTimeInterval(Double(overlapHours) * 3600)),
                EventLog.append(event, by: caller),
            ])
            return secret
        }
    }

    /// Removes a webhook with its deliveries.
    ///
    /// Refuses with `webhook.not-found`.
    func removeWebhook(_ id: Webhook.ID, of employer: Employer.ID?, as caller: Caller) async throws {
        try await database.transaction(as: caller) { transaction in
            let webhook = try await WebhookStore.find(id, for: employer, in: transaction)
            try await transaction.send([WebhookStore.delete(id), EventLog.append(webhook.event("removed", at: now()), by: caller)])
        }
    }

    /// Puts a test in the queue.
    ///
    /// Refuses with `webhook.not-found`.
    func testWebhook(_ id: Webhook.ID, of employer: Employer.ID?, as caller: Caller) async throws -> DeliveryStore.Listed {
        try await database.transaction(as: caller) { transaction in
            let webhook = try await WebhookStore.find(id, for: employer, in: transaction)
            let (delivery, moment) = (WebhookDelivery.ID(at: now()), now())
            let answers = try await transaction.send([
                DeliveryStore.insertTest(delivery, for: id, in: caller.programme, at: moment),
                EventLog.append(webhook.event("tested", at: moment), by: caller), DeliveryStore.show(delivery, of: id),
            ])
            guard let row = answers[2].first else { throw Failure.deliveryNotFound }
            return try DeliveryStore.Listed(row)
        }
    }

    /// Has a delivery tried again from the start.
    ///
    /// Refuses with `webhook.not-found`, `webhook-delivery.not-found` and `webhook-delivery.pending`.
    func replay(
        _ id: WebhookDelivery.ID, of webhook: Webhook.ID, for employer: Employer.ID?, as caller: Caller
    ) async throws -> DeliveryStore.Listed {
        try await database.transaction(as: caller) { transaction in
            let webhook = try await WebhookStore.find(webhook, for: employer, in: transaction)
            var delivery = try await DeliveryStore.find(id, of: webhook.id, in: transaction)
            try delivery.replay(at: now())
            let answers = try await transaction.send([
                DeliveryStore.save(delivery), EventLog.append(webhook.event("replayed", at: now()), by: caller),
                DeliveryStore.show(id, of: webhook.id),
            ])
            guard let row = answers[2].first else { throw Failure.deliveryNotFound }
            return try DeliveryStore.Listed(row)
        }
    }

    /// Has every dead delivery of a webhook tried again, and tells how many they are.
    ///
    /// Refuses with `webhook.not-found`.
    func replayDead(of webhook: Webhook.ID, for employer: Employer.ID?, as caller: Caller) async throws -> Int {
        try await database.transaction(as: caller) { transaction in
            let webhook = try await WebhookStore.find(webhook, for: employer, in: transaction)
            let count = try await transaction.execute(DeliveryStore.replayDead(of: webhook.id, at: now()))
            if count > 0 { try await transaction.append(webhook.event("replayed", at: now()), by: caller) }
            return count
        }
    }

    private func webhookPost() throws(Failure) -> WebhookPost {
        guard let webhooks else { throw Failure.webhooksOff }
        return webhooks
    }
}

extension WebhookPost {
    /// Refuses with `webhook.url-invalid` and `webhook.url-forbidden`.
    fileprivate func check(_ url: String) async throws {
        do {
            try await client.check(url)
        } catch {
            switch error {
            case .invalid(let remedy):
                throw Failure(.invalid, "webhook.url-invalid", remedy, fields: [.init("/url", "url-invalid", remedy)])
            case .forbiddenTarget:
                let remedy = "This leads to a private network. Give an address on the open internet."
                throw Failure(.invalid, "webhook.url-forbidden", remedy, fields: [.init("/url", "url-forbidden", remedy)])
            default: throw error
            }
        }
    }
}
