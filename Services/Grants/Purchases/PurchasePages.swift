import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The screens that list and show purchases.
enum PurchasePages {
    static func list(
        _ purchases: [PurchaseStore.Listed], of state: Purchase.State.Word?, funds: [Fund], isFirst: Bool, next: String?, as caller: Caller
    ) -> Screen {
        let language = caller.language
        return Screen(PurchasePhrases.title[language]) {
            pageHeading(PurchasePhrases.title[language], lead: PurchasePhrases.lead[language]) {
                if caller.holds(anyOf: Set(supplierReaders)) {
                    buttonLink(SupplierPhrases.title[language], ListSuppliers.route.link(), kind: .secondary)
                }
            }
            filterForm(
                action: ListPurchases.route.link(), submit: CommonPhrases.show[language],
                clear: state == nil ? nil : Link(CommonPhrases.clear[language], ListPurchases.route.link())
            ) {
                selectField(
                    "state", CommonPhrases.state[language],
                    Purchase.State.Word.allCases.map { Choice($0.rawValue, PurchasePhrases.word($0)[language]) }, value: state?.rawValue,
                    prompt: CommonPhrases.all[language])
            }
            if purchases.isEmpty {
                emptyState(PurchasePhrases.none[language], PurchasePhrases.noneHint[language])
            } else {
                table(purchases, language)
                pager(previous: isFirst ? nil : ListPurchases.route.link(), next: next)
            }
            if caller.holds(anyOf: Set(requesters)), !funds.isEmpty {
                card(PurchasePhrases.start[language]) {
                    p(.class("hint")) { PurchasePhrases.startLead[language] }
                    ul { for fund in funds { li { a(.href(StartPurchase.route.link(fund.id))) { fund.terms.name } } } }
                }
            }
        }
    }

    private static func table(_ purchases: [PurchaseStore.Listed], _ language: Language) -> HTML {
        dataTable(
            caption: PurchasePhrases.title[language], isCaptionSpoken: true,
            columns: [
                Column(PurchasePhrases.purchase[language]), Column(PurchasePhrases.categoryLabel[language]),
                Column(PurchasePhrases.fund[language]), Column(CommonPhrases.state[language]), Column(PurchasePhrases.waitsFor[language]),
                Column(PurchasePhrases.since[language]),
            ],
            rows: purchases.map { listed in
                let purchase = listed.purchase
                return [
                    group {
                        a(.href(ShowPurchase.route.link(purchase.id))) { purchase.terms.title }
                        " "
                        span(.class("hint")) { listed.reference }
                    },
                    HTML(PurchasePhrases.category(purchase.terms.category)[language]), HTML(listed.fundName),
                    state(purchase.state.word, language), HTML(PurchasePhrases.waits(purchase.state.word)?[language] ?? "–"),
                    HTML(listed.movedAt),
                ]
            })
    }

    static func state(_ word: Purchase.State.Word, _ language: Language) -> HTML {
        let tone: Tone =
            switch word {
            case .requisition, .quotesOpen, .compared, .awardProposed, .awarded: .info
            case .ordered, .partlyReceived, .received, .matched: .warning
            case .paid: .success
            case .cancelled: .danger
            }
        return tag(PurchasePhrases.word(word)[language], tone)
    }

    static func way(to title: String, of dossier: PurchaseDossier) -> HTML {
        breadcrumb([
            Link(PurchasePhrases.title[dossier.caller.language], ListPurchases.route.link()),
            Link(dossier.purchase.terms.title, ShowPurchase.route.link(dossier.purchase.id)), Link(title, ""),
        ])
    }

    static func purchase(_ dossier: PurchaseDossier, _ history: History) -> Screen {
        let (purchase, terms, language) = (dossier.purchase, dossier.purchase.terms, dossier.caller.language)
        return Screen(terms.title) {
            breadcrumb([Link(PurchasePhrases.title[language], ListPurchases.route.link()), Link(terms.title, "")])
            pageHeading(terms.title, kicker: dossier.listed.reference, status: state(purchase.state.word, language)) {
                PurchaseWays.of(dossier)
            }
            if case .cancelled(let reason) = purchase.state {
                notice(.warning, title: PurchasePhrases.word(.cancelled)[language]) { p { reason } }
            }
            if let held = dossier.duty(of: dossier.caller.account) {
                notice(.info) { p { "\(PurchasePhrases.yourDuty[language]) \(PurchasePhrases.duty(held)[language])" } }
            }
            summaryList([
                SummaryItem(PurchasePhrases.categoryLabel[language], text: PurchasePhrases.category(terms.category)[language]),
                SummaryItem(PurchasePhrases.fund[language], text: dossier.listed.fundName),
                SummaryItem(PurchasePhrases.estimated[language], text: Money(dossier.estimate, dossier.listed.currency).text(in: language)),
                SummaryItem(PurchasePhrases.deliverTo[language], text: terms.deliverTo),
                SummaryItem(PurchasePhrases.neededOn[language], text: terms.neededOn?.description),
            ])
            items(dossier)
            if let request = dossier.request { OfferPages.request(request, dossier) }
            if let proposal = dossier.proposal { AwardPages.proposal(proposal, dossier) }
            if !dossier.orders.isEmpty { OrderPages.list(dossier) }
            if !dossier.receipts.isEmpty, dossier.caller.holds(anyOf: Set(deliveryReaders)) {
                ReceiptPages.list(dossier.receipts, language)
            }
            if !dossier.invoices.isEmpty, dossier.caller.holds(anyOf: Set(invoiceReaders)) {
                card(InvoicePhrases.title[language]) { InvoicePages.table(dossier.invoices, language) }
            }
            duties(dossier)
            card(CommonPhrases.history[language]) { history.timeline(PurchasePhrases.events, language) }
        }
    }

    private static func items(_ dossier: PurchaseDossier) -> HTML {
        let language = dossier.caller.language
        let mayRead = dossier.caller.holds(anyOf: Set(applicationReaders))
        return card(PurchasePhrases.items[language]) {
            dataTable(
                caption: PurchasePhrases.items[language], isCaptionSpoken: true,
                columns: [
                    Column(PurchasePhrases.item[language]), Column(PurchasePhrases.quantity[language], .number),
                    Column(PurchasePhrases.estimate[language], .number), Column(PurchasePhrases.forAwards[language]),
                ],
                rows: dossier.items.map { item in
                    [
                        description(of: item), HTML("\(item.quantity.digits(in: language)) \(item.unit)"),
                        HTML(item.estimate.text(in: language)),
                        group {
                            for (place, need) in dossier.needs.filter({ $0.item == item.number }).enumerated() {
                                if place > 0 { ", " }
                                let name = "\(need.key.application.reference) (\(need.quantity.digits(in: language)))"
                                if mayRead { a(.href(ShowApplication.route.link(need.key.application))) { name } } else { name }
                            }
                        },
                    ]
                })
        }
    }

    static func description(of item: PurchaseItem) -> HTML {
        group {
            "\(item.number). \(item.item)"
            if !item.specification.isEmpty {
                " "
                span(.class("hint")) { item.specification }
            }
        }
    }

    private static func duties(_ dossier: PurchaseDossier) -> HTML {
        let language = dossier.caller.language
        return card(PurchasePhrases.duties[language]) {
            p(.class("hint")) { PurchasePhrases.dutiesHint[language] }
            DutyPages.holders(dossier.duties, language)
        }
    }

    /// A form that asks for a reason.
    static func reason(
        _ title: Phrase, _ lead: Phrase, to route: Route, of dossier: PurchaseDossier, _ draft: Draft
    ) -> Screen {
        let language = dossier.caller.language
        let errors = FieldErrors(draft, language, naming: ["reason": CommonPhrases.reason])
        return Screen(title[language]) {
            way(to: title[language], of: dossier)
            pageHeading(title[language], kicker: dossier.purchase.terms.title, lead: lead[language])
            errorSummary(errors.summary)
            entryForm(to: route.link(dossier.purchase.id)) {
                textArea("reason", CommonPhrases.reason[language], value: draft["reason"], error: errors["reason"], limit: 500)
                actions {
                    submitButton(title[language], kind: .danger)
                    buttonLink(CommonPhrases.cancel[language], ShowPurchase.route.link(dossier.purchase.id), kind: .quiet)
                }
            }
        }
    }
}
