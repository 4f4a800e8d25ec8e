import Glibc
import Models

/// The skill fit straight from its definition, by names and sets: slow, and nothing of the product's layout.
struct ReferenceFit {
    let world: RandomWorld
    let model = ScoringModel.prior
    private let above: [ConceptURI: Set<ConceptURI>]
    private let rarity: [ConceptURI: Double]
    private let information: [ConceptURI: Double]

    init(world: RandomWorld) {
        self.world = world
        func climb(_ node: ConceptURI) -> Set<ConceptURI> {
            let next = world.broader.filter { $0.concept == node }.map(\.broader)
            return next.reduce(Set(next)) { $0.union(climb($1)) }
        }
        let above = Dictionary(uniqueKeysWithValues: world.skills.map { ($0, climb($0)) })
        self.above = above
        rarity = Dictionary(
            uniqueKeysWithValues: world.skills.map { skill in
                let occupations = Set(world.relations.filter { $0.skill == skill }.map(\.occupation)).count
                return (skill, log(Double(world.occupations.count + 1) / Double(occupations + 1)))
            })
        let nodes = Set(world.skills).union(world.broader.map(\.broader))
        information = Dictionary(
            uniqueKeysWithValues: nodes.map { node in
                let below = world.skills.count { $0 == node || above[$0, default: []].contains(node) }
                return (node, below == 0 ? 0 : log(Double(world.skills.count) / Double(below)) / log(Double(world.skills.count)))
            })
    }

    func fit(_ profile: SkillProfile, _ demand: VacancyDemand) -> Double {
        let essential = Set(demand.essential.map(\.skill))
        let asked = essential.union(demand.optional.map(\.skill))
        let held = Set(profile.skills.map(\.skill))
        var product = 0.0
        var vacancy = 0.0
        var person = held.subtracting(asked).reduce(0) { $0 + rarity($1) * rarity($1) }
        for skill in asked {
            let weight = essential.contains(skill) ? 1 : model.optional
            let mass = rarity(skill) * rarity(skill)
            let amount = amount(of: skill, level: level(of: skill, in: demand), profile)
            product += weight * mass * amount
            vacancy += weight * weight * mass
            person += mass * amount
        }
        return vacancy * person > 0 ? product / (vacancy.squareRoot() * person.squareRoot()) : 0
    }

    private func level(of skill: ConceptURI, in demand: VacancyDemand) -> Int {
        (demand.essential + demand.optional).first { $0.skill == skill }?.level?.rawValue ?? 0
    }

    private func amount(of skill: ConceptURI, level: Int, _ profile: SkillProfile) -> Double {
        let amounts = profile.skills.map { held -> Double in
            let quality = quality(of: held)
            let near = relatedness(skill, held.skill)
            let related = near < model.relatednessLeast ? 0 : model.related * pow(near, 3) * quality
            guard held.skill == skill else { return related }
            let missing = held.level.map { max(0, level - $0.rawValue) } ?? 0
            return max(related, quality * (1 - model.levelStep * Double(missing)))
        }
        return amounts.max() ?? 0
    }

    func quality(of held: SkillProfile.HeldSkill) -> Double {
        let idle = held.lastUsed.map { max(0, Double(world.today.daysSince1970 - $0.daysSince1970) / 30.4375 - model.grace) } ?? 0
        let evidence: Double =
            [Evidence.declared: model.declared, .assessed: model.assessed, .certified: model.certified][held.evidence] ?? 0
        return evidence * max(model.floor, exp2(-idle / model.halfLife))
    }

    func mass(_ skill: ConceptURI) -> Double {
        rarity(skill) * rarity(skill)
    }

    private func rarity(_ skill: ConceptURI) -> Double {
        rarity[skill, default: 0]
    }

    func relatedness(_ a: ConceptURI, _ b: ConceptURI) -> Double {
        kin(a).intersection(kin(b)).map { information[$0, default: 0] }.max() ?? 0
    }

    private func kin(_ skill: ConceptURI) -> Set<ConceptURI> {
        let above = above[skill, default: []]
        return world.broader.contains { $0.broader == skill } ? above.union([skill]) : above
    }
}
