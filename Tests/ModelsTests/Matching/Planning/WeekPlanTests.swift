import FoundationEssentials
import Models
import Testing

@Suite struct `A plan of the week` {
    /// People, vacancies and what they rest on, at random.
    private struct World {
        let scorer: Scorer
        let people: [SkillProfile]
        let demands: [VacancyDemand]
        let openings: [Int]
        var referred: [PlanPair] = []

        init(seed: UInt64, people: Int, vacancies: Int) throws {
            var world = try RandomWorld(seed: seed)
            scorer = Scorer(taxonomy: world.taxonomy, today: world.today)
            self.people = (0..<people).map { _ in world.profile() }
            demands = (0..<vacancies).map { _ in world.demand() }
            openings = (0..<vacancies).map { $0 % 2 + 1 }
        }

        func person(_ number: Int) throws -> Returnee.ID { try #require(Returnee.ID("00000000-0000-7000-8000-0000000001\(number + 10)")) }
        func vacancy(_ number: Int) throws -> Vacancy.ID { try #require(Vacancy.ID("00000000-0000-7000-8000-0000000002\(number + 10)")) }
        func pair(_ person: Int, _ vacancy: Int) throws -> PlanPair { PlanPair(try self.vacancy(vacancy), try self.person(person)) }

        func inputs(_ choices: PlanChoices = PlanChoices(), least: Double = 0.05) throws -> PlanInputs {
            PlanInputs(
                people: try people.indices.map { .init(try person($0), profile: 1, district: nil) },
                openings: try demands.indices.map { .init(try vacancy($0), version: 1, left: openings[$0], demand: demands[$0]) },
                referred: referred, choices: choices, least: least)
        }

        func plan(_ inputs: PlanInputs) throws -> WeekPlan {
            try WeekPlan(inputs, people.map { scorer.prepare($0) }, inputs.openings.map { scorer.prepare($0.demand) }, by: scorer)
        }

        func plan(_ choices: PlanChoices = PlanChoices(), least: Double = 0.05) throws -> WeekPlan {
            try plan(inputs(choices, least: least))
        }

        /// What the pair stands at where it may be chosen.
        func worth(_ person: Int, _ vacancy: Int, least: Double = 0.05) -> Double? {
            let (profile, demand) = (scorer.prepare(people[person]), scorer.prepare(demands[vacancy]))
            guard let score = scorer.score(profile, for: demand), score >= least, !scorer.isBlocked(profile, for: demand) else {
                return nil
            }
            return scorer.standing(ofScore: score, profile, for: demand)
        }

        /// The highest sum there is, by trying everything.
        func best(from person: Int = 0, _ left: [Int]? = nil) -> Double {
            guard person < people.count else { return 0 }
            let left = left ?? openings
            var most = best(from: person + 1, left)
            for vacancy in demands.indices where left[vacancy] > 0 {
                guard let worth = worth(person, vacancy) else { continue }
                var rest = left
                rest[vacancy] -= 1
                most = max(most, worth + best(from: person + 1, rest))
            }
            return most
        }
    }

    @Test func `from before wishes counted is read as the scores that it summed`() throws {
        let plan = try World(seed: 3, people: 6, vacancies: 4).plan()
        let json = String(decoding: try JSONEncoder().encode(plan), as: UTF8.self)
        let before = json.replacing(/"standing":[0-9.e-]+,?/, with: "").replacing(",}", with: "}")
        let read = try JSONDecoder().decode(WeekPlan.self, from: Data(before.utf8))
        #expect(read.lines.count == plan.lines.count && read.lines.allSatisfy { $0.standing == nil })
        #expect(abs(read.total - plan.lines.reduce(0) { $0 + $1.score }) < 1e-12)
    }

    @Test(arguments: 1...8) func `has the highest sum that there is of what is left of scores`(seed: Int) throws {
        let world = try World(seed: UInt64(seed), people: 6, vacancies: 4)
        let plan = try world.plan()
        #expect(abs(plan.total - world.best()) < 1e-9)
        #expect(Set(plan.lines.map(\.pair.returnee)).count == plan.lines.count)
        #expect(plan.lines.count + plan.unplaced.count == 6)
        #expect(plan.lines.allSatisfy { ($0.standing ?? 2) <= $0.score && $0.score >= 0.05 })
        for (number, left) in world.openings.enumerated() {
            let vacancy = try world.vacancy(number)
            #expect(plan.lines.count { $0.pair.vacancy == vacancy } <= left)
        }
    }

    @Test(arguments: 1...6) func `keeps to pins and bans, and tells what each pin costs`(seed: Int) throws {
        let world = try World(seed: UInt64(seed), people: 6, vacancies: 4)
        let free = try world.plan()
        let banned = try #require(free.lines.first?.pair)
        let pinned = try world.pair(5, 0)
        let plan = try world.plan(PlanChoices(pins: [pinned], bans: [banned].filter { $0 != pinned }))
        #expect(plan.lines.contains { $0.pair == pinned && $0.isPinned })
        #expect(banned == pinned || !plan.lines.contains { $0.pair == banned })
        let without = try world.plan(PlanChoices(bans: [banned].filter { $0 != pinned }))
        let loss = try #require(plan.lines.first { $0.pair == pinned }?.loss)
        #expect(plan.lines.allSatisfy { ($0.loss != nil) == $0.isPinned })
        // A pinned pair that could not be chosen counts nothing in the sum.
        let counted = plan.total - (world.worth(5, 0) == nil ? plan.lines.first { $0.pair == pinned }?.standing ?? 0 : 0)
        if world.worth(5, 0) != nil { #expect(abs(without.total - counted - loss) < 1e-9) }
    }

    @Test func `says what would have been instead`() throws {
        let world = try World(seed: 3, people: 8, vacancies: 4)
        let plan = try world.plan()
        for line in plan.lines {
            let person = try #require(try (0..<8).first { try world.person($0) == line.pair.returnee })
            let vacancy = try #require(try (0..<4).first { try world.vacancy($0) == line.pair.vacancy })
            let others = (0..<4).filter { $0 != vacancy }.compactMap { world.worth(person, $0) }
            #expect(line.nextVacancy?.score == others.max())
            let going = Set(plan.lines.filter { $0.pair.vacancy == line.pair.vacancy }.map(\.pair.returnee))
            let waiting = try (0..<8).filter { !going.contains(try world.person($0)) }.compactMap { world.worth($0, vacancy) }
            #expect(line.nextPerson?.score == waiting.max())
        }
    }

    @Test func `sends nobody where they were put forward before, or fit too little`() throws {
        var world = try World(seed: 5, people: 6, vacancies: 3)
        let before = try world.plan()
        let first = try #require(before.lines.first)
        world.referred = [first.pair]
        #expect(try !world.plan().lines.contains { $0.pair == first.pair })
        #expect(try world.plan(least: 0.99).lines.allSatisfy { $0.score >= 0.99 })
    }

    @Test func `can be reckoned again from what is kept, to the last bit`() throws {
        let world = try World(seed: 7, people: 7, vacancies: 4)
        let inputs = try world.inputs(PlanChoices(pins: [world.pair(0, 1)], bans: [world.pair(1, 1)]))
        let plan = try world.plan(inputs)
        let kept = try JSONDecoder().decode(PlanInputs.self, from: JSONEncoder().encode(inputs))
        #expect(kept == inputs)
        #expect(try world.plan(kept) == plan)
        #expect(try JSONDecoder().decode(WeekPlan.self, from: JSONEncoder().encode(plan)) == plan)
    }

    @Test func `refuses what cannot be kept to`() throws {
        let world = try World(seed: 1, people: 6, vacancies: 3)
        func code(_ choices: PlanChoices) throws -> String? {
            do { _ = try world.plan(choices) } catch let failure as Failure { return failure.code }
            return nil
        }
        #expect(try code(PlanChoices(pins: [world.pair(0, 0), world.pair(1, 0)])) == "plan.too-many-pins")
        #expect(try code(PlanChoices(pins: [world.pair(0, 0), world.pair(0, 1)])) == "plan.pinned-twice")
        #expect(try code(PlanChoices(pins: [world.pair(0, 0)], bans: [world.pair(0, 0)])) == "plan.pinned-and-forbidden")
        // Who is gone is not pinned any more.
        #expect(try code(PlanChoices(pins: [world.pair(40, 0)])) == nil)
    }

    @Test func `changes by one hand at a time, the newest word on a pair holding`() throws {
        let world = try World(seed: 1, people: 2, vacancies: 2)
        let (a, b) = (try world.pair(0, 0), try world.pair(0, 1))
        var choices = PlanChoices()
        choices.make(.pin(a))
        choices.make(.pin(b))
        #expect(choices == PlanChoices(pins: [b]))
        choices.make(.ban(b))
        #expect(choices == PlanChoices(bans: [b]))
        choices.make(.pin(b))
        #expect(choices == PlanChoices(pins: [b]))
        choices.make(.unpin(b))
        choices.make(.ban(a))
        choices.make(.ban(a))
        #expect(choices == PlanChoices(bans: [a]))
        choices.make(.unban(a))
        #expect(choices == PlanChoices())
    }
}
