/// One candidate in a ranking.
package struct Ranked<ID: Sendable>: Sendable {
    package let id: ID
    package let match: Match
}

extension Scorer {
    /// The best `limit` candidates for a vacancy, explained.
    ///
    /// Those who meet the hard requirements, or are not known to miss one, come first, then the blocked, then who has no score; each by
    /// what they stand at, ties by id. The order in which candidates are given changes nothing.
    package func rank<ID: Comparable & Sendable>(
        _ candidates: some Sequence<(id: ID, profile: PreparedProfile)>, for demand: PreparedDemand, limit: Int = .max
    ) -> [Ranked<ID>] {
        candidates.map { (standing: Standing(self, $0.profile, demand, id: $0.id), profile: $0.profile) }
            .sorted { $0.standing < $1.standing }
            .prefix(limit)
            .map { Ranked(id: $0.standing.id, match: match($0.profile, for: demand)) }
    }

    /// The best `limit` vacancies for a person, explained, in the same order.
    package func rank<ID: Comparable & Sendable>(
        _ vacancies: some Sequence<(id: ID, demand: PreparedDemand)>, for profile: PreparedProfile, limit: Int = .max
    ) -> [Ranked<ID>] {
        vacancies.map { (standing: Standing(self, profile, $0.demand, id: $0.id), demand: $0.demand) }
            .sorted { $0.standing < $1.standing }
            .prefix(limit)
            .map { Ranked(id: $0.standing.id, match: match(profile, for: $0.demand)) }
    }
}

/// Where a pair belongs in a ranking, without its explanation.
struct Standing<ID: Comparable & Sendable>: Comparable, Sendable {
    let tier: Int
    /// The score less what the wish takes from it; 0 where there is none.
    let value: Double
    let id: ID

    init(_ scorer: Scorer, _ profile: PreparedProfile, _ demand: PreparedDemand, id: ID) {
        let score = scorer.score(profile, for: demand)
        tier = score == nil ? 2 : scorer.isBlocked(profile, for: demand) ? 1 : 0
        value = score.map { scorer.standing(ofScore: $0, profile, for: demand) } ?? 0
        self.id = id
    }

    init(tier: Int, value: Double, id: ID) {
        (self.tier, self.value, self.id) = (tier, value, id)
    }

    static func < (a: Self, b: Self) -> Bool {
        if a.tier != b.tier { return a.tier < b.tier }
        return a.value == b.value ? a.id < b.id : a.value > b.value
    }
}
