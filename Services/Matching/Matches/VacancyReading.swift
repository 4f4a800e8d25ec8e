package import Models

/// A vacancy as matching understands it: what it asks in the taxonomy's terms, how each was read, and what was not understood.
struct VacancyReading: Sendable {
    /// How the occupation was found.
    enum Source: String, CaseIterable, Codable, Sendable {
        /// The vacancy names a concept.
        case concept
        /// The vacancy names a code of ISCO-08, and its title which occupation of that group.
        case code
        /// The vacancy names it in words.
        case words
        /// Only the title told.
        case title
    }

    struct ReadOccupation: Sendable {
        let uri: ConceptURI
        let source: Source
        /// 0 to 1.
        let confidence: Double
        /// Whether it counts; else a person has to say which occupation is meant.
        let isSure: Bool
    }

    /// A skill in the employer's words, and the concept that it was read as.
    struct ReadSkill: Sendable {
        let words: String
        let concept: ConceptURI?
        let isEssential: Bool
        let level: SkillLevel?
    }

    let occupation: ReadOccupation?
    let skills: [ReadSkill]
    /// The skills that the occupation usually needs, which stand in where the vacancy names none that was understood.
    let assumed: [ConceptURI]
    /// What was not understood, in the employer's words.
    let unrecognised: [String]
    let demand: VacancyDemand

    init(_ vacancy: PublishedVacancy, by library: Library, today: CalendarDate) {
        let occupation = library.occupation(stated: vacancy.occupation, title: vacancy.title)
        let sure = occupation.flatMap { $0.isSure ? $0.uri : nil }
        let skills = vacancy.skills.map { asked in
            let read = library.skill(in: asked.skill).flatMap { $0.isSure ? $0.uri : nil }
            return ReadSkill(words: asked.skill, concept: read, isEssential: asked.essential ?? true, level: asked.level)
        }
        let understood = skills.contains { $0.concept != nil }
        let assumed = understood ? [] : sure.map(library.needs.essential(of:)) ?? []
        var unrecognised = skills.filter { $0.concept == nil }.map(\.words)
        if let words = vacancy.occupation, occupation.map({ $0.source == .title }) ?? true { unrecognised.insert(words, at: 0) }
        self.occupation = occupation
        self.skills = skills
        self.assumed = assumed
        self.unrecognised = unrecognised
        demand = VacancyDemand(
            occupation: sure, essential: Self.asked(skills, isEssential: true),
            optional: Self.asked(skills, isEssential: false) + assumed.map { .init($0) }, experience: vacancy.experienceMonths,
            education: vacancy.education, languages: vacancy.languages.map { .init($0.language, $0.level, isRequired: true) },
            licences: vacancy.licences, place: vacancy.isRemote ? nil : vacancy.district.flatMap(Place.init(district:)),
            schedule: vacancy.schedule,
            // A start that has passed means as soon as possible.
            startsBy: vacancy.startsOn.map { max($0, today) }, pay: vacancy.wage)
    }

    private static func asked(_ skills: [ReadSkill], isEssential: Bool) -> [VacancyDemand.AskedSkill] {
        skills.filter { $0.isEssential == isEssential }.compactMap { read in read.concept.map { .init($0, level: read.level) } }
    }
}

extension TaxonomyCache {
    /// The occupation that a vacancy means by what it states and its title, as matching reads it; nil where none is near.
    package func coding(stated: String?, title: String, in programme: Programme.ID?) async -> OccupationCoding? {
        guard let library = try? await current(for: programme), let read = library.occupation(stated: stated, title: title),
            let place = library.taxonomy.index(ofOccupation: read.uri)
        else { return nil }
        return OccupationCoding(
            occupation: read.uri, isco: library.taxonomy.occupations[Int(place)].isco, confidence: read.confidence,
            isConfirmed: read.source == .concept || read.source == .code)
    }
}

extension Library {
    /// The occupation that a vacancy means: named by its address, its code, or in words, or told by the title alone.
    fileprivate func occupation(stated: String?, title: String) -> VacancyReading.ReadOccupation? {
        if let stated {
            if let uri = ConceptURI(stated) {
                if taxonomy.index(ofOccupation: uri) != nil {
                    return .init(uri: current(uri), source: .concept, confidence: 1, isSure: true)
                }
            } else if let code = ISCOCode(stated) {
                if let uri = occupation(coded: code, titled: title) { return .init(uri: uri, source: .code, confidence: 1, isSure: true) }
            } else if let read = occupation(forTitle: stated, in: .english), read.isSure {
                return .init(uri: read.uri, source: .words, confidence: read.confidence, isSure: true)
            }
        }
        return occupation(forTitle: title, in: .english).map {
            .init(uri: $0.uri, source: .title, confidence: $0.confidence, isSure: $0.isSure)
        }
    }

    /// The occupation of the unit group that the title is most like, else the group's first.
    private func occupation(coded code: ISCOCode, titled title: String) -> ConceptURI? {
        let group = occupations(coded: code)
        guard group.count > 1 else { return group.first }
        for language in Language.allCases {
            let hits = search(.occupation, title, in: language, limit: 50)
            if let hit = hits.first(where: { group.contains($0.uri) }) { return hit.uri }
        }
        return group.first
    }

    /// The skill that a vacancy names by its address or in words, as far as that is sure.
    fileprivate func skill(in words: String) -> Reading? {
        if let uri = ConceptURI(words), taxonomy.index(ofSkill: uri) != nil { return (current(uri), 1, true) }
        return exact(.skill, words).map { ($0, 1, true) } ?? skill(forText: words, in: .english)
    }

    /// The concept that has a label of these words, in any language of the screens.
    func exact(_ kind: TaxonomyConcept.Kind, _ words: String) -> ConceptURI? {
        let wanted = FoldedText(words)
        for language in Language.allCases {
            if let hit = search(kind, words, in: language, limit: 1).first, FoldedText(hit.matched) == wanted { return hit.uri }
        }
        return nil
    }
}
