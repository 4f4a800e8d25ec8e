package import Models
package import Web

/// What is wrong with a form that was sent, in the person's language.
package struct FieldErrors: Sendable {
    private let draft: Draft
    private let language: Language
    private let wanted: [String: Phrase]
    private let names: [String: Phrase]

    /// `wanted` tells, by the field's name, what a value that cannot be read should have looked like; `names` what the field is called,
    /// so that the lines of the summary can be told apart.
    package init(_ draft: Draft, _ language: Language, wanting wanted: [String: Phrase] = [:], naming names: [String: Phrase] = [:]) {
        self.draft = draft
        self.language = language
        self.wanted = Self.usual.merging(wanted) { $1 }
        self.names = names
    }

    /// What to put right in the field; nil where nothing is wrong with it.
    package subscript(_ name: String) -> String? {
        let pointer = "/" + name.replacing(".", with: "/")
        return draft.failure?.fields.first { $0.pointer == pointer }.map(message)
    }

    /// One line per refused field, or the refusal itself where it is about the whole form.
    package var summary: [(field: String, message: String)] {
        guard let failure = draft.failure else { return [] }
        guard !failure.fields.isEmpty else { return [("", failure.message)] }
        return failure.fields.map { ($0.pointer, name(of: $0) + message($0)) }
    }

    /// What the field is called, before what is wrong with it.
    private func name(of field: Failure.Field) -> String {
        guard let name = names[String(field.pointer.dropFirst()).replacing("/", with: ".")] else { return "" }
        return name[language] + (language == .french ? " : " : ": ")
    }

    /// The checks of the input speak English; the usual ones have a word in each language here.
    private func message(_ field: Failure.Field) -> String {
        let own = field.code == "malformed" ? wanted[String(field.pointer.dropFirst())] : nil
        return (own ?? Self.words[field.code])?[language] ?? field.message
    }

    private static let usual = [
        "email": Phrase(
            "Give an e-mail address such as name@example.org.", fr: "Indiquez une adresse telle que nom@example.org.",
            ht: "Mete yon adrès tankou non@example.org.")
    ]

    private static let words = [
        "required": Phrase(
            "Give a value; it is required.", fr: "Indiquez une valeur ; elle est obligatoire.", ht: "Mete yon valè; li obligatwa."),
        "malformed": Phrase("This is not in the right form.", fr: "Le format n’est pas correct.", ht: "Fòma a pa kòrèk."),
        "not-allowed": Phrase("Choose one of the list.", fr: "Choisissez dans la liste.", ht: "Chwazi youn nan lis la."),
        "too-long": Phrase("This is too long.", fr: "C’est trop long.", ht: "Li twò long."),
        "out-of-range": Phrase(
            "This number is too small or too great.", fr: "Ce nombre est trop petit ou trop grand.",
            ht: "Nimewo sa a twò piti oswa twò gwo."),
    ]
}

extension Failure {
    /// A refusal of one field of a form, with a message that is already in the person's language.
    package static func field(_ name: String, _ code: String, _ message: String) -> Failure {
        Failure(.invalid, code, message, fields: [.init("/" + name, code, message)])
    }
}
