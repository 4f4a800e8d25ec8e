import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Web

/// Computes again a list of people that was shown for a vacancy, from what was written down then, and says whether it comes out the same.
///
/// The event `vacancy.matches_read` names the list. It shows no names, and refuses with `match-run.not-found`.
enum RetellRun: Endpoint {
    static let route = Route(
        .get, "/matching/v1/runs/{id}", "Compute again a list that was shown", for: [.placementOfficer, .programmeManager])
    static let isHeavy = true

    struct Input: Decodable, Sendable {
        let id: Identifier<MatchList>
    }

    static func run(_ input: Input, as caller: Caller, in matching: Matching) async throws -> RetoldDocument {
        let library = try await matching.taxonomy.current()
        let answers = try await matching.database.unit([MatchStore.run(input.id), MatchStore.profiles(ofRun: input.id)], as: caller)
        guard let row = answers[0].first else {
            throw Failure(.notFound, "match-run.not-found", MatchPhrases.noRun[caller.language])
        }
        let run = try MatchRun(row)
        let learned = try await matching.models(as: caller).learned.first { $0.version == run.model }
        let scorer = Scorer(taxonomy: library.taxonomy, model: learned?.model ?? .prior, today: run.date)
        return RetoldDocument(input.id, run, try run.scores(answers[1], by: scorer), against: ScoringBasis(library, scorer))
    }
}

/// A list as it was written down.
struct MatchRun: Sendable {
    /// Somebody in it.
    struct Line: Decodable, Sendable {
        let returnee: Returnee.ID
        let profile: Int
        let district: String?
        let score: Double?
    }

    let vacancy: Vacancy.ID
    let vacancyVersion: Int
    let model: String
    /// Nil in lists from before these were kept.
    let taxonomy: String?
    let demand: VacancyDemand?
    let date: CalendarDate
    let shownAt: Date
    let lines: [Line]

    init(_ row: Row) throws {
        vacancy = try row.decode("vacancy_id")
        vacancyVersion = try row.decode("vacancy_version")
        model = try row.decode("model_version")
        taxonomy = try row.decode("taxonomy")
        demand = taxonomy == nil ? nil : try row.json("demand")
        date = try row.decode("on_date")
        shownAt = try row.decode("created_at")
        lines = try row.json("shown")
    }

    /// What each person's profile of that day scores by `scorer`; nobody whose profile was erased is among them.
    fileprivate func scores(_ profiles: Rows, by scorer: Scorer) throws -> [Returnee.ID: Double?] {
        guard let demand else { return [:] }
        let prepared = scorer.prepare(demand)
        let districts = Dictionary(lines.map { ($0.returnee, $0.district) }) { first, _ in first }
        var scores: [Returnee.ID: Double?] = [:]
        for row in profiles {
            let id = try row.decode("returnee_id", as: Returnee.ID.self)
            let profile = try row.json("content", as: SkillProfile.self).living(in: districts[id] ?? nil)
            scores[id] = .some(scorer.score(scorer.prepare(profile), for: prepared))
        }
        return scores
    }
}

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
    fileprivate init(
        _ id: Identifier<MatchList>, _ run: MatchRun, _ scores: [Returnee.ID: Double?], against basis: ScoringBasis
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
            let again = scores[line.returnee]
            let outcome = again.map { $0 == line.score ? Outcome.same : .differs } ?? .erased
            return Line(
                returnee: line.returnee, profileVersion: line.profile, score: line.score, again: again ?? nil, outcome: outcome)
        }
        same = lines.allSatisfy { $0.outcome == .same }
    }
}
