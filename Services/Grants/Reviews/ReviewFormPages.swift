import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The forms of one review.
enum ReviewFormPages {
    static func write(_ content: WriteReview.Content, _ draft: Draft, _ language: Language) -> Screen {
        let (typed, dossier, title) = (content.typed, content.dossier, ReviewPhrases.own[language])
        let isStale = draft.failure?.kind == .stale
        let version = draft.wasSent && !isStale ? draft["version"] : nil
        let errors = FieldErrors(draft, language, naming: names(content.rubric))
        var screen = Screen(title) {
            way(to: title, of: dossier, language)
            pageHeading(
                title, kicker: dossier.title(language), lead: ReviewPhrases.ownLead[language],
                status: ReviewPages.state(typed.review.state.word, language))
            errorSummary(errors.summary)
            if let reason = typed.review.state.reason { notice(.warning, title: ReviewPhrases.openedAgain[language]) { p { reason } } }
            if isStale { stale(content, draft, language) }
            plan(dossier, language)
            DocumentPages.list(dossier, language)
            if typed.review.isTypedOn {
                form(
                    .class("form"), .method("post"), .action(WriteReview.route.link(typed.review.id)), .novalidate,
                    .data("save", SaveReview.route.link(typed.review.id)), .data("save-words", PlanFormPages.words(language))
                ) {
                    input(.type("hidden"), .name("version"), .value(version ?? typed.draftVersion.description))
                    p(.class("hint"), .role("status"), .data("save-status"))
                    for criterion in content.rubric.criteria { self.criterion(criterion, typed.draft, draft, errors, language) }
                    textArea(
                        "comment", ReviewPhrases.comment[language], value: value("comment", typed.draft, draft),
                        hint: ReviewPhrases.commentHint[language], error: errors["comment"], rows: 5, limit: 2000)
                    actions {
                        submitButton(ReviewPhrases.file[language], name: "act", value: "file")
                        submitButton(ReviewPhrases.save[language], kind: .secondary, name: "act", value: "save")
                    }
                }
            } else {
                notice(.info) { p { ReviewPhrases.closed(typed.review.state.word)[language] } }
            }
        }
        screen.links = Asset.planScript.element
        return screen
    }

    private static func value(_ name: String, _ saved: ReviewDraft, _ draft: Draft) -> String? {
        draft.wasSent ? draft[name] : saved[name]
    }

    /// What each field is called in the summary of errors.
    private static func names(_ rubric: Rubric) -> [String: Phrase] {
        var names = ["comment": ReviewPhrases.comment]
        for criterion in rubric.criteria {
            names["scores.\(criterion.key)"] = Phrase(criterion.title, fr: criterion.title, ht: criterion.title)
        }
        return names
    }

    /// What somebody saved meanwhile, such as the same person on another device.
    private static func stale(_ content: WriteReview.Content, _ draft: Draft, _ language: Language) -> HTML {
        let fields = content.rubric.criteria.flatMap { [("scores.\($0.key)", $0.title), ("comments.\($0.key)", $0.title)] }
        return notice(.warning, role: "alert") {
            p { CommonPhrases.stale[language] }
            summaryList(
                (fields + [("comment", ReviewPhrases.comment[language])])
                    .filter { (draft[$0.0] ?? "") != (content.typed.draft[$0.0] ?? "") }
                    .map { SummaryItem($0.1, text: content.typed.draft[$0.0]) })
        }
    }

    private static func plan(_ dossier: Dossier, _ language: Language) -> HTML {
        card(
            "\(ApplicationPhrases.plan[language]), \(ApplicationPhrases.revision[language]) \(dossier.typed.application.revision)",
            actions: {
                buttonLink(ReviewPhrases.whole[language], ShowApplication.route.link(dossier.id), kind: .secondary)
                buttonLink(ApplicationPhrases.paper[language], PrintPlan.route.link(dossier.id), kind: .quiet)
            },
            content: {
                for section in PlanSection.allCases {
                    disclosure(PlanPhrases.title(section)[language]) {
                        RevisionPages.values(of: dossier.typed.plan, in: section, language)
                    }
                }
            })
    }

    private static func criterion(
        _ criterion: Rubric.Criterion, _ saved: ReviewDraft, _ draft: Draft, _ errors: FieldErrors, _ language: Language
    ) -> HTML {
        let (score, comment) = ("scores.\(criterion.key)", "comments.\(criterion.key)")
        let choices = criterion.guidance.enumerated().map { place, guidance in
            Choice(String(place + 1), "\(place + 1) – \(guidance)")
        }
        return fieldGroup(criterion.title, hint: "\(RubricPhrases.weight[language]) \(criterion.weight)") {
            disclosure(ReviewPhrases.guidance[language]) { ol { for text in criterion.guidance { li { text } } } }
            selectField(
                score, "\(ReviewPhrases.score[language]): \(criterion.title)",
                choices + [Choice(ReviewDraft.notApplicable, ReviewPhrases.notApplicable[language])], value: value(score, saved, draft),
                error: errors[score])
            textArea(
                comment, "\(ReviewPhrases.why[language]): \(criterion.title)", value: value(comment, saved, draft), error: errors[comment],
                isOptional: true, rows: 2, limit: 2000)
        }
    }

    static func reopen(_ review: Review, of dossier: Dossier, _ draft: Draft, _ language: Language) -> Screen {
        let title = ReviewPhrases.reopen[language]
        let errors = FieldErrors(draft, language, naming: ["reason": CommonPhrases.reason])
        return Screen(title) {
            way(to: title, of: dossier, language)
            pageHeading(title, kicker: dossier.title(language))
            errorSummary(errors.summary)
            confirmPanel(
                title, explanation: ReviewPhrases.reopenLead[language], action: ReopenReview.route.link(review.id), confirm: title,
                cancel: Link(CommonPhrases.cancel[language], ShowReviews.route.link(dossier.id)), isDestructive: false
            ) {
                textArea("reason", CommonPhrases.reason[language], value: draft["reason"], error: errors["reason"], rows: 3, limit: 1000)
            }
        }
    }

    private static func way(to title: String, of dossier: Dossier, _ language: Language) -> HTML {
        breadcrumb([
            Link(dossier.title(language), ShowApplication.route.link(dossier.id)),
            Link(ReviewPhrases.title[language], ShowReviews.route.link(dossier.id)), Link(title, ""),
        ])
    }
}
