package import Crypto
import FoundationEssentials
import Models
package import Outbound
import Synchronization

/// What webhooks work with: their secrets, the way out, and the places of those that are served at present.
package final class WebhookPost: Sendable {
    /// The most addresses that are spoken to at a time, and how many of them may be such as failed of late: those that hang or refuse
    /// leave the other half to the rest.
    static let most = 16
    static let mostFailing = 8

    let secrets: WebhookSecrets
    let client: HTTPClient
    /// From 0 to 1, to spread tries.
    let chance: @Sendable () -> Double
    private let served = Mutex<[Webhook.ID: Served]>([:])

    private struct Served {
        let isFailing: Bool
        var task: Task<Void, Never>?
    }

    /// `limits` are those of each post.
    package init(
        _ keys: MasterKeys, limits: HTTPClient.Limits, chance: @escaping @Sendable () -> Double = { Double.random(in: 0...1) }
    ) throws {
        secrets = try WebhookSecrets(keys)
        client = HTTPClient(limits: limits, concurrent: Self.most, waiting: Self.most)
        self.chance = chance
    }

    /// Those that are served now.
    var busy: [Webhook.ID] { served.withLock { Array($0.keys) } }

    /// How many more may be served.
    var room: Int { served.withLock { Self.most - $0.count } }

    /// Serves the webhook by `work` beside the others; nothing where it is served already or there is no room.
    func serve(_ webhook: Webhook.ID, isFailing: Bool, _ work: @escaping @Sendable () async -> Void) {
        let isAdmitted = served.withLock { served in
            let failing = served.values.count { $0.isFailing }
            guard served[webhook] == nil, served.count < Self.most, !isFailing || failing < Self.mostFailing else { return false }
            served[webhook] = Served(isFailing: isFailing)
            return true
        }
        guard isAdmitted else { return }
        let task = Task {
            await work()
            self.served.withLock { _ = $0.removeValue(forKey: webhook) }
        }
        served.withLock { $0[webhook]?.task = task }
    }

    /// Waits until nobody is served.
    func settle() async {
        while let task = served.withLock({ served in served.values.lazy.compactMap(\.task).first }) { await task.value }
    }
}
