import FoundationEssentials
import Models
import Testing
import Web

@testable import CaseworkService

@Suite struct `A person by API` {
    private static let plan: [(kind: PlanItem.Kind, title: String, dueOn: CalendarDate?)] = [
        (kind: .training, title: "Carpentry", dueOn: Bureau.today.adding(days: 30))
    ]

    private static func path(_ id: some CustomStringConvertible) -> String { "/casework/v1/returnees/\(id)" }

    private static func decoded(_ response: Response) throws -> ReturneeDocument {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        return try decoder.decode(ReturneeDocument.self, from: Data(response.text.utf8))
    }

    @Test func `comes with consents in force and the plan, and notes once an hour who read it`() async throws {
        try await Bureau.open { bureau in
            let id = try await bureau.register(
                "Marie", "Joseph", born: "1980-05-06", consents: [.skills], plan: Self.plan, through: .planAgreed)
            let response = await bureau.get(Self.path(id))
            #expect(response.status == 200)
            let document = try Self.decoded(response)
            #expect(document.id == id)
            #expect(document.details.birthDate == CalendarDate("1980-05-06"))
            #expect(document.state == .planAgreed)
            #expect(document.caseWorker == Bureau.account("cleo"))
            #expect(document.version == 3)
            #expect(document.consents.map(\.terms) == [.skills])
            #expect(document.plan.map(\.title) == ["Carpentry"])
            #expect(await bureau.get(Bureau.path(id)).status == 200)
            try await bureau.expectEvents(1, "returnee.read")
        }
    }

    @Test func `has a new ETag after every change, of consents and the plan too`() async throws {
        try await Bureau.open { bureau in
            let id = try await bureau.register("Marie", "Joseph", consents: [.skills], plan: Self.plan)
            func tag() async -> String? { await bureau.get(Self.path(id)).headers["ETag"] }
            let document = try Self.decoded(await bureau.get(Self.path(id)))
            var tags = [await tag()]
            #expect(await tag() == tags[0])

            let item = try #require(document.plan.first?.id)
            _ = await bureau.post(Bureau.path(id, "/plan/\(item)/start"), "version=1")
            tags.append(await tag())
            _ = await bureau.post(Bureau.path(id, "/edit"), "givenName=Marie&familyName=Louis&version=1")
            tags.append(await tag())
            let consent = try #require(document.consents.first?.id)
            _ = await bureau.post(Bureau.path(id, "/consents/\(consent)/revoke"))
            tags.append(await tag())
            #expect(Set(tags).count == 4)
            #expect(try Self.decoded(await bureau.get(Self.path(id))).consents.isEmpty)
        }
    }

    @Test func `shows no consent whose last day is over, even before it is noted`() async throws {
        try await Bureau.open { bureau in
            let id = try await bureau.register("Marie", "Joseph", consents: [.skills])
            let before = await bureau.get(Self.path(id)).headers["ETag"]
            bureau.clock.advance(days: 181)
            let response = await bureau.get(Self.path(id))
            #expect(try Self.decoded(response).consents.isEmpty)
            #expect(response.headers["ETag"] != before)
        }
    }

    @Test func `is for those who may open the page`() async throws {
        try await Bureau.open { bureau in
            let id = try await bureau.register("Marie", "Joseph")
            for reader in ["cleo", "counsellor", "manager"] {
                #expect(await bureau.get(Self.path(id), as: reader).status == 200, "\(reader)")
            }
            for stranger in Bureau.strangers { #expect(await bureau.get(Self.path(id), as: stranger).status == 403, "\(stranger)") }
            #expect(await bureau.get(Self.path(id), as: nil).status == 401)
            let foreign = await bureau.get(Self.path(id), as: "hana")
            #expect(foreign.status == 404)
            #expect(foreign.text.contains("returnee.not-found"))
            #expect(await bureau.get(Self.path(Returnee.ID(at: Date.now))).status == 404)
            #expect(await bureau.get(Self.path("nobody")).status == 422)
        }
    }
}
