import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Web

extension Matching {
    /// A list as it was written down; refuses with `match-run.not-found`.
    func run(_ id: Identifier<MatchList>, as caller: Caller) async throws -> MatchRun {
        guard let row = try await database.query(MatchStore.run(id), as: caller).first else {
            throw Failure(.notFound, "match-run.not-found", MatchPhrases.noRun[caller.language])
        }
        return try MatchRun(row)
    }

    /// The list computed again by the weights that it names, on the day that it was for.
    func retell(_ id: Identifier<MatchList>, _ run: MatchRun, as caller: Caller) async throws -> RetoldDocument {
        let library = try await taxonomy.current()
        let profiles = try await database.query(MatchStore.profiles(ofRun: id), as: caller)
        let model = try await model(named: run.model, as: caller) ?? .prior
        let scorer = Scorer(taxonomy: library.taxonomy, model: model, today: run.date)
        return RetoldDocument(id, run, try run.values(profiles, by: scorer), against: ScoringBasis(library, scorer))
    }
}

/// What somebody is worth in a list.
struct RunValue: Hashable, Sendable {
    /// Nil where there is none.
    let score: Double?
    let standing: Double?
}

extension RunValue {
    fileprivate init(_ profile: PreparedProfile, _ demand: PreparedDemand, _ scorer: Scorer) {
        score = scorer.score(profile, for: demand)
        standing = score.map { scorer.standing(ofScore: $0, profile, for: demand) }
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
        /// Nil in lists from before wishes counted, too: everybody stood at their score.
        let standing: Double?

        /// What somebody was worth in the list.
        var value: RunValue { RunValue(score: score, standing: standing ?? score) }
    }

    let vacancy: Vacancy.ID
    let vacancyVersion: Int
    let model: String
    /// How many people were ranked.
    let profiles: Int
    /// Nil in lists from before these were kept.
    let taxonomy: String?
    let demand: VacancyDemand?
    let date: CalendarDate
    let shownAt: Date
    /// The same on the programme's clocks.
    let shownAtLocal: String
    let doer: Doer
    let lines: [Line]

    init(_ row: Row) throws {
        vacancy = try row.decode("vacancy_id")
        vacancyVersion = try row.decode("vacancy_version")
        model = try row.decode("model_version")
        taxonomy = try row.decode("taxonomy")
        demand = taxonomy == nil ? nil : try row.json("demand")
        date = try row.decode("on_date")
        profiles = try row.decode("profiles")
        shownAt = try row.decode("created_at")
        shownAtLocal = try row.decode("shown_at")
        doer = try Doer(row)
        lines = try row.json("shown")
    }

    /// What each person's profile of that day is worth by `scorer`; nobody whose profile was erased is among them.
    fileprivate func values(_ profiles: Rows, by scorer: Scorer) throws -> [Returnee.ID: RunValue] {
        guard let demand else { return [:] }
        let prepared = scorer.prepare(demand)
        let districts = Dictionary(lines.map { ($0.returnee, $0.district) }) { first, _ in first }
        var values: [Returnee.ID: RunValue] = [:]
        for row in profiles {
            let id = try row.decode("returnee_id", as: Returnee.ID.self)
            let profile = try row.json("content", as: SkillProfile.self).living(in: districts[id] ?? nil)
            values[id] = RunValue(scorer.prepare(profile), prepared, scorer)
        }
        return values
    }
}
