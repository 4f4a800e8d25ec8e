import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Offers an agreement on what was approved, once the conditions of the decision are settled, with the schedule of its loan.
///
/// Refuses with `application.not-found`, `decision.not-found`, `agreement.not-awarded`, `agreement.conditions-open`, `agreement.invalid`,
/// `agreement.alive` and `form.used`, and as `Grants.admit` does.
enum OfferAgreement: Form {
    static let route = Route(.get, "/grants/applications/{id}/agreement/new", "Offer an agreement", for: managers)

    struct Input: Decodable {
        let id: Agreement.ID
        let interest: Decimal?
        let instalments: Int?
        let grace: Int?
        let firstDueOn: CalendarDate?
    }

    static func show(_ place: SubmitApplication.Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            AgreementFormPages.offer(try await grants.outcome(place.id, as: caller), draft, at: grants.now(), caller.language)
        }
    }

    static func submit(_ place: SubmitApplication.Place, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let (moment, account) = (grants.now(), try caller.person)
        try await refusing(in: caller.language) {
            let outcome = try await grants.outcome(place.id, as: caller)
            guard let decision = outcome.decisions.first?.decision else { throw Failure.notDecided }
            let (agreement, event) = try Agreement.offer(
                of: decision, with: outcome.conditions, in: outcome.dossier.currency, input.wishes(for: decision), as: input.id,
                on: grants.today(for: caller), at: moment)
            try await grants.database.transaction(as: caller) { transaction in
                try await transaction.addOnce(
                    AgreementStore.insert(agreement, by: account, in: caller.programme),
                    with: [AgreementStore.schedule(agreement, in: caller.programme)], event, by: caller
                ) {
                    try await !transaction.query(AgreementStore.isOffered(agreement)).isEmpty
                }
            }
        }
        return Redirect(ShowAgreement.route.link(input.id), notice: AgreementPhrases.offered[caller.language])
    }
}

extension OfferAgreement.Input {
    /// How the loan of a decision is paid back; nil where nothing is lent.
    fileprivate func wishes(for decision: Decision) throws(Failure) -> Agreement.LoanWishes? {
        guard let award = decision.proposal.award, award.loan > 0 else { return nil }
        var missing: [Failure.Field] = []
        func given<Value>(_ value: Value?, _ name: String) -> Value? {
            if value == nil { missing.append(.init("/" + name, "required", "Give a value; it is required.")) }
            return value
        }
        let (interest, instalments) = (given(interest, "interest"), given(instalments, "instalments"))
        let firstDueOn = given(firstDueOn, "firstDueOn")
        guard let interest, let instalments, let firstDueOn else {
            throw Failure(.invalid, "agreement.invalid", "Nobody can sign this.", fields: missing)
        }
        return .init(interestPercent: interest, instalments: instalments, grace: grace ?? 0, firstDueOn: firstDueOn)
    }
}
