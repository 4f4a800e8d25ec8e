import FoundationEssentials
import Models
import Postgres
import Schema
import TestSupport
import Testing
import Web

@testable import CaseworkService

@Suite struct `Registering a person` {
    private static let path = "/casework/returnees/new"

    /// The fields of a form of its own, or of the one named.
    private static func fields(_ given: String, _ family: String, _ more: String = "", form: String = Bureau.formID(Returnee.self))
        -> String
    {
        "id=\(form)&givenName=\(given)&familyName=\(family)" + (more.isEmpty ? "" : "&" + more)
    }

    private static let everything =
        "birthDate=1990-04-12&sex=male&phone=%2B509+1234&email=jan%40example.org&district=Limbe&languages=ht&languages=fr"
        + "&returnedOn=2026-10-01&returnedFrom=US&householdSize=4&dependants=2&documents.0.kind=passport&documents.0.number=HT-12345678"
        + "&documents.1.kind=&documents.1.number="

    @Test func `keeps what is given, and takes on the case`() async throws {
        try await Bureau.open { bureau in
            let response = await bureau.post(Self.path, Self.fields("Jan", "Batis", Self.everything))
            #expect(response.status == 303)
            let page = await bureau.get(try #require(response.location))
            for text in ["Jan Batis", "1990-04-12", "Limbe", "Haitian Creole, French", "United States", "•••• 678", "Cleo"] {
                #expect(page.text.contains(text), "\(text)")
            }
            #expect(!page.text.contains("12345678"))
            try await bureau.expectEvents(1, "returnee.registered")
            try await bureau.expectEvents(1, "document.recorded")
        }
    }

    @Test func `needs no more than the names`() async throws {
        try await Bureau.open { bureau in
            #expect(await bureau.post(Self.path, Self.fields("Marie", "Joseph")).status == 303)
            #expect(await bureau.get(Self.path).status == 200)
        }
    }

    @Test(arguments: [
        "birthDate=2090-01-01", "birthDate=1880-01-01", "birthDate=x", "email=nobody", "dependants=2&householdSize=2", "sex=x",
        "householdSize=0", "returnedOn=1980-01-01&birthDate=1990-01-01", "returnedFrom=XX", "languages=xx",
        "documents.0.kind=passport", "documents.0.number=123", "documents.0.kind=passport&documents.0.number=--",
    ])
    func `refuses what cannot be right, and keeps what was typed`(_ wrong: String) async throws {
        try await Bureau.open { bureau in
            let response = await bureau.post(Self.path, Self.fields("Jan", "Batis", wrong + "&district=Limbe"))
            #expect(response.status == 422)
            #expect(response.text.contains("value=\"Jan\""))
            #expect(response.text.contains("value=\"Limbe\""))
            #expect(response.text.contains("href=\"#field-"))
            try await bureau.expect(0, "SELECT count(*) AS n FROM casework.returnee")
        }
    }

    @Test func `refuses names without letters and without a form's identity`() async throws {
        try await Bureau.open { bureau in
            #expect(await bureau.post(Self.path, Self.fields("...", "..")).status == 422)
            #expect(await bureau.post(Self.path, Self.fields("", "Batis")).status == 422)
            #expect(await bureau.post(Self.path, "givenName=Jan&familyName=Batis").status == 422)
        }
    }

    @Test(arguments: [
        ("Jan+Batis", "Etyen", ""), ("Etienne", "Jean-Baptiste", ""), ("Jean", "Etienne", "birthDate=1990-04-12"),
        ("Jean-Batiste", "Etienne", "birthDate=1990-12-04"),
        ("Pierre", "Louis", "documents.0.kind=other&documents.0.number=ht+1234+5678"),
    ])
    func `asks whether it is somebody who is registered already`(_ given: String, _ family: String, _ more: String) async throws {
        try await Bureau.open { bureau in
            let first = await bureau.post(Self.path, Self.fields("Jean-Baptiste", "%C3%89tienne", Self.everything))
            #expect(first.status == 303)
            let response = await bureau.post(Self.path, Self.fields(given, family, more))
            #expect(response.status == 409)
            #expect(response.text.contains(try #require(first.location)))
            try await bureau.expect(1, "SELECT count(*) AS n FROM casework.returnee")
        }
    }

    @Test func `goes on once the worker has looked and it is somebody else`() async throws {
        try await Bureau.open { bureau in
            let known = try await bureau.register("Jean", "Pierre")
            let form = Bureau.formID(Returnee.self)
            let fields = Self.fields("Jan", "Pye", form: form)
            #expect(await bureau.post(Self.path, fields).status == 409)
            #expect(await bureau.post(Self.path, fields + "&others=\(known)").status == 409)
            #expect(await bureau.post(Self.path, fields + "&isSomebodyElse=true").status == 409)
            #expect(await bureau.post(Self.path, fields + "&others=\(known)&isSomebodyElse=true").status == 303)
            try await bureau.expect(2, "SELECT count(*) AS n FROM casework.returnee")
            try await bureau.expectEvents(1, "returnee.told_apart")
        }
    }

    @Test func `does not ask about people who are not alike, nor about another programme's`() async throws {
        try await Bureau.open { bureau in
            try await bureau.register("Marie", "Joseph", born: "1970-01-01")
            try await bureau.register("Jan", "Batis", by: "hana", in: Bureau.haiti)
            #expect(await bureau.post(Self.path, Self.fields("Jan", "Batis")).status == 303)
        }
    }

    @Test func `registers once, however often the form is sent`() async throws {
        try await Bureau.open { bureau in
            let fields = Self.fields("Jan", "Batis", Self.everything)
            #expect(await bureau.post(Self.path, fields).status == 303)
            #expect(await bureau.post(Self.path, fields).status == 303)
            let again = Self.fields("Marie", "Joseph", "district=Limbe")
            #expect(await bureau.postAtOnce(Self.path, Array(repeating: again, count: 5)) == [303, 303, 303, 303, 303])
            try await bureau.expect(2, "SELECT count(*) AS n FROM casework.returnee")
            try await bureau.expectEvents(2, "returnee.registered")
        }
    }

    @Test func `asks about a person whom another worker is registering at the same time`() async throws {
        try await Bureau.open { bureau in
            let forms = (0..<4).map { _ in Self.fields("Jan", "Batis") }
            #expect(await bureau.postAtOnce(Self.path, forms) == [303, 409, 409, 409])
        }
    }

    @Test func `refuses a form that registered somebody else before, and gives it a new identity`() async throws {
        try await Bureau.open { bureau in
            let form = Bureau.formID(Returnee.self)
            #expect(await bureau.post(Self.path, Self.fields("Jan", "Batis", form: form)).status == 303)
            let other = await bureau.post(Self.path, Self.fields("Marie", "Joseph", form: form))
            #expect(other.status == 409)
            #expect(other.text.contains("value=\"Marie\""))
            #expect(!other.text.contains(form))
        }
    }

    @Test func `says that numbers cannot be kept where no key is set up, and does the rest`() async throws {
        try await Bureau.open(withKey: false) { bureau in
            #expect(await bureau.get(Self.path).text.contains("FOOTHOLD_KEY_FILE"))
            #expect(await bureau.post(Self.path, Self.fields("Jan", "Batis", Self.everything)).status == 422)
            #expect(await bureau.post(Self.path, Self.fields("Jan", "Batis")).status == 303)
        }
    }

    @Test func `is for case workers alone`() async throws {
        try await Bureau.open { bureau in
            for stranger in Bureau.strangers + ["counsellor", "manager"] {
                #expect(await bureau.get(Self.path, as: stranger).status == 403, "\(stranger)")
                #expect(await bureau.post(Self.path, Self.fields("Jan", "Batis"), as: stranger).status == 403, "\(stranger)")
            }
            #expect(await bureau.get(Self.path, as: nil).status == 303)
        }
    }
}
