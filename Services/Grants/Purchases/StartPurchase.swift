import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Asks for something to be bought for one award or several of a fund: choose the lines, then say what each needs.
///
/// Refuses with `fund.not-found`, `requisition.invalid`, `need.not-awarded` and `form.used`.
enum StartPurchase: Form {
    static let route = Route(.get, "/grants/funds/{id}/purchases/new", "Ask for something to be bought", for: requesters)

    struct Input: Decodable {
        let id: Purchase.ID
        let title: Text<1, 120>
        let category: PurchaseCategory
        let deliverTo: Text<1, 300>
        let neededOn: CalendarDate?
        let needs: [String]
        let lines: [Line]?
        let more: String?
    }

    struct Line: Decodable {
        let need: Text<1, 60>
        let item: Text<1, 160>
        let specification: Text<1, 500>?
        let unit: Text<1, 40>
        let quantity: Decimal
        let estimate: Decimal
        let isConsumable: Bool?
    }

    static func show(_ place: ShowFund.Input, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let answers = try await grants.database.unit(
                [FundStore.select(place.id), PurchaseStore.awarded(of: place.id, for: caller.account)], as: caller)
            guard let row = answers[0].first else { throw Failure.fundNotFound }
            return try RequisitionPages.start(
                Fund(row), answers[1].map(AwardedLine.init), draft, at: grants.now(), caller.language)
        }
    }

    static func submit(_ place: ShowFund.Input, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        if input.more != nil { throw ShowAgain() }
        let (moment, account) = (grants.now(), try caller.person)
        try await refusing(in: caller.language) {
            let requisition = try input.requisition()
            let terms = Purchase.Terms(
                title: input.title.value, category: input.category, deliverTo: input.deliverTo.value, neededOn: input.neededOn)
            let (purchase, event) = Purchase.request(terms, of: place.id, as: input.id, by: account, at: moment)
            try await grants.database.transaction(as: caller) { transaction in
                guard let row = try await transaction.query(FundStore.select(place.id)).first else { throw Failure.fundNotFound }
                let currency = try Fund(row).terms.balance.currency
                try await transaction.send([
                    PurchaseStore.take(.requester, by: account, on: purchase.id, in: caller.programme, at: moment)
                ])
                try await transaction.addOnce(
                    PurchaseStore.insert(purchase, currency, in: caller.programme),
                    with: PurchaseStore.insert(requisition, of: purchase.id, in: caller.programme), event, by: caller
                ) {
                    try await transaction.query(PurchaseStore.select(purchase.id, for: caller.account)).first.map(
                        PurchaseStore.Listed.init)?.purchase.terms
                        == terms
                }
            }
        }
        return Redirect(ShowPurchase.route.link(input.id), notice: PurchasePhrases.requested[caller.language])
    }
}

extension StartPurchase.Input {
    /// What was typed for each line that is chosen.
    fileprivate func requisition() throws(Failure) -> Requisition {
        let chosen = Set(needs)
        let typed = (lines ?? []).filter { chosen.contains($0.need.value) }
        guard typed.count == chosen.count else {
            throw Failure(
                .invalid, "requisition.invalid", "Say what each line needs.",
                fields: [.init("/needs", "requisition.untold", "Go on first, and say what each line needs.")])
        }
        return try Requisition(joining: try typed.map { line throws(Failure) in try line.asked() })
    }
}

extension StartPurchase.Line {
    fileprivate func asked() throws(Failure) -> Requisition.Line {
        let parts = need.value.split(separator: ":")
        guard parts.count == 2, let application = GrantApplication.ID(parts[0]), let number = Int(parts[1]) else {
            throw Failure(.invalid, "need.not-awarded", "This was not approved, or its money is spent. Choose again.")
        }
        return Requisition.Line(
            key: Ledger.Key(application: application, line: number), item: item.value, specification: specification?.value ?? "",
            unit: unit.value, quantity: quantity, estimate: estimate, isConsumable: isConsumable ?? false)
    }
}
