import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Shows the whole number of a document, and notes each time that somebody looked.
///
/// Refuses with `returnee.not-found`, `document.not-found` and `document.no-key`.
enum RevealDocument: Page {
    static let route = Route(
        .get, "/casework/returnees/{id}/documents/{document}", "The number of an identity document", for: [.caseWorker])

    struct Input: Decodable {
        let id: Returnee.ID
        let document: IdentityDocument.ID
    }

    static func show(_ input: Input, as caller: Caller, in casework: Casework) async throws -> Screen {
        let language = caller.language
        guard let numbers = casework.numbers else { throw Failure(.unavailable, "document.no-key", DocumentPhrases.noKey[language]) }
        let returnee = try await ReturneeStore.read(input.id, as: caller, in: casework.database)
        return try await casework.database.transaction(as: caller) { transaction in
            guard let row = try await transaction.query(DocumentStore.one(input.document, of: input.id)).first else {
                throw Failure(.notFound, "document.not-found", DocumentPhrases.notFound[language])
            }
            let document = try IdentityDocument(row)
            let number = try numbers.open(row.decode("number_sealed"), of: document.id)
            try await transaction.append(document.revealed(at: casework.now()), by: caller)
            return DocumentPages.reveal(document.kind, number: number, of: returnee, language)
        }
    }
}
