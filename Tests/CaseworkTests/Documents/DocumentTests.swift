import Crypto
import FoundationEssentials
import Models
import Postgres
import Schema
import TestSupport
import Testing
import Web

@testable import CaseworkService

@Suite struct `An identity document` {
    private static func fields(_ number: String, form: String = Bureau.formID(IdentityDocument.self)) -> String {
        "id=\(form)&kind=passport&number=\(number)"
    }

    /// The path of the person's one document.
    private static func shown(on page: Response) throws -> String {
        let match = page.text.firstMatch(of: #//casework/returnees/[0-9a-f-]{36}/documents/[0-9a-f-]{36}/#)
        return String(try #require(match).output)
    }

    @Test func `is kept sealed, shown by its last characters, and in full only with a note in the history`() async throws {
        try await Bureau.open { bureau in
            let id = try await bureau.register("Marie", "Joseph")
            #expect(await bureau.get(Bureau.path(id, "/documents/new")).status == 200)
            #expect(await bureau.post(Bureau.path(id, "/documents/new"), Self.fields("HT-98765432")).status == 303)
            let page = await bureau.get(Bureau.path(id))
            #expect(page.text.contains("•••• 432"))
            #expect(!page.text.contains("98765432"))
            try await bureau.expect(
                0, "SELECT count(*) AS n FROM casework.document WHERE position('98765432'::bytea IN number_sealed || number_index) > 0")
            #expect(await bureau.get(try Self.shown(on: page)).text.contains("HT-98765432"))
            try await bureau.expectEvents(1, "document.revealed")
            #expect(await bureau.get(Bureau.path(id)).text.contains("Number looked at: Passport"))
        }
    }

    @Test func `is found by its number before and after it has been moved under a new master key`() async throws {
        try await Bureau.open { bureau in
            let id = try await bureau.register("Marie", "Joseph")
            #expect(await bureau.post(Bureau.path(id, "/documents/new"), Self.fields("HT-98765432")).status == 303)
            let kept: SQL = "SELECT id, number_index, number_sealed FROM casework.document"
            let before = try #require(await bureau.database.admin.query(kept).first).decode("number_index", as: [UInt8].self)
            let key = try MasterKey(Array(repeating: 8, count: 32))
            let both = try MasterKeys(key, earlier: [Bureau.key])
            #expect(try DocumentNumbers(both).digests(of: "ht 98765432").contains(before))
            #expect(try await CaseworkCommands.moveSealed(to: both, in: bureau.database.admin) == 1)
            let (row, alone) = (try #require(await bureau.database.admin.query(kept).first), try DocumentNumbers(MasterKeys(key)))
            #expect(try alone.digests(of: "HT-98765432") == [row.decode("number_index")])
            #expect(try alone.open(row.decode("number_sealed"), of: row.decode("id")) == "HT-98765432")
        }
    }

    @Test func `tells nothing of a short number`() async throws {
        try await Bureau.open { bureau in
            let id = try await bureau.register("Marie", "Joseph")
            #expect(await bureau.post(Bureau.path(id, "/documents/new"), Self.fields("12345")).status == 303)
            #expect(!(await bureau.get(Bureau.path(id)).text.contains("•••• 345")))
        }
    }

    @Test func `leads to somebody else who showed the same number`() async throws {
        try await Bureau.open { bureau in
            let id = try await bureau.register("Marie", "Joseph")
            let other = try await bureau.register("Paul", "Louis")
            #expect(await bureau.post(Bureau.path(id, "/documents/new"), Self.fields("HT-98765432")).status == 303)
            #expect(!(await bureau.get(Bureau.path(id)).text.contains("Somebody else showed")))
            #expect(await bureau.post(Bureau.path(other, "/documents/new"), Self.fields("ht+9876+5432")).status == 303)
            let page = await bureau.get(Bureau.path(id)).text
            #expect(page.contains("Somebody else showed"))
            #expect(page.contains(Bureau.path(other)))
        }
    }

    @Test func `is recorded once, however often the form is sent`() async throws {
        try await Bureau.open { bureau in
            let id = try await bureau.register("Marie", "Joseph")
            let form = Bureau.formID(IdentityDocument.self)
            let bodies = Array(repeating: Self.fields("HT-98765432", form: form), count: 4)
            #expect(await bureau.postAtOnce(Bureau.path(id, "/documents/new"), bodies) == [303, 303, 303, 303])
            try await bureau.expectEvents(1, "document.recorded")
            #expect(await bureau.post(Bureau.path(id, "/documents/new"), Self.fields("HT-11111111", form: form)).status == 409)
        }
    }

    @Test func `is refused without its number, kind, key or person`() async throws {
        try await Bureau.open { bureau in
            let id = try await bureau.register("Marie", "Joseph")
            let path = Bureau.path(id, "/documents/new")
            #expect(await bureau.post(path, Self.fields("")).status == 422)
            #expect(await bureau.post(path, Self.fields("--")).status == 422)
            #expect(await bureau.post(path, "id=\(Bureau.formID(IdentityDocument.self))&number=1").status == 422)
            #expect(await bureau.get(Bureau.path(id, "/documents/\(Bureau.formID(IdentityDocument.self))")).status == 404)
            #expect(await bureau.get(Bureau.path(id, "/documents/x")).status == 422)
        }
        try await Bureau.open(withKey: false) { bureau in
            let id = try await bureau.register("Marie", "Joseph")
            #expect(await bureau.get(Bureau.path(id)).text.contains("FOOTHOLD_KEY_FILE"))
            #expect(await bureau.get(Bureau.path(id, "/documents/new")).text.contains("FOOTHOLD_KEY_FILE"))
            #expect(await bureau.post(Bureau.path(id, "/documents/new"), Self.fields("HT-98765432")).status == 422)
            #expect(await bureau.get(Bureau.path(id, "/documents/\(Bureau.formID(IdentityDocument.self))")).status == 503)
        }
    }

    @Test func `is shown under its own person alone`() async throws {
        try await Bureau.open { bureau in
            let id = try await bureau.register("Marie", "Joseph")
            let other = try await bureau.register("Paul", "Louis")
            #expect(await bureau.post(Bureau.path(id, "/documents/new"), Self.fields("HT-98765432")).status == 303)
            let shown = try Self.shown(on: await bureau.get(Bureau.path(id)))
            #expect(await bureau.get(shown.replacing(id.description, with: other.description)).status == 404)
            try await bureau.expectEvents(0, "document.revealed")
        }
    }

    @Test func `is for case workers of the programme`() async throws {
        try await Bureau.open { bureau in
            let id = try await bureau.register("Marie", "Joseph")
            let strangers = Bureau.strangers + ["counsellor", "manager"]
            try await bureau.expectGuarded({ "/casework/returnees/\($0)/documents/new" }, of: id, against: strangers)
            try await bureau.expectGuarded(
                { "/casework/returnees/\($0)/documents/new" }, of: id, against: strangers, posting: Self.fields("HT-98765432"))
            try await bureau.expectGuarded(
                { "/casework/returnees/\($0)/documents/\(Bureau.formID(IdentityDocument.self))" }, of: id, against: strangers)
        }
    }
}
