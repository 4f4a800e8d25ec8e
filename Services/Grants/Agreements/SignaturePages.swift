import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The screens on which an agreement is signed, and that show how it was.
enum SignaturePages {
    static func screen(_ contract: Contract, _ draft: Draft, _ language: Language) -> Screen {
        let title = SignaturePhrases.onScreen[language]
        let errors = FieldErrors(
            draft, language, wanting: ["agrees": SignaturePhrases.tickIt],
            naming: ["name": SignaturePhrases.name, "agrees": SignaturePhrases.tick])
        var screen = Screen(title) {
            AgreementPages.way(to: title, of: contract, language)
            pageHeading(title, kicker: contract.title, lead: SignaturePhrases.screenLead[language])
            errorSummary(errors.summary)
            if contract.agreement.possible.contains(.accept) {
                AgreementPages.amounts(of: contract, language)
                p { a(.href(PrintAgreement.route.link(contract.id))) { AgreementPhrases.readWhole[language] } }
                entryForm(to: SignAgreement.route.link(contract.id)) {
                    read(in: draft, contract, errors, language)
                    textField(
                        "name", SignaturePhrases.name[language], value: draft["name"] ?? contract.name,
                        hint: SignaturePhrases.nameHint[language],
                        error: errors["name"], autocomplete: "off")
                    pad(language)
                    checkbox(
                        "agrees", SignaturePhrases.tick[language], isChecked: draft["agrees"] == "true", error: errors["agrees"])
                    finish(contract, SignaturePhrases.sign, language)
                }
            } else {
                notOffered(contract, language)
            }
        }
        screen.links = Asset.signScript.element
        return screen
    }

    /// Where to draw; the script shows it, and the name and the tick do without.
    private static func pad(_ language: Language) -> HTML {
        div(.class("field"), .data("sign"), .hidden) {
            p { strong { SignaturePhrases.draw[language] } }
            p(.class("hint")) { SignaturePhrases.drawHint[language] }
            element(
                "canvas",
                [
                    .width(Double(Signature.Drawing.width)), .height(Double(Signature.Drawing.height)), .role("img"),
                    .aria("label", SignaturePhrases.draw[language]),
                ])
            input(.type("hidden"), .name("drawing"))
            p {
                button(.class("button", "button-quiet"), .type("button")) { SignaturePhrases.drawAnew[language] }
            }
        }
    }

    static func paper(_ contract: Contract, _ draft: Draft, _ language: Language) -> Screen {
        let title = SignaturePhrases.onPaper[language]
        let errors = FieldErrors(
            draft, language, wanting: ["signedOn": GrantsPhrases.dateShape],
            naming: [
                "name": SignaturePhrases.name, "signedOn": SignaturePhrases.signedOn, "place": SignaturePhrases.place,
                "witness": SignaturePhrases.witness,
            ])
        return Screen(title) {
            AgreementPages.way(to: title, of: contract, language)
            pageHeading(title, kicker: contract.title, lead: SignaturePhrases.paperLead[language])
            errorSummary(errors.summary)
            if contract.agreement.possible.contains(.accept) {
                entryForm(to: SignOnPaper.route.link(contract.id)) {
                    read(in: draft, contract, errors, language)
                    textField(
                        "name", SignaturePhrases.name[language], value: draft["name"] ?? contract.name, error: errors["name"],
                        autocomplete: "off")
                    dateField(
                        "signedOn", SignaturePhrases.signedOn[language], value: draft["signedOn"] ?? contract.today.description,
                        error: errors["signedOn"], max: contract.today.description)
                    textField("place", SignaturePhrases.place[language], value: draft["place"], error: errors["place"])
                    textField(
                        "witness", SignaturePhrases.witness[language], value: draft["witness"],
                        hint: SignaturePhrases.witnessHint[language],
                        error: errors["witness"], autocomplete: "off")
                    finish(contract, SignaturePhrases.record, language)
                }
            } else {
                notOffered(contract, language)
            }
        }
    }

    private static func read(in draft: Draft, _ contract: Contract, _ errors: FieldErrors, _ language: Language) -> HTML {
        selectField(
            "language", SignaturePhrases.language[language], Language.allCases.map { Choice($0.rawValue, $0.endonym) },
            value: draft["language"] ?? contract.language.rawValue, error: errors["language"], prompt: nil)
    }

    private static func finish(_ contract: Contract, _ label: Phrase, _ language: Language) -> HTML {
        actions {
            submitButton(label[language])
            buttonLink(CommonPhrases.cancel[language], ShowAgreement.route.link(contract.id), kind: .quiet)
        }
    }

    private static func notOffered(_ contract: Contract, _ language: Language) -> HTML {
        emptyState(
            SignaturePhrases.notOffered[language], SignaturePhrases.notOfferedHint[language],
            action: Link(contract.title, ShowAgreement.route.link(contract.id)))
    }

    // MARK: What was signed

    /// How an agreement was signed, on its page; nothing before.
    static func signature(_ contract: Contract, _ language: Language) -> HTML {
        guard let signature = contract.signature else { return HTML() }
        var items = [
            SummaryItem(SignaturePhrases.name[language], text: signature.name),
            SummaryItem(SignaturePhrases.signedOn[language], text: signature.signedOn.description),
            SummaryItem(SignaturePhrases.language[language], text: signature.language.endonym),
        ]
        if case .paper(let place, let witness) = signature.method {
            items += [
                SummaryItem(SignaturePhrases.place[language], text: place), SummaryItem(SignaturePhrases.witness[language], text: witness),
            ]
        }
        items += [
            SummaryItem(SignaturePhrases.recordedBy[language], text: contract.recordedBy),
            SummaryItem(SignaturePhrases.countersignedBy[language], text: contract.startedBy),
            SummaryItem(ApplicationPhrases.digest[language], code { contract.digest?.hexadecimal ?? "–" }),
        ]
        return card(SignaturePhrases.title[language]) {
            drawing(of: signature, language)
            summaryList(items)
            if contract.isKept == true { p(.class("hint")) { SignaturePhrases.kept[language] } }
            if signature.method.word == .paper { p(.class("hint")) { SignaturePhrases.paperKept[language] } }
        }
    }

    /// What was drawn; nothing where nothing was.
    static func drawing(of signature: Signature, _ language: Language) -> HTML {
        guard case .screen(let drawing?) = signature.method else { return HTML() }
        return svg(
            .viewBox("0 0 \(Signature.Drawing.width) \(Signature.Drawing.height)"), .width(300), .height(100), .role("img"),
            .aria("label", SignaturePhrases.title[language])
        ) {
            path(.d(drawing.path), .fill("none"), .stroke("currentColor"), Attribute("stroke-width", "3"))
        }
    }
}
