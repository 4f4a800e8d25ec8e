import FoundationEssentials
import Models
import Testing

@Suite struct `Webhooks and their deliveries` {
    private let moment = Date(timeIntervalSince1970: 1_800_000_000)

    private func delivery(attempts: Int = 1, begun: TimeInterval = 0, _ state: WebhookDelivery.State = .pending) -> WebhookDelivery {
        WebhookDelivery(
            id: WebhookDelivery.ID(at: moment), type: "vacancy.closed", state: state, attempts: attempts,
            begunAt: moment.addingTimeInterval(-begun), nextAttemptAt: moment, lastStatus: nil, lastProblem: nil)
    }

    @Test(arguments: [
        (200, WebhookDelivery.State.delivered), (204, .delivered), (299, .delivered), (199, .pending), (302, .pending),
        (404, .pending), (410, .dead), (500, .pending), (503, .pending),
    ])
    func `an answer's status decides what becomes of it`(status: Int, state: WebhookDelivery.State) {
        var delivery = delivery()
        delivery.note(.answered(status, retryAfter: nil), at: moment, chance: 0)
        #expect(delivery.state == state && delivery.lastStatus == status && delivery.lastProblem == nil)
    }

    @Test func `pauses grow threefold to six hours, spread by a fifth, and cover three days in some twenty tries`() {
        #expect((1...4).map { WebhookDelivery.pause(after: $0, chance: 0.5) } == [5, 15, 45, 135])
        #expect(WebhookDelivery.pause(after: 50, chance: 0) == 21_600 * 0.8)
        #expect(abs(WebhookDelivery.pause(after: 50, chance: 1) - 25_920) < 0.001)
        var (tries, age) = (1, 0.0)
        while age < WebhookDelivery.patience {
            age += WebhookDelivery.pause(after: tries, chance: 0.5)
            tries += 1
        }
        #expect((18...24).contains(tries))
    }

    @Test func `it waits at least as long as the receiver asked, and a day at most`() {
        var patient = delivery()
        patient.note(.answered(503, retryAfter: 600), at: moment, chance: 0.5)
        #expect(patient.nextAttemptAt == moment.addingTimeInterval(600))
        patient.note(.answered(503, retryAfter: 9_999_999), at: moment, chance: 0.5)
        #expect(patient.nextAttemptAt == moment.addingTimeInterval(86_400))
    }

    @Test func `after three days it is given up, and starts from the beginning when it is replayed, unless it is under way`() throws {
        var old = delivery(attempts: 20, begun: WebhookDelivery.patience)
        old.note(.failed(.timedOut), at: moment, chance: 0.5)
        #expect(old.state == .dead && old.lastProblem == .timedOut && old.lastStatus == nil)
        let later = moment.addingTimeInterval(10)
        try old.replay(at: later)
        #expect(old.state == .pending && old.attempts == 0 && old.begunAt == later && old.nextAttemptAt == later)
        #expect(throws: Failure.self) { try old.replay(at: later) }
    }

    @Test func `an address is left in peace longer with each failure, up to a minute`() {
        #expect([1, 2, 3, 6, 7, 100].map(WebhookDelivery.rest) == [1, 2, 4, 32, 60, 60])
    }

    @Test func `each state allows what it should`() throws {
        let terms = Webhook.Terms(url: "https://example.org/", types: [])
        func webhook(_ state: Webhook.State) -> Webhook {
            Webhook(
                id: Webhook.ID(at: moment), employer: Employer.ID(at: moment), terms: terms, state: state, version: 1, createdAt: moment)
        }
        for state in [Webhook.State.active, .paused, .disabled(.gone)] {
            var (paused, resumed, disabled) = (webhook(state), webhook(state), webhook(state))
            #expect((paused.pause(true, at: moment) == nil) == (state == .paused) && paused.state == .paused)
            #expect((resumed.pause(false, at: moment) == nil) == (state == .active) && resumed.state == .active)
            #expect((disabled.disable(.gone, at: moment) == nil) == (state == .disabled(.gone)) && disabled.state == .disabled(.gone))
        }
        var same = webhook(.active)
        #expect(try same.revise(terms, at: moment) == nil && same.version == 1)
        #expect(same.rotate(at: moment).name == "webhook.secret_rotated" && same.version == 2)
    }
}
