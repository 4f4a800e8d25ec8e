import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The screens of the rules of buying.
enum ProcurementPages {
    static func list(_ list: PolicyList<ProcurementPolicy>, as caller: Caller) -> Screen {
        let language = caller.language
        return PolicyPages.list(list, as: caller) {
            if let inForce = list.inForce {
                card(PolicyPhrases.today[language]) {
                    rules(inForce, language)
                    if caller.holds(anyOf: Set(holidayReaders)) {
                        p { a(.href(ListHolidays.route.link())) { ProcurementPhrases.holidays[language] } }
                    }
                }
            }
        } versions: {
            PolicyPages.disclosures(list, inForce: list.inForce, language) { rules($0, language) }
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

    static func form(_ list: PolicyList<ProcurementPolicy>, _ draft: Draft, today: CalendarDate, _ language: Language) -> Screen {
        PolicyPages.form(list, inForce: list.inForce, draft, today: today, language) {
            rules($0, language)
        } fields: { shown, errors in
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
        }
    }

    /// How many lines are shown: those there are, and one more to go on.
    private static func count(_ draft: Draft) -> Int {
        min(10, max(1, draft.count(of: "bands", by: "method") + (draft["more"] == nil ? 0 : 1)))
    }

    private static func band(_ number: String, _ draft: Draft, _ errors: FieldErrors, _ language: Language) -> HTML {
        let name = "bands.\(number)."
        func whole(_ field: String, _ label: Phrase) -> HTML {
            numberField(name + field, label[language], value: draft[name + field], error: errors[name + field], isWhole: true)
        }
        return group {
            selectField(
                name + "method", ProcurementPhrases.method[language],
                ProcurementPolicy.Method.allCases.map { Choice($0.rawValue, ProcurementPhrases.word($0)[language]) },
                value: draft[name + "method"], error: errors[name + "method"])
            numberField(
                name + "upTo", ProcurementPhrases.upTo[language], value: draft[name + "upTo"],
                hint: ProcurementPhrases.upToHint[language], error: errors[name + "upTo"], isOptional: true)
            whole("quotes", ProcurementPhrases.quotes)
            whole("workingDays", ProcurementPhrases.workingDays)
            whole("approvals", ProcurementPhrases.approvals)
            checkboxes(
                name + "approvers", ProcurementPhrases.approvers[language],
                [Role.programmeManager, .committeeChair, .committeeMember].map { Choice($0.rawValue, $0.name[language]) },
                values: draft.all(name + "approvers"), error: errors[name + "approvers"], isInline: true)
        }
    }
}
