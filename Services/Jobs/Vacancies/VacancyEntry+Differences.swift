import Models
import Web

extension VacancyEntry {
    /// A field in which what was typed and what stands now are not the same.
    struct Difference {
        let label: String
        let now: String
        let typed: String
    }

    /// What somebody else changed meanwhile and what was typed, field by field, where the two differ.
    func differences(from terms: VacancyTerms, _ labels: ConceptLabels, _ language: Language) -> [Difference] {
        let saved = Self.values(of: terms, labels)
        var found = Self.fields(language).compactMap { name, label -> Difference? in
            let (now, typed) = (Self.said(name) { saved[$0] }, Self.said(name) { draft[$0] })
            return now == typed ? nil : Difference(label: label, now: now, typed: typed)
        }
        let codes = (terms.licences ?? []).map(\.code)
        if Set(codes) != Set(licences) {
            found.append(
                Difference(
                    label: VacancyTermPhrases.licences[language], now: codes.joined(separator: ", "),
                    typed: licences.joined(separator: ", ")))
        }
        return found
    }

    /// A field's value; nothing for a choice that the form makes beforehand, where that of which it tells is empty.
    private static func said(_ name: String, _ value: (String) -> String?) -> String {
        let told = name == "wage.currency" ? "wage.minimum" : name.replacing(".essential", with: ".skillText")
        return (value(told) ?? "").isEmpty ? "" : value(name) ?? ""
    }

    /// The fields in which people see a difference, in their order: a concept by its text, not by its address.
    private static func fields(_ language: Language) -> [(name: String, label: String)] {
        let plain = [
            "title", "description", "externalId", "openings", "education", "experienceMonths", "district", "coordinates.latitude",
            "coordinates.longitude", "contract", "schedule", "wage.minimum", "wage.maximum", "wage.currency", "wage.period", "startsOn",
            "closesOn", "accommodations", "application.email", "application.phone", "application.url", "application.instructions",
        ].map { ($0, VacancyTermPhrases.names[$0]?[language] ?? $0) }
        let more = [
            ("occupationText", VacancyTermPhrases.occupation[language]), ("remote", VacancyTermPhrases.remote[language]),
        ]
        let lists: [(list: String, members: [String], label: Phrase, most: Int)] = [
            ("skills", ["skillText", "essential", "level"], VacancyTermPhrases.skill, VacancyTerms.Limits.skills.upperBound),
            ("languages", ["language", "level"], VacancyTermPhrases.language, VacancyTerms.Limits.languages.upperBound),
        ]
        let lines = lists.flatMap { list in
            (0..<list.most).flatMap { place in
                list.members.map { ("\(list.list).\(place).\($0)", "\(list.label[language]) \(place + 1)") }
            }
        }
        return plain + more + lines
    }
}
