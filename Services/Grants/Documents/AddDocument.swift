import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Adds a file to a plan that may change. Sent twice, it is added once.
///
/// Refuses with `application.not-found`, `application.plan-kept`, `file.empty`, `file.too-large`, `file.type-unknown`, `file.no-key`,
/// `document.too-many` and `form.used`, and as `Grants.admit` does.
enum AddDocument: Form {
    static let route = Route(.get, "/grants/applications/{id}/documents/new", "Add a document to a plan", for: applicationWriters)

    struct Input: Decodable {
        let id: ApplicationDocument.ID
        let kind: ApplicationDocument.Kind
        let file: Upload
    }

    static func show(_ place: SubmitApplication.Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            guard let files = grants.files else { throw Failure.fileUnkept }
            let dossier = try await grants.dossier(place.id, as: caller)
            try dossier.typed.application.requireTypedOn()
            return DocumentPages.add(to: dossier, draft, isScanned: files.scanner != nil, at: grants.now(), caller.language)
        }
    }

    static func submit(_ place: SubmitApplication.Place, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let moment = grants.now()
        try await refusing(in: caller.language) {
            guard let files = grants.files else { throw Failure.fileUnkept }
            let incoming = try IncomingFile(input.file)
            try await grants.database.transaction(as: caller) { transaction in
                let application = try await transaction.open(place.id, as: caller).application
                let (document, event) = try ApplicationDocument.add(input.id, input.kind, named: incoming.name, to: application, at: moment)
                guard try await files.keep(incoming, as: document.file, in: transaction, by: caller, at: moment) else {
                    let known = try await transaction.query(
                        DocumentStore.select(input.id, transaction.admit(caller, to: place.id)))
                    guard !known.isEmpty else { throw Failure(.conflict, "form.used", GrantsPhrases.formUsed[caller.language]) }
                    return
                }
                let insert = DocumentStore.insert(document, by: caller.account, in: caller.programme, at: moment)
                try await transaction.send([insert, EventLog.append(event, by: caller)])
            }
        }
        return Redirect(ShowApplication.route.link(place.id), notice: DocumentPhrases.added[caller.language])
    }
}

/// Takes a document out of a plan that may change: what was submitted with it keeps it, and otherwise it is destroyed. Sent twice, it
/// happens once.
///
/// Refuses with `application.not-found`, `application.plan-kept` and `document.not-found`, and as `Grants.admit` does.
enum RemoveDocument: Form {
    static let route = Route(
        .get, "/grants/applications/{id}/documents/{document}/remove", "Take a document out of a plan", for: applicationWriters)

    struct Place: Decodable {
        let id: GrantApplication.ID
        let document: ApplicationDocument.ID
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let dossier = try await grants.dossier(place.id, as: caller)
            try dossier.typed.application.requireTypedOn()
            let listed = dossier.documents.first { $0.document.id == place.document && $0.document.belongs(to: nil) }
            guard let listed else { throw Failure.documentNotFound }
            return DocumentPages.remove(listed, from: dossier, draft, caller.language)
        }
    }

    static func submit(_ place: Place, _ input: NoInput, as caller: Caller, in grants: Grants) async throws -> Redirect {
        try await refusing(in: caller.language) {
            try await grants.database.transaction(as: caller) { transaction in
                let application = try await transaction.open(place.id, as: caller).application
                // One that was never submitted is gone after the first time.
                let found = try await transaction.document(place, as: caller)
                guard var document = found?.document, let taken = try document.remove(from: application, at: grants.now()) else { return }
                let statements =
                    switch taken.removal {
                    case .kept: [DocumentStore.save(document)]
                    case .destroyed: [DocumentStore.delete(document.id)] + (grants.files.map { [$0.destroy(document.file)] } ?? [])
                    }
                try await transaction.send(statements + [EventLog.append(taken.event, by: caller)])
            }
        }
        return Redirect(ShowApplication.route.link(place.id), notice: DocumentPhrases.removed[caller.language])
    }
}

extension Transaction {
    fileprivate func document(_ place: RemoveDocument.Place, as caller: Caller) async throws -> DocumentStore.Listed? {
        try await query(DocumentStore.select(place.document, admit(caller, to: place.id))).first.map(DocumentStore.Listed.init)
    }
}

extension Failure {
    static let documentNotFound = Failure(.notFound, "document.not-found", "The plan has no such document.")
}
