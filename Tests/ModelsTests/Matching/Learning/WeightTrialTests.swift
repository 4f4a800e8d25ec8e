import FoundationEssentials
import Glibc
import Models
import Testing

@Suite struct `Weights learned from outcomes` {
    private static let kinds = Match.Component.Kind.allCases
    private static let prior = ScoringModel.prior.weights

    /// Examples whose outcomes follow planted weights: log odds are `scale` times the planted sum, less its mean.
    private func examples(_ count: Int, planted: [Match.Component.Kind: Double], scale: Double = 8, missing: Double = 0, seed: UInt64 = 1)
        -> [OutcomeExample]
    {
        var random = SeededRandom(state: seed)
        let middle = planted.values.reduce(0, +) / 2
        return (0..<count).map { number in
            let values = Dictionary(uniqueKeysWithValues: Self.kinds.map { ($0, Double.random(in: 0...1, using: &random)) })
            let sum = Self.kinds.reduce(0) { $0 + (planted[$1] ?? 0) * (values[$1] ?? 0) }
            let likelihood = 1 / (1 + exp(-scale * (sum - middle)))
            let happened = Double.random(in: 0..<1, using: &random) < likelihood
            let shown = values.filter { _ in Double.random(in: 0..<1, using: &random) >= missing }
            return OutcomeExample(
                OutcomeExample.Stage.allCases[number % 3], shown, happened: happened, at: Date(timeIntervalSince1970: Double(number) * 3600)
            )
        }
    }

    @Test func `come near those that were planted, and tell more of what comes later`() throws {
        let planted: [Match.Component.Kind: Double] = [.skills: 0.2, .occupation: 0.5, .languages: 0.05, .education: 0.05, .place: 0.2]
        let trial = try WeightTrial(examples(6_000, planted: planted), prior: Self.prior)
        for kind in Self.kinds {
            let found = try #require(trial.weights[kind.rawValue])
            #expect(abs(found - (planted[kind] ?? 0)) < 0.06, "\(kind): \(found)")
        }
        #expect(abs(trial.weights.values.reduce(0, +) - 1) < 1e-9)
        #expect(trial.gain > 0.01 && trial.isSure)
        for figures in trial.figures { #expect(try #require(figures.areaByLearned) > #require(figures.areaByPrior)) }
    }

    @Test func `are never negative, though what happens would ask for it`() throws {
        let trial = try WeightTrial(examples(3_000, planted: [.skills: 0.8, .place: -0.5, .occupation: 0.2]), prior: Self.prior)
        #expect(trial.weights[Match.Component.Kind.place.rawValue] == 0)
        #expect(trial.weights.values.allSatisfy { $0 >= 0 })
    }

    @Test func `stay near those set by hand while there is little to learn from`() throws {
        let planted: [Match.Component.Kind: Double] = [.education: 1]
        func distance(_ count: Int) throws -> Double {
            let trial = try WeightTrial(examples(count, planted: planted), prior: Self.prior)
            return Self.kinds.reduce(0) { $0 + abs((trial.weights[$1.rawValue] ?? 0) - Self.prior[$1]) }
        }
        let (few, many) = (try distance(220), try distance(5_000))
        #expect(few < many)
    }

    @Test func `are the same whatever the order, to the last bit`() throws {
        let all = examples(900, planted: [.skills: 0.5, .occupation: 0.5], missing: 0.3)
        let trial = try WeightTrial(all, prior: Self.prior)
        var random = SeededRandom(state: 5)
        #expect(try WeightTrial(all.shuffled(using: &random), prior: Self.prior) == trial)
        #expect(try WeightTrial(all, prior: Self.prior) == trial)
    }

    @Test func `hold out what happened last`() throws {
        let trial = try WeightTrial(examples(1_000, planted: [.skills: 1]), prior: Self.prior)
        #expect(trial.figures.map(\.held).reduce(0, +) == 300 && trial.figures.map(\.learned).reduce(0, +) == 700)
        // What comes last turns round: nothing of it was learned from.
        let turned = examples(1_000, planted: [.skills: 1]).enumerated().map { number, example in
            number < 700 ? example : OutcomeExample(example.stage, example.values, happened: !example.happened, at: example.at)
        }
        #expect(try WeightTrial(turned, prior: Self.prior).weights == trial.weights)
        #expect(try WeightTrial(turned, prior: Self.prior).lossByLearned > trial.lossByLearned)
    }

    @Test func `are not learned from too little, or from one outcome alone`() throws {
        #expect(throws: WeightTrial.Lack.self) { try WeightTrial([], prior: Self.prior) }
        let few = examples(199, planted: [.skills: 1])
        #expect(throws: WeightTrial.Lack.tooFew(examples: 199, happened: few.count(where: \.happened), held: 60)) {
            try WeightTrial(few, prior: Self.prior)
        }
        let alike = examples(500, planted: [.skills: 1]).map { OutcomeExample($0.stage, $0.values, happened: true, at: $0.at) }
        #expect(throws: WeightTrial.Lack.tooFew(examples: 500, happened: 500, held: 150)) { try WeightTrial(alike, prior: Self.prior) }
    }

    @Test func `make a model of the same formula under another name`() throws {
        let trial = try WeightTrial(examples(600, planted: [.skills: 1]), prior: Self.prior)
        let model = ScoringModel.prior.weighing(trial.weights, as: "learned-1")
        #expect(model.version == "learned-1" && model.related == ScoringModel.prior.related)
        for kind in Self.kinds { #expect(model.weights[kind] == trial.weights[kind.rawValue]) }
    }
}
