import Glibc

// The components of the score that are not skills, each 0 to 1 or unknown.
extension ScoringModel {
    /// What a related skill counts by its relatedness, 0 to 1.
    func credit(forRelatedness relatedness: Double) -> Double {
        relatedness < relatednessLeast ? 0 : related * (0..<relatednessPower).reduce(1) { power, _ in power * relatedness }
    }

    /// What a skill counts by evidence and by the time since it was last used.
    func quality(of held: SkillProfile.HeldSkill, today: CalendarDate) -> Double {
        let idle = held.lastUsed.map { max(0, Double(today.daysSince1970 - $0.daysSince1970) / 30.4375 - grace) } ?? 0
        return value(of: held.evidence) * max(floor, exp2(-idle / halfLife))
    }

    /// What a held skill counts by its level; an unknown level costs nothing.
    func value(ofLevel held: Int32, asked: Int32) -> Double {
        held == 0 || held >= asked ? 1 : max(0, 1 - levelStep * Double(asked - held))
    }

    func occupation(_ profile: PreparedProfile, _ demand: PreparedDemand) -> Parts.Part {
        guard let wanted = demand.occupation else { return .notAsked }
        let months = Double(max(1, demand.demand.experience ?? usualExperience))
        var best: Double?
        for held in profile.occupations {
            let step = held.index == wanted.index ? 5 : held.isco.depthShared(with: wanted.isco)
            let experience = min(1, Double(max(0, held.months ?? 0)) / months)
            let value = occupationSteps[step] * (experienceBase + (1 - experienceBase) * experience)
            best = max(best ?? value, value)
        }
        return best.map { .known($0) } ?? .unknown
    }

    func languages(_ profile: PreparedProfile, _ demand: VacancyDemand) -> Parts.Part {
        guard !demand.languages.isEmpty else { return .notAsked }
        guard let spoken = profile.languages else { return .unknown }
        let sum = demand.languages.reduce(0) { sum, asked in
            sum + min(1, Double(spoken.rank(of: asked.language)) / Double(asked.level.rank))
        }
        return .known(sum / Double(demand.languages.count))
    }

    func education(_ profile: PreparedProfile, _ demand: VacancyDemand) -> Parts.Part {
        guard let asked = demand.education else { return .notAsked }
        guard let held = profile.education else { return .unknown }
        return .known(max(0, 1 - educationStep * Double(max(0, asked.rawValue - held.rawValue))))
    }

    /// By distance beyond the person's reach where both points are known, else by the same area or not.
    func place(_ profile: PreparedProfile, _ demand: VacancyDemand) -> Parts.Part {
        guard let work = demand.place else { return .notAsked }
        guard let home = profile.place else { return .unknown }
        guard let from = home.point, let to = work.point else { return home.area == work.area ? .known(1) : .unknown }
        let beyond = max(0, from.distance(to: to) - (profile.reach.map(Double.init) ?? usualReach))
        return .known(exp2(-beyond / distanceHalving))
    }

    /// Whether the person can work the hours asked, or hours that take them in: full time a part of the day, shifts a part of the nights.
    func schedule(_ hours: WorkableHours, _ demand: VacancyDemand) -> Parts.Part {
        let (same, near): (WorkableHours, WorkableHours)
        switch demand.schedule {
        case .fullTime: (same, near) = (.fullTime, [])
        case .partTime: (same, near) = (.partTime, .fullTime)
        case .shifts: (same, near) = (.shifts, [])
        case .nights: (same, near) = (.nights, .shifts)
        case .flexible, nil: return .notAsked
        }
        if hours.isEmpty { return .unknown }
        return .known(hours.contains(same) ? 1 : hours.isDisjoint(with: near) ? 0 : nearHours)
    }
}

extension [SkillProfile.SpokenLanguage] {
    /// The best level stated of a language, 1 (A1) to 6 (C2), or 0.
    func rank(of language: LanguageCode) -> Int {
        reduce(0) { $1.language == language ? Swift.max($0, $1.level.rank) : $0 }
    }
}

extension Blocker {
    /// Every hard requirement of `demand` that the profile does not meet or does not answer, in a fixed order.
    static func all(_ profile: PreparedProfile, _ demand: VacancyDemand) -> [Blocker] {
        var found: [Blocker] = []
        for licence in demand.licences where profile.licences?.contains(licence) != true {
            found.append(Blocker(requirement: .licence(licence), isCertain: profile.licences != nil))
        }
        for asked in demand.languages where asked.isRequired && (profile.languages?.rank(of: asked.language) ?? 0) < asked.level.rank {
            found.append(Blocker(requirement: .language(asked.language, asked.level), isCertain: profile.languages != nil))
        }
        if let start = demand.startsBy, profile.availableFrom.map({ $0 > start }) ?? true {
            found.append(Blocker(requirement: .start(by: start), isCertain: profile.availableFrom != nil))
        }
        return found
    }
}
