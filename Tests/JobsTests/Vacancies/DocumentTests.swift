import Models
import Testing
import Web

@testable import JobsService

@Suite struct `The document of the Jobs service` {
    private func schema(_ name: String) async throws -> String {
        var found = ""
        try await Office.open { office in
            let text = await office.get("/jobs/openapi.json", token: nil).text
            found = text.split(separator: "\"\(name)\":").last.map(String.init) ?? ""
        }
        return found
    }

    @Test func `tells the limits of what is posted, as the check has them`() async throws {
        let input = try await schema("PostVacancy.Input")
        for part in [
            "\"title\":{\"type\":\"string\",\"minLength\":3,\"maxLength\":200}",
            "{\"type\":\"integer\",\"minimum\":1,\"maximum\":999}", "\"minItems\":0,\"maxItems\":60",
            "\"type\":\"integer\",\"enum\":[0,1,2,3,4,5,6,7,8]",
        ] { #expect(input.contains(part), "\(part)") }
    }

    @Test func `tells the items of skills and languages`() async throws {
        let skill = try await schema("VacancyTerms.SkillDemand")
        #expect(skill.contains("\"minLength\":1,\"maxLength\":300") && skill.contains("\"enum\":[1,2,3,4]"))
        #expect(try await schema("VacancyTerms.LanguageDemand").contains("\"enum\":[\"A1\",\"A2\",\"B1\",\"B2\",\"C1\",\"C2\"]"))
    }
}
