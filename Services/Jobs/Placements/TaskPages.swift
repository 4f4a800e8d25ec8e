import Hosting
import Markup
import Models
import Web

/// What waits for the office.
enum TaskPages {
    private static let title = Phrase("Tasks", fr: "Tâches", ht: "Travay pou fè")
    private static let lead = Phrase(
        "What waits, the longest waiting first.", fr: "Ce qui attend, le plus ancien d’abord.", ht: "Sa k ap tann, sa ki pi ansyen anvan.")
    private static let nothing = Phrase("Nothing waits", fr: "Rien n’attend", ht: "Anyen p ap tann")
    private static let nothingHint = Phrase(
        "Whoever was put forward is on the way, and nobody is to be asked after today.",
        fr: "Toutes les mises en relation avancent et aucun suivi n’est dû aujourd’hui.",
        ht: "Tout kandida yo ap avanse, epi pa gen suivi pou jodi a.")
    private static let checks = Phrase("Ask whether they are still there", fr: "Suivis à faire", ht: "Suivi pou fè")
    private static let proposed = Phrase("Ask the candidate", fr: "Demander au candidat", ht: "Mande kandida a")
    private static let consented = Phrase("Send to the employer", fr: "Transmettre à l’employeur", ht: "Voye bay anplwayè a")
    private static let stale = Phrase("Ask the employer", fr: "Relancer l’employeur", ht: "Mande anplwayè a")
    private static let interviews = Phrase("Interviews today", fr: "Entretiens du jour", ht: "Entèvyou jodi a")

    static func tasks(_ tasks: ShowTasks.Tasks, _ input: ShowTasks.Input, as caller: Caller) -> Screen {
        let language = caller.language
        return Screen(title[language]) {
            pageHeading(title[language], lead: lead[language])
            tabs(
                [
                    Link(CommonPhrases.all[language], ShowTasks.route.link(), isCurrent: input.whose == nil),
                    Link(
                        ReferralPhrases.mine[language], ShowTasks.route.link(query: [("whose", "mine")]), isCurrent: input.whose == .mine),
                ], label: ReferralPhrases.whose[language])
            if tasks.isEmpty { emptyState(nothing[language], nothingHint[language]) }
            if !tasks.interviews.isEmpty { today(tasks.interviews, language) }
            if !tasks.checks.isEmpty { due(tasks.checks, language) }
            RelationPages.due(tasks.followUps, language)
            part(proposed, tasks.proposed, language)
            part(consented, tasks.consented, language)
            part(stale, tasks.stale, language)
        }
    }

    private static func part(_ title: Phrase, _ referrals: [ReferralStore.Listed], _ language: Language) -> HTML {
        guard !referrals.isEmpty else { return HTML() }
        return group {
            h2 { "\(title[language]) (\(referrals.count))" }
            ReferralListPages.table(referrals, language)
        }
    }

    private static func due(_ checks: [PlacementStore.Due], _ language: Language) -> HTML {
        group {
            h2 { "\(Self.checks[language]) (\(checks.count))" }
            dataTable(
                caption: Self.checks[language], isCaptionSpoken: true,
                columns: [
                    Column(PlacementPhrases.person[language]), Column(PlacementPhrases.work[language]),
                    Column(VacancyTermPhrases.employer[language]), Column(PlacementPhrases.check[language]),
                    Column(PlacementPhrases.dueOn[language]), Column(PlacementPhrases.answer[language], .actions),
                ],
                rows: checks.map { check in
                    let name = check.candidate ?? PlacementPhrases.person[language]
                    return [
                        a(.href(ShowPlacement.route.link(check.placement))) { name }, HTML(check.title), HTML(check.employer),
                        HTML(PlacementPhrases.days(check.days)[language]), day(check.dueOn.description),
                        buttonLink(
                            PlacementPhrases.answer[language], AnswerCheck.route.link(check.placement, check.days), kind: .secondary,
                            about: name),
                    ]
                })
        }
    }

    private static func today(_ interviews: [InterviewStore.Listed], _ language: Language) -> HTML {
        group {
            h2 { "\(Self.interviews[language]) (\(interviews.count))" }
            dataTable(
                caption: Self.interviews[language], isCaptionSpoken: true,
                columns: [
                    Column(InterviewPhrases.time[language]), Column(ReferralPhrases.candidate[language]),
                    Column(ReferralPhrases.vacancy[language]), Column(InterviewPhrases.place[language]),
                    Column(CommonPhrases.state[language]),
                ],
                rows: interviews.map { listed in
                    [
                        a(.href(ShowReferral.route.link(listed.interview.referral))) { listed.starts },
                        HTML(listed.candidate ?? ReferralPhrases.candidate[language]), HTML(listed.title),
                        InterviewPages.whereabouts(listed.interview.time), InterviewPages.tag(listed.interview.state, language),
                    ]
                })
        }
    }
}

extension ShowTasks.Tasks {
    fileprivate var isEmpty: Bool {
        checks.isEmpty && proposed.isEmpty && consented.isEmpty && stale.isEmpty && interviews.isEmpty && followUps.isEmpty
    }
}
