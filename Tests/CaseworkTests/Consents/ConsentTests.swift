import FoundationEssentials
import Models
import Postgres
import Schema
import TestSupport
import Testing
import Web

@testable import CaseworkService

@Suite struct `A consent` {
    private static let expires = Bureau.today.adding(days: 100)

    private static func fields(_ more: String = "", form: String = Bureau.formID(Consent.self)) -> String {
        "id=\(form)&purpose=job_matching&dataCategories=name&dataCategories=skills&recipient=Employers&method=signed&expiresOn=\(expires)"
            + (more.isEmpty ? "" : "&" + more)
    }

    private static func without(_ name: String) -> String {
        fields().split(separator: "&").filter { !$0.hasPrefix(name + "=") }.joined(separator: "&")
    }

    /// The identity of the programme's one consent.
    private static func only(in bureau: Bureau) async throws -> Consent.ID {
        try await #require(bureau.database.admin.query("SELECT id FROM casework.consent").first).decode("id")
    }

    @Test func `is recorded, printed and taken back, and then nothing is disclosed`() async throws {
        try await Bureau.open { bureau in
            let id = try await bureau.register("Marie", "Joseph")
            #expect(await bureau.get(Bureau.path(id, "/consents/new")).status == 200)
            #expect(await bureau.post(Bureau.path(id, "/consents/new"), Self.fields(), as: "counsellor").status == 303)
            #expect(await bureau.get(Bureau.path(id)).text.contains("In force"))
            let consent = try await Self.only(in: bureau)
            let printed = await bureau.get(Bureau.path(id, "/consents/\(consent)"), as: "manager").text
            for text in ["Employers", "Name, Skills", Self.expires.description, "I agree of my own will", "Signature"] {
                #expect(printed.contains(text), "\(text)")
            }
            #expect(await bureau.get(Bureau.path(id, "/consents/\(consent)/revoke")).text.contains("Take this consent back?"))
            #expect(await bureau.post(Bureau.path(id, "/consents/\(consent)/revoke"), "reason=Changed+their+mind").status == 303)
            let page = await bureau.get(Bureau.path(id)).text
            #expect(page.contains("Taken back"))
            #expect(page.contains("Changed their mind"))
            for name in ["consent.given", "consent.revoked"] { try await bureau.expectEvents(1, name) }
        }
    }

    @Test(arguments: ["purpose", "dataCategories", "recipient", "method", "expiresOn", "id"])
    func `is refused without one of its parts`(_ part: String) async throws {
        try await Bureau.open { bureau in
            let id = try await bureau.register("Marie", "Joseph")
            let response = await bureau.post(Bureau.path(id, "/consents/new"), Self.without(part))
            #expect(response.status == 422)
            if part != "recipient" { #expect(response.text.contains("value=\"Employers\"")) }
            try await bureau.expect(0, "SELECT count(*) AS n FROM casework.consent")
        }
    }

    @Test func `is refused with each wrong field by its name`() async throws {
        try await Bureau.open { bureau in
            let id = try await bureau.register("Marie", "Joseph")
            let response = await bureau.post(Bureau.path(id, "/consents/new"), "id=\(Bureau.formID(Consent.self))&expiresOn=x")
            #expect(response.text.contains("What for: Give a value; it is required."))
            #expect(response.text.contains("Last day on which it holds: Give a day such as 2026-11-23."))
        }
    }

    @Test(arguments: [0, -1, 4 * 366])
    func `is refused for a last day that is over or too far off`(_ days: Int) async throws {
        try await Bureau.open { bureau in
            let id = try await bureau.register("Marie", "Joseph")
            let fields = Self.without("expiresOn") + "&expiresOn=\(Bureau.today.adding(days: days))"
            #expect(await bureau.post(Bureau.path(id, "/consents/new"), fields).status == 422)
        }
    }

    @Test func `is recorded and taken back once, however often the form is sent`() async throws {
        try await Bureau.open { bureau in
            let id = try await bureau.register("Marie", "Joseph")
            let form = Bureau.formID(Consent.self)
            let bodies = Array(repeating: Self.fields(form: form), count: 4)
            #expect(await bureau.postAtOnce(Bureau.path(id, "/consents/new"), bodies) == [303, 303, 303, 303])
            try await bureau.expectEvents(1, "consent.given")
            let other = Self.fields(form: form).replacing("recipient=Employers", with: "recipient=Others")
            let used = await bureau.post(Bureau.path(id, "/consents/new"), other)
            #expect(used.status == 409)
            #expect(!used.text.contains(form))
            let revoke = Bureau.path(id, "/consents/\(try await Self.only(in: bureau))/revoke")
            #expect(await bureau.postAtOnce(revoke, ["", "", "", ""]) == [303, 303, 303, 303])
            try await bureau.expectEvents(1, "consent.revoked")
        }
    }

    @Test func `is shown as expired before the worker comes, which then notes it once`() async throws {
        try await Bureau.open { bureau in
            let id = try await bureau.register("Marie", "Joseph", consents: [.skills, .skills])
            bureau.clock.advance(days: 180)
            #expect(await bureau.get(Bureau.path(id)).text.contains("In force"))
            _ = try await bureau.casework.expireConsents(as: Bureau.system())
            try await bureau.expectEvents(0, "consent.expired")
            bureau.clock.advance(days: 1)
            #expect(!(await bureau.get(Bureau.path(id)).text.contains("In force")))
            #expect(await bureau.get(Bureau.path(id)).text.contains("Expired"))
            _ = try await bureau.casework.expireConsents(as: Bureau.system(in: Bureau.haiti))
            try await bureau.expectEvents(0, "consent.expired")
            for _ in 0..<2 { #expect(try await bureau.casework.expireConsents(as: Bureau.system()) == false) }
            try await bureau.expectEvents(2, "consent.expired")
            let row = try await bureau.database.admin.query("SELECT id FROM casework.consent LIMIT 1").first
            let consent = try #require(row).decode("id", as: Consent.ID.self)
            #expect(await bureau.post(Bureau.path(id, "/consents/\(consent)/revoke")).status == 409)
        }
    }

    @Test func `belongs to its own person alone`() async throws {
        try await Bureau.open { bureau in
            let id = try await bureau.register("Marie", "Joseph", consents: [.skills])
            let other = try await bureau.register("Paul", "Louis")
            let consent = try await Self.only(in: bureau)
            #expect(await bureau.get(Bureau.path(other, "/consents/\(consent)")).status == 404)
            #expect(await bureau.get(Bureau.path(other, "/consents/\(consent)/revoke")).status == 404)
            #expect(await bureau.post(Bureau.path(other, "/consents/\(consent)/revoke")).status == 404)
            #expect(await bureau.get(Bureau.path(id, "/consents/x")).status == 422)
            for way in ["", "/revoke"] {
                try await bureau.expectGuarded(
                    { "/casework/returnees/\($0)/consents/\(consent)\(way)" }, of: id, against: Bureau.strangers)
            }
            try await bureau.expectGuarded(
                { "/casework/returnees/\($0)/consents/\(consent)/revoke" }, of: id, against: Bureau.strangers + ["manager"], posting: "")
        }
    }

    @Test func `is recorded by those who accompany people of the programme`() async throws {
        try await Bureau.open { bureau in
            let id = try await bureau.register("Marie", "Joseph")
            for fields in [nil, Self.fields()] {
                try await bureau.expectGuarded(
                    { "/casework/returnees/\($0)/consents/new" }, of: id, against: Bureau.strangers + ["manager"], posting: fields)
            }
        }
    }
}
