import Hosting
import Markup
import Models
import Web

/// The screens of the ceiling policy.
enum CeilingPages {
    static func list(
        _ written: [CeilingStore.Written], inForce: CeilingPolicy?, isFirst: Bool, next: String?, as caller: Caller
    ) -> Screen {
        let language = caller.language
        return Screen(CeilingPhrases.title[language]) {
            pageHeading(CeilingPhrases.title[language], lead: CeilingPhrases.lead[language]) {
                if caller.holds(anyOf: Set(ceilingWriters)) { buttonLink(CeilingPhrases.add[language], AddCeiling.route.link()) }
            }
            if let inForce {
                grid {
                    statistic(inForce.amount.text(in: language), CeilingPhrases.today[language], note: CeilingPhrases.perPerson[language])
                    statistic(
                        "\(inForce.grantPercent.digits(in: language)) %", CeilingPhrases.grantPercent[language],
                        note: CeilingPhrases.rest[language])
                }
            }
            if written.isEmpty {
                emptyState(CeilingPhrases.none[language], CeilingPhrases.noneHint[language])
            } else {
                table(written, inForce: inForce, language)
                pager(previous: isFirst ? nil : ListCeilings.route.link(), next: next)
            }
        }
    }

    private static func table(_ written: [CeilingStore.Written], inForce: CeilingPolicy?, _ language: Language) -> HTML {
        dataTable(
            caption: CeilingPhrases.versions[language], isCaptionSpoken: true,
            columns: [
                Column(CeilingPhrases.version[language], .number), Column(CeilingPhrases.effectiveFrom[language]),
                Column(CeilingPhrases.amount[language], .number), Column(CeilingPhrases.grantPercent[language], .number),
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
                    HTML(policy.amount.text(in: language)), HTML("\(policy.grantPercent.digits(in: language)) %"),
                    HTML(policy.words ?? "–"),
                    HTML([entry.at, entry.by].compactMap(\.self).joined(separator: " · ")),
                ]
            })
    }

    static func add(
        after newest: CeilingPolicy?, inForce: CeilingPolicy?, _ draft: Draft, today: CalendarDate, _ language: Language
    ) -> Screen {
        let title = CeilingPhrases.add[language]
        let errors = FieldErrors(draft, language, wanting: CeilingPhrases.wanted, naming: CeilingPhrases.names)
        let isStale = draft.failure?.kind == .stale
        let version = isStale ? nil : draft["version"]
        let current = inForce?.amount
        return Screen(title) {
            breadcrumb([Link(CeilingPhrases.title[language], ListCeilings.route.link()), Link(title, "")])
            pageHeading(title, lead: CeilingPhrases.addLead[language])
            errorSummary(errors.summary)
            if isStale, let newest {
                notice(.warning, title: CommonPhrases.stale[language]) {
                    p {
                        "\(newest.effectiveFrom): \(newest.amount.text(in: language)), \(newest.grantPercent.digits(in: language)) %. \(newest.words ?? "")"
                    }
                }
            }
            entryForm(to: AddCeiling.route.link()) {
                input(.type("hidden"), .name("version"), .value(version ?? String(newest?.version ?? 0)))
                fieldRow {
                    numberField(
                        "amount", CeilingPhrases.amount[language], value: draft["amount"] ?? current?.amount.typed,
                        hint: CeilingPhrases.perPerson[language], error: errors["amount"])
                    selectField(
                        "currency", CeilingPhrases.currency[language], Currency.allCases.map { Choice($0.rawValue, $0.rawValue) },
                        value: draft["currency"] ?? current?.currency.rawValue, error: errors["currency"])
                }
                numberField(
                    "grantPercent", CeilingPhrases.grantPercent[language], value: draft["grantPercent"] ?? inForce?.grantPercent.typed,
                    hint: CeilingPhrases.rest[language], error: errors["grantPercent"], unit: "%")
                dateField(
                    "effectiveFrom", CeilingPhrases.effectiveFrom[language], value: draft["effectiveFrom"] ?? today.description,
                    hint: CeilingPhrases.fromHint[language], error: errors["effectiveFrom"], min: today.description)
                textArea(
                    "words", CeilingPhrases.words[language], value: draft["words"], hint: CeilingPhrases.wordsHint[language],
                    error: errors["words"], limit: 1000)
                actions {
                    submitButton(title)
                    buttonLink(CommonPhrases.cancel[language], ListCeilings.route.link(), kind: .quiet)
                }
            }
        }
    }
}
