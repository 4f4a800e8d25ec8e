import Hosting
import Models
import Postgres
import Web

/// Changes what is asked for, resting on the version that was shown, as long as no supplier was asked.
///
/// Refuses with `purchase.not-found`, `purchase.asked`, `version.stale`, `requisition.invalid`, `need.not-awarded` and `duty.held`.
enum EditRequisition: Form {
    static let route = Route(.get, "/grants/purchases/{id}/edit", "Change what is asked for", for: requesters)

    struct Input: Decodable {
        let version: IfMatch
        let fields: RequisitionFields

        private enum CodingKeys: CodingKey {
            case version
        }

        init(from decoder: any Decoder) throws {
            version = try decoder.container(keyedBy: CodingKeys.self).decode(IfMatch.self, forKey: .version)
            fields = try RequisitionFields(from: decoder)
        }
    }

    static func show(_ place: ShowPurchase.Input, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let dossier = try await grants.purchase(place.id, as: caller)
            try dossier.purchase.requireRequisition()
            let lines = try await grants.database.query(
                PurchaseStore.awarded(of: dossier.purchase.fund, beside: place.id, for: caller.account), as: caller)
            return RequisitionPages.edit(dossier, try lines.map(AwardedLine.init), draft)
        }
    }

    static func submit(_ place: ShowPurchase.Input, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        if input.fields.more != nil { throw ShowAgain() }
        try await grants.act(as: .requester, on: place.id, by: caller) { purchase, _ in
            try purchase.requireRequisition()
            try input.version.require(purchase.version)
            let requisition = try input.fields.requisition()
            let event = try purchase.revise(input.fields.terms, at: grants.now())
            return (PurchaseStore.replace(requisition, of: place.id, in: caller.programme), [event])
        }
        return Redirect(ShowPurchase.route.link(place.id), notice: CommonPhrases.saved[caller.language])
    }
}
