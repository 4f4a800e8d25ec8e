package import Hosting
import Web

extension Casework {
    /// The service as `host` runs it.
    package static func hosted(by host: Host) throws -> HostedService {
        let casework = Casework(
            database: ServiceDatabase(host.database, service: "casework"),
            numbers: try host.settings.masterKeys().map(DocumentNumbers.init), now: host.now)
        return HostedService(Mount("casework", title: "Foothold Casework", routes, in: casework), workers: casework.workers)
    }
}
