package import Hosting
import Web

extension Jobs {
    /// Ends vacancies when their last day has passed.
    var expiry: Worker {
        Worker("expiry", every: .seconds(60)) { caller in try await expire(as: caller) }
    }

    /// Takes back referrals whose candidates do not agree any more, and sends the reminders that are due.
    var care: [Worker] {
        [
            Worker("referral-consents", every: .seconds(60)) { caller in try await withdrawWithoutConsent(as: caller) },
            Worker("reminders", every: .seconds(60)) { caller in try await remind(as: caller) },
        ]
    }

    /// The service as `host` runs it.
    package static func hosted(by host: Host, coding: @escaping OccupationReader) -> HostedService {
        var jobs = Jobs(
            database: ServiceDatabase(host.database, service: "jobs"), credentials: host.credentials, coding: coding, now: host.now)
        jobs.siteAddress = host.settings.publicURL ?? ""
        return HostedService(Mount("jobs", title: "Foothold Jobs", routes, in: jobs), workers: [jobs.expiry] + jobs.care)
    }
}
