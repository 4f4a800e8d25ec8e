import Hosting
import Markup
import Models
import Web

/// The screens of lists that were shown.
enum RunPages {
    static func list(
        _ runs: [ListRuns.Listed], of vacancy: PublishedVacancy, first: String?, next: String?, as caller: Caller
    ) -> Screen {
        let language = caller.language
        return Screen(RunPhrases.lists[language]) {
            breadcrumb(
                [Link(vacancy.title, "/jobs/vacancies/\(vacancy.id)")]
                    + (caller.seesMatches ? [Link(MatchPhrases.match[language], ShowMatches.route.link(vacancy.id))] : [])
                    + [Link(RunPhrases.lists[language], "")])
            pageHeading(RunPhrases.lists[language], kicker: vacancy.title, lead: RunPhrases.lead[language])
            if runs.isEmpty {
                emptyState(RunPhrases.none[language], RunPhrases.noneHint[language])
            } else {
                dataTable(
                    caption: RunPhrases.lists[language], isCaptionSpoken: true,
                    columns: [
                        Column(RunPhrases.when[language]), Column(RunPhrases.seenBy[language]), Column(RunPhrases.model[language]),
                        Column(RunPhrases.people[language], .number),
                    ],
                    rows: runs.map { run in
                        [
                            a(.href(ShowRun.route.link(run.id))) { run.shownAt }, HTML(run.doer.name(language)), HTML(run.model),
                            HTML(RunPhrases.some(run.people, of: run.profiles)[language]),
                        ]
                    })
                pager(previous: first, next: next)
            }
        }
    }

    static func one(_ view: RunView, as caller: Caller) -> Screen {
        let language = caller.language
        return Screen(RunPhrases.title[language]) {
            way(view, language)
            pageHeading(RunPhrases.title[language], kicker: view.vacancy?.title, lead: RunPhrases.oneLead[language]) {
                if view.retold == nil {
                    buttonLink(RunPhrases.again[language], ShowRun.route.link(view.id, query: [("again", "true")]))
                }
            }
            if let retold = view.retold { outcome(retold, language) }
            facts(view.run, language)
            people(view, as: caller)
        }
    }

    private static func way(_ view: RunView, _ language: Language) -> HTML {
        let run = view.run
        return breadcrumb([
            Link(view.vacancy?.title ?? RunPhrases.vacancy[language], "/jobs/vacancies/\(run.vacancy)"),
            Link(RunPhrases.lists[language], ListRuns.route.link(run.vacancy)), Link(run.shownAtLocal, ""),
        ])
    }

    /// Whether it comes out the same, and what stands in the way where it does not.
    private static func outcome(_ retold: RetoldDocument, _ language: Language) -> HTML {
        notice(retold.same ? .success : .warning, title: (retold.same ? RunPhrases.same : RunPhrases.notSame)[language], role: "status") {
            p {
                if retold.same {
                    RunPhrases.sameHint[language]
                } else if let obstacle = retold.obstacle {
                    RunPhrases.reason(obstacle)[language]
                } else {
                    RunPhrases.counts(
                        differing: retold.lines.count { $0.outcome == .differs }, erased: retold.lines.count { $0.outcome == .erased })[
                            language]
                }
            }
        }
    }

    private static func facts(_ run: MatchRun, _ language: Language) -> HTML {
        summaryList([
            SummaryItem(RunPhrases.when[language], text: run.shownAtLocal),
            SummaryItem(RunPhrases.seenBy[language], text: run.doer.name(language)),
            SummaryItem(RunPhrases.model[language], text: run.model),
            SummaryItem(RunPhrases.taxonomy[language], text: run.taxonomy),
            SummaryItem(RunPhrases.day[language], HTML(run.date.description)),
            SummaryItem(RunPhrases.version[language], text: String(run.vacancyVersion)),
            SummaryItem(RunPhrases.people[language], text: RunPhrases.some(run.lines.count, of: run.profiles)[language]),
        ])
    }

    private static func people(_ view: RunView, as caller: Caller) -> HTML {
        let language = caller.language
        let again = view.retold.map { retold in Dictionary(retold.lines.map { ($0.returnee, $0) }) { first, _ in first } }
        return dataTable(
            caption: RunPhrases.shown[language],
            columns: [
                Column(RunPhrases.person[language]), Column(RunPhrases.profile[language], .number),
                Column(RunPhrases.score[language], .number), Column(RunPhrases.standing[language], .number),
            ]
                + (again == nil
                    ? []
                    : [
                        Column(RunPhrases.scoreAgain[language], .number), Column(RunPhrases.standingAgain[language], .number),
                        Column(RunPhrases.outcome[language]),
                    ]),
            rows: view.run.lines.map { line in
                let cells = [
                    name(line.returnee, view, as: caller), HTML(String(line.profile)), score(line.score, language),
                    score(line.value.standing, language),
                ]
                guard let again else { return cells }
                let retold = again[line.returnee]
                return cells + [
                    score(retold?.again, language), score(retold?.standingAgain, language), mark(retold?.outcome ?? .erased, language),
                ]
            })
    }

    /// The name of who agrees still, leading to the match as it is today.
    private static func name(_ person: Returnee.ID, _ view: RunView, as caller: Caller) -> HTML {
        guard let name = view.names[person] else { return HTML(RunPhrases.noLonger[caller.language]) }
        return view.vacancy == nil || !caller.seesMatches ? HTML(name) : a(.href(ShowMatch.route.link(view.run.vacancy, person))) { name }
    }

    private static func score(_ score: Double?, _ language: Language) -> HTML {
        HTML(score.map { (($0 * 10_000).rounded() / 100).figure(in: language) } ?? "–")
    }

    private static func mark(_ outcome: RetoldDocument.Outcome, _ language: Language) -> HTML {
        switch outcome {
        case .same: tag(RunPhrases.isSame[language], .success)
        case .differs: tag(RunPhrases.differs[language], .warning)
        case .erased: tag(RunPhrases.erased[language])
        }
    }
}

extension Caller {
    /// Whether the pages of matches are for the caller, too: programme managers look at lists only.
    fileprivate var seesMatches: Bool { roles.contains(.placementOfficer) }
}
