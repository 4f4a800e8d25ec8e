import Models

extension RefusalPhrases {
    static let appeals: [String: Phrase] = [
        "appeal.not-found": Phrase("There is no such appeal.", fr: "Ce recours n’existe pas.", ht: "Rekou sa a pa egziste."),
        "appeal.not-rejected": Phrase(
            "Only a rejection is appealed against, and once.", fr: "On dépose un recours contre un refus seulement, et une fois.",
            ht: "Yo fè rekou kont yon refi sèlman, epi yon sèl fwa."),
        "appeal.too-late": Phrase(
            "The last day for an appeal is over. The applicant may apply in another round.",
            fr: "Le dernier jour pour un recours est passé. Le demandeur peut postuler à un autre appel.",
            ht: "Dènye jou pou yon rekou pase. Moun nan ka aplike nan yon lòt apèl."),
        "appeal.grounds-missing": Phrase(
            "Say why the decision is wrong.", fr: "Dites pourquoi la décision est erronée.", ht: "Di poukisa desizyon an pa bon."),
        "appeal.not-allowed-from-state": Phrase(
            "The appeal has moved on. Look at it again.", fr: "Le recours a évolué. Regardez à nouveau.", ht: "Rekou a vanse. Gade ankò."),
        "appeal.undecided": Phrase(
            "The votes do not decide it: somebody has not voted, it is a tie, or too few are without a conflict of interest.",
            fr: "Les votes ne décident pas : quelqu’un n’a pas voté, il y a égalité, ou trop peu de membres sont sans conflit.",
            ht: "Vòt yo pa deside: yon moun poko vote, gen egalite, oswa twò pre moun san konfli."),
        "appeal.reason-missing": Phrase("Say why.", fr: "Dites pourquoi.", ht: "Di poukisa."),
        "appeal.panel-size": Phrase(
            "Choose an odd number of people, three at least.", fr: "Choisissez un nombre impair de personnes, trois au moins.",
            ht: "Chwazi yon kantite enpè moun, omwen twa."),
        "appeal.decided-before": Phrase(
            "An appeal is for people who did not decide before: who had a seat, a review or a vote in the matter has no part in it.",
            fr: "Un recours revient à d’autres personnes : qui a siégé, évalué ou voté dans l’affaire n’y prend pas part.",
            ht: "Rekou a pou lòt moun: moun ki te gen plas, evalyasyon oswa vòt nan zafè a pa ladan l."),
        "appeal.panel-kept": Phrase(
            "The panel votes already, so it stays. Somebody is added only where the votes decide nothing.",
            fr: "Le jury vote déjà et demeure. On n’ajoute quelqu’un que si les votes ne décident rien.",
            ht: "Jiri a ap vote deja, kidonk li rete. Yo ajoute yon moun sèlman si vòt yo pa deside anyen."),
        "appeal.not-on-panel": Phrase(
            "Only the panel of the appeal votes, without a conflict of interest.",
            fr: "Seul le jury du recours vote, sans conflit d’intérêts.",
            ht: "Se jiri rekou a sèlman ki vote, san konfli enterè."),
    ]
}
