import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The screens on which an award is proposed and approved.
enum AwardPages {
    /// The newest proposal, with what approvers say.
    static func proposal(_ proposal: PurchaseDossier.Proposed, _ dossier: PurchaseDossier) -> HTML {
        let language = dossier.caller.language
        return card(AwardPhrases.award[language]) {
            p { proposal.reason }
            if let waiver = proposal.waiverReason {
                notice(.warning, title: AwardPhrases.waiver[language]) { p { waiver } }
            }
            for reason in Set(proposal.lines.compactMap(\.reason)).sorted() {
                notice(.warning, title: AwardPhrases.notLowest[language]) { p { reason } }
            }
            p(.class("hint")) { AwardPhrases.approvals(proposal.decisions.count(where: \.isApproved), proposal.approvals)[language] }
            if !proposal.decisions.isEmpty {
                ul {
                    for decision in proposal.decisions {
                        li {
                            tag(
                                (decision.isApproved ? AwardPhrases.approved : AwardPhrases.refused)[language],
                                decision.isApproved ? .success : .danger)
                            " \(decision.name ?? PurchasePhrases.formerColleague[language]), \(decision.at)"
                            if let reason = decision.reason { ": \(reason)" }
                        }
                    }
                }
            }
        }
    }

    static func propose(_ opened: OffersOpened, _ draft: Draft) -> Screen {
        let (dossier, language) = (opened.dossier, opened.dossier.caller.language)
        let title = AwardPhrases.propose[language]
        let errors = FieldErrors(draft, language, naming: AwardPhrases.names)
        return Screen(title) {
            PurchasePages.way(to: title, of: dossier)
            pageHeading(title, kicker: dossier.purchase.terms.title, lead: AwardPhrases.proposeLead[language])
            errorSummary(errors.summary)
            if let request = dossier.request {
                OfferPages.rule(
                    request.band, amount: request.bandAmount, policy: request.policyVersion, dossier.listed.currency, language)
            }
            SupplierDocumentPages.warning(opened.running, on: dossier.today, as: dossier.caller)
            entryForm(to: ProposeAward.route.link(dossier.purchase.id)) {
                if let error = errors["lines"] { p(.class("error"), .id(fieldID("lines"))) { error } }
                for (place, item) in dossier.items.enumerated() {
                    winner(of: item, at: place, opened, draft, errors, language)
                }
                textArea(
                    "notLowestReason", AwardPhrases.notLowest[language], value: draft["notLowestReason"],
                    hint: AwardPhrases.notLowestHint[language], error: errors["notLowestReason"], isOptional: true, rows: 3, limit: 1000)
                textArea(
                    "waiverReason", AwardPhrases.waiver[language], value: draft["waiverReason"], hint: AwardPhrases.waiverHint[language],
                    error: errors["waiverReason"], isOptional: true, rows: 3, limit: 1000)
                textArea(
                    "reason", AwardPhrases.reason[language], value: draft["reason"], hint: AwardPhrases.reasonHint[language],
                    error: errors["reason"], rows: 3, limit: 1000)
                actions {
                    submitButton(title)
                    buttonLink(CommonPhrases.cancel[language], CompareOffers.route.link(dossier.purchase.id), kind: .quiet)
                }
            }
        }
    }

    /// Who wins an item: the lowest acceptable offer, until another is chosen.
    private static func winner(
        of item: PurchaseItem, at place: Int, _ opened: OffersOpened, _ draft: Draft, _ errors: FieldErrors, _ language: Language
    ) -> HTML {
        let comparison = opened.comparison
        let lowest = opened.offers.first { comparison.isLowest(item.number, from: $0.quotation.id) }
        let name = "lines.\(place)."
        return group {
            input(.type("hidden"), .name(name + "item"), .value(String(item.number)))
            selectField(
                name + "quotation", "\(item.number). \(item.item), \(item.quantity.digits(in: language)) \(item.unit)",
                opened.offers.compactMap { offer in
                    comparison.landed(item.number, from: offer.quotation.id).map { price in
                        let mark = comparison.isLowest(item.number, from: offer.quotation.id) ? " – \(OfferPhrases.lowest[language])" : ""
                        return Choice(offer.quotation.id.description, "\(offer.supplierName): \(price.text(in: language))\(mark)")
                    }
                }, value: draft.wasSent ? draft[name + "quotation"] : lowest?.quotation.id.description,
                error: errors[name + "quotation"] ?? errors[name + "reason"], isOptional: true, prompt: AwardPhrases.notBought[language])
        }
    }

    static func decide(_ opened: OffersOpened, _ draft: Draft) -> Screen {
        let (dossier, language) = (opened.dossier, opened.dossier.caller.language)
        let title = AwardPhrases.decide[language]
        let errors = FieldErrors(draft, language, naming: ["isApproved": AwardPhrases.award, "reason": CommonPhrases.reason])
        return Screen(title) {
            PurchasePages.way(to: title, of: dossier)
            pageHeading(title, kicker: dossier.purchase.terms.title, lead: AwardPhrases.decideLead[language])
            errorSummary(errors.summary)
            if let request = dossier.request {
                OfferPages.rule(
                    request.band, amount: request.bandAmount, policy: request.policyVersion, dossier.listed.currency, language)
            }
            if let proposal = dossier.proposal { self.proposal(proposal, dossier) }
            SupplierDocumentPages.warning(opened.running, on: dossier.today, as: dossier.caller)
            p { a(.href(CompareOffers.route.link(dossier.purchase.id))) { OfferPhrases.comparison[language] } }
            entryForm(to: DecideAward.route.link(dossier.purchase.id)) {
                radios(
                    "isApproved", AwardPhrases.question[language],
                    [Choice("true", AwardPhrases.approve[language]), Choice("false", AwardPhrases.refuse[language])],
                    value: draft["isApproved"], error: errors["isApproved"])
                textArea(
                    "reason", CommonPhrases.reason[language], value: draft["reason"], hint: AwardPhrases.reasonWanted[language],
                    error: errors["reason"], isOptional: true, rows: 3, limit: 1000)
                actions {
                    submitButton(title)
                    buttonLink(CommonPhrases.cancel[language], ShowPurchase.route.link(dossier.purchase.id), kind: .quiet)
                }
            }
        }
    }
}
