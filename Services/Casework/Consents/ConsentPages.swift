import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The screens of consents.
enum ConsentPages {
    /// The part of the person's page on consents.
    static func list(_ dossier: Dossier, as caller: Caller) -> HTML {
        let language = caller.language
        return card(
            ConsentPhrases.title[language],
            actions: {
                if caller.accompanies {
                    buttonLink(ConsentPhrases.record[language], RecordConsent.route.link(dossier.returnee.id), kind: .secondary)
                }
            },
            content: {
                if dossier.consents.isEmpty {
                    emptyState(ConsentPhrases.none[language], ConsentPhrases.noneHint[language])
                } else {
                    dataTable(
                        caption: ConsentPhrases.title[language], isCaptionSpoken: true,
                        columns: [
                            Column(ConsentPhrases.purpose[language]), Column(ConsentPhrases.recipient[language]),
                            Column(ConsentPhrases.categories[language]), Column(ConsentPhrases.expiresOn[language]),
                            Column(CommonPhrases.state[language]), Column(ConsentPhrases.revoke[language], .actions),
                        ],
                        rows: dossier.consents.map { row($0, on: dossier.today, as: caller) })
                }
            })
    }

    private static func row(_ consent: Consent, on day: CalendarDate, as caller: Caller) -> [HTML] {
        let (terms, language) = (consent.terms, caller.language)
        let purpose = ConsentPhrases.word(terms.purpose)[language]
        return [
            a(.href(PrintConsent.route.link(consent.returnee, consent.id))) { purpose },
            HTML(terms.recipient), HTML(categories(terms, language)), HTML(terms.expiresOn.description), tag(consent, on: day, language),
            caller.accompanies && consent.isInForce(on: day)
                ? buttonLink(
                    ConsentPhrases.revoke[language], RevokeConsent.route.link(consent.returnee, consent.id), kind: .quiet, about: purpose)
                : HTML(),
        ]
    }

    /// The state, with a consent whose last day is over shown as expired before anybody has noted it.
    private static func tag(_ consent: Consent, on day: CalendarDate, _ language: Language) -> HTML {
        let word = consent.state.word == .given && !consent.isInForce(on: day) ? .expired : consent.state.word
        let tone: Tone =
            switch word {
            case .given: .success
            case .expired: .warning
            case .revoked: .danger
            }
        return Markup.tag(ConsentPhrases.word(word)[language], tone)
    }

    private static func categories(_ terms: Consent.Terms, _ language: Language) -> String {
        terms.dataCategories.map { ConsentPhrases.word($0)[language] }.joined(separator: ", ")
    }

    private static let names = [
        "purpose": ConsentPhrases.purpose, "recipient": ConsentPhrases.recipient, "method": ConsentPhrases.method,
        "expiresOn": ConsentPhrases.expiresOn,
    ]

    static func record(of returnee: Returnee, _ draft: Draft, at moment: Date, as caller: Caller) -> Screen {
        let language = caller.language
        let title = ConsentPhrases.record[language]
        let errors = FieldErrors(draft, language, wanting: ["expiresOn": ReturneePhrases.dateShape], naming: names)
        return Screen(title) {
            PersonPages.way(to: Link(title, RecordConsent.route.link(returnee.id)), of: returnee, language)
            pageHeading(title, kicker: returnee.details.fullName, lead: ConsentPhrases.recordLead[language])
            errorSummary(errors.summary)
            entryForm(to: RecordConsent.route.link(returnee.id)) {
                FormIdentity.field(draft, Consent.self, at: moment)
                fields(draft, errors, today: caller.today(at: moment), language)
                actions {
                    submitButton(title)
                    buttonLink(CommonPhrases.cancel[language], ShowReturnee.route.link(returnee.id), kind: .quiet)
                }
            }
        }
    }

    private static func fields(_ draft: Draft, _ errors: FieldErrors, today: CalendarDate, _ language: Language) -> HTML {
        group {
            radios(
                "purpose", ConsentPhrases.purpose[language],
                Consent.Purpose.allCases.map { Choice($0.rawValue, ConsentPhrases.word($0)[language]) }, value: draft["purpose"],
                error: errors["purpose"])
            checkboxes(
                "dataCategories", ConsentPhrases.categories[language],
                Consent.DataCategory.allCases.map { Choice($0.rawValue, ConsentPhrases.word($0)[language]) },
                values: draft.all("dataCategories"), error: errors["dataCategories"])
            textField(
                "recipient", ConsentPhrases.recipient[language], value: draft["recipient"], hint: ConsentPhrases.recipientHint[language],
                error: errors["recipient"], autocomplete: "off")
            radios(
                "method", ConsentPhrases.method[language],
                Consent.Method.allCases.map { Choice($0.rawValue, ConsentPhrases.word($0)[language]) }, value: draft["method"],
                error: errors["method"])
            dateField(
                "expiresOn", ConsentPhrases.expiresOn[language],
                value: draft["expiresOn"] ?? today.adding(days: 365).description, hint: ConsentPhrases.expiresHint[language],
                error: errors["expiresOn"])
        }
    }

    static func revoke(_ consent: Consent, of returnee: Returnee, _ draft: Draft, today: CalendarDate, _ language: Language) -> Screen {
        let errors = FieldErrors(draft, language)
        let (title, here) = (ConsentPhrases.revoke[language], RevokeConsent.route.link(returnee.id, consent.id))
        return Screen(title) {
            PersonPages.way(to: Link(title, here), of: returnee, language)
            pageHeading(
                ConsentPhrases.word(consent.terms.purpose)[language], kicker: returnee.details.fullName,
                status: tag(consent, on: today, language))
            errorSummary(errors.summary)
            confirmPanel(
                ConsentPhrases.revokeQuestion[language], explanation: ConsentPhrases.revokeLead[language], action: here, confirm: title,
                cancel: Link(CommonPhrases.cancel[language], ShowReturnee.route.link(returnee.id))
            ) {
                textArea(
                    "reason", CommonPhrases.reason[language], value: draft["reason"], error: errors["reason"], isOptional: true, rows: 3,
                    limit: 500)
            }
        }
    }

    static func print(_ consent: Consent, of returnee: Returnee, at moment: Date, as caller: Caller) -> Screen {
        let (terms, language) = (consent.terms, caller.language)
        let title = "\(ConsentPhrases.form[language]): \(ConsentPhrases.word(terms.purpose)[language])"
        return Screen(title) {
            PersonPages.way(to: Link(title, PrintConsent.route.link(returnee.id, consent.id)), of: returnee, language)
            printHeader(organisation: caller.programmeName ?? "Foothold", title: title)
            pageHeading(title, kicker: returnee.details.fullName, status: tag(consent, on: caller.today(at: moment), language))
            summaryList([
                SummaryItem(CommonPhrases.name[language], text: returnee.details.fullName),
                SummaryItem(ConsentPhrases.purpose[language], text: ConsentPhrases.word(terms.purpose)[language]),
                SummaryItem(ConsentPhrases.categories[language], text: categories(terms, language)),
                SummaryItem(ConsentPhrases.recipient[language], text: terms.recipient),
                SummaryItem(ConsentPhrases.method[language], text: ConsentPhrases.word(terms.method)[language]),
                SummaryItem(ConsentPhrases.givenOn[language], text: caller.today(at: consent.givenAt).description),
                SummaryItem(ConsentPhrases.expiresOn[language], text: terms.expiresOn.description),
            ])
            p { ConsentPhrases.rights[language] }
            signatureLines([
                "\(ConsentPhrases.person[language]): \(returnee.details.fullName)", ConsentPhrases.witness[language],
            ])
            printFooter(when: caller.today(at: moment).description, who: caller.name)
        }
    }
}
