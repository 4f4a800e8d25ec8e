import Models

/// Tells in a person's language what stands behind one match.
struct MatchWords {
    let library: Library
    let demand: VacancyDemand
    /// Where the work is, as the vacancy writes it.
    let workplace: String?
    let language: Language

    func name(ofSkill index: Int32) -> String {
        library.name(of: library.taxonomy.skills[Int(index)], in: language)
    }

    func name(ofOccupation index: Int32) -> String {
        library.name(of: library.taxonomy.occupations[Int(index)].uri, in: language)
    }

    /// The parts of the score in points of a hundred, each with its reason.
    func note(on component: Match.Component, _ match: Match, _ profile: SkillProfile, district: String?) -> String? {
        switch component.kind {
        case .skills: skills(match)
        case .occupation: occupation(profile, isKnown: component.value != nil)
        case .languages: languages(profile)
        case .education: education(profile)
        case .place: place(district)
        case .schedule: schedule(profile, value: component.value)
        }
    }

    private func skills(_ match: Match) -> String? {
        func counted(_ isEssential: Bool) -> (held: Int, of: Int) {
            let some = match.findings.filter { $0.isEssential == isEssential }
            return (some.count { $0.cover == .held }, some.count)
        }
        let covered = match.findings.count { if case .covered = $0.cover { true } else { false } }
        return ComponentPhrases.skills(essential: counted(true), useful: counted(false), covered: covered)[language]
    }

    private func occupation(_ profile: SkillProfile, isKnown: Bool) -> String? {
        guard let wanted = demand.occupation else { return nil }
        let asked = [library.name(of: wanted, in: language), demand.experience.map { ComponentPhrases.months($0)[language] }]
            .compactMap(\.self).joined(separator: ", ")
        guard isKnown else { return ComponentPhrases.notKnown(asked)[language] }
        let held = profile.occupations.map { held in
            let name = library.name(of: held.occupation, in: language)
            return held.months.map { "\(name) (\(ComponentPhrases.months($0)[language]))" } ?? name
        }
        return ComponentPhrases.asked(asked, has: held.joined(separator: ", "))[language]
    }

    private func languages(_ profile: SkillProfile) -> String? {
        let asked = demand.languages.map { "\($0.language.name[language]) \($0.level.rawValue)" }.joined(separator: ", ")
        guard let spoken = profile.languages else { return ComponentPhrases.notKnown(asked)[language] }
        let held = spoken.map { "\($0.language.name[language]) \($0.level.rawValue)" }.joined(separator: ", ")
        return ComponentPhrases.asked(asked, has: held.isEmpty ? ComponentPhrases.none[language] : held)[language]
    }

    private func education(_ profile: SkillProfile) -> String? {
        guard let asked = demand.education?.name[language] else { return nil }
        guard let held = profile.education?.name[language] else { return ComponentPhrases.notKnown(asked)[language] }
        return ComponentPhrases.asked(asked, has: held)[language]
    }

    func schedule(_ profile: SkillProfile, value: Double?) -> String? {
        guard let asked = demand.schedule?.name[language] else { return nil }
        guard let hours = profile.schedules else { return ComponentPhrases.notKnown(asked)[language] }
        let names = hours.map { $0.name[language] }.joined(separator: ", ")
        return ComponentPhrases.asked(asked, canWork: names, suits: value ?? 1 == 1)[language]
    }

    func place(_ district: String?) -> String? {
        guard let workplace else { return nil }
        guard let district, let home = Place(district: district) else { return ComponentPhrases.notKnown(workplace)[language] }
        return home.area == demand.place?.area
            ? ComponentPhrases.sameArea(workplace)[language] : ComponentPhrases.otherArea(district, workplace)[language]
    }
}
