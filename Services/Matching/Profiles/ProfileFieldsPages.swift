import Hosting
import Markup
import Models
import Web

/// The parts of the editor that need no search.
enum ProfileFieldsPages {
    static func languages(_ form: ProfileForm) -> HTML {
        let (language, draft, errors) = (form.language, form.draft, form.errors)
        return fieldGroup(SkillProfile.Part.languages.name[language], hint: ProfilePhrases.languagesHint[language]) {
            lines(
                "languages", count: form.count("languages", "language", atLeast: 2), label: ProfilePhrases.language[language],
                more: ProfilePhrases.moreLanguages[language]
            ) { number in
                let line = "languages.\(number)"
                return group {
                    selectField(
                        line + ".language", ProfilePhrases.language[language], languageChoices(draft[line + ".language"], language),
                        value: draft[line + ".language"], error: errors[line + ".language"])
                    selectField(
                        line + ".level", ProfilePhrases.level[language],
                        LanguageLevel.allCases.map { Choice($0.rawValue, $0.name[language]) }, value: draft[line + ".level"],
                        error: errors[line + ".level"])
                }
            }
        }
    }

    /// The usual languages, and the one that stands there already.
    private static func languageChoices(_ chosen: String?, _ language: Language) -> [Choice] {
        var choices = LanguageCode.known.map { Choice($0.code.text, $0.name[language]) }
        if let chosen, !chosen.isEmpty, !choices.contains(where: { $0.value == chosen }) { choices.append(Choice(chosen, chosen)) }
        return choices
    }

    static func licences(_ form: ProfileForm) -> HTML {
        let (language, draft) = (form.language, form.draft)
        let chosen = draft.all("licences")
        let known = Licence.known.map { Choice($0.licence.code, $0.name[language]) }
        let others = chosen.filter { code in !known.contains { $0.value == code } }.map { Choice($0, $0) }
        return fieldGroup(SkillProfile.Part.licences.name[language]) {
            checkboxes(
                "licences", ProfilePhrases.licencesHeld[language], known + others, values: chosen, error: form.errors["licences"],
                isInline: true)
            checkbox(
                "licencesAsked", ProfilePhrases.licencesAsked[language], isChecked: draft["licencesAsked"] != nil || !chosen.isEmpty,
                hint: ProfilePhrases.licencesAskedHint[language])
        }
    }

    static func education(_ form: ProfileForm) -> HTML {
        let language = form.language
        return selectField(
            "education", ProfilePhrases.education[language],
            EducationLevel.allCases.map { Choice(String($0.rawValue), $0.name[language]) }, value: form.draft["education"],
            error: form.errors["education"], prompt: ProfilePhrases.notAsked[language])
    }

    static func availability(_ form: ProfileForm) -> HTML {
        let (language, draft, errors) = (form.language, form.draft, form.errors)
        return group {
            dateField(
                "availableFrom", ProfilePhrases.availableFrom[language], value: draft["availableFrom"],
                hint: ProfilePhrases.availableHint[language], error: errors["availableFrom"], isOptional: true)
            checkboxes(
                "schedules", ProfilePhrases.schedules[language], WorkableHours.named.map { Choice($0.rawValue, $0.name[language]) },
                values: draft.all("schedules"), hint: ProfilePhrases.schedulesHint[language], error: errors["schedules"], isInline: true)
            numberField(
                "reach", ProfilePhrases.reach[language], value: draft["reach"],
                hint: form.candidate.district.map { ProfilePhrases.lives(in: $0)[language] },
                error: errors["reach"], isOptional: true, unit: "km", isWhole: true)
        }
    }
}
