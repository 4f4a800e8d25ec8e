import FoundationEssentials
import Hosting
import Models
import Postgres

/// Everybody who agreed to be matched and has a profile, and every open vacancy, as the scorer reads them.
struct Market: Sendable {
    /// A vacancy with the openings that are left.
    struct Opening: Sendable {
        let ready: ReadyVacancy
        let left: Int

        var vacancy: PublishedVacancy { ready.vacancy }
    }

    let library: Library
    let scorer: Scorer
    let basis: ScoringBasis
    /// In order of identity, so that the same market gives the same answers.
    let people: ProfileIndex<Returnee.ID>.Everybody
    let openings: [Opening]
    /// Who was put forward for what, whatever became of it.
    let referred: [Vacancy.ID: Set<Returnee.ID>]

    var surveyed: [SurveyedOpening] {
        openings.map { SurveyedOpening($0.ready.prepared, openings: $0.left) }
    }
}

extension Matching {
    /// The market of the caller's office as it is now.
    func market(as caller: Caller) async throws -> Market {
        let pool = try await pools.current(as: caller)
        let answers = try await database.unit([MatchStore.open(pool.today), MatchStore.referrals()], as: caller)
        let library = try await taxonomy.heeding(pool.library, for: caller.programme)
        let scorer = try await scorer(pool, as: caller)
        let basis = ScoringBasis(pool.library, scorer)
        let vacancies = try prepare(answers[0], by: scorer, library, basis, in: caller.office)
        let (referred, hired) = try Self.referred(answers[1])
        return Market(
            library: pool.library, scorer: scorer, basis: basis, people: pool.index.everybody,
            openings: vacancies.values.map { .init(ready: $0, left: $0.vacancy.openings - (hired[$0.vacancy.id] ?? 0)) }
                .filter { $0.left > 0 }.sorted { $0.vacancy.id < $1.vacancy.id },
            referred: referred)
    }

    /// The formula with the weights that are in force in the caller's office.
    func scorer(_ library: Library, as caller: Caller) async throws -> Scorer {
        Scorer(taxonomy: library.taxonomy, model: try await model(as: caller), today: today(for: caller))
    }

    /// The same over the pool's people.
    func scorer(_ pool: Pool, as caller: Caller) async throws -> Scorer {
        Scorer(taxonomy: pool.library.taxonomy, model: try await model(as: caller), today: pool.today)
    }

    private static func referred(_ rows: Rows) throws -> (referred: [Vacancy.ID: Set<Returnee.ID>], hired: [Vacancy.ID: Int]) {
        var (referred, hired): ([Vacancy.ID: Set<Returnee.ID>], [Vacancy.ID: Int]) = ([:], [:])
        for row in rows {
            let vacancy = try row.decode("vacancy_id", as: Vacancy.ID.self)
            referred[vacancy, default: []].insert(try row.decode("returnee_id"))
            if try row.decode("state", as: Referral.State.Word.self) == .hired { hired[vacancy, default: 0] += 1 }
        }
        return (referred, hired)
    }
}
