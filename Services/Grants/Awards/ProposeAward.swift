import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Proposes which offers win, with reasons where the rules ask for them.
///
/// Refuses with `purchase.not-found`, `award.invalid`, `award.band-higher`, `award.supplier-barred`, `award.tied` and `duty.held`.
enum ProposeAward: Form {
    static let route = Route(.get, "/grants/purchases/{id}/award", "Propose an award", for: buyers)

    struct Input: Decodable {
        let lines: [Line]
        let notLowestReason: Text<1, 1000>?
        let waiverReason: Text<1, 1000>?
        let reason: Text<1, 1000>
    }

    struct Line: Decodable {
        let item: Whole<1, 200>
        /// Nil where the item is not bought.
        let quotation: Quotation.ID?
    }

    static func show(_ place: ShowPurchase.Input, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) { AwardPages.propose(try await grants.offers(for: place.id, as: caller), draft) }
    }

    static func submit(_ place: ShowPurchase.Input, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let (moment, account) = (grants.now(), try caller.person)
        let opened = try await refusing(in: caller.language) { try await grants.offers(for: place.id, as: caller) }
        let proposal = try await refusing(in: caller.language) {
            let proposal = input.proposal(on: opened.comparison)
            guard let band = opened.dossier.request?.band else { throw Failure.purchaseMovedOn }
            try proposal.require(opened.comparison, under: band)
            return proposal
        }
        try await grants.act(as: .quoteCollector, on: place.id, by: caller) { purchase, _ in
            let event = try purchase.go(.propose, at: moment)
            let insert = PurchaseAwardStore.insert(
                proposal, as: .init(at: moment), of: place.id, by: account, in: caller.programme, at: moment)
            return (insert, [event])
        }
        return Redirect(ShowPurchase.route.link(place.id), notice: AwardPhrases.proposed[caller.language])
    }
}

extension ProposeAward.Input {
    /// What was chosen; the reason for a dearer one goes to the lines that need it.
    fileprivate func proposal(on comparison: Comparison) -> AwardProposal {
        let lines = lines.compactMap { line -> AwardProposal.Line? in
            guard let quotation = line.quotation else { return nil }
            let isLowest = comparison.isLowest(line.item.value, from: quotation)
            return .init(item: line.item.value, quotation: quotation, reason: isLowest ? nil : notLowestReason?.value)
        }
        return AwardProposal(lines: lines, reason: reason.value, waiverReason: waiverReason?.value)
    }
}

/// Says yes or no to the newest proposal. With enough who approve, the purchase is awarded; with one who refuses, offers are compared again.
///
/// Refuses with `purchase.not-found`, `purchase.not-allowed-from-state`, `award.not-approver`, `award.tied`, `duty.held` and
/// `award.reason-missing`.
enum DecideAward: Form {
    static let route = Route(
        .get, "/grants/purchases/{id}/decide", "Approve an award", for: awardApprovers)

    struct Input: Decodable {
        let isApproved: Bool
        let reason: Text<1, 1000>?
    }

    static func show(_ place: ShowPurchase.Input, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) { AwardPages.decide(try await grants.offers(for: place.id, as: caller), draft) }
    }

    static func submit(_ place: ShowPurchase.Input, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let (moment, account) = (grants.now(), try caller.person)
        if !input.isApproved, input.reason == nil {
            throw Failure.field("reason", "required", AwardPhrases.reasonWanted[caller.language])
        }
        try await grants.act(as: .awardApprover, on: place.id, by: caller) { purchase, transaction in
            guard purchase.state == .awardProposed,
                let row = try await transaction.query(PurchaseAwardStore.proposal(of: place.id)).first
            else { throw Failure.purchaseMovedOn }
            let proposed = try PurchaseDossier.Proposed(row)
            let said = try await transaction.query(PurchaseAwardStore.decisions(on: place.id)).map(Said.init)
            let own = said.first { $0.account == account }
            if own?.isApproved == input.isApproved { return nil }
            let approvals = said.count { $0.isApproved && $0.account != account } + (input.isApproved ? 1 : 0)
            var events = [Self.event(purchase, isApproved: input.isApproved, reason: input.reason?.value, at: moment)]
            // The state moves after the decision is written down: the database counts.
            let decide = PurchaseAwardStore.decide(
                input.isApproved, reason: input.reason?.value, on: proposed.id, of: place.id, after: own?.id, by: account,
                in: caller.programme, at: moment)
            if !input.isApproved {
                events.append(try purchase.go(.refuse(reason: input.reason?.value ?? ""), at: moment))
            } else if approvals >= proposed.approvals {
                events.append(try purchase.go(.award, at: moment))
            }
            return ([decide], events)
        }
        return Redirect(ShowPurchase.route.link(place.id), notice: CommonPhrases.saved[caller.language])
    }

    private struct Said {
        let id: UUID
        let account: Account.ID
        let isApproved: Bool

        init(_ row: Row) throws {
            id = try row.decode("id")
            account = try row.decode("decided_by")
            isApproved = try row.decode("outcome", as: String.self) == "approved"
        }
    }

    private static func event(_ purchase: Purchase, isApproved: Bool, reason: String?, at moment: Date) -> Event {
        Event("purchase", purchase.id, isApproved ? "award_approved" : "award_objected", reason: reason, at: moment)
    }
}

/// Goes back to the comparison: the award comes to nothing, such as where the supplier does not stand by its offer.
///
/// Refuses with `purchase.not-found`, `purchase.not-allowed-from-state`, `purchase.reason-missing`, `purchase.orders-open` and `duty.held`.
enum ReopenPurchase: Form {
    static let route = Route(.get, "/grants/purchases/{id}/reopen", "Choose another offer", for: buyers)

    static func show(_ place: ShowPurchase.Input, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            PurchasePages.reason(
                AwardPhrases.reopen, AwardPhrases.reopenLead, to: route, of: try await grants.purchase(place.id, as: caller), draft)
        }
    }

    static func submit(
        _ place: ShowPurchase.Input, _ input: CancelPurchase.Input, as caller: Caller, in grants: Grants
    ) async throws -> Redirect {
        let moment = grants.now()
        try await grants.act(as: .quoteCollector, on: place.id, by: caller) { purchase, transaction in
            if purchase.state == .compared { return nil }
            let isVoid = try await transaction.query(OrderStore.areVoid(place.id)).first?.decode("is_void", as: Bool.self) ?? true
            return ([], [try purchase.go(.reopen(reason: input.reason?.value ?? ""), ordersAreVoid: isVoid, at: moment)])
        }
        return Redirect(ShowPurchase.route.link(place.id), notice: CommonPhrases.saved[caller.language])
    }
}
