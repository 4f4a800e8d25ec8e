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
        let (library, today) = (try await taxonomy.current(), today(for: caller))
        let answers = try await database.unit(
            [MatchStore.vacancy(vacancy), MatchStore.people(only), MatchStore.referrals(for: vacancy)], as: caller)
        let vacancy = try MatchStore.find(answers[0], for: caller.language)
        let scorer = try await scorer(library, as: caller)
        let basis = ScoringBasis(library, scorer)
        let reading = VacancyReading(vacancy, by: library, today: today)
        let people = try answers[1].map(MatchStore.Person.init)
        let ready = try await prepare(people, by: scorer, basis, as: caller)
        let ranked = scorer.rank(
            ready.map { (id: $0.key, profile: $0.value.prepared) }, for: scorer.prepare(reading.demand), limit: range.upperBound)
        let names = Dictionary(uniqueKeysWithValues: people.map { ($0.id, $0.name) })
        let shown = ranked.enumerated().dropFirst(range.lowerBound).compactMap { place, ranked in
            ready[ranked.id].map { person in
                MatchList.Candidate(
                    rank: place + 1, id: ranked.id, name: names[ranked.id] ?? "", district: person.district, version: person.version,
                    profile: person.profile, match: ranked.match)
            }
        }
        let list = MatchList(
            vacancy: vacancy, reading: reading, library: library, basis: basis, profiles: ready.count,
            withoutProfile: people.count - ready.count, shown: shown, referrals: try MadeReferral.newest(answers[2]))
        try await log(list, as: caller)
        return list
    }

    /// The profiles of those who have one, prepared; what was prepared before is read again only where it changed.
    func prepare(
        _ people: [MatchStore.Person], by scorer: Scorer, _ basis: ScoringBasis, as caller: Caller
    ) async throws -> [Returnee.ID: ReadyProfile] {
        let programme = try caller.office
        let kept = profiles.all(on: basis)
        var ready: [Returnee.ID: ReadyProfile] = [:]
        var districts: [Returnee.ID: String?] = [:]
        for person in people {
            guard let version = person.version else { continue }
            if let known = kept[.init(programme: programme, owner: person.id)], known.version == version, known.district == person.district
            {
                ready[person.id] = known
            } else {
                districts[person.id] = .some(person.district)
            }
        }
        guard !districts.isEmpty else { return ready }
        var fresh: [Prepared<Returnee, ReadyProfile>.Key: ReadyProfile] = [:]
        for row in try await database.query(ProfileStore.profiles(of: Array(districts.keys)), as: caller) {
            let id = try row.decode("returnee_id", as: Returnee.ID.self)
            let one = try ReadyProfile(row, living: districts[id] ?? nil, scorer)
            ready[id] = one
            fresh[.init(programme: programme, owner: id)] = one
        }
        profiles.add(fresh, on: basis)
        return ready
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

extension ReadyProfile {
    init(_ row: Row, living district: String?, _ scorer: Scorer) throws {
        let profile = try SkillProfile(row).living(in: district)
        self.init(version: try row.decode("version"), district: district, profile: profile, prepared: scorer.prepare(profile))
    }
}
