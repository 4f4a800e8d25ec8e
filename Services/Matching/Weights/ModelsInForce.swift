import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Web

/// The sets of weights of an office, and what was put in force when.
struct KeptModels: Sendable {
    /// The newest first.
    let learned: [LearnedModel]
    let promotions: [Promotion]

    /// The number of the set in force; nil for the weights set by hand.
    var inForce: Int? { promotions.first?.number }
    /// Which promotion holds; 0 before the first.
    var turn: Int { promotions.first?.turn ?? 0 }

    /// The name of a set of weights as it is written beside scores.
    func version(of number: Int?) -> String {
        number.map { number in learned.first { $0.number == number }?.version ?? "learned-\(number)" } ?? ScoringModel.prior.version
    }
}

extension Matching {
    /// The formula with the weights that are in force in the caller's office.
    func model(as caller: Caller) async throws -> ScoringModel {
        guard caller.programme != nil, let row = try await database.query(ModelStore.current, as: caller).first else { return .prior }
        return ScoringModel.prior.weighing(
            try row.json("weights"), as: LearnedModel.version(try row.decode("number"), on: try row.decode("base")))
    }

    /// The formula with the weights of this name, in force or not; nil where the program cannot compute by them any more.
    func model(named version: String, as caller: Caller) async throws -> ScoringModel? {
        if version == ScoringModel.prior.version { return .prior }
        guard let number = LearnedModel.number(in: version), let row = try await database.query(ModelStore.model(number), as: caller).first
        else { return nil }
        let learned = try LearnedModel(row)
        return learned.version == version ? learned.model : nil
    }

    func models(as caller: Caller) async throws -> KeptModels {
        let answers = try await database.unit([ModelStore.models, ModelStore.promotions], as: caller)
        return KeptModels(learned: try answers[0].map(LearnedModel.init), promotions: try answers[1].map(Promotion.init))
    }

    /// Puts learned weights in force, or those set by hand, over the promotion that was looked at; nothing where they are in force.
    ///
    /// Refuses with `model.not-found` and `version.stale`.
    func promote(_ number: Int?, over turn: Int, as caller: Caller) async throws {
        let moment = now()
        try await database.transaction(as: caller) { transaction in
            let promotions = try await transaction.query(ModelStore.promotions).map(Promotion.init)
            let current = promotions.first
            if let number, try await transaction.query(ModelStore.model(number)).isEmpty { throw Failure.noModel(caller.language) }
            guard current?.turn ?? 0 == turn else { throw Failure.stale(caller.language) }
            guard current?.number != number else { return }
            guard try await transaction.execute(ModelStore.promote(number, turn: turn + 1, by: caller, at: moment)) == 1 else {
                throw Failure.stale(caller.language)
            }
            let event = Event(
                "programme", try caller.office, "model_promoted",
                data: eventData([
                    "from": current?.number.map { "learned-\($0)" } ?? ScoringModel.prior.version,
                    "to": number.map { "learned-\($0)" } ?? ScoringModel.prior.version,
                ]), at: moment)
            try await transaction.send([EventLog.append(event, by: caller)])
        }
    }
}

extension Failure {
    static func noModel(_ language: Language) -> Failure {
        Failure(.notFound, "model.not-found", ModelPhrases.notFound[language])
    }

    fileprivate static func stale(_ language: Language) -> Failure {
        Failure(.stale, "version.stale", ModelPhrases.stale[language])
    }
}
