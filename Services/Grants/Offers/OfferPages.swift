import Crypto
import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The screens of asking suppliers, and what is known of sealed offers.
enum OfferPages {
    /// A request with the words of its rule, who was asked and who offers.
    static func request(_ request: QuoteRequest, _ dossier: PurchaseDossier) -> HTML {
        let (caller, language) = (dossier.caller, dossier.caller.language)
        let isOpen = dossier.purchase.state == .quotesOpen
        let asked = dossier.asked.filter { $0.request == request.number }
        return card(
            OfferPhrases.offers[language],
            aside: isOpen ? tag(OfferPhrases.sealed[language], .info) : HTML(),
            actions: {
                if isOpen, !request.isClosed(at: dossier.now), dossier.mayAct(as: .quoteCollector) {
                    buttonLink(OfferPhrases.invite[language], InviteSupplier.route.link(dossier.purchase.id), kind: .secondary)
                }
            },
            content: {
                rule(request.band, amount: request.bandAmount, policy: request.policyVersion, dossier.listed.currency, language)
                p { "\(OfferPhrases.closes[language]): \(local(request.closesAt, caller))" }
                if asked.isEmpty {
                    p(.class("hint")) { OfferPhrases.nobodyAsked[language] }
                } else {
                    dataTable(
                        caption: OfferPhrases.offers[language], isCaptionSpoken: true,
                        columns: [
                            Column(OfferPhrases.supplier[language]), Column(OfferPhrases.received[language]),
                            Column(OfferPhrases.cameBy[language]),
                        ],
                        rows: asked.map { supplier in
                            [
                                HTML(supplier.name),
                                group {
                                    supplier.receivedAt ?? OfferPhrases.nothingYet[language]
                                    if supplier.isLate {
                                        " "
                                        tag(OfferPhrases.late[language], .danger)
                                    }
                                },
                                HTML(supplier.channel.map { OfferPhrases.channel($0)[language] } ?? "–"),
                            ]
                        })
                }
            })
    }

    /// The rule that holds, in its words, where it bites.
    static func rule(
        _ band: ProcurementPolicy.Band, amount: Decimal, policy: Int, _ currency: Currency, _ language: Language
    ) -> HTML {
        notice(.info, title: OfferPhrases.method(band.method)[language]) {
            p { OfferPhrases.rule(Money(amount, currency).text(in: language), band)[language] }
            p(.class("hint")) { OfferPhrases.added[language] }
            p { a(.href("/policies/procurement")) { OfferPhrases.allRules[language] } }
        }
    }

    private static func local(_ moment: Date, _ caller: Caller) -> String {
        let seconds = Int(moment.timeIntervalSince1970) + caller.utcOffset
        let minutes = ((seconds % 86_400) + 86_400) % 86_400 / 60
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        return "\(CalendarDate(moment, offset: caller.utcOffset)) \(padded(minutes / 60)):\(padded(minutes % 60))"
    }

    static func ask(_ content: AskSuppliers.Content, _ draft: Draft) -> Screen {
        let (dossier, language) = (content.dossier, content.dossier.caller.language)
        let title = OfferPhrases.ask[language]
        let errors = FieldErrors(draft, language, naming: OfferPhrases.names)
        return Screen(title) {
            PurchasePages.way(to: title, of: dossier)
            pageHeading(title, kicker: dossier.purchase.terms.title, lead: OfferPhrases.askLead[language])
            errorSummary(errors.summary)
            if let found = content.found {
                rule(found.band, amount: found.amount, policy: found.policyVersion, dossier.listed.currency, language)
            } else {
                notice(.warning, title: OfferPhrases.rateMissing[language]) {
                    p { a(.href(RecordRate.route.link())) { FundPhrases.addRate[language] } }
                }
            }
            SupplierDocumentPages.warning(content.running, on: dossier.today, as: dossier.caller)
            entryForm(to: AskSuppliers.route.link(dossier.purchase.id)) {
                dateField(
                    "closesOn", OfferPhrases.closesOn[language], value: draft["closesOn"] ?? content.earliest.description,
                    hint: OfferPhrases.closesOnHint(content.earliest)[language], error: errors["closesOn"],
                    min: content.earliest.description)
                textArea(
                    "terms", OfferPhrases.terms[language], value: draft["terms"], hint: OfferPhrases.termsHint[language],
                    error: errors["terms"], limit: 2000)
                if content.suppliers.isEmpty {
                    p(.class("hint")) { OfferPhrases.noSuppliers[language] }
                } else {
                    checkboxes(
                        "suppliers", OfferPhrases.suppliers[language],
                        content.suppliers.map { Choice($0.id.description, $0.terms.name, hint: $0.terms.email ?? $0.terms.phone) },
                        values: draft.all("suppliers"), hint: OfferPhrases.suppliersHint[language], error: errors["suppliers"])
                }
                actions {
                    submitButton(title)
                    buttonLink(CommonPhrases.cancel[language], ShowPurchase.route.link(dossier.purchase.id), kind: .quiet)
                }
            }
        }
    }

    static func invite(_ content: AskSuppliers.Content, _ draft: Draft) -> Screen {
        let (dossier, language) = (content.dossier, content.dossier.caller.language)
        let title = OfferPhrases.invite[language]
        let errors = FieldErrors(draft, language, naming: ["supplier": OfferPhrases.supplier])
        return Screen(title) {
            PurchasePages.way(to: title, of: dossier)
            pageHeading(title, kicker: dossier.purchase.terms.title, lead: OfferPhrases.inviteLead[language])
            errorSummary(errors.summary)
            SupplierDocumentPages.warning(content.running, on: dossier.today, as: dossier.caller)
            entryForm(to: InviteSupplier.route.link(dossier.purchase.id)) {
                selectField(
                    "supplier", OfferPhrases.supplier[language], content.suppliers.map { Choice($0.id.description, $0.terms.name) },
                    value: draft["supplier"], error: errors["supplier"])
                actions {
                    submitButton(title)
                    buttonLink(CommonPhrases.cancel[language], ShowPurchase.route.link(dossier.purchase.id), kind: .quiet)
                }
            }
        }
    }

    /// Each supplier's link, shown once.
    static func links(_ links: [(supplier: Supplier.ID, token: Token)], _ content: AskSuppliers.Content, _ site: String) -> Screen {
        let (dossier, language) = (content.dossier, content.dossier.caller.language)
        let title = OfferPhrases.links[language]
        return Screen(title) {
            PurchasePages.way(to: title, of: dossier)
            pageHeading(title, kicker: dossier.purchase.terms.title, lead: OfferPhrases.linksLead[language])
            for link in links {
                let name = content.suppliers.first { $0.id == link.supplier }?.terms.name ?? "–"
                copyableSecret(name, site + SendOffer.route.link(link.token.text), warning: OfferPhrases.linkHint[language])
            }
            p { buttonLink(OfferPhrases.back[language], ShowPurchase.route.link(dossier.purchase.id)) }
        }
    }
}
