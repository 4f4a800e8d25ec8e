import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Adds what people here call a concept; the name is found within seconds, and imports leave it alone.
///
/// Refuses with `concept.not-found` and `label.exists`.
enum AddLabel: Form {
    static let route = Route(.get, "/matching/labels/{uri...}", "Add a name", for: labelKeepers)

    struct Place: Decodable {
        let uri: ConceptPath
    }

    struct Input: Decodable {
        let language: Language
        let text: Text<1, 120>
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in matching: Matching) async throws -> Screen {
        let record = try await ConceptStore.find(place.uri.uri, as: caller, in: matching.database)
        return ConceptPages.add(record, try await matching.taxonomy.current(), draft, caller.language)
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in matching: Matching) async throws -> Redirect {
        let uri = place.uri.uri
        let record = try await ConceptStore.find(uri, as: caller, in: matching.database)
        let label = TaxonomyLabel(uri, LanguageCode(input.language), .alternative, input.text.value)
        guard !record.labels.contains(where: { $0.language == label.language && FoldedText($0.text) == FoldedText(label.text) }) else {
            throw Failure.field("text", "label.exists", ConceptPhrases.exists[caller.language])
        }
        try await LocalLabels.change(LocalLabels.insert(label), "label_added", of: uri, as: caller, in: matching)
        return Redirect(ShowConcept.route.link(uri), notice: ConceptPhrases.added[caller.language])
    }
}

/// Takes back a name that was added here; one that is gone already is none the worse for it.
enum RemoveLabel: Action {
    static let route = Route(.post, "/matching/labels/remove", "Remove a name that was added here", for: labelKeepers)

    struct Input: Decodable {
        let uri: ConceptPath
        let language: Language
        let text: Text<1, 500>
    }

    static func run(_ input: Input, as caller: Caller, in matching: Matching) async throws -> Redirect {
        let label = TaxonomyLabel(input.uri.uri, LanguageCode(input.language), .alternative, input.text.value)
        try await LocalLabels.change(LocalLabels.delete(label), "label_removed", of: label.uri, as: caller, in: matching)
        return Redirect(ShowConcept.route.link(label.uri), notice: ConceptPhrases.removed[caller.language])
    }
}

/// The labels that people here add: each change is a small import, so that every process notices it.
enum LocalLabels {
    static func change(_ change: SQL, _ what: String, of uri: ConceptURI, as caller: Caller, in matching: Matching) async throws {
        let moment = matching.now()
        let id = Identifier<TaxonomyEdition>(at: moment)
        let event = Event("taxonomy", id, what, data: eventData(["concept": uri.text]), at: moment)
        try await matching.database.transaction(as: caller) { transaction in
            try await transaction.send([TaxonomyStore.lock])
            guard try await transaction.execute(change) > 0 else { return }
            try await transaction.send([TaxonomyStore.insertLocal(id: id.uuid, at: moment), EventLog.append(event, by: caller)])
        }
    }

    static func insert(_ label: TaxonomyLabel) -> SQL {
        """
        INSERT INTO matching.label (uri, language, role, text, local)
        VALUES (\(label.uri), \(label.language), \(label.role), \(label.text), true)
        ON CONFLICT DO NOTHING
        """
    }

    static func delete(_ label: TaxonomyLabel) -> SQL {
        """
        DELETE FROM matching.label
        WHERE uri = \(label.uri) AND language = \(label.language) AND role = \(label.role) AND text = \(label.text) AND local
        """
    }
}
