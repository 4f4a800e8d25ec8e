import Hosting
import Models
import Postgres
import Web

/// Lists the rounds, the newest first.
enum ListRounds: Page {
    static let route = Route(.get, "/grants/rounds", "Grant rounds", for: roundReaders)

    struct Input: Decodable {
        let cursor: Cursor?
    }

    static func show(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Screen {
        let rows = try await grants.database.query(RoundStore.page(after: input.cursor), as: caller)
        let rounds = try rows.prefix(RoundStore.screenSize).map(RoundStore.Listed.init)
        var next: String?
        if rows.count > RoundStore.screenSize, let last = rounds.last {
            next = route.link(query: [("cursor", Cursor(after: last.createdAt, last.round.id).description)])
        }
        return RoundPages.list(rounds, isFirst: input.cursor == nil, next: next, today: grants.today(for: caller), as: caller)
    }
}

/// Shows a round: its rules, its rubric, and how many applied.
///
/// Refuses with `round.not-found`.
enum ShowRound: Page {
    static let route = Route(.get, "/grants/rounds/{id}", "A grant round", for: roundReaders)

    struct Input: Decodable {
        let id: GrantRound.ID
    }

    /// Everything that the page tells.
    struct Content {
        let round: GrantRound
        let fund: Fund
        let rubric: Rubric
        let counts: [GrantApplication.State.Word: Int]
        let ceiling: CeilingPolicy
        let history: History
        let today: CalendarDate
    }

    static func show(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            guard let row = try await grants.database.query(RoundStore.select(input.id), as: caller).first else {
                throw Failure.roundNotFound
            }
            let (round, today) = (try GrantRound(row), grants.today(for: caller))
            let answers = try await grants.database.unit(
                [
                    FundStore.select(round.terms.fund), RubricStore.select(round.terms.rubric, version: round.terms.rubricVersion),
                    RoundStore.counts(of: round.id), CeilingStore.inForce(on: today), History.of(round.id),
                ], as: caller)
            guard let fund = answers[0].first, let rubric = answers[1].first, let ceiling = answers[3].first else {
                throw Failure.roundNotFound
            }
            let counts = try answers[2].map { row -> (GrantApplication.State.Word, Int) in
                (try row.decode("state"), try row.decode("count"))
            }
            let content = try Content(
                round: round, fund: Fund(fund), rubric: Rubric(rubric), counts: Dictionary(uniqueKeysWithValues: counts),
                ceiling: CeilingPolicy(ceiling), history: History(answers[4]), today: today)
            return RoundPages.round(content, as: caller)
        }
    }
}
