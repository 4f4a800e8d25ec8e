import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Shows what there is to administer, in numbers.
enum Administration: Page {
    static let route = Route(.get, "/administration", "Administration", for: [.administrator])

    /// What stands on the overview.
    struct Overview {
        let accounts: Int
        let invited: Int
        let waitingMail: Int
        let deadJobs: Int
        let sealedAt: String?
    }

    static func show(_ input: NoInput, as caller: Caller, in portal: Portal) async throws -> Screen {
        let answers = try await portal.database.unit([overview, AuditStore.sealed], as: caller)
        guard let row = answers[0].first else {
            throw Failure(.notFound, "programme.not-found", ProgrammePhrases.notFound[caller.language])
        }
        return AdministrationPages.overview(
            try Overview(row, sealedAt: answers[1].first?.decode("at")), hasServer: portal.mailer != nil, as: caller)
    }

    private static let overview: SQL = """
        SELECT
            (SELECT count(DISTINCT r.account_id) FROM portal.role_assignment AS r) AS accounts,
            (
                SELECT count(DISTINCT r.account_id)
                FROM portal.role_assignment AS r
                JOIN portal.account AS a ON a.id = r.account_id AND a.password_hash IS NULL AND a.disabled_at IS NULL
            ) AS invited,
            (
                SELECT count(*) FROM portal.mail AS m WHERE m.programme_id = platform.programme() AND m.sent_at IS NULL
            ) AS waiting_mail,
            (SELECT count(*) FROM platform.job AS j WHERE j.dead_at IS NOT NULL) AS dead_jobs
        """
}

extension Administration.Overview {
    init(_ row: Row, sealedAt: String?) throws {
        accounts = try row.decode("accounts")
        invited = try row.decode("invited")
        waitingMail = try row.decode("waiting_mail")
        deadJobs = try row.decode("dead_jobs")
        self.sealedAt = sealedAt
    }
}
