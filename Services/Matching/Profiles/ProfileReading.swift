import FoundationEssentials
import Models
import Web

/// Turns the editor's fields into a profile, gathering what has to be put right.
struct ProfileReading {
    private let library: Library
    private let language: Language
    private let today: CalendarDate
    private var problems: [Failure.Field] = []
    /// Where on the screen stands what the profile has elsewhere, since lines that are left out make none of its elements.
    private var places = ["/wageWish/amount": "/wage"]

    /// The profile that the fields say, `old` being the one that they replace; refuses with `profile.invalid`.
    static func profile(
        _ fields: ProfileFields, over old: SkillProfile, in library: Library, _ language: Language, today: CalendarDate
    ) throws(Failure) -> SkillProfile {
        var reading = ProfileReading(library: library, language: language, today: today)
        let profile = SkillProfile(
            skills: reading.skills(fields, over: old), occupations: reading.occupations(fields), education: fields.education,
            languages: reading.languages(fields), licences: fields.licences.isEmpty && !fields.licencesAsked ? nil : fields.licences,
            reach: fields.reach?.value, availableFrom: fields.availableFrom,
            schedules: fields.schedules.isEmpty ? nil : VacancyTerms.Schedule.allCases.filter(fields.schedules.contains),
            wageWish: reading.wage(fields), preferredOccupations: reading.wishes(fields), mattersMost: fields.mattersMost,
            mattersLeast: fields.mattersLeast)
        let problems = reading.problems + profile.problems(today: today, in: language).map(reading.onScreen)
        guard problems.isEmpty else { throw SkillProfile.refusal(of: problems, in: language) }
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
            places["/occupations/\(held.count)"] = "/occupations/\(place)"
            held.append(.init(uri, months: line.months?.value))
        }
        for uri in fields.foundOccupations where library.taxonomy.has(.occupation, uri) && !held.contains(where: { $0.occupation == uri }) {
            held.append(.init(uri))
        }
        return held
    }

    private mutating func wishes(_ fields: ProfileFields) -> [ConceptURI] {
        var wished: [ConceptURI] = []
        for (place, line) in fields.wishes.enumerated() {
            let field = "/wishes/\(place)/occupation"
            guard let uri = concept(.occupation, line.occupation, line.occupationText, isLeftOut: true, at: field) else { continue }
            places["/preferredOccupations/\(wished.count)"] = field
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
            let last = line.lastUsed.flatMap { day(in: $0.value, before: before[uri] ?? nil) }
            places["/skills/\(held.count)"] = "/skills/\(place)"
            held.append(
                .init(uri, level: line.level, months: line.months?.value, lastUsed: last, evidence: line.evidence ?? .declared))
        }
        for uri in fields.likely + fields.foundSkills
        where library.taxonomy.has(.skill, uri) && !held.contains(where: { $0.skill == uri }) {
            held.append(.init(uri))
        }
        return held
    }

    /// The last day of the year, today in this one; the one that stood there before, where the year is the same.
    private func day(in year: Int, before: CalendarDate?) -> CalendarDate? {
        if let before, before.year == year { return before }
        return year == today.year ? today : CalendarDate(year: year, month: 12, day: 31)
    }

    private mutating func languages(_ fields: ProfileFields) -> [SkillProfile.SpokenLanguage]? {
        var spoken: [SkillProfile.SpokenLanguage] = []
        for (place, line) in fields.languages.enumerated() {
            switch (line.language, line.level) {
            case (nil, nil): continue
            case (nil, _): problems.append(.init("/languages/\(place)/language", "required", ProfilePhrases.chooseLanguage[language]))
            case (_, nil): problems.append(.init("/languages/\(place)/level", "missing", ProfilePhrases.chooseLevel[language]))
            case (let code?, let level?):
                places["/languages/\(spoken.count)"] = "/languages/\(place)"
                spoken.append(.init(code, level))
            }
        }
        return spoken.isEmpty ? nil : spoken
    }

    private mutating func wage(_ fields: ProfileFields) -> Money? {
        guard let amount = fields.wage else { return nil }
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

    /// The problem at the field that the value came from.
    private func onScreen(_ problem: Failure.Field) -> Failure.Field {
        let steps = problem.pointer.split(separator: "/")
        guard let place = places["/" + steps.prefix(2).joined(separator: "/")] else { return problem }
        return .init(([place[...]] + steps.dropFirst(2)).joined(separator: "/"), problem.code, problem.message)
    }
}
