import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Web

/// Everything that the office knows of a purchase up to its orders.
struct PurchaseDossier {
    let listed: PurchaseStore.Listed
    let items: [PurchaseItem]
    let needs: [NeedOfItem]
    let duties: [Held]
    /// The newest first.
    let requests: [QuoteRequest]
    let asked: [Asked]
    let proposal: Proposed?
    let orders: [OrderStore.Listed]
    /// From first to last.
    let receipts: [ReceiptStore.Receipt]
    let invoices: [InvoiceStore.Invoice]
    let holidays: PublicHolidays
    let now: Date
    let today: CalendarDate
    let caller: Caller

    /// For whose award an item is bought.
    struct NeedOfItem {
        let item: Int
        let key: Ledger.Key
        let quantity: Decimal
    }

    struct Held {
        let account: Account.ID
        let duty: Duty
        let name: String?
    }

    /// A supplier that was asked, or that offers, and when its offer came.
    struct Asked {
        let supplier: Supplier.ID
        let name: String
        let request: Int
        let isInvited: Bool
        let receivedAt: String?
        let channel: Quotation.Channel?
        let isLate: Bool
    }

    /// The newest proposal with what approvers say.
    struct Proposed {
        let id: AwardProposal.ID
        let reason: String
        let waiverReason: String?
        let approvals: Int
        let approvers: [Role]
        let lines: [AwardProposal.Line]
        let decisions: [Decided]
    }

    struct Decided {
        let name: String?
        let isApproved: Bool
        let reason: String?
        let at: String
    }

    var purchase: Purchase { listed.purchase }
    var request: QuoteRequest? { requests.first }

    func duty(of account: Account.ID?) -> Duty? { duties.first { $0.account == account }?.duty }

    /// Whether the caller has the role for the duty and no other duty here.
    func mayAct(as duty: Duty) -> Bool {
        guard let account = caller.account, caller.holds(anyOf: duty.roles) else { return false }
        return self.duty(of: account).map { $0 == duty } ?? true
    }

    /// The estimate of all items.
    var estimate: Decimal { items.reduce(0) { $0 + ($1.quantity * $1.estimate).cents } }
}

extension Grants {
    /// Refuses with `purchase.not-found`, also where it is for a plan that is kept from the caller.
    func purchase(_ id: Purchase.ID, as caller: Caller) async throws -> PurchaseDossier {
        let answers = try await database.unit(
            [
                PurchaseStore.select(id, for: caller.account), PurchaseStore.items(of: id), PurchaseStore.needs(of: id),
                PurchaseStore.duties(of: id),
                OfferStore.requests(of: id), OfferStore.asked(for: id), PurchaseAwardStore.proposal(of: id),
                PurchaseAwardStore.lines(of: id), PurchaseAwardStore.decisions(on: id), OrderStore.of(id), OfferStore.holidays,
                ReceiptStore.of(id), InvoiceStore.of(id),
            ], as: caller)
        guard let row = answers[0].first else { throw Failure.purchaseNotFound }
        let country = try answers[10].first?.decode("country", as: Programme.Country.self) ?? .guyana
        let own =
            try answers[10].first?.decode("document", as: JSON?.self) == nil
            ? nil : answers[10].first?.json("document", as: PublicHolidays.self)
        return try PurchaseDossier(
            listed: .init(row), items: answers[1].map(PurchaseItem.init), needs: answers[2].map(PurchaseDossier.NeedOfItem.init),
            duties: answers[3].map(PurchaseDossier.Held.init), requests: answers[4].map(QuoteRequest.init),
            asked: answers[5].map(PurchaseDossier.Asked.init),
            proposal: answers[6].first.map { try PurchaseDossier.Proposed($0, lines: answers[7], decisions: answers[8]) },
            orders: answers[9].map(OrderStore.Listed.init), receipts: answers[11].map { try ReceiptStore.Receipt($0) },
            invoices: answers[12].map(InvoiceStore.Invoice.init),
            holidays: own ?? .first(of: country), now: now(), today: today(for: caller),
            caller: caller)
    }

    /// Takes a step of a purchase by a duty: locks it, lets `work` say which transition and what goes with it, and tells the event.
    ///
    /// Refuses with `purchase.not-found`, `duty.held` and what the transition refuses with.
    func act(
        as duty: Duty, on id: Purchase.ID, by caller: Caller,
        _ work: (inout Purchase, Transaction) async throws -> (statements: [SQL], events: [Event])?
    ) async throws {
        let (account, moment) = (try caller.person, now())
        try await refusing(in: caller.language) {
            try await database.transaction(as: caller) { transaction in
                var purchase = try await PurchaseStore.find(id, for: account, in: transaction)
                let before = purchase
                try await transaction.send([
                    PurchaseStore.take(duty, by: account, on: id, in: caller.programme, at: moment)
                ])
                var duties = Duties(
                    Dictionary(
                        try await transaction.query(PurchaseStore.duties(of: id)).map(PurchaseDossier.Held.init).map {
                            ($0.account, $0.duty)
                        }
                    ) { first, _ in first })
                try duties.take(duty, by: account)
                guard let done = try await work(&purchase, transaction) else { return }
                let step = purchase == before ? [] : [PurchaseStore.save(purchase)]
                try await transaction.send(done.statements + step + done.events.map { EventLog.append($0, by: caller) })
            }
        }
    }
}

extension PurchaseDossier.NeedOfItem {
    init(_ row: Row) throws {
        item = try row.decode("item_number")
        key = try Ledger.Key(application: row.decode("application_id"), line: row.decode("line"))
        quantity = try row.decode("quantity")
    }
}

extension PurchaseDossier.Held {
    init(_ row: Row) throws {
        account = try row.decode("account_id")
        duty = try row.decode("duty")
        name = try row.decode("name")
    }
}

extension PurchaseDossier.Asked {
    init(_ row: Row) throws {
        supplier = try row.decode("supplier_id")
        name = try row.decode("name")
        request = try row.decode("request_number")
        isInvited = try row.decode("is_invited")
        receivedAt = try row.decode("received")
        channel = try row.decode("channel")
        isLate = try row.decode("is_late")
    }
}

extension PurchaseDossier.Proposed {
    init(_ row: Row, lines: some Sequence<Row> = [Row](), decisions: some Sequence<Row> = [Row]()) throws {
        id = try row.decode("proposal_id")
        reason = try row.decode("reason")
        waiverReason = try row.decode("waiver_reason")
        approvals = try row.decode("approvals")
        approvers = try row.words("approvers")
        self.lines = try lines.map { line in
            try AwardProposal.Line(item: line.decode("item_number"), quotation: line.decode("quotation_id"), reason: line.decode("reason"))
        }
        self.decisions = try decisions.map { decision in
            try PurchaseDossier.Decided(
                name: decision.decode("name"), isApproved: decision.decode("outcome", as: String.self) == "approved",
                reason: decision.decode("reason"), at: decision.decode("decided"))
        }
    }
}
