import FoundationEssentials
import Models
import Postgres
import Schema
import TestSupport
import Testing
import Web

@testable import JobsService

@Suite struct `The list of vacancies` {
    private func post(_ title: String, _ more: String = "", token: String = "fh_bakery", in office: Office) async {
        let json =
            #"{"title": "\#(title)", "contract": "permanent", "schedule": "nights", "description": "Works.", "district": "Kenscoff"}"#
        let response = await office.post(
            json.replacing(#""description": "Works.""#, with: #""description": "Works."\#(more)"#), token: token)
        #expect(response.status == 201, "\(response.text)")
    }

    private func titles(_ query: String, token: String = "fh_bakery", in office: Office) async -> [String] {
        let response = await office.get("/jobs/v1/vacancies", query: query, token: token)
        #expect(response.status == 200, "\(response.text)")
        return response.text.split(separator: #""title":""#).dropFirst().map { String($0.prefix { $0 != "\"" }) }
    }

    @Test func `is narrowed down by each of its filters`() async throws {
        let uri = try #require(ConceptURI("foothold:occupation/mason"))
        let isco = try #require(ISCOCode("7112"))
        try await Office.open(
            coding: { _, title, _ in
                title == "Mason" ? OccupationCoding(occupation: uri, isco: isco, confidence: 1, isConfirmed: false) : nil
            }
        ) { office in
            _ = try await office.database.admin.query("UPDATE jobs.employer SET sector = 'F'")
            await post("Baker", #", "draft": true"#, in: office)
            await post("Mason", #", "externalId": "M-1""#, in: office)
            await post("Typist", #", "remote": true"#, in: office)
            for (query, expected) in [
                ("state=draft", ["Baker"]), ("occupation=7112", ["Mason"]), ("occupation=71", ["Mason"]),
                ("occupation=foothold:occupation/mason", ["Mason"]), ("occupation=7113", []), ("external_id=M-1", ["Mason"]),
                ("remote=true", ["Typist"]), ("remote=false", ["Mason", "Baker"]), ("contract=casual", []),
                ("place=kensc%C3%B2ff", ["Typist", "Mason", "Baker"]), ("place=Jacmel", []), ("sector=F&state=open", ["Typist", "Mason"]),
                ("sector=A", []), ("updated_since=2030-01-01T00:00:00Z", []),
                ("updated_since=2020-01-01T00:00:00%2B01:00", ["Typist", "Mason", "Baker"]), ("q=mas&state=open", ["Mason"]),
            ] as [(String, [String])] { #expect(await titles(query, in: office) == expected, "\(query)") }
        }
    }

    @Test(arguments: [
        ("boul", ["Boulangère de nuit"]), ("BOULANGERE+nuit", ["Boulangère de nuit"]), ("nuit+jour", []),
        ("kenscoff", ["Maçon", "Boulangère de nuit"]),
        ("macon", ["Maçon"]), ("ovens", ["Maçon"]), ("%26+%7C+%21", ["Maçon", "Boulangère de nuit"]), ("d", []), ("samot", ["Maçon"]),
    ])
    func `is searched by words of title, description and place, without accents`(query: String, expected: [String]) async throws {
        try await Office.open { office in
            await post("Boulangère de nuit", in: office)
            _ = await office.post(
                #"{"title": "Maçon", "contract": "casual", "schedule": "nights", "description": "Builds ovens of Šamot.", "district": "Kenscoff"}"#
            )
            #expect(await titles("q=" + query, in: office) == expected)
        }
    }

    @Test func `shows an employer its own, and nothing of another programme`() async throws {
        try await Office.open { office in
            try await office.addEmployer(number: 7, token: "fh_other", programme: 1)
            try await office.addEmployer(number: 8, token: "fh_abroad", programme: 2)
            await post("Baker", in: office)
            for token in ["fh_other", "fh_abroad"] {
                #expect(await titles("", token: token, in: office) == [])
                #expect(await titles("q=baker", token: token, in: office) == [])
                #expect(await titles("place=Kenscoff", token: token, in: office) == [])
            }
        }
    }

    @Test func `leads to its next page, with the filters kept`() async throws {
        try await Office.open { office in
            for number in 0..<5 { await post("Baker \(number)", in: office) }
            let first = await office.get("/jobs/v1/vacancies", query: "q=baker&limit=3")
            let link = try #require(first.headers["Link"])
            let query = try #require(link.split(separator: "?").last?.split(separator: ">").first)
            #expect(link.hasPrefix("</jobs/v1/vacancies?q=baker&limit=3&cursor="))
            #expect(await titles(String(query), in: office) == ["Baker 1", "Baker 0"])
            #expect(await office.get("/jobs/v1/vacancies", query: "cursor=x").status == 422)
            #expect(await office.get("/jobs/v1/vacancies", query: "updated_since=yesterday").status == 422)
        }
    }

    @Test func `is read from its beginning by an index`() async throws {
        try await Office.open { office in
            let plan = try await office.database.plan(
                of: VacancyStore.page(VacancyFilter(), after: nil, size: 50), after: [office.manyVacancies],
                for: office.jobs.database, as: office.system)
            #expect(plan.contains("vacancy_newest"), "\(plan)")
        }
    }
}
