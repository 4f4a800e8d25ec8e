import FoundationEssentials
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import GrantsService

@Suite struct `Meetings on screen` {
    /// A round with a ready application, and a meeting planned for it by its manager.
    private static func planned(_ treasury: Treasury) async throws -> (application: GrantApplication, path: String) {
        let application = try await treasury.ready(in: treasury.round(of: treasury.fund()), of: treasury.person())
        let id = Meeting.ID(at: treasury.moment)
        let fields = ["id": id.description, "day": treasury.today.description, "clock": "14:30", "place": "https://meet.example.org/x"]
        for _ in 0..<2 {
            let made = await treasury.post("/grants/rounds/\(application.round)/meetings/new", fields, as: "mona")
            #expect(made.status == 303)
        }
        try await treasury.expectEvents(1, "meeting.planned")
        return (application, "/grants/meetings/\(id)")
    }

    private static func agenda(_ application: GrantApplication, place: String = "1") -> [String: String] {
        ["items.0.application": application.id.description, "items.0.place": place, "items.0.minutes": "15"]
    }

    @Test func `are planned, moved and cancelled before they begin`() async throws {
        try await Treasury.open { treasury in
            #expect(await treasury.get("/grants/meetings", as: "mona").text.contains("No meetings yet"))
            let (application, path) = try await Self.planned(treasury)
            let page = await treasury.get(path, as: "chair").text
            #expect(
                page.contains("14:30") && page.contains("href=\"https://meet.example.org/x\"") && page.contains("Nothing is on the agenda"))
            let fields = ["version": "1", "day": treasury.today.description, "clock": "15:00", "place": "Room 2"]
            for wrong in [["clock": "25:00"], ["day": "soon"], ["place": ""]] {
                #expect(await treasury.post(path + "/edit", fields.merging(wrong) { $1 }, as: "chair").status == 422)
            }
            #expect(await treasury.post(path + "/edit", fields, as: "chair").status == 303)
            #expect(await treasury.post(path + "/edit", fields.merging(["place": "Room 3"]) { $1 }, as: "chair").status == 412)
            #expect(await treasury.post(path + "/agenda", Self.agenda(application), as: "mona").status == 303)
            #expect(await treasury.post(path + "/cancel", ["reason": ""], as: "mona").status == 422)
            for _ in 0..<2 { #expect(await treasury.post(path + "/cancel", ["reason": "A flood"], as: "mona").status == 303) }
            #expect(await treasury.get(path, as: "ada").text.contains("A flood"))
            #expect(await treasury.post(path + "/open", as: "mona").status == 409)
            try await treasury.expect(0, "SELECT count(*) AS n FROM grants.agenda_item")
        }
    }

    @Test func `have an agenda that is set and set again`() async throws {
        try await Treasury.open { treasury in
            let (application, path) = try await Self.planned(treasury)
            #expect(await treasury.get(path + "/agenda", as: "mona").text.contains("Sixty hens"))
            for _ in 0..<2 { #expect(await treasury.post(path + "/agenda", Self.agenda(application), as: "mona").status == 303) }
            try await treasury.expectEvents(1, "meeting.agenda_set")
            #expect(await treasury.post(path + "/agenda", Self.agenda(application, place: "3"), as: "chair").status == 303)
            try await treasury.expect(3, "SELECT place AS n FROM grants.agenda_item")
            #expect(await treasury.post(path + "/agenda", Self.agenda(application, place: ""), as: "mona").status == 303)
            try await treasury.expect(0, "SELECT count(*) AS n FROM grants.agenda_item")
            #expect(await treasury.post(path + "/agenda", Self.agenda(application, place: "x"), as: "mona").status == 422)
            let foreign = ["items.0.application": GrantApplication.ID(at: treasury.moment).description, "items.0.place": "1"]
            #expect(await treasury.post(path + "/agenda", foreign, as: "mona").status == 422)
        }
    }

    @Test func `take an application from the proposal to the signed minutes`() async throws {
        try await Treasury.open { treasury in
            let (application, path) = try await Self.planned(treasury)
            let item = "\(path)/items/\(application.id)"
            #expect(await treasury.post(path + "/agenda", Self.agenda(application), as: "mona").status == 303)
            for _ in 0..<2 { #expect(await treasury.post(path + "/open", as: "chair").status == 303) }
            for name in ["chair", "ada", "ben"] {
                try await treasury.declare(for: application.id, of: name)
                for _ in 0..<2 {
                    let mark = "\(path)/attendance/\(Treasury.account(name))/arrive"
                    #expect(await treasury.post(mark, as: name).status == 303)
                }
            }
            try await treasury.expectEvents(3, "meeting.member_arrived")
            let pulse = await treasury.get("/grants/v1" + path.dropFirst(7) + "/pulse", as: "ada", accept: "application/json").text
            var fields = [
                "outcome": "approved_with_conditions", "granted": "490", "loan": "210", "lines.0.number": "0", "lines.0.approved": "500",
                "conditions.0.text": "A licence", "conditions.0.dueOn": "2099-01-01", "reason": "Eggs are short here",
            ]
            #expect(await treasury.post(item + "/propose", fields.merging(["granted": "491"]) { $1 }, as: "chair").status == 422)
            #expect(await treasury.post(item + "/propose", fields.merging(["conditions.0.text": ""]) { $1 }, as: "chair").status == 422)
            for _ in 0..<2 { #expect(await treasury.post(item + "/propose", fields, as: "chair").status == 303) }
            fields["reason"] = "Eggs are short in the district"
            #expect(await treasury.post(item + "/propose", fields, as: "chair").status == 303)
            #expect(await treasury.get(item + "/vote", as: "ada").text.contains("No vote is taken now"))
            for _ in 0..<2 { #expect(await treasury.post(item + "/call", as: "chair").status == 303) }
            #expect(await treasury.post(item + "/propose", fields.merging(["reason": "Other"]) { $1 }, as: "chair").status == 409)
            let row = try await treasury.run(["SELECT id::text AS id FROM grants.vote"])[0].first
            let vote = try #require(row).decode("id", as: String.self)
            #expect(await treasury.post(item + "/count", as: "chair").status == 409, "nobody has voted")
            #expect(
                await treasury.post(item + "/vote", ["vote": vote, "choice": "against"], as: "ben").status == 422, "dissent has a reason")
            for (name, choice) in [("chair", "for"), ("ada", "for"), ("ben", "against"), ("ben", "against")] {
                let cast = ["vote": vote, "choice": choice, "reason": choice == "for" ? "" : "Too many hens"]
                #expect(await treasury.post(item + "/vote", cast, as: name).status == 303)
            }
            try await treasury.expectEvents(3, "application.ballot_cast")
            #expect(!(await treasury.get(item, as: "ada").text.contains("Too many hens")), "votes are shown when they are counted")
            for _ in 0..<2 { #expect(await treasury.post(item + "/count", as: "chair").status == 303) }
            #expect(await treasury.get(item, as: "ada").text.contains("Too many hens"))
            #expect(await treasury.post(path + "/close", as: "chair").status == 409, "it is not decided yet")
            #expect(await treasury.get(item + "/record", as: "chair").text.contains("Carried"))
            for _ in 0..<2 { #expect(await treasury.post(item + "/record", ["vote": vote], as: "chair").status == 303) }
            try await treasury.expectEvents(1, "application.approved_with_conditions")
            try await treasury.expect(700, "SELECT committed::int AS n FROM grants.fund")
            let live = await treasury.get(path, as: "ada").text
            #expect(live.contains("USD\u{00A0}9\u{202F}300.00") && live.contains("USD\u{00A0}700.00"))
            #expect(
                await treasury.get("/grants/v1" + path.dropFirst(7) + "/pulse", as: "ada", accept: "application/json").text != pulse)
            #expect(await treasury.post(path + "/close", as: "chair").status == 303)
            #expect(await treasury.post(path + "/sign", as: "ada").status == 403)
            for _ in 0..<2 { #expect(await treasury.post(path + "/sign", as: "chair").status == 303) }
            let minutes = await treasury.get(path + "/minutes", as: "ben").text
            for told in ["Too many hens", "A licence", "Eggs are short in the district", "Signed by", "what was signed", "500.00"] {
                #expect(minutes.contains(told), "\(told)")
            }
        }
    }

    @Test func `record what is voted down, and take another proposal`() async throws {
        try await Treasury.open { treasury in
            let application = try await treasury.ready(in: treasury.round(of: treasury.fund()), of: treasury.person())
            let meeting = try await treasury.meeting(about: application)
            var vote = try await treasury.propose(
                .init(.approve(Award(granted: 700, loan: 300)), reason: "Sound"), on: application, in: meeting)
            try await treasury.step(.call, &vote)
            for name in ["chair", "ada", "ben"] {
                try await treasury.cast(name == "ada" ? .for : .against(reason: "Dear"), in: vote, as: name)
            }
            try await treasury.step(.count, &vote)
            let item = "/grants/meetings/\(meeting.id)/items/\(application.id)"
            #expect(await treasury.post(item + "/record", ["vote": vote.id.description], as: "chair").status == 303)
            try await treasury.expect(0, "SELECT count(*) AS n FROM grants.decision")
            let fields = ["outcome": "rejected", "reason": "The market is full"]
            #expect(await treasury.post(item + "/propose", fields, as: "chair").status == 422, "what the assistance plan goes on with")
            let rejected = fields.merging(["followUp": "training"]) { $1 }
            #expect(await treasury.post(item + "/propose", rejected, as: "chair").status == 303)
            #expect(await treasury.get(item, as: "ada").text.contains("Earlier votes"))
            try await treasury.expect(2, "SELECT number AS n FROM grants.vote WHERE state = 'open'")
        }
    }

    @Test func `ask Casework to go on where a plan is rejected`() async throws {
        try await Treasury.open { treasury in
            let person = try await treasury.person()
            let application = try await treasury.ready(in: treasury.round(of: treasury.fund()), of: person)
            let vote = try await treasury.carried(.init(.reject(.jobPlacement), reason: "The market is full"), on: application)
            let record = "/grants/meetings/\(vote.meeting)/items/\(application.id)/record"
            for _ in 0..<2 { #expect(await treasury.post(record, ["vote": vote.id.description], as: "chair").status == 303) }
            try await treasury.expect(
                1,
                """
                SELECT count(*) AS n
                FROM platform.job
                WHERE kind = 'rejected-plan' AND payload -> 'people' ->> 0 = \(person.description) AND payload ->> 'followUp' = 'job_placement'
                """)
        }
    }

    @Test func `are presided over by another member where the chair has a conflict`() async throws {
        try await Treasury.open { treasury in
            let application = try await treasury.ready(in: treasury.round(of: treasury.fund()), of: treasury.person())
            let row = try await #require(treasury.run([RoundStore.select(application.round)])[0].first)
            try await treasury.seat("chair", "ada", "ben", "dora", "egon", on: GrantRound(row))
            let meeting = try await treasury.meeting(about: application, with: ["chair", "ada", "ben", "dora", "egon"])
            let item = "/grants/meetings/\(meeting.id)/items/\(application.id)"
            let fields = ["outcome": "deferred", "reason": "The licence is missing"]
            #expect(await treasury.post(item + "/propose", fields, as: "ada").status == 403, "the chair is there")
            try await treasury.declare(.declared(reason: "My cousin"), for: application.id, of: "chair")
            #expect(await treasury.post(item + "/propose", fields, as: "chair").status == 403)
            #expect(await treasury.post(item + "/propose", fields, as: "ada").status == 303)
        }
    }

    @Test func `rank by score and tell where the fund runs short`() async throws {
        try await Treasury.open { treasury in
            let round = try await treasury.round(of: treasury.fund(1_500))
            let one = try await treasury.ready(in: round, of: treasury.person())
            let two = try await treasury.ready(in: round, of: treasury.person("Bob"))
            let meeting = try await treasury.meeting(about: one, two)
            let path = "/grants/meetings/\(meeting.id)/ranking"
            let page = await treasury.get(path, as: "ada").text
            #expect(page.contains("The fund does not reach further") && page.contains("4.00 (2)"))
            let tried = await treasury.get("\(path)?take=\(one.id)", as: "ada").text
            #expect(tried.contains("Left after what is ticked") && tried.contains("USD\u{00A0}500.00"))
            let both = await treasury.get("\(path)?take=\(one.id)&take=\(two.id)", as: "ada").text
            #expect(both.contains("USD\u{00A0}−500.00") && both.contains("The fund is short"))
            try await treasury.expect(0, "SELECT committed::int AS n FROM grants.fund")
        }
    }

    @Test func `show nothing of a plan to who has a conflict or has not declared`() async throws {
        try await Treasury.open { treasury in
            let application = try await treasury.ready(in: treasury.round(of: treasury.fund()), of: treasury.person("Ann", "Secretworth"))
            let row = try await #require(treasury.run([RoundStore.select(application.round)])[0].first)
            try await treasury.seat("chair", "ada", "ben", "dora", "egon", on: GrantRound(row))
            let meeting = try await treasury.meeting(about: application)
            try await treasury.declare(.declared(reason: "My cousin"), for: application.id, of: "egon")
            let path = "/grants/meetings/\(meeting.id)"
            #expect(await treasury.get(path, as: "ada").text.contains("Sixty hens"))
            for name in ["dora", "egon"] {
                for rest in ["", "/ranking", "/minutes", "/pack", "/items/\(application.id)", "/items/\(application.id)/vote"] {
                    let page = await treasury.get(path + rest, as: name)
                    for secret in ["Sixty hens", "Secretworth", "Soesdyke", "1\u{202F}000.00", "Eggs"] {
                        #expect(!page.text.contains(secret), "\(name) sees \(secret) at \(rest)")
                    }
                }
            }
            #expect(await treasury.get(path + "/pack", as: "ada").text.contains("Soesdyke"))
        }
    }

    @Test func `print every plan that the reader may read, in the agenda's order`() async throws {
        try await Treasury.open { treasury in
            let round = try await treasury.round(of: treasury.fund())
            let plans = [
                try await treasury.ready(in: round, of: treasury.person("Zoe", "Zed")),
                try await treasury.ready(in: round, of: treasury.person("Bea", "Bee")),
                try await treasury.ready(in: round, of: treasury.person("Abe", "Ace")),
            ]
            let meeting = try await treasury.meeting(about: plans[0], plans[1], plans[2])
            try await treasury.declare(.declared(reason: "My cousin"), for: plans[1].id, of: "ada")
            func printed(_ name: String) async -> [String] {
                let pack = await treasury.get("/grants/meetings/\(meeting.id)/pack", as: name).text
                return ["Zoe Zed", "Bea Bee", "Abe Ace"].compactMap { person in pack.firstRange(of: person).map { (person, $0.lowerBound) }
                }
                .sorted { $0.1 < $1.1 }.map(\.0)
            }
            #expect(await printed("ben") == ["Zoe Zed", "Bea Bee", "Abe Ace"])
            #expect(await printed("ada") == ["Zoe Zed", "Abe Ace"])
        }
    }

    @Test func `are open to their committee and the manager alone`() async throws {
        try await Treasury.open { treasury in
            let application = try await treasury.ready(in: treasury.round(of: treasury.fund()), of: treasury.person())
            let meeting = try await treasury.meeting(about: application)
            let strangers = ["cleo", "counsellor", "placement", "employer", "donor", "finance", "administrator"]
            for rest in ["", "/ranking", "/minutes", "/pack"] {
                await treasury.expectGuarded({ "/grants/meetings/\($0)\(rest)" }, of: meeting.id, as: "mona", against: strangers)
                #expect(await treasury.get("/grants/meetings/\(meeting.id)\(rest)", as: "committee").status == 404, "of another committee")
            }
            for rest in ["/edit", "/agenda", "/cancel"] {
                await treasury.expectGuarded(
                    { "/grants/meetings/\($0)\(rest)" }, of: meeting.id, as: "mona", against: strangers + ["ada"])
            }
            for rest in ["/open", "/close"] {
                await treasury.expectGuarded(
                    { "/grants/meetings/\($0)\(rest)" }, of: meeting.id, as: "mona", against: strangers + ["ada"], posting: [:])
            }
            let items = "/items/\(application.id)"
            for rest in ["/propose", "/vote", "/record"] {
                for name in strangers + ["mona"] {
                    #expect(await treasury.get("/grants/meetings/\(meeting.id)\(items)\(rest)", as: name).status == 403, "\(name)")
                }
            }
            for name in strangers + ["mona"] {
                #expect(await treasury.post("/grants/meetings/\(meeting.id)\(items)/call", as: name).status == 403)
            }
            let mark = "/grants/meetings/\(meeting.id)/attendance/\(Treasury.account("ben"))/leave"
            #expect(await treasury.post(mark, as: "ada").status == 403, "for themselves alone")
            #expect(await treasury.post(mark, as: "mona").status == 303)
            #expect(await treasury.get("/grants/rounds/\(application.round)/meetings/new", as: "ada").status == 403)
            #expect(await treasury.get("/grants/rounds/\(application.round)/meetings/new", as: "hana").status == 404)
        }
    }
}
