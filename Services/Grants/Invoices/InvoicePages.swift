import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The screens that list and show invoices.
enum InvoicePages {
    static func list(
        _ invoices: [InvoiceStore.Invoice], of standing: SupplierInvoice.Standing?, isFirst: Bool, next: String?, as caller: Caller
    ) -> Screen {
        let language = caller.language
        return Screen(InvoicePhrases.title[language]) {
            pageHeading(InvoicePhrases.title[language], lead: InvoicePhrases.lead[language])
            filterForm(
                action: ListInvoices.route.link(), submit: CommonPhrases.show[language],
                clear: standing == nil ? nil : Link(CommonPhrases.clear[language], ListInvoices.route.link())
            ) {
                selectField(
                    "standing", CommonPhrases.state[language],
                    SupplierInvoice.Standing.allCases.map { Choice($0.rawValue, InvoicePhrases.standing($0)[language]) },
                    value: standing?.rawValue, prompt: CommonPhrases.all[language])
            }
            if invoices.isEmpty {
                emptyState(InvoicePhrases.none[language], InvoicePhrases.noneHint[language])
            } else {
                table(invoices, language)
                pager(previous: isFirst ? nil : ListInvoices.route.link(), next: next)
            }
        }
    }

    static func table(_ invoices: [InvoiceStore.Invoice], _ language: Language) -> HTML {
        dataTable(
            caption: InvoicePhrases.title[language], isCaptionSpoken: true,
            columns: [
                Column(OrderPhrases.number[language]), Column(OfferPhrases.supplier[language]), Column(ReceiptPhrases.order[language]),
                Column(OfferPhrases.total[language], .number), Column(InvoicePhrases.dueOn[language]),
                Column(CommonPhrases.state[language]),
            ],
            rows: invoices.map { invoice in
                [
                    a(.href(ShowInvoice.route.link(invoice.id))) { name(of: invoice, language) }, HTML(invoice.supplierName),
                    a(.href(ShowOrder.route.link(invoice.order))) { invoice.reference }, HTML(invoice.total.text(in: language)),
                    group {
                        invoice.dueOn?.description ?? "–"
                        if invoice.isOverdue {
                            " "
                            tag(InvoicePhrases.overdue[language], .warning)
                        }
                    },
                    state(invoice.standing, language),
                ]
            })
    }

    static func name(of invoice: InvoiceStore.Invoice, _ language: Language) -> String {
        "\(InvoicePhrases.kind(invoice.kind)[language]) \(invoice.number)"
    }

    static func state(_ standing: SupplierInvoice.Standing, _ language: Language) -> HTML {
        let tone: Tone =
            switch standing {
            case .recorded: .info
            case .disputed: .danger
            case .approved: .warning
            case .paid: .success
            }
        return tag(InvoicePhrases.standing(standing)[language], tone)
    }

    static func way(to title: String, of invoice: InvoiceStore.Invoice, _ language: Language) -> HTML {
        breadcrumb([
            Link(InvoicePhrases.title[language], ListInvoices.route.link()),
            Link(name(of: invoice, language), ShowInvoice.route.link(invoice.id)), Link(title, ""),
        ])
    }

    static func invoice(_ content: ShowInvoice.Content) -> Screen {
        let (invoice, language) = (content.invoice, content.caller.language)
        let title = name(of: invoice, language)
        return Screen(title) {
            printHeader(
                organisation: content.caller.programmeName ?? "", title: InvoicePhrases.kind(invoice.kind)[language],
                reference: invoice.number)
            breadcrumb([Link(InvoicePhrases.title[language], ListInvoices.route.link()), Link(title, "")])
            pageHeading(title, kicker: "\(invoice.reference), \(invoice.supplierName)", status: state(invoice.standing, language)) {
                ways(content)
            }
            facts(invoice, language)
            match(content)
            if !content.decisions.isEmpty { decisions(content.decisions, language) }
            if let payment = content.payment { PaymentPages.payment(payment, of: invoice, language) }
            card(PurchasePhrases.duties[language]) { DutyPages.holders(content.duties, language) }
        }
    }

    private static func ways(_ content: ShowInvoice.Content) -> HTML {
        let (invoice, language) = (content.invoice, content.caller.language)
        return group {
            if invoice.standing == .approved, content.mayAct(as: .payer) {
                buttonLink(PaymentPhrases.pay(invoice.kind)[language], PayInvoice.route.link(invoice.id))
            }
            if invoice.standing != .paid, content.mayAct(as: .invoiceApprover) {
                buttonLink(
                    InvoicePhrases.decide[language], DecideInvoice.route.link(invoice.id),
                    kind: invoice.standing == .approved ? .quiet : .primary)
            }
        }
    }

    private static func facts(_ invoice: InvoiceStore.Invoice, _ language: Language) -> HTML {
        summaryList([
            SummaryItem(OfferPhrases.supplier[language], text: invoice.supplierName),
            SummaryItem(ReceiptPhrases.order[language], a(.href(ShowOrder.route.link(invoice.order))) { invoice.reference }),
            SummaryItem(
                PurchasePhrases.purchase[language], a(.href(ShowPurchase.route.link(invoice.purchase))) { invoice.title }),
            SummaryItem(OfferPhrases.total[language], text: invoice.total.text(in: language)),
            SummaryItem(InvoicePhrases.invoicedOn[language], text: invoice.invoicedOn.description),
            SummaryItem(InvoicePhrases.dueOn[language], text: invoice.dueOn?.description),
            SummaryItem(
                InvoicePhrases.recordedBy[language],
                text: [invoice.recordedBy, invoice.recordedAt].compactMap(\.self).joined(separator: ", ")),
        ])
    }

    /// Ordered, received and invoiced, line by line, with each difference and the rule that bites.
    static func match(_ content: ShowInvoice.Content) -> HTML {
        let (invoice, language, exceptions) = (content.invoice, content.caller.language, content.match.exceptions)
        // Without a card around it, so that ten columns have room.
        return group {
            h2 { InvoicePhrases.match[language] }
            p(.class("hint")) { InvoicePhrases.matchLead[language] }
            if exceptions.isEmpty {
                notice(.success) { p { InvoicePhrases.agrees[language] } }
            } else {
                DutyPages.rule(InvoicePhrases.rule(content.match.tolerancePercent.digits(in: language)), language)
            }
            dataTable(
                caption: InvoicePhrases.match[language], isCaptionSpoken: true, columns: columns(invoice, language),
                rows: content.lines.map { line in row(line, exceptions.filter { $0.item == line.matched.item }, of: invoice, language) },
                footer: [HTML(OfferPhrases.total[language])] + Array(repeating: HTML(), count: invoice.kind == .invoice ? 7 : 6) + [
                    HTML(invoice.total.text(in: language)), HTML(),
                ])
        }
    }

    private static func columns(_ invoice: InvoiceStore.Invoice, _ language: Language) -> [Markup.Column] {
        let known: [Phrase] =
            switch invoice.kind {
            case .invoice: [ReceiptPhrases.accepted, InvoicePhrases.before]
            case .creditNote: [InvoicePhrases.before]
            }
        let numbers =
            [ReceiptPhrases.ordered] + known + [
                InvoicePhrases.here, InvoicePhrases.orderedPrice, InvoicePhrases.price, InvoicePhrases.delivery, MoneyPhrases.amount,
            ]
        return [Column(PurchasePhrases.item[language])] + numbers.map { Column($0[language], .number) }
            + [Column(InvoicePhrases.difference[language])]
    }

    private static func row(
        _ line: InvoiceStore.Line, _ exceptions: [InvoiceMatch.Exception], of invoice: InvoiceStore.Invoice, _ language: Language
    ) -> [HTML] {
        let matched = line.matched
        let known = invoice.kind == .invoice ? [matched.accepted, matched.invoicedBefore] : [matched.accepted]
        return [HTML(line.item), HTML("\(line.ordered.digits(in: language)) \(line.unit)")]
            + (known + [matched.quantity]).map { HTML($0.digits(in: language)) }
            + [matched.orderedPrice, matched.unitPrice, matched.delivery, line.amount].map { HTML($0.text(in: language)) }
            + [differences(exceptions, language)]
    }

    /// One box, whose lines wrap where the table becomes cards.
    private static func differences(_ exceptions: [InvoiceMatch.Exception], _ language: Language) -> HTML {
        div {
            if exceptions.isEmpty { "–" }
            for exception in exceptions {
                p {
                    InvoicePhrases.differs(
                        exception.kind, exception.found.digits(in: language), expected: exception.expected.digits(in: language))[language]
                    " "
                    tag(
                        (exception.isBeyond ? InvoicePhrases.beyond : InvoicePhrases.within)[language],
                        exception.isBeyond ? .danger : .warning)
                }
            }
        }
    }

    private static func decisions(_ decisions: [InvoiceStore.Decision], _ language: Language) -> HTML {
        card(InvoicePhrases.decisions[language]) {
            ul {
                for decision in decisions {
                    li {
                        strong { InvoicePhrases.outcome(decision.outcome)[language] }
                        if let reason = decision.reason { ": \(reason)" }
                        " "
                        span(.class("hint")) { [decision.at, decision.by].compactMap(\.self).joined(separator: " · ") }
                    }
                }
            }
        }
    }
}
