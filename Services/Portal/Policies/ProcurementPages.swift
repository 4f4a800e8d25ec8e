import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The screens of the rules of buying.
enum ProcurementPages {
    static func list(
        _ written: [ProcurementStore.Written], inForce: ProcurementPolicy?, isFirst: Bool, next: String?, as caller: Caller
    ) -> Screen {
        let language = caller.language
        return Screen(ProcurementPhrases.title[language]) {
            pageHeading(ProcurementPhrases.title[language], lead: ProcurementPhrases.lead[language]) {
                if caller.holds(anyOf: Set(ceilingWriters)) {
                    buttonLink(ProcurementPhrases.add[language], AddProcurementRules.route.link())
                }
            }
            if let inForce { card(ProcurementPhrases.today[language]) { rules(inForce, language) } }
            if written.isEmpty {
                emptyState(ProcurementPhrases.none[language], ProcurementPhrases.noneHint[language])
            } else {
                for entry in written { version(entry, isInForce: entry.policy.version == inForce?.version, language) }
                pager(previous: isFirst ? nil : ListProcurementRules.route.link(), next: next)
            }
        }
    }

    private static func version(_ entry: ProcurementStore.Written, isInForce: Bool, _ language: Language) -> HTML {
        let policy = entry.policy
        let title =
            "\(ProcurementPhrases.version[language]) \(policy.version), \(ProcurementPhrases.effectiveFrom[language]) \(policy.effectiveFrom)"
        return disclosure(title, isOpen: false) {
            p { policy.words ?? "–" }
            p(.class("hint")) { [entry.at, entry.by].compactMap(\.self).joined(separator: " · ") }
            if isInForce { tag(ProcurementPhrases.inForce[language], .success) } else { rules(policy, language) }
        }
    }

    private static func rules(_ policy: ProcurementPolicy, _ language: Language) -> HTML {
        group {
            dataTable(
                caption: ProcurementPhrases.bands[language], isCaptionSpoken: true,
                columns: [
                    Column(ProcurementPhrases.upTo[language]), Column(ProcurementPhrases.method[language]),
                    Column(ProcurementPhrases.quotes[language], .number), Column(ProcurementPhrases.workingDays[language], .number),
                    Column(ProcurementPhrases.approvals[language], .number), Column(ProcurementPhrases.approvers[language]),
                ],
                rows: policy.bands.map { band in
                    [
                        HTML(band.upTo.map { Money($0, policy.currency).text(in: language) } ?? ProcurementPhrases.above[language]),
                        HTML(ProcurementPhrases.word(band.method)[language]), HTML(String(band.quotes)), HTML(String(band.workingDays)),
                        HTML(String(band.approvals)), HTML(band.approvers.map { $0.name[language] }.joined(separator: ", ")),
                    ]
                })
            p { ProcurementPhrases.tolerated(policy.tolerancePercent.digits(in: language), policy.splittingDays)[language] }
        }
    }

    static func add(
        after newest: ProcurementPolicy?, inForce: ProcurementPolicy?, _ draft: Draft, today: CalendarDate, _ language: Language
    ) -> Screen {
        let title = ProcurementPhrases.add[language]
        let errors = FieldErrors(draft, language, wanting: ProcurementPhrases.wanted, naming: ProcurementPhrases.names)
        let isStale = draft.failure?.kind == .stale
        let shown = draft.wasSent ? draft : inForce.map { Draft(filled: values(of: $0)) } ?? draft
        return Screen(title) {
            breadcrumb([Link(ProcurementPhrases.title[language], ListProcurementRules.route.link()), Link(title, "")])
            pageHeading(title, lead: ProcurementPhrases.addLead[language])
            errorSummary(errors.summary)
            if isStale, let newest {
                notice(.warning, title: CommonPhrases.stale[language]) { rules(newest, language) }
            }
            entryForm(to: AddProcurementRules.route.link()) {
                input(.type("hidden"), .name("version"), .value((isStale ? nil : draft["version"]) ?? String(newest?.version ?? 0)))
                selectField(
                    "currency", ProcurementPhrases.currency[language], Currency.allCases.map { Choice($0.rawValue, $0.rawValue) },
                    value: shown["currency"], error: errors["currency"])
                if let error = errors["bands"] { p(.class("error"), .id(fieldID("bands"))) { error } }
                lines("bands", count: count(shown), label: ProcurementPhrases.band[language], more: ProcurementPhrases.more[language]) {
                    band($0, shown, errors, language)
                }
                fieldRow {
                    numberField(
                        "tolerancePercent", ProcurementPhrases.tolerance[language], value: shown["tolerancePercent"],
                        hint: ProcurementPhrases.toleranceHint[language], error: errors["tolerancePercent"], unit: "%")
                    numberField(
                        "splittingDays", ProcurementPhrases.splitting[language], value: shown["splittingDays"],
                        hint: ProcurementPhrases.splittingHint[language], error: errors["splittingDays"], isWhole: true)
                }
                dateField(
                    "effectiveFrom", ProcurementPhrases.effectiveFrom[language], value: draft["effectiveFrom"] ?? today.description,
                    hint: ProcurementPhrases.fromHint[language], error: errors["effectiveFrom"], min: today.description)
                textArea(
                    "words", ProcurementPhrases.words[language], value: draft["words"], hint: ProcurementPhrases.wordsHint[language],
                    error: errors["words"], limit: 1000)
                actions {
                    submitButton(title)
                    buttonLink(CommonPhrases.cancel[language], ListProcurementRules.route.link(), kind: .quiet)
                }
            }
        }
    }

    /// How many lines are shown: those there are, and one more to go on.
    private static func count(_ draft: Draft) -> Int {
        var count = 0
        while draft["bands.\(count).method"] != nil { count += 1 }
        return min(10, max(1, count + (draft["more"] == nil ? 0 : 1)))
    }

    private static func band(_ number: String, _ draft: Draft, _ errors: FieldErrors, _ language: Language) -> HTML {
        let name = "bands.\(number)."
        func whole(_ field: String, _ label: Phrase) -> HTML {
            numberField(name + field, label[language], value: draft[name + field], error: errors[name + field], isWhole: true)
        }
        return group {
            fieldRow {
                numberField(
                    name + "upTo", ProcurementPhrases.upTo[language], value: draft[name + "upTo"],
                    hint: ProcurementPhrases.upToHint[language], error: errors[name + "upTo"], isOptional: true)
                selectField(
                    name + "method", ProcurementPhrases.method[language],
                    ProcurementPolicy.Method.allCases.map { Choice($0.rawValue, ProcurementPhrases.word($0)[language]) },
                    value: draft[name + "method"], error: errors[name + "method"])
            }
            fieldRow {
                whole("quotes", ProcurementPhrases.quotes)
                whole("workingDays", ProcurementPhrases.workingDays)
                whole("approvals", ProcurementPhrases.approvals)
            }
            checkboxes(
                name + "approvers", ProcurementPhrases.approvers[language],
                [Role.programmeManager, .committeeChair, .committeeMember].map { Choice($0.rawValue, $0.name[language]) },
                values: draft.all(name + "approvers"), error: errors[name + "approvers"], isInline: true)
        }
    }

    /// A saved version as the form's fields hold it.
    private static func values(of policy: ProcurementPolicy) -> [String: [String]] {
        var values = [
            "currency": [policy.currency.rawValue], "tolerancePercent": [policy.tolerancePercent.description],
            "splittingDays": [String(policy.splittingDays)],
        ]
        for (place, band) in policy.bands.enumerated() {
            let name = "bands.\(place)."
            if let upTo = band.upTo { values[name + "upTo"] = [upTo.typed] }
            values[name + "method"] = [band.method.rawValue]
            values[name + "quotes"] = [String(band.quotes)]
            values[name + "workingDays"] = [String(band.workingDays)]
            values[name + "approvals"] = [String(band.approvals)]
            values[name + "approvers"] = band.approvers.map(\.rawValue)
        }
        return values
    }
}
