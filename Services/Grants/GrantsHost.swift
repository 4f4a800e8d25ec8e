package import Hosting
import Postgres
import Web

extension Grants {
    /// The service as `host` runs it.
    package static func hosted(by host: Host) throws -> HostedService {
        var grants = Grants(database: ServiceDatabase(host.database, service: "grants"), now: host.now)
        grants.siteAddress = host.settings.siteAddress
        grants.files = try host.settings.masterKeys().map {
            try FileVault($0, scanner: host.settings.scanner, in: grants.database, schema: "grants")
        }
        if host.settings.scanner == nil {
            Log.standard.info("Files that people hand in are not scanned for viruses: FOOTHOLD_SCANNER is not set.")
        }
        let mails = Worker("review-mails", every: .seconds(60)) { [grants] caller in try await grants.mailReviewers(as: caller) }
        let scans = Worker("file-scans", every: .seconds(2)) { [grants] caller in
            try await grants.files?.scanWaiting(as: caller, at: grants.now) ?? false
        }
        return HostedService(Mount("grants", title: "Foothold Grants", routes, in: grants), workers: [mails, scans])
    }
}
