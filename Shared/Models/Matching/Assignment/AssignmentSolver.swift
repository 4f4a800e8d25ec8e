/// Brings people one after another to their best place, by shortest augmenting paths over prices (Jonker and Volgenant 1987; Kuhn's
/// duality with capacities).
///
/// After each person, `gains` and `prices` prove the choice the best among those brought in so far. All sums are of whole numbers.
struct AssignmentSolver {
    /// A pair that may be chosen.
    private struct Edge {
        let vacancy: Int32
        /// Its place among the problem's candidates.
        let candidate: Int32
        let worth: Int64
    }

    /// The pairs of each person, end to end, and where each person's start.
    private var edges: [Edge] = []
    private var start: [Int32] = [0]
    private var free: [Int]
    private var gains: [Int64]
    private var prices: [Int64]
    /// Per person: the place in `edges` of what was chosen, or −1.
    private var choice: [Int32]
    /// Per vacancy: who is there.
    private var placed: [[Int32]]
    private var search: AssignmentSearch

    init(_ problem: AssignmentProblem, without pins: [AssignmentProblem.Pair]) {
        let pinned = Set(pins.map(\.person))
        free = problem.openings
        for pin in pins { free[pin.vacancy] -= 1 }
        let hasOpenings = free.map { $0 > 0 }
        edges.reserveCapacity(problem.candidates.count)
        var next = 0
        for person in 0..<problem.people {
            while next < problem.candidates.count, problem.candidates[next].pair.person == person {
                let candidate = problem.candidates[next]
                if !candidate.isBlocked, hasOpenings[candidate.pair.vacancy], !pinned.contains(person) {
                    let worth = Assignment.Certificate.units(of: candidate.score)
                    edges.append(Edge(vacancy: Int32(candidate.pair.vacancy), candidate: Int32(next), worth: worth))
                }
                next += 1
            }
            start.append(Int32(edges.count))
        }
        gains = [Int64](repeating: 0, count: problem.people)
        prices = [Int64](repeating: 0, count: free.count)
        choice = [Int32](repeating: -1, count: problem.people)
        placed = [[Int32]](repeating: [], count: free.count)
        search = AssignmentSearch(people: problem.people, vacancies: free.count)
    }

    /// The candidates that were chosen, in order of people.
    var matched: [Int] {
        choice.filter { $0 >= 0 }.map { Int(edges[Int($0)].candidate) }
    }

    var certificate: Assignment.Certificate {
        Assignment.Certificate(gains: gains, prices: prices)
    }

    mutating func run() {
        for person in gains.indices where start[person] < start[person + 1] { bring(Int32(person)) }
    }

    private func own(_ person: Int32) -> Range<Int> {
        Int(start[Int(person)])..<Int(start[Int(person) + 1])
    }

    /// Finds the cheapest chain of moves that ends at an empty place or with somebody who goes nowhere, and makes it.
    private mutating func bring(_ person: Int32) {
        gains[Int(person)] = own(person).reduce(0) { max($0, edges[$1].worth - prices[Int(edges[$1].vacancy)]) }
        search.begin(at: person, leaving: gains[Int(person)])
        visit(person, at: 0)
        while let (distance, vacancy) = search.next() {
            if free[Int(vacancy)] > 0 {
                search.end(atVacancy: vacancy, distance)
                break
            }
            for other in placed[Int(vacancy)] {
                search.reach(other, through: vacancy, at: distance, leaving: gains[Int(other)])
                visit(other, at: distance)
            }
        }
        settle()
    }

    /// Sees where a person could go, `distance` from the one who is brought in.
    private mutating func visit(_ person: Int32, at distance: Int64) {
        let gain = gains[Int(person)]
        for place in own(person) {
            let vacancy = edges[place].vacancy
            search.offer(vacancy, from: person, by: Int32(place), at: distance + gain + prices[Int(vacancy)] - edges[place].worth)
        }
    }

    /// Moves prices and gains by what the chain costs, then everybody along it.
    private mutating func settle() {
        for (person, distance) in search.people where distance < search.cost { gains[Int(person)] -= search.cost - distance }
        for (vacancy, distance) in search.vacancies where distance < search.cost { prices[Int(vacancy)] += search.cost - distance }
        var vacancy: Int32
        switch search.ending {
        case .vacancy(let empty):
            free[Int(empty)] -= 1
            vacancy = empty
        case .person(let leaving):
            guard let place = search.vacancy(before: leaving) else { return }
            placed[Int(place)].removeAll { $0 == leaving }
            choice[Int(leaving)] = -1
            vacancy = place
        }
        while true {
            let (mover, edge) = search.way(to: vacancy)
            let left = search.vacancy(before: mover)
            choice[Int(mover)] = edge
            placed[Int(vacancy)].append(mover)
            guard let left else { return }
            placed[Int(left)].removeAll { $0 == mover }
            vacancy = left
        }
    }
}
