import Models
import Web

/// What one person could learn, as the API shows it.
struct PersonGapsDocument: Codable, Reply {
    struct Gain: Codable, Sendable {
        let skill: MatchDocument.Concept
        /// Vacancies that would come within reach.
        let vacancies: [Vacancy.ID]
        let openings: Int
        /// In how many vacancies it is the one essential skill that is missing.
        let lastMissing: Int
        /// What all scores would gain together, 1 being a full score.
        let gain: Double
    }

    let returnee: Returnee.ID
    /// The score from which somebody fits well.
    let threshold: Double
    let model: String
    let vacancies: Int
    /// Those that the person fits well now.
    let fitting: [Vacancy.ID]
    let gains: [Gain]

    init(_ gaps: PersonGaps, in language: Language) {
        returnee = gaps.person.id
        threshold = GapSurvey.goodFit
        model = gaps.market.basis.model
        vacancies = gaps.market.openings.count
        fitting = gaps.fitting.map(\.vacancy.id)
        gains = gaps.survey.gains.map { gain in
            Gain(
                skill: gaps.market.concept(gain.skill, in: language), vacancies: gain.vacancies.map { gaps.market.openings[$0].vacancy.id },
                openings: gain.placements, lastMissing: gain.lastMissing, gain: gain.gain)
        }
    }
}

/// Skills in demand, as the API shows them.
struct SkillDemandDocument: Codable, Reply {
    struct Balance: Codable, Sendable {
        let skill: MatchDocument.Concept
        let demand: Double
        let supply: Double
        let gap: Double
        let openings: Int
        let people: Int
    }

    struct Gain: Codable, Sendable {
        let skill: MatchDocument.Concept
        /// At most the openings of each vacancy.
        let placements: Int
        let people: Int
        let pairs: Int
        let lastMissing: Int
        let gain: Double
    }

    let district: String?
    let threshold: Double
    let model: String
    let people: Int
    /// Of these, those whose pairs were looked at, and of them those who fit a vacancy well now.
    let looked: Int
    let fitting: Int
    let vacancies: Int
    /// The widest gap first.
    let skills: [Balance]
    /// The most placements first.
    let training: [Gain]

    init(_ demand: SkillDemand, limit: Int, in language: Language) {
        let market = demand.market
        district = demand.district
        threshold = GapSurvey.goodFit
        model = market.basis.model
        people = market.people.count
        looked = demand.survey.sample.count
        fitting = demand.survey.fitting
        vacancies = market.openings.count
        skills = demand.balances.prefix(limit).map {
            Balance(
                skill: market.concept($0.skill, in: language), demand: $0.demand, supply: $0.supply, gap: $0.gap, openings: $0.openings,
                people: $0.people)
        }
        training = demand.survey.gains.prefix(limit).map {
            Gain(
                skill: market.concept($0.skill, in: language), placements: $0.placements, people: $0.people, pairs: $0.unlocked,
                lastMissing: $0.lastMissing, gain: $0.gain)
        }
    }
}

extension Market {
    func concept(_ skill: Int32, in language: Language) -> MatchDocument.Concept {
        let uri = library.taxonomy.skills[Int(skill)]
        return MatchDocument.Concept(uri: uri, label: library.name(of: uri, in: language))
    }
}
