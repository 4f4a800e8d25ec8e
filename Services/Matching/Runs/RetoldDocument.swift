import FoundationEssentials
import Models
import Web

/// A list that was shown beside the same computed again.
struct RetoldDocument: Codable, Reply {
    /// What came of a line.
    enum Outcome: String, CaseIterable, Codable, Sendable {
        case same
        case differs
        /// The profile of that day was erased.
        case erased
    }

    /// Why lines may differ.
    enum Obstacle: String, CaseIterable, Codable, Sendable {
        /// The list is from before its demand was kept.
        case notKept = "not-kept"
        /// It was made by a scoring model that this program does not have.
        case model
        /// It was made with another taxonomy.
        case taxonomy
    }

    struct Line: Codable, Sendable {
        let returnee: Returnee.ID
        let profileVersion: Int
        /// As it was shown.
        let score: Double?
        /// As it comes out now.
        let again: Double?
        /// What the person stood at, and does now: the score less what the wish takes from it.
        let standing: Double?
        let standingAgain: Double?
        let outcome: Outcome
    }

    let id: Identifier<MatchList>
    let vacancy: Vacancy.ID
    let vacancyVersion: Int
    let model: String
    let date: CalendarDate
    let shownAt: Date
    /// Whether every line comes out the same, to the last bit.
    let same: Bool
    /// What stands in the way of computing it as it was; null where nothing does.
    let obstacle: Obstacle?
    let lines: [Line]
}

extension RetoldDocument {
    init(
        _ id: Identifier<MatchList>, _ run: MatchRun, _ values: [Returnee.ID: RunValue], against basis: ScoringBasis
    ) {
        self.id = id
        vacancy = run.vacancy
        vacancyVersion = run.vacancyVersion
        model = run.model
        date = run.date
        shownAt = run.shownAt
        obstacle =
            run.demand == nil ? .notKept : run.model != basis.model ? .model : run.taxonomy != basis.taxonomy ? .taxonomy : nil
        lines = run.lines.map { line in
            let again = values[line.returnee]
            let outcome = again.map { $0 == line.value ? Outcome.same : .differs } ?? .erased
            return Line(
                returnee: line.returnee, profileVersion: line.profile, score: line.score, again: again?.score,
                standing: line.value.standing, standingAgain: again?.standing, outcome: outcome)
        }
        same = obstacle == nil && lines.allSatisfy { $0.outcome == .same }
    }
}
