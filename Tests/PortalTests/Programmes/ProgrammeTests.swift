import FoundationEssentials
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import PortalService

@Suite struct `Programmes` {
    private static let fields = "name=Nassau+office&country=BS&currency=BSD&timeZone=America%2FNassau&languages=en&yearlyTarget=75"

    @Test func `are added with their adder as administrator`() async throws {
        try await Desk.open { desk in
            let ama = try await desk.signIn("ama")
            #expect(await desk.post("/administration/programmes/new", "slug=nassau&yearBegins=10&" + Self.fields, as: ama).status == 303)
            try await desk.expect(10, "SELECT year_begins::bigint AS n FROM portal.programme WHERE slug = 'nassau'")
            #expect(await desk.get("/administration/programmes", as: ama).text.contains("Nassau office"))
            let id = try await desk.database.admin.query("SELECT id::text AS id FROM portal.programme WHERE slug = 'nassau'").first
            let programme = try #require(id).decode("id", as: String.self)
            #expect(try await desk.events("programme.added", in: programme) == 1)
            #expect(await desk.post("/programme", "programme=\(programme)", as: ama).status == 303)
        }
    }

    @Test func `are refused with a taken or misshapen short name, no language, and numbers out of range`() async throws {
        try await Desk.open { desk in
            let ama = try await desk.signIn("ama")
            for bad in [
                "slug=haiti&" + Self.fields, "slug=No+Good&" + Self.fields, "slug=nassau&name=x",
                "slug=nassau&" + Self.fields.replacing("75", with: "-1"), "slug=nassau&yearBegins=13&" + Self.fields,
                "slug=nassau&" + Self.fields.replacing("languages=en&", with: ""),
            ] {
                #expect(await desk.post("/administration/programmes/new", bad, as: ama).status == 422)
            }
            try await desk.expect(2, "SELECT count(*) AS n FROM portal.programme")
        }
    }

    @Test func `are changed from the version that was read, once`() async throws {
        try await Desk.open { desk in
            let ama = try await desk.signIn("ama")
            let path = "/administration/programmes/\(Desk.guyana)"
            #expect(await desk.post(path, "version=1&" + Self.fields, as: ama).status == 303)
            #expect(try await desk.events("programme.changed") == 1)
            try await desk.expect(1, "SELECT year_begins::bigint AS n FROM portal.programme WHERE id = \(Desk.guyana)")
            let stale = await desk.post(path, "version=1&" + Self.fields.replacing("75", with: "99"), as: ama)
            #expect(stale.status == 412)
            #expect(stale.text.contains("What stands there now"))
            #expect(stale.text.contains("value=\"99\""))
            #expect(stale.text.contains("name=\"version\" value=\"2\""))
        }
    }

    @Test func `are changed by one of five who come together`() async throws {
        try await Desk.open { desk in
            let ama = try await desk.signIn("ama")
            let statuses = await withTaskGroup(of: Int.self) { group in
                for number in 0..<5 {
                    group.addTask {
                        let fields = "version=1&" + Self.fields.replacing("75", with: "\(100 + number)")
                        return await desk.post("/administration/programmes/\(Desk.guyana)", fields, as: ama).status
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(statuses.sorted() == [303, 412, 412, 412, 412])
        }
    }

    @Test func `that one does not administer cannot be seen or changed`() async throws {
        try await Desk.open { desk in
            let ama = try await desk.signIn("ama")
            #expect(await desk.get("/administration/programmes/\(Desk.haiti)", as: ama).status == 404)
            #expect(await desk.post("/administration/programmes/\(Desk.haiti)", "version=1&" + Self.fields, as: ama).status == 404)
            #expect(await desk.get("/administration/programmes/x", as: ama).status == 422)
            #expect(!(await desk.get("/administration/programmes", as: ama).text.contains("Haiti")))
        }
    }
}
