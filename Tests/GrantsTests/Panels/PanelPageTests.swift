import FoundationEssentials
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import GrantsService

@Suite struct `Committees on screen` {
    @Test func `are appointed seat by seat, and say what they lack`() async throws {
        try await Treasury.open { treasury in
            let round = try await treasury.round(of: treasury.fund())
            let path = "/grants/rounds/\(round.id)/committee"
            #expect(await treasury.get(path, as: "mona").text.contains("Nobody is appointed yet"))
            #expect(await treasury.get(path + "/new", as: "mona").text.contains("Ada"))
            func appoint(_ name: String, _ seat: String) async -> Int {
                let fields = ["account": Treasury.account(name).description, "seat": seat, "expertise": "hen_rearing"]
                return await treasury.post(path + "/new", fields, as: "mona").status
            }
            for _ in 0..<2 { #expect(await appoint("ada", "member") == 303) }
            try await treasury.expectEvents(1, "round.member_appointed")
            #expect(await treasury.get(path, as: "mona").text.contains("It has no chair"))
            #expect(await appoint("chair", "chair") == 303)
            #expect(await treasury.get(path, as: "mona").text.contains("It has 2 who vote"))
            #expect(await appoint("ben", "chair") == 409)
            #expect(await appoint("ben", "member") == 303)
            #expect(await treasury.get(path, as: "mona").text.contains("The committee is complete"))
            #expect(await appoint("dora", "member") == 303)
            #expect(await treasury.get(path, as: "mona").text.contains("an even number"))
            for _ in 0..<2 { #expect(await treasury.post("\(path)/\(Treasury.account("dora"))/end", as: "mona").status == 303) }
            try await treasury.expectEvents(1, "round.member_ended")
            let page = await treasury.get(path, as: "committee").text
            #expect(page.contains("The committee is complete") && page.contains("Ended") && page.contains("Hen rearing"))
            #expect(await treasury.get("/grants/rounds/\(round.id)", as: "mona").text.contains("Seat on the committee given"))
        }
    }

    @Test func `take people with a role of the committee alone`() async throws {
        try await Treasury.open { treasury in
            let round = try await treasury.round(of: treasury.fund())
            let path = "/grants/rounds/\(round.id)/committee"
            for name in ["cleo", "hana"] {
                let refused = await treasury.post(
                    path + "/new", ["account": Treasury.account(name).description, "seat": "member"], as: "mona")
                #expect(refused.status == 422 && refused.text.contains("href=\"#field-account"))
            }
            #expect(await treasury.post(path + "/new", ["account": Treasury.account("ada").description], as: "mona").status == 422)
            #expect(await treasury.post("\(path)/\(Treasury.account("ada"))/end", as: "mona").status == 404)
            try await treasury.expect(0, "SELECT count(*) AS n FROM grants.panel_member")
        }
    }

    @Test func `are kept by programme managers`() async throws {
        try await Treasury.open { treasury in
            let round = try await treasury.round(of: treasury.fund())
            await treasury.expectGuarded(
                { "/grants/rounds/\($0)/committee" }, of: round.id, as: "mona", against: ["placement", "employer", "counsellor"])
            await treasury.expectGuarded(
                { "/grants/rounds/\($0)/committee/new" }, of: round.id, as: "mona", against: ["cleo", "ada", "chair", "donor"])
            await treasury.expectRoles(
                { "/grants/rounds/\($0)/committee/\(Treasury.account("ada"))/end" }, of: round.id, as: "mona",
                against: ["cleo", "ada", "chair", "donor"], posting: [:])
        }
    }
}
