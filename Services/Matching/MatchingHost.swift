package import Hosting
import Web

extension Matching {
    /// The service as `host` runs it.
    package static func hosted(by host: Host) -> HostedService {
        let matching = Matching(database: ServiceDatabase(host.database, service: "matching"), now: host.now)
        return HostedService(Mount("matching", title: "Foothold Matching", routes, in: matching))
    }
}
