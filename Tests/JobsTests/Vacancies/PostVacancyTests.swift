import FoundationEssentials
import Hosting
import JobsService
import Models
import Postgres
import Schema
import TestSupport
import Testing
import Web

@Suite struct `Posting a vacancy` {
    private static let baker = """
        {"title": "Baker", "description": "Bakes bread at night.", "contract": "permanent", "schedule": "nights"}
        """

    @Test func `gives 201, the vacancy's place and its version, and keeps row and event`() async throws {
        try await Office.open { office in
            let response = await office.post(Self.baker)
            #expect(response.status == 201)
            #expect(response.headers["ETag"] == "\"1\"")
            #expect(response.headers["Location"]?.hasPrefix("/jobs/v1/vacancies/") == true)
            try await office.expectRows(1, "SELECT count(*) AS n FROM jobs.vacancy WHERE state = 'open'")
            try await office.expectRows(1, "SELECT count(*) AS n FROM platform.event WHERE name = 'vacancy.posted'")
        }
    }

    @Test func `under one idempotency key happens once, also when the tries come together`() async throws {
        try await Office.open { office in
            let statuses = await withTaskGroup(of: Int.self) { group in
                for _ in 0..<8 { group.addTask { await office.post(Self.baker, key: "night-1").status } }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(statuses == [Int](repeating: 201, count: 8))
            try await office.expectRows(1, "SELECT count(*) AS n FROM jobs.vacancy")
        }
    }

    @Test func `refuses a key that came with another request`() async throws {
        try await Office.open { office in
            _ = await office.post(Self.baker, key: "night-1")
            let response = await office.post(Self.baker.replacing("Baker", with: "Cook"), key: "night-1")
            #expect(response.status == 422)
            #expect(response.text.contains("idempotency.key-reused"))
        }
    }

    @Test func `names every field that is wrong, and writes nothing`() async throws {
        try await Office.open { office in
            let response = await office.post(#"{"title": "B", "contrct": "permanent"}"#)
            #expect(response.status == 422)
            for pointer in ["/description", "/contract", "/schedule", "/contrct"] {
                #expect(response.text.contains("\"\(pointer)\""))
            }
            try await office.expectRows(0, "SELECT count(*) AS n FROM jobs.vacancy")
        }
    }

    @Test(arguments: [("0.111", "0.5"), ("-1", "1"), ("1", "1.001"), ("2", "1"), ("1", "10000000000"), ("1e-30", "1")])
    func `refuses a wage that would be kept as another one`(minimum: String, maximum: String) async throws {
        try await Office.open { office in
            let wage = #"{"minimum": \#(minimum), "maximum": \#(maximum), "period": "hour", "currency": "HTG"}"#
            let response = await office.post(Self.baker.replacing("\"Baker\"", with: "\"Baker\", \"wage\": \(wage)"))
            #expect(response.status == 422)
            #expect(response.text.contains("\"/wage/m"))
        }
    }

    @Test func `refuses a closing date that has passed`() async throws {
        try await Office.open { office in
            let response = await office.post(Self.baker.replacing("\"Baker\"", with: "\"Baker\", \"closesOn\": \"2020-01-01\""))
            #expect(response.status == 422)
            #expect(response.text.contains("vacancy.closes-in-past"))
        }
    }

    @Test func `is refused to somebody whose employer is suspended`() async throws {
        try await Office.open { office in
            let bob = try await office.signIn("Bob", .employer, employer: 1)
            _ = try await office.database.admin.query("UPDATE jobs.employer SET state = 'suspended'")
            let response = await office.site.handle(
                Request(
                    .post, "/jobs/v1/vacancies",
                    headers: [
                        "Cookie": "foothold_session=\(bob)", "Content-Type": "application/json", "Sec-Fetch-Site": "same-origin",
                    ],
                    body: .bytes(Array(Self.baker.utf8))))
            #expect(response.status == 409)
            try await office.expectRows(0, "SELECT count(*) AS n FROM jobs.vacancy")
        }
    }

    @Test func `needs a key that is good`() async throws {
        try await Office.open { office in
            #expect(await office.post(Self.baker, token: nil).status == 401)
            #expect(await office.post(Self.baker, token: "fh_unknown").status == 401)
        }
    }

    @Test func `is seen by its employer and by no other`() async throws {
        try await Office.open { office in
            let place = try #require(await office.post(Self.baker).headers["Location"])
            #expect(await office.get(place).status == 200)
            try await office.addEmployer(number: 7, token: "fh_other", programme: 1)
            try await office.addEmployer(number: 8, token: "fh_abroad", programme: 2)
            #expect(await office.get(place, token: "fh_other").status == 404)
            #expect(await office.get(place, token: "fh_abroad").status == 404)
        }
    }

    @Test func `is changed on the version that was read, and on no older one`() async throws {
        try await Office.open { office in
            let place = try #require(await office.post(Self.baker).headers["Location"])
            let changed = Self.baker.replacing("Baker", with: "Pastry cook")
            #expect(await office.send(.put, place, changed, ifMatch: "\"1\"").status == 200)
            #expect(await office.send(.put, place, changed, ifMatch: "\"1\"").status == 412)
            #expect(await office.send(.put, place, changed).status == 428)
        }
    }

    @Test func `pages through the newest first and misses none`() async throws {
        try await Office.open { office in
            for _ in 0..<5 { _ = await office.post(Self.baker) }
            let first = await office.get("/jobs/v1/vacancies", query: "limit=3")
            let cursor = try #require(first.text.split(separator: "\"next\":\"").last?.split(separator: "\"").first)
            let second = await office.get("/jobs/v1/vacancies", query: "limit=3&cursor=\(cursor)")
            let ids = [first, second].flatMap { $0.text.split(separator: "{\"id\":\"").dropFirst().map { $0.prefix(36) } }
            #expect(Set(ids).count == 5)
            #expect(ids.count == 5)
            #expect(second.text.hasSuffix("\"next\":null}"))
        }
    }
}
