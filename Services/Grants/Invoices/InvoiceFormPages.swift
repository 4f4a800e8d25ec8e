import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The forms by which invoices are written down, approved and disputed.
enum InvoiceFormPages {
    static func record(
        _ order: InvoiceStore.Order, _ duties: [PurchaseDossier.Held], _ draft: Draft, today: CalendarDate, at moment: Date,
        as caller: Caller
    ) -> Screen {
        let language = caller.language
        let title = InvoicePhrases.record[language]
        let errors = FieldErrors(draft, language, naming: InvoicePhrases.names.merging(names(of: order)) { own, _ in own })
        return Screen(title) {
            breadcrumb([
                Link(InvoicePhrases.title[language], ListInvoices.route.link()), Link(order.reference, ShowOrder.route.link(order.id)),
                Link(title, ""),
            ])
            pageHeading(title, kicker: "\(order.reference), \(order.supplierName)", lead: InvoicePhrases.recordLead[language])
            errorSummary(errors.summary)
            DutyPages.held(.invoiceApprover, duties, as: caller)
            DutyPages.rule(InvoicePhrases.rule(order.tolerance.digits(in: language)), language)
            entryForm(to: RecordInvoice.route.link(order.id)) {
                FormIdentity.field(draft, SupplierInvoice.self, at: moment)
                head(draft, errors, today, language)
                if let error = errors["lines"] { p(.class("error"), .id(fieldID("lines"))) { error } }
                for (place, line) in order.lines.enumerated() { self.line(line, at: place, of: order, draft, errors, language) }
                actions {
                    submitButton(title)
                    buttonLink(CommonPhrases.cancel[language], ShowOrder.route.link(order.id), kind: .quiet)
                }
            }
        }
    }

    private static func head(_ draft: Draft, _ errors: FieldErrors, _ today: CalendarDate, _ language: Language) -> HTML {
        group {
            radios(
                "kind", InvoicePhrases.kindLabel[language],
                SupplierInvoice.Kind.allCases.map {
                    Choice(
                        $0.rawValue, InvoicePhrases.kind($0)[language], hint: $0 == .creditNote ? InvoicePhrases.creditHint[language] : nil)
                }, value: draft["kind"] ?? SupplierInvoice.Kind.invoice.rawValue, error: errors["kind"])
            textField(
                "number", InvoicePhrases.number[language], value: draft["number"], error: errors["number"], width: .medium,
                autocomplete: "off")
            fieldRow {
                dateField(
                    "invoicedOn", InvoicePhrases.invoicedOn[language], value: draft["invoicedOn"], error: errors["invoicedOn"],
                    max: today.description)
                dateField("dueOn", InvoicePhrases.dueOn[language], value: draft["dueOn"], error: errors["dueOn"], isOptional: true)
            }
        }
    }

    private static func line(
        _ line: InvoiceStore.Ordered, at place: Int, of order: InvoiceStore.Order, _ draft: Draft, _ errors: FieldErrors,
        _ language: Language
    ) -> HTML {
        let name = "lines.\(place)."
        return fieldGroup("\(line.number). \(line.item)", hint: InvoicePhrases.known(line, language)) {
            fieldRow {
                numberField(
                    name + "quantity", PurchasePhrases.quantity[language], value: draft[name + "quantity"],
                    error: errors[name + "quantity"], isOptional: true, unit: line.unit)
                numberField(
                    name + "unitPrice", OfferPhrases.price[language], value: draft[name + "unitPrice"] ?? line.unitPrice.typed,
                    error: errors[name + "unitPrice"], unit: order.currency.rawValue)
                numberField(
                    name + "delivery", OfferPhrases.deliveryCost[language], value: draft[name + "delivery"],
                    error: errors[name + "delivery"], isOptional: true, unit: order.currency.rawValue)
            }
            input(.type("hidden"), .name(name + "item"), .value(String(line.number)))
        }
    }

    /// What the summary of errors calls the fields of the lines.
    private static func names(of order: InvoiceStore.Order) -> [String: Phrase] {
        let fields = [
            ("quantity", PurchasePhrases.quantity), ("unitPrice", OfferPhrases.price), ("delivery", OfferPhrases.deliveryCost),
        ]
        var names: [String: Phrase] = [:]
        for (place, line) in order.lines.enumerated() {
            for (field, name) in fields {
                names["lines.\(place).\(field)"] = Phrase(
                    "\(line.item), \(name.english)", fr: "\(line.item), \(name.french)", ht: "\(line.item), \(name.haitianCreole)")
            }
        }
        return names
    }

    static func decide(_ content: ShowInvoice.Content, _ draft: Draft) -> Screen {
        let (invoice, language) = (content.invoice, content.caller.language)
        let title = InvoicePhrases.decide[language]
        let errors = FieldErrors(draft, language, naming: InvoicePhrases.names)
        return Screen(title) {
            InvoicePages.way(to: title, of: invoice, language)
            pageHeading(
                title, kicker: "\(InvoicePages.name(of: invoice, language)), \(invoice.supplierName)",
                status: InvoicePages.state(invoice.standing, language))
            errorSummary(errors.summary)
            DutyPages.held(.invoiceApprover, content.duties, as: content.caller)
            InvoicePages.match(content)
            entryForm(to: DecideInvoice.route.link(invoice.id)) {
                radios(
                    "outcome", InvoicePhrases.outcomeLabel[language],
                    SupplierInvoice.Outcome.allCases.map { Choice($0.rawValue, InvoicePhrases.outcome($0)[language]) },
                    value: draft["outcome"], error: errors["outcome"])
                textArea(
                    "reason", InvoicePhrases.reason[language], value: draft["reason"], hint: InvoicePhrases.reasonHint[language],
                    error: errors["reason"], isOptional: true, rows: 3, limit: 1000)
                actions {
                    submitButton(CommonPhrases.save[language])
                    buttonLink(CommonPhrases.cancel[language], ShowInvoice.route.link(invoice.id), kind: .quiet)
                }
            }
        }
    }
}
