import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import TestSupport
import Testing
import Web

@testable import JobsService

@Suite struct `The list of events` {
    private static let path = "/jobs/v1/events"
    private static let baker = Employer.ID("00000000-0000-0000-0000-000000000101")

    private struct List: Decodable {
        let items: [Item]
        let next: String
        let hasMore: Bool

        struct Item: Decodable {
            let id: String
            let type: String
            let timestamp: String
            let data: Facts
        }

        struct Facts: Decodable {
            let kind: String
            let id: String
            let employerId: String
            let vacancyId: String?
            let state: String?
            let previousState: String?
        }
    }

    private func list(_ office: Office, after: String? = nil, limit: Int = 50, token: String = "fh_bakery") async throws -> List {
        let query = "limit=\(limit)" + (after.map { "&after=\($0)" } ?? "")
        let response = await office.get(Self.path, query: query, token: token)
        try #require(response.status == 200, "\(response.text)")
        return try JSONDecoder().decode(List.self, from: Data(response.text.utf8))
    }

    /// Reads on until so many events came: the list leaves out what a transaction still running, in whichever database, may precede.
    private func read(_ count: Int, _ office: Office, after: String? = nil) async throws -> (items: [List.Item], next: String?) {
        var (items, next) = ([List.Item](), after)
        try await eventually {
            let page = try await list(office, after: next, limit: 2)
            items += page.items
            next = page.next
            return items.count >= count
        }
        try #require(items.count == count)
        return (items, next)
    }

    /// An event of a subject that the model knows nothing of yet.
    private func insert(_ name: String, from: String? = nil, to: String? = nil, facts: String) -> SQL {
        let kind = String(name.prefix { $0 != "." })
        return """
            INSERT INTO platform.event (
                programme_id, occurred_at, subject_kind, subject_id, name, from_state, to_state, request_id, data)
            VALUES (
                '00000000-0000-0000-0000-000000000001', now(), \(kind), gen_random_uuid(), \(name), \(from), \(to), 'test',
                \(facts)::jsonb)
            """
    }

    private let facts = #"{"employer":"00000000-0000-0000-0000-000000000101","vacancy":"00000000-0000-0000-0000-000000000301"}"#

    @Test func `tells each of the employer's vacancies from state to state, in order, and goes on from the cursor`() async throws {
        try await Office.open { office in
            let posted = await office.post(#"{"title":"Baker","description":"Bakes.","contract":"permanent","schedule":"nights"}"#)
            let address = try #require(posted.place)
            for step in ["pause", "resume"] { #expect(await office.send(.post, address + "/" + step, "{}").status == 200) }
            let (items, next) = try await read(3, office)
            #expect(items.map(\.type) == ["vacancy.posted", "vacancy.paused", "vacancy.resumed"])
            #expect(items.map(\.data.state) == ["open", "paused", "open"])
            #expect(items.map(\.data.previousState) == [nil, "open", "paused"])
            #expect(Set(items.map(\.id)).count == 3)
            #expect(items.allSatisfy { address.hasSuffix($0.data.id) && $0.data.vacancyId == $0.data.id && $0.data.kind == "vacancy" })
            #expect(items.allSatisfy { $0.data.employerId == "00000000-0000-0000-0000-000000000101" && $0.timestamp.hasSuffix("Z") })
            #expect(await office.send(.post, address + "/close", #"{"reason":"found a cousin"}"#).status == 200)
            let (later, _) = try await read(1, office, after: next)
            #expect(later.map(\.type) == ["vacancy.closed"])
            let response = await office.get(Self.path)
            #expect(!response.text.contains("cousin"))
        }
    }

    @Test func `skips and doubles nothing when a transaction that began first commits last`() async throws {
        try await Office.open { office in
            var (seen, next) = ([String](), String?.none)
            func readOn() async throws {
                let page = try await list(office, after: next)
                seen += page.items.map(\.data.id)
                next = page.next
            }
            let (early, late) = (UUID().uuidString.lowercased(), UUID().uuidString.lowercased())
            func event(_ subject: String) -> SQL {
                """
                INSERT INTO platform.event (programme_id, occurred_at, subject_kind, subject_id, name, request_id, data)
                VALUES ('00000000-0000-0000-0000-000000000001', now(), 'vacancy', \(subject), 'vacancy.opened', 'test', \(facts)::jsonb)
                """
            }
            try await office.database.admin.transaction { first in
                _ = try await first.execute(event(late))
                _ = try await office.database.admin.query(event(early))
                // The second is committed; were it told now, the first would be behind the cursor for ever.
                try await readOn()
                #expect(seen == [])
            }
            try await eventually {
                try await readOn()
                return seen.count >= 2
            }
            #expect(seen == [late, early])
            try await readOn()
            #expect(seen.count == 2)
        }
    }

    @Test func `tells of a referral once the candidate has been named to the employer, and not before`() async throws {
        try await Office.open { office in
            let steps: [(String, String?, String?)] = [
                ("referral.proposed", nil, "proposed"), ("referral.consented", "proposed", "consented"),
                ("referral.declined_by_candidate", "proposed", "declined_by_candidate"), ("referral.withdrawn", "consented", "withdrawn"),
                ("referral.reminded", nil, nil), ("referral.sent", "consented", "sent"), ("referral.viewed", "sent", "viewed"),
                ("referral.withdrawn", "viewed", "withdrawn"), ("placement.started", nil, "started"),
            ]
            for (name, from, to) in steps { _ = try await office.database.admin.query(insert(name, from: from, to: to, facts: facts)) }
            let (items, _) = try await read(4, office)
            #expect(items.map(\.type) == ["referral.sent", "referral.viewed", "referral.withdrawn", "placement.started"])
            #expect(items.allSatisfy { $0.data.vacancyId == "00000000-0000-0000-0000-000000000301" })
        }
    }

    @Test func `is each employer's own, and takes no cursor of another's making`() async throws {
        try await Office.open { office in
            try await office.addEmployer(number: 2, token: "fh_other", programme: 1)
            try await office.addEmployer(number: 3, token: "fh_abroad", programme: 2)
            _ = await office.post(#"{"title":"Baker","description":"Bakes.","contract":"permanent","schedule":"nights"}"#)
            _ = try await read(1, office)
            for token in ["fh_other", "fh_abroad"] { #expect(try await list(office, token: token).items.isEmpty) }
            for bad in [
                "after=x", "after=\(Cursor(after: "x", 1))", "after=\(Cursor(after: 1))", "after=\(Cursor(after: 1, -1))", "limit=0",
            ] {
                #expect(await office.get(Self.path, query: bad).status == 422, "\(bad)")
            }
            #expect(await office.get(Self.path, token: nil).status == 401)
            let officer = try await office.signIn("Olga", .placementOfficer)
            #expect(await office.page(Self.path, as: officer).status == 403)
        }
    }

    @Test func `is read by its index, however many events of others lie between`() async throws {
        try await Office.open { office in
            let employer = try #require(Self.baker)
            let plan = try await office.database.plan(
                of: EmployerEvents.page(of: employer, after: .start, limit: 51),
                after: [
                    """
                    INSERT INTO platform.event (
                        programme_id, xid, occurred_at, subject_kind, subject_id, name, request_id, data)
                    SELECT
                        '00000000-0000-0000-0000-000000000001', n::text::xid8, now(), 'vacancy', gen_random_uuid(), 'vacancy.opened', 'test',
                        jsonb_build_object('employer', md5((n % 500)::text)::uuid)
                    FROM generate_series(1, 20000) AS n
                    """
                ], for: office.jobs.database, as: office.system)
            #expect(plan.contains("event_of_employer") && !plan.contains("Seq Scan") && !plan.contains("Sort"), "\(plan)")
        }
    }
}
