import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The forms in which an offer is typed, by the office and by a supplier.
enum OfferFormPages {
    static func enter(_ dossier: PurchaseDossier, _ suppliers: [Supplier], _ draft: Draft) -> Screen {
        let language = dossier.caller.language
        let title = OfferPhrases.enter[language]
        let errors = FieldErrors(draft, language, wanting: OfferPhrases.wanted, naming: OfferPhrases.names)
        return Screen(title) {
            PurchasePages.way(to: title, of: dossier)
            pageHeading(title, kicker: dossier.purchase.terms.title, lead: OfferPhrases.enterLead[language])
            errorSummary(errors.summary)
            if let request = dossier.request, request.isClosed(at: dossier.now) {
                notice(.warning) { p { OfferPhrases.tooLate[language] } }
            }
            entryForm(to: EnterOffer.route.link(dossier.purchase.id)) {
                FormIdentity.field(draft, Quotation.self, at: dossier.now)
                selectField(
                    "supplier", OfferPhrases.supplier[language], suppliers.map { Choice($0.id.description, $0.terms.name) },
                    value: draft["supplier"], error: errors["supplier"])
                radios(
                    "channel", OfferPhrases.cameBy[language],
                    [Quotation.Channel.email, .paper].map { Choice($0.rawValue, OfferPhrases.channel($0)[language]) },
                    value: draft["channel"] ?? "paper", error: errors["channel"], isInline: true)
                fields(dossier.items, dossier.listed.currency, draft, errors, language)
                actions {
                    submitButton(CommonPhrases.save[language])
                    buttonLink(CommonPhrases.cancel[language], ShowPurchase.route.link(dossier.purchase.id), kind: .quiet)
                }
            }
        }
    }

    /// What an offer says, the same for everyone who types one.
    static func fields(
        _ items: [PurchaseItem], _ currency: Currency?, _ draft: Draft, _ errors: FieldErrors, _ language: Language
    ) -> HTML {
        group {
            selectField(
                "currency", FundPhrases.currency[language], Currency.allCases.map { Choice($0.rawValue, $0.rawValue) },
                value: draft["currency"] ?? currency?.rawValue, error: errors["currency"])
            fieldGroup(OfferPhrases.prices[language], hint: OfferPhrases.pricesHint[language]) {
                if let error = errors["prices"] { p(.class("error"), .id(fieldID("prices"))) { error } }
                for item in items {
                    numberField(
                        "prices.\(item.number)", "\(item.number). \(item.item), \(item.quantity.digits(in: language)) \(item.unit)",
                        value: draft["prices.\(item.number)"], hint: item.specification.isEmpty ? nil : item.specification,
                        error: errors["prices.\(item.number)"], isOptional: true)
                }
            }
            fieldRow {
                numberField(
                    "deliveryCost", OfferPhrases.deliveryCost[language], value: draft["deliveryCost"] ?? "0",
                    hint: OfferPhrases.deliveryHint[language], error: errors["deliveryCost"])
                numberField("leadDays", OfferPhrases.leadDays[language], value: draft["leadDays"], error: errors["leadDays"], isWhole: true)
                numberField(
                    "warrantyMonths", OfferPhrases.warrantyMonths[language], value: draft["warrantyMonths"],
                    error: errors["warrantyMonths"], isOptional: true, isWhole: true)
            }
            dateField("validUntil", OfferPhrases.validUntil[language], value: draft["validUntil"], error: errors["validUntil"])
            textArea(
                "note", OfferPhrases.note[language], value: draft["note"], error: errors["note"], isOptional: true, rows: 3, limit: 1000)
        }
    }
}

/// What a supplier sees behind its link.
enum SendOfferPages {
    static func form(_ content: SendOffer.Content, _ token: String, _ draft: Draft, now: Date, _ language: Language) -> Screen {
        let errors = FieldErrors(draft, language, wanting: OfferPhrases.wanted, naming: OfferPhrases.names)
        var screen = Screen(OfferPhrases.sendTitle[language]) {
            pageHeading(OfferPhrases.sendTitle[language], kicker: content.programmeName, lead: content.title)
            if let answered = content.answered {
                notice(.success, title: OfferPhrases.sent[language]) { p { "\(answered). \(OfferPhrases.sentHint[language])" } }
            } else if content.isCancelled || now >= content.closesAt {
                notice(.warning, title: OfferPhrases.closed[language]) { p { OfferPhrases.closedHint[language] } }
            } else {
                errorSummary(errors.summary)
                summaryList([
                    SummaryItem(OfferPhrases.supplier[language], text: content.supplierName),
                    SummaryItem(OfferPhrases.closes[language], text: content.closes),
                    SummaryItem(PurchasePhrases.deliverTo[language], text: content.deliverTo),
                    SummaryItem(OfferPhrases.terms[language], text: content.terms),
                ])
                entryForm(to: SendOffer.route.link(token)) {
                    OfferFormPages.fields(content.items, nil, draft, errors, language)
                    p(.class("hint")) { OfferPhrases.onceHint[language] }
                    actions { submitButton(OfferPhrases.send[language]) }
                }
            }
        }
        screen.headers.set("Cache-Control", "no-store")
        return screen
    }
}
