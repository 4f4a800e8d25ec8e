import FoundationEssentials
import Hosting
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import JobsService

@Suite struct `A search by words` {
    private func search(_ words: String, after cursor: Cursor? = nil) throws -> WordSearch {
        try VacancyStore.search(VacancyFilter(words: SoughtWords(words)), after: cursor)
    }

    /// The titles of what a search finds, the newest first.
    private func titles(_ search: WordSearch, limit: Int, in office: Office) async throws -> [String] {
        try await search.find(limit, as: office.system, in: office.jobs.database) { VacancyStore.page(of: $0) }
            .map { try $0.decode("title") }
    }

    /// Nine bakers, of whom the first three are bygone.
    private func fill(_ office: Office) async throws {
        for number in 0..<9 { try await office.postVacancy("Baker \(number) \(number < 3 ? "bygone" : "recent")") }
    }

    private static let answers = [
        ("baker", ["Baker 8 recent", "Baker 7 recent", "Baker 6 recent"]),
        ("bygone", ["Baker 2 bygone", "Baker 1 bygone", "Baker 0 bygone"]), ("baker 0", ["Baker 0 bygone"]), ("mason", []),
    ]

    @Test func `finds the same whichever way it goes`() async throws {
        try await Office.open { office in
            try await fill(office)
            for (words, found) in Self.answers {
                let search = try search(words)
                #expect(try await titles(search, limit: 3, in: office) == found, "\(words)")
                for way in [search.chosen(3), search.ofNear(3), search.ofAll(3)] {
                    let rows = try await office.jobs.database.query(VacancyStore.page(of: way), as: office.system)
                    #expect(try rows.map { try $0.decode("title") } == found, "\(words) by \(way.text)")
                }
            }
        }
    }

    @Test(arguments: [
        ("baker", "Cook/baker"), ("cook", "Cook/baker"), ("bakery", "Cook/baker"), ("soudeur", "Mécanicien-soudeur"),
        ("MECANICIEN soude", "Mécanicien-soudeur"), ("port de paix", "Mécanicien-soudeur"), ("øst", "Øst"), ("2046", "Øst"),
    ]) func `takes each run of letters and digits for a word`(words: String, title: String) async throws {
        try await Office.open { office in
            try await office.postVacancy("Cook/baker", describedAs: "Write to jobs@bakery.ht, or see https://bakery.ht/jobs?id=7.")
            try await office.postVacancy("Mécanicien-soudeur", describedAs: "À Port-de-Paix,\\tC++ (un atout).")
            try await office.postVacancy("Øst", describedAs: String(repeating: "endless", count: 500) + "|2046")
            #expect(try await titles(search(words), limit: 3, in: office) == [title])
        }
    }

    @Test(arguments: [20_000, 4, 1]) func `finds the same and goes on behind the cursor where no plan is trusted`(near: Int) async throws {
        try await Office.open { office in
            try await fill(office)
            func find(_ words: String, _ limit: Int, after cursor: Cursor? = nil) async throws -> Rows {
                var search = try search(words, after: cursor)
                search.near = near
                return try await search.find(limit, as: office.system, in: office.jobs.database, trusting: { _ in false }) {
                    VacancyStore.page(of: $0)
                }
            }
            for (words, found) in Self.answers {
                #expect(try await find(words, 3).map { try $0.decode("title") } == found, "\(words)")
            }
            var (seen, cursor) = ([String](), Cursor?.none)
            while let rows = try await Optional(find("baker", 2, after: cursor)), let last = rows.last {
                seen += try rows.map { try $0.decode("title", as: String.self) }
                cursor = try Cursor(after: last.decode("created_at", as: String.self), last.decode("id", as: Vacancy.ID.self))
            }
            #expect(seen.map { $0.prefix(7) } == (0..<9).reversed().map { "Baker \($0)" })
        }
    }

    @Test(arguments: [("rare4321", true), ("common bygone", true), ("baker", false), ("common", false)])
    func `trusts a plan that sorts all, and not one that goes through rows`(words: String, isBounded: Bool) async throws {
        try await Office.open { office in
            let plan = try await office.database.plan(
                of: try search(words).chosen(51), after: [office.manyVacancies], for: office.jobs.database, as: office.system)
            #expect(WordSearch.isBounded(plan.split(separator: "\n").map(String.init)) == isBounded, "\(plan)")
        }
    }

    @Test(arguments: ["rare4321", "bygone"]) func `finds all by their words, and pages by their identities`(
        words: String
    ) async throws {
        try await Office.open { office in
            let sql = VacancyStore.page(of: try search(words).ofAll(51))
            let plan = try await office.database.plan(
                of: sql, after: [office.manyVacancies], for: office.jobs.database, as: office.system)
            #expect(plan.contains("vacancy_words") && plan.contains("vacancy_pkey") && !plan.contains("Seq Scan"), "\(plan)")
        }
    }

    @Test func `goes through the newest rows by their index`() async throws {
        try await Office.open { office in
            let sql = VacancyStore.page(of: try search("bygone").ofNear(51))
            let plan = try await office.database.plan(
                of: sql, after: [office.manyVacancies], for: office.jobs.database, as: office.system)
            #expect(plan.contains("vacancy_newest") && !plan.contains("Seq Scan"), "\(plan)")
        }
    }

    @Test func `of the board finds as the list does`() async throws {
        try await Office.open { office in
            for number in 0..<30 { try await office.postVacancy("Baker \(number)") }
            let first = await office.get("/jobs/board/office-1", query: "q=baker", token: nil).text
            #expect(first.contains("Baker 29") && first.contains("Baker 10<") && !first.contains("Baker 9<"))
            let next = try #require(first.firstMatch(of: /\/jobs\/board\/office-1\?q=baker&amp;cursor=[^"]+/)).output.replacing(
                "&amp;", with: "&")
            let query = String(next.split(separator: "?")[1])
            let second = await office.get("/jobs/board/office-1", query: query, token: nil).text
            #expect(second.contains("Baker 9<") && second.contains("Baker 0<") && !second.contains("Baker 10<"))
        }
    }
}

extension Office {
    /// Vacancies of which a tenth have a common word, four each a rare one, and the oldest thousand one that no other has.
    var manyVacancies: SQL {
        """
        INSERT INTO jobs.vacancy (
            programme_id, id, employer_id, title, description, skills, languages, licences, remote, contract, schedule, openings, state,
            version, created_at, updated_at)
        SELECT
            \(system.programme), gen_random_uuid(), gen_random_uuid(), 'Baker rare' || n % 5000,
            CASE WHEN n % 10 = 0 THEN 'common' ELSE 'w' END || CASE WHEN n > 19000 THEN ' bygone' ELSE '' END,
            '[]', '[]', '[]', false, 'casual', 'nights', 1, 'open', 1, now() - n * interval '1 minute', now()
        FROM generate_series(1, 20000) AS n
        """
    }
}
