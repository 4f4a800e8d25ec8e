import Hosting
import Markup
import Models
import Web

/// The screens of the administration of programmes.
enum ProgrammePages {
    static func list(_ programmes: [Programme], as caller: Caller) -> Screen {
        let language = caller.language
        return Screen(ProgrammePhrases.title[language]) {
            AdministrationPages.tabs(at: ListProgrammes.route.link(), language)
            pageHeading(ProgrammePhrases.title[language], lead: ProgrammePhrases.lead[language]) {
                buttonLink(ProgrammePhrases.add[language], AddProgramme.route.link())
            }
            dataTable(
                caption: ProgrammePhrases.title[language], isCaptionSpoken: true,
                columns: [
                    Column(CommonPhrases.name[language]), Column(ProgrammePhrases.country[language]),
                    Column(ProgrammePhrases.currency[language]), Column(ProgrammePhrases.languages[language]),
                    Column(ProgrammePhrases.target[language], .number),
                ],
                rows: programmes.map { programme in
                    [
                        group {
                            a(.href(EditProgramme.route.link(programme.id))) { programme.terms.name }
                            if programme.id == caller.programme {
                                " "
                                tag(ProgrammePhrases.thisOne[language], .info)
                            }
                        },
                        HTML(programme.terms.country.name[language]),
                        HTML(programme.terms.currency.rawValue),
                        HTML(programme.terms.languages.map(\.endonym).joined(separator: ", ")),
                        HTML(String(programme.terms.yearlyTarget)),
                    ]
                })
        }
    }

    static func add(_ draft: Draft, _ language: Language) -> Screen {
        let errors = FieldErrors(draft, language, wanting: ["slug": ProgrammePhrases.slugHint])
        return Screen(ProgrammePhrases.add[language]) {
            way(to: Link(ProgrammePhrases.add[language], AddProgramme.route.link()), language)
            pageHeading(ProgrammePhrases.add[language], lead: ProgrammePhrases.addLead[language])
            errorSummary(errors.summary)
            entryForm(to: AddProgramme.route.link(), autosave: "programme-new") {
                textField(
                    "slug", ProgrammePhrases.slug[language], value: draft["slug"], hint: ProgrammePhrases.slugHint[language],
                    error: errors["slug"], width: .medium, autocomplete: "off")
                fields(draft, nil, language)
                actions {
                    submitButton(ProgrammePhrases.add[language])
                    buttonLink(CommonPhrases.cancel[language], ListProgrammes.route.link(), kind: .quiet)
                }
            }
        }
    }

    static func edit(_ programme: Programme, _ draft: Draft, _ language: Language) -> Screen {
        let errors = FieldErrors(draft, language, wanting: ["slug": ProgrammePhrases.slugHint])
        let isStale = draft.failure?.kind == .stale
        return Screen(programme.terms.name) {
            way(to: Link(programme.terms.name, EditProgramme.route.link(programme.id)), language)
            pageHeading(programme.terms.name, kicker: programme.slug.description)
            errorSummary(errors.summary)
            if isStale { current(programme.terms, language) }
            entryForm(to: EditProgramme.route.link(programme.id)) {
                input(.type("hidden"), .name("version"), .value(String(programme.version)))
                fields(draft, programme.terms, language)
                actions {
                    submitButton(CommonPhrases.save[language])
                    buttonLink(CommonPhrases.cancel[language], ListProgrammes.route.link(), kind: .quiet)
                }
            }
        }
    }

    private static func way(to here: Link, _ language: Language) -> HTML {
        breadcrumb([
            Link(AdministrationPhrases.title[language], Administration.route.link()),
            Link(ProgrammePhrases.title[language], ListProgrammes.route.link()), here,
        ])
    }

    /// What stands there now, beside what was typed on top of an older version.
    private static func current(_ terms: Programme.Terms, _ language: Language) -> HTML {
        card(ProgrammePhrases.now[language]) {
            summaryList([
                SummaryItem(CommonPhrases.name[language], text: terms.name),
                SummaryItem(ProgrammePhrases.country[language], text: terms.country.name[language]),
                SummaryItem(ProgrammePhrases.currency[language], text: terms.currency.rawValue),
                SummaryItem(ProgrammePhrases.timeZone[language], text: terms.timeZone.rawValue),
                SummaryItem(ProgrammePhrases.languages[language], text: terms.languages.map(\.endonym).joined(separator: ", ")),
                SummaryItem(ProgrammePhrases.target[language], text: String(terms.yearlyTarget)),
                SummaryItem(ProgrammePhrases.yearBegins[language], text: String(terms.yearBegins)),
            ])
        }
    }

    private static func fields(_ draft: Draft, _ terms: Programme.Terms?, _ language: Language) -> HTML {
        let errors = FieldErrors(draft, language, wanting: ["slug": ProgrammePhrases.slugHint])
        let languages = draft.wasSent ? draft.all("languages") : (terms?.languages ?? [.english]).map(\.rawValue)
        return group {
            textField(
                "name", CommonPhrases.name[language], value: draft["name"] ?? terms?.name, error: errors["name"], autocomplete: "off")
            radios(
                "country", ProgrammePhrases.country[language], Programme.Country.allCases.map { Choice($0.rawValue, $0.name[language]) },
                value: draft["country"] ?? terms?.country.rawValue, error: errors["country"])
            fieldRow {
                selectField(
                    "currency", ProgrammePhrases.currency[language], Currency.allCases.map { Choice($0.rawValue, $0.rawValue) },
                    value: draft["currency"] ?? terms?.currency.rawValue, error: errors["currency"])
                selectField(
                    "timeZone", ProgrammePhrases.timeZone[language],
                    Programme.TimeZoneName.allCases.map { Choice($0.rawValue, $0.rawValue.replacing("_", with: " ")) },
                    value: draft["timeZone"] ?? terms?.timeZone.rawValue, error: errors["timeZone"])
            }
            checkboxes(
                "languages", ProgrammePhrases.languages[language], Language.allCases.map { Choice($0.rawValue, $0.endonym) },
                values: languages, error: errors["languages"], isInline: true)
            fieldRow {
                numberField(
                    "yearlyTarget", ProgrammePhrases.target[language],
                    value: draft["yearlyTarget"] ?? terms.map { String($0.yearlyTarget) }, hint: ProgrammePhrases.targetHint[language],
                    error: errors["yearlyTarget"], isWhole: true)
                numberField(
                    "yearBegins", ProgrammePhrases.yearBegins[language], value: draft["yearBegins"] ?? String(terms?.yearBegins ?? 1),
                    hint: ProgrammePhrases.yearBeginsHint[language], error: errors["yearBegins"], isWhole: true)
            }
        }
    }
}
