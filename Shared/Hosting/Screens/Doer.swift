package import Models
package import Postgres
import Schema

/// Who did what an event tells, as far as the office may still name them.
package enum Doer: Hashable, Sendable {
    case person(String)
    /// An account that holds no role in the programme any more.
    case formerColleague
    case key
    case system

    /// The columns that `init(_:)` reads, of an event `e`.
    package static let columns: SQL = "a.name AS who, e.account_id IS NOT NULL AS is_person, e.api_key_id IS NOT NULL AS is_by_key"
    /// The join that gives an event `e` the name of whoever caused it.
    package static let join: SQL = "LEFT JOIN portal.published_account AS a ON a.id = e.account_id"

    package init(_ row: Row) throws {
        if let name = try row.decode("who", as: String?.self) {
            self = .person(name)
        } else if try row.decode("is_by_key") {
            self = .key
        } else {
            self = try row.decode("is_person") ? .formerColleague : .system
        }
    }

    package func name(_ language: Language) -> String {
        switch self {
        case .person(let name): name
        case .formerColleague: Self.colleague[language]
        case .key: Self.apiKey[language]
        case .system: Self.itself[language]
        }
    }

    private static let colleague = Phrase(
        "Somebody without a role here any more", fr: "Une personne qui n’a plus de rôle ici", ht: "Yon moun ki pa gen wòl isit la ankò")
    private static let apiKey = Phrase("An employer’s API key", fr: "Clé d’API d’un employeur", ht: "Kle API yon anplwayè")
    private static let itself = Phrase("The system", fr: "Le système", ht: "Sistèm nan")
}
