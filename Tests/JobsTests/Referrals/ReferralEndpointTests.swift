import FoundationEssentials
import Hosting
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import JobsService

@Suite struct `Referrals by API` {
    private static let path = "/jobs/v1/referrals"
    private static let times = #"{"times": [{"startsAt": "2083-05-03T13:30:00Z", "minutes": 45, "place": "Front desk"}]}"#

    /// A referral of Ann that the first employer was sent.
    private func sent(in office: Office, openings: Int = 1) async throws -> (id: Referral.ID, olga: String) {
        let olga = try await office.signIn("Olga", .placementOfficer)
        let ann = try await office.addPerson("Ann", "Fraser")
        return (try await office.referral(of: ann, for: office.vacancy(openings: openings), through: .sent, as: olga), olga)
    }

    @Test func `are read and answered to the end by the employer's own system`() async throws {
        try await Office.open { office in
            let (id, _) = try await sent(in: office)
            let one = "\(Self.path)/\(id)"
            let read = await office.get(one)
            #expect(read.status == 200 && read.headers["ETag"] == "\"3\"")
            #expect(read.text.contains(#""name":"Ann Fraser""#) && read.text.contains(#""shows":["name","skills"]"#))
            for hidden in ["600 0142", "occupation\":\"", "return", "casework"] { #expect(!read.text.contains(hidden), "\(hidden)") }
            try await office.expectRows(1, "SELECT count(*) AS n FROM platform.event WHERE name = 'referral.disclosed'")
            let steps: [(String, String, String)] = [
                ("view", "{}", "viewed"), ("interview", Self.times, "interview"), ("offer", "{}", "offered"),
                ("hire", #"{"startsOn": "2026-12-01", "wage": {"amount": 900, "period": "day", "currency": "HTG"}}"#, "hired"),
            ]
            for (number, (step, body, state)) in steps.enumerated() {
                let answer = await office.send(.post, "\(one)/\(step)", body, key: "k-\(step)", ifMatch: "\"\(number + 3)\"")
                #expect(answer.status == 200 && answer.text.contains("\"state\":\"\(state)\""), "\(step): \(answer.text)")
                #expect(answer.headers["ETag"] == "\"\(number + 4)\"")
                let again = await office.send(.post, "\(one)/\(step)", body, key: "k-\(step)", ifMatch: "\"\(number + 3)\"")
                #expect(again.status == 200 && again.headers["Idempotency-Replayed"] == "true")
            }
            try await office.expectRows(1, "SELECT count(*) AS n FROM jobs.placement WHERE wage_amount = 900 AND currency = 'HTG'")
            try await office.expectRows(1, "SELECT count(*) AS n FROM jobs.vacancy WHERE state = 'filled'")
            try await office.expectRows(1, "SELECT count(*) AS n FROM jobs.interview WHERE by_employer AND minutes = 45")
            for name in ["interview.proposed", "placement.started"] {
                try await office.expectRows(
                    1,
                    "SELECT count(*) AS n FROM platform.event WHERE name = \(name) AND employer_id IS NOT NULL AND data->>'referral' = \(id.description)"
                )
            }
        }
    }

    @Test func `rest on the version that was read`() async throws {
        try await Office.open { office in
            let (id, _) = try await sent(in: office)
            let view = "\(Self.path)/\(id)/view"
            #expect(await office.send(.post, view, "{}").status == 428)
            #expect(await office.send(.post, view, "{}", ifMatch: "\"2\"").status == 412)
            let statuses = await together(4) { _ in await office.send(.post, view, "{}", ifMatch: "\"3\"").status }
            #expect(statuses == [200, 412, 412, 412])
        }
    }

    @Test func `refuse what their state does not allow, wrong reasons, times and wages`() async throws {
        try await Office.open { office in
            let (id, _) = try await sent(in: office)
            let one = "\(Self.path)/\(id)"
            let early = await office.send(.post, one + "/offer", "{}", ifMatch: "\"3\"")
            #expect(early.status == 409 && early.text.contains("referral.not-allowed-from-state"))
            let reason = await office.send(.post, one + "/decline", #"{"reason": "weather"}"#, ifMatch: "\"3\"")
            #expect(reason.status == 422 && reason.text.contains("\"/reason\""))
            _ = await office.send(.post, one + "/view", "{}", ifMatch: "\"3\"")
            for times in [
                "[]", #"[{"startsAt": "2020-01-01T10:00:00Z", "minutes": 45, "place": "x"}]"#,
                #"[{"startsAt": "2083-05-03T13:30:00Z", "minutes": 45}]"#,
            ] {
                let answer = await office.send(.post, one + "/interview", "{\"times\": \(times)}", ifMatch: "\"4\"")
                #expect(answer.status == 422 && answer.text.contains("interview.invalid"), "\(answer.text)")
            }
            _ = await office.send(.post, one + "/offer", "{}", ifMatch: "\"4\"")
            let far = await office.send(.post, one + "/hire", #"{"startsOn": "2031-01-01"}"#, ifMatch: "\"5\"")
            #expect(far.status == 422 && far.text.contains("placement.invalid"))
            let declined = await office.send(
                .post, one + "/decline", #"{"reason": "other_candidate", "text": "A close call"}"#, ifMatch: "\"5\"")
            #expect(declined.status == 200 && declined.text.contains(#""reason":"other_candidate""#))
            #expect(declined.text.contains(#""candidate":null"#) || !declined.text.contains("Fraser"), "what has ended is not shown")
        }
    }

    @Test func `are another employer's, another programme's and a stranger's to neither see nor answer`() async throws {
        try await Office.open { office in
            try await office.addEmployer(number: 7, token: "fh_other", programme: 1)
            try await office.addEmployer(number: 8, token: "fh_abroad", programme: 2)
            let (id, olga) = try await sent(in: office)
            let one = "\(Self.path)/\(id)"
            for token in ["fh_other", "fh_abroad"] {
                #expect(await office.get(one, token: token).status == 404)
                for step in ["view", "offer"] {
                    #expect(await office.send(.post, "\(one)/\(step)", "{}", ifMatch: "*", token: token).status == 404)
                }
                #expect(await office.get(Self.path, token: token).text.contains(#""items":[]"#))
            }
            #expect(await office.get(one, token: nil).status == 401)
            #expect(await office.send(.post, one + "/view", "{}", ifMatch: "*", token: nil).status == 401)
            #expect(await office.page(one, as: olga).status == 403, "the office has pages of its own")
            #expect(await office.get(Self.path + "/x").status == 422)
        }
    }

    @Test func `are listed without anybody's data, by vacancy and state, and pages miss none`() async throws {
        try await Office.open { office in
            let olga = try await office.signIn("Olga", .placementOfficer)
            let (one, two) = (try await office.vacancy(openings: 9), try await office.vacancy(openings: 9))
            for number in 0..<5 {
                let person = try await office.addPerson("Ann\(number)", "Fraser")
                _ = try await office.referral(of: person, for: number == 4 ? two : one, through: number == 0 ? .viewed : .sent, as: olga)
            }
            let unsent = try await office.propose(office.addPerson("Ben", "Moss"), for: one, as: olga)
            let first = await office.get(Self.path, query: "limit=3")
            let cursor = try #require(first.text.split(separator: "\"next\":\"").last?.split(separator: "\"").first)
            let second = await office.get(Self.path, query: "limit=3&cursor=\(cursor)")
            let ids = (first.text + second.text).split(separator: "\"id\":\"").dropFirst().map { $0.prefix(36) }
            #expect(ids.count == 5 && Set(ids).count == 5 && !ids.contains(Substring(unsent.description)))
            #expect(!(first.text + second.text).contains("Fraser"))
            #expect(await office.get(Self.path, query: "vacancy=\(two)").text.split(separator: "\"id\":").count == 2)
            #expect(await office.get(Self.path, query: "state=viewed").text.split(separator: "\"id\":").count == 2)
            #expect(await office.get(Self.path, query: "cursor=x").status == 422)
        }
    }
}
