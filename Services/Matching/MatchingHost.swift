package import Hosting
import Web

extension Matching {
    /// The service as `host` runs it, with a taxonomy that other services of the process may read by, too.
    package static func hosted(by host: Host, taxonomy: TaxonomyCache? = nil) -> HostedService {
        let matching = Matching(
            database: ServiceDatabase(host.database, service: "matching"), taxonomy: taxonomy ?? self.taxonomy(of: host), now: host.now)
        let pools = Worker("pools", every: .seconds(10)) { [pools = matching.pools] caller in
            try await pools.tend(as: caller)
            return false
        }
        let confirmations = Worker("title-confirmations", every: .seconds(2)) { caller in
            try await matching.takeUpConfirmation(as: caller)
        }
        return HostedService(Mount("matching", title: "Foothold Matching", routes, in: matching), workers: [pools, confirmations])
    }

    /// The taxonomy, which begins to load: the first request need not wait for it, which takes a second or two.
    package static func taxonomy(of host: Host) -> TaxonomyCache {
        let taxonomy = TaxonomyCache(ServiceDatabase(host.database, service: "matching"))
        Task.detached { try? await taxonomy.current().makeReaders() }
        return taxonomy
    }
}
