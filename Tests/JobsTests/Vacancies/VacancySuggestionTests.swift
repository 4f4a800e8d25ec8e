import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import JobsService

@Suite struct `Skills suggested from a vacancy's description` {
    private static let fields = "title=Night+baker&description=Bakes+bread.&contract=permanent&schedule=nights"
    private static let uri = "urn:foothold:skill:bake-bread"

    @Sendable private static func read(_ text: String, _ language: Language) async -> [SpokenSkill] {
        guard text.contains("bread"), let uri = ConceptURI(uri) else { return [] }
        return [(uri, language == .french ? "cuire du pain" : "bake bread", "Bakes bread", 0.62)]
    }

    @Test func `They are shown with what showed them and how sure it is, and nothing is kept`() async throws {
        try await Office.open(skills: Self.read) { office in
            let bob = try await office.signIn("Bob", .employer, employer: 1, language: "fr")
            let again = await office.fill("/jobs/vacancies/new", Self.fields + "&more=description", as: bob)
            #expect(
                again.status == 200 && again.text.contains("cuire du pain")
                    && again.text.contains("«\u{A0}Bakes bread\u{A0}» · sûr à 62\u{A0}%"))
            #expect(again.text.contains("name=\"foundSkills\"") && again.text.contains("value=\"Night baker\""))
            try await office.expectRows(0, "SELECT count(*) AS n FROM jobs.vacancy")
            let named = Self.fields + "&skills.0.skill=\(Self.uri)&skills.0.skillText=bread&more=description"
            #expect(await !office.fill("/jobs/vacancies/new", named, as: bob).text.contains("name=\"foundSkills\""))
        }
    }

    @Test(arguments: [("", false), ("&foundSkills=\(uri)", true), ("&foundSkills=\(uri)&foundSkills=\(uri)", true)])
    func `Only what is ticked is asked for, once`(ticks: String, isAsked: Bool) async throws {
        try await Office.open(skills: Self.read) { office in
            let bob = try await office.signIn("Bob", .employer, employer: 1)
            #expect(await office.fill("/jobs/vacancies/new", Self.fields + ticks, as: bob).status == 303)
            let row = try await office.database.admin.query("SELECT coalesce(skills::text, '') AS skills FROM jobs.vacancy").first
            let skills = try #require(row).decode("skills", as: String.self)
            #expect(skills.split(separator: Self.uri, omittingEmptySubsequences: false).count - 1 == (isAsked ? 1 : 0))
        }
    }

    @Test func `Without the button nothing is suggested`() async throws {
        try await Office.open(skills: Self.read) { office in
            let bob = try await office.signIn("Bob", .employer, employer: 1)
            let page = await office.page("/jobs/vacancies/new", as: bob).text
            #expect(page.contains("Suggest skills from the description") && !page.contains("foundSkills"))
            let more = await office.fill("/jobs/vacancies/new", Self.fields + "&more=skills", as: bob).text
            #expect(!more.contains("foundSkills"))
        }
    }
}
