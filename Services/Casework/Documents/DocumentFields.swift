import FoundationEssentials
import Hosting
import Models
import Web

/// One document of a form; a row that was left empty is none.
struct DocumentFields: Decodable {
    /// How many rows the registration has.
    static let rows = 2

    let kind: IdentityDocument.Kind?
    let number: Text<1, 60>?

    /// A document that somebody shows, its number sealed.
    struct Given: Sendable {
        let id: IdentityDocument.ID
        let kind: IdentityDocument.Kind
        let number: DocumentNumbers.Kept
    }

    /// The documents that were filled in.
    ///
    /// Refuses with `document.invalid` one whose other half is missing, and with `document.no-key` where no key is set up.
    static func given(_ fields: [DocumentFields], keptBy numbers: DocumentNumbers?, at moment: Date, _ language: Language) throws -> [Given]
    {
        try fields.enumerated().compactMap { place, row in
            guard row.kind != nil || row.number != nil else { return nil }
            return try row.given(as: IdentityDocument.ID(at: moment), keptBy: numbers, at: "documents/\(place)/", language)
        }
    }

    /// The document, refused like those; `prefix` stands before its fields' names.
    func given(
        as id: IdentityDocument.ID, keptBy numbers: DocumentNumbers?, at prefix: String = "",
        _ language: Language
    ) throws -> Given {
        guard let numbers else { throw Failure.field(prefix + "number", "document.no-key", DocumentPhrases.noKey[language]) }
        guard let kind else { throw Failure.field(prefix + "kind", "document.invalid", DocumentPhrases.kindMissing[language]) }
        guard let number else { throw Failure.field(prefix + "number", "document.invalid", DocumentPhrases.numberMissing[language]) }
        guard let kept = try numbers.keep(number.value, of: id) else {
            throw Failure.field(prefix + "number", "document.invalid", DocumentPhrases.numberEmpty[language])
        }
        return Given(id: id, kind: kind, number: kept)
    }
}
