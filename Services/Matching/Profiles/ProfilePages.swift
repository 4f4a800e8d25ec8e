import Hosting
import Markup
import Models
import Web

/// The screen on which a profile is written down.
enum ProfilePages {
    static func edit(_ form: ProfileForm) -> Screen {
        let (language, candidate) = (form.language, form.candidate)
        return Screen(ProfilePhrases.profile(of: candidate.name)[language]) {
            breadcrumb([
                Link(ProfilePhrases.title[language], ListProfiles.route.link()),
                Link(candidate.name, EditProfile.route.link(candidate.id)),
            ])
            pageHeading(ProfilePhrases.profile(of: candidate.name)[language], lead: ProfilePhrases.editLead[language]) {
                if candidate.kept.version > 0 {
                    buttonLink(ProfilePhrases.whatFits[language], ShowOffers.route.link(candidate.id), kind: .secondary)
                }
            }
            errorSummary(form.errors.summary)
            if form.draft.failure?.kind == .stale { standing(candidate.kept.profile, form) }
            progress(candidate.kept.profile, language)
            entryForm(to: EditProfile.route.link(candidate.id), autosave: "profile-\(candidate.id)-\(candidate.kept.version)") {
                enterButton()
                input(.type("hidden"), .name("version"), .value(String(candidate.kept.version)))
                SuggestionPages.suggestions(form)
                occupations(form)
                skills(form)
                ProfileFieldsPages.languages(form)
                ProfileFieldsPages.licences(form)
                ProfileFieldsPages.education(form)
                ProfileFieldsPages.availability(form)
                wishes(form)
                p(.class("hint"), .data("kept"), .role("status"), .hidden) { ProfilePhrases.keptHere[language] }
                actions {
                    submitButton(CommonPhrases.save[language])
                    buttonLink(CommonPhrases.cancel[language], ListProfiles.route.link(), kind: .quiet)
                }
            }
        }
    }

    private static func progress(_ profile: SkillProfile, _ language: Language) -> HTML {
        let (all, left) = (SkillProfile.Part.allCases.count, profile.unanswered)
        return group {
            progressBar(
                ProfilePhrases.answered[language], value: Double(all - left.count), of: Double(all),
                text: ProfilePhrases.parts(all - left.count, of: all)[language])
            if !left.isEmpty {
                p(.class("hint")) {
                    ProfilePhrases.notAsked[language] + CommonPhrases.colon[language]
                        + left.map { $0.name[language] }.joined(separator: ", ")
                }
            }
        }
    }

    private static func occupations(_ form: ProfileForm) -> HTML {
        let language = form.language
        return fieldGroup(SkillProfile.Part.occupations.name[language], hint: ProfilePhrases.occupationsHint[language]) {
            lines(
                "occupations", count: form.count("occupations", "occupationText"), label: ProfilePhrases.occupation[language],
                more: ProfilePhrases.moreOccupations[language]
            ) { number in
                group {
                    concept(.occupation, "occupations", "occupation", number, ProfilePhrases.occupation[language], form)
                    months("occupations.\(number).months", form)
                }
            }
        }
    }

    private static func skills(_ form: ProfileForm) -> HTML {
        let language = form.language
        return fieldGroup(SkillProfile.Part.skills.name[language], hint: ProfilePhrases.skillsHint[language]) {
            likely(form)
            lines(
                "skills", count: form.count("skills", "skillText", atLeast: 2), label: ProfilePhrases.skill[language],
                more: ProfilePhrases.moreSkills[language]
            ) { number in
                group {
                    concept(.skill, "skills", "skill", number, ProfilePhrases.skill[language], form)
                    skillDetails("skills.\(number)", form)
                }
            }
        }
    }

    private static func skillDetails(_ line: String, _ form: ProfileForm) -> HTML {
        let (language, draft, errors) = (form.language, form.draft, form.errors)
        return group {
            selectField(
                line + ".level", ProfilePhrases.level[language],
                SkillLevel.allCases.map { Choice(String($0.rawValue), $0.name[language]) }, value: draft[line + ".level"],
                error: errors[line + ".level"], prompt: ProfilePhrases.notAsked[language])
            selectField(
                line + ".evidence", ProfilePhrases.evidence[language], Evidence.allCases.map { Choice($0.rawValue, $0.name[language]) },
                value: draft[line + ".evidence"] ?? Evidence.declared.rawValue, error: errors[line + ".evidence"], prompt: nil)
            months(line + ".months", form)
            numberField(
                line + ".lastUsed", ProfilePhrases.lastUsed[language], value: draft[line + ".lastUsed"], error: errors[line + ".lastUsed"],
                isWhole: true)
        }
    }

    /// What usually goes with the occupations: to be asked, and one tick away from being a skill.
    private static func likely(_ form: ProfileForm) -> HTML {
        let (language, likely) = (form.language, form.likely.prefix(12))
        guard !likely.isEmpty else { return HTML() }
        return checkboxes(
            "likely", ProfilePhrases.likely[language],
            likely.map { pair in
                Choice(pair.skill.text, form.library.name(of: pair.skill, in: language))
            }, hint: ProfilePhrases.likelyHint[language], isInline: true)
    }

    private static func wishes(_ form: ProfileForm) -> HTML {
        let (language, draft, errors) = (form.language, form.draft, form.errors)
        return fieldGroup(ProfilePhrases.wishes[language], hint: ProfilePhrases.wishesHint[language]) {
            lines(
                "wishes", count: form.count("wishes", "occupationText"), label: ProfilePhrases.wish[language],
                more: ProfilePhrases.moreWishes[language]
            ) { number in
                concept(.occupation, "wishes", "occupation", number, ProfilePhrases.wish[language], form)
            }
            fieldRow {
                numberField("wage", ProfilePhrases.wage[language], value: draft["wage"], error: errors["wage"], isOptional: true)
                selectField(
                    "currency", ProfilePhrases.currency[language], Currency.allCases.map { Choice($0.rawValue, $0.rawValue) },
                    value: draft["currency"], error: errors["currency"], isOptional: true)
            }
            fieldRow {
                aspect("mattersMost", ProfilePhrases.mattersMost, hint: ProfilePhrases.mattersMostHint, form)
                aspect("mattersLeast", ProfilePhrases.mattersLeast, hint: ProfilePhrases.mattersLeastHint, form)
            }
        }
    }

    /// One of the aspects of work, or none.
    private static func aspect(_ name: String, _ label: Phrase, hint: Phrase, _ form: ProfileForm) -> HTML {
        let language = form.language
        return selectField(
            name, label[language], Wish.Aspect.allCases.map { Choice($0.rawValue, $0.name[language]) }, value: form.draft[name],
            hint: hint[language], error: form.errors[name], isOptional: true, prompt: ProfilePhrases.notAsked[language])
    }

    private static func concept(
        _ kind: TaxonomyConcept.Kind, _ list: String, _ field: String, _ number: String, _ label: String, _ form: ProfileForm
    ) -> HTML {
        let (name, line) = ("\(list).\(number).\(field)", form.concept(kind, list, field, number))
        return combobox(
            name, label, source: "/matching/concepts?kind=\(kind.rawValue)", value: line.value, text: line.text, error: form.errors[name],
            found: line.found)
    }

    private static func months(_ name: String, _ form: ProfileForm) -> HTML {
        numberField(name, ProfilePhrases.months[form.language], value: form.draft[name], error: form.errors[name], isWhole: true)
    }

    /// What stands there now, beside what was typed on top of an older version.
    private static func standing(_ profile: SkillProfile, _ form: ProfileForm) -> HTML {
        let language = form.language
        func names(_ uris: [ConceptURI]) -> String? {
            uris.isEmpty ? nil : uris.map { form.library.name(of: $0, in: language) }.joined(separator: ", ")
        }
        let languages = profile.languages?.map { "\($0.language.name[language]) \($0.level.rawValue)" }.joined(separator: ", ")
        return card(ProfilePhrases.now[language]) {
            summaryList([
                SummaryItem(SkillProfile.Part.occupations.name[language], text: names(profile.occupations.map(\.occupation))),
                SummaryItem(SkillProfile.Part.skills.name[language], text: names(profile.skills.map(\.skill))),
                SummaryItem(SkillProfile.Part.languages.name[language], text: languages),
                SummaryItem(
                    SkillProfile.Part.licences.name[language],
                    text: profile.licences?.map { $0.name[language] }.joined(separator: ", ")),
                SummaryItem(SkillProfile.Part.education.name[language], text: profile.education?.name[language]),
                SummaryItem(SkillProfile.Part.availability.name[language], text: profile.availableFrom?.description),
                SummaryItem(
                    SkillProfile.Part.schedule.name[language],
                    text: profile.schedules?.map { $0.name[language] }.joined(separator: ", ")),
                SummaryItem(ProfilePhrases.wishes[language], text: names(profile.preferredOccupations)),
                SummaryItem(ProfilePhrases.wage[language], text: profile.wageWish?.text(in: language)),
                SummaryItem(ProfilePhrases.mattersMost[language], text: profile.mattersMost?.name[language]),
                SummaryItem(ProfilePhrases.mattersLeast[language], text: profile.mattersLeast?.name[language]),
            ])
        }
    }
}
