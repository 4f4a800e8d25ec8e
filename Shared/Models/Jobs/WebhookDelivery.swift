package import FoundationEssentials

/// One event on its way to one webhook.
package struct WebhookDelivery: Hashable, Sendable {
    package typealias ID = Identifier<WebhookDelivery>

    package let id: ID
    /// The event's name.
    package let type: String
    package private(set) var state: State
    /// Tries so far.
    package private(set) var attempts: Int
    /// From when on `patience` counts.
    package private(set) var begunAt: Date
    package private(set) var nextAttemptAt: Date
    package private(set) var lastStatus: Int?
    package private(set) var lastProblem: Problem?

    package enum State: String, CaseIterable, Codable, Sendable {
        case pending, delivered
        /// Given up, until somebody has it tried again.
        case dead
    }

    /// Why there was no answer.
    package enum Problem: String, CaseIterable, Codable, Sendable {
        case timedOut = "timed_out"
        case unreachable
        case untrusted
        /// The address leads to a private network.
        case forbidden
        /// The address or what was to be sent cannot be used.
        case invalid
    }

    /// What came of a try.
    package enum Outcome: Hashable, Sendable {
        /// An HTTP status, and the seconds that the receiver asked to wait.
        case answered(Int, retryAfter: Int?)
        case failed(Problem)
    }

    /// Seconds after which a delivery is given up: three days.
    package static let patience: TimeInterval = 3 * 86_400

    /// One as it was saved.
    package init(
        id: ID, type: String, state: State, attempts: Int, begunAt: Date, nextAttemptAt: Date, lastStatus: Int?, lastProblem: Problem?
    ) {
        self.id = id
        self.type = type
        self.state = state
        self.attempts = attempts
        self.begunAt = begunAt
        self.nextAttemptAt = nextAttemptAt
        self.lastStatus = lastStatus
        self.lastProblem = lastProblem
    }
}

extension WebhookDelivery {
    /// Notes what came of a try; `chance` from 0 to 1 spreads the tries of many, so that they do not all come at once.
    package mutating func note(_ outcome: Outcome, at moment: Date, chance: Double) {
        (lastStatus, lastProblem) = (outcome.status, outcome.problem)
        if outcome.isAcknowledgement {
            state = .delivered
        } else if outcome.isFinal || moment.timeIntervalSince(begunAt) >= Self.patience {
            state = .dead
        } else {
            nextAttemptAt = moment.addingTimeInterval(max(Self.pause(after: attempts, chance: chance), outcome.wish))
        }
    }

    /// Starts again from the beginning.
    ///
    /// Refuses with `webhook-delivery.pending` one that is under way.
    package mutating func replay(at moment: Date) throws(Failure) {
        guard state != .pending else {
            throw Failure(.conflict, "webhook-delivery.pending", "The delivery is still being tried. Wait for what comes of it.")
        }
        state = .pending
        attempts = 0
        (begunAt, nextAttemptAt) = (moment, moment)
    }

    /// Seconds to wait after so many tries: 5, 15, 45 … up to six hours, a fifth more or less.
    package static func pause(after attempts: Int, chance: Double) -> TimeInterval {
        let plain = (1..<max(1, min(attempts, 12))).reduce(5.0) { pause, _ in pause * 3 }
        return min(plain, 21_600) * (0.8 + 0.4 * chance)
    }

    /// Seconds for which an address is left in peace after so many failures in a row, whatever else waits for it: 1, 2, 4 … up to a minute.
    package static func rest(after failures: Int) -> TimeInterval {
        (1..<max(1, min(failures, 7))).reduce(1.0) { rest, _ in min(rest * 2, 60) }
    }
}

extension WebhookDelivery.Outcome {
    package var isAcknowledgement: Bool { (200..<300).contains(status ?? 0) }
    /// Whether the receiver says that it is gone for good.
    package var isFinal: Bool { status == 410 }

    package var status: Int? {
        if case .answered(let status, _) = self { status } else { nil }
    }

    package var problem: WebhookDelivery.Problem? {
        if case .failed(let problem) = self { problem } else { nil }
    }

    /// Seconds that the receiver asked to wait, a day at most.
    fileprivate var wish: TimeInterval {
        if case .answered(_, let seconds?) = self { min(Double(seconds), 86_400) } else { 0 }
    }
}
