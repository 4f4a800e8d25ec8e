import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Synchronization
import TestSupport
import Testing
import Web

@testable import MatchingService

@Suite struct `The pool of an office` {
    @Test(arguments: 1...3 as ClosedRange<UInt64>)
    func `ranks exactly as everybody read from the database and scored, whatever changes`(seed: UInt64) async throws {
        try await Agency.open { agency in
            var crowd = try await Crowd(agency, seed: seed)
            for number in 0..<40 { try await crowd.arrive(number) }
            try await crowd.arrive(900, in: Agency.haiti)
            for round in 0..<4 {
                try await crowd.compare()
                for number in [round, 10 + round] { try await crowd.change(number) }
                try await crowd.arrive(50 + round)
                try await crowd.leave(20 + round)
            }
            try await crowd.compare()
        }
    }

    @Test func `takes in a change whose transaction began before others and ended after them`() async throws {
        try await Agency.open { agency in
            let path = "/matching/v1/vacancies/\(try await agency.bakery())/matches"
            let late = try await agency.register(7, "Late", hasConsent: false)
            _ = await agency.json(path, as: "paul")
            try await agency.database.admin.transaction { transaction in
                // The consent has the older transaction; Bob's profile is changed, and read, before it is committed.
                try await transaction.send(Self.consent(of: late))
                try await agency.save(SkillProfile(skills: [.init(try concept("skill", "bake-bread"))]), of: try person(2))
                let before = await agency.json(path, as: "paul")
                #expect(try before.document.withoutProfile == 1 && before.document.candidates[1].displayName == "Bob B.")
                #expect(await agency.json(path, as: "paul").text == before.text)
            }
            #expect(try await agency.json(path, as: "paul").document.withoutProfile == 2)
        }
    }

    @Test func `never lets out who does not agree any more, though no event told it, and fills their place`() async throws {
        try await Agency.open { agency in
            let path = "/matching/v1/vacancies/\(try await agency.bakery())/matches?limit=2"
            #expect(try await agency.json(path, as: "paul").document.candidates.map(\.displayName) == ["Ann B.", "Bob B."])
            _ = try await agency.database.admin.unit([
                "UPDATE casework.consent SET state = 'revoked', revoked_at = now() WHERE returnee_id = \(Agency.id(1001))"
            ])
            let after = try await agency.json(path, as: "paul").document
            #expect(after.candidates.map(\.displayName) == ["Bob B.", "Cid B."] && after.candidates.map(\.rank) == [1, 2])
            #expect(after.profiles == 2)
        }
    }

    @Test func `is read anew on another day`() async throws {
        try await Agency.open { agency in
            let vacancy = try #require(Vacancy.ID(try await agency.bakery()))
            let caller = Caller.system(in: Programme.ID(Agency.guyana), task: "test")
            let clock = Clock(Agency.now)
            let matching = Matching(database: agency.matching.database, now: { clock.moment })
            _ = try await matching.people(for: vacancy, 0..<3, as: caller)
            // No event tells of it, so that only reading everybody anew is sure to notice.
            _ = try await agency.database.admin.unit(["UPDATE matching.profile SET version = 9, skills = '[]', occupations = '[]'"])
            clock.moment += 86_400
            let tomorrow = try await matching.pools.current(as: caller)
            #expect(tomorrow.today == CalendarDate(year: 2026, month: 11, day: 25))
            #expect(tomorrow.index.everybody.map(\.profile.version) == [9, 9, 9])
        }
    }

    @Test func `has those who ask come again while everybody is read, and reads on`() async throws {
        try await Agency.open { agency in
            let caller = Caller.system(in: Programme.ID(Agency.guyana), task: "test")
            let matching = Matching(database: agency.matching.database, patience: .milliseconds(20), now: { Agency.now })
            try await agency.database.admin.transaction { transaction in
                try await transaction.execute("LOCK TABLE matching.profile IN ACCESS EXCLUSIVE MODE")
                for _ in 0..<2 {
                    let refused = await #expect(throws: Failure.self) { try await matching.pools.current(as: caller) }
                    #expect(refused?.code == "pool.being-prepared" && refused?.retryAfter == 10)
                    #expect(refused?.message.contains("; 0 so far") == true)
                }
            }
            await #expect(throws: Never.self) { try await matching.pools.tend(as: caller) }
        }
    }

    @Test func `is packed where changes are many, and misses none that come meanwhile`() async throws {
        try await Agency.open { agency in
            let caller = Caller.system(in: Programme.ID(Agency.guyana), task: "test")
            let pools = agency.matching.pools
            try await pools.tend(as: caller)
            for number in 0..<510 { try await agency.register(number) }
            let skill = SkillProfile.HeldSkill(try concept("skill", "bake-bread"))
            for number in 0..<510 { try await agency.save(SkillProfile(skills: [skill]), of: try person(number)) }
            #expect(try await pools.current(as: caller).index.changes == 510)
            async let tended: Void = pools.tend(as: caller)
            for number in 0..<20 { try await agency.save(SkillProfile(skills: [skill], education: .primary), of: try person(number)) }
            try await tended
            let pool = try await pools.current(as: caller)
            #expect(
                pool.index.count == 510 && pool.index.everybody.prefix(21).map(\.profile.version) == [Int](repeating: 2, count: 20) + [1])
            try await pools.tend(as: caller)
        }
    }

    private static func consent(of person: Returnee.ID) -> [SQL] {
        [
            """
            INSERT INTO casework.consent (
                programme_id, id, returnee_id, purpose, data_categories, recipient, method, given_at, expires_on, state)
            VALUES (
                \(Agency.guyana), \(person), \(person), 'job_matching', '{name,skills}', 'programme', 'signed', now(), current_date + 365, 'given')
            """,
            Agency.event("consent.given", of: person.description),
        ]
    }
}

private func person(_ number: Int) throws -> Returnee.ID {
    try #require(Returnee.ID(Agency.id(1000 + number)))
}

/// A clock that tests set.
private final class Clock: Sendable {
    private let kept: Mutex<Date>

    init(_ moment: Date) {
        kept = Mutex(moment)
    }

    var moment: Date {
        get { kept.withLock { $0 } }
        set { kept.withLock { $0 = newValue } }
    }
}

/// People with random skills of the starter taxonomy, and a vacancy, in an agency.
private struct Crowd {
    let agency: Agency
    let taxonomy: Taxonomy
    private var random: SplitMix
    private let caller = Caller(
        credential: .system, programme: Programme.ID(Agency.guyana), roles: [.placementOfficer], request: "test")

    init(_ agency: Agency, seed: UInt64) async throws {
        self.agency = agency
        taxonomy = try await agency.matching.taxonomy.current().taxonomy
        random = SplitMix(state: seed)
        try await agency.post(
            vacancy: 1, title: "Baker", skills: #"[{"skill": "bread making"}, {"skill": "food hygiene"}]"#, district: "Georgetown")
    }

    mutating func arrive(_ number: Int, in programme: String = Agency.guyana) async throws {
        let district = ["Georgetown", "Bartica", nil].randomElement(using: &random) ?? nil
        try await agency.register(number, district: district, hasConsent: Bool.random(using: &random) || number > 800, in: programme)
        if Bool.random(using: &random) { try? await agency.save(profile(), of: try person(number), in: programme) }
    }

    mutating func change(_ number: Int) async throws {
        try? await agency.save(profile(), of: try person(number))
    }

    func leave(_ number: Int) async throws {
        try await agency.revokeConsent(try person(number))
    }

    /// Compares the service's list with a ranking of all that the database holds.
    func compare() async throws {
        let vacancy = try #require(Vacancy.ID(Agency.id(2001)))
        let all = try await agency.matching.database.query(ProfileStore.candidates, as: caller).map(ProfileStore.Candidate.init)
        for limit in [3, 100] {
            let list = try await agency.matching.people(for: vacancy, 0..<limit, as: caller)
            let scorer = Scorer(taxonomy: list.library.taxonomy, today: list.basis.today)
            let prepared = all.filter { $0.kept.version > 0 }.map {
                (id: $0.id, profile: scorer.prepare($0.kept.profile.living(in: $0.district)))
            }
            let ranked = scorer.rank(prepared, for: scorer.prepare(list.reading.demand), limit: limit)
            #expect(list.shown.map(\.id) == ranked.map(\.id) && list.shown.map(\.match) == ranked.map(\.match))
            #expect(list.profiles == prepared.count && list.withoutProfile == all.count - prepared.count)
        }
    }

    private mutating func profile() -> SkillProfile {
        let skills = (0..<Int.random(in: 1...8, using: &random)).map { _ in
            SkillProfile.HeldSkill(
                taxonomy.skills.randomElement(using: &random) ?? taxonomy.skills[0],
                evidence: Evidence.allCases.randomElement(using: &random) ?? .declared)
        }
        return SkillProfile(skills: skills, education: EducationLevel.allCases.randomElement(using: &random))
    }
}

/// The same numbers from the same seed.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
