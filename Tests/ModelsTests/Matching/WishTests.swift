import FoundationEssentials
import Models
import Testing

struct WishTests {
    private static func wage(
        _ minimum: Decimal, _ maximum: Decimal? = nil, _ period: VacancyTerms.Wage.Period = .month, _ currency: Currency = .gyd
    ) -> VacancyTerms.Wage {
        VacancyTerms.Wage(minimum: minimum, maximum: maximum, period: period, currency: currency)
    }

    /// The match of somebody who can do one thing with a vacancy that asks for it.
    private static func match(_ change: (inout SkillProfile, inout VacancyDemand, RandomWorld) throws -> Void) throws -> Match {
        let world = try RandomWorld(seed: 21)
        var profile = SkillProfile(skills: [.init(world.skills[0])])
        var demand = VacancyDemand(essential: [.init(world.skills[0]), .init(world.skills[1])])
        try change(&profile, &demand, world)
        let scorer = Scorer(taxonomy: world.taxonomy, today: world.today)
        return scorer.match(scorer.prepare(profile), for: scorer.prepare(demand))
    }

    private static func value(_ aspect: Wish.Aspect, _ match: Match) -> Double? {
        match.wish?.components.first { $0.aspect == aspect }?.value
    }

    @Test func `work is the more wished the more digits of its code it shares with a preferred one`() throws {
        let codes = ["7512", "7512", "7519", "7532", "7412", "2512"]
        let occupations = try codes.enumerated().map { place, code in
            Occupation(uri: try #require(ConceptURI("urn:test:work:\(place)")), isco: try #require(ISCOCode(code)))
        }
        let skill = try #require(ConceptURI("urn:test:skill:1"))
        let taxonomy = Taxonomy(occupations: occupations, skills: [skill], relations: [], broader: [])
        let scorer = Scorer(taxonomy: taxonomy, today: CalendarDate(daysSince1970: 20_000))
        let demand = scorer.prepare(VacancyDemand(occupation: occupations[0].uri))
        func value(_ preferred: Int...) -> Double? {
            let profile = SkillProfile(skills: [.init(skill)], preferredOccupations: preferred.map { occupations[$0].uri })
            return Self.value(.work, scorer.match(scorer.prepare(profile), for: demand))
        }
        #expect((0...5).map { value($0) } == [1, 0.85, 0.5, 0.25, 0.1, 0])
        #expect(value(5, 3, 2, 3) == 0.5 && value(4, 0) == 1 && value() == nil)
    }

    @Test func `pay counts in full where it reaches the least that is wished, and in proportion to what is lacking below`() throws {
        func pay(_ least: Money?, _ wage: VacancyTerms.Wage?) throws -> Double? {
            Self.value(.pay, try Self.match { profile, demand, _ in (profile.wageWish, demand.pay) = (least, wage) })
        }
        let wish = Money(100_000, .gyd)
        #expect(try pay(wish, Self.wage(90_000, 100_000)) == 1)
        #expect(try pay(wish, Self.wage(577, nil, .hour)) == 1)
        #expect(try pay(wish, Self.wage(1_200_000, nil, .year)) == 1)
        #expect(try pay(Money(33_333.33, .gyd), Self.wage(33_333.33)) == 1)
        #expect(abs(try #require(try pay(wish, Self.wage(75_000))) - 0.5) < 1e-12)
        #expect(try #require(try pay(wish, Self.wage(576, nil, .hour))) < 1)
        #expect(try pay(wish, Self.wage(40_000)) == 0)
        #expect(try pay(Money(0, .gyd), Self.wage(1)) == 1)
        for (least, wage) in [
            (wish, nil), (nil, Self.wage(1)), (nil, nil), (wish, Self.wage(100_000, nil, .month, .usd)),
        ] {
            #expect(try pay(least, wage) == nil)
        }
    }

    @Test func `hours and places are no wish until somebody has said what matters`() throws {
        func wish(_ most: Wish.Aspect?) throws -> Match {
            try Self.match { profile, demand, _ in
                (profile.schedules, demand.schedule) = ([.fullTime], .partTime)
                (profile.place, demand.place) = (Place(area: "A"), Place(area: "A"))
                profile.mattersMost = most
            }
        }
        let silent = try wish(nil)
        #expect(silent.wish == nil && silent.standing == silent.score)
        let said = try wish(.hours)
        #expect(Self.value(.hours, said) == 0.5 && Self.value(.nearness, said) == 1)
        #expect(Self.value(.work, said) == nil && Self.value(.pay, said) == nil)
        // Hours count 2, the others 1: of 5 parts 3 are known, and of these 2 are met.
        let known = try #require(said.wish)
        #expect(abs(known.value - 2.0 / 3) < 1e-12 && abs(known.completeness - 0.6) < 1e-12)
        #expect(abs(try #require(said.standing) - (said.score ?? 0) * (1 - 0.15 * 1 / 5)) < 1e-12)
    }

    @Test func `what matters most counts twice and what matters least half of what the others do`() throws {
        let match = try Self.match { profile, demand, world in
            (profile.mattersMost, profile.mattersLeast) = (.pay, .work)
            (profile.wageWish, demand.pay) = (Money(10, .usd), Self.wage(1, nil, .month, .usd))
            (profile.preferredOccupations, demand.occupation) = ([world.occupations[2].uri], world.occupations[2].uri)
        }
        let (wish, score) = (try #require(match.wish), try #require(match.score))
        #expect(wish.components.map(\.share) == [0.2, 0.8, 0, 0] && abs(wish.value - 0.2) < 1e-12)
        #expect(abs(wish.cost - score * 0.15 * 2 / 4.5) < 1e-12)
    }

    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func `nobody stands above their score, and the parts of a wish sum to it and to what it takes`(seed: UInt64) throws {
        var world = try RandomWorld(seed: seed)
        let scorer = Scorer(taxonomy: world.taxonomy, today: world.today)
        var wishes = 0
        for _ in 0..<60 {
            let (profile, demand) = (scorer.prepare(world.profile()), scorer.prepare(world.demand()))
            let match = scorer.match(profile, for: demand)
            let (score, standing) = (try #require(match.score), try #require(match.standing))
            #expect(standing <= score && standing >= score * (1 - scorer.model.wish.pull) - 1e-12)
            #expect(standing == scorer.standing(ofScore: score, profile, for: demand) && score == scorer.score(profile, for: demand))
            guard let wish = match.wish else {
                #expect(standing == score)
                continue
            }
            wishes += 1
            #expect((0...1).contains(wish.value) && wish.completeness > 0 && wish.completeness <= 1)
            #expect(wish.components.map(\.aspect) == Wish.Aspect.allCases)
            #expect(abs(wish.components.reduce(0) { $0 + $1.points } - wish.value) < 1e-9)
            #expect(abs(wish.components.reduce(0) { $0 + $1.cost } - (score - standing)) < 1e-9 && wish.cost == score - standing)
            #expect(abs(standing - score * (1 - scorer.model.wish.pull * wish.completeness * (1 - wish.value))) < 1e-9)
        }
        #expect(wishes > 10)
    }

    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func `what is unknown takes nothing, and what is met better never takes more`(seed: UInt64) throws {
        var world = try RandomWorld(seed: seed)
        let scorer = Scorer(taxonomy: world.taxonomy, today: world.today)
        func standing(_ profile: SkillProfile, _ demand: VacancyDemand) throws -> Double {
            try #require(scorer.match(scorer.prepare(profile), for: scorer.prepare(demand)).standing)
        }
        for _ in 0..<40 {
            let (profile, demand) = (world.profile(), world.demand())
            let before = try standing(profile, demand)
            var silent = profile
            silent.wageWish = nil
            #expect(try standing(silent, demand) >= before)
            silent.preferredOccupations = []
            #expect(try standing(silent, demand) >= before)
            (silent.mattersMost, silent.mattersLeast) = (nil, nil)
            let score = scorer.score(scorer.prepare(silent), for: scorer.prepare(demand))
            #expect(try standing(silent, demand) == score && before <= score ?? 0)
            var better = demand
            better.pay?.maximum = (demand.pay?.maximum ?? demand.pay?.minimum).map { $0 * 2 }
            #expect(try standing(profile, better) >= before)
            var content = profile
            if let work = demand.occupation, !profile.preferredOccupations.isEmpty { content.preferredOccupations.append(work) }
            #expect(try standing(content, demand) >= before)
        }
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `a higher score never stands lower beside the same wish`(seed: UInt64) throws {
        var world = try RandomWorld(seed: seed)
        let scorer = Scorer(taxonomy: world.taxonomy, today: world.today)
        for _ in 0..<30 {
            let (profile, demand) = (scorer.prepare(world.profile()), scorer.prepare(world.demand()))
            let standings = [0, 0.1, 0.1 + .ulpOfOne, 0.5, 0.999, 1].map { scorer.standing(ofScore: $0, profile, for: demand) }
            #expect(standings == standings.sorted())
        }
    }

    @Test func `lists go by what is left of the score, and by the score where nothing is wished`() throws {
        let world = try RandomWorld(seed: 22)
        let scorer = Scorer(taxonomy: world.taxonomy, today: world.today)
        let skills = world.skills[..<4].map { SkillProfile.HeldSkill($0) }
        let demand = scorer.prepare(
            VacancyDemand(occupation: world.occupations[0].uri, essential: skills.map { .init($0.skill) }, pay: Self.wage(50)))
        let modest = SkillProfile(skills: skills, occupations: [.init(world.occupations[0].uri)], wageWish: Money(40, .gyd))
        var dear = modest
        dear.wageWish = Money(400, .gyd)
        var silent = modest
        silent.wageWish = nil
        let ranked = scorer.rank(
            [(id: 1, profile: scorer.prepare(dear)), (id: 2, profile: scorer.prepare(modest)), (id: 3, profile: scorer.prepare(silent))],
            for: demand)
        #expect(ranked.map(\.id) == [2, 3, 1])
        #expect(Set(ranked.map(\.match.score)).count == 1 && ranked[1].match.standing == ranked[1].match.score)
    }

    @Test func `what is read of people and vacancies is this, and nothing that no score may rest on`() {
        func members(_ value: Any) -> [String] { Mirror(reflecting: value).children.compactMap(\.label) }
        #expect(
            members(SkillProfile()) == [
                "skills", "occupations", "education", "languages", "licences", "place", "reach", "availableFrom", "schedules", "wageWish",
                "preferredOccupations", "mattersMost", "mattersLeast",
            ])
        #expect(
            members(VacancyDemand()) == [
                "occupation", "essential", "optional", "experience", "education", "languages", "licences", "place", "schedule", "startsBy",
                "pay",
            ])
    }
}
