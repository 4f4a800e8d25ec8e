import Glibc

/// The broader-than hierarchy while a `Taxonomy` is built from it; a cycle in the data does no harm.
struct BroaderGraph {
    private let skills: Int
    /// Per node: the nodes right above it.
    private var above: [[Int32]]
    private var hasNarrower: [Bool]

    init(skills: [ConceptURI], index: [ConceptURI: Int32], relations: [BroaderRelation]) {
        self.skills = skills.count
        let groups = Set(relations.flatMap { [$0.concept, $0.broader] }).filter { index[$0] == nil }.sorted()
        let groupIndex = Dictionary(uniqueKeysWithValues: zip(groups, Int32(skills.count)...))
        let nodes = skills.count + groups.count
        above = [[Int32]](repeating: [], count: nodes)
        hasNarrower = [Bool](repeating: false, count: nodes)
        for relation in Set(relations) where relation.concept != relation.broader {
            guard let concept = index[relation.concept] ?? groupIndex[relation.concept],
                let broader = index[relation.broader] ?? groupIndex[relation.broader]
            else { continue }
            above[Int(concept)].append(broader)
            hasNarrower[Int(broader)] = true
        }
    }

    /// Everything above a node, and the node itself where it has narrower ones: all that it can share with another skill. Ascending.
    private func kin(of node: Int32) -> [Int32] {
        var found: Set<Int32> = hasNarrower[Int(node)] ? [node] : []
        var open = above[Int(node)]
        while let next = open.popLast() {
            if found.insert(next).inserted { open += above[Int(next)] }
        }
        return found.sorted()
    }

    /// Per node: `ln(skills / skills at or below it) / ln(skills)`.
    var information: [Double] {
        var below = [Int](repeating: 0, count: above.count)
        for skill in 0..<Int32(skills) {
            let kin = kin(of: skill)
            for node in kin { below[Int(node)] += 1 }
            if !hasNarrower[Int(skill)] { below[Int(skill)] += 1 }
        }
        guard skills > 1 else { return below.map { _ in 0 } }
        let whole = log(Double(skills))
        return below.map { $0 == 0 ? 0 : log(Double(skills) / Double($0)) / whole }
    }

    /// The sets of kin, numbered so that those with broad nodes in common come after one another: what is read together lies together.
    func kinships(_ information: [Double]) -> (ofSkill: [Int32], kin: [Int32], start: [Int32]) {
        let kinOfSkill = (0..<Int32(skills)).map(kin(of:))
        let paths = Set(kinOfSkill).map { kin in
            (kin: kin, path: kin.sorted { (information[Int($0)], $0) < (information[Int($1)], $1) })
        }
        let sorted = paths.sorted { $0.path.lexicographicallyPrecedes($1.path) }.map(\.kin)
        let numbers = Dictionary(uniqueKeysWithValues: zip(sorted, (0 as Int32)...))
        let start = sorted.reduce(into: [0]) { start, kin in start.append((start.last ?? 0) + Int32(kin.count)) }
        return (kinOfSkill.compactMap { numbers[$0] }, sorted.flatMap(\.self), start)
    }
}
