import Models
import Web

/// Shows the sets of weights, which is in force, and who put it there.
enum ListModels: Page {
    static let route = Route(.get, "/matching/models", "The weights of the score", for: [.programmeManager])

    static func show(_ input: NoInput, as caller: Caller, in matching: Matching) async throws -> Screen {
        ModelPages.list(try await matching.models(as: caller), caller.language)
    }
}

/// Shows one set of learned weights with the figures of its trial.
///
/// Refuses with `model.not-found`.
enum ShowModel: Page {
    static let route = Route(.get, "/matching/models/{number}", "Weights that were learned", for: [.programmeManager])

    struct Input: Decodable, Sendable {
        let number: Whole<1, 1_000_000>
    }

    static func show(_ input: Input, as caller: Caller, in matching: Matching) async throws -> Screen {
        let models = try await matching.models(as: caller)
        guard let model = models.learned.first(where: { $0.number == input.number.value }) else { throw Failure.noModel(caller.language) }
        return ModelPages.one(model, models, caller.language)
    }
}
