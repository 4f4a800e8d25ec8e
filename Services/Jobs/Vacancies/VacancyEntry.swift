import FoundationEssentials
import Hosting
import Models
import Web

extension Decimal {
    /// The amount with two digits behind the point, as its column holds it.
    var cents: String {
        let parts = description.split(separator: ".")
        let fraction = parts.count > 1 ? parts[1].prefix(2) : ""
        return parts[0] + "." + fraction + String(repeating: "0", count: 2 - fraction.count)
    }
}

/// What stands in a vacancy's form: what was typed and refused, or what is saved.
struct VacancyEntry {
    let draft: Draft
    let errors: FieldErrors
    let licences: [String]
    /// What the description speaks of, where somebody asked for that.
    var suggested: [SpokenSkill]?
    /// The programme's currency, which a wage is in unless said otherwise.
    private let currency: String?

    init(_ draft: Draft, currency: String?, employer: Employer.ID?, _ language: Language) {
        let first = ["employer": employer?.description ?? "", "openings": "1"]
        self.init(draft.wasSent ? draft : Draft(first), licences: draft.all("licences"), currency, language)
    }

    init(_ draft: Draft, of terms: VacancyTerms, _ labels: ConceptLabels, currency: String?, _ language: Language) {
        self.init(
            draft.wasSent ? draft : Draft(Self.values(of: terms, labels)),
            licences: draft.wasSent ? draft.all("licences") : (terms.licences ?? []).map(\.code), currency, language)
    }

    private init(_ draft: Draft, licences: [String], _ currency: String?, _ language: Language) {
        self.draft = draft
        self.licences = licences
        self.currency = currency
        errors = FieldErrors(draft, language, naming: VacancyTermPhrases.names)
    }

    subscript(_ name: String) -> String? {
        name == "wage.currency" ? draft[name] ?? currency : draft[name]
    }

    func isTicked(_ name: String) -> Bool {
        draft[name] == "true"
    }

    /// How many lines a list shows: those there are, and room to go on where it is wanted or the form is new.
    func count(_ list: String, _ field: String, atLeast least: Int) -> Int {
        let room = draft["more"] == list ? 2 : draft.wasSent ? 0 : 1
        return max(least, draft.count(of: list, by: field) + room)
    }

    /// The saved terms as the form's fields hold them.
    static func values(of terms: VacancyTerms, _ labels: ConceptLabels) -> [String: String] {
        var values = [
            "externalId": terms.externalId, "title": terms.title, "description": terms.description, "occupation": terms.occupation,
            "occupationText": terms.occupation.map { labels[$0] }, "education": terms.education.map { String($0.rawValue) },
            "experienceMonths": terms.experienceMonths.map(String.init), "district": terms.district,
            "remote": terms.remote == true ? "true" : nil, "contract": terms.contract.rawValue, "schedule": terms.schedule.rawValue,
            "wage.minimum": terms.wage?.minimum.cents, "wage.maximum": terms.wage?.maximum?.cents,
            "wage.period": terms.wage?.period.rawValue, "wage.currency": terms.wage?.currency.rawValue,
            "openings": terms.openings.map(String.init), "startsOn": terms.startsOn?.description, "closesOn": terms.closesOn?.description,
            "coordinates.latitude": terms.coordinates?.latitude.description,
            "coordinates.longitude": terms.coordinates?.longitude.description, "accommodations": terms.accommodations,
            "application.email": terms.application?.email?.text, "application.phone": terms.application?.phone,
            "application.url": terms.application?.url, "application.instructions": terms.application?.instructions,
        ]
        for (place, demand) in (terms.skills ?? []).enumerated() {
            values["skills.\(place).skill"] = demand.skill
            values["skills.\(place).skillText"] = labels[demand.skill]
            values["skills.\(place).essential"] = demand.essential == false ? "false" : "true"
            values["skills.\(place).level"] = demand.level.map { String($0.rawValue) }
        }
        for (place, demand) in (terms.languages ?? []).enumerated() {
            values["languages.\(place).language"] = demand.language.text
            values["languages.\(place).level"] = demand.level.rawValue
        }
        return values.compactMapValues(\.self)
    }
}
