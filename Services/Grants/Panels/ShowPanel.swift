import Hosting
import Models
import Postgres
import Web

/// Shows the committee of a round, and says plainly what stands against its work.
///
/// Refuses with `round.not-found`.
enum ShowPanel: Page {
    static let route = Route(.get, "/grants/rounds/{id}/committee", "The committee of a round", for: roundReaders)

    struct Content {
        let round: GrantRound
        let seated: [PanelStore.Seated]

        var panel: Panel { Panel(seated.map(\.member)) }
    }

    static func show(_ input: ShowRound.Input, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            PanelPages.panel(try await grants.panel(of: input.id, as: caller), as: caller)
        }
    }
}

extension Grants {
    /// A round with its committee; refuses with `round.not-found`.
    func panel(of round: GrantRound.ID, as caller: Caller) async throws -> ShowPanel.Content {
        let answers = try await database.unit([RoundStore.select(round), PanelStore.of(round)], as: caller)
        guard let row = answers[0].first else { throw Failure.roundNotFound }
        return ShowPanel.Content(round: try GrantRound(row), seated: try answers[1].map(PanelStore.Seated.init))
    }
}
