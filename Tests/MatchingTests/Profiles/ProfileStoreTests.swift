import FoundationEssentials
import Hosting
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import MatchingService

@Suite struct `A skill profile` {
    @Test func `is kept whole, with its event and each of its versions`() async throws {
        try await Agency.open { agency in
            let marie = try await agency.register(1)
            var profile = try Self.full()
            try await agency.save(profile, of: marie)
            #expect(try await Self.read(marie, in: agency) == KeptProfile(marie, profile, version: 1))
            profile.licences = nil
            profile.languages = []
            profile.wageWish = nil
            try await agency.save(profile, of: marie)
            try await agency.save(profile, of: marie)
            #expect(try await Self.read(marie, in: agency) == KeptProfile(marie, profile, version: 2))
            #expect(try await agency.events("profile.saved") == 2)
            #expect(try await agency.count("SELECT count(*) AS n FROM matching.profile_version") == 2)
        }
    }

    @Test func `has hours that a person can work, or none, in the database too`() async throws {
        try await Agency.open { agency in
            let marie = try await agency.register(1)
            try await agency.save(SkillProfile(schedules: [.nights]), of: marie)
            for hours in ["{}", "{flexible}", "{nights,sundays}"] {
                await #expect(throws: PostgresError.self) {
                    _ = try await agency.database.admin.unit(["UPDATE matching.profile SET schedules = \(hours)::text[]"])
                }
            }
            await #expect(throws: Failure.self) { try await agency.save(SkillProfile(schedules: [.flexible]), of: marie) }
            #expect(try await Self.read(marie, in: agency).profile.schedules == [.nights])
        }
    }

    @Test func `has what matters most and least, which are not the same, in the database too`() async throws {
        try await Agency.open { agency in
            let marie = try await agency.register(1)
            try await agency.save(SkillProfile(mattersMost: .pay), of: marie)
            for matters in [("pay", "pay"), ("love", "pay"), ("pay", "love")] {
                await #expect(throws: PostgresError.self) {
                    _ = try await agency.database.admin.unit([
                        "UPDATE matching.profile SET matters_most = \(matters.0), matters_least = \(matters.1)"
                    ])
                }
            }
            let failure = await #expect(throws: Failure.self) {
                try await agency.save(SkillProfile(mattersMost: .pay, mattersLeast: .pay), of: marie)
            }
            #expect(failure?.fields.map(\.pointer) == ["/mattersLeast"])
            try await agency.save(SkillProfile(mattersLeast: .hours), of: marie)
            #expect(try await Self.read(marie, in: agency).profile == SkillProfile(mattersLeast: .hours))
        }
    }

    @Test func `is not kept of somebody without consent, or of another programme`() async throws {
        try await Agency.open { agency in
            let marie = try await agency.register(1, hasConsent: false)
            let jean = try await agency.register(2, in: Agency.haiti)
            for person in [marie, jean] {
                await #expect(throws: Failure.self) { try await agency.save(Self.full(), of: person) }
            }
            #expect(try await agency.count("SELECT count(*) AS n FROM matching.profile") == 0)
        }
    }

    @Test func `is saved by one of several who come together, on one version`() async throws {
        try await Agency.open { agency in
            let marie = try await agency.register(1)
            let programme = Programme.ID(Agency.guyana)
            let saved = await withTaskGroup(of: Bool.self) { group in
                for months in 1...5 {
                    group.addTask {
                        do {
                            let caller = Caller.system(in: programme, task: "test")
                            let profile = SkillProfile(occupations: [.init(try concept("occupation", "baker"), months: months)])
                            try await agency.matching.database.transaction(as: caller) { transaction in
                                _ = try await ProfileStore.save(
                                    profile, of: marie, over: IfMatch(0), at: Agency.now, as: caller, in: transaction)
                            }
                            return true
                        } catch { return false }
                    }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(saved == 1)
            #expect(try await agency.events("profile.saved") == 1)
        }
    }

    static func full() throws -> SkillProfile {
        SkillProfile(
            skills: [
                .init(
                    try concept("skill", "bake-bread"), level: .skilled, months: 30, lastUsed: CalendarDate(year: 2026, month: 5, day: 1),
                    evidence: .assessed),
                .init(try concept("skill", "food-hygiene")),
            ],
            occupations: [.init(try concept("occupation", "baker"), months: 24)], education: .lowerSecondary,
            languages: [.init(LanguageCode(.english), .b2)], licences: [.car], reach: 12,
            availableFrom: CalendarDate(year: 2026, month: 12, day: 1), schedules: [.partTime, .shifts],
            wageWish: Money(Decimal(120_000), .gyd),
            preferredOccupations: [try concept("occupation", "baker")], mattersMost: .nearness, mattersLeast: .pay)
    }

    private static func read(_ id: Returnee.ID, in agency: Agency) async throws -> KeptProfile {
        let caller = Caller.system(in: Programme.ID(Agency.guyana), task: "test")
        let rows = try await agency.matching.database.query(ProfileStore.candidate(id), as: caller)
        return try ProfileStore.find(id, in: rows, for: .english).kept
    }
}
