import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The form of a vacancy.
extension VacancyPages {
    static func write(_ entry: VacancyEntry, employers: [EmployerStore.Named], as caller: Caller) -> Screen {
        let language = caller.language
        return Screen(VacancyPhrases.post[language]) {
            way(nil, language, Link(VacancyPhrases.post[language], WriteVacancy.route.link()))
            pageHeading(VacancyPhrases.post[language])
            errorSummary(entry.errors.summary)
            entryForm(to: WriteVacancy.route.link(), autosave: "vacancy-new") {
                enterButton()
                if !employers.isEmpty || entry.errors["employer"] != nil {
                    selectField(
                        "employer", VacancyTermPhrases.employer[language], employers.map { Choice($0.id.description, $0.name) },
                        value: entry["employer"], error: entry.errors["employer"])
                }
                fields(entry, language)
                actions {
                    submitButton(VacancyPhrases.post[language])
                    submitButton(VacancyPhrases.keepDraft[language], kind: .secondary, name: "draft", value: "true")
                    buttonLink(CommonPhrases.cancel[language], BrowseVacancies.route.link(), kind: .quiet)
                }
            }
        }
    }

    static func edit(_ vacancy: Vacancy, _ entry: VacancyEntry, _ labels: ConceptLabels, as caller: Caller) -> Screen {
        let language = caller.language
        return Screen(vacancy.terms.title) {
            way(vacancy, language, Link(VacancyPhrases.edit[language], EditVacancy.route.link(vacancy.id)))
            pageHeading(vacancy.terms.title, status: tag(vacancy.state, language))
            errorSummary(entry.errors.summary)
            if entry.draft.failure?.kind == .stale { differences(entry, from: vacancy, labels, language) }
            entryForm(to: EditVacancy.route.link(vacancy.id)) {
                enterButton()
                input(.type("hidden"), .name("version"), .value(String(vacancy.version)))
                warnings(vacancy.review.warnings, language)
                fields(entry, language)
                actions {
                    submitButton(CommonPhrases.save[language])
                    buttonLink(CommonPhrases.cancel[language], ShowVacancy.route.link(vacancy.id), kind: .quiet)
                }
            }
        }
    }

    private static func fields(_ entry: VacancyEntry, _ language: Language) -> HTML {
        group {
            work(entry, language)
            skills(entry, language)
            languages(entry, language)
            demands(entry, language)
            offer(entry, language)
            wage(entry, language)
            dates(entry, language)
            application(entry, language)
        }
    }

    private static func work(_ entry: VacancyEntry, _ language: Language) -> HTML {
        fieldGroup(VacancyTermPhrases.work[language]) {
            textField(
                "title", VacancyTermPhrases.title[language], value: entry["title"], hint: VacancyTermPhrases.titleHint[language],
                error: entry.errors["title"], autocomplete: "off")
            textArea(
                "description", VacancyTermPhrases.description[language], value: entry["description"], error: entry.errors["description"],
                rows: 6, limit: VacancyTerms.Limits.description.upperBound)
            combobox(
                "occupation", VacancyTermPhrases.occupation[language], source: "/matching/concepts?kind=occupation",
                value: entry["occupation"], text: entry["occupationText"], hint: VacancyTermPhrases.occupationHint[language],
                error: entry.errors["occupation"], isOptional: true)
            fieldRow {
                numberField(
                    "openings", VacancyTermPhrases.openings[language], value: entry["openings"], error: entry.errors["openings"],
                    isOptional: true, isWhole: true)
                textField(
                    "externalId", VacancyTermPhrases.externalId[language], value: entry["externalId"],
                    hint: VacancyTermPhrases.externalIdHint[language], error: entry.errors["externalId"], isOptional: true,
                    width: .medium, autocomplete: "off")
            }
        }
    }

    private static func skills(_ entry: VacancyEntry, _ language: Language) -> HTML {
        let importance = [
            Choice("true", VacancyTermPhrases.essential[language]), Choice("false", VacancyTermPhrases.helpful[language]),
        ]
        let levels = SkillLevel.allCases.map { Choice(String($0.rawValue), $0.name[language]) }
        return fieldGroup(VacancyTermPhrases.skills[language], hint: VacancyTermPhrases.skillsHint[language]) {
            if let error = entry.errors["skills"] { notice(.danger) { p(.id(fieldID("skills"))) { error } } }
            lines(
                "skills", count: entry.count("skills", "skillText", atLeast: 3), label: VacancyTermPhrases.skill[language],
                more: VacancyTermPhrases.moreSkills[language]
            ) { number in
                let name = "skills.\(number)"
                return group {
                    combobox(
                        name + ".skill", VacancyTermPhrases.skill[language], source: "/matching/concepts?kind=skill",
                        value: entry[name + ".skill"], text: entry[name + ".skillText"], error: entry.errors[name + ".skill"])
                    selectField(
                        name + ".essential", VacancyTermPhrases.importance[language], importance, value: entry[name + ".essential"],
                        error: entry.errors[name + ".essential"], prompt: nil)
                    selectField(
                        name + ".level", VacancyTermPhrases.level[language], levels, value: entry[name + ".level"],
                        error: entry.errors[name + ".level"], prompt: VacancyTermPhrases.anyLevel[language])
                }
            }
            VacancySuggestions.part(entry, language)
        }
    }

    private static func languages(_ entry: VacancyEntry, _ language: Language) -> HTML {
        let levels = LanguageLevel.allCases.map { Choice($0.rawValue, $0.name[language]) }
        return fieldGroup(VacancyTermPhrases.languages[language]) {
            if let error = entry.errors["languages"] { notice(.danger) { p(.id(fieldID("languages"))) { error } } }
            lines(
                "languages", count: entry.count("languages", "language", atLeast: 1), label: VacancyTermPhrases.language[language],
                more: VacancyTermPhrases.moreLanguages[language]
            ) { number in
                let name = "languages.\(number)"
                return group {
                    selectField(
                        name + ".language", VacancyTermPhrases.language[language], spoken(entry[name + ".language"], language),
                        value: entry[name + ".language"], error: entry.errors[name + ".language"])
                    selectField(
                        name + ".level", VacancyTermPhrases.level[language], levels, value: entry[name + ".level"],
                        error: entry.errors[name + ".level"])
                }
            }
        }
    }

    /// The languages to choose from, with the one that is chosen already.
    private static func spoken(_ chosen: String?, _ language: Language) -> [Choice] {
        let known = LanguageCode.known.map { Choice($0.code.text, $0.name[language]) }
        guard let chosen, let code = LanguageCode(chosen), !known.contains(where: { $0.value == chosen }) else { return known }
        return known + [Choice(chosen, code.name[language])]
    }

    private static func demands(_ entry: VacancyEntry, _ language: Language) -> HTML {
        let known = Licence.known.map(\.licence)
        let others = entry.licences.compactMap { Licence($0) }.filter { !known.contains($0) }
        return fieldGroup(VacancyTermPhrases.demands[language]) {
            checkboxes(
                "licences", VacancyTermPhrases.licences[language], (known + others).map { Choice($0.code, $0.name[language]) },
                values: entry.licences, error: entry.errors["licences"], isOptional: true)
            selectField(
                "education", VacancyTermPhrases.education[language],
                EducationLevel.allCases.map { Choice(String($0.rawValue), $0.name[language]) }, value: entry["education"],
                error: entry.errors["education"], isOptional: true, prompt: VacancyTermPhrases.anyEducation[language])
            numberField(
                "experienceMonths", VacancyTermPhrases.experience[language], value: entry["experienceMonths"],
                error: entry.errors["experienceMonths"], isOptional: true, unit: VacancyTermPhrases.months[language], isWhole: true)
        }
    }

    private static func offer(_ entry: VacancyEntry, _ language: Language) -> HTML {
        fieldGroup(VacancyTermPhrases.offer[language]) {
            textField(
                "district", VacancyTermPhrases.district[language], value: entry["district"],
                hint: VacancyTermPhrases.districtHint[language],
                error: entry.errors["district"], isOptional: true, width: .medium, autocomplete: "off")
            coordinates(entry, language)
            checkbox("remote", VacancyTermPhrases.remote[language], isChecked: entry.isTicked("remote"))
            fieldRow {
                selectField(
                    "contract", VacancyTermPhrases.contract[language],
                    VacancyTerms.Contract.allCases.map { Choice($0.rawValue, VacancyTermPhrases.word($0)[language]) },
                    value: entry["contract"], error: entry.errors["contract"])
                selectField(
                    "schedule", VacancyTermPhrases.schedule[language],
                    VacancyTerms.Schedule.allCases.map { Choice($0.rawValue, $0.name[language]) },
                    value: entry["schedule"], error: entry.errors["schedule"])
            }
        }
    }

    private static func wage(_ entry: VacancyEntry, _ language: Language) -> HTML {
        fieldGroup(VacancyTermPhrases.wage[language], hint: VacancyTermPhrases.wageHint[language]) {
            fieldRow {
                numberField(
                    "wage.minimum", VacancyTermPhrases.from[language], value: entry["wage.minimum"], error: entry.errors["wage.minimum"],
                    isOptional: true)
                numberField(
                    "wage.maximum", VacancyTermPhrases.to[language], value: entry["wage.maximum"], error: entry.errors["wage.maximum"],
                    isOptional: true)
                selectField(
                    "wage.currency", VacancyTermPhrases.currency[language], Currency.allCases.map { Choice($0.rawValue, $0.rawValue) },
                    value: entry["wage.currency"], error: entry.errors["wage.currency"], isOptional: true)
                selectField(
                    "wage.period", VacancyTermPhrases.period[language],
                    VacancyTerms.Wage.Period.allCases.map { Choice($0.rawValue, VacancyTermPhrases.word($0)[language]) },
                    value: entry["wage.period"], error: entry.errors["wage.period"], isOptional: true)
            }
        }
    }

    private static func dates(_ entry: VacancyEntry, _ language: Language) -> HTML {
        fieldRow {
            dateField(
                "startsOn", VacancyTermPhrases.startsOn[language], value: entry["startsOn"], error: entry.errors["startsOn"],
                isOptional: true)
            dateField(
                "closesOn", VacancyTermPhrases.closesOn[language], value: entry["closesOn"], hint: VacancyTermPhrases.closesHint[language],
                error: entry.errors["closesOn"], isOptional: true)
        }
    }
}
