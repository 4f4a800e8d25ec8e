import FoundationEssentials
import Models
import TestSupport
import Testing
import Web

@testable import GrantsService

@Suite struct `Awards as 360Giving data` {
    private static let path = "/grants/v1/exports/360giving.json"

    @Test func `tell what stands, and name nobody and no day`() async throws {
        try await Treasury.open { treasury in
            let round = try await treasury.round(of: treasury.fund())
            for name in ["Ann", "Bea"] {
                try await treasury.approve(treasury.ready(in: round, of: treasury.person(name, "Fraser")), 490, 210)
            }
            _ = try await treasury.ready(in: round, of: treasury.person("Cora", "Fraser"))
            let answer = await treasury.get(Self.path, as: "donor", accept: "application/json")
            #expect(answer.status == 200)
            for secret in ["Ann", "Bea", "Cora", "Fraser", treasury.today.description] where secret != "\(treasury.today.year)-01-01" {
                #expect(!answer.text.replacing("\"issued\":\"\(treasury.today)\"", with: "").contains(secret), "\(secret)")
            }
            let told = try JSONDecoder().decode(GivingPackage.self, from: Data(answer.text.utf8))
            #expect(told.grants.count == 2 && Set(told.grants.map(\.id)).count == 2)
            #expect(Set(told.grants.map(\.recipientIndividual.id)).count == 2)
            for grant in told.grants {
                #expect(grant.amountAwarded == 490 && grant.currency == "USD" && grant.description.contains("210"))
                #expect(grant.awardDate.description == "\(treasury.today.year)-01-01")
                #expect(grant.beneficiaryLocation.map(\.countryCode) == ["GY"])
            }
        }
    }

    @Test func `are for managers and donors, of their own office`() async throws {
        try await Treasury.open { treasury in
            let round = try await treasury.round(of: treasury.fund())
            try await treasury.approve(treasury.ready(in: round, of: treasury.person("Ann", "Fraser")), 490, 210)
            let statuses = [
                ("mona", 200), ("donor", 200), ("administrator", 200), ("hana", 200), ("cleo", 403), ("chair", 403), ("placement", 403),
            ]
            for (name, status) in statuses {
                #expect(await treasury.get(Self.path, as: name, accept: "application/json").status == status, "\(name)")
            }
            #expect(await treasury.get(Self.path, as: "hana", accept: "application/json").text.contains("\"grants\":[]"))
            #expect(await treasury.get(Self.path, as: nil, accept: "application/json").status == 401)
        }
    }
}
