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
        "appeal.not-a-member": Phrase(
            "Nobody of this name sits on the panel.", fr: "Personne de ce nom ne siège au jury.", ht: "Pa gen moun ak non sa a nan jiri a."),
        "appeal.has-voted": Phrase(
            "Only somebody who holds the panel up is replaced: who has not voted and has no conflict of interest.",
            fr: "On ne remplace qu’une personne qui retarde le jury : qui n’a pas voté et n’a pas de conflit d’intérêts.",
            ht: "Yo ranplase sèlman yon moun k ap retade jiri a: ki poko vote epi ki pa gen konfli enterè."),
        "appeal.may-vote-still": Phrase(
            "The member has the days of the rules to vote. Wait until they are over.",
            fr: "Ce membre dispose des jours prévus pour voter. Attendez qu’ils soient passés.",
            ht: "Manm nan gen jou règ yo ba li pou l vote. Tann yo fini."),
        "appeal.not-to-replace": Phrase(
            "A seat is given to somebody else by a manager who has no part in the matter, and not to the same person.",
            fr: "Un siège est donné à quelqu’un d’autre par une personne responsable étrangère à l’affaire.",
            ht: "Se yon responsab ki pa gen anyen pou wè ak zafè a ki bay yon lòt moun yon plas."),
        "appeal.not-on-panel": Phrase(
            "Only the panel of the appeal votes, without a conflict of interest.",
            fr: "Seul le jury du recours vote, sans conflit d’intérêts.",
            ht: "Se jiri rekou a sèlman ki vote, san konfli enterè."),
    ]
}
