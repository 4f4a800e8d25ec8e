import FoundationEssentials
import Hosting
import Models
import Postgres

/// The open vacancies for one person, ranked, with all that the list rests on.
struct OfferList: Sendable {
    /// A vacancy in the list.
    struct Offer: Sendable {
        let rank: Int
        let vacancy: PublishedVacancy
        let reading: VacancyReading
        let match: Match
    }

    let person: ProfileStore.Candidate
    let library: Library
    let basis: ScoringBasis
    /// How many vacancies were ranked.
    let vacancies: Int
    /// Those in sight.
    let shown: [Offer]
    /// For which the person was put forward already.
    let referrals: [Vacancy.ID: MadeReferral]
}

extension Matching {
    /// Ranks the open vacancies for a person who agreed to be matched, and gives the places in `range`; each list is written down with what it
    /// rests on, and told as an event.
    ///
    /// Refuses with `profile.no-consent`.
    func vacancies(for person: Returnee.ID, _ range: Range<Int>, as caller: Caller) async throws -> OfferList {
        let (library, today) = (try await taxonomy.current(for: caller.programme), today(for: caller))
        let answers = try await database.unit(
            [ProfileStore.candidate(person), MatchStore.open(today), MatchStore.referrals(of: person)], as: caller)
        let person = try ProfileStore.find(person, in: answers[0], for: caller.language)
        let scorer = try await scorer(library, as: caller)
        let basis = ScoringBasis(library, scorer)
        let ready = try prepare(answers[1], by: scorer, library, basis, in: caller.office)
        let ranked = scorer.rank(
            ready.map { (id: $0.key, demand: $0.value.prepared) }, for: scorer.prepare(person.kept.profile.living(in: person.district)),
            limit: range.upperBound)
        let shown = ranked.enumerated().dropFirst(range.lowerBound).compactMap { place, ranked in
            ready[ranked.id].map { OfferList.Offer(rank: place + 1, vacancy: $0.vacancy, reading: $0.reading, match: ranked.match) }
        }
        let list = OfferList(
            person: person, library: library, basis: basis, vacancies: ready.count, shown: shown,
            referrals: try MadeReferral.newest(answers[2]))
        try await log(list, as: caller)
        return list
    }

    /// The vacancies as they were understood; one that was understood before is read again only where it changed.
    func prepare(
        _ rows: Rows, by scorer: Scorer, _ library: Library, _ basis: ScoringBasis, in programme: Programme.ID
    ) throws -> [Vacancy.ID: ReadyVacancy] {
        let kept = vacancies.all(on: basis)
        var ready: [Vacancy.ID: ReadyVacancy] = [:]
        var fresh: [Prepared<Vacancy, ReadyVacancy>.Key: ReadyVacancy] = [:]
        for row in rows {
            let vacancy = try PublishedVacancy(row)
            let key = Prepared<Vacancy, ReadyVacancy>.Key(programme: programme, owner: vacancy.id)
            if let known = kept[key], known.vacancy == vacancy, known.codings == library.codings.turn {
                ready[vacancy.id] = known
                continue
            }
            let reading = VacancyReading(vacancy, by: library, today: scorer.today)
            let one = ReadyVacancy(
                vacancy: vacancy, codings: library.codings.turn, reading: reading, prepared: scorer.prepare(reading.demand))
            ready[vacancy.id] = one
            fresh[key] = one
        }
        vacancies.add(fresh, on: basis)
        return ready
    }

    private func log(_ list: OfferList, as caller: Caller) async throws {
        let moment = now()
        let run = Identifier<OfferList>(at: moment)
        let event = Event(
            "profile", list.person.id, "vacancies_read", data: eventData(["run": run.description, "shown": String(list.shown.count)]),
            at: moment)
        try await database.unit(
            [MatchStore.insert(list, run.uuid, by: caller, at: moment), EventLog.append(event, by: caller)], as: caller)
    }
}
