import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The forms of rounds.
enum RoundFormPages {
    static func add(_ choices: RoundChoices, _ draft: Draft, at moment: Date, _ language: Language) -> Screen {
        form(RoundPhrases.add[language], to: AddRound.route.link(), choices, draft, back: ListRounds.route.link(), language) {
            FormIdentity.field(draft, GrantRound.self, at: moment)
        }
    }

    static func edit(_ round: GrantRound, _ choices: RoundChoices, _ draft: Draft, _ language: Language) -> Screen {
        let isStale = draft.failure?.kind == .stale
        let saved = RoundFields.values(of: round.terms)
        let version = isStale ? nil : draft["version"]
        return form(
            RoundPhrases.edit[language], to: EditRound.route.link(round.id), choices, draft.wasSent ? draft : Draft(filled: saved),
            back: ShowRound.route.link(round.id), isNew: false, language
        ) {
            input(.type("hidden"), .name("version"), .value(version ?? round.version.description))
            if isStale {
                notice(.warning) {
                    p { CommonPhrases.stale[language] }
                    summaryList(
                        saved.sorted { $0.key < $1.key }.filter { $0.value != draft.all($0.key) }
                            .map { SummaryItem(RoundPhrases.names[$0.key]?[language] ?? $0.key, text: $0.value.joined(separator: ", ")) })
                }
            }
        }
    }

    private static func form(
        _ title: String, to action: String, _ choices: RoundChoices, _ draft: Draft, back: String, isNew: Bool = true,
        _ language: Language, @HTMLBuilder hidden: () -> HTML
    ) -> Screen {
        let errors = FieldErrors(
            draft, language,
            wanting: .init(
                uniqueKeysWithValues: ["opensOn", "closesOn", "screenedBy", "reviewedBy", "meetsOn"].map { ($0, GrantsPhrases.dateShape) }),
            naming: RoundPhrases.names)
        return Screen(title) {
            breadcrumb([Link(RoundPhrases.title[language], ListRounds.route.link()), Link(title, "")])
            pageHeading(title, lead: isNew ? RoundPhrases.noneHint[language] : nil)
            errorSummary(errors.summary)
            entryForm(to: action) {
                hidden()
                textField("title", RoundPhrases.name[language], value: draft["title"], error: errors["title"], autocomplete: "off")
                textArea(
                    "summary", RoundPhrases.summary[language], value: draft["summary"], hint: RoundPhrases.summaryHint[language],
                    error: errors["summary"], limit: 2000)
                selectField(
                    "fund", RoundPhrases.fund[language],
                    choices.funds.map { Choice($0.id.description, "\($0.terms.name): \($0.free.text(in: language))") },
                    value: draft["fund"], error: errors["fund"])
                selectField(
                    "rubric", RoundPhrases.rubric[language],
                    choices.rubrics.map { Choice($0.id.description, "\($0.title), \(RoundPhrases.version[language]) \($0.version)") },
                    value: draft["rubric"], error: errors["rubric"])
                fieldRow {
                    dateField("opensOn", GrantsPhrases.from[language], value: draft["opensOn"], error: errors["opensOn"])
                    dateField("closesOn", GrantsPhrases.to[language], value: draft["closesOn"], error: errors["closesOn"])
                }
                calendar(draft, errors, language)
                rules(draft, errors, language)
                actions {
                    submitButton(isNew ? title : CommonPhrases.save[language])
                    buttonLink(CommonPhrases.cancel[language], back, kind: .quiet)
                }
            }
        }
    }

    private static func calendar(_ draft: Draft, _ errors: FieldErrors, _ language: Language) -> HTML {
        fieldGroup(RoundPhrases.calendar[language], hint: RoundPhrases.calendarHint[language]) {
            fieldRow {
                for (name, label) in RoundPhrases.calendarDays {
                    dateField(name, label[language], value: draft[name], error: errors[name], isOptional: true)
                }
            }
        }
    }

    private static func rules(_ draft: Draft, _ errors: FieldErrors, _ language: Language) -> HTML {
        fieldGroup(RoundPhrases.rules[language], hint: RoundPhrases.rulesHint[language]) {
            numberField(
                "returnedWithinMonths", RoundPhrases.returnedWithin[language], value: draft["returnedWithinMonths"],
                error: errors["returnedWithinMonths"], isOptional: true, isWhole: true)
            textField(
                "districts", RoundPhrases.districts[language], value: draft["districts"], hint: RoundPhrases.districtsHint[language],
                error: errors["districts"], isOptional: true, autocomplete: "off")
            checkboxes(
                "ventures", RoundPhrases.ventures[language],
                Venture.allCases.map { Choice($0.rawValue, $0.name[language]) }, values: draft.all("ventures"),
                error: errors["ventures"], isOptional: true)
            numberField(
                "mostMembers", RoundPhrases.mostMembers[language], value: draft["mostMembers"], error: errors["mostMembers"],
                isOptional: true, isWhole: true)
            numberField(
                "ownContributionPercent", RoundPhrases.ownContribution[language], value: draft["ownContributionPercent"],
                error: errors["ownContributionPercent"], isOptional: true, unit: "%", isWhole: true)
        }
    }

    static func cancel(_ round: GrantRound, _ draft: Draft, _ language: Language) -> Screen {
        let title = RoundPhrases.cancel[language]
        let errors = FieldErrors(draft, language, naming: ["reason": CommonPhrases.reason])
        return Screen(title) {
            RoundPages.way(to: title, of: round, language)
            pageHeading(title, kicker: round.terms.title)
            errorSummary(errors.summary)
            confirmPanel(
                title, explanation: RoundPhrases.cancelLead[language], action: CancelRound.route.link(round.id), confirm: title,
                cancel: Link(CommonPhrases.cancel[language], ShowRound.route.link(round.id))
            ) {
                textArea("reason", CommonPhrases.reason[language], value: draft["reason"], error: errors["reason"], rows: 3, limit: 500)
            }
        }
    }
}
