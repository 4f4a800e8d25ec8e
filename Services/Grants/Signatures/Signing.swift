import Hosting
import Markup
import Models
import Postgres
import Web

/// What is signed, as the screens of signing tell it: an agreement, or a hand-over.
struct Signing {
    /// What it is called on screen.
    let title: String
    /// Who is expected to sign; nil where the consent has run out.
    let name: String?
    /// In which it is read, unless another is chosen.
    let language: Language
    let today: CalendarDate
    /// Whether it can be signed now.
    let isOpen: Bool
    /// The page to go back to.
    let page: String
    /// The way to that page, for a breadcrumb.
    let way: [Link]
    let words: Words

    /// What differs from one kind of thing to the next.
    struct Words {
        let screenLead: Phrase
        let paperLead: Phrase
        /// What the tick says.
        let tick: Phrase
        let nothing: Phrase
        let nothingHint: Phrase
    }
}

/// What is typed where somebody signs on the screen: the name and a tick, and a drawing where there is a finger or a pen.
struct SignedOnScreen: Decodable {
    let name: Text<1, 120>
    let language: Language
    let agrees: Yes
    let drawing: Text<0, 24_000>?

    enum Yes: String, Decodable {
        case yes = "true"
    }

    /// How it was signed; refuses with `signature.drawing`.
    func method(_ language: Language) throws(Failure) -> Signature.Method {
        guard let path = drawing?.value, !path.isEmpty else { return .screen(nil) }
        guard let drawing = Signature.Drawing(path) else {
            throw .field("drawing", "signature.drawing", SignaturePhrases.drawAgain[language])
        }
        return .screen(drawing)
    }
}

/// What is written down of a signature on paper, before a witness.
struct SignedOnPaper: Decodable {
    let name: Text<1, 120>
    let language: Language
    let signedOn: CalendarDate
    let place: Text<1, 120>
    let witness: Text<1, 120>

    var method: Signature.Method { .paper(place: place.value, witness: witness.value) }
}

// MARK: Columns

extension Signature.Method {
    var drawing: Signature.Drawing? { if case .screen(let drawing) = self { drawing } else { nil } }
    var place: String? { if case .paper(let place, _) = self { place } else { nil } }
    var witness: String? { if case .paper(_, let witness) = self { witness } else { nil } }
}

extension Signature {
    /// Nil where nothing was signed.
    init?(_ row: Row) throws {
        guard let word = try row.decode("method", as: Method.Word?.self) else { return nil }
        let method: Method =
            switch word {
            case .screen: .screen(try row.decode("drawing", as: String?.self).flatMap(Drawing.init))
            case .paper: .paper(place: try row.decode("place"), witness: try row.decode("witness"))
            }
        try self.init(
            name: row.decode("signed_name"), language: row.decode("signed_language"),
            signedOn: row.decode("signed_on"), method: method, recordedBy: row.decode("recorded_by"))
    }
}
