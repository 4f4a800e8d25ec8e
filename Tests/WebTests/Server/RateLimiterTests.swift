import Testing
import Web

@Suite struct RateLimiterTests {
    let start = ContinuousClock.now

    @Test func `the limit is admitted at once and then evenly`() {
        let limiter = RateLimiter(3, per: .seconds(30))
        let first = (0..<3).map { _ in limiter.take("a", at: start) }
        #expect(first.map(\.isAdmitted) == [true, true, true])
        #expect(first.map(\.remaining) == [2, 1, 0])
        let refused = limiter.take("a", at: start)
        #expect(!refused.isAdmitted && refused.retryAfter == 10 && refused.reset == 30)
        #expect(!limiter.take("a", at: start + .seconds(9)).isAdmitted)
        #expect(limiter.take("a", at: start + .seconds(10)).isAdmitted)
        #expect(!limiter.take("a", at: start + .seconds(10)).isAdmitted)
    }

    @Test func `keys do not share, and a rest fills up no further than the limit`() {
        let limiter = RateLimiter(2, per: .seconds(10))
        for _ in 0..<2 { _ = limiter.take("a", at: start) }
        #expect(limiter.take("b", at: start).isAdmitted)
        let later = start + .seconds(1000)
        #expect((0..<3).map { _ in limiter.take("a", at: later).isAdmitted } == [true, true, false])
    }

    @Test func `memory stays bounded under endless keys`() {
        let limiter = RateLimiter(2, per: .seconds(10), keys: 160)
        for key in 0..<5000 { _ = limiter.take("key \(key)", at: start) }
        #expect(limiter.count <= 160)
    }

    @Test func `a verdict tells itself in the standard headers`() {
        let limiter = RateLimiter(1, per: .seconds(60))
        _ = limiter.take("a", at: start)
        var headers = Headers()
        limiter.take("a", at: start).tell(&headers)
        #expect(headers["RateLimit-Limit"] == "1" && headers["RateLimit-Remaining"] == "0")
        #expect(headers["RateLimit-Reset"] == "60" && headers["Retry-After"] == "60")
    }
}
