import FoundationEssentials
import Models
import Postgres
import Schema
import TestSupport
import Testing
import Web

@testable import JobsService

@Suite struct `Employers that register themselves` {
    private static let programme = "00000000-0000-0000-0000-000000000001"
    private static let mill =
        "programme=\(programme)&name=Mill&sector=C&contact.name=Ada+Mill&contact.phone=%2B592+225+0000&contact.email=ada%40example.org"

    /// The page of the employer of the name.
    private func path(of name: String, in office: Office) async throws -> String {
        let rows = try await office.database.admin.query("SELECT id FROM jobs.employer WHERE name = \(name)")
        return "/jobs/employers/" + (try #require(rows.first).decode("id", as: Employer.ID.self)).description
    }

    @Test func `are unverified, and they and the officers are told by mail`() async throws {
        try await Office.open { office in
            _ = try await office.signIn("Olga", .placementOfficer)
            #expect(await office.page("/jobs/register?programme=office-1", as: nil).text.contains("selected"))
            let sent = await office.fill("/jobs/register", Self.mill, as: nil)
            #expect(sent.status == 303)
            #expect(await office.page(try #require(sent.place), as: nil).status == 200)
            try await office.expectRows(1, "SELECT count(*) AS n FROM jobs.employer WHERE name = 'Mill' AND state = 'unverified'")
            try await office.expectRows(1, "SELECT count(*) AS n FROM portal.mail WHERE recipient = 'ada@example.org'")
            try await office.expectRows(1, "SELECT count(*) AS n FROM portal.mail WHERE recipient = 'olga@example.org'")
            try await office.expectRows(
                1, "SELECT count(*) AS n FROM platform.event WHERE name = 'employer.registered' AND to_state = 'unverified'")
        }
    }

    @Test func `are refused with wrong fields and for an office that is none`() async throws {
        try await Office.open { office in
            let wrong = await office.fill("/jobs/register", "programme=\(Self.programme)&name=&contact.email=no", as: nil)
            #expect(wrong.status == 422)
            for field in ["name", "contact-name", "contact-email", "contact-phone"] {
                #expect(wrong.text.contains("href=\"#field-\(field)\""), "\(field)")
            }
            let elsewhere = Self.mill.replacing(Self.programme, with: "00000000-0000-0000-0000-000000000009")
            #expect(await office.fill("/jobs/register", elsewhere, as: nil).status == 422)
            try await office.expectRows(1, "SELECT count(*) AS n FROM jobs.employer")
        }
    }

    @Test func `are five in an hour from one address at most`() async throws {
        try await Office.open { office in
            let statuses = await together(7) { number in
                await office.fill("/jobs/register", Self.mill.replacing("name=Mill", with: "name=Mill\(number)"), as: nil).status
            }
            #expect(statuses == [303, 303, 303, 303, 303, 429, 429])
        }
    }

    @Test func `offer no work and have no key until they are verified, and then their contact is invited`() async throws {
        try await Office.open { office in
            let officer = try await office.signIn("Olga", .placementOfficer)
            _ = await office.fill("/jobs/register", Self.mill, as: nil)
            let place = try await path(of: "Mill", in: office)
            let id = try #require(place.split(separator: "/").last)
            #expect(await office.fill("/jobs/vacancies/new", VacancyPageTests.baker + "&employer=\(id)", as: officer).status == 409)
            let key = "key=\(APIKey.ID(at: .now))&name=till&expiresOn=\(CalendarDate(Date.now).adding(days: 9))"
            #expect(await office.fill(place + "/keys/new", key, as: officer).status == 409)
            let invitation = "name=Bo&email=bo%40example.org&language=en&part=manager"
            #expect(await office.fill(place + "/users/new", invitation, as: officer).status == 409)
            #expect(await office.fill(place + "/verify", as: officer).status == 303)
            try await office.expectRows(1, "SELECT count(*) AS n FROM platform.job WHERE kind = 'employer-user'")
            #expect(await office.fill("/jobs/vacancies/new", VacancyPageTests.baker + "&employer=\(id)", as: officer).status == 303)
        }
    }

    @Test func `are refused with a reason that they get by mail, and may be verified later`() async throws {
        try await Office.open { office in
            let officer = try await office.signIn("Olga", .placementOfficer)
            _ = await office.fill("/jobs/register", Self.mill, as: nil)
            let place = try await path(of: "Mill", in: office)
            #expect(await office.fill(place + "/refuse", "reason=", as: officer).status == 422)
            #expect(await office.fill(place + "/refuse", "reason=No+such+address", as: officer).status == 303)
            #expect(await office.page(place, as: officer).text.contains("No such address"))
            try await office.expectRows(
                1,
                """
                SELECT count(*) AS n FROM portal.mail WHERE recipient = 'ada@example.org' AND body LIKE '%No such address%'
                """)
            #expect(await office.fill(place + "/refuse", "reason=Again", as: officer).status == 409)
            #expect(await office.fill(place + "/verify", as: officer).status == 303)
        }
    }

    @Test func `may have a name that is taken, which is found out when they are verified`() async throws {
        try await Office.open { office in
            let officer = try await office.signIn("Olga", .placementOfficer)
            let copy = Self.mill.replacing("name=Mill", with: "name=Employer+1")
            #expect(await office.fill("/jobs/register", copy, as: nil).status == 303)
            let rows = try await office.database.admin.query("SELECT id FROM jobs.employer WHERE state = 'unverified'")
            let id = try #require(rows.first).decode("id", as: Employer.ID.self)
            let verified = await office.fill("/jobs/employers/\(id)/verify", as: officer)
            #expect(verified.status == 409)
            #expect(verified.text.contains("Another employer has this name"))
        }
    }
}
