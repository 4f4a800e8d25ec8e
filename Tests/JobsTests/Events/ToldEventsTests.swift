import FoundationEssentials
import Hosting
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import JobsService

@Suite struct `What an employer is told of a candidate` {
    private struct Told: Decodable, Equatable {
        let id: String
        let type: String
        let data: Facts

        struct Facts: Decodable, Equatable {
            let kind: String
            let id: String
            let vacancyId: String?
            let state: String?
        }
    }

    private struct List: Decodable {
        let items: [Told]
    }

    private func list(_ office: Office) async throws -> [Told] {
        try await office.get("/jobs/v1/events", query: "limit=100").read(List.self).items
    }

    /// Reads until the list has as many events; it holds those back that a transaction still running may precede.
    private func list(_ count: Int, _ office: Office) async throws -> [Told] {
        var items: [Told] = []
        try await eventually {
            items = try await list(office)
            return items.count >= count
        }
        return items
    }

    private static let times = "times.0.day=2083-05-03&times.0.clock=09:30&times.1.day=2083-05-04&times.1.clock=14:00&minutes=45&place=Gate"

    /// Takes a referral from the first word to work that was kept for thirty days.
    private func goAllTheWay(in office: Office) async throws -> [String] {
        let olga = try await office.signIn("Olga", .placementOfficer)
        let person = try await office.addPerson("Ann", "Fraser")
        let id = try await office.referral(of: person, for: office.vacancy(), through: .viewed, as: olga)
        #expect(await office.fill("/jobs/referrals/\(id)/interview", Self.times, as: olga).status == 303)
        let interview: Interview.ID = try #require(
            await office.database.admin.query("SELECT id FROM jobs.interview ORDER BY starts_at LIMIT 1").first
        ).decode("id")
        for step in ["agree", "hold"] { #expect(await office.fill("/jobs/interviews/\(interview)/\(step)", as: olga).status == 303) }
        #expect(await office.fill("/jobs/referrals/\(id)/offer", as: olga).status == 303)
        let day = CalendarDate(.now).adding(days: -40)
        #expect(await office.fill("/jobs/referrals/\(id)/hire", "startsOn=\(day)", as: olga).status == 303)
        let placement: Placement.ID = try #require(await office.database.admin.query("SELECT id FROM jobs.placement").first).decode("id")
        #expect(await office.fill("/jobs/placements/\(placement)/checks/30", "answer=kept", as: olga).status == 303)
        return ["Ann", "Fraser", person.description]
    }

    @Test func `is the same by the list and by a webhook, of interviews and placements too, and names nobody`() async throws {
        let receiver = try Receiver()
        try await Office.open { office in
            let made = try await office.addWebhook(receiver.url())
            // From here on everything is for the webhook, too.
            try await office.sendOnce()
            let names = try await goAllTheWay(in: office)
            let listed = try await list(14, office)
            #expect(
                listed.map(\.type) == [
                    "vacancy.posted", "referral.sent", "referral.viewed", "referral.interview", "interview.proposed", "interview.proposed",
                    "interview.agreed", "interview.cancelled", "interview.held", "referral.offered", "referral.hired", "placement.started",
                    "vacancy.filled", "placement.kept_30",
                ])
            try await office.sendUntil { receiver.messages.count >= listed.count }
            let arrived = try receiver.messages.map { try JSONDecoder().decode(Told.self, from: Data($0.body)) }
            #expect(arrived.sorted { $0.id < $1.id } == listed.sorted { $0.id < $1.id })
            let vacancies = Set(listed.map(\.data.vacancyId))
            #expect(vacancies.count == 1 && !vacancies.contains(nil))
            for message in receiver.messages {
                #expect(try message.isSigned(by: made.secret))
                let text = String(decoding: message.body, as: UTF8.self)
                #expect(names.allSatisfy { !text.contains($0) }, "\(text)")
            }
        }
    }

    @Test func `leaves an event alone whose facts name no employer as they should, and a vacancy that is none`() async throws {
        try await Office.open { office in
            func append(_ what: String, _ data: String) async throws {
                let event = Event("interview", Interview.ID(at: .now), what, data: Array(data.utf8), at: .now)
                _ = try await office.jobs.database.unit([EventLog.append(event, by: office.system)], as: office.system)
            }
            for wrong in [#""""#, #""baker""#, "7", "null", "{}", "[]", #""00000000-0000-0000-0000-00000000010""#] {
                try await append("proposed", "{\"employer\":\(wrong)}")
            }
            try await append("agreed", #"{"employer":"00000000-0000-0000-0000-000000000101","vacancy":"seven"}"#)
            try await office.expectRows(8, "SELECT count(*) AS n FROM platform.event")
            let told = try await list(1, office)
            #expect(told.map(\.type) == ["interview.agreed"] && told.first?.data.vacancyId == nil)
        }
    }
}
