import Hosting
import Markup
import Models
import Web

/// The screens of plans.
enum PlanPages {
    static func none(_ language: Language) -> Screen {
        Screen(PlanPhrases.title[language]) {
            pageHeading(PlanPhrases.title[language], lead: PlanPhrases.lead[language])
            emptyState(PlanPhrases.none[language], PlanPhrases.noneHint[language])
            actionButton(PlanPhrases.make[language], action: MakePlan.route.link(), kind: .primary)
        }
    }

    static func plan(_ view: PlanView, _ language: Language) -> Screen {
        let words = PlanWords(view: view, language: language)
        let kept = view.kept
        return Screen(PlanPhrases.title[language]) {
            pageHeading(
                PlanPhrases.title[language], kicker: PlanPhrases.made(kept.madeAt, by: kept.doer.name(language))[language],
                lead: PlanPhrases.lead[language]
            ) {
                buttonLink(PlanPhrases.earlier[language], ListPlans.route.link(), kind: .secondary)
                actionButton(
                    PlanPhrases.again[language], action: MakePlan.route.link(), kind: .secondary,
                    fields: [("plan", kept.id.description)])
            }
            statistics(kept, language)
            if kept.result.lines.isEmpty {
                emptyState(PlanPhrases.noMatch[language], PlanPhrases.noMatchHint[language])
            } else {
                pairs(words)
            }
            forbidden(words)
            unfilled(words)
            unplaced(words)
            p(.class("hint")) {
                PlanPhrases.basis(kept.model, kept.date, kept.inputs.people.count, kept.inputs.openings.count)[language]; " "
                a(.href(HowItWorks.route.link())) { MatchPhrases.howItWorks[language] }
            }
        }
    }

    private static func statistics(_ kept: KeptPlan, _ language: Language) -> HTML {
        let (placed, left) = (kept.result.lines.count, kept.inputs.openings.reduce(0) { $0 + $1.left })
        let mean = placed > 0 ? FindingTable.points(kept.result.total / Double(placed), language) : "–"
        return grid {
            statistic(String(placed), PlanPhrases.placed[language], note: PlanPhrases.share(placed, of: kept.inputs.people.count)[language])
            statistic(String(placed), PlanPhrases.filled[language], note: PlanPhrases.share(placed, of: left)[language])
            statistic(mean, PlanPhrases.mean[language])
        }
    }

    /// The pairs by vacancy, in one form: ticks put people forward, buttons change the plan.
    private static func pairs(_ words: PlanWords) -> HTML {
        let kept = words.view.kept
        let byVacancy = Dictionary(grouping: kept.result.lines, by: \.pair.vacancy)
        return form(.class("plan"), .action("/jobs/referrals/propose"), .method("post")) {
            input(.type("hidden"), .name("plan"), .value(kept.id.description))
            for opening in kept.inputs.openings {
                if let lines = byVacancy[opening.vacancy] {
                    section {
                        h2 { a(.href("/jobs/vacancies/\(opening.vacancy)")) { words.title(of: opening.vacancy) } }
                        p(.class("meta")) { words.facts(of: opening) }
                        ol(.class("matches")) { for line in lines { pair(line, words) } }
                    }
                }
            }
            actions { submitButton(PlanPhrases.propose[words.language]) }
        }
    }

    private static func pair(_ line: WeekPlan.Line, _ words: PlanWords) -> HTML {
        let (language, name) = (words.language, words.name(of: line.pair.returnee))
        return li(.class("card", "match")) {
            scoreRing((line.standing ?? line.score) * 100, label: MatchPhrases.match[language])
            div(.class("match-body")) {
                h3 { words.link(to: line.pair) }
                p(.class("meta")) { words.reasons(for: line) }
                if line.isPinned {
                    p {
                        tag(PlanPhrases.pinned[language], .success); " "
                        words.loss(of: line)
                    }
                }
                for other in words.alternatives(to: line) { p(.class("hint")) { other } }
                buttons(line, name, words)
            }
        }
    }

    private static func buttons(_ line: WeekPlan.Line, _ name: String, _ words: PlanWords) -> HTML {
        let (language, pair) = (words.language, line.pair)
        return actions {
            words.referral(for: pair)
            if words.mayPropose(pair) {
                div(.class("tick")) {
                    let id = "pair-\(pair.vacancy)-\(pair.returnee)"
                    input(.type("checkbox"), .id(id), .name("pairs"), .value(pair.description))
                    label(.for(id)) {
                        PlanPhrases.include[language]; spoken(": " + name)
                    }
                }
            }
            change(line.isPinned ? ("unpin", PlanPhrases.unpin) : ("pin", PlanPhrases.pin), pair, name, language)
            change(("ban", PlanPhrases.ban), pair, name, language)
        }
    }

    /// A button that reckons the plan anew with one change.
    private static func change(_ change: (name: String, label: Phrase), _ pair: PlanPair, _ person: String, _ language: Language) -> HTML {
        button(
            .class("button button-quiet"), .type("submit"), .name(change.name), .value(pair.description),
            .formaction(MakePlan.route.link())
        ) {
            change.label[language]; spoken(": " + person)
        }
    }

    private static func forbidden(_ words: PlanWords) -> HTML {
        let (kept, language) = (words.view.kept, words.language)
        guard !kept.inputs.choices.bans.isEmpty else { return HTML() }
        return group {
            h2 { PlanPhrases.forbidden[language] }
            ul(.class("matches")) {
                for pair in kept.inputs.choices.bans {
                    li(.class("card")) {
                        p { words.name(of: pair.returnee) + " · " + words.title(of: pair.vacancy) }
                        actionButton(
                            PlanPhrases.unban[language], action: MakePlan.route.link(),
                            fields: [("plan", kept.id.description), ("unban", pair.description)], about: words.name(of: pair.returnee))
                    }
                }
            }
        }
    }

    private static func unfilled(_ words: PlanWords) -> HTML {
        let kept = words.view.kept
        let taken = Dictionary(grouping: kept.result.lines, by: \.pair.vacancy).mapValues(\.count)
        let open = kept.inputs.openings.map { ($0.vacancy, $0.left - (taken[$0.vacancy] ?? 0)) }.filter { $0.1 > 0 }
        guard !open.isEmpty else { return HTML() }
        return group {
            h2 { PlanPhrases.unfilled[words.language] }
            ul(.class("points")) {
                for (vacancy, left) in open {
                    li {
                        a(.href(ShowMatches.route.link(vacancy))) { words.title(of: vacancy) }
                        CommonPhrases.colon[words.language] + PlanPhrases.left(left)[words.language]
                    }
                }
            }
        }
    }

    private static func unplaced(_ words: PlanWords) -> HTML {
        let people = words.view.kept.result.unplaced
        guard !people.isEmpty else { return HTML() }
        return group {
            h2 { PlanPhrases.unplaced[words.language] }
            p(.class("hint")) { PlanPhrases.unplacedHint[words.language] }
            ul(.class("points")) {
                for person in people.prefix(100) { li { a(.href(ShowPersonGaps.route.link(person))) { words.name(of: person) } } }
            }
        }
    }

    static func list(_ plans: [ListPlans.Listed], first: String?, next: String?, _ language: Language) -> Screen {
        Screen(PlanPhrases.earlier[language]) {
            breadcrumb([Link(PlanPhrases.title[language], ShowNewestPlan.route.link()), Link(PlanPhrases.earlier[language], "")])
            pageHeading(PlanPhrases.earlier[language])
            if plans.isEmpty {
                emptyState(PlanPhrases.none[language], PlanPhrases.noneHint[language])
            } else {
                dataTable(
                    caption: PlanPhrases.earlier[language], isCaptionSpoken: true,
                    columns: [
                        Column(PlanPhrases.when[language]), Column(PlanPhrases.madeBy[language]),
                        Column(PlanPhrases.pairs[language], .number),
                    ],
                    rows: plans.map { plan in
                        [
                            a(.href(ShowPlan.route.link(plan.id))) { plan.madeAt }, HTML(plan.doer.name(language)),
                            HTML(String(plan.pairs)),
                        ]
                    })
                pager(previous: first, next: next)
            }
        }
    }
}
