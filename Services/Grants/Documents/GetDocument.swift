import Hosting
import Models
import Web

/// A document of a plan, as it came. Each reading is an event.
///
/// Refuses with `application.not-found`, `document.not-found`, `file.not-scanned`, `file.infected` and `file.no-key`, and as `Grants.admit` does.
enum GetDocument: Endpoint {
    static let route = Route(
        .get, "/grants/v1/applications/{id}/documents/{document}", "A document of a business plan", for: planReaders)
    static let isHeavy = true

    static func run(_ input: RemoveDocument.Place, as caller: Caller, in grants: Grants) async throws -> Download {
        let admission = try await grants.admit(caller, to: input.id)
        guard let row = try await grants.database.query(DocumentStore.select(input.document, admission), as: caller).first else {
            throw Failure.documentNotFound
        }
        guard let files = grants.files else { throw Failure.fileUnkept }
        let listed = try DocumentStore.Listed(row)
        let download = try files.download(listed.file, named: listed.document.name, as: caller)
        let read = listed.document.event("document_read", at: grants.now())
        try await grants.database.unit([EventLog.append(read, by: caller)], as: caller)
        return download
    }
}
