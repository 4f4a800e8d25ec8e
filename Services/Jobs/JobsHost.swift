package import Hosting
import Web

extension Jobs {
    /// The service as `host` runs it.
    package static func hosted(by host: Host) -> HostedService {
        let jobs = Jobs(database: ServiceDatabase(host.database, service: "jobs"), now: host.now)
        return HostedService(Mount("jobs", title: "Foothold Jobs", routes, in: jobs))
    }
}
