package import Hosting
import Outbound
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

    /// Posts events to employers' own systems.
    var sending: Worker {
        Worker("webhooks", every: .milliseconds(500)) { caller in try await sendWebhooks(as: caller) }
    }

    /// Forgets what was posted long ago.
    var forgetting: Worker {
        Worker("webhook-cleaning", every: .seconds(600)) { caller in
            try await forgetDeliveries(as: caller)
            return false
        }
    }

    /// The service as `host` runs it.
    package static func hosted(
        by host: Host, coding: @escaping OccupationReader, skills: @escaping SkillReader
    ) throws -> HostedService {
        var limits = HTTPClient.Limits()
        limits.allowsPrivateAddresses = host.settings.allowsPrivateWebhooks
        var jobs = Jobs(
            database: ServiceDatabase(host.database, service: "jobs"), credentials: host.credentials,
            webhooks: try host.settings.masterKeys().map { try WebhookPost($0, limits: limits) }, coding: coding, skills: skills,
            now: host.now)
        jobs.siteAddress = host.settings.siteAddress
        return HostedService(
            Mount("jobs", title: "Foothold Jobs", routes, in: jobs), workers: [jobs.expiry, jobs.sending, jobs.forgetting] + jobs.care)
    }
}
