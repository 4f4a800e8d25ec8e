package import Models

/// The taxonomy as one process holds it in memory: what is scored by, what concepts are called, and how they are found by what is typed.
///
/// A concept that another one has taken the place of answers by that one's names; a retired one keeps its own, and is no longer found.
package struct Library: Sendable {
    package let taxonomy: Taxonomy
    /// The skills that occupations need.
    package let needs: OccupationNeeds
    /// The number of the import that it shows; nil for the starter as the program carries it.
    package let number: Int?
    private let names: ConceptNames
    private let groups: ConceptGroups
    private let finders: [TaxonomyConcept.Kind: LabelFinder]
    private let successors: [ConceptURI: ConceptURI]

    package init(_ rows: TaxonomyRows, number: Int? = nil) {
        self.number = number
        let successors = rows.successors
        taxonomy = rows.taxonomy(successors)
        needs = OccupationNeeds(rows.relations.filter { successors[$0.occupation] == nil }, taxonomy)
        let labels = CurrentLabels(rows, successors)
        names = ConceptNames(labels.all)
        groups = ConceptGroups(rows)
        finders = Dictionary(uniqueKeysWithValues: [.occupation, .skill].map { ($0, LabelFinder(labels.findable($0))) })
        self.successors = successors
    }

    /// The concept that stands for this one today: itself, unless another took its place.
    package func current(_ uri: ConceptURI) -> ConceptURI {
        successors[uri] ?? uri
    }

    /// What the concept is called in the language, else in English; its address where it has no name at all.
    package func name(of uri: ConceptURI, in language: Language) -> String {
        names.name(of: current(uri), in: language) ?? uri.text
    }

    /// What an occupation or skill belongs to: the unit group of ISCO-08, or the group of skills.
    package func group(of uri: ConceptURI, in language: Language) -> String? {
        groups.group(of: current(uri)).flatMap { group in
            let name = group.uri.flatMap { names.name(of: $0, in: language) }
            return [group.code, name].compactMap(\.self).joined(separator: " ")
        }
    }

    /// The best `limit` occupations or skills for what was typed so far; in the language first, else by the names in the others.
    package func search(_ kind: TaxonomyConcept.Kind, _ typed: String, in language: Language, limit: Int = 10) -> [LabelIndex.Hit] {
        finders[kind]?.search(typed, in: LanguageCode(language), limit: limit) ?? []
    }

    /// The occupation that a vacancy's title names, in whichever language it is written, and how sure that is (0 to 1); nil where none is near.
    ///
    /// `language` is the title's likely one: it decides between equals.
    package func occupation(forTitle title: String, in language: Language) -> (uri: ConceptURI, confidence: Double)? {
        // A title like a label often means another occupation; a skill's words mostly mean that skill.
        read(title, as: .occupation, in: language, trust: 0.6)
    }

    /// The skill that a few words name, in the same way.
    package func skill(forText text: String, in language: Language) -> (uri: ConceptURI, confidence: Double)? {
        read(text, as: .skill, in: language, trust: 0.75)
    }

    private func read(
        _ text: String, as kind: TaxonomyConcept.Kind, in language: Language, trust: Double
    ) -> (uri: ConceptURI, confidence: Double)? {
        guard let finder = finders[kind] else { return nil }
        return TitleReader(finder.indexes, language: LanguageCode(language), trust: trust).read(text).map { ($0.uri, $0.confidence) }
    }
}
