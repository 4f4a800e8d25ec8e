import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import TestSupport
import Testing
import Web

@testable import JobsService

@Suite struct `The public board` {
    private static let board = "/jobs/board/office-1"

    /// Adds an open vacancy and gives its path on the board.
    private func add(
        _ title: String, _ office: Office, district: String = "Kingston", isco: String? = nil, contract: String = "permanent",
        token: String = "fh_bakery"
    ) async throws -> String {
        let posted = await office.post(
            """
            {"title":"\(title)","description":"You work with </script><b>care</b>.","contract":"\(contract)","schedule":"full_time",
            "district":"\(district)","externalId":"secret-\(title)",
            "wage":{"minimum":900,"maximum":1200,"period":"month","currency":"USD"},
            "application":{"phone":"+592 555 0100","email":"work@example.org","instructions":"Come on Monday."}}
            """, token: token)
        let id = try #require(posted.place?.split(separator: "/").last.map(String.init), "\(posted.text)")
        if let isco {
            _ = try await office.database.admin.query(
                "UPDATE jobs.vacancy SET isco = \(isco), occupation_uri = 'x:y', occupation_confidence = 1, occupation_confirmed = true WHERE id = \(id)::uuid"
            )
        }
        return Self.board + "/" + id
    }

    @Test func `shows open vacancies of verified employers to everyone, and nothing that is between employer and office`() async throws {
        try await Office.open { office in
            let path = try await add("Baker", office)
            let list = await office.page(Self.board, as: nil)
            #expect(list.status == 200 && list.text.contains(path) && list.text.contains("Employer 1"))
            let page = await office.page(path, as: nil)
            #expect(page.status == 200 && page.text.contains("+592 555 0100") && page.text.contains("Come on Monday."))
            #expect(!page.text.contains("secret-Baker"))
            #expect(page.text.contains("<svg") && page.text.contains("print-only"))
            // What an employer typed ends no element.
            #expect(page.text.components(of: "</script>") == 1 && page.text.contains("&lt;/script&gt;"))
        }
    }

    @Test func `hides drafts, pauses, employers not verified and other offices, and has no board for a sandbox`() async throws {
        try await Office.open { office in
            try await office.addEmployer(number: 2, token: "fh_other", programme: 1)
            try await office.addEmployer(number: 3, token: "fh_abroad", programme: 2)
            let paused = try await add("Paused", office)
            let due = try await add("Due", office)
            let unverified = try await add("Unverified", office, token: "fh_other")
            let abroad = try await add("Abroad", office, token: "fh_abroad")
            let draft = try await add("Draft", office)
            for sql: SQL in [
                "UPDATE jobs.vacancy SET state = 'paused' WHERE title = 'Paused'",
                "UPDATE jobs.vacancy SET closes_on = current_date - 2 WHERE title = 'Due'",
                "UPDATE jobs.vacancy SET state = 'draft' WHERE title = 'Draft'",
                "UPDATE jobs.employer SET state = 'registered' WHERE name = 'Employer 2'",
                """
                INSERT INTO portal.programme (id, slug, name, country, currency, time_zone, languages, yearly_target, created_at, sandbox_of)
                SELECT gen_random_uuid(), 'sandbox-1', 'Sandbox', 'HT', 'HTG', 'UTC', '{ht}', 1, now(), id
                FROM portal.programme
                WHERE slug = 'office-1'
                """,
            ] { _ = try await office.database.admin.query(sql) }
            let list = await office.page(Self.board, as: nil).text
            for title in ["Paused", "Due", "Unverified", "Abroad", "Draft"] { #expect(!list.contains(title), "\(title)") }
            for path in [paused, due] { #expect(await office.page(path, as: nil).status == 410) }
            for path in [unverified, abroad, draft, Self.board + "/00000000-0000-0000-0000-000000000999"] {
                #expect(await office.page(path, as: nil).status == 404, "\(path)")
            }
            for file in ["", "/feed.atom", "/sitemap.xml"] {
                #expect(await office.page("/jobs/board/sandbox-1" + file, as: nil).status == 404)
                #expect(await office.page("/jobs/board/nowhere" + file, as: nil).status == 404)
            }
            // A signed-in person of another office sees this board as everyone does.
            let stranger = try await office.signIn("Ada", .placementOfficer, programme: 2)
            #expect(await !office.page(Self.board, as: stranger).text.contains("Abroad"))
        }
    }

    @Test func `is searched by words, place, kind of work and contract, and paged by key`() async throws {
        try await Office.open { office in
            _ = try await add("Boulangère", office, district: "Cap-Haïtien", isco: "7512")
            _ = try await add("Clerk", office, district: "Kingston", isco: "4110", contract: "casual")
            for (query, found) in [
                ("q=boulang", ["Boulangère"]), ("q=BOULANGERE%20care", ["Boulangère"]), ("q=boulanger%20clerk", []),
                ("place=cap-haitien", ["Boulangère"]), ("group=4", ["Clerk"]), ("group=7&contract=permanent", ["Boulangère"]),
                ("contract=casual", ["Clerk"]), ("q=%27%3A%26%7C", ["Boulangère", "Clerk"]),
            ] {
                let text = await office.page(Self.board + "?" + query, as: nil).text
                for title in ["Boulangère", "Clerk"] { #expect(text.contains(">\(title)<") == found.contains(title), "\(query): \(title)") }
            }
            for number in 0..<20 { _ = try await add("More \(number)", office) }
            let first = await office.page(Self.board, as: nil).text
            let next = try #require(first.split(separator: "cursor=").dropFirst().first?.split(separator: "\"").first)
            let second = await office.page(Self.board + "?cursor=\(next)", as: nil).text
            #expect(first.components(of: "rowheader\"") == 20 && second.components(of: "rowheader\"") == 2)
        }
    }

    @Test func `answers 410 for one that has ended, with others like it`() async throws {
        try await Office.open { office in
            let path = try await add("Baker", office, isco: "7512")
            let like = try await add("Pastry cook", office, district: "Elsewhere", isco: "7512")
            _ = try await office.database.admin.query("UPDATE jobs.vacancy SET state = 'filled' WHERE title = 'Baker'")
            let page = await office.page(path, as: nil)
            #expect(page.status == 410 && page.text.contains(like) && !page.text.contains("ld+json"))
        }
    }

    @Test func `is kept by caches for whoever is not signed in, and asked for again by its tag`() async throws {
        try await Office.open { office in
            let path = try await add("Baker", office)
            for address in [Self.board, path, Self.board + "/feed.atom", Self.board + "/sitemap.xml"] {
                let page = await office.page(address, as: nil)
                let tag = try #require(page.headers["ETag"])
                #expect(page.headers["Cache-Control"]?.hasPrefix("public, max-age=") == true)
                let again = await office.site.handle(Request(.get, address, headers: ["If-None-Match": tag]))
                #expect(again.status == 304)
            }
            let french = await office.site.handle(Request(.get, path, headers: ["Accept-Language": "fr"]))
            #expect(french.headers["ETag"] != (await office.page(path, as: nil)).headers["ETag"])
            let officer = try await office.signIn("Olga", .placementOfficer)
            #expect(await office.page(path, as: officer).headers["Cache-Control"] == "no-store")
        }
    }

    @Test func `reads its first page by the index`() async throws {
        try await Office.open { office in
            let input = ShowBoard.Input(
                slug: try #require(Programme.Slug("office-1")), q: nil, place: nil, group: nil, contract: nil, cursor: nil)
            let plan = try await office.database.plan(
                of: BoardStore.page(input, limit: 21),
                after: [
                    """
                    INSERT INTO jobs.vacancy (
                        programme_id, id, employer_id, title, description, skills, languages, licences, remote, contract, schedule, openings,
                        state, version, created_at, updated_at)
                    SELECT
                        '00000000-0000-0000-0000-000000000001', gen_random_uuid(), '00000000-0000-0000-0000-000000000101', 'Baker', 'Bakes.',
                        '[]', '[]', '[]', false, 'permanent', 'nights', 1, CASE n % 10 WHEN 0 THEN 'open' ELSE 'closed' END, 1,
                        now() - n * interval '1 minute', now()
                    FROM generate_series(1, 20000) AS n
                    """
                ], for: office.jobs.database, as: office.system)
            #expect(plan.contains("vacancy_by_state") && !plan.contains("Sort"), "\(plan)")
        }
    }
}

extension String {
    /// How often the part occurs.
    fileprivate func components(of part: String) -> Int { split(separator: part, omittingEmptySubsequences: false).count - 1 }
}
