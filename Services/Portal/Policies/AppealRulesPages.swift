import Hosting
import Markup
import Models
import Web

/// The screens of the rules of appeals.
enum AppealRulesPages {
    static func list(
        _ written: [AppealRulesStore.Written], inForce: AppealPolicy?, isFirst: Bool, next: String?, as caller: Caller
    ) -> Screen {
        let language = caller.language
        return Screen(AppealRulesPhrases.title[language]) {
            pageHeading(AppealRulesPhrases.title[language], lead: AppealRulesPhrases.lead[language]) {
                if caller.holds(anyOf: Set(ceilingWriters)) { buttonLink(AppealRulesPhrases.add[language], AddAppealRules.route.link()) }
            }
            if let inForce {
                grid {
                    statistic(String(inForce.days), AppealRulesPhrases.days[language], note: AppealRulesPhrases.daysHint[language])
                    statistic(
                        String(inForce.votingDays), AppealRulesPhrases.votingDays[language],
                        note: AppealRulesPhrases.votingHint[language])
                }
            }
            if written.isEmpty {
                emptyState(AppealRulesPhrases.none[language], AppealRulesPhrases.noneHint[language])
            } else {
                table(written, inForce: inForce, language)
                pager(previous: isFirst ? nil : ListAppealRules.route.link(), next: next)
            }
        }
    }

    private static func table(_ written: [AppealRulesStore.Written], inForce: AppealPolicy?, _ language: Language) -> HTML {
        dataTable(
            caption: CeilingPhrases.versions[language], isCaptionSpoken: true,
            columns: [
                Column(CeilingPhrases.version[language], .number), Column(CeilingPhrases.effectiveFrom[language]),
                Column(AppealRulesPhrases.days[language], .number), Column(AppealRulesPhrases.votingDays[language], .number),
                Column(CeilingPhrases.words[language]), Column(CeilingPhrases.writtenBy[language]),
            ],
            rows: written.map { entry in
                let policy = entry.policy
                return [
                    HTML(String(policy.version)),
                    group {
                        policy.effectiveFrom.description
                        if policy.version == inForce?.version {
                            " "
                            tag(CeilingPhrases.inForce[language], .success)
                        }
                    },
                    HTML(String(policy.days)), HTML(String(policy.votingDays)), HTML(policy.words ?? "–"),
                    HTML([entry.at, entry.by].compactMap(\.self).joined(separator: " · ")),
                ]
            })
    }

    static func add(
        after newest: AppealPolicy?, inForce: AppealPolicy?, _ draft: Draft, today: CalendarDate, _ language: Language
    ) -> Screen {
        let title = AppealRulesPhrases.add[language]
        let errors = FieldErrors(draft, language, wanting: AppealRulesPhrases.wanted, naming: AppealRulesPhrases.names)
        let isStale = draft.failure?.kind == .stale
        return Screen(title) {
            breadcrumb([Link(AppealRulesPhrases.title[language], ListAppealRules.route.link()), Link(title, "")])
            pageHeading(title, lead: AppealRulesPhrases.addLead[language])
            errorSummary(errors.summary)
            if isStale, let newest {
                notice(.warning, title: CommonPhrases.stale[language]) {
                    p {
                        "\(newest.effectiveFrom): \(AppealRulesPhrases.both(newest.days, newest.votingDays)[language]) \(newest.words ?? "")"
                    }
                }
            }
            entryForm(to: AddAppealRules.route.link()) {
                input(.type("hidden"), .name("version"), .value((isStale ? nil : draft["version"]) ?? String(newest?.version ?? 0)))
                numberField(
                    "days", AppealRulesPhrases.days[language], value: draft["days"] ?? inForce.map { String($0.days) },
                    hint: AppealRulesPhrases.daysHint[language], error: errors["days"], isWhole: true)
                numberField(
                    "votingDays", AppealRulesPhrases.votingDays[language],
                    value: draft["votingDays"] ?? inForce.map { String($0.votingDays) }, hint: AppealRulesPhrases.votingHint[language],
                    error: errors["votingDays"], isWhole: true)
                dateField(
                    "effectiveFrom", CeilingPhrases.effectiveFrom[language], value: draft["effectiveFrom"] ?? today.description,
                    hint: CeilingPhrases.fromHint[language], error: errors["effectiveFrom"], min: today.description)
                textArea(
                    "words", CeilingPhrases.words[language], value: draft["words"], hint: CeilingPhrases.wordsHint[language],
                    error: errors["words"], limit: 1000)
                actions {
                    submitButton(title)
                    buttonLink(CommonPhrases.cancel[language], ListAppealRules.route.link(), kind: .quiet)
                }
            }
        }
    }
}
