import FoundationEssentials
import Models
import Web

/// Turns the editor's fields into a profile, gathering what has to be put right.
struct ProfileReading {
    private let library: Library
    private let language: Language
    private let today: CalendarDate
    private var problems: [Failure.Field] = []

    /// The profile that the fields say, `old` being the one that they replace; refuses with `profile.invalid`.
    static func profile(
        _ fields: ProfileFields, over old: SkillProfile, in library: Library, _ language: Language, today: CalendarDate
    ) throws(Failure) -> SkillProfile {
        var reading = ProfileReading(library: library, language: language, today: today)
        var profile = SkillProfile(
            skills: reading.skills(fields, over: old), occupations: reading.occupations(fields), education: fields.education,
            languages: reading.languages(fields), licences: fields.licences.isEmpty && !fields.licencesAsked ? nil : fields.licences,
            reach: fields.reach?.value, availableFrom: fields.availableFrom,
            schedules: fields.schedules.isEmpty ? nil : VacancyTerms.Schedule.allCases.filter(fields.schedules.contains))
        profile.wageWish = reading.wage(fields)
        profile.preferredOccupations = reading.wishes(fields)
        (profile.mattersMost, profile.mattersLeast) = (fields.mattersMost, fields.mattersLeast)
        if let least = fields.mattersLeast, least == fields.mattersMost {
            reading.problems.append(.init("/mattersLeast", "repeated", ProfilePhrases.mattersApart[language]))
        }
        guard reading.problems.isEmpty else {
            throw Failure(.invalid, "profile.invalid", ProfilePhrases.lookAgain[language], fields: reading.problems)
        }
        return profile
    }

    /// The occupations that were chosen for words which are none of their names.
    static func titles(_ fields: ProfileFields, in library: Library, _ language: Language, at moment: Date) -> [TitleCoding] {
        (fields.occupations + fields.wishes).compactMap { line in
            guard let value = line.occupation, let text = line.occupationText?.value, library.exact(.occupation, text) == nil,
                FoldedText(library.name(of: value, in: language)) != FoldedText(text),
                let uri = ConceptChoice(.occupation, value: value, text: text, in: library, language).uri
            else { return nil }
            return TitleCoding(text, means: uri, source: .profile, at: moment)
        }
    }

    private init(library: Library, language: Language, today: CalendarDate) {
        (self.library, self.language, self.today) = (library, language, today)
    }

    private mutating func occupations(_ fields: ProfileFields) -> [SkillProfile.HeldOccupation] {
        var held: [SkillProfile.HeldOccupation] = []
        for (place, line) in fields.occupations.enumerated() {
            let field = "/occupations/\(place)/occupation"
            guard let uri = concept(.occupation, line.occupation, line.occupationText, isLeftOut: line.months == nil, at: field) else {
                continue
            }
            guard isNew(uri, among: held.map(\.occupation), at: field) else { continue }
            held.append(.init(uri, months: line.months?.value))
        }
        for uri in fields.foundOccupations
        where library.taxonomy.index(ofOccupation: uri) != nil && !held.contains(where: { $0.occupation == uri }) {
            held.append(.init(uri))
        }
        return held
    }

    private mutating func wishes(_ fields: ProfileFields) -> [ConceptURI] {
        var wished: [ConceptURI] = []
        for (place, line) in fields.wishes.enumerated() {
            let field = "/wishes/\(place)/occupation"
            guard let uri = concept(.occupation, line.occupation, line.occupationText, isLeftOut: true, at: field),
                isNew(uri, among: wished, at: field)
            else { continue }
            wished.append(uri)
        }
        return wished
    }

    private mutating func skills(_ fields: ProfileFields, over old: SkillProfile) -> [SkillProfile.HeldSkill] {
        let before = Dictionary(old.skills.map { ($0.skill, $0.lastUsed) }, uniquingKeysWith: { first, _ in first })
        var held: [SkillProfile.HeldSkill] = []
        for (place, line) in fields.skills.enumerated() {
            let field = "/skills/\(place)/skill"
            let isLeftOut = line.level == nil && line.months == nil && line.lastUsed == nil
            guard let uri = concept(.skill, line.skill, line.skillText, isLeftOut: isLeftOut, at: field) else { continue }
            guard isNew(uri, among: held.map(\.skill), at: field) else { continue }
            let last = line.lastUsed.flatMap { day(in: $0.value, before: before[uri] ?? nil, at: "/skills/\(place)/lastUsed") }
            held.append(
                .init(uri, level: line.level, months: line.months?.value, lastUsed: last, evidence: line.evidence ?? .declared))
        }
        for uri in fields.likely + fields.foundSkills
        where library.taxonomy.index(ofSkill: uri) != nil && !held.contains(where: { $0.skill == uri }) {
            held.append(.init(uri))
        }
        return held
    }

    /// The last day of a year that has been: the one that stood there before, where the year is the same.
    private mutating func day(in year: Int, before: CalendarDate?, at field: String) -> CalendarDate? {
        if let before, before.year == year { return before }
        guard year <= today.year else {
            problems.append(.init(field, "in-future", ProfilePhrases.inFuture[language]))
            return nil
        }
        return CalendarDate(year: year, month: 12, day: 31).map { min($0, today) }
    }

    private mutating func languages(_ fields: ProfileFields) -> [SkillProfile.SpokenLanguage]? {
        var spoken: [SkillProfile.SpokenLanguage] = []
        for (place, line) in fields.languages.enumerated() {
            switch (line.language, line.level) {
            case (nil, nil): continue
            case (nil, _): problems.append(.init("/languages/\(place)/language", "required", ProfilePhrases.chooseLanguage[language]))
            case (_, nil): problems.append(.init("/languages/\(place)/level", "missing", ProfilePhrases.chooseLevel[language]))
            case (let code?, let level?):
                guard isNew(code, among: spoken.map(\.language), at: "/languages/\(place)/language") else { continue }
                spoken.append(.init(code, level))
            }
        }
        return spoken.isEmpty ? nil : spoken
    }

    private mutating func wage(_ fields: ProfileFields) -> Money? {
        guard let amount = fields.wage else { return nil }
        guard amount >= 0, amount <= 9_999_999_999 else {
            problems.append(.init("/wage", "out-of-range", "Give an amount of 0 or more."))
            return nil
        }
        guard let currency = fields.currency else {
            problems.append(.init("/currency", "missing", ProfilePhrases.chooseCurrency[language]))
            return nil
        }
        return Money(amount, currency)
    }

    /// The concept that a line names; nil for a line that is left out or unclear.
    private mutating func concept(
        _ kind: TaxonomyConcept.Kind, _ value: ConceptURI?, _ text: Text<1, 200>?, isLeftOut: Bool, at field: String
    ) -> ConceptURI? {
        switch ConceptChoice(kind, value: value, text: text?.value, in: library, language) {
        case .one(let uri): return uri
        case .none:
            if !isLeftOut { problems.append(.init(field, "missing", ProfilePhrases.nameMissing[language])) }
        case .unclear: problems.append(.init(field, "unclear", ProfilePhrases.unclear[language]))
        }
        return nil
    }

    private mutating func isNew<Value: Equatable>(_ value: Value, among others: [Value], at field: String) -> Bool {
        guard others.contains(value) else { return true }
        problems.append(.init(field, "repeated", ProfilePhrases.repeated[language]))
        return false
    }
}
