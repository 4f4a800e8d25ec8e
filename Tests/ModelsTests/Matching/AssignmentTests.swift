import Models
import Testing

struct AssignmentTests {
    typealias Problem = AssignmentProblem
    typealias Pair = AssignmentProblem.Pair

    @Test(arguments: 1...60 as ClosedRange<UInt64>)
    func `no other choice has a higher sum`(seed: UInt64) throws {
        var random = SeededRandom(state: seed)
        for _ in 0..<20 {
            let openings = (0..<Int.random(in: 1...4, using: &random)).map { _ in Int.random(in: 0...2, using: &random) }
            let people = Int.random(in: 1...5, using: &random)
            let candidates = Self.candidates(people, openings.count, share: 0.6, steps: 10, &random)
            let assignment = try Problem(people: people, openings: openings, candidates: candidates).solve()
            #expect(abs(assignment.total - Self.best(0, people, openings, candidates)) < 1e-9)
            try Self.expectProof(of: assignment, people, openings, candidates)
        }
    }

    @Test(arguments: [1, 2] as [UInt64])
    func `prices prove a large assignment the best`(seed: UInt64) throws {
        var random = SeededRandom(state: seed)
        let openings = (0..<60).map { _ in Int.random(in: 0...4, using: &random) }
        let candidates = Self.candidates(300, 60, share: seed == 1 ? 1 : 0.1, steps: 1 << 20, &random)
        let assignment = try Problem(people: 300, openings: openings, candidates: candidates).solve()
        #expect(assignment.chosen.count > 80)
        try Self.expectProof(of: assignment, 300, openings, candidates)
    }

    @Test func `the order in which candidates come changes nothing, nor does one that comes twice`() throws {
        var random = SeededRandom(state: 9)
        let openings = [Int](repeating: 2, count: 12)
        let candidates = Self.candidates(40, 12, share: 0.5, steps: 3, &random)
        let again = candidates.shuffled(using: &random) + candidates.prefix(30)
        let first = try Problem(people: 40, openings: openings, candidates: candidates).solve()
        #expect(try Problem(people: 40, openings: openings, candidates: again).solve() == first)
    }

    @Test func `a pin is kept at the price that is told, and a ban and a blocker are heeded`() throws {
        let candidates: [Problem.Candidate] = [
            .init(person: 0, vacancy: 0, score: 0.9), .init(person: 0, vacancy: 1, score: 0.5),
            .init(person: 1, vacancy: 0, score: 0.8), .init(person: 1, vacancy: 1, score: 0.2),
            .init(person: 2, vacancy: 1, score: 0.7, isBlocked: true),
        ]
        func solve(pins: Set<Pair> = [], bans: Set<Pair> = []) throws -> (Problem, Assignment) {
            let problem = try Problem(people: 3, openings: [1, 1], candidates: candidates, pins: pins, bans: bans)
            return (problem, problem.solve())
        }
        let (_, free) = try solve()
        #expect(free.chosen.map(\.pair) == [Pair(person: 0, vacancy: 1), Pair(person: 1, vacancy: 0)])
        let (pinned, kept) = try solve(pins: [Pair(person: 0, vacancy: 0)])
        #expect(kept.chosen.map(\.pair) == [Pair(person: 0, vacancy: 0), Pair(person: 1, vacancy: 1)])
        #expect(kept.chosen.map(\.isPinned) == [true, false])
        #expect(abs(pinned.losses(of: kept)[0] - 0.2) < 1e-12)
        #expect(
            try solve(bans: [Pair(person: 1, vacancy: 0)]).1.chosen.map(\.pair) == [
                Pair(person: 0, vacancy: 0), Pair(person: 1, vacancy: 1),
            ])
        let (_, overruled) = try solve(pins: [Pair(person: 2, vacancy: 1)])
        #expect(overruled.chosen.map(\.pair) == [Pair(person: 0, vacancy: 0), Pair(person: 2, vacancy: 1)])
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `the loss of a pin is what the sum gains without it`(seed: UInt64) throws {
        var random = SeededRandom(state: seed)
        let candidates = Self.candidates(8, 4, share: 0.8, steps: 1 << 20, &random)
        let pins = Set(candidates.shuffled(using: &random).prefix(1).map(\.pair) + [Pair(person: 7, vacancy: 3)]).sorted()
        guard pins.count == 1 || pins[0].person != pins[1].person else { return }
        let problem = try Problem(people: 8, openings: [2, 2, 2, 2], candidates: candidates, pins: Set(pins))
        let assignment = problem.solve()
        #expect(Set(pins).isSubset(of: assignment.chosen.map(\.pair)))
        for (place, loss) in problem.losses(of: assignment).enumerated() {
            let others = Set(pins.enumerated().filter { $0.offset != place }.map(\.element))
            let without = try Problem(people: 8, openings: [2, 2, 2, 2], candidates: candidates, pins: others).solve()
            #expect(loss >= 0 && abs(without.total - assignment.total - loss) < 1e-9)
        }
    }

    @Test func `what contradicts itself is refused by name`() {
        func refusal(_ pins: Set<Pair>, _ bans: Set<Pair> = [], _ candidates: [Problem.Candidate] = []) -> Problem.Contradiction? {
            #expect(throws: Problem.Contradiction.self) {
                try Problem(people: 3, openings: [1, 1], candidates: candidates, pins: pins, bans: bans)
            }
        }
        let (a, b) = (Pair(person: 0, vacancy: 0), Pair(person: 0, vacancy: 1))
        #expect(refusal([a, b]) == .pinnedTwice(b))
        #expect(refusal([a], [a]) == .pinnedAndBanned(a))
        #expect(refusal([a, Pair(person: 1, vacancy: 0)]) == .tooManyPins(vacancy: 0, pins: 2, openings: 1))
        #expect(refusal([Pair(person: 3, vacancy: 0)]) == .unknown(Pair(person: 3, vacancy: 0)))
        #expect(refusal([], [], [.init(person: 0, vacancy: 2, score: 1)]) == .unknown(Pair(person: 0, vacancy: 2)))
    }

    private static func candidates(
        _ people: Int, _ vacancies: Int, share: Double, steps: Int, _ random: inout SeededRandom
    ) -> [Problem.Candidate] {
        var candidates: [Problem.Candidate] = []
        for person in 0..<people {
            for vacancy in 0..<vacancies where Double.random(in: 0..<1, using: &random) < share {
                let score = Double(Int.random(in: 0...steps, using: &random)) / Double(steps)
                candidates.append(.init(person: person, vacancy: vacancy, score: score))
            }
        }
        return candidates
    }

    /// Every choice, tried one after another.
    private static func best(_ person: Int, _ people: Int, _ openings: [Int], _ candidates: [Problem.Candidate]) -> Double {
        guard person < people else { return 0 }
        let own = candidates.filter { $0.pair.person == person && openings[$0.pair.vacancy] > 0 }
        return own.reduce(best(person + 1, people, openings, candidates)) { highest, candidate in
            var left = openings
            left[candidate.pair.vacancy] -= 1
            return max(highest, candidate.score + best(person + 1, people, left, candidates))
        }
    }

    /// Weak duality: no assignment is worth more than all gains and prices together, and this one is worth as much.
    private static func expectProof(
        of assignment: Assignment, _ people: Int, _ openings: [Int], _ candidates: [Problem.Candidate]
    ) throws {
        let (gains, prices) = (assignment.certificate.gains, assignment.certificate.prices)
        #expect((gains + prices).allSatisfy { $0 >= 0 })
        for candidate in candidates where openings[candidate.pair.vacancy] > 0 {
            let bound = gains[candidate.pair.person] + prices[candidate.pair.vacancy]
            #expect(Assignment.Certificate.units(of: candidate.score) <= bound)
        }
        let worth = assignment.chosen.reduce(0) { $0 + Assignment.Certificate.units(of: $1.score) }
        #expect(worth == gains.reduce(0, +) + zip(prices, openings).reduce(0) { $0 + $1.0 * Int64($1.1) })
        #expect(Set(assignment.chosen.map(\.pair.person)).count == assignment.chosen.count)
        for (vacancy, count) in Dictionary(grouping: assignment.chosen, by: \.pair.vacancy).mapValues(\.count) {
            #expect(count <= openings[vacancy])
        }
    }
}
