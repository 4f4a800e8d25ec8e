/// The weights of one version of the score; a new set of weights is a new version.
package struct ScoringModel: Hashable, Codable, Sendable {
    /// The share of each component in the mean; only those that are asked for and known take part.
    package struct Weights: Hashable, Codable, Sendable {
        package var skills: Double
        package var occupation: Double
        package var languages: Double
        package var education: Double
        package var place: Double
        package var schedule: Double

        package init(skills: Double, occupation: Double, languages: Double, education: Double, place: Double, schedule: Double) {
            self.skills = skills
            self.occupation = occupation
            self.languages = languages
            self.education = education
            self.place = place
            self.schedule = schedule
        }

        package subscript(_ kind: Match.Component.Kind) -> Double {
            switch kind {
            case .skills: skills
            case .occupation: occupation
            case .languages: languages
            case .education: education
            case .place: place
            case .schedule: schedule
            }
        }
    }

    /// Written beside every score.
    package var version: String
    package var weights: Weights
    /// The weight of an optional skill against an essential one's 1; at least 0.5, below which the score would not be monotone.
    package var optional: Double
    /// What a related skill may count at most, times its relatedness (0 to 1) to the power `relatednessPower`; nothing below `relatednessLeast`.
    package var related: Double
    package var relatednessPower: Int
    package var relatednessLeast: Double
    /// How likely work is inferred from what is stated.
    package var likely: LikelyModel
    /// What each level below the asked one costs a held skill.
    package var levelStep: Double
    /// What a held skill counts by its evidence.
    package var declared: Double
    package var assessed: Double
    package var certified: Double
    /// Months without use that cost nothing; after them a skill fades by half each `halfLife` months, down to `floor`.
    package var grace: Double
    package var halfLife: Double
    package var floor: Double
    /// What shared ISCO digits count: none, one … four, and the same occupation.
    package var occupationSteps: [Double]
    /// What experience of unknown or no length counts of an occupation; the rest grows with months up to the asked or `usualExperience`.
    package var experienceBase: Double
    package var usualExperience: Int
    /// What each ISCED level below the asked one costs.
    package var educationStep: Double
    /// Kilometres to work that count as near where the person's reach is unknown, and those beyond it that halve the value.
    package var usualReach: Double
    package var distanceHalving: Double
    /// What hours count that take in those asked: full time for part time, shifts for nights.
    package var nearHours: Double
    package var wish: WishModel

    /// The hand-set prior.
    ///
    /// What relates skills and infers work was chosen by measurement on one half of noisy seekers made from ESCO, and is reported on the other; the
    /// rest is judgement until outcomes can teach it.
    package static let prior = ScoringModel(
        version: "prior-5",
        weights: Weights(skills: 0.55, occupation: 0.15, languages: 0.10, education: 0.05, place: 0.10, schedule: 0.05),
        optional: 0.5, related: 0.5, relatednessPower: 3, relatednessLeast: 0.5, likely: .prior, levelStep: 0.15, declared: 0.90,
        assessed: 0.95, certified: 1,
        grace: 24, halfLife: 60, floor: 0.6, occupationSteps: [0, 0.10, 0.25, 0.50, 0.85, 1], experienceBase: 0.5,
        usualExperience: 24, educationStep: 0.25, usualReach: 10, distanceHalving: 20, nearHours: 0.5, wish: .prior)
}

/// How the work that a profile or a vacancy is about is inferred from the skills that it states.
package struct LikelyModel: Hashable, Codable, Sendable {
    /// The part of an occupation's skills, by weight, that a person must show before that work is likely.
    package var least: Double
    /// What a person shows of an occupation makes it sure from this length on, the mean length of all occupations being 1.
    package var whole: Double
    /// The power that sharpens which occupations a vacancy is likely to mean.
    package var sharpness: Int
    /// The power to which the kinship of two occupations counts.
    package var kinship: Double
    /// How much of the kinship of two occupations is what they are said to be, in words; the rest is their skills. Only where both are described.
    package var described: Double
    /// How many of the nearest occupations are an occupation's company, how much they count of it when two are compared, and how akin two
    /// different ones can be at most.
    package var neighbours: Int
    package var company: Double
    package var apart: Double
    /// The power of the fit of stated skills, before likely ones fill in what is left: the higher, the more they fill in.
    package var stated: Int

    package static let prior = LikelyModel(
        least: 0.15, whole: 1.1, sharpness: 24, kinship: 0.6, described: 0.4, neighbours: 8, company: 0.3, apart: 0.9, stated: 4)
}

extension ScoringModel {
    func value(of evidence: Evidence) -> Double {
        switch evidence {
        case .declared: declared
        case .assessed: assessed
        case .certified: certified
        }
    }
}
