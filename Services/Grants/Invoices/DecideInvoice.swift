import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Says whether an invoice is to be paid: approved where it agrees with order and receipts, or disputed with a reason. What was said is
/// corrected by what is said after it, until it is paid. Sent twice, it happens once.
///
/// Refuses with `invoice.not-found`, `invoice.reason-missing`, `invoice.beyond-tolerance`, `invoice.paid`, `credit.above-invoiced`,
/// `ledger.short` and `duty.held`.
enum DecideInvoice: Form {
    static let route = Route(.get, "/grants/invoices/{id}/decide", "Approve or dispute an invoice", for: invoiceApprovers)

    struct Input: Decodable {
        let outcome: SupplierInvoice.Outcome
        let reason: Text<1, 1000>?
    }

    static func show(_ place: ShowInvoice.Input, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let content = try await grants.invoice(place.id, as: caller)
            if content.payment != nil { throw Failure.invoicePaid }
            return InvoiceFormPages.decide(content, draft)
        }
    }

    static func submit(_ place: ShowInvoice.Input, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let (moment, account) = (grants.now(), try caller.person)
        let known = try await refusing(in: caller.language) { try await grants.invoice(place.id, as: caller) }
        try await grants.act(as: .invoiceApprover, on: known.invoice.purchase, by: caller) { purchase, transaction in
            let content = try await transaction.invoice(place.id, as: caller)
            let (before, reason) = (content.decisions.first, input.reason?.value)
            if let before, before.outcome == input.outcome, before.reason == reason { return nil }
            if content.payment != nil { throw Failure.invoicePaid }
            switch input.outcome {
            case .approved: try content.match.requireApprovable(reason: reason)
            case .disputed where reason == nil: throw Failure.field("reason", "invoice.reason-missing", "Say what is wrong with it.")
            case .disputed: break
            }
            try await transaction.send([
                InvoiceStore.decide(
                    input.outcome, reason: reason, on: content.invoice, after: before?.id, by: account, in: caller.programme, at: moment)
            ])
            let event = Event("invoice", place.id, input.outcome.rawValue, reason: reason, at: moment)
            return ([], [event] + (try await transaction.followed(purchase, as: caller, at: moment)))
        }
        return Redirect(ShowInvoice.route.link(place.id), notice: CommonPhrases.saved[caller.language])
    }
}
