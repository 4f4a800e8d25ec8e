import Models

extension MatchDocument {
    init(_ list: MatchList, in language: Language) {
        let names = Names(library: list.library, language: language)
        vacancy = Vacancy(list.vacancy)
        understood = Understood(list.reading, names)
        model = list.basis.model
        taxonomy = list.basis.taxonomy
        date = list.basis.today
        profiles = list.profiles
        withoutProfile = list.withoutProfile
        candidates = list.shown.map { Candidate($0, names) }
    }

    /// What concepts are called, for one list.
    struct Names {
        let library: Library
        let language: Language

        func concept(_ uri: ConceptURI) -> Concept {
            Concept(uri: uri, label: library.name(of: uri, in: language))
        }

        func skill(_ index: Int32) -> Concept {
            concept(library.taxonomy.skills[Int(index)])
        }

        func occupation(_ index: Int32) -> Concept {
            concept(library.taxonomy.occupations[Int(index)].uri)
        }
    }
}

extension MatchDocument.Vacancy {
    init(_ vacancy: PublishedVacancy) {
        self.init(id: vacancy.id, version: vacancy.version, title: vacancy.title, employer: vacancy.employer, state: vacancy.state)
    }
}

extension MatchDocument.Understood {
    init(_ reading: VacancyReading, _ names: MatchDocument.Names) {
        occupation = reading.occupation.map { read in
            Occupation(
                uri: read.uri, label: names.concept(read.uri).label, readFrom: read.source.rawValue, confidence: read.confidence,
                counts: read.isSure)
        }
        skills = reading.skills.compactMap { read in
            read.concept.map { Skill(words: read.words, concept: names.concept($0), essential: read.isEssential, level: read.level) }
        }
        assumedSkills = reading.assumed.map(names.concept)
        notRecognised = reading.unrecognised
    }
}

extension MatchDocument.Candidate {
    fileprivate init(_ candidate: MatchList.Candidate, _ names: MatchDocument.Names) {
        self.init(rank: candidate.rank, id: candidate.id, displayName: candidate.name, fit: .init(candidate.match, names))
    }

    private enum CodingKeys: CodingKey {
        case rank, id, displayName
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        rank = try container.decode(Int.self, forKey: .rank)
        id = try container.decode(Returnee.ID.self, forKey: .id)
        displayName = try container.decode(String.self, forKey: .displayName)
        fit = try MatchDocument.Fit(from: decoder)
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(rank, forKey: .rank)
        try container.encode(id, forKey: .id)
        try container.encode(displayName, forKey: .displayName)
        try fit.encode(to: encoder)
    }
}

extension MatchDocument.Fit {
    init(_ match: Match, _ names: MatchDocument.Names) {
        score = match.score
        standing = match.standing
        wish = match.wish.map(MatchDocument.Wish.init)
        unscored = match.unscored
        completeness = match.completeness
        blocked = match.isBlocked
        essential = .init(held: match.essentialCoverage.held, of: match.essentialCoverage.of)
        components = match.components.map { .init(kind: $0.kind, value: $0.value, share: $0.share, points: $0.points) }
        skills = match.findings.map { .init($0, names) }
        likely = match.likely.map { .init(occupation: names.occupation($0.occupation), value: $0.value, points: $0.points) }
        otherSkills = .init(count: match.surplus.count, cost: match.surplus.cost)
        blockers = match.blockers.map {
            .init(
                requirement: $0.requirement.name[names.language], certain: $0.isCertain, remedy: $0.remedy[names.language])
        }
    }
}

extension MatchDocument.Wish {
    fileprivate init(_ wish: Wish) {
        value = wish.value
        completeness = wish.completeness
        cost = wish.cost
        components = wish.components.map {
            .init(aspect: $0.aspect, value: $0.value, share: $0.share, points: $0.points, cost: $0.cost)
        }
    }
}

extension MatchDocument.Skill {
    fileprivate init(_ finding: Match.Finding, _ names: MatchDocument.Names) {
        skill = names.skill(finding.skill)
        essential = finding.isEssential
        (cover, by) =
            switch finding.cover {
            case .held: ("held", nil)
            case .covered(let other): ("covered", names.skill(other))
            case .missing: ("missing", nil)
            }
        likely = finding.isLikely
        amount = finding.amount
        points = finding.points
        worth = finding.worth
    }
}
