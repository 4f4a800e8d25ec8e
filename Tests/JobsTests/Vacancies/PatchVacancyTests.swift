import Models
import Postgres
import Testing
import Web

@testable import JobsService

@Suite struct `Changing some of a vacancy's terms` {
    private static let baker = """
        {"title": "Baker", "description": "Bakes bread at night.", "contract": "permanent", "schedule": "nights", "district": "Kenscoff",
        "wage": {"minimum": 500.10, "maximum": 700, "period": "day", "currency": "HTG"}, "skills": [{"skill": "bake"}, {"skill": "knead"}]}
        """

    private func patch(_ place: String, _ json: String, version: Int? = 1, type: String = "application/merge-patch+json", in office: Office)
        async -> Response
    {
        var headers: Headers = ["Authorization": "Bearer fh_bakery", "Content-Type": type]
        if let version { headers.set("If-Match", "\"\(version)\"") }
        return await office.site.handle(Request(.patch, place, headers: headers, body: .bytes(Array(json.utf8))))
    }

    private func posted(in office: Office) async throws -> String {
        try #require(await office.post(Self.baker).headers["Location"])
    }

    @Test func `changes what is named, takes away what is null, replaces lists whole and leaves the rest`() async throws {
        try await Office.open { office in
            let place = try await posted(in: office)
            let response = await patch(
                place, #"{"title": "Pastry cook", "district": null, "wage": {"maximum": null}, "skills": [{"skill": "ice cakes"}]}"#,
                in: office)
            #expect(response.status == 200)
            #expect(response.headers["ETag"] == "\"2\"")
            for part in [
                #""title":"Pastry cook""#, #""description":"Bakes bread at night.""#, #""district":null"#,
                #""skills":[{"skill": "ice cakes"}]"#,
                #""wage":{"minimum":500.10,"maximum":null,"period":"day","currency":"HTG"}"#,
            ] { #expect(await office.get(place).text.contains(part), "\(part)") }
            try await office.expectRows(1, "SELECT count(*) AS n FROM platform.event WHERE name = 'vacancy.revised'")
        }
    }

    @Test(arguments: [
        (#"{"title": null}"#, "/title"), (#"{"state": "closed"}"#, "/state"), (#"{"tittle": null}"#, "/tittle"),
        (#"{"wage": {"minimum": 900}}"#, "/wage/maximum"), (#"{"wage": {"period": null}}"#, "/wage/period"),
        (#"{"skills": [{"skill": ""}]}"#, "/skills/0/skill"), (#"{"contract": "for life"}"#, "/contract"),
        (#"{"openings": 0}"#, "/openings"),
    ])
    func `refuses what the whole would be refused for, by its place`(json: String, pointer: String) async throws {
        try await Office.open { office in
            let place = try await posted(in: office)
            let response = await patch(place, json, in: office)
            #expect(response.status == 422)
            #expect(response.text.contains("\"pointer\":\"\(pointer)\""))
            #expect(await office.get(place).headers["ETag"] == "\"1\"")
        }
    }

    @Test func `keeps the version where nothing changes, and refuses a stale or missing one`() async throws {
        try await Office.open { office in
            let place = try await posted(in: office)
            let same = await patch(place, #"{"title": "Baker", "remote": false}"#, in: office)
            #expect(same.status == 200 && same.headers["ETag"] == "\"1\"")
            #expect(await patch(place, #"{"title": "Cook"}"#, version: nil, in: office).status == 428)
            #expect(await patch(place, #"{"title": "Cook"}"#, version: 7, in: office).status == 412)
            try await office.expectRows(1, "SELECT count(*) AS n FROM platform.event")
        }
    }

    @Test func `takes a merge patch that says that it is one, an object, and no other's vacancy`() async throws {
        try await Office.open { office in
            let place = try await posted(in: office)
            #expect(await patch(place, "{}", type: "application/json", in: office).status == 415)
            #expect(await patch(place, "[]", type: "application/json-patch+json", in: office).status == 415)
            #expect(await patch(place, "[]", in: office).status == 422)
            #expect(await patch(place, "{", in: office).status == 400)
            #expect(await patch("/jobs/v1/vacancies/0190f3a2-7c1e-7b3a-9d52-0c5d1f3e8a10", "{}", in: office).status == 404)
            #expect(await office.send(.put, place, Self.baker.replacing("Baker", with: "Cook"), ifMatch: "\"1\"").status == 200)
            try await office.addEmployer(number: 7, token: "fh_other", programme: 1)
            let other = await office.site.handle(
                Request(
                    .patch, place,
                    headers: [
                        "Authorization": "Bearer fh_other", "Content-Type": "application/merge-patch+json", "If-Match": "\"2\"",
                    ], body: .bytes(Array("{}".utf8))))
            #expect(other.status == 404)
        }
    }
}
