package import Hosting
import Web

extension Grants {
    /// The service as `host` runs it.
    package static func hosted(by host: Host) -> HostedService {
        var grants = Grants(database: ServiceDatabase(host.database, service: "grants"), now: host.now)
        grants.siteAddress = host.settings.siteAddress
        let mails = Worker("review-mails", every: .seconds(60)) { [grants] caller in try await grants.mailReviewers(as: caller) }
        return HostedService(Mount("grants", title: "Foothold Grants", routes, in: grants), workers: [mails])
    }
}
