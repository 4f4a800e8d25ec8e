import FoundationEssentials
import Models
import Postgres
import TestSupport
import Hosting
import Testing
import Web

@testable import PortalService

@Suite struct `The command line` {
    private func create(_ email: String, _ password: String, in database: TestDatabase) async throws -> PortalCommands.Made {
        try await PortalCommands.createAdministrator(
            email: email, name: "Root", password: password, in: database.admin, passwords: #require(Desk.passwords))
    }

    @Test func `makes the first administrator and the first programme`() async throws {
        try await TestDatabase.lend { database in
            let made = try await create("root@example.org", "a green paper boat", in: database)
            #expect(!made.existed)
            let rows = try await database.admin.query("SELECT count(*) AS n FROM portal.role_assignment WHERE role = 'administrator'")
            #expect(try rows.first?.decode("n", as: Int.self) == 1)
        }
    }

    @Test func `gives an account that exists a new password and the role`() async throws {
        try await Desk.open { desk in
            let made = try await create("CLEO@example.org", "a green paper boat", in: desk.database)
            #expect(made.existed)
            let token = try await desk.signIn("cleo", password: "a green paper boat")
            #expect(await desk.get("/administration", as: token).status == 200)
        }
    }

    @Test func `refuses a weak password and what is no address`() async throws {
        try await TestDatabase.lend { database in
            await #expect(throws: PortalCommands.Refusal.weak(.common)) {
                try await create("root@example.org", "password1234", in: database)
            }
            await #expect(throws: PortalCommands.Refusal.notAnAddress("root")) {
                try await create("root", "a green paper boat", in: database)
            }
        }
    }
}

@Suite struct `Cleaning up` {
    @Test func `takes away what is old and leaves the rest`() async throws {
        try await Desk.open { desk in
            _ = try await desk.signIn("ama")
            _ = try await desk.signIn("ben")
            _ = await desk.post("/forgotten-password", "email=cleo%40example.org", as: nil)
            try await desk.database.admin.script(
                """
                UPDATE portal.session SET expires_at = now() - interval '31 days' WHERE account_id = '\(Desk.ben)';
                UPDATE portal.password_reset SET expires_at = now() - interval '31 days';
                INSERT INTO platform.idempotency VALUES ('\(Desk.guyana)', '\(Desk.ama)', 'old', '', 200, '[]', '', now() - interval '4 days');
                INSERT INTO platform.idempotency VALUES ('\(Desk.guyana)', '\(Desk.ama)', 'new', '', 200, '[]', '', now());
                """)
            let worker = try #require(desk.portal.workers.first { $0.name == "cleaning" })
            _ = try await worker.round(Caller(credential: .system, programme: Programme.ID(Desk.guyana), request: "test"))
            try await desk.expect(1, "SELECT count(*) AS n FROM portal.session")
            try await desk.expect(0, "SELECT count(*) AS n FROM portal.password_reset")
            try await desk.expect(1, "SELECT count(*) AS n FROM platform.idempotency")
            try await desk.expect(1, "SELECT count(*) AS n FROM portal.mail")
        }
    }
}
