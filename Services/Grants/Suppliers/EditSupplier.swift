import Hosting
import Models
import Postgres
import Web

/// The fields of a supplier's form.
struct SupplierFields: Decodable {
    let name: Text<1, 160>
    let categories: [PurchaseCategory]
    let registrationNumber: Text<1, 60>?
    let taxNumber: Text<1, 60>?
    let contactName: Text<1, 120>?
    let email: EmailAddress?
    let phone: Text<1, 40>?
    let address: Text<1, 300>?

    var terms: Supplier.Terms {
        Supplier.Terms(
            name: name.value, categories: categories, registrationNumber: registrationNumber?.value, taxNumber: taxNumber?.value,
            contactName: contactName?.value, email: email?.text, phone: phone?.value, address: address?.value)
    }

    /// The saved terms as the form's fields hold them.
    static func values(of terms: Supplier.Terms) -> [String: [String]] {
        let single = [
            "name": terms.name, "registrationNumber": terms.registrationNumber, "taxNumber": terms.taxNumber,
            "contactName": terms.contactName, "email": terms.email, "phone": terms.phone, "address": terms.address,
        ]
        return single.compactMapValues { $0.map { [$0] } }.merging(["categories": terms.categories.map(\.rawValue)]) { $1 }
    }
}

/// Adds a supplier.
///
/// Refuses with `supplier.invalid`, `supplier.registered` and `form.used`.
enum AddSupplier: Form {
    static let route = Route(.get, "/grants/suppliers/new", "Add a supplier", for: buyers)

    struct Input: Decodable {
        let id: Supplier.ID
        let fields: SupplierFields

        private enum CodingKeys: CodingKey {
            case id
        }

        init(from decoder: any Decoder) throws {
            id = try decoder.container(keyedBy: CodingKeys.self).decode(Supplier.ID.self, forKey: .id)
            fields = try SupplierFields(from: decoder)
        }
    }

    static func show(_ place: NoInput, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        SupplierPages.add(draft, at: grants.now(), caller.language)
    }

    static func submit(_ place: NoInput, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let (account, moment) = (try caller.person, grants.now())
        try await refusing(in: caller.language) {
            let (supplier, event) = try Supplier.add(input.fields.terms, as: input.id, at: moment)
            try await grants.database.transaction(as: caller) { transaction in
                let checks = [SanctionsStore.tolerance, SanctionsStore.check(supplier.id, by: account, at: moment)]
                try await transaction.addOnce(SupplierStore.insert(supplier, in: caller.programme), with: checks, event, by: caller) {
                    try await transaction.query(SupplierStore.select(supplier.id)).first.map(Supplier.init)?.terms == supplier.terms
                }
            }
        }
        return Redirect(ShowSupplier.route.link(input.id), notice: CommonPhrases.saved[caller.language])
    }
}

/// Changes a supplier, resting on the version that was shown.
///
/// Refuses with `supplier.not-found`, `version.stale`, `supplier.invalid` and `supplier.registered`.
enum EditSupplier: Form {
    static let route = Route(.get, "/grants/suppliers/{id}/edit", "Change a supplier", for: buyers)

    struct Input: Decodable {
        let version: IfMatch
        let fields: SupplierFields

        private enum CodingKeys: CodingKey {
            case version
        }

        init(from decoder: any Decoder) throws {
            version = try decoder.container(keyedBy: CodingKeys.self).decode(IfMatch.self, forKey: .version)
            fields = try SupplierFields(from: decoder)
        }
    }

    static func show(_ place: ShowSupplier.Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            guard let row = try await grants.database.query(SupplierStore.select(place.id), as: caller).first else {
                throw Failure.supplierNotFound
            }
            return SupplierPages.edit(try Supplier(row), draft, caller.language)
        }
    }

    static func submit(_ place: ShowSupplier.Place, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        try await grants.changeSupplier(place.id, as: caller) { supplier in
            try input.version.require(supplier.version)
            return try supplier.revise(input.fields.terms, at: grants.now())
        }
        return Redirect(ShowSupplier.route.link(place.id), notice: CommonPhrases.saved[caller.language])
    }
}

/// Buys nothing more from a supplier, with a reason. Sent twice, it happens once.
///
/// Refuses with `supplier.not-found` and `supplier.reason-missing`.
enum BlockSupplier: Form {
    static let route = Route(.get, "/grants/suppliers/{id}/block", "Buy nothing more from a supplier", for: buyers + managers)

    struct Input: Decodable {
        let reason: Text<1, 500>?
    }

    static func show(_ place: ShowSupplier.Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            guard let row = try await grants.database.query(SupplierStore.select(place.id), as: caller).first else {
                throw Failure.supplierNotFound
            }
            return SupplierPages.block(try Supplier(row), draft, caller.language)
        }
    }

    static func submit(_ place: ShowSupplier.Place, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        try await grants.changeSupplier(place.id, as: caller) { supplier in
            try supplier.block(reason: input.reason?.value ?? "", at: grants.now())
        }
        return Redirect(ShowSupplier.route.link(place.id), notice: CommonPhrases.saved[caller.language])
    }
}

/// Buys from a supplier again. Pressed twice, it happens once.
///
/// Refuses with `supplier.not-found`.
enum UnblockSupplier: Action {
    static let route = Route(.post, "/grants/suppliers/{id}/unblock", "Buy from a supplier again", for: managers)

    static func run(_ input: ShowSupplier.Place, as caller: Caller, in grants: Grants) async throws -> Redirect {
        try await grants.changeSupplier(input.id, as: caller) { $0.unblock(at: grants.now()) }
        return Redirect(ShowSupplier.route.link(input.id), notice: CommonPhrases.saved[caller.language])
    }
}

extension Grants {
    /// Changes a supplier as `change` says, with its event; nothing where it tells none. Under a new name it is compared with the lists of
    /// sanctions anew.
    fileprivate func changeSupplier(
        _ id: Supplier.ID, as caller: Caller, _ change: @Sendable (inout Supplier) throws -> Event?
    ) async throws {
        let (account, moment) = (try caller.person, now())
        try await refusing(in: caller.language) {
            try await database.transaction(as: caller) { transaction in
                var supplier = try await SupplierStore.find(id, in: transaction)
                let before = supplier.terms.nameKey
                guard let event = try change(&supplier) else { return }
                try await transaction.send([SupplierStore.save(supplier), EventLog.append(event, by: caller)])
                guard supplier.terms.nameKey != before else { return }
                try await transaction.send([SanctionsStore.tolerance, SanctionsStore.check(id, by: account, at: moment)])
            }
        }
    }
}
