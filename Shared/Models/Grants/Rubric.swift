package import FoundationEssentials

/// What reviewers score a plan by: weighted criteria with guidance for each score. Each change is a new version.
package struct Rubric: Hashable, Sendable {
    package typealias ID = Identifier<Rubric>

    package let id: ID
    package let version: Int
    package let title: String
    package let criteria: [Criterion]
    package let createdAt: Date

    /// One thing to judge.
    package struct Criterion: Hashable, Codable, Sendable {
        /// A short word that names it in scores, the same in every version.
        package let key: String
        package let title: String
        /// Its weight among the others; they need not make a hundred.
        package let weight: Int
        /// What deserves each score, from 1 upward.
        package let guidance: [String]

        package init(key: String, title: String, weight: Int, guidance: [String]) {
            self.key = key
            self.title = title
            self.weight = weight
            self.guidance = guidance
        }
    }

    /// The scores that a reviewer may give.
    package static let scores = 1...5
    /// How many criteria there may be.
    package static let counts = 1...12

    /// One as it was saved.
    package init(id: ID, version: Int, title: String, criteria: [Criterion], createdAt: Date) {
        self.id = id
        self.version = version
        self.title = title
        self.criteria = criteria
        self.createdAt = createdAt
    }

    /// A new one, and its event.
    ///
    /// Refuses with `rubric.invalid`.
    package static func add(
        _ title: String, _ criteria: [Criterion], as id: ID? = nil, at moment: Date
    ) throws(Failure) -> (rubric: Rubric, event: Event) {
        try check(criteria)
        let rubric = Rubric(id: id ?? ID(at: moment), version: 1, title: title, criteria: criteria, createdAt: moment)
        return (rubric, Event("rubric", rubric.id, "added", at: moment))
    }

    /// The next version; nil where nothing changes. Rounds go on with the version that they name.
    ///
    /// Refuses with `rubric.invalid`.
    package func revised(_ title: String, _ criteria: [Criterion], at moment: Date) throws(Failure) -> (rubric: Rubric, event: Event)? {
        guard title != self.title || criteria != self.criteria else { return nil }
        try Self.check(criteria)
        return (
            Rubric(id: id, version: version + 1, title: title, criteria: criteria, createdAt: moment),
            Event("rubric", id, "changed", at: moment)
        )
    }

    /// The weighted mean of the scores by the criteria's keys; what is not applicable is left out. Nil where nothing is scored.
    package func mean(of scores: [String: Int]) -> Decimal? {
        let scored = criteria.compactMap { criterion in scores[criterion.key].map { (criterion.weight, $0) } }
        let weights = scored.reduce(0) { $0 + $1.0 }
        guard weights > 0 else { return nil }
        return (Decimal(scored.reduce(0) { $0 + $1.0 * $1.1 }) / Decimal(weights)).cents
    }

    private static func check(_ criteria: [Criterion]) throws(Failure) {
        var wrong: [Failure.Field] = []
        if !counts.contains(criteria.count) {
            wrong.append(.init("/criteria", "rubric.count", "Give from 1 to 12 criteria."))
        }
        for (place, criterion) in criteria.enumerated() {
            if !(1...100).contains(criterion.weight) {
                wrong.append(.init("/criteria/\(place)/weight", "rubric.weight", "Give a weight from 1 to 100."))
            }
            if criterion.guidance.count != scores.count || criterion.guidance.contains(where: \.isEmpty) {
                wrong.append(.init("/criteria/\(place)/guidance", "rubric.guidance", "Say for each score from 1 to 5 what deserves it."))
            }
            if criteria.prefix(place).contains(where: { $0.key == criterion.key }) {
                wrong.append(.init("/criteria/\(place)/title", "rubric.twice", "Name each criterion once."))
            }
        }
        guard wrong.isEmpty else { throw Failure(.invalid, "rubric.invalid", "The rubric cannot be like this.", fields: wrong) }
    }
}
