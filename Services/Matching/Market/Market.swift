import FoundationEssentials
import Hosting
import Models
import Postgres

/// Everybody who agreed to be matched and has a profile, and every open vacancy, as the scorer reads them.
struct Market: Sendable {
    /// Somebody who looks for work.
    struct Person: Sendable {
        let id: Returnee.ID
        let name: String
        let ready: ReadyProfile
    }

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
    let people: [Person]
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
        let library = try await taxonomy.current()
        let answers = try await database.unit(
            [MatchStore.people(nil), MatchStore.open(today(for: caller)), MatchStore.referrals()], as: caller)
        let scorer = try await scorer(library, as: caller)
        let basis = ScoringBasis(library, scorer)
        let people = try answers[0].map(MatchStore.Person.init)
        let profiles = try await prepare(people, by: scorer, basis, as: caller)
        let vacancies = try prepare(answers[1], by: scorer, library, basis, in: caller.office)
        let (referred, hired) = try Self.referred(answers[2])
        return Market(
            library: library, scorer: scorer, basis: basis,
            people: people.compactMap { person in profiles[person.id].map { .init(id: person.id, name: person.name, ready: $0) } }
                .sorted { $0.id < $1.id },
            openings: vacancies.values.map { .init(ready: $0, left: $0.vacancy.openings - (hired[$0.vacancy.id] ?? 0)) }
                .filter { $0.left > 0 }.sorted { $0.vacancy.id < $1.vacancy.id },
            referred: referred)
    }

    /// The formula with the weights that are in force in the caller's office.
    func scorer(_ library: Library, as caller: Caller) async throws -> Scorer {
        Scorer(taxonomy: library.taxonomy, model: try await model(as: caller), today: today(for: caller))
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
