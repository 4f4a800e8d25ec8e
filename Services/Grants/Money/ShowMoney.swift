import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Shows where the money of a fund's awards is, line by line, and whether decisions, payments and the ledger say the same.
///
/// Refuses with `fund.not-found`.
enum ShowMoney: Page {
    static let route = Route(.get, "/grants/funds/{id}/money", "Where a fund's money is", for: fundReaders)

    struct Input: Decodable {
        let id: Fund.ID
        let cursor: Cursor?
    }

    /// Everything that the page tells.
    struct Content {
        let fund: Fund
        let total: MoneyStore.Stages
        let reconciliation: MoneyStore.Reconciliation
        let lines: [MoneyStore.Line]
        let isFirst: Bool
        let next: String?
    }

    static func show(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let reads = caller.holds(anyOf: Set(moneyReaders))
            let answers = try await grants.database.unit(
                [
                    FundStore.select(input.id), MoneyStore.total(of: input.id), MoneyStore.reconciliation(of: input.id),
                    MoneyStore.page(of: input.id, after: input.cursor, for: caller.account, reads: reads),
                ], as: caller)
            guard let fund = answers[0].first, let total = answers[1].first, let sums = answers[2].first else { throw Failure.fundNotFound }
            let lines = try answers[3].prefix(MoneyStore.screenSize).map(MoneyStore.Line.init)
            var next: String?
            if answers[3].count > MoneyStore.screenSize, let last = lines.last {
                next = route.link(input.id, query: [("cursor", Cursor(after: last.application, last.line).description)])
            }
            return MoneyPages.fund(
                try Content(
                    fund: Fund(fund), total: .init(total), reconciliation: .init(sums), lines: lines, isFirst: input.cursor == nil,
                    next: next), caller.language)
        }
    }
}

/// Shows each movement of an award's money, which its balances follow from.
///
/// Refuses with `fund.not-found` and `application.not-found`.
enum ShowLedger: Page {
    static let route = Route(.get, "/grants/funds/{id}/money/{application}", "The ledger of an award", for: fundReaders)

    struct Input: Decodable {
        let id: Fund.ID
        let application: GrantApplication.ID
        let cursor: Cursor?
    }

    /// Everything that the page tells.
    struct Content {
        let fund: Fund
        let application: GrantApplication.ID
        let total: MoneyStore.Stages
        let entries: [MoneyStore.Entry]
        let isFirst: Bool
        let next: String?
    }

    static func show(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let start = try input.cursor?.value(0) { Int($0) } ?? 0
            let answers = try await grants.database.unit(
                [
                    FundStore.select(input.id), MoneyStore.total(of: input.application, in: input.id),
                    MoneyStore.entries(of: input.application, after: start),
                ], as: caller)
            guard let fund = answers[0].first, let row = answers[1].first else { throw Failure.fundNotFound }
            let total = try MoneyStore.Stages(row)
            guard total.approved > 0 else { throw Failure.applicationNotFound }
            let entries = try answers[2].prefix(MoneyStore.screenSize).map(MoneyStore.Entry.init)
            var next: String?
            if answers[2].count > MoneyStore.screenSize, let last = entries.last {
                next = route.link(input.id, input.application, query: [("cursor", Cursor(after: last.number).description)])
            }
            return MoneyPages.ledger(
                try Content(
                    fund: Fund(fund), application: input.application, total: total, entries: entries, isFirst: input.cursor == nil,
                    next: next), caller.language)
        }
    }
}
