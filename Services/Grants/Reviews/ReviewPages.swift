import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The screens that ask for reviews, list them and show what was filed.
enum ReviewPages {
    static func state(_ state: Review.State.Word, _ language: Language) -> HTML {
        let tone: Tone =
            switch state {
            case .assigned, .reopened: .warning
            case .cleared, .draft: .info
            case .filed: .success
            case .recused: .neutral
            }
        return tag(ReviewPhrases.word(state)[language], tone)
    }

    static func assign(_ content: AssignReviewers.Content, _ draft: Draft, _ language: Language) -> Screen {
        let (dossier, title) = (content.dossier, ReviewPhrases.ask[language])
        let errors = FieldErrors(
            draft, language, wanting: ["dueOn": GrantsPhrases.dateShape],
            naming: ["reviewers": ReviewPhrases.reviewers, "dueOn": ReviewPhrases.dueOn])
        let venture = dossier.typed.plan["venture"].flatMap(Venture.init)
        let suggested = Review.suggest(content.candidates.map(\.candidate), for: venture).map(\.description)
        let usual = dossier.round.terms.calendar.reviewedBy.map { max($0, dossier.today) }
        let dueOn = usual ?? dossier.today.adding(days: AssignReviewers.days)
        return Screen(title) {
            ApplicationPages.way(to: title, of: dossier, language)
            pageHeading(title, kicker: dossier.title(language), lead: ReviewPhrases.askLead[language])
            errorSummary(errors.summary)
            PanelPages.flaws(content.panel, language)
            if content.candidates.isEmpty {
                emptyState(PanelPhrases.none[language], PanelPhrases.noneHint[language])
            } else {
                entryForm(to: AssignReviewers.route.link(dossier.id)) {
                    checkboxes(
                        "reviewers", ReviewPhrases.reviewers[language],
                        content.candidates.filter { !$0.candidate.isRecused }.map { choice($0, venture, language) },
                        values: draft.wasSent ? draft.all("reviewers") : suggested, hint: ReviewPhrases.reviewersHint[language],
                        error: errors["reviewers"])
                    dateField(
                        "dueOn", ReviewPhrases.dueOn[language], value: draft["dueOn"] ?? dueOn.description,
                        hint: ReviewPhrases.dueHint[language], error: errors["dueOn"])
                    actions {
                        submitButton(title)
                        buttonLink(CommonPhrases.cancel[language], ShowScreening.route.link(dossier.id), kind: .quiet)
                    }
                }
            }
        }
    }

    private static func choice(_ candidate: ReviewStore.Candidate, _ venture: Venture?, _ language: Language) -> Choice {
        let member = candidate.candidate
        var facts = [PanelPhrases.word(member.seat)[language], "\(ReviewPhrases.load[language]): \(member.load)"]
        if let venture, member.expertise.contains(venture) { facts.append(ReviewPhrases.knows[language]) }
        if let state = member.review { facts.append(ReviewPhrases.word(state)[language]) }
        return Choice(member.account.description, candidate.name ?? "–", hint: facts.joined(separator: " · "))
    }

    static func list(
        _ listed: [ReviewStore.Listed], _ state: GrantApplication.State.Word, isFirst: Bool, next: String?, _ today: CalendarDate,
        _ language: Language
    ) -> Screen {
        let title = ReviewPhrases.list[language]
        return Screen(title) {
            pageHeading(title, lead: ReviewPhrases.listLead[language])
            ReviewStates.tabs(at: state, language) { ListReviews.route.link(query: [("state", $0.rawValue)]) }
            if listed.isEmpty {
                emptyState(ReviewPhrases.listNone[language], ReviewPhrases.listNoneHint[language])
            } else {
                dataTable(
                    caption: title, isCaptionSpoken: true,
                    columns: [
                        Column(ApplicationPhrases.business[language]), Column(ApplicationPhrases.venture[language]),
                        Column(CommonPhrases.district[language]), Column(ApplicationPhrases.round[language]),
                        Column(ReviewPhrases.dueOn[language]), Column(ReviewPhrases.own[language], .actions),
                    ],
                    rows: listed.map { row($0, today, language) })
                pager(previous: isFirst ? nil : ListReviews.route.link(query: [("state", state.rawValue)]), next: next)
            }
        }
    }

    private static func row(_ listed: ReviewStore.Listed, _ today: CalendarDate, _ language: Language) -> [HTML] {
        let face = listed.face
        let isLate = listed.dueOn.map { $0 < today } == true && listed.state != .filed && !listed.isKept
        return [
            a(.href(ShowApplication.route.link(face.id))) { listed.isKept ? face.reference : listed.title ?? face.reference },
            HTML(face.venture.map { $0.name[language] } ?? "–"), HTML(face.district ?? "–"), HTML(face.roundTitle),
            isLate ? tag(listed.dueOn?.description ?? "", .danger) : HTML(listed.dueOn?.description ?? "–"), way(listed, language),
        ]
    }

    /// What the member can do next about it.
    private static func way(_ listed: ReviewStore.Listed, _ language: Language) -> HTML {
        let id = listed.face.id
        if listed.isRecused { return tag(ReviewPhrases.word(.recused)[language]) }
        if listed.isKept {
            return buttonLink(ReviewPhrases.declareFirst[language], DeclareConflict.route.link(id), about: listed.face.reference)
        }
        guard let review = listed.review, let state = listed.state else { return tag(ReviewPhrases.notAsked[language]) }
        if state == .filed {
            return buttonLink(ReviewPhrases.word(.filed)[language], ShowReviews.route.link(id), kind: .quiet, about: listed.face.reference)
        }
        return buttonLink(ReviewPhrases.write[language], WriteReview.route.link(review), about: listed.face.reference)
    }
}

// MARK: What was filed

extension ReviewPages {
    static func reviews(_ content: ShowReviews.Content, as caller: Caller) -> Screen {
        let (language, dossier, title) = (caller.language, content.dossier, ReviewPhrases.title[caller.language])
        return Screen(title) {
            breadcrumb([Link(dossier.title(language), ShowApplication.route.link(dossier.id)), Link(title, "")])
            pageHeading(
                title, kicker: dossier.title(language), status: ApplicationPages.state(dossier.typed.application.state.word, language)
            ) { if caller.holds(anyOf: Set(managers)) { ways(content, language) } }
            p { ReviewPhrases.counted(content.counted.count, Review.needed)[language] }
            if !content.mayReadOthers { notice(.info) { p { ReviewPhrases.blind[language] } } }
            if content.entries.isEmpty {
                emptyState(ReviewPhrases.none[language], ReviewPhrases.noneHint[language])
            } else {
                people(content, as: caller)
                if content.mayReadOthers, !content.counted.isEmpty { spread(content, language) }
                for entry in content.entries where content.mayReadOthers || entry.review.reviewer == content.reader {
                    if let filed = entry.filed { self.filed(filed, of: entry, content, language) }
                }
            }
        }
    }

    private static func ways(_ content: ShowReviews.Content, _ language: Language) -> HTML {
        let application = content.dossier.typed.application
        return group {
            if application.state == .inReview {
                if content.counted.count >= Review.needed {
                    actionButton(ReviewPhrases.makeReady[language], action: MakeReady.route.link(application.id), kind: .primary)
                }
                buttonLink(ReviewPhrases.askMore[language], AssignReviewers.route.link(application.id), kind: .secondary)
            }
        }
    }

    private static func people(_ content: ShowReviews.Content, as caller: Caller) -> HTML {
        let (language, isManager) = (caller.language, caller.holds(anyOf: Set(managers)))
        let revision = content.dossier.typed.application.revision
        return dataTable(
            caption: ReviewPhrases.reviewers[language], isCaptionSpoken: true,
            columns: [
                Column(CommonPhrases.name[language]), Column(CommonPhrases.state[language]), Column(ReviewPhrases.dueOn[language]),
            ] + (isManager ? [Column(ReviewPhrases.reopen[language], .actions)] : []),
            rows: content.entries.map { entry in
                let isStale = entry.review.state == .filed && entry.filed?.revision != revision
                let state = isStale ? tag(ReviewPhrases.stale[language], .danger) : self.state(entry.review.state.word, language)
                let isOpen = entry.review.possible.contains(.reopen) && content.mayReadOthers
                let reopen = buttonLink(
                    ReviewPhrases.reopen[language], ReopenReview.route.link(entry.review.id), kind: .quiet, about: entry.name)
                return [HTML(entry.name ?? "–"), state, HTML(entry.review.dueOn.description)] + (isManager ? [isOpen ? reopen : "–"] : [])
            })
    }

    private static func spread(_ content: ShowReviews.Content, _ language: Language) -> HTML {
        let counted = content.counted
        let scores = counted.map { ($0.review.reviewer, $0.filed?.scores.compactMapValues(\.score) ?? [:]) }
        let spread = ReviewSpread(Dictionary(scores) { $1 }, by: content.rubric)
        let alone = counted.filter { spread.outliers.contains($0.review.reviewer) }.map { $0.name ?? "–" }
        return card(
            ReviewPhrases.spread[language], aside: tag("\(ReviewPhrases.mean[language]) \(spread.mean?.text(in: language) ?? "–")", .info)
        ) {
            if !alone.isEmpty {
                notice(.warning) { p { "\(ReviewPhrases.alone[language]): \(alone.joined(separator: ", "))" } }
            }
            dataTable(
                caption: ReviewPhrases.spread[language], isCaptionSpoken: true,
                columns: [Column(RubricPhrases.criterion[language])]
                    + counted.map { Column($0.name ?? "–", .number) } + [Column(ReviewPhrases.range[language])],
                rows: content.rubric.criteria.map { criterion in
                    let found = spread.criteria.first { $0.key == criterion.key }
                    let range = found.map { "\($0.lowest)–\($0.highest)" } ?? "–"
                    return [HTML(criterion.title)]
                        + counted.map { HTML($0.filed?.scores[criterion.key]?.score.map(String.init) ?? "–") }
                        + [found?.isWide == true ? tag("\(range) · \(ReviewPhrases.wide[language])", .warning) : HTML(range)]
                },
                footer: [HTML(ReviewPhrases.weighted[language])] + counted.map { HTML($0.filed?.mean?.text(in: language) ?? "–") } + [""])
        }
    }

    private static func filed(
        _ filed: ReviewStore.Filed, of entry: ReviewStore.Entry, _ content: ShowReviews.Content, _ language: Language
    ) -> HTML {
        let isStale = filed.revision != content.dossier.typed.application.revision
        return card(entry.name ?? "–", aside: tag("\(ReviewPhrases.mean[language]) \(filed.mean?.text(in: language) ?? "–")", .info)) {
            if isStale { notice(.warning) { p { ReviewPhrases.staleLead[language] } } }
            p { filed.comment }
            dataTable(
                caption: entry.name ?? "–", isCaptionSpoken: true,
                columns: [
                    Column(RubricPhrases.criterion[language]), Column(ReviewPhrases.score[language], .number),
                    Column(ReviewPhrases.why[language]),
                ],
                rows: content.rubric.criteria.map { criterion in
                    let score = filed.scores[criterion.key]
                    let comment = score.flatMap { $0.comment.isEmpty ? nil : $0.comment }
                    return [
                        HTML(criterion.title), HTML(score?.score.map(String.init) ?? ReviewPhrases.notApplicable[language]),
                        HTML(comment ?? "–"),
                    ]
                })
            p(.class("hint")) { "\(ApplicationPhrases.revision[language]) \(filed.revision) · \(filed.at)" }
        }
    }
}
