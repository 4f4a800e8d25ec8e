import Hosting
import Markup
import Models
import Web

/// The home page, by role.
enum HomePages {
    static func welcome(_ language: Language) -> Screen {
        Screen(HomePhrases.welcome[language]) {
            pageHeading(HomePhrases.welcome[language], lead: HomePhrases.welcomeLead[language])
            actions { buttonLink(SignInPhrases.title[language], SignIn.route.link()) }
        }
    }

    static func home(_ figures: HomeStore.Figures, as caller: Caller) -> Screen {
        let language = caller.language
        let blocks = HomeBlock.all.filter { caller.holds(anyOf: $0.roles) }
        return Screen(CommonPhrases.home[language]) {
            pageHeading(
                caller.name.map { HomePhrases.hello($0)[language] } ?? CommonPhrases.home[language], kicker: caller.programmeName,
                lead: blocks.isEmpty ? HomePhrases.comesLater[language] : nil)
            if let first = firstStep(figures, caller) { emptyState(first.title[language], first.text[language], action: first.link) }
            for block in blocks {
                section {
                    h2 { block.title[language] }
                    grid {
                        for figure in block.figures(figures) {
                            statistic(
                                figure.text(language), figure.label[language], note: figure.note?[language],
                                href: figure.isOpen(to: caller.roles) ? figure.path : nil)
                        }
                    }
                    if let progress = progress(block, in: blocks, figures) {
                        progressBar(
                            progress.label[language], value: Double(progress.value), of: Double(max(progress.maximum, 1)),
                            text: "\(progress.value) / \(progress.maximum)")
                    }
                    links(block, caller)
                }
            }
        }
    }

    /// The block's progress, unless an earlier block tells the same or there is nothing to reach.
    private static func progress(_ block: HomeBlock, in blocks: [HomeBlock], _ figures: HomeStore.Figures) -> HomeBlock.Progress? {
        guard let progress = block.progress?(figures), progress.maximum > 0 else { return nil }
        let first = blocks.first { $0.progress?(figures).label == progress.label }
        return first?.title == block.title ? progress : nil
    }

    private static func links(_ block: HomeBlock, _ caller: Caller) -> HTML {
        let open = block.links.filter { caller.holds(anyOf: $0.roles) }
        guard !open.isEmpty else { return HTML() }
        return actions {
            for link in open { buttonLink(link.label[caller.language], link.path, kind: .secondary) }
        }
    }

    /// What to do first where there is nothing yet.
    private static func firstStep(_ figures: HomeStore.Figures, _ caller: Caller) -> (title: Phrase, text: Phrase, link: Link)? {
        let language = caller.language
        if caller.holds(anyOf: [.administrator]), figures.accounts <= 1 {
            return (
                HomePhrases.firstAccount, HomePhrases.firstAccountText, Link(AccountPhrases.invite[language], InviteAccount.route.link())
            )
        }
        if caller.holds(anyOf: [.caseWorker]), figures.openCases == 0, figures.registeredThisYear == 0 {
            return (
                HomePhrases.firstReturnee, HomePhrases.firstReturneeText, Link(HomePhrases.register[language], "/casework/returnees/new")
            )
        }
        if caller.holds(anyOf: [.placementOfficer, .employer]), figures.openVacancies == 0 {
            return (HomePhrases.firstVacancy, HomePhrases.firstVacancyText, Link(HomePhrases.vacancies[language], "/jobs/vacancies"))
        }
        return nil
    }
}
