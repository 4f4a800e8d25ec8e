import Hosting
import Markup
import Models
import Web

/// The forms on employers.
extension EmployerPages {
    static func register(_ draft: Draft, as caller: Caller) -> Screen {
        let language = caller.language
        return Screen(EmployerPhrases.register[language]) {
            way(nil, as: caller, Link(EmployerPhrases.register[language], RegisterEmployer.route.link()))
            pageHeading(EmployerPhrases.register[language], lead: EmployerPhrases.registerLead[language])
            errorSummary(EmployerEntry(draft, of: nil, language).errors.summary)
            entryForm(to: RegisterEmployer.route.link(), autosave: "employer-new") {
                enterButton()
                fields(EmployerEntry(draft, of: nil, language), language)
                actions {
                    submitButton(EmployerPhrases.register[language])
                    buttonLink(CommonPhrases.cancel[language], ListEmployers.route.link(), kind: .quiet)
                }
            }
        }
    }

    static func edit(_ employer: Employer, _ draft: Draft, as caller: Caller) -> Screen {
        let language = caller.language
        let entry = EmployerEntry(draft, of: employer.terms, language)
        return Screen(employer.terms.name) {
            way(employer, as: caller, Link(EmployerPhrases.edit[language], EditEmployer.route.link(employer.id)))
            pageHeading(employer.terms.name)
            errorSummary(entry.errors.summary)
            if draft.failure?.kind == .stale {
                card(EmployerPhrases.nowStands[language]) {
                    summaryList([SummaryItem(CommonPhrases.name[language], text: employer.terms.name)] + facts(employer, language))
                }
            }
            entryForm(to: EditEmployer.route.link(employer.id)) {
                input(.type("hidden"), .name("version"), .value(String(employer.version)))
                enterButton()
                fields(entry, language)
                actions {
                    submitButton(CommonPhrases.save[language])
                    buttonLink(CommonPhrases.cancel[language], ShowEmployer.route.link(employer.id), kind: .quiet)
                }
            }
        }
    }

    private static func fields(_ entry: EmployerEntry, _ language: Language) -> HTML {
        group {
            textField(
                "name", CommonPhrases.name[language], value: entry["name"], hint: EmployerPhrases.nameHint[language],
                error: entry.errors["name"], autocomplete: "off")
            business(entry, language)
            textField(
                "district", CommonPhrases.district[language], value: entry["district"], error: entry.errors["district"],
                isOptional: true, width: .medium, autocomplete: "off")
            fieldRow {
                textField(
                    "phone", CommonPhrases.phone[language], value: entry["phone"], hint: EmployerPhrases.phoneHint[language],
                    error: entry.errors["phone"], isOptional: true, width: .medium, type: "tel", inputmode: "tel", autocomplete: "off")
                emailField(
                    "email", CommonPhrases.email[language], value: entry["email"], error: entry.errors["email"],
                    isOptional: true, autocomplete: "off")
            }
            contacts(entry, language)
            sites(entry, language)
        }
    }

    /// What kind of business it is.
    static func business(_ entry: EmployerEntry, _ language: Language) -> HTML {
        group {
            selectField(
                "sector", EmployerPhrases.sector[language],
                Employer.Sector.allCases.map { Choice($0.rawValue, "\($0.rawValue) · \($0.name[language])") },
                value: entry["sector"], hint: EmployerPhrases.sectorHint[language], error: entry.errors["sector"], isOptional: true)
            selectField(
                "division", EmployerPhrases.division[language],
                Employer.Division.all.map { Choice($0.code, "\($0.section.rawValue) \($0.code) · \($0.name[language])") },
                value: entry["division"], hint: EmployerPhrases.divisionHint[language], error: entry.errors["division"], isOptional: true)
        }
    }

    private static func contacts(_ entry: EmployerEntry, _ language: Language) -> HTML {
        fieldGroup(EmployerPhrases.contacts[language], hint: EmployerPhrases.contactsHint[language]) {
            if let error = entry.errors["contacts"] { notice(.danger) { p(.id(fieldID("contacts"))) { error } } }
            lines(
                "contacts", count: entry.count("contacts", "name"), label: EmployerPhrases.contact[language],
                more: EmployerPhrases.moreContacts[language]
            ) { number in
                contact("contacts.\(number).", entry, language)
            }
        }
    }

    private static func contact(_ prefix: String, _ entry: EmployerEntry, _ language: Language) -> HTML {
        func text(_ field: String, _ label: Phrase, type: String = "text") -> HTML {
            textField(
                prefix + field, label[language], value: entry[prefix + field], error: entry.errors[prefix + field], isOptional: true,
                width: .medium, type: type, autocomplete: "off")
        }
        return group {
            text("name", CommonPhrases.name)
            text("function", EmployerPhrases.function)
            text("phone", CommonPhrases.phone, type: "tel")
            text("email", CommonPhrases.email, type: "email")
            selectField(
                prefix + "preferred", EmployerPhrases.preferred[language],
                Employer.Contact.Way.allCases.map { Choice($0.rawValue, EmployerPhrases.word($0)[language]) },
                value: entry[prefix + "preferred"], error: entry.errors[prefix + "preferred"], isOptional: true)
        }
    }

    private static func sites(_ entry: EmployerEntry, _ language: Language) -> HTML {
        fieldGroup(EmployerPhrases.sites[language], hint: EmployerPhrases.sitesHint[language]) {
            if let error = entry.errors["sites"] { notice(.danger) { p(.id(fieldID("sites"))) { error } } }
            lines(
                "sites", count: entry.count("sites", "address"), label: EmployerPhrases.site[language],
                more: EmployerPhrases.moreSites[language]
            ) { number in
                let prefix = "sites.\(number)."
                return group {
                    for (field, label) in [("address", EmployerPhrases.address), ("district", CommonPhrases.district)] {
                        textField(
                            prefix + field, label[language], value: entry[prefix + field], error: entry.errors[prefix + field],
                            isOptional: true, width: .medium, autocomplete: "off")
                    }
                    for (field, label) in [("latitude", EmployerPhrases.latitude), ("longitude", EmployerPhrases.longitude)] {
                        numberField(
                            prefix + field, label[language], value: entry[prefix + field], error: entry.errors[prefix + field],
                            isOptional: true)
                    }
                }
            }
        }
    }
}
