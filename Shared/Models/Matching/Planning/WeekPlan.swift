/// Who goes to which vacancy, such that what the pairs stand at is highest in sum, with the reasons.
package struct WeekPlan: Hashable, Codable, Sendable {
    /// Another choice, and what it would stand at.
    package struct Alternative<Owner>: Hashable, Codable, Sendable {
        package let id: Identifier<Owner>
        package let score: Double
    }

    /// One person for one vacancy.
    package struct Line: Hashable, Codable, Sendable {
        package let pair: PlanPair
        package let score: Double
        /// The score less what the wish takes from it; nil in plans from before wishes counted.
        package let standing: Double?
        package let isPinned: Bool
        /// Essential skills that are held, of how many.
        package let held: Int
        package let essential: Int
        /// Where else the person would fit best, and who else would fit the vacancy best of those who do not go there.
        package let nextVacancy: Alternative<Vacancy>?
        package let nextPerson: Alternative<Returnee>?
        /// By how much the sum would be higher without the pin.
        package let loss: Double?
    }

    /// In order of vacancies, then of people.
    package let lines: [Line]
    /// Who goes nowhere, in order.
    package let unplaced: [Returnee.ID]

    /// Refuses with `plan.too-large` what would be too many pairs.
    package static func checkSize(people: Int, vacancies: Int) throws(Failure) {
        guard people * vacancies <= PlanInputs.mostPairs else { throw .planTooLarge }
    }

    /// The sum of what the pairs stand at.
    package var total: Double {
        lines.reduce(0) { $0 + ($1.standing ?? $1.score) }
    }

    /// Reckons the plan; profiles and demands are those of the inputs, in their order.
    ///
    /// Refuses with `plan.too-large`, `plan.too-many-pins`, `plan.pinned-twice` and `plan.pinned-and-forbidden`.
    package init(_ inputs: PlanInputs, _ profiles: [PreparedProfile], _ demands: [PreparedDemand], by scorer: Scorer) throws(Failure) {
        try Self.checkSize(people: profiles.count, vacancies: demands.count)
        let table = PlanTable(inputs, profiles, demands, by: scorer)
        let problem: AssignmentProblem
        do {
            problem = try AssignmentProblem(
                people: profiles.count, openings: inputs.openings.map(\.left), candidates: table.candidates,
                pins: Set(inputs.choices.pins.compactMap(table.place)), bans: Set(inputs.choices.bans.compactMap(table.place)))
        } catch {
            throw Failure(error, inputs)
        }
        let assignment = problem.solve()
        let losses = Dictionary(zip(problem.pins, problem.losses(of: assignment)), uniquingKeysWith: { first, _ in first })
        let alternatives = table.alternatives(to: assignment.chosen.map(\.pair))
        lines = assignment.chosen.enumerated().map { number, chosen in
            let pair = chosen.pair
            let match = scorer.match(profiles[pair.person], for: demands[pair.vacancy])
            return Line(
                pair: PlanPair(inputs.openings[pair.vacancy].vacancy, inputs.people[pair.person].returnee), score: match.score ?? 0,
                standing: match.standing,
                isPinned: chosen.isPinned, held: match.essentialCoverage.held, essential: match.essentialCoverage.of,
                nextVacancy: alternatives[number].vacancy, nextPerson: alternatives[number].person, loss: losses[pair])
        }.sorted { $0.pair < $1.pair }
        let placed = Set(assignment.chosen.map(\.pair.person))
        unplaced = inputs.people.indices.filter { !placed.contains($0) }.map { inputs.people[$0].returnee }
    }
}

/// What every pair is worth that may be chosen.
private struct PlanTable {
    private let inputs: PlanInputs
    private let personPlaces: [Returnee.ID: Int]
    private let vacancyPlaces: [Vacancy.ID: Int]
    let candidates: [AssignmentProblem.Candidate]

    init(_ inputs: PlanInputs, _ profiles: [PreparedProfile], _ demands: [PreparedDemand], by scorer: Scorer) {
        self.inputs = inputs
        personPlaces = Dictionary(inputs.people.enumerated().map { ($1.returnee, $0) }, uniquingKeysWith: { first, _ in first })
        vacancyPlaces = Dictionary(inputs.openings.enumerated().map { ($1.vacancy, $0) }, uniquingKeysWith: { first, _ in first })
        let (referred, pins) = (Set(inputs.referred), Set(inputs.choices.pins))
        var candidates: [AssignmentProblem.Candidate] = []
        for (person, profile) in profiles.enumerated() {
            for (vacancy, demand) in demands.enumerated() {
                let pair = PlanPair(inputs.openings[vacancy].vacancy, inputs.people[person].returnee)
                guard let score = scorer.score(profile, for: demand) else { continue }
                let isOpen = score >= inputs.least && !referred.contains(pair) && !scorer.isBlocked(profile, for: demand)
                guard isOpen || pins.contains(pair) else { continue }
                let standing = scorer.standing(ofScore: score, profile, for: demand)
                candidates.append(.init(person: person, vacancy: vacancy, score: standing, isBlocked: !isOpen))
            }
        }
        self.candidates = candidates
    }

    /// The places of a pair; nil where the plan does not know one of them.
    func place(_ pair: PlanPair) -> AssignmentProblem.Pair? {
        guard let person = personPlaces[pair.returnee], let vacancy = vacancyPlaces[pair.vacancy] else { return nil }
        return AssignmentProblem.Pair(person: person, vacancy: vacancy)
    }

    typealias Alternatives = (vacancy: WeekPlan.Alternative<Vacancy>?, person: WeekPlan.Alternative<Returnee>?)

    /// For each chosen pair the best other vacancy of the person, and the best person who does not go to the vacancy; ties by place.
    func alternatives(to chosen: [AssignmentProblem.Pair]) -> [Alternatives] {
        let (going, bans) = (Set(chosen), Set(inputs.choices.bans.compactMap(place)))
        var bestVacancies: [Int: [AssignmentProblem.Candidate]] = [:]
        var bestPeople: [Int: AssignmentProblem.Candidate] = [:]
        for candidate in candidates where !candidate.isBlocked && !bans.contains(candidate.pair) && !going.contains(candidate.pair) {
            bestVacancies[candidate.pair.person, default: []].append(candidate)
            let best = bestPeople[candidate.pair.vacancy]
            if best.map({ $0.score < candidate.score }) ?? true { bestPeople[candidate.pair.vacancy] = candidate }
        }
        return chosen.map { pair in
            let vacancy = bestVacancies[pair.person]?.max { ($0.score, -$0.pair.vacancy) < ($1.score, -$1.pair.vacancy) }
            return (
                vacancy.map { .init(id: inputs.openings[$0.pair.vacancy].vacancy, score: $0.score) },
                bestPeople[pair.vacancy].map { .init(id: inputs.people[$0.pair.person].returnee, score: $0.score) }
            )
        }
    }
}

extension Failure {
    fileprivate static let planTooLarge = Failure(
        .tooLarge, "plan.too-large", "There are more than two million pairs of people and vacancies. Plan smaller offices apart.")

    fileprivate init(_ contradiction: AssignmentProblem.Contradiction, _ inputs: PlanInputs) {
        switch contradiction {
        case .unknown:
            self.init(.invalid, "plan.unknown", "A pinned person or vacancy is not part of the plan. Take the pin away.")
        case .pinnedTwice:
            self.init(.invalid, "plan.pinned-twice", "A person is pinned to two vacancies. Take one pin away.")
        case .pinnedAndBanned:
            self.init(.invalid, "plan.pinned-and-forbidden", "A pair is pinned and forbidden. Take one away.")
        case .tooManyPins(let vacancy, let pins, let openings):
            self.init(
                .invalid, "plan.too-many-pins",
                "Vacancy \(inputs.openings[vacancy].vacancy) has \(openings) openings left and \(pins) people pinned to it. Take a pin away."
            )
        }
    }
}
