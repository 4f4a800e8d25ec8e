import Models
import Postgres
import Testing
import Web

@testable import JobsService

@Suite struct `Putting a vacancy by the employer's own number` {
    private static let baker = """
        {"title": "Baker", "description": "Bakes bread at night.", "contract": "permanent", "schedule": "nights"}
        """
    private static let place = "/jobs/v1/vacancies/by-external-id/HR-7%2F1"

    @Test func `posts it the first time, changes nothing the second, and replaces it when it differs`() async throws {
        try await Office.open { office in
            let made = await office.send(.put, Self.place, Self.baker)
            #expect(made.status == 201)
            #expect(made.headers["ETag"] == "\"1\"")
            let location = try #require(made.headers["Location"])
            #expect(await office.get(location).text.contains(#""externalId":"HR-7/1""#))
            let same = await office.send(.put, Self.place, Self.baker)
            #expect(same.status == 200 && same.headers["ETag"] == "\"1\"" && same.headers["Location"] == nil)
            let changed = await office.send(.put, Self.place, Self.baker.replacing("Baker", with: "Pastry cook"))
            #expect(changed.status == 200 && changed.headers["ETag"] == "\"2\"")
            try await office.expectRows(1, "SELECT count(*) AS n FROM jobs.vacancy")
            try await office.expectRows(2, "SELECT count(*) AS n FROM platform.event")
        }
    }

    @Test func `makes one vacancy when the first tries come together`() async throws {
        try await Office.open { office in
            let statuses = await withTaskGroup(of: Int.self) { group in
                for _ in 0..<6 { group.addTask { await office.send(.put, Self.place, Self.baker).status } }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(statuses.sorted() == [200, 200, 200, 200, 200, 201])
            try await office.expectRows(1, "SELECT count(*) AS n FROM jobs.vacancy")
        }
    }

    @Test func `is each employer's own number`() async throws {
        try await Office.open { office in
            try await office.addEmployer(number: 7, token: "fh_other", programme: 1)
            #expect(await office.send(.put, Self.place, Self.baker).status == 201)
            #expect(await office.send(.put, Self.place, Self.baker, token: "fh_other").status == 201)
            try await office.expectRows(2, "SELECT count(*) AS n FROM jobs.vacancy WHERE external_id = 'HR-7/1'")
        }
    }

    @Test func `rests on a version where one is named`() async throws {
        try await Office.open { office in
            #expect(await office.send(.put, Self.place, Self.baker, ifMatch: "\"1\"").status == 412)
            #expect(await office.send(.put, Self.place, Self.baker).status == 201)
            let changed = Self.baker.replacing("Baker", with: "Pastry cook")
            #expect(await office.send(.put, Self.place, changed, ifMatch: "\"3\"").status == 412)
            #expect(await office.send(.put, Self.place, changed, ifMatch: "\"1\"").status == 200)
        }
    }

    @Test func `refuses wrong fields, another number in the body, and one that has ended`() async throws {
        try await Office.open { office in
            let wrong = await office.send(.put, Self.place, #"{"title": "B", "externalId": "HR-8"}"#)
            #expect(wrong.status == 422)
            for pointer in ["/externalId", "/description"] { #expect(wrong.text.contains("\"\(pointer)\"")) }
            let long = await office.send(.put, "/jobs/v1/vacancies/by-external-id/" + String(repeating: "7", count: 101), Self.baker)
            #expect(long.status == 422 && long.text.contains("\"/externalId\""))
            let place = try #require(await office.send(.put, Self.place, Self.baker).headers["Location"])
            #expect(await office.send(.post, place + "/cancel", #"{"reason": "A slip."}"#).status == 200)
            let ended = await office.send(.put, Self.place, Self.baker.replacing("Baker", with: "Pastry cook"))
            #expect(ended.status == 409 && ended.text.contains("vacancy.ended"))
        }
    }

    @Test func `is refused without a key, and makes a draft on wish`() async throws {
        try await Office.open { office in
            #expect(await office.send(.put, Self.place, Self.baker, token: nil).status == 401)
            #expect(await office.send(.put, Self.place, Self.baker.replacing("{", with: #"{"draft": true, "#)).status == 201)
            try await office.expectRows(1, "SELECT count(*) AS n FROM jobs.vacancy WHERE state = 'draft'")
        }
    }
}
