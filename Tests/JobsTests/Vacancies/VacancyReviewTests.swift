import FoundationEssentials
import Models
import Postgres
import Schema
import TestSupport
import Testing
import Web

@testable import JobsService

@Suite struct `The review of a vacancy` {
    private static let baker = """
        {"title": "Young lady, baker", "description": "Bakes bread.", "contract": "permanent", "schedule": "full_time",
        "wage": {"minimum": 400, "period": "day", "currency": "HTG"}}
        """

    private struct Unstreamed: Error {}

    /// An office whose vacancies are read by a reader of one occupation.
    private func read(_ body: (Office) async throws -> Void) async throws {
        let uri = try #require(ConceptURI("foothold:occupation/baker"))
        let isco = try #require(ISCOCode("7512"))
        try await Office.open(
            coding: { stated, title, _ in
                guard title.contains("aker") else { return nil }
                return OccupationCoding(occupation: uri, isco: isco, confidence: stated == nil ? 0.855 : 1, isConfirmed: stated != nil)
            }, body)
    }

    @Test func `tells the occupation that was read, how sure it is, and whether the employer named it`() async throws {
        try await read { office in
            let posted = await office.post(Self.baker)
            let place = try #require(posted.place)
            let expected = #""coding":{"occupation":"foothold:occupation/baker","isco":"7512","confidence":0.85,"confirmed":false}"#
            #expect(posted.text.contains(expected))
            #expect(await office.get(place).text.contains(expected))
            let named = Self.baker.replacing("{\"title\"", with: #"{"occupation": "7512", "title""#)
            let replaced = await office.send(.put, place, named, ifMatch: "\"1\"")
            #expect(replaced.text.contains(#""confidence":1,"confirmed":true"#), "\(replaced.text)")
            let gone = await office.send(.put, place, named.replacing("baker", with: "cook"), ifMatch: "\"2\"")
            #expect(gone.text.contains(#""coding":null"#))
        }
    }

    @Test(arguments: [
        ("fr", "Ceci demande un sexe.", "Le minimum est de HTG 540 / day"), ("ht", "Sa mande yon sèks.", "Minimòm nan se HTG 540 / day"),
        ("en", "This asks for one sex.", "The minimum is HTG 540 / day"),
    ]) func `warns in the caller's language, when it is posted, read, listed and changed, alone and by the line`(
        _ language: String, _ sex: String, _ wage: String
    ) async throws {
        try await Office.open { office in
            _ = try await office.database.admin.query("UPDATE jobs.employer SET sector = 'I'")
            func send(_ method: Web.Method, _ path: String, _ json: String? = nil, type: String = "application/json") async -> Response {
                var headers = Headers()
                headers.set("Authorization", "Bearer fh_bakery")
                headers.set("Accept-Language", language)
                if json != nil { headers.set("Content-Type", type) }
                let body: Body = json.map { .bytes(Array($0.utf8)) } ?? .none
                return await office.site.handle(Request(method, path, headers: headers, body: body))
            }
            let posted = await send(.post, "/jobs/v1/vacancies", Self.baker)
            let place = try #require(posted.place)
            for answer in [
                posted, await send(.get, place), await send(.get, "/jobs/v1/vacancies"), await send(.post, place + "/pause", "{}"),
            ] {
                #expect(answer.text.contains(sex) && answer.text.contains(wage), "\(answer.text)")
            }
            let line = Self.baker.replacing("\n", with: " ").replacing("{\"title\"", with: #"{"externalId": "1", "title""#)
            let bulk = await send(.post, "/jobs/v1/vacancies/bulk", line, type: "application/x-ndjson")
            guard case .stream(let chunks) = bulk.body else { throw Unstreamed() }
            var bytes: [UInt8] = []
            for await chunk in chunks { bytes += chunk }
            #expect(String(decoding: bytes, as: UTF8.self).contains(sex))
        }
    }

    @Test func `tells in one answer what cannot be read and what is wrong besides`() async throws {
        try await Office.open { office in
            let json = #"{"title": "", "description": "Bakes.", "contract": "permanent", "schedule": "dusk", "openings": 0}"#
            let answer = await office.post(json)
            #expect(answer.status == 422)
            for pointer in ["/title", "/schedule", "/openings"] {
                #expect(answer.text.contains("\"pointer\":\"\(pointer)\""), "\(pointer)")
            }
            #expect(answer.text.split(separator: "\"pointer\":").count == 4)
            let bob = try await office.signIn("Bob", .employer, employer: 1)
            let form = await office.fill(
                "/jobs/vacancies/new", "title=&description=Bakes&contract=permanent&schedule=dusk&openings=0", as: bob)
            for field in ["title", "schedule", "openings"] { #expect(form.text.contains("href=\"#field-\(field)\""), "\(field)") }
        }
    }

    @Test func `warns with the phrase found and its place, and refuses nothing`() async throws {
        try await Office.open { office in
            _ = try await office.database.admin.query("UPDATE jobs.employer SET sector = 'I'")
            let posted = await office.post(Self.baker)
            #expect(posted.status == 201)
            #expect(posted.text.contains(#""pointer":"/title","code":"wording.sex","phrase":"Young lady""#))
            #expect(posted.text.contains(#""code":"wage.below-minimum","phrase":"HTG 400 / day""#) && posted.text.contains("HTG 540 / day"))
            let dry = await office.site.handle(
                Request(
                    .post, "/jobs/v1/vacancies", query: "dry_run=true",
                    headers: ["Authorization": "Bearer fh_bakery", "Content-Type": "application/json"], body: .bytes(Array(Self.baker.utf8))
                ))
            #expect(dry.status == 200 && dry.text.contains("wording.sex") && dry.place == nil)
            try await office.expectRows(1, "SELECT count(*) AS n FROM jobs.vacancy")
        }
    }

    @Test func `stands on the page and above the form`() async throws {
        try await read { office in
            let place = try #require(await office.post(Self.baker).place).replacing("/v1", with: "")
            let ada = try await office.signIn("Ada", .placementOfficer)
            for path in [place, place + "/edit"] {
                #expect(await office.page(path, as: ada).text.contains("This asks for one sex: “Young lady”"), "\(path)")
            }
            #expect(await office.page(place, as: ada).text.contains(/ISCO-08 7512 · read from the words, [0-9]+ % sure/))
        }
    }

    @Test func `keeps where the work is, how to apply and what can be adapted`() async throws {
        try await Office.open { office in
            let more = """
                {"coordinates": {"latitude": 6.80448, "longitude": -58.15527}, "accommodations": "A ramp.",
                "application": {"email": "Jobs@Bakery.example", "instructions": "Bring a reference."}, "title"
                """
            let place = try #require(await office.post(Self.baker.replacing("{\"title\"", with: more)).place)
            let text = await office.get(place).text
            for part in [
                #""coordinates":{"latitude":6.80448,"longitude":-58.15527}"#, #""accommodations":"A ramp.""#,
                #""email": "jobs@bakery.example""#,
                #""instructions": "Bring a reference.""#,
            ] { #expect(text.contains(part), "\(part)") }
            let ada = try await office.signIn("Ada", .placementOfficer)
            let page = await office.page(place.replacing("/v1", with: ""), as: ada).text
            #expect(page.contains("jobs@bakery.example") && page.contains("A ramp."))
            let form = await office.page(place.replacing("/v1", with: "") + "/edit", as: ada).text
            #expect(form.contains("6.80448") && form.contains("Bring a reference."))
        }
    }

    @Test(arguments: [
        (#""coordinates": {"latitude": 91, "longitude": 0}"#, "/coordinates/latitude"),
        (#""coordinates": {"latitude": 9}"#, "/coordinates/longitude"), (#""application": {}"#, "/application"),
        (#""application": {"url": "javascript:alert(1)"}"#, "/application/url"),
        (#""application": {"email": "nobody"}"#, "/application/email"),
        (#""accommodations": """#, "/accommodations"),
    ])
    func `refuses what is no place and no way to apply`(json: String, pointer: String) async throws {
        try await Office.open { office in
            let response = await office.post(Self.baker.replacing("{\"title\"", with: "{\(json), \"title\""))
            #expect(response.status == 422 && response.text.contains("\"\(pointer)\""), "\(response.text)")
        }
    }
}
