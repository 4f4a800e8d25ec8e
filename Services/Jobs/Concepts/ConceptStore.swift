import Models
import Postgres

/// SQL on the labels of occupations and skills, which Matching publishes.
enum ConceptStore {
    /// The labels of the concepts in the language, or in English.
    static func labels(of uris: [String], in language: Language) -> SQL {
        """
        SELECT DISTINCT ON (uri) uri, text
        FROM matching.label
        WHERE uri = ANY (\(uris)) AND role = 'preferred' AND language IN (\(language.rawValue), 'en')
        ORDER BY uri, (language = \(language.rawValue)) DESC
        """
    }

    /// Those of the choices whose text names the concept beside it, in any language.
    static func sound(_ choices: [ConceptChoice]) -> SQL {
        """
        SELECT p.uri, p.text
        FROM unnest(\(choices.map(\.uri))::text[], \(choices.map(\.text))::text[]) AS p (uri, text)
        WHERE p.uri = p.text
            OR EXISTS (SELECT 1 FROM matching.label AS l WHERE l.uri = p.uri AND lower(l.text) = lower(p.text))
        """
    }
}

/// A concept that was chosen in a form, with the text beside it: without the script, the text may have been changed since.
struct ConceptChoice: Hashable {
    let uri: String
    let text: String
}

/// What the concepts of a vacancy are called; others are in the employer's own words.
struct ConceptLabels {
    private let labels: [String: String]

    init(_ rows: Rows) throws {
        labels = try Dictionary(rows.map { (try $0.decode("uri"), try $0.decode("text")) }) { first, _ in first }
    }

    /// The concept's name, or the text itself.
    subscript(_ text: String) -> String {
        labels[text] ?? text
    }

    /// Whether the text is a concept's address.
    func isConcept(_ text: String) -> Bool {
        labels[text] != nil
    }
}

extension VacancyTerms {
    /// What may be the addresses of concepts.
    var concepts: [String] {
        ([occupation] + (skills ?? []).map(\.skill)).compactMap(\.self).filter { $0.contains(":") }
    }
}
