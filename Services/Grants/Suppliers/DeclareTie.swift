import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Web

/// Declares for oneself what ties one to a supplier, or that nothing does any more; who is tied takes no part in its awards. Sent twice, it
/// is declared once.
///
/// Refuses with `supplier.not-found` and `tie.moved-on`.
enum DeclareTie: Form {
    static let route = Route(.get, "/grants/suppliers/{id}/tie", "Declare a tie to a supplier", for: supplierReaders + committee)

    struct Input: Decodable {
        let kind: SupplierTie.Kind.Word
        let reason: Text<1, 500>?
    }

    static func show(_ place: ShowSupplier.Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        let account = try caller.person
        return try await refusing(in: caller.language) {
            let supplier = try await grants.supplier(place.id, as: caller)
            let own = try await grants.database.query(TieStore.inForce(of: account, to: place.id), as: caller).first
            return TiePages.declare(try own.map(SupplierTie.init)?.kind, to: supplier, draft, caller.language)
        }
    }

    static func submit(_ place: ShowSupplier.Place, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let account = try caller.person
        try await refusing(in: caller.language) {
            let kind = try kind(of: input)
            try await grants.database.transaction(as: caller) { transaction in
                _ = try await SupplierStore.find(place.id, in: transaction)
                let own = try await transaction.query(TieStore.inForce(of: account, to: place.id)).first.map(SupplierTie.init)
                let declared = SupplierTie.declare(kind, to: place.id, by: account, instead: own, at: grants.now())
                guard let (tie, event) = declared else { return }
                try await transaction.send([TieStore.insert(tie, in: caller.programme), EventLog.append(event, by: caller)])
            }
        }
        return Redirect(ShowSupplier.route.link(place.id), notice: CommonPhrases.saved[caller.language])
    }

    private static func kind(of input: Input) throws -> SupplierTie.Kind {
        guard input.kind == .tied else { return .none }
        guard let reason = input.reason?.value else { throw Failure.field("reason", "required", "Say what ties you to it.") }
        return .tied(reason: reason)
    }
}

/// All SQL on ties between accounts and suppliers.
enum TieStore {
    /// A tie in force, with whom it is of.
    struct Told {
        let name: String?
        let reason: String?
        let declared: String

        init(_ row: Row) throws {
            name = try row.decode("name")
            reason = try row.decode("reason")
            declared = try row.decode("declared")
        }
    }

    static func inForce(of account: Account.ID, to supplier: Supplier.ID) -> SQL {
        """
        SELECT id, supplier_id, account_id, kind, reason, declared_at
        FROM grants.supplier_tie_in_force
        WHERE supplier_id = \(supplier) AND account_id = \(account)
        """
    }

    /// Who is tied to a supplier.
    static func tied(to supplier: Supplier.ID) -> SQL {
        """
        SELECT a.name, t.reason, portal.local_time(t.declared_at) AS declared
        FROM grants.supplier_tie_in_force AS t
        LEFT JOIN portal.published_account AS a ON a.id = t.account_id
        WHERE t.supplier_id = \(supplier) AND t.kind = 'tied'
        ORDER BY t.declared_at, t.id
        LIMIT 50
        """
    }

    static func insert(_ tie: SupplierTie, in programme: Programme.ID?) -> SQL {
        """
        INSERT INTO grants.supplier_tie (programme_id, id, supplier_id, account_id, kind, reason, declared_at, supersedes)
        VALUES (
            \(programme), \(tie.id), \(tie.supplier), \(tie.account), \(tie.kind.word), \(tie.kind.reason), \(tie.declaredAt),
            \(tie.supersedes))
        """
    }
}

extension SupplierTie {
    fileprivate init(_ row: Row) throws {
        let word = try row.decode("kind", as: Kind.Word.self)
        try self.init(
            id: row.decode("id"), supplier: row.decode("supplier_id"), account: row.decode("account_id"),
            kind: word == .none ? .none : .tied(reason: row.decode("reason")), declaredAt: row.decode("declared_at"), supersedes: nil)
    }
}
