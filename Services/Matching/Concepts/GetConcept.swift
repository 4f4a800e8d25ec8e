package import Models
package import Web

/// Shows one concept: its labels in all languages, the skills that an occupation needs, and what it belongs to.
///
/// Refuses with `concept.not-found`.
package enum GetConcept: Endpoint {
    package static let route = Route(.get, "/matching/v1/concepts/{uri...}", "Get a concept of the taxonomy", for: conceptReaders)

    package struct Input: Decodable, Sendable {
        let uri: ConceptPath
    }

    package static func run(_ input: Input, as caller: Caller, in matching: Matching) async throws -> ConceptDocument {
        let record = try await ConceptStore.find(input.uri.uri, as: caller, in: matching.database)
        return ConceptDocument(record, try await matching.taxonomy.current(), caller.language)
    }
}

/// A concept as the API shows it.
package struct ConceptDocument: Codable, Reply {
    /// Another concept, with its name in the caller's language.
    package struct Other: Codable, Sendable {
        let uri: ConceptURI
        let label: String
    }

    /// What a concept is called in one language.
    package struct Labels: Codable, Sendable {
        let language: LanguageCode
        let preferred: String?
        let alternative: [String]
        let hidden: [String]
    }

    let uri: ConceptURI
    let kind: TaxonomyConcept.Kind
    /// Its name in the caller's language, else in English.
    let label: String
    /// The code of ISCO-08, or of a group of skills.
    let code: String?
    let skillType: Skill.Kind?
    let reuseLevel: Skill.Reuse?
    let description: String?
    /// Whether its source no longer recommends it.
    let retired: Bool
    /// What has taken its place.
    let replacedBy: Other?
    /// Where it comes from: `esco` or `starter`.
    let source: String
    let labels: [Labels]
    let essentialSkills: [Other]
    let optionalSkills: [Other]
    let broader: [Other]

    init(_ record: ConceptRecord, _ library: Library, _ language: Language) {
        func other(_ uri: ConceptURI) -> Other {
            Other(uri: uri, label: library.name(of: uri, in: language))
        }
        let concept = record.concept
        uri = concept.uri
        kind = concept.kind
        label = library.name(of: concept.uri, in: language)
        code = concept.code
        skillType = concept.skillKind
        reuseLevel = concept.reuse
        description = concept.description
        retired = concept.isRetired
        replacedBy = record.successor.map(other)
        source = record.source
        labels = record.languages.map { language in
            Labels(
                language: language, preferred: record.labels(in: language, .preferred).first,
                alternative: record.labels(in: language, .alternative), hidden: record.labels(in: language, .hidden))
        }
        essentialSkills = record.essential.map(other)
        optionalSkills = record.optional.map(other)
        broader = record.broader.map(other)
    }
}
