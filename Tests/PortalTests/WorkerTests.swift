import FoundationEssentials
import Hosting
import Models
import Outbound
import Postgres
import TestSupport
import Testing

@testable import PortalService

@Suite struct `The Portal in the background` {
    private let system = Caller(credential: .system, programme: Programme.ID(Desk.guyana), request: "test")

    @Test func `sends mail only where there is a mail server`() async throws {
        try await Desk.open { desk in #expect(desk.portal.workers.map(\.name) == ["employer-users", "cleaning"]) }
        try await Desk.open(mailer: Mailer { _ throws(OutboundError) in }) { desk in
            let workers = desk.portal.workers
            #expect(workers.map(\.name) == ["mail", "employer-users", "cleaning"])
            _ = await desk.post("/forgotten-password", "email=cleo%40example.org", as: nil)
            let mail = try #require(workers.first)
            #expect(try await mail.round(system))
            #expect(try await !mail.round(system))
        }
    }

    @Test func `forgets what has had its time, and nothing else`() async throws {
        try await Desk.open { desk in
            _ = try await desk.signIn("cleo")
            _ = try await desk.signIn("ama")
            for name in ["ama", "cleo"] { _ = await desk.post("/forgotten-password", "email=\(name)%40example.org", as: nil) }
            try await desk.database.admin.script(
                """
                UPDATE portal.session SET expires_at = now() - interval '31 days' WHERE account_id = '\(Desk.ama)';
                UPDATE portal.password_reset SET expires_at = now() - interval '31 days' WHERE account_id = '\(Desk.ama)';
                UPDATE portal.mail SET sent_at = now() - interval '31 days', body = NULL WHERE recipient = 'ama@example.org';
                INSERT INTO platform.idempotency (programme_id, credential_id, key, fingerprint, status, headers, body, created_at)
                SELECT p, gen_random_uuid(), 'k', '', 200, '[]', '', now() - age
                FROM unnest(ARRAY['\(Desk.guyana)', '\(Desk.haiti)']::uuid[]) AS p, unnest(ARRAY['4 days', '2 days']::interval[]) AS age
                """)
            let cleaning = try #require(desk.portal.workers.last)
            #expect(try await !cleaning.round(system))
            try await desk.expect(1, "SELECT count(*) AS n FROM portal.session")
            try await desk.expect(1, "SELECT count(*) AS n FROM portal.password_reset")
            try await desk.expect(1, "SELECT count(*) AS n FROM portal.mail")
            // Another programme's are its own round's.
            try await desk.expect(1, "SELECT count(*) AS n FROM platform.idempotency WHERE programme_id = \(Desk.guyana)")
            try await desk.expect(2, "SELECT count(*) AS n FROM platform.idempotency WHERE programme_id = \(Desk.haiti)")
        }
    }
}
