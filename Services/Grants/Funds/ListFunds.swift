import Hosting
import Models
import Postgres
import Web

/// Lists the funds, the newest first, with the ceiling in force and the exchange rates.
enum ListFunds: Page {
    static let route = Route(.get, "/grants/funds", "Funds", for: fundReaders)

    struct Input: Decodable {
        let cursor: Cursor?
    }

    /// Everything that the page tells.
    struct Content {
        let funds: [Fund]
        let next: String?
        let isFirst: Bool
        let ceiling: CeilingPolicy?
        let rates: [ExchangeRate]
    }

    static func show(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Screen {
        let answers = try await grants.database.unit(
            [FundStore.page(after: input.cursor), CeilingStore.inForce(on: grants.today(for: caller)), CeilingStore.rates()], as: caller)
        let funds = try answers[0].prefix(FundStore.screenSize).map(Fund.init)
        var next: String?
        if answers[0].count > FundStore.screenSize, let last = funds.last {
            let createdAt = try answers[0][FundStore.screenSize - 1].decode("created_at", as: String.self)
            next = route.link(query: [("cursor", Cursor(after: createdAt, last.id).description)])
        }
        let content = try Content(
            funds: funds, next: next, isFirst: input.cursor == nil, ceiling: answers[1].first.map(CeilingPolicy.init),
            rates: answers[2].map(ExchangeRate.init))
        return FundPages.list(content, as: caller)
    }
}

/// Shows a fund: its balance, what was approved and what is free.
///
/// Refuses with `fund.not-found`.
enum ShowFund: Page {
    static let route = Route(.get, "/grants/funds/{id}", "A fund", for: fundReaders)

    struct Input: Decodable {
        let id: Fund.ID
    }

    static func show(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let answers = try await grants.database.unit([FundStore.select(input.id), History.of(input.id)], as: caller)
            guard let row = answers[0].first else { throw Failure.fundNotFound }
            return try FundPages.fund(Fund(row), History(answers[1]), as: caller)
        }
    }
}
