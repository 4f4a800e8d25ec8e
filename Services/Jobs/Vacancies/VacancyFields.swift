import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// The fields of a vacancy's form; `VacancyTerms` knows their limits.
struct VacancyFields: Decodable {
    let externalId: String?
    let title: String
    let description: String
    let occupation: String?
    let occupationText: String?
    let skills: [SkillRow]
    let languages: [LanguageRow]
    let licences: [Licence]
    let education: EducationLevel?
    let experienceMonths: Int?
    let district: String?
    let remote: Bool
    let contract: VacancyTerms.Contract
    let schedule: VacancyTerms.Schedule
    let wage: WageFields?
    let openings: Int?
    let startsOn: CalendarDate?
    let closesOn: CalendarDate?

    /// A line for a skill: a concept that was chosen, a text, or nothing.
    struct SkillRow: Decodable {
        let skill: String?
        let skillText: String?
        let essential: Bool?
        let level: SkillLevel?

        var isEmpty: Bool { (skillText ?? "").trimmed.isEmpty }
    }

    /// A line for a language, or nothing.
    struct LanguageRow: Decodable {
        let language: LanguageCode?
        let level: LanguageLevel?
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
    /// Each chosen concept with the text beside it: without the script, the text may have been changed since.
    var chosen: [(uri: String, text: String)] {
        ([(occupation, occupationText)] + skills.map { ($0.skill, $0.skillText) }).compactMap { uri, text in
            guard let uri, let text = text?.trimmed, !uri.isEmpty, !text.isEmpty else { return nil }
            return (uri, text)
        }
    }

    /// The terms; `concepts` are those of the chosen ones that the text beside them still names. Refuses incomplete lines.
    func terms(naming concepts: Set<String>) throws(Failure) -> VacancyTerms {
        func concept(_ uri: String?, _ text: String?) -> String? {
            guard let text = text?.trimmed, !text.isEmpty else { return nil }
            return uri.flatMap { concepts.contains($0) ? $0 : nil } ?? text
        }
        try checkLines()
        return VacancyTerms(
            externalId: externalId?.trimmed, title: title.trimmed, description: description.trimmed,
            occupation: concept(occupation, occupationText),
            skills: skills.compactMap { row in
                concept(row.skill, row.skillText).map { .init(skill: $0, essential: row.essential, level: row.level) }
            },
            languages: languages.compactMap { row in row.language.flatMap { code in row.level.map { .init(language: code, level: $0) } } },
            licences: licences, education: education, experienceMonths: experienceMonths, district: district?.trimmed, remote: remote,
            contract: contract, schedule: schedule, wage: wage?.wage, openings: openings, startsOn: startsOn, closesOn: closesOn)
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
            let lines = skills.indices.filter { !skills[$0].isEmpty }
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
        let rows = try await database.query(ConceptStore.named(fields.chosen), as: caller)
        return try fields.terms(naming: Set(rows.map { try $0.decode("uri") }))
    }
}

extension String {
    /// Without white space at either end.
    fileprivate var trimmed: String {
        String(trimmingPrefix { $0.isWhitespace }.reversed().trimmingPrefix { $0.isWhitespace }.reversed())
    }
}
