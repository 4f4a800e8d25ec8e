import Crypto
import Hosting
import Markup
import Models
import QR
import Web

/// The screens of the second factor.
enum SecondFactorPages {
    static func code(_ challenge: String, _ draft: Draft, next: LocalPath?, _ language: Language) -> Screen {
        let errors = FieldErrors(draft, language)
        return Screen(SecondFactorPhrases.enter[language]) {
            pageHeading(SecondFactorPhrases.enter[language], lead: SecondFactorPhrases.enterLead[language])
            errorSummary(errors.summary)
            entryForm(to: EnterCode.route.link(query: query(next))) {
                hidden("challenge", challenge)
                codeField(SecondFactorPhrases.code[language], hint: SecondFactorPhrases.codeOrRecovery[language], errors)
                actions {
                    submitButton(SignInPhrases.title[language])
                    buttonLink(CommonPhrases.cancel[language], SignIn.route.link(), kind: .quiet)
                }
            }
        }
    }

    static func enrol(_ challenge: String, _ offer: SecondFactorOffer, _ draft: Draft, next: LocalPath?, _ language: Language) -> Screen {
        let errors = FieldErrors(draft, language)
        return Screen(SecondFactorPhrases.turnOn[language]) {
            pageHeading(SecondFactorPhrases.turnOn[language], lead: SecondFactorPhrases.requiredLead[language])
            errorSummary(errors.summary)
            steps(offer, language)
            entryForm(to: EnrolAtSignIn.route.link(query: query(next))) {
                hidden("challenge", challenge)
                hidden("offer", offer.sealed)
                codeField(SecondFactorPhrases.shown[language], hint: nil, errors)
                actions { submitButton(SecondFactorPhrases.turnOn[language]) }
            }
        }
    }

    static func turnOn(_ offer: SecondFactorOffer, _ draft: Draft, _ language: Language) -> Screen {
        let errors = FieldErrors(draft, language)
        let here = TurnOnSecondFactor.route.link()
        return Screen(SecondFactorPhrases.turnOn[language]) {
            way(to: Link(SecondFactorPhrases.turnOn[language], here), language)
            pageHeading(SecondFactorPhrases.turnOn[language], lead: SecondFactorPhrases.turnOnLead[language])
            errorSummary(errors.summary)
            steps(offer, language)
            entryForm(to: here) {
                hidden("offer", offer.sealed)
                codeField(SecondFactorPhrases.shown[language], hint: nil, errors)
                passwordField("current", PasswordPhrases.current[language], error: errors["current"])
                actions {
                    submitButton(SecondFactorPhrases.turnOn[language])
                    buttonLink(CommonPhrases.cancel[language], OwnAccount.route.link(), kind: .quiet)
                }
            }
        }
    }

    static func turnOff(_ draft: Draft, _ language: Language) -> Screen {
        let errors = FieldErrors(draft, language)
        let here = TurnOffSecondFactor.route.link()
        return Screen(SecondFactorPhrases.turnOff[language]) {
            way(to: Link(SecondFactorPhrases.turnOff[language], here), language)
            pageHeading(SecondFactorPhrases.turnOff[language], lead: SecondFactorPhrases.turnOffLead[language])
            errorSummary(errors.summary)
            entryForm(to: here) {
                passwordField("current", PasswordPhrases.current[language], error: errors["current"])
                actions {
                    submitButton(SecondFactorPhrases.turnOff[language], kind: .danger)
                    buttonLink(CommonPhrases.cancel[language], OwnAccount.route.link(), kind: .quiet)
                }
            }
        }
    }

    /// The recovery codes, shown once, to be printed or copied.
    static func recovery(_ codes: [RecoveryCode], next: String, _ language: Language) -> Screen {
        Screen(SecondFactorPhrases.recovery[language]) {
            pageHeading(SecondFactorPhrases.isOn[language], lead: SecondFactorPhrases.recoveryLead[language])
            card(SecondFactorPhrases.recovery[language]) {
                ul(.class("steps")) { for code in codes { li { Markup.code { code.text } } } }
            }
            actions { buttonLink(SecondFactorPhrases.kept[language], next) }
        }
    }

    /// What one's own account shows of it; `left` recovery codes, or nil where it is off.
    static func summary(left: Int?, _ language: Language) -> SummaryItem {
        SummaryItem(
            SecondFactorPhrases.title[language],
            text: left.map { SecondFactorPhrases.onWith($0)[language] } ?? SecondFactorPhrases.off[language],
            action: Link(
                left == nil ? SecondFactorPhrases.turnOn[language] : OwnPhrases.change[language],
                left == nil ? TurnOnSecondFactor.route.link() : TurnOffSecondFactor.route.link()))
    }

    private static func steps(_ offer: SecondFactorOffer, _ language: Language) -> HTML {
        group {
            ol(.class("steps")) {
                li { SecondFactorPhrases.stepApp[language] }
                li { SecondFactorPhrases.stepScan[language] }
                li { SecondFactorPhrases.stepCode[language] }
            }
            if let picture = QRCode(offer.address) {
                svg(
                    .viewBox("0 0 \(picture.side) \(picture.side)"), .width("200"), .height("200"), .role("img"),
                    .aria("label", SecondFactorPhrases.picture[language])
                ) {
                    path(.d(picture.path))
                }
            }
            p(.class("hint")) {
                SecondFactorPhrases.byHand[language]
                " "
                Markup.code { offer.password.secretText }
            }
        }
    }

    private static func codeField(_ label: String, hint: String?, _ errors: FieldErrors) -> HTML {
        textField("code", label, hint: hint, error: errors["code"], width: .medium, autocomplete: "one-time-code")
    }

    private static func hidden(_ name: String, _ value: String) -> HTML {
        input(.type("hidden"), .name(name), .value(value))
    }

    private static func query(_ next: LocalPath?) -> [(String, String)] {
        next.map { [("next", $0.value)] } ?? []
    }

    private static func way(to here: Link, _ language: Language) -> HTML {
        breadcrumb([
            Link(CommonPhrases.home[language], Home.route.link()), Link(OwnPhrases.title[language], OwnAccount.route.link()), here,
        ])
    }
}
