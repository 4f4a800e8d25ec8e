import Hosting
import Markup
import Models
import Web

/// The screens on conflicts of interest, and what is shown of an application that is kept from somebody.
enum ConflictPages {
    /// What is public of an application, for whom the rest is kept from.
    static func kept(_ face: PublicFace, _ failure: Failure, as caller: Caller) -> Screen {
        let language = caller.language
        return Screen(face.reference) {
            pageHeading(face.reference, kicker: face.roundTitle, status: ApplicationPages.state(face.state, language))
            notice(.warning) { p { failure.spoken(language).message } }
            summary(of: face, language)
            if caller.holds(anyOf: Set(committee)) {
                actions {
                    buttonLink(
                        ConflictPhrases.title[language], DeclareConflict.route.link(face.id),
                        kind: failure == .undeclared ? .primary : .secondary)
                }
            }
        }
    }

    static func summary(of face: PublicFace, _ language: Language) -> HTML {
        summaryList([
            SummaryItem(ConflictPhrases.reference[language], text: face.reference),
            SummaryItem(ApplicationPhrases.venture[language], text: face.venture.map { $0.name[language] } ?? "–"),
            SummaryItem(CommonPhrases.district[language], text: face.district ?? "–"),
            SummaryItem(ApplicationPhrases.round[language], text: face.roundTitle),
        ])
    }

    static func declare(_ face: PublicFace, _ draft: Draft, _ language: Language) -> Screen {
        let title = ConflictPhrases.title[language]
        let errors = FieldErrors(draft, language, naming: ["statement": ConflictPhrases.question, "reason": CommonPhrases.reason])
        return Screen(title) {
            breadcrumb([Link(face.reference, ShowApplication.route.link(face.id)), Link(title, "")])
            pageHeading(title, kicker: face.roundTitle, lead: ConflictPhrases.lead[language])
            errorSummary(errors.summary)
            summary(of: face, language)
            entryForm(to: DeclareConflict.route.link(face.id)) {
                radios(
                    "statement", ConflictPhrases.question[language],
                    [
                        Choice("none", ConflictPhrases.nothing[language], hint: ConflictPhrases.nothingHint[language]),
                        Choice("declared", ConflictPhrases.something[language], hint: ConflictPhrases.somethingHint[language]),
                    ], value: draft["statement"], error: errors["statement"])
                textArea(
                    "reason", ConflictPhrases.what[language], value: draft["reason"], hint: ConflictPhrases.whatHint[language],
                    error: errors["reason"], isOptional: true, rows: 3, limit: 1000)
                actions {
                    submitButton(CommonPhrases.save[language])
                    buttonLink(CommonPhrases.cancel[language], ShowApplication.route.link(face.id), kind: .quiet)
                }
            }
        }
    }

    static func list(
        _ faces: [PublicFace], _ state: GrantApplication.State.Word, isFirst: Bool, next: String?, _ language: Language
    ) -> Screen {
        let title = ConflictPhrases.list[language]
        let here = ListConflicts.route.link(query: [("state", state.rawValue)])
        return Screen(title) {
            pageHeading(title, lead: ConflictPhrases.listLead[language])
            ReviewStates.tabs(at: state, language) { ListConflicts.route.link(query: [("state", $0.rawValue)]) }
            if faces.isEmpty {
                emptyState(ApplicationPhrases.none[language], ConflictPhrases.listNone[language])
            } else {
                dataTable(
                    caption: title, isCaptionSpoken: true,
                    columns: [
                        Column(ConflictPhrases.reference[language]), Column(ApplicationPhrases.venture[language]),
                        Column(CommonPhrases.district[language]), Column(ApplicationPhrases.round[language]),
                    ],
                    rows: faces.map { face in
                        [
                            a(.href(ShowConflicts.route.link(face.id))) { face.reference },
                            HTML(face.venture.map { $0.name[language] } ?? "–"), HTML(face.district ?? "–"),
                            HTML(face.roundTitle),
                        ]
                    })
                pager(previous: isFirst ? nil : here, next: next)
            }
        }
    }

    static func conflicts(_ content: ShowConflicts.Content, as caller: Caller) -> Screen {
        let language = caller.language
        let mayPin = caller.holds(anyOf: [.administrator])
        return Screen(ConflictPhrases.list[language]) {
            breadcrumb(
                (mayPin ? [Link(ConflictPhrases.list[language], ListConflicts.route.link())] : []) + [Link(content.face.reference, "")])
            pageHeading(ConflictPhrases.list[language], kicker: content.face.reference)
            summary(of: content.face, language)
            if content.members.isEmpty {
                emptyState(PanelPhrases.none[language], PanelPhrases.noneHint[language])
            } else {
                members(content, mayPin: mayPin, language)
            }
        }
    }

    private static func members(_ content: ShowConflicts.Content, mayPin: Bool, _ language: Language) -> HTML {
        dataTable(
            caption: ConflictPhrases.list[language], isCaptionSpoken: true,
            columns: [
                Column(CommonPhrases.name[language]), Column(CommonPhrases.state[language]), Column(CommonPhrases.reason[language]),
            ] + (mayPin ? [Column(ConflictPhrases.pin[language], .actions)] : []),
            rows: content.members.map { member in
                let to = PinConflict.route.link(content.face.id, member.account)
                let word = member.kind == .pinned ? ConflictPhrases.lift : ConflictPhrases.pin
                return [HTML(member.name ?? "–"), kind(member.kind, language), HTML(member.reason ?? "–")]
                    + (mayPin ? [buttonLink(word[language], to, kind: .secondary, about: member.name)] : [])
            })
    }

    static func kind(_ kind: ConflictDeclaration.Statement.Kind?, _ language: Language) -> HTML {
        switch kind {
        case .some(.none): tag(ConflictPhrases.none[language], .success)
        case .declared: tag(ConflictPhrases.declared[language], .danger)
        case .pinned: tag(ConflictPhrases.pinned[language], .danger)
        case .lifted, nil: tag(ConflictPhrases.undeclared[language], .warning)
        }
    }

    static func pin(_ member: ShowConflicts.Member, of face: PublicFace, _ draft: Draft, _ language: Language) -> Screen {
        let isPinned = member.kind == .pinned
        let title = (isPinned ? ConflictPhrases.lift : ConflictPhrases.pin)[language]
        let lead = isPinned ? ConflictPhrases.liftLead : ConflictPhrases.pinLead
        let errors = FieldErrors(draft, language, naming: ["reason": CommonPhrases.reason])
        return Screen(title) {
            breadcrumb([Link(face.reference, ShowConflicts.route.link(face.id)), Link(title, "")])
            pageHeading(title, kicker: member.name ?? "–")
            errorSummary(errors.summary)
            confirmPanel(
                title, explanation: lead[language], action: PinConflict.route.link(face.id, member.account), confirm: title,
                cancel: Link(CommonPhrases.cancel[language], ShowConflicts.route.link(face.id)), isDestructive: !isPinned
            ) {
                textArea("reason", CommonPhrases.reason[language], value: draft["reason"], error: errors["reason"], rows: 3, limit: 1000)
            }
        }
    }
}
