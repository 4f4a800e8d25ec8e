import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Plans the next tranche of an agreement, with what has to be shown before it and the report after it.
///
/// Refuses with `agreement.not-found`, `tranche.agreement-ended`, `tranche.invalid`, `form.used` and as `Grants.admit` does.
enum PlanTranche: Form {
    static let route = Route(.get, "/grants/agreements/{id}/tranches/new", "Plan a tranche", for: managers)

    struct Input: Decodable {
        let id: Tranche.ID
        let amount: Decimal
        let dueOn: CalendarDate
        let condition: Text<0, 500>?
        let reportDueOn: CalendarDate

        var terms: Tranche.Terms {
            let condition = condition?.value ?? ""
            return .init(amount: amount, dueOn: dueOn, condition: condition.isEmpty ? nil : condition, reportDueOn: reportDueOn)
        }
    }

    static func show(_ place: ShowAgreement.Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            TrancheFormPages.plan(try await grants.contract(place.id, as: caller), draft, at: grants.now(), caller.language)
        }
    }

    static func submit(_ place: ShowAgreement.Place, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let (moment, today, terms) = (grants.now(), grants.today(for: caller), input.terms)
        try await refusing(in: caller.language) {
            try await grants.database.transaction(as: caller) { transaction in
                let agreement = try await transaction.open(place.id, as: caller).agreement
                let known = try await transaction.query(TrancheStore.of(place.id)).map(TrancheStore.Told.init)
                if known.contains(where: { $0.tranche.id == input.id && $0.tranche.terms == terms }) { return }
                let (tranche, event) = try Tranche.plan(
                    terms, of: agreement, after: known.count, free: known.free(of: agreement), as: input.id, today: today, at: moment)
                try await transaction.addOnce(
                    TrancheStore.insert(tranche, in: caller.programme, at: moment),
                    with: [TrancheStore.insertReport(of: tranche, in: caller.programme, at: moment)], event, by: caller
                ) { false }
            }
        }
        return Redirect(ShowAgreement.route.link(place.id), notice: TranchePhrases.planned[caller.language])
    }
}

extension [TrancheStore.Told] {
    /// What of an agreement is not planned yet.
    func free(of agreement: Agreement) -> Decimal {
        agreement.award.total - reduce(0) { $0 + ($1.tranche.state.word == .withheld ? 0 : $1.tranche.terms.amount) }
    }

    /// What the release of a tranche rests on besides itself.
    func footing(of tranche: Tranche, _ agreement: Agreement) -> Tranche.Footing {
        .init(
            isAgreementActive: agreement.state == .active,
            areEarlierDone: allSatisfy { $0.tranche.number >= tranche.number || $0.isDone })
    }
}
