import FoundationEssentials
import Glibc

/// Weights learned from what became of people, tried on what happened later, beside the weights set by hand.
package struct WeightTrial: Hashable, Codable, Sendable {
    /// Why nothing was learned.
    package enum Lack: Error, Hashable, Sendable {
        /// There is not enough to learn from: what there is, of what is needed.
        case tooFew(examples: Int, happened: Int, held: Int)
        /// Nothing that the score knows tells what happens.
        case nothingTells
    }

    /// How many examples of one stage there were, and how well each set of weights told those held out.
    package struct Figures: Hashable, Codable, Sendable {
        package let stage: OutcomeExample.Stage
        package let learned: Int
        package let held: Int
        package let happened: Int
        /// How often, of two who were held out, one of whom it happened to, the weights put that one first; nil where all are alike.
        package let areaByPrior: Double?
        package let areaByLearned: Double?
    }

    /// By component's name; they sum to 1.
    package let weights: [String: Double]
    package let figures: [Figures]
    /// The mean surprise (log loss, in nats) of what was held out.
    package let lossByPrior: Double
    package let lossByLearned: Double
    /// Where the true gain lies with 95 % confidence.
    package let gainFrom: Double
    package let gainTo: Double

    /// What the learned weights take away from the surprise; positive is better.
    package var gain: Double {
        lossByPrior - lossByLearned
    }

    /// Whether the gain is more than chance would give.
    package var isSure: Bool {
        gainFrom > 0
    }

    /// The fewest examples, and of them the fewest of each outcome, learned from and held out. Judgement.
    package static let (leastExamples, leastOfEach, leastHeld) = (200, 30, 10)
    /// How strongly weights are drawn to those set by hand, chosen on made-up data: a hundred examples move them a little, thousands mostly.
    private static let penalty = 5.0
    /// The part that is held out: what happened last.
    private static let heldPart = 0.3

    /// Learns from the earlier examples and tries on the later; the order in which they are given changes nothing.
    package init(_ examples: [OutcomeExample], prior: ScoringModel.Weights) throws(Lack) {
        let sorted = Self.sorted(examples)
        let cut = sorted.isEmpty ? Date.distantPast : sorted[Int(Double(sorted.count) * (1 - Self.heldPart))].at
        let (early, late) = (sorted.filter { $0.at < cut }, sorted.filter { $0.at >= cut })
        try Self.check(sorted, early, late)
        let learner = Learner(early, prior: prior, penalty: Self.penalty)
        guard let weights = learner.weights else { throw .nothingTells }
        let trial = late.map { (example: $0, prior: learner.byPrior($0), learned: learner.byLearned($0)) }
        let gains = trial.map { Self.loss($0.prior, $0.example) - Self.loss($0.learned, $0.example) }
        self.weights = weights
        figures = OutcomeExample.Stage.allCases.map { stage in
            let some = trial.filter { $0.example.stage == stage }
            return Figures(
                stage: stage, learned: early.count { $0.stage == stage }, held: some.count,
                happened: some.count { $0.example.happened }, areaByPrior: Self.area(some.map { ($0.prior, $0.example.happened) }),
                areaByLearned: Self.area(some.map { ($0.learned, $0.example.happened) }))
        }
        let count = Double(trial.count)
        lossByPrior = trial.reduce(0) { $0 + Self.loss($1.prior, $1.example) } / count
        lossByLearned = trial.reduce(0) { $0 + Self.loss($1.learned, $1.example) } / count
        let mean = gains.reduce(0, +) / count
        let spread = (gains.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / max(1, count - 1) / count).squareRoot()
        (gainFrom, gainTo) = (mean - 1.96 * spread, mean + 1.96 * spread)
    }

    private static func check(_ all: [OutcomeExample], _ early: [OutcomeExample], _ late: [OutcomeExample]) throws(Lack) {
        func isEnough(_ examples: [OutcomeExample], _ least: Int) -> Bool {
            let happened = examples.count(where: \.happened)
            return happened >= least && examples.count - happened >= least
        }
        guard all.count >= leastExamples, isEnough(early, leastOfEach), isEnough(late, leastHeld) else {
            throw .tooFew(examples: all.count, happened: all.count(where: \.happened), held: late.count)
        }
    }

    private static func sorted(_ examples: [OutcomeExample]) -> [OutcomeExample] {
        func key(_ example: OutcomeExample) -> [Double] {
            [example.at.timeIntervalSinceReferenceDate, Double(OutcomeExample.Stage.allCases.firstIndex(of: example.stage) ?? 0)]
                + Match.Component.Kind.allCases.map { example.values[$0] ?? -1 } + [example.happened ? 1 : 0]
        }
        return examples.map { (key($0), $0) }.sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
    }

    private static func loss(_ logOdds: Double, _ example: OutcomeExample) -> Double {
        let likelihood = ConstrainedRegression.likelihood(logOdds)
        return -log(max(1e-12, example.happened ? likelihood : 1 - likelihood))
    }

    /// The area under the curve of receivers, ties counted half.
    private static func area(_ scored: [(score: Double, happened: Bool)]) -> Double? {
        let sorted = scored.sorted { $0.score < $1.score }
        let happened = Double(sorted.count(where: \.happened))
        guard happened > 0, happened < Double(sorted.count) else { return nil }
        var (sum, start) = (0.0, 0)
        while start < sorted.count {
            var end = start
            while end < sorted.count, sorted[end].score == sorted[start].score { end += 1 }
            let rank = Double(start + 1 + end) / 2
            sum += rank * Double(sorted[start..<end].count(where: \.happened))
            start = end
        }
        return (sum - happened * (happened + 1) / 2) / (happened * (Double(sorted.count) - happened))
    }
}

extension ScoringModel {
    /// The same formula with weights that were learned; a component that they do not know keeps its own, and they share the rest.
    package func weighing(_ learned: [String: Double], as version: String) -> ScoringModel {
        let rest = Match.Component.Kind.allCases.reduce(1) { learned[$1.rawValue] == nil ? $0 - weights[$1] : $0 }
        var model = self
        model.version = version
        model.weights = Weights { kind in learned[kind.rawValue].map { rest * $0 } ?? weights[kind] }
        return model
    }
}

extension ScoringModel.Weights {
    package init(_ weight: (Match.Component.Kind) -> Double) {
        self.init(
            skills: weight(.skills), occupation: weight(.occupation), languages: weight(.languages), education: weight(.education),
            place: weight(.place), schedule: weight(.schedule))
    }
}

/// Both fits over the same examples.
private struct Learner {
    private let prior: ScoringModel.Weights
    /// On the score alone, and on its components.
    private var whole: ConstrainedRegression
    private var parts: ConstrainedRegression

    init(_ examples: [OutcomeExample], prior: ScoringModel.Weights, penalty: Double) {
        self.prior = prior
        let weights = Match.Component.Kind.allCases.map { prior[$0] }
        let rows = examples.map { example in
            ConstrainedRegression.Row(
                features: example.features(by: prior), group: Self.group(example.stage), happened: example.happened,
                weight: example.stage.weight)
        }
        let groups = OutcomeExample.Stage.allCases.count
        whole = ConstrainedRegression(
            rows.map { row in
                .init(
                    features: [zip(weights, row.features).reduce(0) { $0 + $1.0 * $1.1 }], group: row.group, happened: row.happened,
                    weight: row.weight)
            }, groups: groups, target: [0], penalty: 0.01)
        whole.fit()
        let scale = whole.coefficients[0]
        parts = ConstrainedRegression(rows, groups: groups, target: weights.map { $0 * scale }, penalty: penalty)
        parts.fit()
    }

    private static func group(_ stage: OutcomeExample.Stage) -> Int {
        OutcomeExample.Stage.allCases.firstIndex(of: stage) ?? 0
    }

    func byPrior(_ example: OutcomeExample) -> Double {
        let score = zip(Match.Component.Kind.allCases, example.features(by: prior)).reduce(0) { $0 + prior[$1.0] * $1.1 }
        return whole.logOdds([score], group: Self.group(example.stage))
    }

    func byLearned(_ example: OutcomeExample) -> Double {
        parts.logOdds(example.features(by: prior), group: Self.group(example.stage))
    }

    /// In thousandths that sum to 1; nil where nothing tells.
    var weights: [String: Double]? {
        let sum = parts.coefficients.reduce(0, +)
        guard sum > 1e-6 else { return nil }
        var thousandths = parts.coefficients.map { ($0 / sum * 1000).rounded() }
        if let largest = thousandths.indices.max(by: { thousandths[$0] < thousandths[$1] }) {
            thousandths[largest] += 1000 - thousandths.reduce(0, +)
        }
        return Dictionary(uniqueKeysWithValues: zip(Match.Component.Kind.allCases.map(\.rawValue), thousandths.map { $0 / 1000 }))
    }
}
