import Hosting
import Markup
import Models
import Web

/// The screens of the score's weights.
enum ModelPages {
    static func list(_ models: KeptModels, _ language: Language) -> Screen {
        Screen(ModelPhrases.title[language]) {
            pageHeading(ModelPhrases.title[language], lead: ModelPhrases.lead[language]) {
                buttonLink(ModelPhrases.learn[language], LearnModel.route.link())
                buttonLink(MatchPhrases.howItWorks[language], HowItWorks.route.link(), kind: .secondary)
            }
            summaryList([SummaryItem(ModelPhrases.inForce[language], text: inForce(models, language))])
            if models.learned.isEmpty {
                emptyState(ModelPhrases.none[language], ModelPhrases.noneHint[language])
            } else {
                versions(models, language)
            }
            history(models, language)
        }
    }

    private static func inForce(_ models: KeptModels, _ language: Language) -> String {
        let name =
            models.inForce == nil ? "\(models.version(of: nil)): \(ModelPhrases.byHand[language])" : models.version(of: models.inForce)
        guard let promotion = models.promotions.first else { return name }
        return name + ", " + ModelPhrases.since(promotion.promotedAt, by: promotion.doer.name(language))[language]
    }

    private static func versions(_ models: KeptModels, _ language: Language) -> HTML {
        dataTable(
            caption: ModelPhrases.title[language], isCaptionSpoken: true,
            columns: [
                Column(ModelPhrases.version[language]), Column(ModelPhrases.when[language]), Column(ModelPhrases.who[language]),
                Column(ModelPhrases.gain[language], .number), Column(ModelPhrases.finding[language]),
            ],
            rows: models.learned.map { model in
                [
                    a(.href(ShowModel.route.link(model.number))) { model.version }, HTML(model.learnedAt), HTML(model.doer.name(language)),
                    HTML(share(model.trial.gain, of: model.trial, language)), finding(model.trial, language),
                ]
            })
    }

    private static func history(_ models: KeptModels, _ language: Language) -> HTML {
        guard !models.promotions.isEmpty else { return HTML() }
        return group {
            h2 { ModelPhrases.history[language] }
            timeline(
                models.promotions.map { promotion in
                    Happening(
                        HTML(models.version(of: promotion.number)), when: promotion.promotedAt,
                        moment: promotion.promotedAt.replacing(" ", with: "T"), who: promotion.doer.name(language))
                }, label: ModelPhrases.history[language])
            if models.inForce != nil {
                p {
                    a(.href(PromoteModel.route.link(0))) {
                        ModelPhrases.promote[language] + CommonPhrases.colon[language] + ModelPhrases.byHand[language]
                    }
                }
            }
        }
    }

    private static func finding(_ trial: WeightTrial, _ language: Language) -> HTML {
        if trial.isSure { return tag(ModelPhrases.better[language], .success) }
        return trial.gain > 0 ? tag(ModelPhrases.perhaps[language], .warning) : tag(ModelPhrases.worse[language], .danger)
    }

    static func learn(refusal: String?, _ language: Language) -> Screen {
        Screen(ModelPhrases.learn[language]) {
            way(to: ModelPhrases.learn[language], language)
            pageHeading(ModelPhrases.learn[language], lead: ModelPhrases.learnLead[language])
            if let refusal { notice(.warning, role: "alert") { p { refusal } } }
            actionButton(ModelPhrases.learn[language], action: LearnModel.route.link(), kind: .primary)
        }
    }

    static func one(_ model: LearnedModel, _ models: KeptModels, _ language: Language) -> Screen {
        let (trial, isInForce) = (model.trial, models.inForce == model.number)
        return Screen(model.version) {
            way(to: model.version, language)
            pageHeading(
                model.version, kicker: ModelPhrases.since(model.learnedAt, by: model.doer.name(language))[language],
                status: isInForce ? tag(ModelPhrases.inForce[language], .success) : finding(trial, language)
            ) {
                if !isInForce { buttonLink(ModelPhrases.promote[language], PromoteModel.route.link(model.number)) }
                buttonLink(ModelPhrases.fairness[language], ShowFairness.route.link(), kind: .secondary)
            }
            h2 { ModelPhrases.trial[language] }
            p {
                ModelPhrases.gainText(
                    share(trial.gain, of: trial, language), share(trial.gainFrom, of: trial, language),
                    share(trial.gainTo, of: trial, language))[language]
            }
            figures(trial, language)
            h2 { ModelPhrases.weights[language] }
            weights(model.model, language)
        }
    }

    private static func figures(_ trial: WeightTrial, _ language: Language) -> HTML {
        group {
            dataTable(
                caption: ModelPhrases.trial[language], isCaptionSpoken: true,
                columns: [
                    Column(ModelPhrases.stage[language]), Column(ModelPhrases.examples[language], .number),
                    Column(ModelPhrases.held[language], .number), Column(ModelPhrases.happened[language], .number),
                    Column(ModelPhrases.handArea[language], .number), Column(ModelPhrases.learnedArea[language], .number),
                ],
                rows: trial.figures.map { figures in
                    [
                        HTML(figures.stage.title[language]), HTML(String(figures.learned)), HTML(String(figures.held)),
                        HTML(String(figures.happened)), HTML(percent(figures.areaByPrior)), HTML(percent(figures.areaByLearned)),
                    ]
                })
            p(.class("hint")) { ModelPhrases.areaHint[language] }
        }
    }

    private static func weights(_ model: ScoringModel, _ language: Language) -> HTML {
        let kinds = Match.Component.Kind.allCases
        return columnChart(
            ModelPhrases.weights[language], labels: kinds.map { $0.name[language] },
            series: [
                Series(ModelPhrases.handWeight[language], kinds.map { ScoringModel.prior.weights[$0] * 100 }),
                Series(ModelPhrases.learnedWeight[language], kinds.map { model.weights[$0] * 100 }),
            ], format: { "\($0.figure(in: language)) %" })
    }

    static func promote(_ number: Int?, _ models: KeptModels, refusal: String?, _ language: Language) -> Screen {
        let name = number == nil ? ModelPhrases.byHand[language] : models.version(of: number)
        return Screen(ModelPhrases.promote[language]) {
            way(to: name, language)
            pageHeading(ModelPhrases.promote[language], kicker: name)
            if let refusal { notice(.warning, role: "alert") { p { refusal } } }
            confirmPanel(
                ModelPhrases.promoteQuestion[language], explanation: ModelPhrases.promoteExplanation[language],
                action: PromoteModel.route.link(number ?? 0), confirm: ModelPhrases.promote[language],
                cancel: Link(CommonPhrases.cancel[language], ListModels.route.link()), isDestructive: false
            ) {
                input(.type("hidden"), .name("turn"), .value(String(models.turn)))
            }
        }
    }

    private static func way(to here: String, _ language: Language) -> HTML {
        breadcrumb([Link(ModelPhrases.title[language], ListModels.route.link()), Link(here, "")])
    }

    private static func percent(_ share: Double?) -> String {
        share.map { "\(Int(($0 * 100).rounded())) %" } ?? "–"
    }

    /// What of the prior's surprise is taken away, in percent.
    private static func share(_ gain: Double, of trial: WeightTrial, _ language: Language) -> String {
        trial.lossByPrior > 0 ? ((gain / trial.lossByPrior * 1000).rounded() / 10).figure(in: language) + " %" : "–"
    }
}
