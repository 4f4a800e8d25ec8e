import FoundationEssentials
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import PortalService

@Suite struct `Failed jobs` {
    private static let job = "00000000-0000-7000-8000-0000000000f1"

    private func kill(at desk: Desk) async throws {
        try await desk.database.admin.script(
            "INSERT INTO platform.job VALUES ('\(Desk.guyana)', '\(Self.job)', 'webhook', '{}', now(), 12, 'No answer.', now(), now())")
    }

    @Test func `are listed and tried again from the start, once`() async throws {
        try await Desk.open { desk in
            try await kill(at: desk)
            let ama = try await desk.signIn("ama")
            #expect(await desk.get("/administration/jobs", as: ama).text.contains("No answer."))
            #expect(await desk.post("/administration/jobs/\(Self.job)/replay", as: ama).status == 303)
            try await desk.expect(1, "SELECT count(*) AS n FROM platform.job WHERE dead_at IS NULL AND attempts = 0")
            #expect(await desk.post("/administration/jobs/\(Self.job)/replay", as: ama).status == 404)
            #expect(try await desk.events("job.replayed") == 1)
        }
    }

    @Test func `of another programme, unknown and misshapen are refused`() async throws {
        try await Desk.open { desk in
            try await kill(at: desk)
            let dora = try await desk.signIn("dora")
            _ = await desk.post("/programme", "programme=\(Desk.haiti)", as: dora)
            #expect(await desk.get("/administration/jobs", as: dora).text.contains("No job has failed"))
            #expect(await desk.post("/administration/jobs/\(Self.job)/replay", as: dora).status == 404)
            #expect(await desk.post("/administration/jobs/x/replay", as: dora).status == 422)
            #expect(try await desk.post("/administration/jobs/\(Self.job)/replay", as: desk.signIn("cleo")).status == 403)
            #expect(await desk.post("/administration/jobs/\(Self.job)/replay", as: nil).location == "/sign-in")
        }
    }
}
