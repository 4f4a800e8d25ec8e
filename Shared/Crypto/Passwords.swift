import Dispatch
import Synchronization

/// Hashes and checks passwords on threads of its own, a few at a time: each takes 32 MB and some 200 ms.
package final class Passwords: Sendable {
    private let cost: Scrypt
    private let workers: [DispatchQueue]
    private let limit: Int
    private let loads: Mutex<[Int]>
    private let decoy: PasswordHash

    /// At most `workers` hashes at a time (32 MB each), and `waiting` more behind them before `busy` is thrown.
    package init(cost: Scrypt = .recommended, workers: Int = 2, waiting: Int = 64) throws(CryptoError) {
        self.cost = cost
        self.workers = (0..<workers).map { DispatchQueue(label: "password hash \($0)") }
        limit = workers + waiting
        loads = Mutex([Int](repeating: 0, count: workers))
        decoy = try PasswordHash("", cost: cost)
    }

    /// The stored form of a new password.
    package func hash(_ password: String) async throws(CryptoError) -> String {
        let cost = cost
        return try await work { () throws(CryptoError) in try PasswordHash(password, cost: cost).stored }
    }

    /// Whether the password is the stored one; takes as long for nil (no such account), and is then false.
    package func verify(_ password: String, against stored: String?) async throws(CryptoError) -> Bool {
        let known = try stored.map { stored throws(CryptoError) in try PasswordHash(stored: stored) }
        let hash = known ?? decoy
        let matches = try await work { () throws(CryptoError) in try hash.matches(password) }
        return matches && known != nil
    }

    /// Whether a stored hash was made at another cost than today's: hash again at the next sign-in.
    package func needsRehash(_ stored: String) -> Bool {
        (try? PasswordHash(stored: stored))?.cost != cost
    }

    private func work<Value: Sendable>(_ body: @escaping @Sendable () throws(CryptoError) -> Value) async throws(CryptoError) -> Value {
        guard let worker = takePlace() else { throw .busy }
        let result: Result<Value, CryptoError> = await withCheckedContinuation { continuation in
            workers[worker].async {
                let result = Result<Value, CryptoError>(catching: body)
                self.loads.withLock { $0[worker] -= 1 }
                continuation.resume(returning: result)
            }
        }
        return try result.get()
    }

    /// The worker with the shortest queue, one longer now.
    private func takePlace() -> Int? {
        loads.withLock { loads in
            guard loads.reduce(0, +) < limit, let worker = loads.indices.min(by: { loads[$0] < loads[$1] }) else { return nil }
            loads[worker] += 1
            return worker
        }
    }
}
