import FoundationEssentials
import Models
import Web

/// The fields of the editor as they are sent; a line without anything in it is none.
struct ProfileFields: Decodable {
    struct OccupationLine: Decodable {
        let occupation: ConceptURI?
        let occupationText: Text<1, 200>?
        let months: Whole<0, 720>?
    }

    struct SkillLine: Decodable {
        let skill: ConceptURI?
        let skillText: Text<1, 200>?
        let level: SkillLevel?
        let months: Whole<0, 720>?
        /// A year: nobody remembers the day.
        let lastUsed: Whole<1940, 2200>?
        let evidence: Evidence?
    }

    struct LanguageLine: Decodable {
        let language: LanguageCode?
        let level: LanguageLevel?
    }

    let version: IfMatch
    /// The list that is to get another line, where that is all that is wanted.
    let more: String?
    let occupations: [OccupationLine]
    let skills: [SkillLine]
    /// Skills that usually go with the occupations, and that the person has.
    let likely: [ConceptURI]
    /// A text about the person, of which nothing is kept, and what of it the person has.
    let text: Text<1, 10_000>?
    let foundOccupations: [ConceptURI]
    let foundSkills: [ConceptURI]
    let languages: [LanguageLine]
    let licences: [Licence]
    /// Whether licences were asked about, also where there are none.
    let licencesAsked: Bool
    let education: EducationLevel?
    let availableFrom: CalendarDate?
    let schedules: [VacancyTerms.Schedule]
    let reach: Whole<0, 500>?
    let wage: Decimal?
    let currency: Currency?
    let wishes: [OccupationLine]
    let mattersMost: Wish.Aspect?
    let mattersLeast: Wish.Aspect?
}

extension SkillProfile {
    /// The profile as the fields of the editor.
    func fields(in library: Library, _ language: Language) -> [String: [String]] {
        var fields: [String: [String]] = [
            "licences": (licences ?? []).map(\.code), "schedules": (schedules ?? []).map(\.rawValue),
        ]
        func fill(_ name: String, _ value: String?) {
            if let value { fields[name] = [value] }
        }
        func fill(_ name: String, concept: ConceptURI) {
            fill(name, concept.text)
            fill(name + "Text", library.name(of: concept, in: language))
        }
        for (place, held) in occupations.enumerated() {
            fill("occupations.\(place).occupation", concept: held.occupation)
            fill("occupations.\(place).months", held.months.map(String.init))
        }
        for (place, held) in skills.enumerated() {
            fill("skills.\(place).skill", concept: held.skill)
            fill("skills.\(place).level", held.level.map { String($0.rawValue) })
            fill("skills.\(place).months", held.months.map(String.init))
            fill("skills.\(place).lastUsed", held.lastUsed.map { String($0.year) })
            fill("skills.\(place).evidence", held.evidence.rawValue)
        }
        for (place, spoken) in (languages ?? []).enumerated() {
            fill("languages.\(place).language", spoken.language.text)
            fill("languages.\(place).level", spoken.level.rawValue)
        }
        for (place, wish) in preferredOccupations.enumerated() { fill("wishes.\(place).occupation", concept: wish) }
        fill("licencesAsked", licences == nil ? nil : "true")
        fill("education", education.map { String($0.rawValue) })
        fill("availableFrom", availableFrom?.description)
        fill("reach", reach.map(String.init))
        fill("wage", wageWish.map { "\($0.amount)" })
        fill("currency", wageWish?.currency.rawValue)
        fill("mattersMost", mattersMost?.rawValue)
        fill("mattersLeast", mattersLeast?.rawValue)
        return fields
    }
}
