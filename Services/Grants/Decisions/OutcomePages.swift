import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The screens of what was decided.
enum OutcomePages {
    static func outcome(_ outcome: Outcome, as caller: Caller) -> Screen {
        let (dossier, language) = (outcome.dossier, caller.language)
        let title = OutcomePhrases.title[language]
        return Screen("\(title): \(dossier.title(language))") {
            ApplicationPages.way(to: title, of: dossier, language)
            pageHeading(
                dossier.title(language), kicker: title, status: ApplicationPages.state(dossier.typed.application.state.word, language)
            ) {
                if caller.holds(anyOf: Set(applicationReaders)) {
                    buttonLink(LetterPhrases.title[language], ShowLetter.route.link(dossier.id))
                }
                agreement(outcome, as: caller)
                appeal(outcome, as: caller)
                buttonLink(OutcomePhrases.story[language], ShowStory.route.link(dossier.id), kind: .secondary)
            }
            for told in outcome.decisions { decision(told, dossier.currency, language) }
            conditions(outcome, as: caller)
        }
    }

    /// The way to the agreement, or to its offer where all that has to be shown before is settled.
    private static func agreement(_ outcome: Outcome, as caller: Caller) -> HTML {
        if let agreement = outcome.agreement {
            buttonLink(AgreementPhrases.agreement[caller.language], ShowAgreement.route.link(agreement), kind: .secondary)
        } else if outcome.mayAgree, caller.holds(anyOf: Set(managers)) {
            buttonLink(AgreementPhrases.offer[caller.language], OfferAgreement.route.link(outcome.dossier.id), kind: .secondary)
        } else {
            HTML()
        }
    }

    /// The way to the appeal, or to its filing where a rejection was not appealed against.
    private static func appeal(_ outcome: Outcome, as caller: Caller) -> HTML {
        if let appeal = outcome.appeal {
            buttonLink(AppealPhrases.appeal[caller.language], ShowAppeal.route.link(appeal.id), kind: .secondary)
        } else if outcome.dossier.typed.application.state.word == .rejected, caller.holds(anyOf: Set(applicationWriters)) {
            buttonLink(AppealPhrases.file[caller.language], FileAppeal.route.link(outcome.dossier.id), kind: .secondary)
        } else {
            HTML()
        }
    }

    private static func decision(_ told: DecisionStore.Told, _ currency: Currency, _ language: Language) -> HTML {
        card("\(OutcomePhrases.title[language]), \(told.decided)") {
            ItemPages.proposal(told.decision.proposal, currency, language)
            p(.class("hint")) {
                "\(OutcomePhrases.votes[language]): \(told.tally.for) \(DecisionPhrases.word(.for)[language]), \(told.tally.against) "
                "\(DecisionPhrases.word(.against)[language]). \(OutcomePhrases.recordedBy[language]): \(told.decidedBy ?? "–"). "
                "\(ApplicationPhrases.revision[language]) \(told.decision.revision)."
            }
        }
    }

    private static func conditions(_ outcome: Outcome, as caller: Caller) -> HTML {
        let language = caller.language
        guard !outcome.conditions.isEmpty else { return HTML() }
        return card(DecisionPhrases.conditions[language]) {
            dataTable(
                caption: DecisionPhrases.conditions[language], isCaptionSpoken: true,
                columns: [
                    Column(DecisionPhrases.condition[language]), Column(OutcomePhrases.due[language]),
                    Column(CommonPhrases.state[language]),
                    Column(OutcomePhrases.shown[language]), Column(OutcomePhrases.next[language], .actions),
                ],
                rows: outcome.conditions.map { condition in
                    [
                        HTML(condition.terms.text), HTML(condition.terms.dueOn?.description ?? "–"), state(condition.state.word, language),
                        HTML(condition.state.evidence ?? condition.state.reason ?? "–"), ways(condition, as: caller),
                    ]
                })
        }
    }

    static func state(_ word: GrantCondition.State.Word, _ language: Language) -> HTML {
        let tone: Tone =
            switch word {
            case .open: .neutral
            case .evidenceGiven: .info
            case .met, .waived: .success
            case .failed: .danger
            }
        return tag(OutcomePhrases.word(word)[language], tone)
    }

    private static func ways(_ condition: GrantCondition, as caller: Caller) -> HTML {
        let steps = condition.possible.filter { caller.holds(anyOf: Set($0.roles)) }
        return group {
            for step in steps {
                buttonLink(
                    OutcomePhrases.word(step)[caller.language],
                    MoveCondition.route.link(condition.application, condition.decision, condition.number, step.rawValue), kind: .quiet,
                    about: condition.terms.text)
            }
            if steps.isEmpty { "–" }
        }
    }

    static func move(
        _ condition: GrantCondition, _ step: GrantCondition.Transition.Name, of outcome: Outcome, _ draft: Draft, _ language: Language
    ) -> Screen {
        let title = OutcomePhrases.word(step)[language]
        let label = step == .giveEvidence ? OutcomePhrases.shown : CommonPhrases.reason
        let errors = FieldErrors(draft, language, naming: ["reason": label])
        return Screen(title) {
            ApplicationPages.way(to: title, of: outcome.dossier, language)
            pageHeading(title, kicker: outcome.dossier.title(language))
            errorSummary(errors.summary)
            confirmPanel(
                title, explanation: condition.terms.text,
                action: MoveCondition.route.link(condition.application, condition.decision, condition.number, step.rawValue),
                confirm: title, cancel: Link(CommonPhrases.cancel[language], ShowDecision.route.link(condition.application)),
                isDestructive: step == .fail
            ) {
                if step == .meet {
                    p { "\(OutcomePhrases.shown[language]): \(condition.state.evidence ?? "–")" }
                } else {
                    textArea(
                        "reason", label[language], value: draft["reason"],
                        hint: step == .giveEvidence ? OutcomePhrases.shownHint[language] : nil, error: errors["reason"], rows: 3,
                        limit: 1000)
                }
            }
        }
    }
}
