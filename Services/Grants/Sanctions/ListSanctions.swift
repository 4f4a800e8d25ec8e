import Hosting
import Models
import Postgres
import Web

/// The lists of sanctions, and the suppliers whose names are like one on them and whom nobody has looked at.
enum ListSanctions: Page {
    static let route = Route(.get, "/grants/sanctions", "Lists of sanctions", for: supplierReaders)

    static func show(_ input: NoInput, as caller: Caller, in grants: Grants) async throws -> Screen {
        let answers = try await grants.database.unit([SanctionsStore.lists, SupplierStore.toLookAt], as: caller)
        return SanctionsPages.list(
            try answers[0].map(SanctionsStore.Listed.init), toLookAt: try answers[1].map(ListSuppliers.Listed.init), as: caller)
    }
}

/// Compares a supplier with the lists of sanctions anew.
///
/// Refuses with `supplier.not-found` and `sanctions.no-list`.
enum CheckSupplier: Action {
    static let route = Route(
        .post, "/grants/suppliers/{id}/check", "Compare a supplier with the lists of sanctions", for: buyers + sanctionsReviewers)

    static func run(_ input: ShowSupplier.Place, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let (account, moment) = (try caller.person, grants.now())
        try await refusing(in: caller.language) {
            try await grants.database.transaction(as: caller) { transaction in
                let supplier = try await SupplierStore.find(input.id, in: transaction)
                _ = try await transaction.query(SanctionsStore.tolerance)
                guard try await transaction.execute(SanctionsStore.check(input.id, by: account, at: moment)) == 1 else {
                    throw Failure(.conflict, "sanctions.no-list", "No list of sanctions was imported yet. Import one first.")
                }
                try await transaction.send([EventLog.append(supplier.checked(at: moment), by: caller)])
            }
        }
        return Redirect(ShowSupplier.route.link(input.id), notice: SanctionsPhrases.compared[caller.language])
    }
}

/// Says whether a supplier is the one on a list, or somebody else of a like name. Sent twice, it is said once.
///
/// Refuses with `supplier.not-found`, `sanctions.not-found`, `sanctions.no-hit` and `sanctions.reviewed`.
enum ReviewCheck: Form {
    static let route = Route(
        .get, "/grants/suppliers/{id}/checks/{check}", "Look at a likeness to a list of sanctions", for: sanctionsReviewers)

    struct Place: Decodable {
        let id: Supplier.ID
        let check: SanctionsCheck.ID
    }

    struct Input: Decodable {
        let outcome: SanctionsCheck.Outcome
        let reason: Text<1, 500>
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let supplier = try await grants.supplier(place.id, as: caller)
            let row = try await grants.database.query(SanctionsStore.select(place.check, of: place.id), as: caller).first
            guard let row else { throw Failure.sanctionsCheckNotFound }
            return SanctionsPages.review(try .init(row), of: supplier, draft, caller.language)
        }
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let account = try caller.person
        try await refusing(in: caller.language) {
            try await grants.database.transaction(as: caller) { transaction in
                _ = try await SupplierStore.find(place.id, in: transaction)
                let row = try await transaction.query(SanctionsStore.select(place.check, of: place.id)).first
                guard var check = try row.map(SanctionsStore.Told.init)?.check else { throw Failure.sanctionsCheckNotFound }
                let event = try check.review(input.outcome, reason: input.reason.value, by: account, at: grants.now())
                guard let event, let review = check.review else { return }
                try await transaction.send([
                    SanctionsStore.insert(review, of: check.id, in: caller.programme), EventLog.append(event, by: caller),
                ])
            }
        }
        return Redirect(ShowSupplier.route.link(place.id), notice: CommonPhrases.saved[caller.language])
    }
}
