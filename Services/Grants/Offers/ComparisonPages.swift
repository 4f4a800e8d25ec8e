import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The screens on which opened offers are compared and assessed.
enum ComparisonPages {
    static func sheet(_ opened: OffersOpened) -> Screen {
        let (dossier, language) = (opened.dossier, opened.dossier.caller.language)
        let title = OfferPhrases.comparison[language]
        return Screen(title) {
            PurchasePages.way(to: title, of: dossier)
            pageHeading(title, kicker: dossier.purchase.terms.title, lead: OfferPhrases.comparisonLead[language]) {
                if dossier.purchase.state == .compared, dossier.mayAct(as: .quoteCollector) {
                    buttonLink(AwardPhrases.propose[language], ProposeAward.route.link(dossier.purchase.id))
                }
            }
            if opened.offers.isEmpty {
                emptyState(OfferPhrases.noneOpened[language], OfferPhrases.sealedHint[language])
            } else {
                offers(opened)
                items(opened)
            }
        }
    }

    private static func offers(_ opened: OffersOpened) -> HTML {
        let (dossier, language) = (opened.dossier, opened.dossier.caller.language)
        let mayAssess = dossier.purchase.state == .compared && dossier.mayAct(as: .quoteCollector)
        return card(OfferPhrases.offers[language]) {
            dataTable(
                caption: OfferPhrases.offers[language], isCaptionSpoken: true,
                columns: [
                    Column(OfferPhrases.supplier[language]), Column(OfferPhrases.total[language], .number),
                    Column(OfferPhrases.validUntil[language]), Column(OfferPhrases.leadDays[language], .number),
                    Column(OfferPhrases.warrantyMonths[language], .number), Column(OfferPhrases.asAsked[language]),
                    Column(CommonPhrases.show[language], .actions),
                ],
                rows: opened.offers.map { offer in
                    let terms = offer.quotation.terms
                    let total =
                        terms.deliveryCost
                        + dossier.items.reduce(0) { $0 + ($1.quantity * (terms.prices[$1.number] ?? 0)).cents }
                    return [
                        HTML(offer.supplierName), HTML(Money(total, terms.currency).text(in: language)), day(terms.validUntil.description),
                        HTML(String(terms.leadDays)), HTML(terms.warrantyMonths.map(String.init) ?? "–"),
                        standing(offer, opened, language),
                        mayAssess
                            ? a(.href(AssessOffer.route.link(dossier.purchase.id, offer.quotation.id))) {
                                OfferPhrases.assess[language]
                                spoken(" " + offer.supplierName)
                            } : HTML("–"),
                    ]
                })
            p(.class("hint")) { OfferPhrases.acceptable(opened.comparison.acceptable, dossier.request?.band.quotes ?? 0)[language] }
        }
    }

    private static func standing(_ offer: OpenedOffer, _ opened: OffersOpened, _ language: Language) -> HTML {
        let quotation = offer.quotation
        if quotation.isLate { return tag(OfferPhrases.late[language], .danger) }
        if !quotation.isValid(on: opened.comparison.today) { return tag(OfferPhrases.expired[language], .danger) }
        switch quotation.isCompliant {
        case true: return tag(OfferPhrases.compliant[language], .success)
        case false: return tag(OfferPhrases.notCompliant[language], .danger)
        default: return tag(OfferPhrases.notAssessed[language], .warning)
        }
    }

    private static func items(_ opened: OffersOpened) -> HTML {
        let (dossier, language) = (opened.dossier, opened.dossier.caller.language)
        let won = Dictionary((dossier.proposal?.lines ?? []).map { ($0.item, $0.quotation) }) { first, _ in first }
        return card("\(OfferPhrases.perUnit[language]) \(dossier.listed.currency.rawValue)") {
            dataTable(
                caption: OfferPhrases.comparison[language], isCaptionSpoken: true,
                columns: [Column(PurchasePhrases.item[language]), Column(PurchasePhrases.estimate[language], .number)]
                    + opened.offers.map { Column($0.supplierName, .number) },
                rows: dossier.items.map { item in
                    [
                        HTML("\(item.number). \(item.item), \(item.quantity.digits(in: language)) \(item.unit)"),
                        HTML(item.estimate.text(in: language)),
                    ]
                        + opened.offers.map { offer in
                            price(item.number, offer.quotation.id, isWinner: won[item.number] == offer.quotation.id, opened, language)
                        }
                })
        }
    }

    private static func price(
        _ item: Int, _ offer: Quotation.ID, isWinner: Bool, _ opened: OffersOpened, _ language: Language
    ) -> HTML {
        guard let price = opened.comparison.landed(item, from: offer) else { return HTML("–") }
        // One part of its cell, which is parted in name and value on a phone.
        return span {
            price.text(in: language)
            if opened.comparison.isLowest(item, from: offer) {
                " "
                tag(OfferPhrases.lowest[language], .success)
            }
            if isWinner {
                " "
                tag(AwardPhrases.wins[language], .info)
            }
        }
    }

    static func assess(_ offer: OpenedOffer, in opened: OffersOpened, _ draft: Draft) -> Screen {
        let (dossier, language) = (opened.dossier, opened.dossier.caller.language)
        let title = OfferPhrases.assess[language]
        let errors = FieldErrors(draft, language, naming: ["reason": CommonPhrases.reason, "isCompliant": OfferPhrases.asAsked])
        let terms = offer.quotation.terms
        return Screen(title) {
            PurchasePages.way(to: title, of: dossier)
            pageHeading(title, kicker: offer.supplierName)
            errorSummary(errors.summary)
            summaryList([
                SummaryItem(OfferPhrases.received[language], text: offer.received),
                SummaryItem(OfferPhrases.deliveryCost[language], text: Money(terms.deliveryCost, terms.currency).text(in: language)),
                SummaryItem(OfferPhrases.validUntil[language], text: terms.validUntil.description),
                SummaryItem(OfferPhrases.leadDays[language], text: String(terms.leadDays)),
                SummaryItem(OfferPhrases.note[language], text: terms.note),
            ])
            dataTable(
                caption: PurchasePhrases.items[language], isCaptionSpoken: true,
                columns: [
                    Column(PurchasePhrases.item[language]), Column(PurchasePhrases.quantity[language], .number),
                    Column(OfferPhrases.price[language], .number),
                ],
                rows: dossier.items.map { item in
                    [
                        PurchasePages.description(of: item), HTML("\(item.quantity.digits(in: language)) \(item.unit)"),
                        HTML(terms.prices[item.number].map { Money($0, terms.currency).text(in: language) } ?? "–"),
                    ]
                })
            entryForm(to: AssessOffer.route.link(dossier.purchase.id, offer.quotation.id)) {
                radios(
                    "isCompliant", OfferPhrases.asAskedQuestion[language],
                    [
                        Choice("true", OfferPhrases.compliant[language]), Choice("false", OfferPhrases.notCompliant[language]),
                    ], value: draft["isCompliant"] ?? offer.quotation.isCompliant.map { "\($0)" }, error: errors["isCompliant"])
                textArea(
                    "reason", CommonPhrases.reason[language], value: draft["reason"] ?? offer.assessmentReason,
                    hint: OfferPhrases.reasonWanted[language], error: errors["reason"], isOptional: true, rows: 3, limit: 500)
                actions {
                    submitButton(CommonPhrases.save[language])
                    buttonLink(CommonPhrases.cancel[language], CompareOffers.route.link(dossier.purchase.id), kind: .quiet)
                }
            }
        }
    }
}
