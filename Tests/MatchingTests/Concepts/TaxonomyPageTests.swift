import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import MatchingService

struct TaxonomyPageTests {
    @Test func `the page tells what is in force, and finds what is searched`() async throws {
        try await Counter.open { counter in
            let page = await counter.get("/matching/taxonomy?kind=occupation&q=mason", as: .placementOfficer).text
            #expect(page.contains("ESCO") && page.contains("en, fr") && page.contains("ISCO 7112 Bricklayers and related workers"))
            #expect(page.contains(#"href="/matching/taxonomy/http%3A/e/occupation/1""#))
            let none = await counter.get("/matching/taxonomy?kind=skill&q=zzzz", as: .placementOfficer, in: .french).text
            #expect(none.contains("Rien ne porte ce nom."))
        }
    }

    @Test func `without an import it says so`() async throws {
        try await Counter.open { counter in
            try await counter.database.admin.script("DELETE FROM matching.concept; DELETE FROM matching.taxonomy_import")
            #expect(await counter.get("/matching/taxonomy", as: .caseWorker).text.contains("Nothing was imported"))
        }
    }

    @Test func `a concept shows its skills by name, and a skill who needs it`() async throws {
        try await Counter.open { counter in
            let tram = await counter.get("/matching/taxonomy/http%3A/e/occupation/3", as: .caseWorker).text
            #expect(tram.contains("Always needed (1)") && tram.contains("drive trams") && tram.contains("Sometimes needed (1)"))
            let rules = await counter.get("/matching/taxonomy/http%3A/e/skill/2", as: .caseWorker, in: .french).text
            #expect(rules.contains("conducteur de bus/conductrice de bus"))
            #expect(await counter.get("/matching/taxonomy/http%3A/e/occupation/99", as: .caseWorker).status == 404)
        }
    }

    @Test func `what is out of force says what has taken its place`() async throws {
        try await Counter.open { counter in
            try await Editions.write(Editions.second, to: counter.database)
            _ = try await counter.matching.taxonomy.refreshed()
            let tram = await counter.get("/matching/taxonomy/http%3A/e/occupation/3", as: .caseWorker).text
            #expect(tram.contains("Its place has been taken by") && tram.contains("/http%3A/e/occupation/5"))
            let bell = await counter.get("/matching/taxonomy/http%3A/e/skill/4", as: .caseWorker).text
            #expect(bell.contains("out of force"))
        }
    }

    @Test func `it is for the people of the office`() async throws {
        try await Counter.open { counter in
            #expect(await counter.get("/matching/taxonomy", as: .employer).status == 403)
            #expect(await counter.get("/matching/taxonomy/http%3A/e/skill/4", as: .donor).status == 403)
            #expect(await counter.get("/matching/taxonomy", as: nil).status != 200)
        }
    }
}
