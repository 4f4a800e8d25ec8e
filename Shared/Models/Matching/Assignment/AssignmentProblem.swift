/// People and vacancies with openings, to be brought together so that the sum of scores is the highest possible.
///
/// People and vacancies are numbers from 0; where several assignments are equally good, the numbers decide which one it is.
package struct AssignmentProblem: Sendable {
    /// A person and a vacancy.
    package struct Pair: Hashable, Comparable, Sendable {
        package let person: Int
        package let vacancy: Int

        package init(person: Int, vacancy: Int) {
            self.person = person
            self.vacancy = vacancy
        }

        package static func < (a: Pair, b: Pair) -> Bool {
            (a.person, a.vacancy) < (b.person, b.vacancy)
        }
    }

    /// A pair that may be chosen, and what it is worth.
    package struct Candidate: Hashable, Sendable {
        package let pair: Pair
        /// 0 to 1.
        package let score: Double
        /// Whether a hard requirement is known not to be met: such a pair is chosen only where it is pinned.
        package let isBlocked: Bool

        package init(person: Int, vacancy: Int, score: Double, isBlocked: Bool = false) {
            pair = Pair(person: person, vacancy: vacancy)
            self.score = score
            self.isBlocked = isBlocked
        }
    }

    /// Why a problem has no answer.
    package enum Contradiction: Error, Hashable, Sendable {
        /// The pair names a person or a vacancy that there is not.
        case unknown(Pair)
        /// One person is pinned to two vacancies; the pair is the second.
        case pinnedTwice(Pair)
        /// A pair is pinned and banned.
        case pinnedAndBanned(Pair)
        /// More people are pinned to a vacancy than it has openings.
        case tooManyPins(vacancy: Int, pins: Int, openings: Int)
    }

    package let people: Int
    /// Per vacancy: how many people it can take.
    package let openings: [Int]
    /// Pairs that somebody decided on, in order.
    package let pins: [Pair]
    /// Every pair's best score, banned ones left out; ascending by pair.
    let candidates: [Candidate]

    /// A pair given twice counts at its higher score; a pin that is no candidate counts nothing.
    package init(
        people: Int, openings: [Int], candidates: some Sequence<Candidate>, pins: Set<Pair> = [], bans: Set<Pair> = []
    ) throws(Contradiction) {
        self.people = people
        self.openings = openings.map { max(0, $0) }
        self.pins = pins.sorted()
        let best = Self.best(Array(candidates)).filter { bans.isEmpty || !bans.contains($0.pair) }
        self.candidates = best
        for pair in best.map(\.pair) + self.pins
        where !(0..<people).contains(pair.person) || !openings.indices.contains(pair.vacancy) {
            throw .unknown(pair)
        }
        try Self.check(self.pins, bans, self.openings)
    }

    /// In order of pairs, each once; what comes in order already is not sorted again.
    private static func best(_ candidates: [Candidate]) -> [Candidate] {
        if zip(candidates, candidates.dropFirst()).allSatisfy({ $0.pair < $1.pair }) { return candidates }
        var best: [Candidate] = []
        for candidate in candidates.sorted(by: { ($0.pair, -$0.score) < ($1.pair, -$1.score) }) where best.last?.pair != candidate.pair {
            best.append(candidate)
        }
        return best
    }

    private static func check(_ pins: [Pair], _ bans: Set<Pair>, _ openings: [Int]) throws(Contradiction) {
        var pinned = [Int](repeating: 0, count: openings.count)
        for (pin, next) in zip(pins, pins.dropFirst()) where pin.person == next.person { throw .pinnedTwice(next) }
        for pin in pins {
            if bans.contains(pin) { throw .pinnedAndBanned(pin) }
            pinned[pin.vacancy] += 1
        }
        for (vacancy, pins) in pinned.enumerated() where pins > openings[vacancy] {
            throw .tooManyPins(vacancy: vacancy, pins: pins, openings: openings[vacancy])
        }
    }

    /// The best assignment that keeps to every pin.
    package func solve() -> Assignment {
        solve(keeping: pins)
    }

    /// What each pin costs, in order: by how much the sum would be higher if that pair were free to be chosen or not.
    ///
    /// Solves the problem once for each pin.
    package func losses(of assignment: Assignment) -> [Double] {
        pins.indices.map { place in
            var others = pins
            others.remove(at: place)
            return max(0, solve(keeping: others).total - assignment.total)
        }
    }

    private func solve(keeping pins: [Pair]) -> Assignment {
        var solver = AssignmentSolver(self, without: pins)
        solver.run()
        let pinned = pins.map { Assignment.Chosen(pair: $0, score: score(of: $0), isPinned: true) }
        let free = solver.matched.map { Assignment.Chosen(pair: candidates[$0].pair, score: candidates[$0].score, isPinned: false) }
        return Assignment(chosen: (pinned + free).sorted { $0.pair < $1.pair }, certificate: solver.certificate)
    }

    private func score(of pair: Pair) -> Double {
        var (low, high) = (0, candidates.count)
        while low < high {
            let middle = (low + high) / 2
            if candidates[middle].pair < pair { low = middle + 1 } else { high = middle }
        }
        return low < candidates.count && candidates[low].pair == pair ? candidates[low].score : 0
    }
}
