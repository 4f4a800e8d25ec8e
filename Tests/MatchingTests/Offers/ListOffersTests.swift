import FoundationEssentials
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import MatchingService

@Suite struct `The vacancies for a person, by API` {
    private static let ann = "/matching/v1/profiles/" + Agency.id(1001) + "/vacancies"

    @Test func `are ranked by a score whose contributions sum to it, and the list is told`() async throws {
        try await Agency.open { agency in
            let bakery = try await agency.bakery()
            try await agency.post(vacancy: 2, title: "Minibus driver")
            let response = await agency.json(Self.ann, as: "carla")
            #expect(response.status == 200)
            let document = try JSONDecoder().decode(OfferDocument.self, from: Data(response.text.utf8))
            #expect(document.person.displayName == "Ann B." && document.vacancies == 2 && document.model == "prior-5")
            #expect(document.offers.map(\.rank) == [1, 2] && document.offers.map(\.vacancy.title) == ["Baker", "Minibus driver"])
            let first = try #require(document.offers.first)
            #expect(first.vacancy.id.description == bakery && first.understood.occupation?.label == "baker" && !first.referred)
            #expect(abs(first.fit.components.reduce(0) { $0 + $1.points } - (first.fit.score ?? 0)) < 1e-9)
            #expect(await agency.json(Self.ann, as: "carla").text == response.text)
            #expect(try await agency.events("profile.vacancies_read") == 2)
        }
    }

    @Test func `say of each what the list of its people says of the person`() async throws {
        try await Agency.open { agency in
            let bakery = try await agency.bakery()
            let people = try await agency.json("/matching/v1/vacancies/\(bakery)/matches", as: "paul").document
            let bob = people.candidates[1]
            let text = await agency.json("/matching/v1/profiles/\(bob.id)/vacancies?limit=1", as: "paul").text
            let offer = try #require(try JSONDecoder().decode(OfferDocument.self, from: Data(text.utf8)).offers.first)
            #expect(try JSONEncoder.sorted.encode(offer.fit) == JSONEncoder.sorted.encode(bob.fit))
        }
    }

    @Test func `are for the people of the office, of people who agreed`() async throws {
        try await Agency.open { agency in
            try await agency.bakery()
            #expect(await agency.json(Self.ann, as: nil).status == 401)
            #expect(await agency.json(Self.ann, as: "eva").status == 403)
            #expect(await agency.json(Self.ann, as: "hugo").status == 404)
            #expect(await agency.json("/matching/v1/profiles/x/vacancies", as: "carla").status == 422)
            #expect(await agency.json(Self.ann + "?limit=0", as: "carla").status == 422)
            try await agency.revokeConsent(try #require(Returnee.ID(Agency.id(1001))))
            let revoked = await agency.json(Self.ann, as: "carla")
            #expect(revoked.status == 404 && revoked.text.contains("profile.no-consent"))
            #expect(try await agency.events("profile.vacancies_read") == 0)
        }
    }
}

extension JSONEncoder {
    fileprivate static var sorted: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return encoder
    }
}
