import FoundationEssentials
import Models
import Hosting
import Postgres
import TestSupport
import Testing
import Web

@testable import JobsService

@Suite struct `Posting many vacancies` {
    private static let terms = #""description": "Works.", "contract": "permanent", "schedule": "nights""#

    private func line(_ title: String, _ number: String? = nil, _ more: String = "") -> String {
        let externalId = number.map { #""externalId": "\#($0)", "# } ?? ""
        return #"{"title": "\#(title)", \#(externalId)\#(more)\#(Self.terms)}"#
    }

    private func send(
        _ body: String, _ type: String = "application/x-ndjson", query: String = "", token: String = "fh_bakery", key: String? = nil,
        in office: Office
    ) async -> (status: Int, lines: [String]) {
        var headers: Headers = ["Authorization": "Bearer \(token)", "Content-Type": type]
        if let key { headers.set("Idempotency-Key", key) }
        let response = await office.site.handle(
            Request(.post, "/jobs/v1/vacancies/bulk", query: query, headers: headers, body: .bytes(Array(body.utf8))))
        guard case .stream(let chunks) = response.body else { return (response.status, [response.text]) }
        var bytes: [UInt8] = []
        for await chunk in chunks { bytes += chunk }
        return (response.status, String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init))
    }

    @Test func `tells what became of each line, and a wrong one leaves the others alone`() async throws {
        try await Office.open { office in
            let body = [line("Baker", "A-1"), "", line("B", "A-2"), "{", line("Cook"), line("Baker", "A-1", #""openings": 2, "#)]
            let (status, lines) = await send(body.joined(separator: "\n"), in: office)
            #expect(status == 200)
            try #require(lines.count == 6)
            #expect(lines[0].hasPrefix(#"{"line":1,"status":"created","externalId":"A-1","id":""#))
            #expect(lines[1].contains(#""line":3,"status":"refused","externalId":"A-2""#) && lines[1].contains(#""pointer":"/title""#))
            #expect(lines[2].contains(#""line":4,"status":"refused""#) && lines[2].contains("request.malformed-json"))
            #expect(lines[3].contains(#""line":5,"status":"created""#))
            #expect(lines[4].contains(#""line":6,"status":"replaced""#) && lines[4].hasSuffix(#""version":2}"#))
            #expect(
                lines[5] == #"{"summary":{"lines":5,"created":2,"replaced":1,"unchanged":0,"refused":2,"dryRun":false}}"#)
            try await office.expectRows(2, "SELECT count(*) AS n FROM jobs.vacancy WHERE state = 'open'")
            try await office.expectRows(1, "SELECT count(*) AS n FROM jobs.vacancy WHERE openings = 2 AND version = 2")
            try await office.expectRows(
                2, "SELECT count(*) AS n FROM platform.event WHERE name = 'vacancy.posted' AND api_key_id IS NOT NULL")
            try await office.expectRows(1, "SELECT count(*) AS n FROM platform.event WHERE name = 'vacancy.revised'")
        }
    }

    @Test func `refuses a line with fewer openings than people were hired, and no other`() async throws {
        try await Office.open { office in
            let olga = try await office.signIn("Olga", .placementOfficer)
            _ = await send(line("Baker", "A-1", #""openings": 3, "#), in: office)
            let row = try #require(try await office.database.admin.query("SELECT id FROM jobs.vacancy").first)
            for name in ["Ann", "Ben"] {
                _ = try await office.referral(
                    of: office.addPerson(name, "Fraser"), for: row.decode("id"), through: .hired, as: olga)
            }
            let (_, lines) = await send(line("Baker", "A-1") + "\n" + line("Cook", "A-2"), in: office)
            try #require(lines.count == 3, "\(lines)")
            #expect(lines[0].contains("vacancy.openings-below-hired") && lines[0].contains(#""pointer":"/openings""#))
            #expect(lines[1].contains(#""status":"created""#))
        }
    }

    @Test func `keeps every member as posting one vacancy does`() async throws {
        try await Office.open { office in
            let one = #"""
                {"externalId": "A", "title": "Baker", "description": "Bakes \"bread\"\nand \\ rolls.", "occupation": "7512", "skills": [{"skill": "bake",
                "essential": false, "level": 2}], "languages": [{"language": "ht", "level": "B1"}], "licences": ["driving-b"], "education": 3,
                "experienceMonths": 12, "district": "Kenscoff", "remote": true, "contract": "casual", "schedule": "flexible", "wage": {"minimum": 500.10,
                "maximum": 700, "period": "day", "currency": "HTG"}, "openings": 3, "startsOn": "2035-02-01", "closesOn": "2035-01-01"}
                """#.replacing("\n", with: " ")
            let posted = await office.post(one).text
            let (_, lines) = await send(one.replacing(#""A""#, with: #""B""#), in: office)
            #expect(lines.first?.contains("created") == true)
            let list = await office.get("/jobs/v1/vacancies").text
            func body(_ text: Substring) -> Substring {
                let start = text.firstRange(of: #""title""#)?.lowerBound ?? text.startIndex
                return text[start..<(text.firstRange(of: #","state""#)?.lowerBound ?? text.endIndex)]
            }
            let kept = list.split(separator: #"{"id":"#).dropFirst().map { body($0) }
            #expect(kept.count == 2 && kept.first == kept.last && !kept[0].isEmpty)
            #expect(posted.contains("Bakes \\\"bread\\\"\\nand \\\\ rolls."))
        }
    }

    @Test func `changes nothing when it is sent again`() async throws {
        try await Office.open { office in
            let body = (0..<1200).map { line("Baker \($0)", "A-\($0)") }.joined(separator: "\n")
            let first = await send(body, in: office)
            #expect(first.lines.last?.contains(#""created":1200"#) == true)
            let second = await send(body, in: office)
            #expect(second.lines.last?.contains(#""unchanged":1200"#) == true)
            try await office.expectRows(1200, "SELECT count(*) AS n FROM platform.event")
        }
    }

    @Test func `makes each number once when two requests come together`() async throws {
        try await Office.open { office in
            let body = (0..<600).map { line("Baker \($0)", "A-\($0)") }.joined(separator: "\n")
            async let first = send(body, in: office)
            async let second = send(body, in: office)
            let answers = await [first, second].flatMap(\.lines)
            #expect(answers.count { $0.contains(#""status":"created""#) } == 600)
            #expect(answers.count { $0.contains(#""status":"unchanged""#) } == 600)
            try await office.expectRows(600, "SELECT count(*) AS n FROM jobs.vacancy")
        }
    }

    @Test func `in a dry run checks everything and keeps nothing`() async throws {
        try await Office.open { office in
            let (_, lines) = await send(line("Baker", "A-1") + "\n" + line("B"), query: "dry_run=true", in: office)
            #expect(lines.first == #"{"line":1,"status":"created","externalId":"A-1","version":1}"#)
            #expect(lines.last == #"{"summary":{"lines":2,"created":1,"replaced":0,"unchanged":0,"refused":1,"dryRun":true}}"#)
            #expect(await send(line("Baker"), query: "dry_run=perhaps", in: office).status == 422)
            try await office.expectRows(0, "SELECT count(*) AS n FROM jobs.vacancy")
            try await office.expectRows(0, "SELECT count(*) AS n FROM platform.event")
        }
    }

    @Test func `reads CSV by the names of its columns`() async throws {
        try await Office.open { office in
            let body = """
                externalId,title,description,contract,schedule,skills,optionalSkills,languages,licences,remote,wage.minimum,wage.period,wage.currency\r
                A-1,Mason,"Lays blocks, plasters.
                Two lines.",casual,full_time,lay blocks:3; plaster walls,use a mixer,en:B1; ht:C2,driving-b,true,2500.50,day,HTG\r
                A-2,Mason,Lays.,for life,full_time,,,,,perhaps,much,day,HTG\r
                A-3,Mason,Lays.,casual,full_time,,,,,,,,,one too many\r

                """
            let (status, lines) = await send(body, "text/csv; charset=utf-8", in: office)
            #expect(status == 200)
            try #require(lines.count == 4)
            #expect(lines[0].contains(#""line":2,"status":"created""#))
            for pointer in ["/contract", "/remote", "/wage/minimum"] { #expect(lines[1].contains("\"\(pointer)\""), "\(pointer)") }
            #expect(lines[1].contains(#""line":4"#))
            #expect(lines[2].contains("vacancy.csv-malformed"))
            let list = await office.get("/jobs/v1/vacancies").text
            for part in [
                #""description":"Lays blocks, plasters.\nTwo lines.""#, #""wage":{"minimum":2500.50,"maximum":null"#, #""remote":true"#,
                #"{"level": 3, "skill": "lay blocks", "essential": true}"#, #"{"skill": "use a mixer", "essential": false}"#,
                #"{"level": "B1", "language": "en"}"#, #""licences":["driving-b"]"#,
            ] { #expect(list.contains(part), "\(part)") }
        }
    }

    @Test(arguments: [
        ("title,tittle\n", "text/csv", 422, "vacancy.column-unknown"), ("title,title\n", "text/csv", 422, "vacancy.column-repeated"),
        ("\"title\n", "text/csv", 422, "vacancy.csv-malformed"), ("[]", "application/json", 415, "request.media-type"),
        ("", "application/x-ndjson", 422, "request.empty-body"),
        (String(repeating: "{}\n", count: 10_001), "application/x-ndjson", 413, "vacancy.too-many-lines"),
    ])
    func `is refused whole where no line can be told`(body: String, type: String, status: Int, code: String) async throws {
        try await Office.open { office in
            let answer = await send(body, type, in: office)
            #expect(answer.status == status)
            #expect(answer.lines.first?.contains(code) == true)
        }
    }

    @Test func `looks each number up by its key, however many vacancies the employer has`() async throws {
        try await Office.open { office in
            let employer = try #require(Employer.ID("00000000-0000-0000-0000-000000000101"))
            let filling: SQL = """
                INSERT INTO jobs.vacancy (
                    programme_id, id, employer_id, external_id, title, description, skills, languages, licences, remote, contract, schedule,
                    openings, state, version, created_at, updated_at)
                SELECT
                    \(office.system.programme), gen_random_uuid(), \(employer), n::text, 'Baker', 'Bakes.', '[]', '[]', '[]', false, 'casual',
                    'nights', 1, 'open', 1, now(), now()
                FROM generate_series(1, 5000) AS n
                """
            let numbers = (1...500).map(String.init)
            // Without statistics too, as while a first list comes in.
            for withStatistics in [false, true] {
                let plan = try await office.database.plan(
                    of: VacancyStore.numbered(numbers, of: employer, isLocked: true), after: [filling],
                    withStatistics: withStatistics, for: office.jobs.database, as: office.system)
                #expect(
                    plan.contains("vacancy_external_id") && plan.contains("external_id = n.number") && !plan.contains("Filter: (external"),
                    "\(plan)")
            }
        }
    }

    @Test func `bounds a line, and does not pretend to keep its answer`() async throws {
        try await Office.open { office in
            let long = line("Baker", "A-1", #""district": "\#(String(repeating: "x", count: 70_000))", "#)
            let (_, lines) = await send(long + "\n" + line("Baker", "A-2"), in: office)
            #expect(lines.first?.contains("vacancy.line-too-long") == true)
            #expect(lines.last?.contains(#""created":1"#) == true)
            #expect(await send(line("Baker"), key: "once", in: office).status == 422)
            #expect(await send(line("Baker"), token: "fh_unknown", in: office).status == 401)
        }
    }
}
