import Models
import TestSupport
import Testing
import Web

@testable import JobsService

@Suite struct `An employer's contacts and sites` {
    private static let path = Office.employer(1) + "/edit"
    private static let whole = [
        "version=1", "name=Mill", "sector=F", "division=41", "contacts.0.name=Ada", "contacts.0.function=Owner",
        "contacts.0.phone=%2B592+225+0000", "contacts.0.preferred=whatsapp", "contacts.2.name=Bo", "contacts.2.email=bo%40example.org",
        "sites.0.address=1+Water+Street", "sites.0.latitude=6.8045", "sites.0.longitude=-58.1553",
    ].joined(separator: "&")

    @Test func `are kept in their order, shown, and dropped when their line is empty`() async throws {
        try await Office.open { office in
            let officer = try await office.signIn("Olga", .placementOfficer)
            #expect(await office.fill(Self.path, Self.whole, as: officer).status == 303)
            let page = await office.page(Office.employer(1), as: officer).text
            for words in ["Ada", "WhatsApp", "bo@example.org", "1 Water Street", "6.8045, -58.1553", "41 · Construction of buildings"] {
                #expect(page.contains(words), "\(words)")
            }
            let form = await office.page(Self.path, as: officer).text
            #expect(form.contains("name=\"contacts.1.name\"") && form.contains("value=\"Bo\""))
            #expect(await office.fill(Self.path, "version=2&name=Mill&contacts.0.name=", as: officer).status == 303)
            #expect(!(await office.page(Office.employer(1), as: officer).text.contains("bo@example.org")))
        }
    }

    @Test(arguments: [
        ("sites.0.address=Here&sites.0.latitude=91&sites.0.longitude=0", "sites-0-latitude"),
        ("sites.0.address=Here&sites.0.latitude=9&sites.0.longitude=-181", "sites-0-longitude"),
        ("sites.0.address=&sites.1.address=Here&sites.1.latitude=9", "sites-1-longitude"),
        ("sites.0.district=Here", "sites-0-address"),
        ("contacts.0.name=&contacts.1.phone=12345", "contacts-1-name"),
        ("contacts.0.name=&contacts.1.name=Ada&contacts.1.preferred=email", "contacts-1-email"),
        ("sector=A&division=41", "division"),
        ("division=04", "division"),
    ])
    func `are refused at the field where they cannot be`(fields: String, field: String) async throws {
        try await Office.open { office in
            let officer = try await office.signIn("Olga", .placementOfficer)
            let refused = await office.fill(Self.path, "version=1&name=Mill&" + fields, as: officer)
            #expect(refused.status == 422)
            #expect(refused.text.contains("href=\"#field-\(field)\""))
        }
    }

    @Test func `have room for one more where it is wanted, and nothing typed is lost`() async throws {
        try await Office.open { office in
            let officer = try await office.signIn("Olga", .placementOfficer)
            let again = await office.fill("/jobs/employers/new", "name=Mill&contacts.0.name=Ada&more=contacts", as: officer)
            #expect(again.status == 200)
            #expect(again.text.contains("value=\"Ada\"") && again.text.contains("name=\"contacts.1.name\""))
        }
    }
}
