import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The screen on which somebody asks for something to be bought.
enum RequisitionPages {
    static func start(_ fund: Fund, _ lines: [AwardedLine], _ draft: Draft, at moment: Date, _ language: Language) -> Screen {
        let title = PurchasePhrases.start[language]
        let errors = FieldErrors(draft, language, naming: PurchasePhrases.names)
        return Screen(title) {
            breadcrumb([Link(PurchasePhrases.title[language], ListPurchases.route.link()), Link(title, "")])
            pageHeading(title, kicker: fund.terms.name, lead: PurchasePhrases.startLead[language])
            errorSummary(errors.summary)
            if lines.isEmpty {
                emptyState(PurchasePhrases.nothingAwarded[language], PurchasePhrases.nothingAwardedHint[language])
            } else {
                entryForm(to: StartPurchase.route.link(fund.id)) {
                    FormIdentity.field(draft, Purchase.self, at: moment)
                    fields(of: lines, draft, errors, fund.terms.balance.currency, language)
                    ways(title, hasChosen: !draft.all("needs").isEmpty, back: ListPurchases.route.link(), language)
                }
            }
        }
    }

    static func edit(_ dossier: PurchaseDossier, _ lines: [AwardedLine], _ draft: Draft) -> Screen {
        let (purchase, language) = (dossier.purchase, dossier.caller.language)
        let title = PurchasePhrases.edit[language]
        let errors = FieldErrors(draft, language, naming: PurchasePhrases.names)
        let isStale = draft.failure?.kind == .stale
        let shown = draft.wasSent ? draft : Draft(filled: RequisitionFields.values(of: dossier))
        return Screen(title) {
            PurchasePages.way(to: title, of: dossier)
            pageHeading(title, kicker: dossier.listed.reference, lead: PurchasePhrases.editLead[language])
            errorSummary(errors.summary)
            if isStale { notice(.warning, title: CommonPhrases.stale[language]) { p { purchase.terms.title } } }
            entryForm(to: EditRequisition.route.link(purchase.id)) {
                let version = isStale ? nil : shown["version"]
                input(.type("hidden"), .name("version"), .value(version ?? String(purchase.version)))
                fields(of: lines, shown, errors, dossier.listed.currency, language)
                ways(
                    CommonPhrases.save[language], hasChosen: !shown.all("needs").isEmpty, back: ShowPurchase.route.link(purchase.id),
                    language)
            }
        }
    }

    private static func fields(
        of lines: [AwardedLine], _ draft: Draft, _ errors: FieldErrors, _ currency: Currency, _ language: Language
    ) -> HTML {
        let chosen = draft.all("needs")
        return group {
            head(draft, errors, language)
            checkboxes(
                "needs", PurchasePhrases.lines[language],
                lines.map { line in
                    Choice(
                        line.name, "\(line.key.application.reference): \(line.item ?? PurchasePhrases.beside[language])",
                        hint: "\(PurchasePhrases.free[language]) \(Money(line.free, currency).text(in: language))")
                }, values: chosen, hint: PurchasePhrases.linesHint[language], error: errors["needs"])
            for (place, line) in lines.filter({ chosen.contains($0.name) }).enumerated() {
                needed(line, at: place, draft, errors, currency, language)
            }
        }
    }

    private static func ways(_ submit: String, hasChosen: Bool, back: String, _ language: Language) -> HTML {
        actions {
            if hasChosen {
                submitButton(submit)
                submitButton(PurchasePhrases.again[language], kind: .secondary, name: "more", value: "lines")
            } else {
                submitButton(PurchasePhrases.goOn[language], name: "more", value: "lines")
            }
            buttonLink(CommonPhrases.cancel[language], back, kind: .quiet)
        }
    }

    private static func head(_ draft: Draft, _ errors: FieldErrors, _ language: Language) -> HTML {
        group {
            textField(
                "title", PurchasePhrases.name[language], value: draft["title"], hint: PurchasePhrases.nameHint[language],
                error: errors["title"], autocomplete: "off")
            fieldRow {
                selectField(
                    "category", PurchasePhrases.categoryLabel[language],
                    PurchaseCategory.allCases.map { Choice($0.rawValue, PurchasePhrases.category($0)[language]) }, value: draft["category"],
                    hint: PurchasePhrases.categoryHint[language], error: errors["category"])
                dateField(
                    "neededOn", PurchasePhrases.neededOn[language], value: draft["neededOn"], error: errors["neededOn"], isOptional: true)
            }
            textField(
                "deliverTo", PurchasePhrases.deliverTo[language], value: draft["deliverTo"], hint: PurchasePhrases.deliverToHint[language],
                error: errors["deliverTo"], autocomplete: "off")
        }
    }

    /// What a line that was chosen needs: as the plan says, until something else is typed.
    private static func needed(
        _ line: AwardedLine, at place: Int, _ draft: Draft, _ errors: FieldErrors, _ currency: Currency, _ language: Language
    ) -> HTML {
        let typed = (0..<200).first { draft["lines.\($0).need"] == line.name }
        func value(_ field: String, _ planned: String?) -> String? { typed.flatMap { draft["lines.\($0).\(field)"] } ?? planned }
        func error(_ field: String) -> String? { typed.flatMap { errors["lines.\($0).\(field)"] } }
        let name = "lines.\(place)."
        return fieldGroup("\(line.key.application.reference): \(line.item ?? PurchasePhrases.beside[language])") {
            textField(
                name + "item", PurchasePhrases.item[language], value: value("item", line.item), hint: PurchasePhrases.itemHint[language],
                error: error("item"), autocomplete: "off")
            textField(
                name + "specification", PurchasePhrases.specification[language], value: value("specification", line.specification),
                hint: PurchasePhrases.specificationHint[language], error: error("specification"), isOptional: true, autocomplete: "off")
            fieldRow {
                numberField(
                    name + "quantity", PurchasePhrases.quantity[language], value: value("quantity", line.quantity), error: error("quantity")
                )
                textField(
                    name + "unit", PurchasePhrases.unit[language], value: value("unit", PurchasePhrases.piece[language]),
                    error: error("unit"),
                    width: .narrow, autocomplete: "off")
                numberField(
                    name + "estimate", PurchasePhrases.estimate[language], value: value("estimate", line.price), error: error("estimate"),
                    unit: currency.rawValue)
            }
            input(.type("hidden"), .name(name + "need"), .value(line.name))
            checkbox(
                name + "isConsumable", PurchasePhrases.consumable[language],
                isChecked: value("isConsumable", nil) == "true", hint: PurchasePhrases.consumableHint[language])
        }
    }
}
