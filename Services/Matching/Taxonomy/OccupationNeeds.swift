package import Models

/// The skills that each occupation needs always, the most telling first.
package struct OccupationNeeds: Sendable {
    private let taxonomy: Taxonomy
    private let essential: [Int32: [ConceptURI]]

    init(_ relations: [SkillRelation], _ taxonomy: Taxonomy) {
        self.taxonomy = taxonomy
        var needs: [Int32: Set<Int32>] = [:]
        for relation in relations where relation.isEssential {
            guard let occupation = taxonomy.index(ofOccupation: relation.occupation), let skill = taxonomy.index(ofSkill: relation.skill)
            else { continue }
            needs[occupation, default: []].insert(skill)
        }
        essential = needs.mapValues { skills in
            skills.sorted { (-taxonomy.rarity[Int($0)], $0) < (-taxonomy.rarity[Int($1)], $1) }.map { taxonomy.skills[Int($0)] }
        }
    }

    package func essential(of occupation: ConceptURI) -> [ConceptURI] {
        taxonomy.index(ofOccupation: occupation).flatMap { essential[$0] } ?? []
    }
}
