import Hosting

extension Casework {
    /// What Casework does in the background.
    var workers: [Worker] {
        [
            Worker("consent-expiry", every: .seconds(300)) { caller in try await expireConsents(as: caller) },
            Worker("rejected-plans", every: .seconds(2)) { caller in try await followUpOne(as: caller) },
        ]
    }
}
