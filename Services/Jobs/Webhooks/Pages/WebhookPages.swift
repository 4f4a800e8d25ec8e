import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The screens on webhooks.
enum WebhookPages {
    static func list(_ webhooks: [WebhookStore.Listed], of employer: Employer, as caller: Caller) -> Screen {
        let language = caller.language
        return Screen(WebhookPhrases.title[language]) {
            way(employer, as: caller)
            pageHeading(WebhookPhrases.title[language], kicker: employer.terms.name, lead: WebhookPhrases.lead[language]) {
                if employer.state.name != .suspended {
                    buttonLink(WebhookPhrases.add[language], AddWebhook.route.link(employer.id))
                }
            }
            if webhooks.isEmpty {
                emptyState(WebhookPhrases.nothing[language], WebhookPhrases.nothingHint[language])
            } else {
                table(webhooks, language)
            }
        }
    }

    private static func table(_ webhooks: [WebhookStore.Listed], _ language: Language) -> HTML {
        dataTable(
            caption: WebhookPhrases.title[language], isCaptionSpoken: true,
            columns: [
                Column(WebhookPhrases.url[language]), Column(WebhookPhrases.types[language]), Column(CommonPhrases.state[language]),
                Column(WebhookPhrases.created[language]),
            ],
            rows: webhooks.map { listed in
                [
                    a(.href(ShowWebhook.route.link(listed.webhook.id))) { listed.webhook.terms.url },
                    HTML(types(listed.webhook.terms, language)), tag(listed, language), HTML(listed.created),
                ]
            })
    }

    static func webhook(_ content: ShowWebhook.Content, _ input: ShowWebhook.Input, as caller: Caller) -> Screen {
        let (listed, language) = (content.listed, caller.language)
        let webhook = listed.webhook
        return Screen(WebhookPhrases.title[language]) {
            way(content.employer, as: caller, Link(webhook.terms.url, ShowWebhook.route.link(webhook.id)))
            pageHeading(webhook.terms.url, kicker: content.employer.terms.name, status: tag(listed, language))
            notices(listed, language)
            buttons(webhook, language)
            card {
                summaryList(
                    [
                        SummaryItem(WebhookPhrases.types[language], text: types(webhook.terms, language)),
                        SummaryItem(WebhookPhrases.created[language], text: listed.created),
                        listed.previousEnds.map { SummaryItem(WebhookPhrases.previousUntil[language], text: $0) },
                    ].compactMap(\.self))
            }
            DeliveryPages.section(content.deliveries, of: webhook.id, input, next: content.next, language)
            disclosure(CommonPhrases.history[language]) {
                content.history.timeline(WebhookPhrases.events, namesPeople: caller.holds(anyOf: Set(employerReaders)), language)
            }
        }
    }

    private static func notices(_ listed: WebhookStore.Listed, _ language: Language) -> HTML {
        group {
            switch listed.webhook.state {
            case .disabled(.gone): notice(.warning) { p { WebhookPhrases.gone[language] } }
            case .active where listed.failures > 0: notice(.warning) { p { WebhookPhrases.failing(listed.failures)[language] } }
            case .paused: notice(.info) { p { WebhookPhrases.paused[language] } }
            case .active: HTML()
            }
        }
    }

    private static func buttons(_ webhook: Webhook, _ language: Language) -> HTML {
        actions {
            if webhook.state == .active {
                actionButton(WebhookPhrases.test[language], action: TryWebhook.route.link(webhook.id))
                actionButton(WebhookPhrases.pause[language], action: PauseWebhook.route.link(webhook.id), kind: .quiet)
            } else {
                actionButton(WebhookPhrases.resume[language], action: ResumeWebhook.route.link(webhook.id), kind: .primary)
            }
            buttonLink(WebhookPhrases.edit[language], EditWebhook.route.link(webhook.id), kind: .quiet)
            buttonLink(WebhookPhrases.rotate[language], NewSecret.route.link(webhook.id), kind: .quiet)
            buttonLink(WebhookPhrases.remove[language], RemoveWebhook.route.link(webhook.id), kind: .quiet)
        }
    }

    static func add(_ employer: Employer, id: Webhook.ID, _ draft: Draft, as caller: Caller) -> Screen {
        let language = caller.language
        return Screen(WebhookPhrases.add[language]) {
            way(employer, as: caller, Link(WebhookPhrases.add[language], AddWebhook.route.link(employer.id)))
            pageHeading(WebhookPhrases.add[language], kicker: employer.terms.name, lead: WebhookPhrases.lead[language])
            errorSummary(errors(draft, language).summary)
            entryForm(to: AddWebhook.route.link(employer.id)) {
                input(.type("hidden"), .name("webhook"), .value(draft["webhook"] ?? id.description))
                fields(draft, nil, language)
                actions {
                    submitButton(WebhookPhrases.add[language])
                    buttonLink(CommonPhrases.cancel[language], BrowseWebhooks.route.link(employer.id), kind: .quiet)
                }
            }
        }
    }

    static func edit(_ webhook: Webhook, of employer: Employer, _ draft: Draft, as caller: Caller) -> Screen {
        let language = caller.language
        return Screen(WebhookPhrases.edit[language]) {
            way(employer, as: caller, Link(webhook.terms.url, ShowWebhook.route.link(webhook.id)))
            pageHeading(WebhookPhrases.edit[language], kicker: employer.terms.name)
            errorSummary(errors(draft, language).summary)
            entryForm(to: EditWebhook.route.link(webhook.id)) {
                input(.type("hidden"), .name("version"), .value(String(webhook.version)))
                fields(draft, webhook.terms, language)
                actions {
                    submitButton(CommonPhrases.save[language])
                    buttonLink(CommonPhrases.cancel[language], ShowWebhook.route.link(webhook.id), kind: .quiet)
                }
            }
        }
    }

    private static func errors(_ draft: Draft, _ language: Language) -> FieldErrors {
        FieldErrors(draft, language, naming: ["url": WebhookPhrases.url, "types": WebhookPhrases.types])
    }

    private static func fields(_ draft: Draft, _ terms: Webhook.Terms?, _ language: Language) -> HTML {
        let errors = errors(draft, language)
        return group {
            textField(
                "url", WebhookPhrases.url[language], value: draft.wasSent ? draft["url"] : terms?.url,
                hint: WebhookPhrases.urlHint[language],
                error: errors["url"], type: "url", inputmode: "url", autocomplete: "off")
            textField(
                "types", WebhookPhrases.types[language], value: draft.wasSent ? draft["types"] : terms?.types.joined(separator: " "),
                hint: WebhookPhrases.typesHint[language], error: errors["types"], isOptional: true, autocomplete: "off")
        }
    }

    static func rotate(_ webhook: Webhook, of employer: Employer, _ draft: Draft, as caller: Caller) -> Screen {
        let language = caller.language
        let errors = FieldErrors(draft, language)
        return Screen(WebhookPhrases.rotate[language]) {
            way(employer, as: caller, Link(webhook.terms.url, ShowWebhook.route.link(webhook.id)))
            pageHeading(WebhookPhrases.rotate[language], kicker: webhook.terms.url)
            errorSummary(errors.summary)
            confirmPanel(
                WebhookPhrases.rotateQuestion[language], explanation: WebhookPhrases.rotateExplanation[language],
                action: NewSecret.route.link(webhook.id), confirm: WebhookPhrases.rotate[language],
                cancel: Link(CommonPhrases.cancel[language], ShowWebhook.route.link(webhook.id)), isDestructive: false
            ) {
                input(.type("hidden"), .name("version"), .value(String(webhook.version)))
                numberField(
                    "overlapHours", WebhookPhrases.overlap[language], value: draft["overlapHours"] ?? "24", error: errors["overlapHours"],
                    isWhole: true)
            }
        }
    }

    static func secret(_ title: Phrase, _ secret: String, of webhook: Webhook.ID, _ employer: Employer, as caller: Caller) -> Screen {
        let language = caller.language
        return Screen(title[language]) {
            way(employer, as: caller, Link(title[language], ShowWebhook.route.link(webhook)))
            pageHeading(title[language], kicker: employer.terms.name)
            copyableSecret(WebhookPhrases.secret[language], secret, warning: WebhookPhrases.once[language])
            actions { buttonLink(WebhookPhrases.back[language], ShowWebhook.route.link(webhook), kind: .secondary) }
        }
    }

    static func remove(_ webhook: Webhook, of employer: Employer, as caller: Caller) -> Screen {
        let language = caller.language
        return Screen(WebhookPhrases.remove[language]) {
            way(employer, as: caller, Link(webhook.terms.url, ShowWebhook.route.link(webhook.id)))
            pageHeading(WebhookPhrases.remove[language], kicker: webhook.terms.url)
            confirmPanel(
                WebhookPhrases.removeQuestion[language], explanation: WebhookPhrases.removeExplanation[language],
                action: RemoveWebhook.route.link(webhook.id), confirm: WebhookPhrases.remove[language],
                cancel: Link(CommonPhrases.cancel[language], ShowWebhook.route.link(webhook.id)))
        }
    }

    private static func way(_ employer: Employer, as caller: Caller, _ here: Link? = nil) -> HTML {
        let list = Link(WebhookPhrases.title[caller.language], BrowseWebhooks.route.link(employer.id))
        guard let here else { return EmployerPages.way(employer, as: caller, list) }
        return EmployerPages.way(employer, as: caller, list, here)
    }

    private static func types(_ terms: Webhook.Terms, _ language: Language) -> String {
        terms.types.isEmpty ? WebhookPhrases.allTypes[language] : terms.types.joined(separator: ", ")
    }

    private static func tag(_ listed: WebhookStore.Listed, _ language: Language) -> HTML {
        let state = listed.webhook.state.name
        let tone: Tone =
            switch state {
            case .active: listed.failures > 0 ? .warning : .success
            case .paused: .info
            case .disabled: .danger
            }
        return Markup.tag(WebhookPhrases.word(state)[language], tone)
    }
}
