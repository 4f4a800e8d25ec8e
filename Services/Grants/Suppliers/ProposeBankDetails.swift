import Hosting
import Models
import Postgres
import Web

/// Writes down where a supplier is paid; a colleague confirms it before anything is. Sent twice, it is written once.
///
/// Refuses with `supplier.not-found` and `form.used`.
enum ProposeBankDetails: Form {
    static let route = Route(.get, "/grants/suppliers/{id}/bank/new", "Write down where a supplier is paid", for: bankKeepers)

    struct Input: Decodable {
        let id: BankDetails.ID
        let holder: Text<1, 160>
        let bank: Text<1, 160>
        let accountNumber: Text<4, 40>
        let currency: Currency

        var terms: BankDetails.Terms {
            .init(holder: holder.value, bank: bank.value, accountNumber: accountNumber.value, currency: currency)
        }
    }

    static func show(_ place: ShowSupplier.Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            BankPages.propose(for: try await grants.supplier(place.id, as: caller), draft, at: grants.now(), caller.language)
        }
    }

    static func submit(_ place: ShowSupplier.Place, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let (details, event) = try BankDetails.propose(
            input.terms, for: place.id, as: input.id, by: caller.person, at: grants.now())
        try await refusing(in: caller.language) {
            try await grants.database.transaction(as: caller) { transaction in
                _ = try await SupplierStore.find(place.id, in: transaction)
                try await transaction.addOnce(BankDetailsStore.insert(details, in: caller.programme), event, by: caller) {
                    let kept = try await transaction.query(BankDetailsStore.select(details.id, of: place.id)).first
                    return try kept.map(BankDetailsStore.Told.init)?.details.terms == details.terms
                }
            }
        }
        return Redirect(ShowSupplier.route.link(place.id), notice: BankPhrases.proposed[caller.language])
    }
}

/// Confirms or refuses where a supplier is paid, as another person than the one who wrote it down. Sent twice, it happens once.
///
/// Refuses with `supplier.not-found`, `bank.not-found`, `bank.own` and `bank.answered`.
enum AnswerBankDetails: Form {
    static let route = Route(
        .get, "/grants/suppliers/{id}/bank/{details}", "Confirm where a supplier is paid", for: bankConfirmers)

    struct Place: Decodable {
        let id: Supplier.ID
        let details: BankDetails.ID
    }

    struct Input: Decodable {
        enum Answer: String, Decodable, CaseIterable {
            case confirmed, refused
        }

        let answer: Answer
        let reason: Text<1, 500>
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let supplier = try await grants.supplier(place.id, as: caller)
            let told = try await grants.database.query(BankDetailsStore.select(place.details, of: place.id), as: caller).first
            guard let told = try told.map(BankDetailsStore.Told.init) else { throw Failure.bankDetailsNotFound }
            return BankPages.answer(told, of: supplier, draft, as: caller)
        }
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let account = try caller.person
        try await refusing(in: caller.language) {
            try await grants.database.transaction(as: caller) { transaction in
                _ = try await SupplierStore.find(place.id, in: transaction)
                let kept = try await transaction.query(BankDetailsStore.select(place.details, of: place.id)).first
                guard var details = try kept.map(BankDetailsStore.Told.init)?.details else { throw Failure.bankDetailsNotFound }
                let event = try details.answer(
                    confirming: input.answer == .confirmed, reason: input.reason.value, by: account, at: grants.now())
                guard let event, let answer = details.answer else { return }
                try await transaction.send([
                    BankDetailsStore.insert(answer, to: details, in: caller.programme), EventLog.append(event, by: caller),
                ])
            }
        }
        return Redirect(ShowSupplier.route.link(place.id), notice: CommonPhrases.saved[caller.language])
    }
}

extension Grants {
    /// The supplier; refuses with `supplier.not-found`.
    func supplier(_ id: Supplier.ID, as caller: Caller) async throws -> Supplier {
        guard let row = try await database.query(SupplierStore.select(id), as: caller).first else { throw Failure.supplierNotFound }
        return try Supplier(row)
    }
}
