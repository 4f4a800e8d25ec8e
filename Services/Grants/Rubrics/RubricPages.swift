import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The screens of rubrics.
enum RubricPages {
    static func list(_ rubrics: [Rubric], as caller: Caller) -> Screen {
        let language = caller.language
        return Screen(RubricPhrases.title[language]) {
            breadcrumb([Link(RoundPhrases.title[language], ListRounds.route.link()), Link(RubricPhrases.title[language], "")])
            pageHeading(RubricPhrases.title[language], lead: RubricPhrases.lead[language]) {
                if caller.holds(anyOf: Set(managers)) { buttonLink(RubricPhrases.add[language], AddRubric.route.link()) }
            }
            if rubrics.isEmpty {
                emptyState(RubricPhrases.none[language], RubricPhrases.lead[language])
            } else {
                dataTable(
                    caption: RubricPhrases.title[language], isCaptionSpoken: true,
                    columns: [
                        Column(RubricPhrases.name[language]), Column(RubricPhrases.criteria[language], .number),
                        Column(RubricPhrases.version[language], .number),
                    ],
                    rows: rubrics.map { rubric in
                        [
                            a(.href(ShowRubric.route.link(rubric.id))) { rubric.title }, HTML(String(rubric.criteria.count)),
                            HTML(String(rubric.version)),
                        ]
                    })
            }
        }
    }

    static func rubric(_ rubric: Rubric, as caller: Caller) -> Screen {
        let language = caller.language
        let weights = rubric.criteria.reduce(0) { $0 + $1.weight }
        return Screen(rubric.title) {
            way(to: rubric.title, language)
            pageHeading(rubric.title, kicker: "\(RubricPhrases.version[language]) \(rubric.version)") {
                if caller.holds(anyOf: Set(managers)) {
                    buttonLink(GrantsPhrases.edit[language], EditRubric.route.link(rubric.id), kind: .secondary)
                }
            }
            for criterion in rubric.criteria {
                card(
                    criterion.title,
                    aside: tag("\(RubricPhrases.weight[language]) \(criterion.weight) (\(criterion.weight * 100 / max(1, weights)) %)")
                ) {
                    ol { for text in criterion.guidance { li { text } } }
                }
            }
        }
    }

    static func add(_ draft: Draft, at moment: Date, _ language: Language) -> Screen {
        form(RubricPhrases.add[language], to: AddRubric.route.link(), draft, back: ListRubrics.route.link(), language) {
            FormIdentity.field(draft, Rubric.self, at: moment)
        }
    }

    static func edit(_ rubric: Rubric, _ draft: Draft, _ language: Language) -> Screen {
        let isStale = draft.failure?.kind == .stale
        let saved = RubricFields.values(of: rubric)
        return form(
            RubricPhrases.edit[language], to: EditRubric.route.link(rubric.id), draft.wasSent ? draft : Draft(saved),
            back: ShowRubric.route.link(rubric.id), language
        ) {
            input(.type("hidden"), .name("version"), .value((isStale ? nil : draft["version"]) ?? rubric.version.description))
            if isStale {
                notice(.warning) {
                    p { CommonPhrases.stale[language] }
                    ul { for criterion in rubric.criteria { li { "\(criterion.title): \(criterion.weight)" } } }
                }
            }
        }
    }

    private static func form(
        _ title: String, to action: String, _ draft: Draft, back: String, _ language: Language, @HTMLBuilder hidden: () -> HTML
    ) -> Screen {
        let errors = FieldErrors(draft, language, naming: RubricPhrases.names)
        return Screen(title) {
            way(to: title, language)
            pageHeading(title, lead: RubricPhrases.lead[language])
            errorSummary(errors.summary)
            entryForm(to: action) {
                hidden()
                textField("title", RubricPhrases.name[language], value: draft["title"], error: errors["title"], autocomplete: "off")
                if let error = errors["criteria"] { p(.class("error"), .id(fieldID("criteria"))) { error } }
                lines("criteria", count: count(draft), label: RubricPhrases.criterion[language], more: RubricPhrases.more[language]) {
                    criterion($0, draft, errors, language)
                }
                actions {
                    submitButton(CommonPhrases.save[language])
                    buttonLink(CommonPhrases.cancel[language], back, kind: .quiet)
                }
            }
        }
    }

    /// How many lines are shown: those there are, and one more to go on.
    private static func count(_ draft: Draft) -> Int {
        min(Rubric.counts.upperBound, max(1, draft.count(of: "criteria", by: "title") + (draft["more"] == nil ? 0 : 1)))
    }

    private static func criterion(_ number: String, _ draft: Draft, _ errors: FieldErrors, _ language: Language) -> HTML {
        let name = "criteria.\(number)."
        return group {
            if let key = draft[name + "key"] { input(.type("hidden"), .name(name + "key"), .value(key)) }
            textField(
                name + "title", RubricPhrases.criterion[language], value: draft[name + "title"], error: errors[name + "title"],
                autocomplete: "off")
            numberField(
                name + "weight", RubricPhrases.weight[language], value: draft[name + "weight"], hint: RubricPhrases.weightHint[language],
                error: errors[name + "weight"], isWhole: true)
            if let error = errors[name + "guidance"] { p(.class("error"), .id(fieldID(name + "guidance"))) { error } }
            for score in Rubric.scores {
                textField(
                    "\(name)guidance.\(score - 1)", "\(RubricPhrases.guidance[language]) \(score)",
                    value: draft["\(name)guidance.\(score - 1)"], autocomplete: "off")
            }
        }
    }

    private static func way(to title: String, _ language: Language) -> HTML {
        breadcrumb([
            Link(RoundPhrases.title[language], ListRounds.route.link()), Link(RubricPhrases.title[language], ListRubrics.route.link()),
            Link(title, ""),
        ])
    }
}
