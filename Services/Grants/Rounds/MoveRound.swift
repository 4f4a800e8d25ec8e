import Hosting
import Models
import Postgres
import Web

/// Publishes a round or closes it. Pressed twice, it happens once.
///
/// Refuses with `round.not-found`, `round.not-allowed-from-state` and `round.closes-in-past`.
enum MoveRound: Action {
    static let route = Route(.post, "/grants/rounds/{id}/{step}", "Publish or close a grant round", for: managers)

    struct Input: Decodable {
        let id: GrantRound.ID
        let step: Step
    }

    enum Step: String, CaseIterable, Codable, Sendable {
        case publish, close
    }

    static func run(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        try await grants.moveRound(input.id, as: caller) { round in
            switch input.step {
            case .publish: round.state == .published ? nil : .publish
            case .close: round.state == .closed ? nil : .close
            }
        }
        return Redirect(ShowRound.route.link(input.id), notice: CommonPhrases.saved[caller.language])
    }
}

/// Cancels a round, with the reason.
///
/// Refuses with `round.not-found`, `round.not-allowed-from-state` and `round.reason-missing`.
enum CancelRound: Form {
    static let route = Route(.get, "/grants/rounds/{id}/cancel", "Cancel a grant round", for: managers)

    struct Input: Decodable {
        let reason: Text<1, 500>?
    }

    static func show(_ place: ShowRound.Input, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            guard let row = try await grants.database.query(RoundStore.select(place.id), as: caller).first else {
                throw Failure.roundNotFound
            }
            return RoundFormPages.cancel(try GrantRound(row), draft, caller.language)
        }
    }

    static func submit(_ place: ShowRound.Input, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let reason = input.reason?.value ?? ""
        try await grants.moveRound(place.id, as: caller) { round in
            round.state == .cancelled(reason: reason) ? nil : .cancel(reason: reason)
        }
        return Redirect(ShowRound.route.link(place.id), notice: CommonPhrases.saved[caller.language])
    }
}

extension Grants {
    /// Takes a round through what `choose` says, with its event; nothing where it says nil.
    fileprivate func moveRound(
        _ id: GrantRound.ID, as caller: Caller, _ choose: @Sendable (GrantRound) -> GrantRound.Transition?
    ) async throws {
        try await refusing(in: caller.language) {
            try await database.transaction(as: caller) { transaction in
                var round = try await RoundStore.find(id, in: transaction)
                guard let transition = choose(round) else { return }
                let event = try round.go(transition, today: today(for: caller), at: now())
                try await transaction.send([RoundStore.save(round), EventLog.append(event, by: caller)])
            }
        }
    }
}
