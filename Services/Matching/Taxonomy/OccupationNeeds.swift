package import Models

/// The skills that each occupation needs always, the most telling first.
package struct OccupationNeeds: Sendable {
    private let essential: [ConceptURI: [ConceptURI]]

    init(_ relations: [SkillRelation], _ taxonomy: Taxonomy) {
        var needs: [ConceptURI: Set<Int32>] = [:]
        for relation in relations where relation.isEssential {
            guard let skill = taxonomy.index(ofSkill: relation.skill) else { continue }
            needs[relation.occupation, default: []].insert(skill)
        }
        essential = needs.mapValues { skills in
            skills.sorted { (-taxonomy.rarity[Int($0)], $0) < (-taxonomy.rarity[Int($1)], $1) }.map { taxonomy.skills[Int($0)] }
        }
    }

    package func essential(of occupation: ConceptURI) -> [ConceptURI] {
        essential[occupation] ?? []
    }
}
