import FoundationEssentials
import Models
import Postgres
import TestSupport
import Testing

@testable import MatchingService

struct TaxonomyImportTests {
    func uri(_ text: String) throws -> ConceptURI {
        try #require(ConceptURI(text))
    }

    /// All that the tables hold, as text.
    func dump(_ database: TestDatabase) async throws -> [String] {
        try await database.admin.query(
            """
            SELECT concat_ws(' ', uri, kind, code, skill_type, reuse_level, description, retired) AS line FROM matching.concept
            UNION ALL SELECT concat_ws(' ', uri, language, role, text, local) FROM matching.label
            UNION ALL SELECT concat_ws(' ', occupation_uri, skill_uri, essential) FROM matching.relation
            UNION ALL SELECT concat_ws(' ', uri, broader_uri) FROM matching.broader
            UNION ALL SELECT concat_ws(' ', uri, replaced_by) FROM matching.replacement
            ORDER BY line
            """
        ).map { try $0.decode("line") }
    }

    func imports(_ database: TestDatabase) async throws -> Int {
        try await #require(database.admin.query("SELECT count(*) AS n FROM matching.taxonomy_import").first).decode("n")
    }

    @Test func `the starter is written once, and a second time changes nothing`() async throws {
        try await Editions.lend { database in
            let starter = try TaxonomyEdition.starter()
            let report = try #require(Editions.report(try await TaxonomyImport.write(starter, to: database.admin)))
            #expect(report.added == starter.rows.concepts.count && report.retired == 0)
            let before = try await dump(database)
            #expect(Editions.report(try await TaxonomyImport.write(starter, to: database.admin)) == nil)
            #expect(try await dump(database) == before)
            #expect(try await imports(database) == 1)
            let library = try #require(try await TaxonomyLoader.load(from: database.service("matching")))
            #expect(library.taxonomy.skills == starter.rows.taxonomy.skills && library.number == 1)
            let mason = try uri("urn:foothold:occupation:mason")
            #expect(library.name(of: mason, in: .french) == Library(starter.rows).name(of: mason, in: .french))
        }
    }

    @Test func `many writers at once write it once`() async throws {
        try await Editions.lend { database in
            let starter = try TaxonomyEdition.starter()
            let changes = try await withThrowingTaskGroup(of: Bool.self) { group in
                for _ in 0..<4 {
                    group.addTask { Editions.report(try await TaxonomyImport.write(starter, to: database.admin)) != nil }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(changes == 1)
            #expect(try await imports(database) == 1)
        }
    }

    @Test func `an edition in several languages comes in whole, and beside the starter`() async throws {
        try await Editions.lend { database in
            _ = try await TaxonomyImport.write(TaxonomyEdition.starter(), to: database.admin)
            var steps: [String] = []
            let outcome = try await Editions.write(Editions.first, to: database) { steps.append($0) }
            #expect(try #require(Editions.report(outcome)).added == 10)
            #expect(steps.first == "Writing 10 concepts and 16 labels")
            let library = try #require(try await TaxonomyLoader.load(from: database.service("matching")))
            let mason = try uri("http://e/occupation/1")
            #expect(library.name(of: mason, in: .french) == "maçon/maçonne" && library.name(of: mason, in: .haitianCreole) == "bricklayer")
            #expect(library.group(of: mason, in: .english) == "ISCO 7112 Bricklayers and related workers")
            #expect(library.group(of: try uri("http://e/skill/1"), in: .english) == "building")
            #expect(library.search(.occupation, "tram", in: .english).map(\.uri.text).contains("http://e/occupation/3"))
            #expect(library.search(.occupation, "mason", in: .english).map(\.uri.text).contains("urn:foothold:occupation:mason"))
        }
    }

    @Test func `a newer edition keeps every link, follows what was renamed or taken up, and tells what was lost`() async throws {
        try await Editions.lend { database in
            try await Editions.write(Editions.first, to: database)
            try await link(in: database)
            let report = try #require(Editions.report(try await Editions.write(Editions.second, to: database)))
            #expect(report.added == 3 && report.retired == 3 && report.followed == 2)
            #expect(report.lost == [.init(uri: try uri("http://e/skill/4"), name: "ring the bell", profiles: 1, vacancies: 1)])
            let library = try #require(try await TaxonomyLoader.load(from: database.service("matching")))
            let old = try uri("http://e/occupation/3")
            #expect(library.current(old).text == "http://e/occupation/5" && library.name(of: old, in: .english) == "Tram driver")
            #expect(library.taxonomy.index(ofOccupation: old) == library.taxonomy.index(ofOccupation: try uri("http://e/occupation/5")))
            #expect(
                library.taxonomy.index(ofSkill: try uri("http://e/skill/3")) == library.taxonomy.index(ofSkill: try uri("http://e/skill/5"))
            )
            let bell = try uri("http://e/skill/4")
            #expect(library.taxonomy.index(ofSkill: bell) != nil && library.name(of: bell, in: .english) == "ring the bell")
            #expect(library.search(.skill, "ring the bell", in: .english).isEmpty)
            #expect(library.search(.occupation, "tram driver", in: .english).map(\.uri.text).first == "http://e/occupation/5")
        }
    }

    /// A profile and a vacancy that ring the bell and drive trams.
    private func link(in database: TestDatabase) async throws {
        let programme = "00000000-0000-7000-8000-000000000001"
        _ = try await database.admin.unit([
            """
            INSERT INTO portal.programme (id, slug, name, country, currency, time_zone, languages, yearly_target, created_at)
            VALUES (\(programme), 'guyana', 'Guyana', 'GY', 'GYD', 'UTC', '{en}', 250, now())
            """,
            """
            INSERT INTO matching.profile (programme_id, returnee_id, skills, occupations, languages, licences, updated_at)
            VALUES (
                \(programme), \(programme), '[{"skill": "http://e/skill/4"}, {"skill": "http://e/skill/3"}]',
                '[{"occupation": "http://e/occupation/3"}]', '[]', '[]', now()
            )
            """,
            """
            INSERT INTO jobs.employer (programme_id, id, name, state, created_at)
            VALUES (\(programme), \(programme), 'Trams', 'verified', now())
            """,
            """
            INSERT INTO jobs.vacancy (
                programme_id, id, employer_id, title, description, occupation, skills, languages, licences, remote, contract, schedule,
                openings, state, version, created_at, updated_at
            ) VALUES (
                \(programme), \(programme), \(programme), 'Driver', '', 'http://e/occupation/3', '[{"skill": "http://e/skill/4"}]', '[]',
                '[]', false, 'permanent', 'full_time', 1, 'open', 1, now(), now()
            )
            """,
        ])
    }

    @Test func `a newer edition changes labels and relations, and leaves other languages and local labels alone`() async throws {
        try await Editions.lend { database in
            try await Editions.write(Editions.first, to: database)
            _ = try await database.admin.query(
                "INSERT INTO matching.label (uri, language, role, text, local) VALUES ('http://e/occupation/1', 'en', 'alternative', 'blocky', true)"
            )
            var english = Editions.second
            english["occupations_fr.csv"] = nil
            try await Editions.write(english, to: database)
            let lines = try await dump(database)
            #expect(lines.contains("http://e/occupation/1 en alternative blocky t"))
            #expect(lines.contains("http://e/occupation/1 en alternative builder in stone f"))
            #expect(!lines.contains("http://e/occupation/1 en alternative mason f"))
            #expect(lines.contains("http://e/occupation/1 fr preferred maçon/maçonne f"))
            #expect(lines.contains("http://e/occupation/1 http://e/skill/1 f"))
            #expect(lines.contains("http://e/occupation/1 occupation 7112 Lays bricks and stones. f"))
        }
    }

    @Test func `what comes back is in force again`() async throws {
        try await Editions.lend { database in
            try await Editions.write(Editions.first, to: database)
            try await Editions.write(Editions.second, to: database)
            try await Editions.write(Editions.first, to: database)
            let library = try #require(try await TaxonomyLoader.load(from: database.service("matching")))
            let tram = try uri("http://e/occupation/3")
            #expect(library.current(tram) == tram && library.number == 3)
            #expect(library.search(.skill, "ring the bell", in: .english).map(\.uri.text) == ["http://e/skill/4"])
        }
    }

    @Test func `skills alone leave occupations in force`() async throws {
        try await Editions.lend { database in
            try await Editions.write(Editions.first, to: database)
            let skills = try #require(Editions.second["skills_en.csv"])
            let report = try #require(Editions.report(try await Editions.write(["skills_en.csv": skills], to: database)))
            #expect(report.retired == 2)
            let lines = try await dump(database)
            #expect(lines.contains("http://e/occupation/3 http://e/skill/3 t"))
        }
    }

    @Test func `a bad file gives file and line, and leaves the database untouched`() async throws {
        try await Editions.lend { database in
            try await Editions.write(Editions.first, to: database)
            let before = try await dump(database)
            var broken = Editions.second
            broken["skills_en.csv"]? += "\nhttp://e/skill/9,knowledge"
            let problem = await #expect(throws: ESCOProblem.self) { try await Editions.write(broken, to: database) }
            #expect(problem?.line == 6 && problem?.file.hasSuffix("skills_en.csv") == true)
            #expect(try await dump(database) == before)
        }
    }
}
