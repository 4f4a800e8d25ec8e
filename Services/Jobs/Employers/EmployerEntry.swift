import Hosting
import Models
import Web

/// What stands in an employer's form: what was typed and refused, or what is saved.
struct EmployerEntry {
    let draft: Draft
    let errors: FieldErrors

    init(_ draft: Draft, of terms: Employer.Terms?, _ language: Language) {
        self.draft = draft.wasSent ? draft : Draft(terms.map(Self.values) ?? [:])
        errors = FieldErrors(draft, language, naming: EmployerPhrases.names)
    }

    subscript(_ name: String) -> String? { draft[name] }

    /// How many lines a list shows: those there are, and room for one more.
    func count(_ list: String, _ field: String) -> Int {
        max(1, draft.count(of: list, by: field) + (draft["more"] == list || !draft.wasSent ? 1 : 0))
    }

    /// The saved terms as the form's fields hold them.
    private static func values(of terms: Employer.Terms) -> [String: String] {
        var values = [
            "name": terms.name, "sector": terms.sector?.rawValue, "division": terms.division?.code, "district": terms.district,
            "phone": terms.phone, "email": terms.email?.text,
        ]
        for (place, contact) in terms.contacts.enumerated() {
            values["contacts.\(place).name"] = contact.name
            values["contacts.\(place).function"] = contact.function
            values["contacts.\(place).phone"] = contact.phone
            values["contacts.\(place).email"] = contact.email?.text
            values["contacts.\(place).preferred"] = contact.preferred.rawValue
        }
        for (place, site) in terms.sites.enumerated() {
            values["sites.\(place).address"] = site.address
            values["sites.\(place).district"] = site.district
            values["sites.\(place).latitude"] = site.coordinates?.latitude.description
            values["sites.\(place).longitude"] = site.coordinates?.longitude.description
        }
        return values.compactMapValues(\.self)
    }
}
