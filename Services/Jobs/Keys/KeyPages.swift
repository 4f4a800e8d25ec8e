import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The screens on API keys.
enum KeyPages {
    /// The part of an employer's page.
    static func section(_ keys: [KeyStore.Listed], of employer: Employer, _ language: Language) -> HTML {
        group {
            h2 { KeyPhrases.title[language] }
            p {
                KeyPhrases.lead[language]
                " "
                a(.href("/jobs/docs")) { KeyPhrases.documents[language] }
            }
            if keys.isEmpty {
                emptyState(KeyPhrases.nothing[language])
            } else {
                table(keys, of: employer, language)
            }
            if employer.mayOffer {
                actions { buttonLink(KeyPhrases.make[language], MakeKey.route.link(employer.id), kind: .secondary) }
            }
        }
    }

    private static func table(_ keys: [KeyStore.Listed], of employer: Employer, _ language: Language) -> HTML {
        dataTable(
            caption: KeyPhrases.title[language], isCaptionSpoken: true,
            columns: [
                Column(KeyPhrases.name[language]), Column(KeyPhrases.ends[language]), Column(KeyPhrases.scopes[language]),
                Column(KeyPhrases.created[language]), Column(KeyPhrases.expires[language]), Column(KeyPhrases.lastUsed[language]),
                Column(CommonPhrases.state[language]), Column(KeyPhrases.revoke[language], .actions),
            ],
            rows: keys.map { listed in
                [
                    name(of: listed.key, language), code { "…" + listed.key.hint }, HTML(scopes(of: listed.key, language)),
                    HTML(listed.created),
                    HTML(listed.expires), HTML(listed.key.lastUsedOn?.description ?? KeyPhrases.never[language]),
                    tag(KeyPhrases.word(listed.state)[language], listed.state == .inUse ? .success : .neutral),
                    listed.state == .inUse ? buttons(of: listed.key, language) : HTML(),
                ]
            })
    }

    @HTMLBuilder private static func buttons(of key: APIKey, _ language: Language) -> HTML {
        buttonLink(KeyPhrases.rotate[language], RotateKey.route.link(key.employer, key.id), kind: .quiet, about: key.name)
        buttonLink(KeyPhrases.revoke[language], RevokeKey.route.link(key.employer, key.id), kind: .quiet, about: key.name)
    }

    private static func scopes(of key: APIKey, _ language: Language) -> String {
        key.scopes.count == APIKey.Scope.allCases.count
            ? KeyPhrases.everything[language] : key.scopes.map(\.rawValue).joined(separator: ", ")
    }

    @HTMLBuilder private static func name(of key: APIKey, _ language: Language) -> HTML {
        key.name
        if key.environment == .sandbox {
            " "
            tag(KeyPhrases.word(.sandbox)[language], .info)
        }
    }

    static func make(_ employer: Employer, key: APIKey.ID, today: CalendarDate, _ draft: Draft, as caller: Caller) -> Screen {
        let language = caller.language
        let errors = FieldErrors(draft, language)
        return Screen(KeyPhrases.make[language]) {
            EmployerPages.way(employer, as: caller, Link(KeyPhrases.make[language], MakeKey.route.link(employer.id)))
            pageHeading(KeyPhrases.make[language], kicker: employer.terms.name, lead: KeyPhrases.lead[language])
            errorSummary(errors.summary)
            entryForm(to: MakeKey.route.link(employer.id)) {
                input(.type("hidden"), .name("key"), .value(key.description))
                textField(
                    "name", KeyPhrases.name[language], value: draft["name"], hint: KeyPhrases.nameHint[language], error: errors["name"],
                    autocomplete: "off")
                selectField(
                    "environment", KeyPhrases.environment[language],
                    APIKey.Environment.allCases.map { Choice($0.rawValue, KeyPhrases.word($0)[language]) }, value: draft["environment"],
                    hint: KeyPhrases.environmentHint[language], error: errors["environment"], prompt: nil)
                checkboxes(
                    "scopes", KeyPhrases.scopes[language],
                    APIKey.Scope.allCases.map { Choice($0.rawValue, KeyPhrases.word($0)[language], hint: $0.rawValue) },
                    values: draft.wasSent ? draft.all("scopes") : APIKey.Scope.allCases.map(\.rawValue),
                    hint: KeyPhrases.scopesHint[language], error: errors["scopes"])
                dateField(
                    "expiresOn", KeyPhrases.expiresOn[language], value: draft["expiresOn"] ?? today.adding(days: 364).description,
                    hint: KeyPhrases.expiresHint[language], error: errors["expiresOn"], min: today.description,
                    max: today.adding(days: 364).description)
                actions {
                    submitButton(KeyPhrases.make[language])
                    buttonLink(CommonPhrases.cancel[language], ShowEmployer.route.link(employer.id), kind: .quiet)
                }
            }
        }
    }

    static func rotate(
        _ key: APIKey, of employer: Employer, new: APIKey.ID, today: CalendarDate, _ draft: Draft, as caller: Caller
    ) -> Screen {
        let language = caller.language
        let errors = FieldErrors(draft, language)
        return Screen(KeyPhrases.rotateTitle[language]) {
            EmployerPages.way(employer, as: caller, Link(KeyPhrases.rotateTitle[language], RotateKey.route.link(employer.id, key.id)))
            pageHeading(KeyPhrases.rotateTitle[language], kicker: key.name, lead: KeyPhrases.rotateLead[language])
            errorSummary(errors.summary)
            entryForm(to: RotateKey.route.link(employer.id, key.id)) {
                input(.type("hidden"), .name("new"), .value(new.description))
                radios(
                    "overlap", KeyPhrases.overlap[language],
                    RotateKey.Overlap.allCases.map { Choice($0.rawValue, KeyPhrases.word($0)[language]) },
                    value: draft["overlap"] ?? RotateKey.Overlap.day.rawValue, hint: KeyPhrases.overlapHint[language],
                    error: errors["overlap"])
                dateField(
                    "expiresOn", KeyPhrases.expiresOn[language], value: draft["expiresOn"] ?? today.adding(days: 364).description,
                    hint: KeyPhrases.expiresHint[language], error: errors["expiresOn"], min: today.description,
                    max: today.adding(days: 364).description)
                actions {
                    submitButton(KeyPhrases.rotateTitle[language])
                    buttonLink(CommonPhrases.cancel[language], ShowEmployer.route.link(employer.id), kind: .quiet)
                }
            }
        }
    }

    static func made(_ secret: String, name: String, of employer: Employer, as caller: Caller) -> Screen {
        let language = caller.language
        return Screen(KeyPhrases.made[language]) {
            EmployerPages.way(employer, as: caller, Link(KeyPhrases.made[language], MakeKey.route.link(employer.id)))
            pageHeading(KeyPhrases.made[language], kicker: employer.terms.name, lead: name)
            copyableSecret(KeyPhrases.secret[language], secret, warning: KeyPhrases.once[language])
            actions { buttonLink(KeyPhrases.back[language], ShowEmployer.route.link(employer.id), kind: .secondary) }
        }
    }

    static func revoke(_ key: APIKey, _ language: Language) -> Screen {
        Screen(KeyPhrases.revokeTitle[language]) {
            pageHeading(KeyPhrases.revokeTitle[language])
            confirmPanel(
                KeyPhrases.question(key.name)[language], explanation: KeyPhrases.revokeExplanation[language],
                action: RevokeKey.route.link(key.employer, key.id), confirm: KeyPhrases.revoke[language],
                cancel: Link(CommonPhrases.cancel[language], ShowEmployer.route.link(key.employer)))
        }
    }
}
