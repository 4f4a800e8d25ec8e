import Hosting
import Markup
import Models
import Web

/// Where a person's case stands, and the ways on from there.
enum CasePages {
    static func tag(_ state: CaseState.Word, _ language: Language) -> HTML {
        let tone: Tone =
            switch state {
            case .registered: .info
            case .assessed, .planAgreed: .warning
            case .inProgress: .success
            case .closed: .neutral
            }
        return Markup.tag(state.name[language], tone)
    }

    /// The part of the person's page on the case.
    static func standing(_ dossier: Dossier, as caller: Caller) -> HTML {
        let (returnee, language) = (dossier.returnee, caller.language)
        return card(
            CasePhrases.title[language], actions: { if caller.mayRegister { ways(dossier, as: caller) } },
            content: {
                if case .closed(let reason, _) = returnee.state {
                    p { "\(CaseState.Word.closed.name[language]): \(CasePhrases.word(reason)[language])" }
                } else {
                    stepper(
                        CaseState.Word.allCases.map { $0.name[language] }, current: place(of: returnee.state.word),
                        label: CasePhrases.title[language])
                }
            })
    }

    private static func place(of state: CaseState.Word) -> Int {
        CaseState.Word.allCases.firstIndex(of: state) ?? 0
    }

    private static func ways(_ dossier: Dossier, as caller: Caller) -> HTML {
        let (returnee, language) = (dossier.returnee, caller.language)
        return group {
            for transition in returnee.state.possible {
                switch transition {
                case .assess, .agreePlan, .begin:
                    if let step = ChangeCase.Step(rawValue: transition.rawValue) {
                        actionButton(
                            CasePhrases.act(transition)[language], action: ChangeCase.route.link(returnee.id, step.rawValue), kind: .primary
                        )
                    }
                case .close:
                    buttonLink(CasePhrases.act(.close)[language], CloseCase.route.link(returnee.id), kind: .quiet)
                case .reopen:
                    buttonLink(CasePhrases.act(.reopen)[language], ReopenCase.route.link(returnee.id), kind: .secondary)
                }
            }
            if returnee.caseWorker != caller.account {
                actionButton(ReturneePhrases.takeOver[language], action: TakeOverCase.route.link(returnee.id))
            }
        }
    }

    static func close(_ returnee: Returnee, _ draft: Draft, _ language: Language) -> Screen {
        let errors = FieldErrors(draft, language)
        return screen(.close, CloseCase.route.link(returnee.id), CasePhrases.closeLead, returnee, errors, language) {
            radios(
                "reason", CasePhrases.why[language],
                CaseState.ClosedReason.allCases.map { Choice($0.rawValue, CasePhrases.word($0)[language]) }, value: draft["reason"],
                error: errors["reason"])
            textArea(
                "note", CasePhrases.note[language], value: draft["note"], hint: CasePhrases.noteHint[language], error: errors["note"],
                isOptional: true, rows: 3, limit: 500)
        }
    }

    static func reopen(_ returnee: Returnee, _ draft: Draft, _ language: Language) -> Screen {
        let errors = FieldErrors(draft, language)
        return screen(.reopen, ReopenCase.route.link(returnee.id), CasePhrases.reopenLead, returnee, errors, language) {
            textArea("note", CasePhrases.why[language], value: draft["note"], error: errors["note"], rows: 3, limit: 500)
        }
    }

    private static func screen(
        _ transition: CaseState.Transition.Name, _ action: String, _ lead: Phrase, _ returnee: Returnee, _ errors: FieldErrors,
        _ language: Language, @HTMLBuilder fields: () -> HTML
    ) -> Screen {
        let (title, fields) = (CasePhrases.act(transition)[language], fields())
        return Screen(title) {
            PersonPages.way(to: Link(title, action), of: returnee, language)
            pageHeading(
                title, kicker: returnee.details.fullName, lead: lead[language], status: tag(returnee.state.word, language))
            errorSummary(errors.summary)
            entryForm(to: action) {
                fields
                actions {
                    submitButton(title, kind: transition == .close ? .danger : .primary)
                    buttonLink(CommonPhrases.cancel[language], ShowReturnee.route.link(returnee.id), kind: .quiet)
                }
            }
        }
    }
}
