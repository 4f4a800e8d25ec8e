import FoundationEssentials
import Hosting
import Models
import Postgres

extension Matching {
    /// Plans the week of the caller's office anew, and keeps the plan with all that it rests on.
    ///
    /// Refuses with `plan.too-large`, `plan.too-many-pins`, `plan.pinned-twice` and `plan.pinned-and-forbidden`.
    func plan(_ choices: PlanChoices, as caller: Caller) async throws -> KeptPlan.ID {
        let market = try await market(as: caller)
        try WeekPlan.checkSize(people: market.people.count, vacancies: market.openings.count)
        let inputs = market.inputs(choices)
        let plan = try WeekPlan(
            inputs, market.people.map(\.profile), market.openings.map(\.ready.prepared), by: market.scorer)
        let moment = now()
        let id = KeptPlan.ID(at: moment)
        let event = Event("plan", id, "made", data: eventData(["pairs": String(plan.lines.count)]), at: moment)
        try await database.unit(
            [PlanStore.insert(plan, id, inputs, market.basis, by: caller, at: moment), EventLog.append(event, by: caller)], as: caller)
        return id
    }

    /// A plan with the names of those in it who agree still, and what became of its vacancies; the newest where none is named.
    func plan(_ id: KeptPlan.ID?, as caller: Caller) async throws -> PlanView? {
        guard let row = try await database.query(PlanStore.select(id), as: caller).first else {
            guard id == nil else { throw Failure(.notFound, "plan.not-found", PlanPhrases.notFound[caller.language]) }
            return nil
        }
        let kept = try KeptPlan(row)
        let (people, vacancies) = (kept.inputs.people.map(\.returnee), kept.inputs.openings.map(\.vacancy))
        let answers = try await database.unit(
            [MatchStore.people(people), PlanStore.vacancies(vacancies), PlanStore.referrals(for: vacancies)], as: caller)
        return try PlanView(kept, people: answers[0], vacancies: answers[1], referrals: answers[2])
    }
}

extension Market {
    func inputs(_ choices: PlanChoices) -> PlanInputs {
        PlanInputs(
            people: people.map { .init($0.id, profile: $0.profile.version, district: $0.profile.place?.area) },
            openings: openings.map {
                .init($0.vacancy.id, version: $0.vacancy.version, left: $0.left, demand: $0.ready.reading.demand)
            },
            referred: openings.flatMap { opening in
                (referred[opening.vacancy.id] ?? []).map { PlanPair(opening.vacancy.id, $0) }
            }.sorted(), choices: choices)
    }
}

/// A plan with what its identities stand for today.
struct PlanView: Sendable {
    struct Vacancy: Sendable {
        let title: String
        let employer: String
        let isOpen: Bool
    }

    let kept: KeptPlan
    /// Of those who agree to be matched still.
    let names: [Returnee.ID: String]
    let vacancies: [Models.Vacancy.ID: Vacancy]
    /// What was put forward, before the plan or since.
    let referrals: [PlanPair: MadeReferral]

    init(_ kept: KeptPlan, people: Rows, vacancies: Rows, referrals: Rows) throws {
        self.kept = kept
        names = try Dictionary(people.map { (try $0.decode("id"), try $0.decode("display_name")) }) { first, _ in first }
        self.vacancies = try Dictionary(
            vacancies.map { row in
                let state = try row.decode("state", as: Models.Vacancy.State.self)
                return (
                    try row.decode("id"),
                    Vacancy(title: try row.decode("title"), employer: try row.decode("employer_name"), isOpen: state == .open)
                )
            }
        ) { first, _ in first }
        self.referrals = try Dictionary(
            referrals.map { row in
                (
                    PlanPair(try row.decode("vacancy_id"), try row.decode("returnee_id")),
                    MadeReferral(id: try row.decode("id"), state: try row.decode("state"))
                )
            }
        ) { newest, _ in newest }
    }
}
