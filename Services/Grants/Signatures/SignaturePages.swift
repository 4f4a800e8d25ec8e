import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The screens on which something is signed, and that show how it was.
enum SignaturePages {
    static func screen(
        _ signing: Signing, to address: String, _ draft: Draft, _ language: Language, @HTMLBuilder about: () -> HTML
    ) -> Screen {
        let title = SignaturePhrases.onScreen[language]
        let errors = FieldErrors(
            draft, language, wanting: ["agrees": SignaturePhrases.tickIt],
            naming: ["name": SignaturePhrases.name, "agrees": signing.words.tick])
        let about = about()
        var screen = Screen(title) {
            head(title, of: signing, signing.words.screenLead, errors, language)
            if signing.isOpen {
                about
                entryForm(to: address) {
                    read(in: draft, signing, errors, language)
                    textField(
                        "name", SignaturePhrases.name[language], value: draft["name"] ?? signing.name,
                        hint: SignaturePhrases.nameHint[language],
                        error: errors["name"], autocomplete: "off")
                    pad(language)
                    checkbox(
                        "agrees", signing.words.tick[language], isChecked: draft["agrees"] == "true", error: errors["agrees"])
                    finish(signing, SignaturePhrases.sign, language)
                }
            } else {
                nothing(signing, language)
            }
        }
        screen.links = Asset.signScript.element
        return screen
    }

    private static func head(_ title: String, of signing: Signing, _ lead: Phrase, _ errors: FieldErrors, _ language: Language) -> HTML {
        group {
            breadcrumb(signing.way + [Link(title, "")])
            pageHeading(title, kicker: signing.title, lead: lead[language])
            errorSummary(errors.summary)
        }
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

    static func paper(_ signing: Signing, to address: String, _ draft: Draft, _ language: Language) -> Screen {
        let title = SignaturePhrases.onPaper[language]
        let errors = FieldErrors(
            draft, language, wanting: ["signedOn": GrantsPhrases.dateShape],
            naming: [
                "name": SignaturePhrases.name, "signedOn": SignaturePhrases.signedOn, "place": SignaturePhrases.place,
                "witness": SignaturePhrases.witness,
            ])
        return Screen(title) {
            head(title, of: signing, signing.words.paperLead, errors, language)
            if signing.isOpen {
                entryForm(to: address) {
                    read(in: draft, signing, errors, language)
                    textField(
                        "name", SignaturePhrases.name[language], value: draft["name"] ?? signing.name, error: errors["name"],
                        autocomplete: "off")
                    dateField(
                        "signedOn", SignaturePhrases.signedOn[language], value: draft["signedOn"] ?? signing.today.description,
                        error: errors["signedOn"], max: signing.today.description)
                    textField("place", SignaturePhrases.place[language], value: draft["place"], error: errors["place"])
                    textField(
                        "witness", SignaturePhrases.witness[language], value: draft["witness"],
                        hint: SignaturePhrases.witnessHint[language],
                        error: errors["witness"], autocomplete: "off")
                    finish(signing, SignaturePhrases.record, language)
                }
            } else {
                nothing(signing, language)
            }
        }
    }

    private static func read(in draft: Draft, _ signing: Signing, _ errors: FieldErrors, _ language: Language) -> HTML {
        selectField(
            "language", SignaturePhrases.language[language], Language.allCases.map { Choice($0.rawValue, $0.endonym) },
            value: draft["language"] ?? signing.language.rawValue, error: errors["language"], prompt: nil)
    }

    private static func finish(_ signing: Signing, _ label: Phrase, _ language: Language) -> HTML {
        actions {
            submitButton(label[language])
            buttonLink(CommonPhrases.cancel[language], signing.page, kind: .quiet)
        }
    }

    private static func nothing(_ signing: Signing, _ language: Language) -> HTML {
        emptyState(
            signing.words.nothing[language], signing.words.nothingHint[language], action: Link(signing.title, signing.page))
    }

    // MARK: What was signed

    /// How it was signed, as its page lists it.
    static func items(of signature: Signature, recordedBy: String?, _ language: Language) -> [SummaryItem] {
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
        return items + [SummaryItem(SignaturePhrases.recordedBy[language], text: recordedBy)]
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
