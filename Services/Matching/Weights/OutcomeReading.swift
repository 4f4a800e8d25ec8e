import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema

/// Reads what became of the people in the lists that were shown, and what the score knew of each.
struct OutcomeReading {
    /// A list is learned from once officers had this long to act on it.
    private static let patience = 14.0 * 86_400
    /// The most lists, and the most people of them.
    private static let (mostLists, mostPeople) = (1_000, 10_000)

    private struct List {
        let vacancy: Vacancy.ID
        let demand: VacancyDemand
        let date: CalendarDate
        let shownAt: Date
        let shown: [Shown]
    }

    private struct Shown: Decodable {
        let returnee: Returnee.ID
        let profile: Int
        let district: String?
    }

    private struct Outcome {
        let isHired: Bool?
        let isKept: Bool?
    }

    private struct Version: Hashable {
        let returnee: Returnee.ID
        let number: Int
    }

    private let lists: [List]
    private let outcomes: [PlanPair: Outcome]
    private let profiles: [Version: SkillProfile]

    /// The lists shown last, but for the newest.
    static func lists(before moment: Date) -> SQL {
        """
        SELECT vacancy_id, demand, on_date, created_at, shown
        FROM matching.match_run
        WHERE programme_id = (SELECT platform.programme()) AND demand IS NOT NULL AND created_at < \(moment.addingTimeInterval(-patience))
        ORDER BY created_at DESC, id
        LIMIT \(mostLists)
        """
    }

    /// What became of the referrals to these vacancies, the last of a pair first.
    private static func outcomes(of vacancies: [Vacancy.ID]) -> SQL {
        """
        SELECT vacancy_id, returnee_id, is_hired, is_kept
        FROM jobs.published_outcome
        WHERE vacancy_id = ANY (\(vacancies.map(\.uuid)))
        ORDER BY created_at DESC, id
        """
    }

    private static func profiles(of people: [Returnee.ID]) -> SQL {
        """
        SELECT returnee_id, version, content
        FROM matching.profile_version
        WHERE programme_id = (SELECT platform.programme()) AND returnee_id = ANY (\(people.map(\.uuid)))
        """
    }

    init(before moment: Date, as caller: Caller, in database: ServiceDatabase) async throws {
        let lists = try await database.query(Self.lists(before: moment), as: caller).map { row in
            try List(
                vacancy: row.decode("vacancy_id"), demand: row.json("demand"), date: row.decode("on_date"),
                shownAt: row.decode("created_at"),
                shown: row.json("shown"))
        }
        let people = Set(lists.flatMap { $0.shown.map(\.returnee) }).sorted()
        let answers = try await database.unit(
            [Self.outcomes(of: Set(lists.map(\.vacancy)).sorted()), Self.profiles(of: people)], as: caller)
        self.lists = lists
        outcomes = try Dictionary(
            answers[0].map { row in
                (
                    PlanPair(try row.decode("vacancy_id"), try row.decode("returnee_id")),
                    Outcome(isHired: try row.decode("is_hired"), isKept: try row.decode("is_kept"))
                )
            }
        ) { last, _ in last }
        profiles = try Dictionary(
            answers[1].map { row in
                (Version(returnee: try row.decode("returnee_id"), number: try row.decode("version")), try row.json("content"))
            }
        ) { first, _ in first }
    }

    /// The examples: each pair once, as it stood when it was shown first; whose profile was erased is left out.
    func examples(by library: Library) -> [OutcomeExample] {
        var examples: [OutcomeExample] = []
        var seen: Set<PlanPair> = []
        for list in lists.reversed() where seen.count < Self.mostPeople {
            let scorer = Scorer(taxonomy: library.taxonomy, today: list.date)
            let demand = scorer.prepare(list.demand)
            for shown in list.shown {
                let pair = PlanPair(list.vacancy, shown.returnee)
                guard let profile = profiles[Version(returnee: shown.returnee, number: shown.profile)], seen.insert(pair).inserted else {
                    continue
                }
                let match = scorer.match(scorer.prepare(profile.living(in: shown.district)), for: demand)
                guard match.score != nil else { continue }
                examples += Self.examples(match, outcomes[pair], at: list.shownAt)
            }
        }
        return examples
    }

    /// One for each stage of which it is known how it ended.
    private static func examples(_ match: Match, _ outcome: Outcome?, at moment: Date) -> [OutcomeExample] {
        let values = Dictionary(
            match.components.compactMap { part in part.value.map { (part.kind, $0) } }, uniquingKeysWith: { first, _ in first })
        func example(_ stage: OutcomeExample.Stage, _ happened: Bool) -> OutcomeExample {
            OutcomeExample(stage, values, happened: happened, at: moment)
        }
        return [example(.referral, outcome != nil)] + (outcome?.isHired.map { [example(.hire, $0)] } ?? [])
            + (outcome?.isKept.map { [example(.retention, $0)] } ?? [])
    }
}

extension Matching {
    /// Learns weights from the office's outcomes and keeps them beside the others, without putting them in force; gives their number.
    ///
    /// Refuses with `model.too-little` and `model.nothing-tells`.
    func learn(as caller: Caller) async throws -> Int {
        let moment = now()
        let reading = try await OutcomeReading(before: moment, as: caller, in: database)
        let trial: WeightTrial
        do {
            trial = try WeightTrial(reading.examples(by: try await taxonomy.current()), prior: ScoringModel.prior.weights)
        } catch let lack as WeightTrial.Lack {
            throw Failure(lack, caller.language)
        }
        return try await database.transaction(as: caller) { transaction in
            let last = try await transaction.query(ModelStore.models).first.map { try $0.decode("number", as: Int.self) } ?? 0
            let insertion = ModelStore.insert(trial, number: last + 1, base: ScoringModel.prior.version, by: caller, at: moment)
            guard try await transaction.execute(insertion) == 1 else {
                throw Failure(.conflict, "model.learned-meanwhile", ModelPhrases.meanwhile[caller.language])
            }
            let event = Event(
                "programme", try caller.office, "model_learned", data: eventData(["model": "learned-\(last + 1)"]), at: moment)
            try await transaction.send([EventLog.append(event, by: caller)])
            return last + 1
        }
    }
}

extension Failure {
    fileprivate init(_ lack: WeightTrial.Lack, _ language: Language) {
        switch lack {
        case .tooFew(let examples, let happened, let held):
            self.init(.conflict, "model.too-little", ModelPhrases.tooLittle(examples, happened, held)[language])
        case .nothingTells:
            self.init(.conflict, "model.nothing-tells", ModelPhrases.nothingTells[language])
        }
    }
}
