import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The screens on which a person is registered and their details are changed.
enum RegistrationPages {
    private static let wanted = [
        "birthDate": ReturneePhrases.dateShape, "returnedOn": ReturneePhrases.dateShape, "email": ReturneePhrases.emailShape,
    ]

    private static let names = [
        "givenName": ReturneePhrases.givenName, "familyName": ReturneePhrases.familyName, "birthDate": ReturneePhrases.birthDate,
        "sex": ReturneePhrases.sex, "phone": CommonPhrases.phone, "email": CommonPhrases.email, "district": CommonPhrases.district,
        "returnedOn": ReturneePhrases.returnedOn, "returnedFrom": ReturneePhrases.returnedFrom,
        "householdSize": ReturneePhrases.householdSize, "dependants": ReturneePhrases.dependants,
    ]

    static func register(_ draft: Draft, alike: [Resemblance], canKeepNumbers: Bool, at moment: Date, _ language: Language) -> Screen {
        let errors = FieldErrors(draft, language, wanting: wanted, naming: names)
        return Screen(ReturneePhrases.register[language]) {
            breadcrumb([
                Link(ReturneePhrases.title[language], ListReturnees.route.link()),
                Link(ReturneePhrases.register[language], RegisterReturnee.route.link()),
            ])
            pageHeading(ReturneePhrases.register[language], lead: ReturneePhrases.registerLead[language])
            errorSummary(errors.summary)
            if !alike.isEmpty { ResemblancePages.comparison(alike, draft, language) }
            entryForm(to: RegisterReturnee.route.link()) {
                FormIdentity.field(draft, Returnee.self, at: moment)
                if !alike.isEmpty { ResemblancePages.answer(alike, language) }
                fields(draft, nil, errors, language)
                DocumentPages.fields(draft, errors, canKeepNumbers: canKeepNumbers, language)
                actions {
                    submitButton(ReturneePhrases.register[language])
                    buttonLink(CommonPhrases.cancel[language], ListReturnees.route.link(), kind: .quiet)
                }
            }
        }
    }

    static func edit(_ returnee: Returnee, _ draft: Draft, _ language: Language) -> Screen {
        let errors = FieldErrors(draft, language, wanting: wanted, naming: names)
        return Screen(ReturneePhrases.edit[language]) {
            PersonPages.way(to: Link(ReturneePhrases.edit[language], ReviseReturnee.route.link(returnee.id)), of: returnee, language)
            pageHeading(ReturneePhrases.edit[language], kicker: returnee.details.fullName)
            errorSummary(errors.summary)
            if draft.failure?.kind == .stale {
                card(ReturneePhrases.now[language]) { summaryList(PersonPages.facts(returnee.details, language)) }
            }
            entryForm(to: ReviseReturnee.route.link(returnee.id)) {
                input(.type("hidden"), .name("version"), .value(String(returnee.version)))
                fields(draft, returnee.details, errors, language)
                actions {
                    submitButton(CommonPhrases.save[language])
                    buttonLink(CommonPhrases.cancel[language], ShowReturnee.route.link(returnee.id), kind: .quiet)
                }
            }
        }
    }

    private static func fields(_ draft: Draft, _ details: ReturneeDetails?, _ errors: FieldErrors, _ language: Language) -> HTML {
        group {
            person(draft, details, errors, language)
            contact(draft, details, errors, language)
            comingBack(draft, details, errors, language)
            household(draft, details, errors, language)
        }
    }

    private static func person(_ draft: Draft, _ details: ReturneeDetails?, _ errors: FieldErrors, _ language: Language) -> HTML {
        fieldGroup(ReturneePhrases.names[language]) {
            fieldRow {
                textField(
                    "givenName", ReturneePhrases.givenName[language], value: draft["givenName"] ?? details?.givenName,
                    error: errors["givenName"], autocomplete: "off")
                textField(
                    "familyName", ReturneePhrases.familyName[language], value: draft["familyName"] ?? details?.familyName,
                    error: errors["familyName"], autocomplete: "off")
            }
            dateField(
                "birthDate", ReturneePhrases.birthDate[language], value: draft["birthDate"] ?? details?.birthDate?.description,
                hint: ReturneePhrases.birthDateHint[language], error: errors["birthDate"], isOptional: true, autocomplete: "off")
            radios(
                "sex", ReturneePhrases.sex[language],
                ReturneeDetails.Sex.allCases.map { Choice($0.rawValue, ReturneePhrases.word($0)[language]) },
                value: draft.wasSent ? draft["sex"] : details?.sex?.rawValue, error: errors["sex"], isOptional: true, isInline: true)
            checkboxes(
                "languages", ReturneePhrases.languages[language], SpokenLanguage.allCases.map { Choice($0.rawValue, $0.name[language]) },
                values: draft.wasSent ? draft.all("languages") : details?.languages ?? [], error: errors["languages"], isOptional: true,
                isInline: true)
        }
    }

    private static func contact(_ draft: Draft, _ details: ReturneeDetails?, _ errors: FieldErrors, _ language: Language) -> HTML {
        fieldGroup(ReturneePhrases.contact[language]) {
            textField(
                "phone", CommonPhrases.phone[language], value: draft["phone"] ?? details?.phone, error: errors["phone"], isOptional: true,
                width: .medium, type: "tel", inputmode: "tel", autocomplete: "off")
            emailField(
                "email", CommonPhrases.email[language], value: draft["email"] ?? details?.email, error: errors["email"], isOptional: true,
                autocomplete: "off")
            textField(
                "district", CommonPhrases.district[language], value: draft["district"] ?? details?.district,
                hint: ReturneePhrases.districtHint[language], error: errors["district"], isOptional: true, width: .medium,
                autocomplete: "off")
        }
    }

    private static func comingBack(_ draft: Draft, _ details: ReturneeDetails?, _ errors: FieldErrors, _ language: Language) -> HTML {
        fieldGroup(ReturneePhrases.comingBack[language]) {
            fieldRow {
                dateField(
                    "returnedOn", ReturneePhrases.returnedOn[language], value: draft["returnedOn"] ?? details?.returnedOn?.description,
                    error: errors["returnedOn"], isOptional: true)
                selectField(
                    "returnedFrom", ReturneePhrases.returnedFrom[language],
                    Country.allCases.map { Choice($0.rawValue, $0.name[language]) }, value: draft["returnedFrom"] ?? details?.returnedFrom,
                    error: errors["returnedFrom"], isOptional: true)
            }
        }
    }

    private static func household(_ draft: Draft, _ details: ReturneeDetails?, _ errors: FieldErrors, _ language: Language) -> HTML {
        fieldGroup(ReturneePhrases.household[language]) {
            fieldRow {
                numberField(
                    "householdSize", ReturneePhrases.householdSize[language],
                    value: draft["householdSize"] ?? details?.householdSize.map(String.init),
                    hint: ReturneePhrases.householdHint[language], error: errors["householdSize"], isOptional: true, isWhole: true)
                numberField(
                    "dependants", ReturneePhrases.dependants[language],
                    value: draft["dependants"] ?? details?.dependants.map(String.init), hint: ReturneePhrases.dependantsHint[language],
                    error: errors["dependants"], isOptional: true, isWhole: true)
            }
        }
    }
}
