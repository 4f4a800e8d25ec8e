import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Records an identity document, its number sealed.
///
/// Refuses with `returnee.not-found`, `document.invalid`, `document.no-key`, `form.used` and `request.invalid`.
enum AddDocument: Form {
    static let route = Route(.get, "/casework/returnees/{id}/documents/new", "Add an identity document", for: [.caseWorker])

    struct Place: Decodable {
        let id: Returnee.ID
    }

    struct Input: Decodable {
        let id: IdentityDocument.ID
        let fields: DocumentFields

        private enum CodingKeys: CodingKey {
            case id
        }

        init(from decoder: any Decoder) throws {
            id = try decoder.container(keyedBy: CodingKeys.self).decode(IdentityDocument.ID.self, forKey: .id)
            fields = try DocumentFields(from: decoder)
        }
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in casework: Casework) async throws -> Screen {
        let returnee = try await ReturneeStore.read(place.id, as: caller, in: casework.database)
        return DocumentPages.add(
            to: returnee, draft, canKeepNumbers: casework.numbers != nil, at: casework.now(), caller.language)
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in casework: Casework) async throws -> Redirect {
        let (language, programme) = (caller.language, try caller.office)
        let given = try input.fields.given(as: input.id, keptBy: casework.numbers, language)
        let (document, recorded) = IdentityDocument.record(given.kind, as: given.id, of: place.id, at: casework.now())
        try await casework.database.transaction(as: caller) { transaction in
            _ = try await ReturneeStore.find(place.id, in: transaction, for: language)
            try await transaction.addOnce(DocumentStore.insert(document, given.number, in: programme), recorded, by: caller) {
                let row = try await transaction.query(DocumentStore.one(input.id, of: place.id)).first
                return try row.map { try $0.decode("number_index") == given.number.index && $0.decode("kind") == given.kind } ?? false
            }
        }
        return Redirect(ShowReturnee.route.link(place.id), notice: DocumentPhrases.added[language])
    }
}
