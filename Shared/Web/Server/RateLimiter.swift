import Synchronization

/// Admits so many requests a period for each key, in bounded memory: a token bucket kept as one instant per key
/// (the generic cell rate algorithm, ITU-T I.371).
package final class RateLimiter: Sendable {
    /// The clock whose readings are passed in.
    package typealias Instant = ContinuousClock.Instant

    /// What became of one request.
    package struct Verdict: Sendable, Hashable {
        /// Whether it may go on.
        package let isAdmitted: Bool
        /// Requests a period.
        package let limit: Int
        /// Requests that would be admitted now.
        package let remaining: Int
        /// Seconds until the whole limit is there again, rounded up.
        package let reset: Int
        /// Seconds until one more request is admitted, rounded up; nil for an admitted one.
        package let retryAfter: Int?

        /// Adds RateLimit-Limit, -Remaining and -Reset, and Retry-After to a refusal.
        package func tell(_ headers: inout Headers) {
            headers.append("RateLimit-Limit", String(limit))
            headers.append("RateLimit-Remaining", String(remaining))
            headers.append("RateLimit-Reset", String(reset))
            if let retryAfter { headers.append("Retry-After", String(retryAfter)) }
        }
    }

    private final class Shard: Sendable {
        /// When each key's bucket is full again.
        let fullAt = Mutex<[String: Instant]>([:])
    }

    private let limit: Int
    private let period: Duration
    private let keysPerShard: Int
    private let shards = (0..<16).map { _ in Shard() }

    /// A limiter that remembers about so many keys at most; beyond that it forgets the idle ones, and some others if it must.
    package init(_ limit: Int, per period: Duration, keys: Int = 65536) {
        self.limit = max(1, limit)
        self.period = period
        keysPerShard = max(1, keys / shards.count)
    }

    /// How many keys are remembered.
    package var count: Int { shards.reduce(0) { $0 + $1.fullAt.withLock { $0.count } } }

    /// Takes one request's share of the key's bucket, if there is one.
    package func take(_ key: String, at now: Instant) -> Verdict {
        let shard = shards[Int(UInt(bitPattern: key.hashValue) % UInt(shards.count))]
        return shard.fullAt.withLock { fullAt in
            let share = period / limit
            let missing = max(.zero, (fullAt[key] ?? now) - now)
            guard missing + share <= period else {
                return verdict(false, missing: missing, retryAfter: missing + share - period)
            }
            if fullAt.count >= keysPerShard, fullAt[key] == nil { makeRoom(&fullAt, now) }
            fullAt[key] = now + missing + share
            return verdict(true, missing: missing + share, retryAfter: nil)
        }
    }

    private func verdict(_ isAdmitted: Bool, missing: Duration, retryAfter: Duration?) -> Verdict {
        Verdict(
            isAdmitted: isAdmitted, limit: limit, remaining: max(0, Int((period - missing) / (period / limit))),
            reset: Self.seconds(missing), retryAfter: retryAfter.map { max(1, Self.seconds($0)) })
    }

    private func makeRoom(_ fullAt: inout [String: Instant], _ now: Instant) {
        fullAt = fullAt.filter { $0.value > now }
        guard fullAt.count >= keysPerShard else { return }
        for key in fullAt.keys.prefix(max(1, keysPerShard / 8)) { fullAt[key] = nil }
    }

    private static func seconds(_ duration: Duration) -> Int {
        let (seconds, attoseconds) = duration.components
        return Int(seconds) + (attoseconds > 0 ? 1 : 0)
    }
}
