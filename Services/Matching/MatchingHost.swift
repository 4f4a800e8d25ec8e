package import Hosting
import Web

extension Matching {
    /// The service as `host` runs it.
    package static func hosted(by host: Host) -> HostedService {
        let matching = Matching(database: ServiceDatabase(host.database, service: "matching"), now: host.now)
        // The first request need not wait for the taxonomy, which takes a second or two.
        Task.detached { try? await matching.taxonomy.current() }
        return HostedService(Mount("matching", title: "Foothold Matching", routes, in: matching))
    }
}
