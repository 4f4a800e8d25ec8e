import Glibc

/// Occupations, skills and their relations, laid out for matching: built once, then only read.
///
/// Skills, groups and occupations are dense indexes in order of their URIs, so that the order in which they were read changes nothing.
package struct Taxonomy: Sendable {
    /// Skills by index, in order of URI.
    package let skills: [ConceptURI]
    /// Occupations by index, in order of URI.
    package let occupations: [Occupation]
    /// Per skill: `ln((N+1)/(df+1))` over the N occupations, df of which ask for the skill.
    package let rarity: [Double]
    /// Per node (skills first, then groups): information content over `ln(number of skills)`, 0 at the root to 1 at a leaf.
    let information: [Double]
    /// Per skill: its kinship, the number of its set of broader nodes; skills with the same set share it.
    let kinship: [Int32]
    /// The sets of broader nodes, end to end, each ascending.
    let kin: [Int32]
    /// Where each set starts in `kin`, and the end.
    let kinStart: [Int32]
    /// What occupations have to do with skills and with each other.
    let work: WorkMap
    private let skillIndex: [ConceptURI: Int32]
    private let occupationIndex: [ConceptURI: Int32]

    /// Relations that name an unknown occupation or skill are left out. A concept of `successors` has its successor's index.
    /// `descriptions` tell in English what occupations are.
    package init(
        occupations: [Occupation], skills: [ConceptURI], relations: [SkillRelation], broader: [BroaderRelation],
        descriptions: [ConceptURI: String] = [:], successors: [ConceptURI: ConceptURI] = [:]
    ) {
        self.occupations = Dictionary(occupations.map { ($0.uri, $0) }, uniquingKeysWith: { a, _ in a }).values.sorted { $0.uri < $1.uri }
        self.skills = Set(skills).sorted()
        let skillIndex = Self.numbered(self.skills)
        let occupationIndex = Self.numbered(self.occupations.map(\.uri))
        self.rarity = Self.rarity(of: self.skills, relations: relations, skillIndex, occupationIndex)
        let graph = BroaderGraph(skills: self.skills, index: skillIndex, relations: broader)
        self.information = graph.information
        (self.kinship, self.kin, self.kinStart) = graph.kinships(information)
        let needs = relations.compactMap { relation -> WorkMap.Need? in
            guard let skill = skillIndex[relation.skill], let occupation = occupationIndex[relation.occupation] else { return nil }
            return WorkMap.Need(occupation: occupation, skill: skill, isEssential: relation.isEssential)
        }
        work = WorkMap(
            needs, occupations: self.occupations.count, mass: rarity.map { $0 * $0 }, kinship: kinship,
            near: Kinships(information: information, kin: kin, start: kinStart),
            described: DescribedWork(self.occupations.map { descriptions[$0.uri] }))
        self.skillIndex = Self.with(successors, skillIndex)
        self.occupationIndex = Self.with(successors, occupationIndex)
    }

    private static func with(_ successors: [ConceptURI: ConceptURI], _ index: [ConceptURI: Int32]) -> [ConceptURI: Int32] {
        index.merging(successors.compactMap { uri, successor in index[successor].map { (uri, $0) } }) { own, _ in own }
    }

    package func index(ofSkill uri: ConceptURI) -> Int32? {
        skillIndex[uri]
    }

    package func index(ofOccupation uri: ConceptURI) -> Int32? {
        occupationIndex[uri]
    }

    /// Whether it has the occupation or skill; of groups it knows nothing.
    package func has(_ kind: TaxonomyConcept.Kind, _ uri: ConceptURI) -> Bool {
        switch kind {
        case .occupation: occupationIndex[uri] != nil
        case .skill: skillIndex[uri] != nil
        case .occupationGroup, .skillGroup: false
        }
    }

    /// The number of different kinships.
    var kinships: Int {
        kinStart.count - 1
    }

    /// The broader nodes of one kinship.
    func nodes(of kinship: Int) -> ArraySlice<Int32> {
        kin[Int(kinStart[kinship])..<Int(kinStart[kinship + 1])]
    }

    /// How closely two skills are related, 0 to 1: the information of the most informative node above both.
    package func relatedness(_ a: Int32, _ b: Int32) -> Double {
        let above = Set(nodes(of: Int(kinship[Int(a)])))
        return nodes(of: Int(kinship[Int(b)])).reduce(0) { above.contains($1) ? max($0, information[Int($1)]) : $0 }
    }

    private static func numbered(_ uris: [ConceptURI]) -> [ConceptURI: Int32] {
        Dictionary(uniqueKeysWithValues: zip(uris, 0...))
    }

    private static func rarity(
        of skills: [ConceptURI], relations: [SkillRelation], _ skillIndex: [ConceptURI: Int32], _ occupationIndex: [ConceptURI: Int32]
    ) -> [Double] {
        var pairs: [UInt64] = relations.compactMap {
            guard let skill = skillIndex[$0.skill], let occupation = occupationIndex[$0.occupation] else { return nil }
            return UInt64(skill) << 32 | UInt64(occupation)
        }
        pairs.sort()
        var askedBy = [Int](repeating: 0, count: skills.count)
        var previous: UInt64?
        for pair in pairs where pair != previous {
            askedBy[Int(pair >> 32)] += 1
            previous = pair
        }
        let total = Double(occupationIndex.count + 1)
        return askedBy.map { log(total / Double($0 + 1)) }
    }
}

/// A skill that an occupation needs, always or sometimes.
package struct SkillRelation: Hashable, Sendable {
    package let occupation: ConceptURI
    package let skill: ConceptURI
    package let isEssential: Bool

    package init(occupation: ConceptURI, skill: ConceptURI, isEssential: Bool) {
        self.occupation = occupation
        self.skill = skill
        self.isEssential = isEssential
    }
}

/// A skill or group and the wider one that it belongs to.
package struct BroaderRelation: Hashable, Sendable {
    package let concept: ConceptURI
    package let broader: ConceptURI

    package init(_ concept: ConceptURI, broader: ConceptURI) {
        self.concept = concept
        self.broader = broader
    }
}
