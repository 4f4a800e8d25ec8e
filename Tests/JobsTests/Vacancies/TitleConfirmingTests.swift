import Models
import Postgres
import Testing
import Web

@testable import JobsService

@Suite struct `An officer's choice of an occupation` {
    private static let mason = "occupation=urn:x:mason&occupationText=urn:x:mason"
    private static let told: SQL = "SELECT count(*) AS n FROM platform.job WHERE kind = \(TitleConfirmation.kind)"

    @Test func `is told when the vacancy is posted, and again only where title or occupation change`() async throws {
        try await Office.open { office in
            let olga = try await office.signIn("Olga", .placementOfficer)
            let employer = try #require(Office.employer(1).split(separator: "/").last)
            let posted = await office.fill("/jobs/vacancies/new", "\(VacancyPageTests.baker)&\(Self.mason)&employer=\(employer)", as: olga)
            let place = try #require(posted.place)
            try await office.expectRows(1, Self.told)
            for (version, fields, expected) in [
                (1, "\(VacancyPageTests.baker)&\(Self.mason)&openings=2", 1),
                (2, "\(VacancyPageTests.baker.replacing("Night", with: "Day"))&\(Self.mason)", 2),
                (3, VacancyPageTests.baker.replacing("Night", with: "Day") + "&occupationText=mason", 2),
            ] {
                #expect(await office.fill(place + "/edit", "version=\(version)&" + fields, as: olga).status == 303)
                try await office.expectRows(expected, Self.told)
            }
        }
    }

    @Test func `is not told where an employer made it`() async throws {
        try await Office.open { office in
            let bob = try await office.signIn("Bob", .employer, employer: 1)
            #expect(await office.fill("/jobs/vacancies/new", "\(VacancyPageTests.baker)&\(Self.mason)", as: bob).status == 303)
            try await office.expectRows(0, Self.told)
        }
    }
}
