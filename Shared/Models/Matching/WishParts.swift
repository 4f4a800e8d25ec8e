/// The parts of one wish before they are weighed; nil where the person or the vacancy does not say.
struct WishParts {
    private let work: Double?
    private let pay: Double?
    private let hours: Double?
    private let nearness: Double?
    private let terms: PreparedWish.Terms
    private let model: WishModel

    // What it reads is lent, as in `SkillFit`.
    init(_ profile: borrowing PreparedProfile, _ demand: borrowing PreparedDemand, _ scorer: borrowing Scorer) {
        work = scorer.model.work(profile.wish, demand, scorer.taxonomy)
        pay = scorer.model.pay(profile.wish.terms, demand)
        terms = profile.wish.terms
        hours = terms.saysWhatMatters ? scorer.model.schedule(profile.hours, demand.demand).value : nil
        nearness = terms.saysWhatMatters ? scorer.model.place(profile, demand.demand).value : nil
        model = scorer.model.wish
    }

    /// Gives each part with what it counts.
    @inline(__always)
    private func each(_ body: (Wish.Aspect, Double?, Double) -> Void) {
        body(.work, work, count(.work))
        body(.pay, pay, count(.pay))
        body(.hours, hours, count(.hours))
        body(.nearness, nearness, count(.nearness))
    }

    private func count(_ aspect: Wish.Aspect) -> Double {
        aspect == terms.mattersMost ? model.most : aspect == terms.mattersLeast ? model.least : 1
    }

    /// What all four count, whether or not they are known.
    private var whole: Double {
        var whole = 0.0
        each { _, _, count in whole += count }
        return whole
    }

    /// What a score stands at: it loses a part for each thing that is known not to be as wished, and nothing for what is unknown.
    func standing(ofScore score: Double) -> Double {
        var lack = 0.0
        each { _, value, count in lack += value.map { count * (1 - $0) } ?? 0 }
        return score * (1 - model.pull * lack / whole)
    }

    /// The wish, and what it takes from `score`; nil where nothing is known.
    func wish(takingFrom score: Double) -> Wish? {
        let whole = whole
        var (sum, known) = (0.0, 0.0)
        each { _, value, count in
            guard let value else { return }
            sum += count * value
            known += count
        }
        guard known > 0 else { return nil }
        var components: [Wish.Component] = []
        components.reserveCapacity(Wish.Aspect.allCases.count)
        each { aspect, value, count in
            let cost = value.map { score * model.pull * count * (1 - $0) / whole } ?? 0
            components.append(Wish.Component(aspect: aspect, value: value, share: value == nil ? 0 : count / known, cost: cost))
        }
        return Wish(
            value: min(1, sum / known), completeness: known / whole, components: components, cost: score - standing(ofScore: score))
    }
}

extension ScoringModel {
    /// How near the vacancy's work is to the nearest preferred one: by the digits that their codes of ISCO-08 share, as work done is compared.
    fileprivate func work(_ wish: PreparedWish, _ demand: PreparedDemand, _ taxonomy: Taxonomy) -> Double? {
        guard let offered = demand.occupation else { return nil }
        guard !wish.occupations.isEmpty else { return nil }
        return wish.occupations.reduce(0) { best, index in
            let step = index == offered.index ? 5 : taxonomy.occupations[Int(index)].isco.depthShared(with: offered.isco)
            return max(best, occupationSteps[step])
        }
    }

    /// 1 where the pay reaches the least that is wished, and less in proportion to what is lacking.
    fileprivate func pay(_ terms: PreparedWish.Terms, _ demand: PreparedDemand) -> Double? {
        guard let least = terms.pay, let offered = demand.pay, least.currency == offered.currency else { return nil }
        guard offered.amount < least.amount else { return 1 }
        return max(0, 1 - (1 - offered.amount / least.amount) / wish.shortfall)
    }
}
