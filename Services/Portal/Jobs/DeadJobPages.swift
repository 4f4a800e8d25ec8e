import Markup
import Models
import Web

/// The screen of failed jobs.
enum DeadJobPages {
    static func list(_ jobs: [DeadJobStore.Listed], _ language: Language) -> Screen {
        Screen(DeadJobPhrases.title[language]) {
            AdministrationPages.tabs(at: DeadJobs.route.link(), language)
            pageHeading(DeadJobPhrases.title[language], lead: DeadJobPhrases.lead[language])
            if jobs.isEmpty {
                emptyState(DeadJobPhrases.empty[language], DeadJobPhrases.emptyHint[language])
            } else {
                dataTable(
                    caption: DeadJobPhrases.title[language], isCaptionSpoken: true,
                    columns: [
                        Column(AuditPhrases.name[language]), Column(DeadJobPhrases.attempts[language], .number),
                        Column(DeadJobPhrases.died[language]), Column(OutboxPhrases.problem[language]),
                        Column(DeadJobPhrases.replay[language], .actions),
                    ],
                    rows: jobs.map { job in
                        [
                            code { job.kind }, HTML(String(job.attempts)), HTML(job.diedAt), HTML(job.lastError ?? "–"),
                            actionButton(
                                DeadJobPhrases.replay[language], action: ReplayJob.route.link(job.id), about: job.kind),
                        ]
                    })
            }
        }
    }
}

/// The texts of failed jobs.
enum DeadJobPhrases {
    static let title = Phrase("Failed jobs", fr: "Tâches échouées", ht: "Travay ki echwe")
    static let lead = Phrase(
        "Work in the background that failed twelve times. Mend what is named, then let it try again.",
        fr: "Tâches de fond échouées douze fois. Corrigez la cause, puis relancez-les.",
        ht: "Travay an aryè ki echwe douz fwa. Ranje sa ki pa bon an, epi kite l eseye ankò.")
    static let empty = Phrase("No job has failed", fr: "Aucune tâche n’a échoué", ht: "Pa gen travay ki echwe")
    static let emptyHint = Phrase("There is nothing to do.", fr: "Il n’y a rien à faire.", ht: "Pa gen anyen pou fè.")
    static let attempts = Phrase("Tries", fr: "Essais", ht: "Esè")
    static let died = Phrase("Given up", fr: "Abandonnée", ht: "Abandone")
    static let replay = Phrase("Try again", fr: "Relancer", ht: "Eseye ankò")
    static let replayed = Phrase("The job tries again.", fr: "La tâche est relancée.", ht: "Travay la ap eseye ankò.")
    static let notFound = Phrase(
        "There is no such failed job.", fr: "Cette tâche échouée n’existe pas.", ht: "Pa gen travay ki echwe konsa.")
}
