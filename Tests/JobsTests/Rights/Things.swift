import FoundationEssentials
import Hosting
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import JobsService

/// Whose things are asked for; the numbers are those of `Office.addEmployer`.
enum Owner: Int, CaseIterable {
    case own = 1
    case otherEmployer = 7
    case otherProgramme = 8

    var programme: Int { self == .otherProgramme ? 2 : 1 }
    var token: String { self == .own ? "fh_bakery" : "fh_\(rawValue)" }

    /// A word in all that everyone may read of the owner, such as the titles of vacancies.
    var publicMark: String {
        switch self {
        case .own: "Quetzal"
        case .otherEmployer: "Zephyr"
        case .otherProgramme: "Yucca"
        }
    }

    /// A word in all that only the owner and its office may read.
    var privateMark: String {
        switch self {
        case .own: "Umbrella"
        case .otherEmployer: "Vermilion"
        case .otherProgramme: "Wisteria"
        }
    }
}

/// What an owner has, one of each kind: by its place in a path, such as `keys/{key}`, or by what stands for it in a body.
typealias Things = [String: String]

extension Office {
    /// An office with one thing of each kind for each owner.
    static func openWithThings(_ body: (Office, [Owner: Things]) async throws -> Void) async throws {
        try await open { office in
            for owner in Owner.allCases where owner != .own {
                try await office.addEmployer(number: owner.rawValue, token: owner.token, programme: owner.programme)
            }
            var things: [Owner: Things] = [:]
            for owner in Owner.allCases { things[owner] = try await office.things(of: owner) }
            office.jobs.credentials.forget()
            try await body(office, things)
        }
    }

    private func things(of owner: Owner) async throws -> Things {
        let officer = try await signIn("Officer\(owner.rawValue)", .placementOfficer, programme: owner.programme)
        let manager = try await signIn("Manager\(owner.rawValue)", .employer, employer: owner.rawValue, programme: owner.programme)
        _ = try await signIn(
            "\(owner.privateMark)\(owner.rawValue)", .employer, employer: owner.rawValue, programme: owner.programme, isRecruiter: true)
        var things: Things = [
            "board/{slug}": "office-\(owner.programme)", "programme": "00000000-0000-0000-0000-00000000000\(owner.programme)",
        ]
        things["employers/{id}"] = try #require(UUID(uuidString: Self.employer(owner.rawValue).suffix(36).description)).uuidString
            .lowercased()
        things.merge(try await employerThings(of: owner, officer)) { $1 }
        things.merge(try await referralThings(of: owner, things, officer)) { $1 }
        things.merge(try await webhookThings(of: owner)) { $1 }
        things.merge(try await personalThings(of: owner, manager)) { $1 }
        things["changes/{id}"] = try await batch(of: owner)
        return things
    }

    /// Its contacts and sites, a visit, a key, somebody who acts for it, and its vacancy.
    private func employerThings(of owner: Owner, _ officer: String) async throws -> Things {
        let (place, mark) = (Self.employer(owner.rawValue), owner.privateMark)
        let terms =
            "version=1&name=\(owner.publicMark)+Mill&contacts.0.name=\(mark)&contacts.0.phone=%2B592+225+0000&sites.0.address=1+\(mark)+Street"
        #expect(await fill(place + "/edit", terms, as: officer).status == 303)
        let visit = "kind=call&happenedOn=2026-01-05&note=\(mark)&followUpOn=2026-01-12"
        #expect(await fill(place + "/relations/new", visit, as: officer).status == 303)
        let posted = try await posted(Self.vacancy(owner.publicMark, number: "HR-\(owner.rawValue)"), token: owner.token)
        _ = try await database.admin.query("UPDATE jobs.api_key SET name = \(mark) WHERE employer_id = \(Self.identity(place))")
        return [
            "vacancies/{id}": posted, "board/{id}": posted, "by-external-id/{externalId}": "HR-\(owner.rawValue)",
            "relations/{relation}": try await identity("SELECT id FROM jobs.employer_relation WHERE employer_id = \(Self.identity(place))"),
            "keys/{key}": try await identity("SELECT id FROM jobs.api_key WHERE employer_id = \(Self.identity(place))"),
            "users/{account}": try await identity("SELECT id FROM portal.account WHERE name = \(mark + String(owner.rawValue))"),
        ]
    }

    /// A candidate with an offer, messages and an interview, one who may still be put forward, and a placement.
    private func referralThings(of owner: Owner, _ things: Things, _ officer: String) async throws -> Things {
        let mark = owner.privateMark
        let person = try await addPerson("Ann\(mark)", mark, programme: owner.programme)
        let candidate = try await addPerson("Eve\(mark)", mark, programme: owner.programme)
        let vacancy = try #require(Vacancy.ID(things["vacancies/{id}"] ?? ""))
        let referral = try await referral(of: person, for: vacancy, through: .viewed, as: officer)
        let times = "times.0.day=2083-05-03&times.0.clock=09:30&minutes=45&place=\(mark)"
        #expect(await fill("/jobs/referrals/\(referral)/interview", times, as: officer).status == 303)
        #expect(await fill("/jobs/referrals/\(referral)/messages", "text=\(mark)", as: officer).status == 303)
        let work = "person=\(candidate)&employer=\(mark)&title=\(mark)&startsOn=\(CalendarDate(.now).adding(days: -40))"
        let placed = try #require(await fill("/jobs/placements/new", work, as: officer).place)
        _ = try await database.admin.query("UPDATE jobs.referral SET version = 1 WHERE id = \(referral)")
        return [
            "referrals/{id}": referral.description, "placements/{id}": placed.suffix(36).description, "person": candidate.description,
            "interviews/{id}": try await identity("SELECT id FROM jobs.interview WHERE referral_id = \(referral)"),
        ]
    }

    /// A webhook, and a delivery to it that is dead.
    private func webhookThings(of owner: Owner) async throws -> Things {
        let webhook = try await addWebhook("http://127.0.0.1:9/\(owner.privateMark)", token: owner.token).webhook.id
        #expect(await send(.post, "/jobs/v1/webhooks/\(webhook)/test", "{}", token: owner.token).status < 300)
        _ = try await database.admin.query("UPDATE jobs.webhook_delivery SET state = 'dead'")
        return [
            "webhooks/{id}": webhook,
            "deliveries/{delivery}": try await identity("SELECT id FROM jobs.webhook_delivery WHERE webhook_id = \(webhook)::uuid"),
        ]
    }

    /// A filter that the employer's manager keeps, and the manager's calendar.
    private func personalThings(of owner: Owner, _ manager: String) async throws -> Things {
        #expect(await fill("/jobs/vacancies/filters/new?q=\(owner.privateMark)", "name=\(owner.privateMark)", as: manager).status == 303)
        let feed = await fill("/jobs/interviews/feed", as: manager).text
        return [
            "filters/{id}": try await identity("SELECT id FROM jobs.saved_filter WHERE name = \(owner.privateMark)"),
            "calendars/{token}": String(try #require(feed.firstMatch(of: /fh_calendar_[A-Za-z0-9_-]{43}/)).output),
        ]
    }

    /// A change of many of the owner's programme, with nothing in it.
    private func batch(of owner: Owner) async throws -> String {
        try await identity(
            """
            INSERT INTO jobs.batch (programme_id, id, account_id, subject, change, made_at)
            SELECT programme_id, gen_random_uuid(), id, 'vacancy', 'pause', now()
            FROM jobs.employer
            WHERE id = \(Self.identity(Self.employer(owner.rawValue)))
            RETURNING id
            """)
    }

    static func vacancy(_ title: String, number: String?) -> String {
        let number = number.map { ",\"externalId\":\"\($0)\"" } ?? ""
        return #"{"title":"\#(title)","description":"Bakes.","contract":"permanent","schedule":"nights","openings":9\#(number)}"#
    }

    private func posted(_ vacancy: String, token: String) async throws -> String {
        try #require(await post(vacancy, token: token).place).suffix(36).description
    }

    /// The one identity that the statement finds.
    private func identity(_ sql: SQL) async throws -> String {
        try #require(await database.admin.query(sql).first).decode("id", as: UUID.self).uuidString.lowercased()
    }

    private static func identity(_ path: String) -> UUID? { UUID(uuidString: String(path.suffix(36))) }
}
