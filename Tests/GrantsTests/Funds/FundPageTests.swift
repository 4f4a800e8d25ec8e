import FoundationEssentials
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import GrantsService

@Suite struct `Funds on screen` {
    private static func fields(_ treasury: Treasury, _ changes: [String: String] = [:]) -> [String: String] {
        [
            "id": Fund.ID(at: treasury.moment).description, "name": "Livelihoods", "donor": "A donor", "currency": "USD",
            "balance": "12500.50", "startsOn": "2026-01-01", "endsOn": "2027-12-31",
        ].merging(changes) { $1 }
    }

    @Test func `are added once, however often the form is sent, and listed with what is free`() async throws {
        try await Treasury.open { treasury in
            #expect(await treasury.get("/grants/funds", as: "mona").text.contains("No funds yet"))
            let fields = Self.fields(treasury)
            for _ in 0..<2 { #expect(await treasury.post("/grants/funds/new", fields, as: "mona").status == 303) }
            try await treasury.expectEvents(1, "fund.added")
            let list = await treasury.get("/grants/funds", as: "donor").text
            #expect(list.contains("Livelihoods") && list.contains("12\u{202F}500.50") && list.contains("2\u{202F}000.00"))
            #expect(!list.contains("Add a fund"), "a donor reads")
            let other = fields.merging(["name": "Another"]) { $1 }
            #expect(await treasury.post("/grants/funds/new", other, as: "mona").status == 409)
        }
    }

    @Test(arguments: [
        ("name", "", "name"), ("balance", "-1", "balance"), ("balance", "1.005", "balance"), ("balance", "much", "balance"),
        ("currency", "EUR", "currency"), ("endsOn", "2025-12-31", "endsOn"), ("startsOn", "tomorrow", "startsOn"),
    ])
    func `are refused with what to put right`(name: String, value: String, field: String) async throws {
        try await Treasury.open { treasury in
            let response = await treasury.post("/grants/funds/new", Self.fields(treasury, [name: value]), as: "mona")
            #expect(response.status == 422)
            #expect(response.text.contains("href=\"#field-\(field)\""))
            #expect(response.text.contains("Livelihoods") || name == "name", "nothing typed is lost")
            try await treasury.expect(0, "SELECT count(*) AS n FROM grants.fund")
        }
    }

    @Test(arguments: [Language.french, .haitianCreole])
    func `have a comma before decimals where the language does, and take one, while fields offer a point`(language: Language) async throws {
        try await Treasury.open { treasury in
            let comma = Self.fields(treasury, ["balance": "12500,50"])
            #expect(await treasury.post("/grants/funds/new", comma, as: "mona").status == 303)
            let place = "/grants/funds/\(try #require(comma["id"]))"
            for path in ["/grants/funds", place] {
                let page = await treasury.get(path, as: "mona", in: language).text
                #expect(page.contains("USD\u{00A0}12\u{202F}500,50") && !page.contains("500.50"), "\(path)")
            }
            let form = await treasury.get(place + "/edit", as: "mona", in: language).text
            let told = language == .french ? "une virgule ou un point" : "yon vigil oswa yon pwen"
            #expect(form.contains("value=\"12500.5\"") && form.contains(told))
            let offered = comma.merging(["version": "1", "balance": "12500.5", "name": "Start"]) { $1 }
            #expect(await treasury.post(place + "/edit", offered, as: "mona").status == 303)
            let doubtful = comma.merging(["version": "2", "balance": "12,500"]) { $1 }
            let refused = await treasury.post(place + "/edit", doubtful, as: "mona")
            #expect(refused.status == 422 && refused.text.contains("value=\"12,500\""), "a thousand's comma is not taken for the point")
            #expect(await treasury.get("/grants/funds", as: "mona").text.contains("USD\u{00A0}12\u{202F}500.50"))
        }
    }

    @Test func `change by the version that was read`() async throws {
        try await Treasury.open { treasury in
            let fund = try await treasury.fund()
            let path = "/grants/funds/\(fund.id)/edit"
            #expect(await treasury.get(path, as: "mona").text.contains("value=\"10000\""))
            let fields = Self.fields(treasury, ["version": "1", "balance": "9000"])
            #expect(await treasury.post(path, fields, as: "mona").status == 303)
            let stale = await treasury.post(path, fields.merging(["balance": "8000"]) { $1 }, as: "mona")
            #expect(stale.status == 412 && stale.text.contains("8000") && stale.text.contains("9000"))
            try await treasury.expect(9000, "SELECT balance::int AS n FROM grants.fund")
            #expect(await treasury.post(path, fields.merging(["version": "2", "currency": "GYD"]) { $1 }, as: "mona").status == 422)
            try await treasury.expectEvents(1, "fund.changed")
        }
    }

    @Test func `close and open again, pressed once or twice`() async throws {
        try await Treasury.open { treasury in
            let fund = try await treasury.fund()
            for step in ["close", "close", "reopen", "reopen", "close"] {
                #expect(await treasury.post("/grants/funds/\(fund.id)/\(step)", as: "mona").status == 303)
            }
            try await treasury.expectEvents(2, "fund.closed")
            try await treasury.expectEvents(1, "fund.reopened")
            let page = await treasury.get("/grants/funds/\(fund.id)", as: "mona").text
            #expect(page.contains("Open again") && page.contains("Closed"))
            #expect(await treasury.post("/grants/funds/\(fund.id)/edit", Self.fields(treasury, ["version": "4"]), as: "mona").status == 409)
        }
    }

    @Test func `are measured by rates that are written once a day`() async throws {
        try await Treasury.open { treasury in
            let fields = ["base": "USD", "quote": "GYD", "rate": "209.25", "effectiveOn": "2026-11-01"]
            for _ in 0..<2 { #expect(await treasury.post("/grants/rates/new", fields, as: "finance").status == 303) }
            try await treasury.expectEvents(1, "programme.rate_recorded")
            #expect(await treasury.get("/grants/funds", as: "finance").text.contains("209.25"))
            for wrong in [["rate": "210"], ["rate": "0"], ["quote": "USD"], ["rate": ""]] {
                #expect(await treasury.post("/grants/rates/new", fields.merging(wrong) { $1 }, as: "finance").status == 422)
            }
        }
    }

    @Test func `are kept by programme managers of the programme`() async throws {
        try await Treasury.open { treasury in
            let fund = try await treasury.fund()
            let strangers = ["cleo", "counsellor", "placement", "employer", "committee"]
            await treasury.expectGuarded({ "/grants/funds/\($0)" }, of: fund.id, as: "mona", against: strangers)
            await treasury.expectGuarded({ "/grants/funds/\($0)/edit" }, of: fund.id, as: "mona", against: strangers + ["donor"])
            await treasury.expectGuarded(
                { "/grants/funds/\($0)/close" }, of: fund.id, as: "mona", against: strangers + ["donor", "finance"], posting: [:])
            await treasury.expectGuarded({ _ in "/grants/funds/new" }, of: Fund.ID?.none, as: "mona", against: strangers + ["donor"])
            await treasury.expectGuarded({ _ in "/grants/rates/new" }, of: Fund.ID?.none, as: "mona", against: strangers + ["donor"])
            #expect(!(await treasury.get("/grants/funds", as: "hana").text.contains("Start")))
        }
    }
}
