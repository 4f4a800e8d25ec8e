import FoundationEssentials
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import JobsService

@Suite(.serialized) struct VacancyPageTests {
    static let baker = "title=Night+baker&description=Bakes+bread.&contract=permanent&schedule=nights"
    private static let full =
        baker
        + "&skills.0.skillText=kneading&skills.0.essential=true&skills.0.level=2&skills.1.skillText=&skills.1.essential=true"
        + "&skills.2.skillText=smiling&skills.2.essential=false&languages.0.language=ht&languages.0.level=B1"
        + "&licences=driving-b&licences=food-handler&education=2&experienceMonths=12&district=Linden&remote=true"
        + "&wage.minimum=1000.50&wage.maximum=1500&wage.period=month&wage.currency=GYD&openings=3&startsOn=2099-02-01&closesOn=2099-01-31"
        + "&externalId=B-7&occupationText=baker"
    private static let employer = "00000000-0000-0000-0000-000000000101"

    private func post(_ fields: String = baker, in office: Office, as session: String) async throws -> String {
        let response = await office.fill("/jobs/vacancies/new", fields, as: session)
        return try #require(response.place, "\(response.text)")
    }

    @Test func `An employer posts by form, and the page tells all of it`() async throws {
        try await Office.open { office in
            let bob = try await office.signIn("Bob", .employer, employer: 1)
            #expect(await office.page("/jobs/vacancies/new", as: bob).status == 200)
            let place = try await post(Self.full, in: office, as: bob)
            let text = await office.page(place, as: bob).text
            for word in [
                "Night baker", "Bakes bread.", "kneading (Independent", "smiling (Helpful)", "Haitian Creole B1", "Driving licence: car",
                "Lower secondary", "12 months", "Linden", "GYD 1\u{202F}000.5–1\u{202F}500 / month", "2099-01-31", "B-7", "Open",
            ] { #expect(text.contains(word), "\(word)") }
            #expect(!text.contains("/matches"))
            let form = await office.page(place + "/edit", as: bob).text
            for part in ["value=\"kneading\"", "value=\"1000.50\"", "name=\"version\" value=\"1\"", "value=\"driving-b\" checked"] {
                #expect(form.contains(part), "\(part)")
            }
        }
    }

    @Test func `An officer posts for the employer chosen, as a draft too`() async throws {
        try await Office.open { office in
            let olga = try await office.signIn("Olga", .placementOfficer)
            let nobody = await office.fill("/jobs/vacancies/new", Self.baker, as: olga)
            #expect(nobody.status == 422)
            #expect(nobody.text.contains("Choose the employer."))
            #expect(
                await office.page("/jobs/vacancies/new?employer=\(Self.employer)", as: olga).text.contains("\(Self.employer)\" selected"))
            let place = try await post(Self.baker + "&draft=true&employer=\(Self.employer)", in: office, as: olga)
            let page = await office.page(place, as: olga).text
            #expect(page.contains("Draft") && page.contains("/matching\(place.replacing("/jobs", with: ""))/matches"))
            let stranger = Self.baker + "&employer=00000000-0000-0000-0000-000000000999"
            #expect(await office.fill("/jobs/vacancies/new", stranger, as: olga).status == 404)
        }
    }

    @Test func `An employer cannot post for another one`() async throws {
        try await Office.open { office in
            try await office.addEmployer(number: 7, token: "fh_other", programme: 1)
            let bob = try await office.signIn("Bob", .employer, employer: 1)
            _ = try await post(Self.baker + "&employer=00000000-0000-0000-0000-000000000107", in: office, as: bob)
            try await office.expectRows(1, "SELECT count(*) AS n FROM jobs.vacancy WHERE employer_id = \(Self.employer)")
        }
    }

    @Test func `What is wrong is told beside its field, and nothing typed is lost`() async throws {
        try await Office.open { office in
            let bob = try await office.signIn("Bob", .employer, employer: 1)
            let wrong = await office.fill(
                "/jobs/vacancies/new",
                "title=&description=Kept+words&contract=x&openings=many&skills.0.skillText=mixing&wage.minimum=abc&closesOn=soon", as: bob)
            #expect(wrong.status == 422)
            for field in ["title", "contract", "schedule", "openings", "wage-minimum", "closesOn"] {
                #expect(wrong.text.contains("href=\"#field-\(field)\""), "\(field)")
            }
            for typed in ["Kept words", "value=\"many\"", "value=\"mixing\"", "value=\"abc\"", "value=\"soon\""] {
                #expect(wrong.text.contains(typed), "\(typed)")
            }
            let lines = await office.fill(
                "/jobs/vacancies/new",
                Self.baker
                    + "&languages.0.language=&languages.1.language=fr&wage.maximum=7",
                as: bob)
            #expect(lines.status == 422)
            for field in ["languages-1-level", "wage-minimum", "wage-period"] { #expect(lines.text.contains("href=\"#field-\(field)\"")) }
            let long = await office.fill(
                "/jobs/vacancies/new",
                Self.baker + "&skills.0.skillText=&skills.1.skillText=&skills.2.skillText=\(String(repeating: "x", count: 301))", as: bob
            )
            #expect(long.text.contains("href=\"#field-skills-2-skill\""))
            let past = await office.fill("/jobs/vacancies/new", Self.baker + "&closesOn=2020-01-01", as: bob)
            #expect(past.status == 422 && past.text.contains("href=\"#field-closesOn\""))
            _ = try await post(Self.full, in: office, as: bob)
            #expect(await office.fill("/jobs/vacancies/new", Self.full, as: bob).status == 409)
        }
    }

    @Test func `It is changed from the version that was shown, and from no older one`() async throws {
        try await Office.open { office in
            let bob = try await office.signIn("Bob", .employer, employer: 1)
            let place = try await post(in: office, as: bob)
            let changed = Self.baker.replacing("Night", with: "Day")
            #expect(await office.fill(place + "/edit", "version=1&" + changed, as: bob).status == 303)
            let stale = await office.fill(place + "/edit", "version=1&" + Self.baker, as: bob)
            #expect(stale.status == 412)
            #expect(stale.text.contains("What stands there now") && stale.text.contains("value=\"Night baker\""))
            // Both versions of what differs, and nothing else, side by side.
            let lines = stale.text.split(separator: "What stands there now").last?.split(separator: "</table>").first ?? ""
            for words in ["Day baker", "Night baker"] { #expect(lines.contains(words), "\(words)") }
            #expect(!lines.contains("Contract"))
            let statuses = await together(4) { number in
                await office.fill(place + "/edit", "version=2&" + Self.baker + "&openings=\(number + 2)", as: bob).status
            }
            #expect(statuses == [303, 412, 412, 412])
        }
    }

    @Test func `It goes through its states by buttons, with a reason where one is needed`() async throws {
        try await Office.open { office in
            let bob = try await office.signIn("Bob", .employer, employer: 1)
            let place = try await post(Self.baker + "&draft=true", in: office, as: bob)
            for transition in ["open", "pause", "resume"] {
                #expect(await office.fill("\(place)/\(transition)", as: bob).status == 303, "\(transition)")
            }
            #expect(await office.fill(place + "/open", as: bob).status == 409)
            #expect(await office.page(place + "/close", as: bob).text.contains("name=\"reason\""))
            let bare = await office.fill(place + "/close", "reason=", as: bob)
            #expect(bare.status == 422 && bare.text.contains("href=\"#field-reason\""))
            let statuses = await together(3) { _ in await office.fill(place + "/close", "reason=No+more+flour", as: bob).status }
            #expect(statuses == [303, 409, 409])
            #expect(await office.page(place, as: bob).text.contains("No more flour"))
            #expect(await office.fill(place + "/edit", "version=5&" + Self.baker, as: bob).status == 409)
            #expect(await office.fill(place + "/expire", as: bob).status == 422)
        }
    }

    @Test func `It is seen by its employer and the office, and by no other employer or programme`() async throws {
        try await Office.open { office in
            try await office.addEmployer(number: 7, token: "fh_other", programme: 1)
            try await office.addEmployer(number: 8, token: "fh_abroad", programme: 2)
            let bob = try await office.signIn("Bob", .employer, employer: 1)
            let place = try await post(in: office, as: bob)
            let eve = try await office.signIn("Eve", .employer, employer: 7)
            let abroad = try await office.signIn("Ana", .placementOfficer, programme: 2)
            let cleo = try await office.signIn("Cleo", .caseWorker)
            for session in [eve, abroad] {
                #expect(await office.page(place, as: session).status == 404)
                #expect(await office.page(place + "/edit", as: session).status == 404)
                #expect(await office.fill(place + "/edit", "version=1&" + Self.baker, as: session).status == 404)
                #expect(await office.fill(place + "/pause", as: session).status == 404)
                #expect(!(await office.page("/jobs/vacancies", as: session).text.contains("Night baker")))
            }
            #expect(await office.page(place, as: cleo).status == 200)
            #expect(await office.page(place + "/edit", as: cleo).status == 403)
            #expect(await office.fill(place + "/pause", as: cleo).status == 403)
            #expect(await office.page(place, as: nil).status == 303)
            #expect(await office.page("/jobs/vacancies/x", as: cleo).status == 422)
        }
    }

    @Test func `The list is narrowed down by words, state and employer, and pages miss none`() async throws {
        try await Office.open { office in
            try await office.addEmployer(number: 7, token: "fh_other", programme: 1)
            let olga = try await office.signIn("Olga", .placementOfficer)
            for number in 0..<53 {
                let json = """
                    {"title": "Cook \(number)", "description": "Cooks.", "contract": "casual", "schedule": "shifts"}
                    """
                _ = await office.post(json, token: number == 0 ? "fh_other" : "fh_bakery")
            }
            let found = await office.page("/jobs/vacancies?q=coo+7&state=open", as: olga).text
            #expect(found.contains(">Cook 7<") && !found.contains(">Cook 17<"))
            #expect(await office.page("/jobs/vacancies?q=baker", as: olga).text.contains("No vacancy was found"))
            #expect(await office.page("/jobs/vacancies?state=draft", as: olga).text.contains("No vacancy was found"))
            let others = await office.page("/jobs/vacancies?employer=00000000-0000-0000-0000-000000000107", as: olga).text
            #expect(others.contains(">Cook 0<") && !others.contains(">Cook 1<"))
            let first = await office.page("/jobs/vacancies", as: olga).text
            let cursor = try #require(first.split(separator: "cursor=").last?.split(separator: "\"").first)
            let second = await office.page("/jobs/vacancies?cursor=\(cursor)", as: olga).text
            let titles = (first + second).split(separator: ">Cook ").dropFirst().map { $0.prefix { $0 != "<" } }
            #expect(titles.count == 53 && Set(titles).count == 53)
        }
    }

    @Test func `A concept that was chosen stays while the text beside it names it`() async throws {
        try await Office.open { office in
            let bob = try await office.signIn("Bob", .employer, employer: 1)
            let uri = "urn:foothold:skill:lay-blocks"
            let import_ = "00000000-0000-0000-0000-0000000000aa"
            _ = try await office.database.admin.unit([
                "INSERT INTO matching.taxonomy_import (id, source, concepts, labels, relations, imported_at) VALUES (\(import_), 't', 1, 1, 0, now()) ON CONFLICT DO NOTHING",
                "INSERT INTO matching.concept (uri, kind, import_id) VALUES (\(uri), 'skill', \(import_)) ON CONFLICT DO NOTHING",
                "INSERT INTO matching.label (uri, language, role, text) VALUES (\(uri), 'en', 'preferred', 'lay blocks') ON CONFLICT DO NOTHING",
            ])
            let place = try await post(
                Self.baker + "&skills.0.skill=\(uri)&skills.0.skillText=Lay+blocks&skills.1.skill=\(uri)&skills.1.skillText=sing",
                in: office,
                as: bob)
            let row = try await office.database.admin.query("SELECT skills::text AS skills FROM jobs.vacancy").first
            let skills = try #require(row).decode("skills", as: String.self)
            #expect(skills.contains(uri) && skills.contains("\"sing\""))
            #expect(await office.page(place, as: bob).text.contains("lay blocks"))
            let form = await office.page(place + "/edit", as: bob).text
            #expect(form.contains("value=\"lay blocks\"") && form.contains("name=\"skills.0.skill\" value=\"\(uri)\""))
        }
    }

    @Test func `Another line is given without the script, and what was typed stays`() async throws {
        try await Office.open { office in
            let bob = try await office.signIn("Bob", .employer, employer: 1)
            let fields = Self.baker + "&skills.0.skillText=kneading&skills.1.skillText=&skills.2.skillText=&more=skills"
            let again = await office.fill("/jobs/vacancies/new", fields, as: bob)
            #expect(again.status == 200)
            #expect(again.text.contains("value=\"kneading\"") && again.text.contains("name=\"skills.4.skillText\""))
            try await office.expectRows(0, "SELECT count(*) AS n FROM jobs.vacancy")
        }
    }

    @Test func `It speaks French where the person does`() async throws {
        try await Office.open { office in
            let bob = try await office.signIn("Bob", .employer, employer: 1, language: "fr")
            let place = try await post(in: office, as: bob)
            #expect(await office.page(place, as: bob).text.contains("Durée indéterminée"))
            let past = await office.fill("/jobs/vacancies/new", Self.baker + "&closesOn=2020-01-01", as: bob)
            #expect(past.text.contains("Ce jour est passé."))
        }
    }
}
