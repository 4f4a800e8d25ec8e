import Hosting
import Models
import Web

/// The sets of weights, as the API shows them.
struct ModelsDocument: Codable, Reply {
    struct Figures: Codable, Sendable {
        let stage: OutcomeExample.Stage
        /// Examples learned from and held out, and to how many of the latter it happened.
        let learned: Int
        let held: Int
        let happened: Int
        /// How often the weights put one of two first to whom it happened.
        let areaByPrior: Double?
        let areaByLearned: Double?
    }

    struct Weight: Codable, Sendable {
        let component: Match.Component.Kind
        let weight: Double
    }

    struct Learned: Codable, Sendable {
        let number: Int
        let version: String
        let weights: [Weight]
        let figures: [Figures]
        /// The mean log loss of what was held out, in nats.
        let lossByPrior: Double
        let lossByLearned: Double
        let gain: Double
        /// Where the true gain lies with 95 % confidence.
        let gainFrom: Double
        let gainTo: Double
    }

    /// The version in force, and which promotion it is.
    let inForce: String
    let turn: Int
    let prior: [Weight]
    /// The newest first.
    let learned: [Learned]

    init(_ models: KeptModels) {
        inForce = models.version(of: models.inForce)
        turn = models.turn
        prior = Match.Component.Kind.allCases.map { Weight(component: $0, weight: ScoringModel.prior.weights[$0]) }
        learned = models.learned.map { model in
            let (trial, weights) = (model.trial, model.model.weights)
            return Learned(
                number: model.number, version: model.version,
                weights: Match.Component.Kind.allCases.map { Weight(component: $0, weight: weights[$0]) },
                figures: trial.figures.map {
                    Figures(
                        stage: $0.stage, learned: $0.learned, held: $0.held, happened: $0.happened, areaByPrior: $0.areaByPrior,
                        areaByLearned: $0.areaByLearned)
                }, lossByPrior: trial.lossByPrior, lossByLearned: trial.lossByLearned, gain: trial.gain, gainFrom: trial.gainFrom,
                gainTo: trial.gainTo)
        }
    }
}

/// Lists the sets of weights, and which is in force.
enum GetModels: Endpoint {
    static let route = Route(.get, "/matching/v1/models", "The weights of the score", for: [.programmeManager])

    static func run(_ input: NoInput, as caller: Caller, in matching: Matching) async throws -> ModelsDocument {
        ModelsDocument(try await matching.models(as: caller))
    }
}

/// Learns weights from outcomes, to be looked at; the weights in force stay.
///
/// Refuses with `model.too-little` and `model.nothing-tells`.
enum PostModel: Endpoint {
    static let route = Route(.post, "/matching/v1/models", "Learn weights from outcomes", for: [.programmeManager])
    static let isHeavy = true

    static func run(_ input: NoInput, as caller: Caller, in matching: Matching) async throws -> Created<ModelsDocument> {
        _ = try await matching.learn(as: caller)
        return Created(ModelsDocument(try await matching.models(as: caller)), at: GetModels.route.link())
    }
}

/// Puts a set of weights in force, over the promotion that was looked at.
///
/// Refuses with `model.not-found` and `version.stale`.
enum PostPromotion: Endpoint {
    static let route = Route(.post, "/matching/v1/models/promotions", "Put weights in force", for: [.programmeManager])

    struct Input: Decodable, Sendable {
        /// Null for the weights set by hand.
        let number: Whole<1, 1_000_000>?
        let turn: Whole<0, 1_000_000>
    }

    static func run(_ input: Input, as caller: Caller, in matching: Matching) async throws -> ModelsDocument {
        do {
            try await matching.promote(input.number?.value, over: input.turn.value, as: caller)
        } catch let failure as Failure where failure.kind == .notFound {
            // What is not there is the body's number, not the address.
            throw Failure.field("number", failure.code, failure.message)
        } catch let failure as Failure where failure.kind == .stale {
            // The turn stands in the body, so no If-Match was sent that a 412 would answer.
            throw Failure(.conflict, failure.code, failure.message, fields: [.init("/turn", "stale", failure.message)])
        }
        return ModelsDocument(try await matching.models(as: caller))
    }
}
