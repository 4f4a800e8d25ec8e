import FoundationEssentials
import Hosting
import Models
import Postgres

/// The people for one vacancy, ranked, with all that the list rests on.
struct MatchList: Sendable {
    /// Somebody in the list.
    struct Candidate: Sendable {
        let rank: Int
        let id: Returnee.ID
        let name: String
        let district: String?
        /// Of the profile.
        let version: Int
        let profile: SkillProfile
        let match: Match
    }

    let vacancy: PublishedVacancy
    let reading: VacancyReading
    let library: Library
    let basis: ScoringBasis
    /// How many people were ranked, and how many more agreed to matching but have no profile yet.
    let profiles: Int
    let withoutProfile: Int
    /// Those in sight.
    let shown: [Candidate]
    /// Who was put forward already.
    let referrals: [Returnee.ID: MadeReferral]
}

extension Matching {
    /// Ranks everybody who agreed to be matched for a vacancy, or only those named, and gives the places in `range`; each list is written down
    /// with what it rests on, and told as an event.
    ///
    /// Refuses with `vacancy.not-found`.
    func people(for vacancy: Vacancy.ID, _ range: Range<Int>, only: [Returnee.ID]? = nil, as caller: Caller) async throws -> MatchList {
        let pool = try await pools.current(as: caller)
        let answers = try await database.unit([MatchStore.vacancy(vacancy), MatchStore.referrals(for: vacancy)], as: caller)
        let vacancy = try MatchStore.find(answers[0], for: caller.language)
        let scorer = try await scorer(pool, as: caller)
        let library = try await taxonomy.heeding(pool.library, for: caller.programme)
        let reading = VacancyReading(vacancy, by: library, today: pool.today)
        let demand = scorer.prepare(reading.demand)
        let (shown, counts) =
            if let only {
                try await Self.ranked(candidates(only, as: caller), for: demand, by: scorer, in: range)
            } else {
                try await best(range, of: pool, for: demand, by: scorer, as: caller)
            }
        let list = MatchList(
            vacancy: vacancy, reading: reading, library: pool.library, basis: ScoringBasis(pool.library, scorer), profiles: counts.profiles,
            withoutProfile: counts.without, shown: shown, referrals: try MadeReferral.newest(answers[1]))
        try await log(list, as: caller)
        return list
    }

    private typealias Places = (shown: [MatchList.Candidate], counts: (profiles: Int, without: Int))

    /// The best of the pool. Whoever is about to be shown is read again: what stands in the list is what the database says, and somebody who
    /// no longer agrees is not in it, whatever the pool says.
    private func best(
        _ range: Range<Int>, of pool: Pool, for demand: PreparedDemand, by scorer: Scorer, as caller: Caller
    ) async throws -> Places {
        var pool = pool
        while true {
            let named = pool.index.best(range.upperBound, for: demand, by: scorer).dropFirst(range.lowerBound).map(\.id)
            let found = try await candidates(named, as: caller)
            guard found.count < named.count else {
                let shown = Self.ranked(found, for: demand, by: scorer, in: 0..<found.count, after: range.lowerBound).shown
                return (shown, (pool.index.count, pool.waiting.count))
            }
            pool.leave(Set(named).subtracting(found.map(\.id)))
        }
    }

    private func candidates(_ ids: [Returnee.ID], as caller: Caller) async throws -> [ProfileStore.Candidate] {
        guard !ids.isEmpty else { return [] }
        return try await database.query(ProfileStore.candidates(ids), as: caller).map(ProfileStore.Candidate.init)
    }

    private static func ranked(
        _ candidates: [ProfileStore.Candidate], for demand: PreparedDemand, by scorer: Scorer, in range: Range<Int>, after rank: Int = 0
    ) -> Places {
        let byID = Dictionary(candidates.map { ($0.id, $0) }) { first, _ in first }
        let prepared = candidates.compactMap { candidate in candidate.prepared(by: scorer).map { (id: candidate.id, profile: $0) } }
        let ranked = scorer.rank(prepared, for: demand, limit: range.upperBound)
        let shown = ranked.enumerated().dropFirst(range.lowerBound).compactMap { place, ranked in
            byID[ranked.id].map { MatchList.Candidate(rank: rank + place + 1, $0, ranked.match) }
        }
        return (shown, (prepared.count, candidates.count - prepared.count))
    }

    private func log(_ list: MatchList, as caller: Caller) async throws {
        let moment = now()
        let run = Identifier<MatchList>(at: moment)
        let event = Event(
            "vacancy", list.vacancy.id, "matches_read", data: eventData(["run": run.description, "shown": String(list.shown.count)]),
            at: moment)
        try await database.unit(
            [MatchStore.insert(list, run.uuid, by: caller, at: moment), EventLog.append(event, by: caller)], as: caller)
    }
}

extension MatchList.Candidate {
    fileprivate init(rank: Int, _ candidate: ProfileStore.Candidate, _ match: Match) {
        self.init(
            rank: rank, id: candidate.id, name: candidate.name, district: candidate.district, version: candidate.kept.version,
            profile: candidate.kept.profile, match: match)
    }
}
