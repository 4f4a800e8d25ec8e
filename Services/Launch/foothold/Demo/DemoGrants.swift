import FoundationEssentials
import GrantsService
import Hosting
import Models

/// Gives one office of the demonstration a fund, a rubric, a round that is open with its committee, and two plans: one that is typed on, one
/// that is submitted.
struct DemoGrants {
    let caller: Caller
    let database: ServiceDatabase
    let moment: Date

    private var today: CalendarDate { CalendarDate(moment) }

    /// The first of the committee is its chair.
    func make(_ people: [Returnee.ID], committee: [Account.ID]) async throws {
        let fund = try await GrantsCommands.addFund(
            Fund.Terms(
                name: "Livelihoods", donor: "The programme’s donor", balance: Money(40_000, .usd), startsOn: today.adding(days: -60),
                endsOn: today.adding(days: 600)),
            at: moment, as: caller, in: database)
        let rubric = try await GrantsCommands.addRubric("Small ventures", Self.criteria, at: moment, as: caller, in: database)
        let round = try await GrantsCommands.publishRound(
            GrantRound.Terms(
                fund: fund, title: "Small ventures", summary: "Equipment to start a small business, for people who returned and stay.",
                opensOn: today.adding(days: -10), closesOn: today.adding(days: 50),
                eligibility: EligibilityRules(returnedWithinMonths: 24, mostMembers: 5), rubric: rubric, rubricVersion: 1),
            at: moment, as: caller, in: database)
        try await GrantsCommands.seat(committee, on: round.id, at: moment, as: caller, in: database)
        for (person, isComplete) in zip(people, [true, false]) {
            var plan = PlanDraft(VentureTemplate.standard(isComplete ? .henRearing : .foodAndDrink).fields(at: 1))
            try plan.type(isComplete ? Self.hens : Self.stall)
            try await GrantsCommands.apply(person, in: round, plan, submitted: isComplete, at: moment, as: caller, in: database)
        }
    }

    static let criteria = [
        criterion("need", "Market and customers", 3), criterion("skills", "Experience and skills", 2),
        criterion("figures", "Figures that add up", 3), criterion("risks", "Risks and what is done about them", 2),
    ]

    private static func criterion(_ key: String, _ title: String, _ weight: Int) -> Rubric.Criterion {
        Rubric.Criterion(
            key: key, title: title, weight: weight,
            guidance: [
                "Nothing is said about it.", "It is said, and nothing shows it.", "It is plausible.", "It is shown by facts.",
                "It is shown by facts that somebody checked.",
            ])
    }

    private static let hens = [
        "title": "Sixty hens", "venture": "hen_rearing", "what": "Eggs for the shops of the village, fresh every second day.",
        "place": "The yard behind the family’s house", "customers": "Four shops and the school kitchen, about 40 trays a week.",
        "competitors": "Imported eggs, which are dearer and older.", "experience": "Two years on a poultry farm.",
        "risks": "Illness of the hens: they are vaccinated, and the coop is kept dry.", "grant": "980", "loan": "420",
        "ownContribution": "100", "loanMonths": "12", "monthsToUsual": "3", "household": "120", "transport": "25",
    ]

    private static let stall = ["title": "Lunch at the bus park", "venture": "food_and_drink", "place": "The bus park"]
}
