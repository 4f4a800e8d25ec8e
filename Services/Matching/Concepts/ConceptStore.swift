import Hosting
import Models
import Postgres
import Schema

/// SQL on one concept, for showing it.
enum ConceptStore {
    /// The concept with all that the taxonomy says of it; refuses with `concept.not-found`.
    static func find(_ uri: ConceptURI, as caller: Caller, in database: ServiceDatabase) async throws -> ConceptRecord {
        let answers = try await database.unit(
            [concept(uri), labels(uri), needs(uri), needed(uri), broader(uri)], as: caller)
        guard let row = answers[0].first else { throw Failure.conceptNotFound }
        return try ConceptRecord(
            concept: TaxonomyConcept(
                uri, row.decode("kind"), code: row.decode("code"), skillKind: row.decode("skill_type"), reuse: row.decode("reuse_level"),
                description: row.decode("description"), isRetired: row.decode("retired")),
            source: row.decode("source", as: String.self), successor: row.decode("replaced_by"),
            labels: ConceptRecord.Label.read(answers[1]),
            essential: answers[2].filter { try $0.decode("essential") }.map { try $0.decode("skill_uri") },
            optional: answers[2].filter { try !$0.decode("essential") }.map { try $0.decode("skill_uri") },
            neededBy: answers[3].map { try $0.decode("occupation_uri") },
            broader: answers[4].map { try $0.decode("broader_uri") })
    }

    private static func concept(_ uri: ConceptURI) -> SQL {
        """
        SELECT c.kind, c.code, c.skill_type, c.reuse_level, c.description, c.retired, i.source, s.uri AS replaced_by
        FROM matching.concept AS c
        JOIN matching.taxonomy_import AS i ON i.id = c.import_id
        LEFT JOIN matching.replacement AS r ON r.uri = c.uri
        LEFT JOIN matching.concept AS s ON s.uri = r.replaced_by
        WHERE c.uri = \(uri)
        """
    }

    /// Its labels first, then those of the concepts whose place it has taken.
    private static func labels(_ uri: ConceptURI) -> SQL {
        """
        SELECT language, role, text, local, uri = \(uri) AS own
        FROM matching.label
        WHERE uri = \(uri) OR uri IN (SELECT r.uri FROM matching.replacement AS r WHERE r.replaced_by = \(uri))
        ORDER BY language, uri = \(uri) DESC, role = 'preferred' DESC, role, text, uri
        """
    }

    private static func needs(_ uri: ConceptURI) -> SQL {
        """
        SELECT skill_uri, essential
        FROM matching.relation
        WHERE occupation_uri = \(uri)
        ORDER BY skill_uri
        """
    }

    /// The occupations in force that always need the skill, or one whose place it has taken.
    private static func needed(_ uri: ConceptURI) -> SQL {
        """
        SELECT DISTINCT r.occupation_uri
        FROM matching.relation AS r
        JOIN matching.concept AS c ON c.uri = r.occupation_uri AND NOT c.retired
        LEFT JOIN matching.replacement AS p ON p.uri = r.occupation_uri
        LEFT JOIN matching.concept AS successor ON successor.uri = p.replaced_by
        WHERE r.essential
            AND (r.skill_uri = \(uri) OR r.skill_uri IN (SELECT s.uri FROM matching.replacement AS s WHERE s.replaced_by = \(uri)))
            AND successor.uri IS NULL
        ORDER BY r.occupation_uri
        LIMIT 200
        """
    }

    private static func broader(_ uri: ConceptURI) -> SQL {
        """
        SELECT broader_uri
        FROM matching.broader
        WHERE uri = \(uri)
        ORDER BY broader_uri
        """
    }

    /// The imports, the newest first, on the programme's clocks.
    static let imports: SQL = """
        SELECT
            number, source, version, languages, concepts, labels, relations, added, retired, followed,
            portal.local_time(imported_at) AS at
        FROM matching.taxonomy_import
        ORDER BY number DESC
        LIMIT 50
        """
}

/// All that the taxonomy says of a concept.
struct ConceptRecord {
    struct Label {
        let language: LanguageCode
        let role: TaxonomyLabel.Role
        let text: String
        /// Added by people here.
        let isLocal: Bool
    }

    let concept: TaxonomyConcept
    let source: String
    /// What has taken its place.
    let successor: ConceptURI?
    let labels: [Label]
    let essential: [ConceptURI]
    let optional: [ConceptURI]
    let neededBy: [ConceptURI]
    let broader: [ConceptURI]

    /// The labels of the roles in a language.
    func labels(in language: LanguageCode, _ role: TaxonomyLabel.Role) -> [String] {
        labels.filter { $0.language == language && $0.role == role }.map(\.text)
    }

    var languages: [LanguageCode] {
        Set(labels.map(\.language)).sorted { $0.text < $1.text }
    }
}

extension Failure {
    static let conceptNotFound = Failure(
        .notFound, "concept.not-found", "The taxonomy has no such concept. Look it up by GET /matching/v1/concepts.")
}

extension ConceptRecord.Label {
    /// Each text once in a language, of which one is the preferred: the first.
    static func read(_ rows: Rows) throws -> [ConceptRecord.Label] {
        var texts: Set<[String]> = []
        var named: Set<LanguageCode> = []
        return try rows.compactMap { row in
            let (language, text) = (try row.decode("language", as: LanguageCode.self), try row.decode("text", as: String.self))
            guard texts.insert([language.text, text]).inserted else { return nil }
            var role = try row.decode("role", as: TaxonomyLabel.Role.self)
            if role == .preferred, !named.insert(language).inserted { role = .alternative }
            return try Self(language: language, role: role, text: text, isLocal: row.decode("local") && row.decode("own"))
        }
    }
}
