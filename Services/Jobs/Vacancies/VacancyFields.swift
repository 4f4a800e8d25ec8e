import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Something written; `VacancyTerms` knows how long it may be.
typealias Words = Text<1, 100_000>

/// The fields of a vacancy's form.
struct VacancyFields: Decodable {
    let externalId: Words?
    let title: Words
    let description: Words
    let occupation: Words?
    let occupationText: Words?
    let skills: [SkillRow]
    /// Skills that the description speaks of and somebody ticked, by their addresses.
    let foundSkills: [ConceptURI]
    let languages: [LanguageRow]
    let licences: [Licence]
    let education: EducationLevel?
    let experienceMonths: Int?
    let district: Words?
    let coordinates: CoordinateFields?
    let remote: Bool
    let contract: VacancyTerms.Contract
    let schedule: VacancyTerms.Schedule
    let wage: WageFields?
    let openings: Int?
    let startsOn: CalendarDate?
    let closesOn: CalendarDate?
    let accommodations: Words?
    let application: ApplicationFields?
    /// The list of which another line is wanted.
    let more: String?

    /// A line for a skill: a concept that was chosen, a text, or nothing.
    struct SkillRow: Decodable {
        let skill: Words?
        let skillText: Words?
        let essential: Bool?
        let level: SkillLevel?

    }

    /// A line for a language, or nothing.
    struct LanguageRow: Decodable {
        let language: LanguageCode?
        let level: LanguageLevel?
    }

    struct CoordinateFields: Decodable {
        let latitude: Double?
        let longitude: Double?
    }

    struct ApplicationFields: Decodable {
        let email: EmailAddress?
        let phone: Words?
        let url: Words?
        let instructions: Words?
    }

    struct WageFields: Decodable {
        let minimum: Decimal?
        let maximum: Decimal?
        let period: VacancyTerms.Wage.Period?
        let currency: Currency?

        var isEmpty: Bool { minimum == nil && maximum == nil }
    }
}

extension VacancyFields {
    var choices: [ConceptChoice] {
        ([(occupation, occupationText)] + skills.map { ($0.skill, $0.skillText) }).compactMap { uri, text in
            guard let uri, let text else { return nil }
            return ConceptChoice(uri: uri.value, text: text.value)
        }
    }

    /// The terms; `sound` are the choices whose text still names the concept. Refuses incomplete lines.
    func terms(choosing sound: Set<ConceptChoice>) throws(Failure) -> VacancyTerms {
        func concept(_ uri: Words?, _ text: Words?) -> String? {
            guard let uri, let text, sound.contains(ConceptChoice(uri: uri.value, text: text.value)) else { return text?.value }
            return uri.value
        }
        try checkLines()
        return VacancyTerms(
            externalId: externalId?.value, title: title.value, description: description.value,
            occupation: concept(occupation, occupationText),
            skills: demands(
                of: skills.compactMap { row in
                    concept(row.skill, row.skillText).map { .init(skill: $0, essential: row.essential, level: row.level) }
                }),
            languages: languages.compactMap { row in row.language.flatMap { code in row.level.map { .init(language: code, level: $0) } } },
            licences: licences, education: education, experienceMonths: experienceMonths, district: district?.value,
            coordinates: coordinates?.coordinates,
            remote: remote,
            contract: contract, schedule: schedule, wage: wage?.wage, openings: openings, startsOn: startsOn, closesOn: closesOn,
            accommodations: accommodations?.value, application: application?.application)
    }

    /// The lines' demands, and behind them what was ticked and is in no line.
    private func demands(of lines: [VacancyTerms.SkillDemand]) -> [VacancyTerms.SkillDemand] {
        var known = Set(lines.map(\.skill))
        return lines + foundSkills.map(\.text).filter { known.insert($0).inserted }.map { .init(skill: $0, essential: true) }
    }

    /// What is wrong with single values, where the lines are whole.
    var problems: [Failure.Field] {
        (try? terms(choosing: []))?.singleProblems.filter { !$0.pointer.hasPrefix("/skills/") } ?? []
    }

    private func checkLines() throws(Failure) {
        var problems: [Failure.Field] = []
        func require(_ pointer: String, _ isMissing: Bool) {
            if isMissing { problems.append(.init(pointer, "required", "Give a value; it is required.")) }
        }
        for (place, row) in languages.enumerated() {
            require("/languages/\(place)/language", row.language == nil && row.level != nil)
            require("/languages/\(place)/level", row.language != nil && row.level == nil)
        }
        if let coordinates, (coordinates.latitude == nil) != (coordinates.longitude == nil) {
            require("/coordinates/latitude", coordinates.latitude == nil)
            require("/coordinates/longitude", coordinates.longitude == nil)
        }
        if let wage, !wage.isEmpty {
            require("/wage/minimum", wage.minimum == nil)
            require("/wage/period", wage.period == nil)
            require("/wage/currency", wage.currency == nil)
        }
        guard problems.isEmpty else { throw Failure(.invalid, "vacancy.invalid", "Mend the fields named.", fields: problems) }
    }

    /// Runs `work` on the terms; a refusal points at the form's own lines, of which empty ones were left out.
    func pointing<Result>(_ work: () throws(Failure) -> Result) throws(Failure) -> Result {
        do {
            return try work()
        } catch {
            let lines = skills.indices.filter { skills[$0].skillText != nil }
            var failure = error
            failure.fields = failure.fields.map { field in
                let steps = field.pointer.split(separator: "/")
                guard steps.count == 3, steps[0] == "skills", let place = Int(steps[1]), lines.indices.contains(place) else { return field }
                return .init("/skills/\(lines[place])/skill", field.code, field.message)
            }
            throw failure
        }
    }
}

extension VacancyFields.CoordinateFields {
    /// The place, where it is whole.
    fileprivate var coordinates: VacancyTerms.Coordinates? {
        guard let latitude, let longitude else { return nil }
        return .init(latitude: latitude, longitude: longitude)
    }
}

extension VacancyFields.ApplicationFields {
    /// How to apply, where anything is said of it.
    fileprivate var application: VacancyTerms.Application? {
        guard email != nil || phone != nil || url != nil || instructions != nil else { return nil }
        return .init(email: email, phone: phone?.value, url: url?.value, instructions: instructions?.value)
    }
}

extension VacancyFields.WageFields {
    /// The wage, where it is whole.
    fileprivate var wage: VacancyTerms.Wage? {
        guard let minimum, let period, let currency else { return nil }
        return .init(minimum: minimum, maximum: maximum, period: period, currency: currency)
    }
}

extension Jobs {
    /// The terms that a form means.
    func terms(of fields: VacancyFields, as caller: Caller) async throws -> VacancyTerms {
        let rows = try await database.query(ConceptStore.sound(fields.choices), as: caller)
        return try fields.terms(choosing: Set(rows.map { try ConceptChoice(uri: $0.decode("uri"), text: $0.decode("text")) }))
    }
}
