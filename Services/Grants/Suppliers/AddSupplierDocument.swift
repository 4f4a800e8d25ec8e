import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Adds a document to a supplier. Sent twice, it is added once.
///
/// Refuses with `supplier.not-found`, `supplier-document.too-many`, `file.empty`, `file.too-large`, `file.type-unknown`, `file.no-key` and
/// `form.used`.
enum AddSupplierDocument: Form {
    static let route = Route(.get, "/grants/suppliers/{id}/documents/new", "Add a document to a supplier", for: buyers)

    struct Input: Decodable {
        let id: SupplierDocument.ID
        let kind: SupplierDocument.Kind
        let title: Text<1, 160>
        let validUntil: CalendarDate?
        let file: Upload
    }

    static func show(_ place: ShowSupplier.Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            guard let files = grants.files else { throw Failure.fileUnkept }
            let supplier = try await grants.supplier(place.id, as: caller)
            return SupplierDocumentPages.add(
                to: supplier, draft, isScanned: files.scanner != nil, at: grants.now(), caller.language)
        }
    }

    static func submit(_ place: ShowSupplier.Place, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let moment = grants.now()
        let terms = SupplierDocument.Terms(kind: input.kind, title: input.title.value, validUntil: input.validUntil)
        try await refusing(in: caller.language) {
            let incoming = try IncomingFile(input.file)
            try await grants.database.transaction(as: caller) { transaction in
                _ = try await SupplierStore.find(place.id, in: transaction)
                let (document, event) = SupplierDocument.add(terms, named: incoming.name, to: place.id, as: input.id, at: moment)
                try await grants.keep(incoming, of: document, event, in: transaction, by: caller, at: moment)
            }
        }
        return Redirect(ShowSupplier.route.link(place.id), notice: SupplierDocumentPhrases.added[caller.language])
    }
}

/// Adds a newer document in the place of another, of the same kind and with the reason; the older one stays, marked. Sent twice, it happens
/// once.
///
/// Refuses with `supplier-document.not-found`, `supplier-document.ended`, and as `AddSupplierDocument` does.
enum ReplaceSupplierDocument: Form {
    static let route = Route(
        .get, "/grants/suppliers/{id}/documents/{document}/replace", "Replace a document of a supplier", for: buyers)

    struct Input: Decodable {
        let id: SupplierDocument.ID
        let title: Text<1, 160>
        let validUntil: CalendarDate?
        let reason: Text<1, 500>
        let file: Upload
    }

    static func show(
        _ place: GetSupplierDocument.Place, _ draft: Draft, as caller: Caller, in grants: Grants
    ) async throws -> Screen {
        try await refusing(in: caller.language) {
            guard let files = grants.files else { throw Failure.fileUnkept }
            let (supplier, listed) = try await grants.document(place, as: caller)
            guard listed.document.endReason == nil else { throw Failure.supplierDocumentEnded }
            return SupplierDocumentPages.replace(
                listed.document, of: supplier, draft, isScanned: files.scanner != nil, at: grants.now(), caller.language)
        }
    }

    static func submit(
        _ place: GetSupplierDocument.Place, _ input: Input, as caller: Caller, in grants: Grants
    ) async throws -> Redirect {
        let (moment, account) = (grants.now(), try caller.person)
        try await refusing(in: caller.language) {
            let incoming = try IncomingFile(input.file)
            try await grants.database.transaction(as: caller) { transaction in
                var older = try await transaction.document(place)
                // It took the other's place the first time.
                if try await transaction.query(SupplierDocumentStore.select(input.id, of: place.id)).first != nil { return }
                let (document, event) = try older.replace(
                    by: .init(kind: older.terms.kind, title: input.title.value, validUntil: input.validUntil), named: incoming.name,
                    as: input.id, because: input.reason.value, at: moment)
                try await transaction.send([SupplierDocumentStore.end(older, by: account, in: caller.programme, at: moment)])
                try await grants.keep(incoming, of: document, event, in: transaction, by: caller, at: moment)
            }
        }
        return Redirect(ShowSupplier.route.link(place.id), notice: SupplierDocumentPhrases.replaced[caller.language])
    }
}

/// Marks that a document of a supplier counts no more, with the reason; it stays. Sent twice, it happens once.
///
/// Refuses with `supplier.not-found`, `supplier-document.not-found` and `supplier-document.ended`.
enum WithdrawSupplierDocument: Form {
    static let route = Route(
        .get, "/grants/suppliers/{id}/documents/{document}/withdraw", "Withdraw a document of a supplier", for: buyers)

    struct Input: Decodable {
        let reason: Text<1, 500>
    }

    static func show(
        _ place: GetSupplierDocument.Place, _ draft: Draft, as caller: Caller, in grants: Grants
    ) async throws -> Screen {
        try await refusing(in: caller.language) {
            let (supplier, listed) = try await grants.document(place, as: caller)
            guard listed.document.endReason == nil else { throw Failure.supplierDocumentEnded }
            return SupplierDocumentPages.withdraw(listed.document, of: supplier, draft, caller.language)
        }
    }

    static func submit(
        _ place: GetSupplierDocument.Place, _ input: Input, as caller: Caller, in grants: Grants
    ) async throws -> Redirect {
        let (moment, account) = (grants.now(), try caller.person)
        try await refusing(in: caller.language) {
            try await grants.database.transaction(as: caller) { transaction in
                var document = try await transaction.document(place)
                guard let event = try document.withdraw(because: input.reason.value, at: moment) else { return }
                try await transaction.send([
                    SupplierDocumentStore.end(document, by: account, in: caller.programme, at: moment), EventLog.append(event, by: caller),
                ])
            }
        }
        return Redirect(ShowSupplier.route.link(place.id), notice: SupplierDocumentPhrases.withdrawn[caller.language])
    }
}

extension Grants {
    /// Keeps a document with its file and its event; once, however often the form is sent.
    fileprivate func keep(
        _ incoming: IncomingFile, of document: SupplierDocument, _ event: Event, in transaction: Transaction, by caller: Caller,
        at moment: Date
    ) async throws {
        guard let files else { throw Failure.fileUnkept }
        guard try await files.keep(incoming, as: document.file, in: transaction, by: caller, at: moment) else {
            let known = try await transaction.query(SupplierDocumentStore.select(document.id, of: document.supplier))
            guard !known.isEmpty else { throw Failure(.conflict, "form.used", GrantsPhrases.formUsed[caller.language]) }
            return
        }
        let insert = SupplierDocumentStore.insert(document, by: try caller.person, in: caller.programme, at: moment)
        try await transaction.send([insert, EventLog.append(event, by: caller)])
    }
}

extension Transaction {
    /// A document of a supplier, which is locked until the transaction ends.
    fileprivate func document(_ place: GetSupplierDocument.Place) async throws -> SupplierDocument {
        _ = try await SupplierStore.find(place.id, in: self)
        guard let row = try await query(SupplierDocumentStore.select(place.document, of: place.id)).first else {
            throw Failure.supplierDocumentNotFound
        }
        return try SupplierDocumentStore.Listed(row).document
    }
}
