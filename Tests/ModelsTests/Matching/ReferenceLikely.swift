import Glibc
import Models

/// What is likely straight from its definition, by names and sets: slow, and nothing of the product's layout.
struct ReferenceLikely {
    private let world: RandomWorld
    private let fit: ReferenceFit
    private let model = ScoringModel.prior
    private let needs: [ConceptURI: [ConceptURI: Double]]
    /// How akin two occupations are by their skills.
    private var near: [ConceptURI: [ConceptURI: Double]] = [:]

    init(world: RandomWorld) {
        self.world = world
        fit = ReferenceFit(world: world)
        var needs: [ConceptURI: [ConceptURI: Double]] = [:]
        for relation in world.relations {
            let weight = relation.isEssential ? 1 : model.optional
            needs[relation.occupation, default: [:]][relation.skill] = max(weight, needs[relation.occupation]?[relation.skill] ?? 0)
        }
        self.needs = needs
        let all = world.occupations.map(\.uri)
        for a in all { near[a] = Dictionary(uniqueKeysWithValues: all.map { ($0, kinship(a, $0)) }) }
    }

    /// The best way over likely work, 0 to 1.
    func value(_ profile: SkillProfile, _ demand: VacancyDemand) -> Double {
        let akin = akin(to: demand)
        let qualities = Dictionary(profile.skills.map { ($0.skill, fit.quality(of: $0)) }) { max($0, $1) }
        let done = Set(profile.occupations.map(\.occupation))
        return world.occupations.map(\.uri).map { occupation in
            let square = square(occupation)
            let shown = shown(of: occupation, by: qualities, least: model.relatednessLeast)
            let part = done.contains(occupation) ? max(shown, square) : shown
            guard square > 0, part >= model.likely.least * square else { return 0 }
            return min(1, part / (square.squareRoot() * model.likely.whole * meanLength)) * (akin[occupation] ?? 0)
        }.max() ?? 0
    }

    private var meanLength: Double {
        let lengths = world.occupations.map { square($0.uri).squareRoot() }.filter { $0 > 0 }
        return lengths.reduce(0, +) / Double(lengths.count)
    }

    /// Per occupation: how akin it is to the work that the vacancy is likely to mean.
    private func akin(to demand: VacancyDemand) -> [ConceptURI: Double] {
        let weights = Dictionary(
            demand.optional.map { ($0.skill, model.optional) } + demand.essential.map { ($0.skill, 1) }, uniquingKeysWith: max)
        let length = weights.reduce(0) { $0 + $1.value * $1.value * fit.mass($1.key) }.squareRoot()
        guard length > 0 || demand.occupation != nil else { return [:] }
        var shares = needs.mapValues { needs in
            pow(needs.reduce(0) { $0 + $1.value * (weights[$1.key] ?? 0) * fit.mass($1.key) }, Double(model.likely.sharpness))
        }
        for occupation in shares.keys where length > 0 {
            shares[occupation]? /= pow(max(1e-300, square(occupation).squareRoot() * length), Double(model.likely.sharpness))
        }
        let sum = shares.values.reduce(0, +)
        for occupation in shares.keys { shares[occupation]? *= (sum > 0 ? 1 / sum : 0) * (demand.occupation == nil ? 1 : 0.5) }
        if let stated = demand.occupation { shares[stated, default: 0] += sum > 0 ? 0.5 : 1 }
        let kinship = kinshipInCompany()
        return Dictionary(
            uniqueKeysWithValues: world.occupations.map(\.uri).map { occupation in
                (occupation, shares.reduce(0) { $0 + ($1.value >= 0.01 ? $1.value * kinship($1.key, occupation) : 0) })
            })
    }

    private func kinship(_ a: ConceptURI, _ b: ConceptURI) -> Double {
        func whole(_ occupation: ConceptURI) -> Double { needs[occupation, default: [:]].reduce(0) { $0 + $1.value * fit.mass($1.key) } }
        func shown(_ a: ConceptURI, of b: ConceptURI) -> Double {
            self.shown(of: b, by: needs[a, default: [:]].mapValues { _ in 1 }, least: 0.4)
        }
        let scale = (whole(a) * whole(b)).squareRoot()
        let skilled = scale > 0 ? min(1, (shown(a, of: b) + shown(b, of: a)) / 2 / scale) : 0
        return likeness(a, b).map { skilled + model.likely.described * ($0 - skilled) } ?? skilled
    }

    /// The cosine of two descriptions; nil where one is missing.
    private func likeness(_ a: ConceptURI, _ b: ConceptURI) -> Double? {
        guard let a = world.descriptions[a], let b = world.descriptions[b] else { return nil }
        let (one, other) = (weights(of: a), weights(of: b))
        func product(_ a: [Substring: Double], _ b: [Substring: Double]) -> Double { a.reduce(0) { $0 + $1.value * (b[$1.key] ?? 0) } }
        return product(one, other) / (product(one, one) * product(other, other)).squareRoot()
    }

    private func weights(of text: String) -> [Substring: Double] {
        let texts = world.descriptions.values.map { Set($0.split(separator: " ")) }
        return Dictionary(grouping: text.split(separator: " ")) { $0 }.reduce(into: [:]) { weights, word in
            let frequency = texts.count { $0.contains(word.key) }
            weights[word.key] =
                (1 + log(Double(word.value.count))) * (log(Double(1 + world.occupations.count) / Double(1 + frequency)) + 1)
        }
    }

    /// How akin two occupations are when each counts in part as its nearest ones.
    private func kinshipInCompany() -> (ConceptURI, ConceptURI) -> Double {
        let all = world.occupations.map(\.uri)
        let mixture = Dictionary(
            uniqueKeysWithValues: all.map { a -> (ConceptURI, [ConceptURI: Double]) in
                let others = near[a, default: [:]].filter { $0.key != a && $0.value > 0 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
                    .prefix(model.likely.neighbours)
                let sum = others.reduce(0) { $0 + $1.value }
                let shares = others.map { ($0.key, model.likely.company * $0.value / sum) }
                return (a, Dictionary(uniqueKeysWithValues: shares + [(a, 1 - model.likely.company)]))
            })
        func mixed(_ a: ConceptURI, _ b: ConceptURI) -> Double {
            mixture[a, default: [:]].reduce(0) { sum, one in
                mixture[b, default: [:]].reduce(sum) {
                    $0 + one.value * $1.value * pow(near[one.key]?[$1.key] ?? 0, model.likely.kinship)
                }
            }
        }
        return { a, b in
            let whole = (mixed(a, a) * mixed(b, b)).squareRoot()
            return whole == 0 ? 0 : a == b ? 1 : model.likely.apart * min(1, mixed(a, b) / whole)
        }
    }

    private func shown(of occupation: ConceptURI, by qualities: [ConceptURI: Double], least: Double) -> Double {
        needs[occupation, default: [:]].reduce(0) { sum, need in
            let related = qualities.map { held, quality -> Double in
                let near = fit.relatedness(held, need.key)
                return near < least ? 0 : model.related * pow(near, 3) * quality
            }
            return sum + need.value * fit.mass(need.key) * max(qualities[need.key] ?? 0, related.max() ?? 0)
        }
    }

    private func square(_ occupation: ConceptURI) -> Double {
        needs[occupation, default: [:]].reduce(0) { $0 + $1.value * $1.value * fit.mass($1.key) }
    }
}
