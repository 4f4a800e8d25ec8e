import Hosting
import Models
import Postgres
import Web

/// Shows which taxonomy is in force and how it came about, and finds occupations and skills in it.
enum ShowTaxonomy: Page {
    static let route = Route(.get, "/matching/taxonomy", "Occupations and skills", for: taxonomyReaders)

    struct Input: Decodable {
        let kind: ConceptKind?
        let q: Text<1, 200>?
    }

    static func show(_ input: Input, as caller: Caller, in matching: Matching) async throws -> Screen {
        let library = try await matching.taxonomy.current()
        let imports = try await matching.database.query(ConceptStore.imports, as: caller).map(ImportRecord.init)
        let kind = input.kind ?? .occupation
        let hits = input.q.map { library.search(kind.kind, $0.value, in: caller.language, limit: 25) }
        return TaxonomyPages.overview(
            imports, library, found: hits.map { hits in hits.map { FoundConcept($0, library, caller.language) } }, kind: kind,
            typed: input.q?.value, readsCodings: caller.holds(anyOf: Set(codingReaders)), caller.language)
    }
}

/// Shows one occupation, skill or group with all that the taxonomy says of it.
///
/// Refuses with `concept.not-found`.
enum ShowConcept: Page {
    static let route = Route(.get, "/matching/taxonomy/{uri...}", "One occupation or skill", for: taxonomyReaders)

    struct Input: Decodable {
        let uri: ConceptPath
    }

    static func show(_ input: Input, as caller: Caller, in matching: Matching) async throws -> Screen {
        let record = try await ConceptStore.find(input.uri.uri, as: caller, in: matching.database)
        let library = try await matching.taxonomy.current()
        return ConceptPages.concept(record, library, adds: caller.holds(anyOf: Set(labelKeepers)), caller.language)
    }
}

/// One import as the history shows it.
struct ImportRecord {
    let source: String
    let version: String?
    let languages: [String]
    let concepts: Int
    let labels: Int
    let relations: Int
    let added: Int
    let retired: Int
    let followed: Int
    /// On the programme's clocks.
    let at: String

    init(_ row: Row) throws {
        source = try row.decode("source")
        version = try row.decode("version")
        languages = try row.decode("languages")
        concepts = try row.decode("concepts")
        labels = try row.decode("labels")
        relations = try row.decode("relations")
        added = try row.decode("added")
        retired = try row.decode("retired")
        followed = try row.decode("followed")
        at = try row.decode("at")
    }
}

/// A concept that was found, as the screen shows it.
struct FoundConcept {
    let uri: ConceptURI
    let name: String
    /// The label that matched, where it is not the name.
    let matched: String?
    let group: String?

    init(_ hit: LabelIndex.Hit, _ library: Library, _ language: Language) {
        uri = hit.uri
        name = hit.name
        matched = hit.matched == hit.name ? nil : hit.matched
        group = library.group(of: hit.uri, in: language)
    }
}
