import Hosting

extension Casework {
    /// What Casework does in the background.
    var workers: [Worker] {
        [Worker("consent-expiry", every: .seconds(300)) { caller in try await expireConsents(as: caller) }]
    }
}
