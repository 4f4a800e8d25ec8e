import Models

/// The texts of what was decided, of conditions and of the story of an application.
enum OutcomePhrases {
    static let title = Phrase("Decision", fr: "Décision", ht: "Desizyon")
    static let votes = Phrase("Votes", fr: "Votes", ht: "Vòt")
    static let recordedBy = Phrase("Recorded by", fr: "Consignée par", ht: "Anrejistre pa")
    static let due = Phrase("By", fr: "Avant le", ht: "Anvan")
    static let shown = Phrase("What was shown", fr: "Ce qui a été montré", ht: "Sa ki te montre")
    static let shownHint = Phrase(
        "Name the paper with its number and date, and where it is kept.", fr: "Nommez la pièce, son numéro, sa date et où elle est gardée.",
        ht: "Nonmen papye a, nimewo l, dat li ak kote l ye.")
    static let next = Phrase("Next", fr: "Suite", ht: "Apre")
    static let story = Phrase("The whole story", fr: "Toute l’histoire", ht: "Tout istwa a")
    static let storyLead = Phrase(
        "Everything that happened to the application, its reviews and its votes, from first to last.",
        fr: "Tout ce qui est arrivé à la demande, à ses évaluations et à ses votes, du début à la fin.",
        ht: "Tout sa ki rive demann lan, evalyasyon li yo ak vòt li yo, depi kòmansman jiska lafen.")
    static let when = Phrase("When", fr: "Quand", ht: "Kilè")
    static let what = Phrase("What", fr: "Quoi", ht: "Kisa")
    static let who = Phrase("Who", fr: "Qui", ht: "Kiyès")
    static let from = Phrase("From", fr: "De", ht: "Soti")
    static let to = Phrase("To", fr: "À", ht: "Rive")
    static let number = Phrase("Event", fr: "Événement", ht: "Evènman")

    static func word(_ state: GrantCondition.State.Word) -> Phrase {
        switch state {
        case .open: Phrase("Open", fr: "Ouverte", ht: "Louvri")
        case .evidenceGiven: Phrase("To be checked", fr: "À vérifier", ht: "Pou verifye")
        case .met: Phrase("Met", fr: "Remplie", ht: "Ranpli")
        case .waived: Phrase("Waived", fr: "Levée", ht: "Leve")
        case .failed: Phrase("Failed", fr: "Non remplie", ht: "Pa ranpli")
        }
    }

    static func word(_ step: GrantCondition.Transition.Name) -> Phrase {
        switch step {
        case .giveEvidence: Phrase("Tell what was shown", fr: "Dire ce qui a été montré", ht: "Di sa ki te montre")
        case .meet: Phrase("It is met", fr: "Elle est remplie", ht: "Li ranpli")
        case .waive: Phrase("Waive it", fr: "La lever", ht: "Leve l")
        case .fail: Phrase("It failed", fr: "Elle n’est pas remplie", ht: "Li pa ranpli")
        }
    }

    static let events: [String: Phrase] = [
        "application.condition_evidence_given": Phrase(
            "Something was shown for a condition", fr: "Une pièce a été montrée pour une condition",
            ht: "Yo montre yon bagay pou yon kondisyon"),
        "application.condition_met": Phrase("A condition is met", fr: "Une condition est remplie", ht: "Yon kondisyon ranpli"),
        "application.condition_waived": Phrase("A condition was waived", fr: "Une condition a été levée", ht: "Yo leve yon kondisyon"),
        "application.condition_failed": Phrase(
            "A condition failed", fr: "Une condition n’est pas remplie", ht: "Yon kondisyon pa ranpli"),
        "application.closing_sent": Phrase(
            "The letter about the closing was sent", fr: "La lettre de clôture est partie", ht: "Lèt ki di li fèmen an pati"),
        "application.letter_sent": Phrase(
            "The letter was sent by e-mail", fr: "La lettre est partie par courriel", ht: "Lèt la ale pa imèl"),
        "review.assigned": Phrase("A review was asked for", fr: "Une évaluation a été demandée", ht: "Yo mande yon evalyasyon"),
        "review.cleared": Phrase("A reviewer has no conflict", fr: "Un évaluateur est sans conflit", ht: "Yon evalyatè san konfli"),
        "review.recused": Phrase("A reviewer has a conflict", fr: "Un évaluateur est en conflit", ht: "Yon evalyatè an konfli"),
        "review.draft": Phrase("A review was begun", fr: "Une évaluation est commencée", ht: "Yon evalyasyon kòmanse"),
        "review.filed": Phrase("A review was filed", fr: "Une évaluation est déposée", ht: "Yon evalyasyon depoze"),
        "review.reopened": Phrase("A review was opened again", fr: "Une évaluation est rouverte", ht: "Yon evalyasyon relouvri"),
        "application.conflict_none": Phrase(
            "A member has no conflict of interest", fr: "Un membre est sans conflit d’intérêts", ht: "Yon manm pa gen konfli enterè"),
        "application.conflict_declared": Phrase(
            "A member declared a conflict of interest", fr: "Un membre a déclaré un conflit d’intérêts",
            ht: "Yon manm deklare yon konfli enterè"),
        "application.conflict_pinned": Phrase(
            "An administrator pinned a conflict of interest", fr: "Un administrateur a fixé un conflit d’intérêts",
            ht: "Yon administratè fikse yon konfli enterè"),
        "application.conflict_lifted": Phrase(
            "An administrator lifted a conflict of interest", fr: "Un administrateur a levé un conflit d’intérêts",
            ht: "Yon administratè leve yon konfli enterè"),
    ]
}
