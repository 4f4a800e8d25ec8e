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

    /// Tells an API key where it stands; refuses with `request.too-many`.
    func admit(_ request: Request, _ caller: Caller, _ headers: inout Headers) throws(Failure) {
        let verdict = limiter.take(key(request, caller), at: .now)
        if caller.isProgram || !verdict.isAdmitted { verdict.tell(&headers) }
        try check(verdict)
    }

    /// Counts a credential that is not good against the address it came from, so that nobody tries keys without end.
    func admitStranger(_ request: Request) throws(Failure) {
        try check(limiter.take(request.remoteAddress, at: .now))
    }

    private func check(_ verdict: RateLimiter.Verdict) throws(Failure) {
        guard !verdict.isAdmitted else { return }
        throw Failure(
            .tooManyRequests, "request.too-many",
            "These are more than \(verdict.limit) requests in \(Self.burst) seconds. Wait, then go on.",
            retryAfter: verdict.retryAfter)
    }

    private func key(_ request: Request, _ caller: Caller) -> String {
        switch caller.credential {
        case .apiKey(let id): id.description
        case .session, .system: caller.account?.description ?? request.remoteAddress
        case .none: request.remoteAddress
        }
    }
}

extension Caller {
    fileprivate var isProgram: Bool {
        if case .apiKey = credential { true } else { false }
    }
}
