import Models
import Web

/// Learns weights from outcomes, to be looked at; the weights in force stay.
///
/// Refuses with `model.too-little` and `model.nothing-tells`.
enum LearnModel: Form {
    static let route = Route(.get, "/matching/models/learn", "Learn weights from outcomes", for: [.programmeManager])

    static func show(_ place: NoInput, _ draft: Draft, as caller: Caller, in matching: Matching) async throws -> Screen {
        ModelPages.learn(refusal: draft.failure?.message, caller.language)
    }

    static func submit(_ place: NoInput, _ input: NoInput, as caller: Caller, in matching: Matching) async throws -> Redirect {
        let number = try await matching.learn(as: caller)
        return Redirect(ShowModel.route.link(number), notice: ModelPhrases.learned[caller.language])
    }
}

/// Puts a set of weights in force.
///
/// Refuses with `model.not-found` and `version.stale`.
enum PromoteModel: Form {
    static let route = Route(.get, "/matching/models/{number}/promote", "Put weights in force", for: [.programmeManager])

    struct Place: Decodable {
        /// 0 stands for the weights set by hand.
        let number: Whole<0, 1_000_000>

        var model: Int? { number.value == 0 ? nil : number.value }
    }

    struct Input: Decodable {
        /// The promotion that was in force when the person looked.
        let turn: Whole<0, 1_000_000>
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in matching: Matching) async throws -> Screen {
        let models = try await matching.models(as: caller)
        if let number = place.model, !models.learned.contains(where: { $0.number == number }) { throw Failure.noModel(caller.language) }
        return ModelPages.promote(place.model, models, refusal: draft.failure?.message, caller.language)
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in matching: Matching) async throws -> Redirect {
        try await matching.promote(place.model, over: input.turn.value, as: caller)
        return Redirect(ListModels.route.link(), notice: ModelPhrases.promoted[caller.language])
    }
}
