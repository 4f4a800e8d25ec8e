import Models
import Web

/// Keeps each caller within its rate: by API key, by account, or by address where nobody signed in.
struct RateLimits: Sendable {
    /// Seconds' worth of requests that may come at once.
    private static let burst = 10

    private let limiter: RateLimiter

    init(perSecond: Int) {
        limiter = RateLimiter(perSecond * Self.burst, per: .seconds(Self.burst))
    }

    /// Headers that tell the caller where it stands; refuses with `request.too-many`.
    func admit(_ request: Request, _ caller: Caller) throws(Failure) -> [(name: String, value: String)] {
        let verdict = limiter.take(key(request, caller), at: .now)
        guard verdict.isAdmitted else {
            throw Failure(
                .tooManyRequests, "request.too-many", "These are more than \(verdict.limit) requests in \(Self.burst) seconds. Wait, then go on.",
                retryAfter: verdict.retryAfter)
        }
        guard case .apiKey = caller.credential else { return [] }
        return [
            ("RateLimit-Limit", String(verdict.limit)), ("RateLimit-Remaining", String(verdict.remaining)),
            ("RateLimit-Reset", String(verdict.reset)),
        ]
    }

    private func key(_ request: Request, _ caller: Caller) -> String {
        switch caller.credential {
        case .apiKey(let id): id.description
        case .session, .system: caller.account?.description ?? request.remoteAddress
        case .none: request.remoteAddress
        }
    }
}
