/// All that a plan rests on besides the taxonomy, the model and the day: with these it can be reckoned again.
package struct PlanInputs: Hashable, Codable, Sendable {
    package struct Person: Hashable, Codable, Sendable {
        package let returnee: Returnee.ID
        /// The version of the profile.
        package let profile: Int
        package let district: String?

        package init(_ returnee: Returnee.ID, profile: Int, district: String?) {
            self.returnee = returnee
            self.profile = profile
            self.district = district
        }
    }

    package struct Opening: Hashable, Codable, Sendable {
        package let vacancy: Vacancy.ID
        package let version: Int
        /// How many people it can still take.
        package let left: Int
        /// What it was understood to ask.
        package let demand: VacancyDemand

        package init(_ vacancy: Vacancy.ID, version: Int, left: Int, demand: VacancyDemand) {
            self.vacancy = vacancy
            self.version = version
            self.left = left
            self.demand = demand
        }
    }

    package let people: [Person]
    package let openings: [Opening]
    /// Pairs that were put forward before, whatever became of them.
    package let referred: [PlanPair]
    package let choices: PlanChoices
    /// Nobody is sent where they fit less than this, unless they are pinned.
    package let least: Double

    package init(people: [Person], openings: [Opening], referred: [PlanPair], choices: PlanChoices, least: Double = usualLeast) {
        self.people = people
        self.openings = openings
        self.referred = referred
        self.choices = choices.among(Set(people.map(\.returnee)), Set(openings.map(\.vacancy)))
        self.least = least
    }

    /// Below it a pair is rather a coincidence than a match: judgement.
    package static let usualLeast = 0.35
    /// The most pairs that are scored for one plan.
    package static let mostPairs = 2_000_000
}
