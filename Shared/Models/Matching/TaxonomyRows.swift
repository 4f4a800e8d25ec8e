/// Rows gathered until the whole taxonomy can be built from them.
package struct TaxonomyRows: Sendable {
    package private(set) var concepts: [TaxonomyConcept] = []
    package private(set) var labels: [TaxonomyLabel] = []
    package private(set) var relations: [SkillRelation] = []
    package private(set) var broader: [BroaderRelation] = []
    package private(set) var replacements: [ConceptReplacement] = []

    package init() {}

    package mutating func add(_ row: TaxonomyRow) {
        switch row {
        case .concept(let concept): concepts.append(concept)
        case .label(let label): labels.append(label)
        case .relation(let relation): relations.append(relation)
        case .broader(let relation): broader.append(relation)
        case .replacement(let replacement): replacements.append(replacement)
        }
    }

    /// Per replaced concept the one that stands in for it at last; one whose successors are missing, or all retired, stands for itself.
    package var successors: [ConceptURI: ConceptURI] {
        let retired = Dictionary(concepts.map { ($0.uri, $0.isRetired) }, uniquingKeysWith: { first, _ in first })
        let next = Dictionary(
            replacements.filter { retired[$0.uri] != nil && retired[$0.successor] != nil }.map { ($0.uri, $0.successor) },
            uniquingKeysWith: { min($0, $1) })
        var successors: [ConceptURI: ConceptURI] = [:]
        for start in next.keys {
            var seen: Set = [start]
            var last = start
            while let step = next[last], seen.insert(step).inserted { last = step }
            // A circle leads nowhere.
            if last != start, next[last] == nil, retired[last] == false { successors[start] = last }
        }
        return successors
    }

    /// The taxonomy for matching; an occupation without a four-digit ISCO code has no place in it.
    package var taxonomy: Taxonomy {
        taxonomy(successors)
    }

    /// The same where `successors` are known already.
    package func taxonomy(_ successors: [ConceptURI: ConceptURI]) -> Taxonomy {
        func current(_ uri: ConceptURI) -> ConceptURI { successors[uri] ?? uri }
        return Taxonomy(
            occupations: concepts.compactMap { concept in
                guard concept.kind == .occupation, successors[concept.uri] == nil, let isco = concept.code.flatMap({ ISCOCode($0) }) else {
                    return nil
                }
                return Occupation(uri: concept.uri, isco: isco)
            },
            skills: concepts.filter { $0.kind == .skill && successors[$0.uri] == nil }.map(\.uri),
            relations: relations.filter { successors[$0.occupation] == nil }.map {
                SkillRelation(occupation: $0.occupation, skill: current($0.skill), isEssential: $0.isEssential)
            },
            broader: broader.filter { successors[$0.concept] == nil }.map {
                BroaderRelation($0.concept, broader: current($0.broader))
            },
            descriptions: descriptions, successors: successors)
    }

    /// What each occupation that is described is. Names have no say, so that adding one changes nobody's score.
    private var descriptions: [ConceptURI: String] {
        let described = concepts.lazy.filter { $0.kind == .occupation }.compactMap { concept in
            concept.description.map { (concept.uri, $0) }
        }
        return Dictionary(described, uniquingKeysWith: { first, _ in first })
    }
}
