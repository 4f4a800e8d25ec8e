import FoundationEssentials
import Hosting
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import PortalService

@Suite struct `The log of events` {
    @Test func `is narrowed down by kind, object, account and day`() async throws {
        try await Desk.open { desk in
            let ama = try await desk.signIn("ama")
            _ = await desk.post("/administration/accounts/\(Desk.cleo)", "role=donor", as: ama)
            func shows(_ query: String) async -> Bool {
                await desk.get("/administration/events?\(query)", as: ama).text.contains("Role given")
            }
            #expect(await shows(""))
            #expect(await shows("name=account"))
            #expect(await shows("name=account.role_granted&subject=\(Desk.cleo)&account=\(Desk.ama)&from=2020-01-01"))
            #expect(!(await shows("name=session")))
            #expect(!(await shows("subject=\(Desk.ben)")))
            #expect(!(await shows("account=\(Desk.ben)")))
            #expect(!(await shows("to=2020-01-01")))
        }
    }

    @Test func `shows nothing of another programme`() async throws {
        try await Desk.open { desk in
            let ama = try await desk.signIn("ama")
            _ = await desk.post("/administration/accounts/\(Desk.cleo)", "role=donor", as: ama)
            let dora = try await desk.signIn("dora")
            _ = await desk.post("/programme", "programme=\(Desk.haiti)", as: dora)
            #expect(!(await desk.get("/administration/events", as: dora).text.contains("Role given")))
        }
    }

    @Test func `pages by key, and refuses a cursor that is none`() async throws {
        try await Desk.open { desk in
            let ama = try await desk.signIn("ama")
            try await desk.database.admin.script(
                """
                INSERT INTO platform.event (programme_id, occurred_at, subject_kind, subject_id, name, request_id)
                SELECT '\(Desk.guyana)', now(), 'trial', '\(Desk.cleo)', 'trial.number_' || n, 'r' FROM generate_series(1, 60) AS n;
                """)
            let first = await desk.get("/administration/events?name=trial", as: ama).text
            let next = String(
                try #require(first.firstMatch(of: /href="([^"]*cursor=[^"]*)" rel="next"/)).output.1.replacing("&amp;", with: "&"))
            let second = await desk.get(next, as: ama).text
            #expect(first.components(of: "trial.number_") == 50)
            #expect(second.components(of: "trial.number_") == 10)
            #expect(await desk.get("/administration/events?cursor=zzz", as: ama).status == 422)
        }
    }

    @Test func `is told intact, and broken where a row was changed`() async throws {
        try await Desk.open { desk in
            let ama = try await desk.signIn("ama")
            let system = Caller(credential: .system, programme: Programme.ID(Desk.guyana), request: "test")
            // Nothing is sealed that a transaction of another test's, still running, could precede.
            let sealer = Sealer(desk.portal.database)
            try await eventually { try await sealer.seal(as: system, at: Date.now) > 0 }
            #expect(await desk.get("/administration/seal", as: ama).text.contains("The chain is intact"))
            try await desk.database.admin.script(
                "SET session_replication_role = replica; UPDATE platform.event SET name = 'session.forged'; SET session_replication_role = DEFAULT"
            )
            #expect(await desk.get("/administration/seal", as: ama).text.contains("The chain is broken"))
        }
    }
}
