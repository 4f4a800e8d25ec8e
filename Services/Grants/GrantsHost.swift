package import Hosting
import Web

extension Grants {
    /// The service as `host` runs it.
    package static func hosted(by host: Host) -> HostedService {
        var grants = Grants(database: ServiceDatabase(host.database, service: "grants"), now: host.now)
        grants.siteAddress = host.settings.siteAddress
        return HostedService(Mount("grants", title: "Foothold Grants", routes, in: grants))
    }
}
