import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The forms in which a hand-over is prepared and cancelled.
enum HandOverFormPages {
    static func prepare(_ offer: PrepareHandOver.Offer, _ draft: Draft, at moment: Date, _ language: Language) -> Screen {
        let (award, title) = (offer.story.award, HandOverPhrases.prepare[language])
        let errors = FieldErrors(draft, language, naming: HandOverPhrases.names)
        return Screen(title) {
            breadcrumb([
                Link(HandOverPhrases.title[language], ListHandOvers.route.link()),
                Link(award.title, ShowEquipment.route.link(award.application)), Link(title, ""),
            ])
            pageHeading(title, kicker: award.title, lead: HandOverPhrases.prepareLead[language])
            errorSummary(errors.summary)
            if !award.hasAgreement {
                emptyState(
                    HandOverPhrases.notYet[language], EquipmentPhrases.noAgreement[language],
                    action: Link(award.title, ShowEquipment.route.link(award.application)))
            } else if offer.assets.isEmpty, offer.quantities.isEmpty {
                emptyState(
                    HandOverPhrases.nothingThere[language], HandOverPhrases.nothingThereHint[language],
                    action: Link(award.title, ShowEquipment.route.link(award.application)))
            } else {
                form(offer, draft, errors, at: moment, language)
            }
        }
    }

    private static func form(
        _ offer: PrepareHandOver.Offer, _ draft: Draft, _ errors: FieldErrors, at moment: Date, _ language: Language
    ) -> HTML {
        let application = offer.story.award.application
        return entryForm(to: PrepareHandOver.route.link(application)) {
            FormIdentity.field(draft, HandOver.self, at: moment)
            if !offer.assets.isEmpty { things(offer, draft, errors, language) }
            for (place, line) in offer.quantities.enumerated() { quantity(of: line, at: place, draft, errors, language) }
            textField(
                "place", HandOverPhrases.place[language], value: draft["place"], hint: HandOverPhrases.placeHint[language],
                error: errors["place"], autocomplete: "off")
            selectField(
                "returnee", HandOverPhrases.takesOver[language],
                offer.people.map { Choice($0.id.description, $0.name ?? application.reference) },
                value: draft["returnee"] ?? offer.people.first?.id.description, error: errors["returnee"], prompt: nil)
            actions {
                submitButton(HandOverPhrases.prepare[language])
                buttonLink(CommonPhrases.cancel[language], ShowEquipment.route.link(application), kind: .quiet)
            }
        }
    }

    /// Tagged things, of each item as many ticked as the award still needs.
    private static func things(_ offer: PrepareHandOver.Offer, _ draft: Draft, _ errors: FieldErrors, _ language: Language) -> HTML {
        let usual = offer.story.lines.flatMap { line in
            offer.assets.filter { $0.asset.purchase == line.purchase && $0.asset.item == line.number }
                .prefix(Int(line.available.description.prefix { $0 != "." }) ?? 0).map(\.asset.id.description)
        }
        return checkboxes(
            "assets", HandOverPhrases.things[language],
            offer.assets.map { one in
                Choice(
                    one.asset.id.description, one.title,
                    hint: [one.asset.serial ?? AssetPhrases.noSerial[language], one.purchase.text].joined(separator: " · "))
            }, values: draft.wasSent ? draft.all("assets") : usual, hint: HandOverPhrases.thingsHint[language], error: errors["assets"])
    }

    private static func quantity(
        of line: EquipmentStore.Line, at place: Int, _ draft: Draft, _ errors: FieldErrors, _ language: Language
    ) -> HTML {
        let name = "quantities.\(place)."
        return group {
            input(.type("hidden"), .name(name + "purchase"), .value(line.purchase.description))
            input(.type("hidden"), .name(name + "item"), .value(String(line.number)))
            numberField(
                name + "quantity", line.item, value: draft.wasSent ? draft[name + "quantity"] : line.available.description,
                hint: HandOverPhrases.thereAre("\(line.available.digits(in: language)) \(line.unit)")[language],
                error: errors[name + "quantity"],
                isOptional: true, unit: line.unit)
        }
    }

    static func cancel(_ certificate: Certificate, _ draft: Draft, _ language: Language) -> Screen {
        let title = HandOverPhrases.cancel[language]
        let errors = FieldErrors(draft, language, naming: ["reason": CommonPhrases.reason])
        return Screen(title) {
            HandOverPages.way(to: title, of: certificate, language)
            pageHeading(title, kicker: certificate.listed.title)
            errorSummary(errors.summary)
            confirmPanel(
                title, explanation: HandOverPhrases.cancelLead[language], action: CancelHandOver.route.link(certificate.id), confirm: title,
                cancel: Link(CommonPhrases.cancel[language], ShowHandOver.route.link(certificate.id)), isDestructive: false
            ) {
                textArea("reason", CommonPhrases.reason[language], value: draft["reason"], error: errors["reason"], rows: 3, limit: 500)
            }
        }
    }
}
