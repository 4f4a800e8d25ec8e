import Hosting
import Markup
import Models
import Web

/// The screens on which an employer registers itself.
enum RegistrationPages {
    static func form(_ draft: Draft, offices: [EmployerStore.Office], chosen: EmployerStore.Office?, _ language: Language) -> Screen {
        let errors = FieldErrors(draft, language)
        return Screen(RegistrationPhrases.title[language]) {
            pageHeading(RegistrationPhrases.title[language], lead: RegistrationPhrases.lead[language])
            errorSummary(errors.summary)
            entryForm(to: RegisterOneself.route.link(query: chosen.map { [("programme", $0.slug)] } ?? [])) {
                selectField(
                    "programme", RegistrationPhrases.office[language], offices.map { Choice($0.id.description, $0.name) },
                    value: draft["programme"] ?? chosen?.id.description, error: errors["programme"])
                business(draft, errors, language)
                person(draft, errors, language)
                actions { submitButton(RegistrationPhrases.send[language]) }
            }
        }
    }

    private static func business(_ draft: Draft, _ errors: FieldErrors, _ language: Language) -> HTML {
        fieldGroup(RegistrationPhrases.business[language]) {
            textField("name", CommonPhrases.name[language], value: draft["name"], error: errors["name"], autocomplete: "organization")
            selectField(
                "sector", EmployerPhrases.sector[language],
                Employer.Sector.allCases.map { Choice($0.rawValue, $0.name[language]) }, value: draft["sector"], error: errors["sector"],
                isOptional: true)
            textField(
                "district", CommonPhrases.district[language], value: draft["district"], error: errors["district"], isOptional: true,
                width: .medium, autocomplete: "off")
        }
    }

    private static func person(_ draft: Draft, _ errors: FieldErrors, _ language: Language) -> HTML {
        fieldGroup(RegistrationPhrases.person[language], hint: RegistrationPhrases.personHint[language]) {
            textField(
                "contact.name", RegistrationPhrases.yourName[language], value: draft["contact.name"], error: errors["contact.name"],
                autocomplete: "name")
            textField(
                "contact.function", EmployerPhrases.function[language], value: draft["contact.function"],
                error: errors["contact.function"], isOptional: true, width: .medium, autocomplete: "organization-title")
            textField(
                "contact.phone", CommonPhrases.phone[language], value: draft["contact.phone"], hint: EmployerPhrases.phoneHint[language],
                error: errors["contact.phone"], width: .medium, type: "tel", inputmode: "tel", autocomplete: "tel")
            emailField("contact.email", CommonPhrases.email[language], value: draft["contact.email"], error: errors["contact.email"])
        }
    }

    static func received(_ language: Language) -> Screen {
        Screen(RegistrationPhrases.receivedTitle[language]) {
            pageHeading(RegistrationPhrases.receivedTitle[language], lead: RegistrationPhrases.receivedLead[language])
        }
    }
}
