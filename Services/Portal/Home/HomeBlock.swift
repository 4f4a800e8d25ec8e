import Models

/// A part of the home page: for which roles, with which figures and ways on.
struct HomeBlock: Sendable {
    let title: Phrase
    let roles: Set<Role>
    let figures: @Sendable (HomeStore.Figures) -> [Figure]
    var progress: (@Sendable (HomeStore.Figures) -> Progress)?
    var links: [Way] = []

    /// How much of something is done.
    typealias Progress = (label: Phrase, value: Int, maximum: Int)

    /// A number with what it counts and where to see what it counts.
    struct Figure: Sendable {
        let number: Int
        let label: Phrase
        var note: Phrase?
        var path: String?
        /// Who may follow `path`.
        var readers: Set<Role> = []
        /// Whether a number under five is told as that alone (domain rule 21).
        var isPublished = false

        func text(_ language: Language) -> String {
            isPublished && (1..<5).contains(number) ? HomePhrases.underFive[language] : String(number)
        }

        func isOpen(to roles: Set<Role>) -> Bool {
            !readers.isDisjoint(with: roles)
        }
    }

    /// A way on.
    struct Way: Sendable {
        let label: Phrase
        let path: String
        let roles: Set<Role>
    }
}

extension HomeBlock {
    static let all = [placement, referrals, employer, casework] + grants + [oversight, administration]

    private static let vacancyReaders: Set<Role> = [.placementOfficer, .employer, .caseWorker, .programmeManager]

    private static let placement = HomeBlock(
        title: HomePhrases.placement, roles: [.placementOfficer],
        figures: { figures in
            [
                Figure(
                    number: figures.openVacancies, label: HomePhrases.openVacancies, note: HomePhrases.openings(figures.openings),
                    path: "/jobs/vacancies?state=open", readers: vacancyReaders),
                Figure(
                    number: figures.closingSoon, label: HomePhrases.closingSoon, path: "/jobs/vacancies?state=open", readers: vacancyReaders
                ),
                Figure(
                    number: figures.candidates, label: HomePhrases.candidates, note: HomePhrases.candidatesNote, path: "/matching/profiles",
                    readers: [.placementOfficer, .caseWorker]),
            ]
        },
        progress: { (HomePhrases.completeProfiles, $0.completeProfiles, max($0.candidates, $0.profiles)) },
        links: [
            Way(label: HomePhrases.vacancies, path: "/jobs/vacancies", roles: [.placementOfficer]),
            Way(label: HomePhrases.profiles, path: "/matching/profiles", roles: [.placementOfficer]),
        ])

    private static let officer: Set<Role> = [.placementOfficer]

    private static let referrals = HomeBlock(
        title: HomePhrases.referrals, roles: officer,
        figures: { figures in
            [
                Figure(
                    number: figures.unanswered, label: HomePhrases.unanswered, path: "/jobs/referrals?movement=unanswered&sort=waiting",
                    readers: officer),
                Figure(
                    number: figures.stale, label: HomePhrases.stale, path: "/jobs/referrals?movement=stale&sort=waiting", readers: officer),
                Figure(number: figures.interviews, label: HomePhrases.interviews, path: "/jobs/interviews", readers: officer),
                Figure(number: figures.checksDue, label: HomePhrases.checksDue, path: "/jobs/tasks", readers: officer),
            ]
        },
        links: [Way(label: HomePhrases.tasks, path: "/jobs/tasks", roles: officer)])

    private static let employer = HomeBlock(
        title: HomePhrases.yourVacancies, roles: [.employer],
        figures: { figures in
            [
                Figure(
                    number: figures.openVacancies, label: HomePhrases.openVacancies, note: HomePhrases.openings(figures.openings),
                    path: "/jobs/vacancies", readers: [.employer]),
                Figure(number: figures.closingSoon, label: HomePhrases.closingSoon, path: "/jobs/vacancies", readers: [.employer]),
                Figure(
                    number: figures.unanswered, label: HomePhrases.toAnswer, path: "/jobs/referrals?movement=unanswered",
                    readers: [.employer]),
                Figure(number: figures.interviews, label: HomePhrases.interviews, path: "/jobs/interviews", readers: [.employer]),
            ]
        },
        links: [Way(label: HomePhrases.vacancies, path: "/jobs/vacancies", roles: [.employer])])

    private static let casework = HomeBlock(
        title: HomePhrases.yourPeople, roles: [.caseWorker, .counsellor],
        figures: { figures in
            [
                Figure(
                    number: figures.openCases, label: HomePhrases.openCases, path: "/casework/returnees",
                    readers: [.caseWorker, .counsellor]),
                Figure(
                    number: figures.itemsDue, label: HomePhrases.itemsDue, note: HomePhrases.overdue(figures.itemsOverdue),
                    path: "/casework/returnees?due=week", readers: [.caseWorker, .counsellor]),
                Figure(number: figures.candidates, label: HomePhrases.candidates, note: HomePhrases.candidatesNote),
            ]
        },
        progress: { (HomePhrases.completeProfiles, $0.completeProfiles, max($0.candidates, $0.profiles)) },
        links: [
            Way(label: HomePhrases.register, path: "/casework/returnees/new", roles: [.caseWorker]),
            Way(label: HomePhrases.people, path: "/casework/returnees", roles: [.caseWorker, .counsellor]),
        ])

    private static let oversight = HomeBlock(
        title: HomePhrases.programmeNow, roles: [.programmeManager, .donor],
        figures: { figures in
            [
                Figure(number: figures.openCases, label: HomePhrases.openCases, isPublished: true),
                Figure(number: figures.candidates, label: HomePhrases.candidates, note: HomePhrases.candidatesNote, isPublished: true),
                Figure(
                    number: figures.openVacancies, label: HomePhrases.openVacancies, note: HomePhrases.openings(figures.openings),
                    path: "/jobs/vacancies", readers: [.programmeManager]),
                Figure(
                    number: figures.placements, label: HomePhrases.placements,
                    note: figures.yearlyTarget > 0 ? HomePhrases.monthlyShare((figures.yearlyTarget + 11) / 12) : nil,
                    path: "/jobs/placements?started=month", readers: [.programmeManager], isPublished: true),
            ]
        },
        progress: { figures in
            // Below five the share alone would tell the number.
            let told = (1..<5).contains(figures.registeredThisYear) ? 0 : figures.registeredThisYear
            return (HomePhrases.registeredThisYear, told, figures.yearlyTarget)
        })

    private static let administration = HomeBlock(
        title: AdministrationPhrases.title, roles: [.administrator],
        figures: { figures in
            [Figure(number: figures.accounts, label: AccountPhrases.title, path: "/administration/accounts", readers: [.administrator])]
        },
        links: [Way(label: AdministrationPhrases.title, path: "/administration", roles: [.administrator])])
}
