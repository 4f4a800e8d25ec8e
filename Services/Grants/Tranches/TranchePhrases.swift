import Models

/// The texts of tranches and of the reports about them.
enum TranchePhrases {
    static let title = Phrase("Tranches and reports", fr: "Tranches et rapports", ht: "Tranch ak rapò")
    static let tranche = Phrase("Tranche", fr: "Tranche", ht: "Tranch")
    static let lead = Phrase(
        "What is to be paid out by agreements, and what is to be told about what was paid.",
        fr: "Ce qui est à verser selon les accords, et les rapports attendus sur ce qui a été versé.",
        ht: "Sa ki dwe peye dapre akò yo, ak rapò y ap tann sou sa ki peye.")
    static let noneHint = Phrase(
        "Tranches are planned on the page of an agreement.", fr: "Les tranches se prévoient sur la page d’un accord.",
        ht: "Yo planifye tranch yo sou paj yon akò.")
    static let noTranches = Phrase(
        "No tranche is planned yet, so nothing is paid by this agreement.", fr: "Aucune tranche n’est prévue ; rien n’est donc versé.",
        ht: "Poko gen tranch, kidonk anyen pa peye.")
    static let free = Phrase("Not planned yet", fr: "Pas encore prévu", ht: "Poko planifye")
    static let plan = Phrase("Plan a tranche", fr: "Prévoir une tranche", ht: "Planifye yon tranch")
    static let planLead = Phrase(
        "A tranche is released when its day has come, its condition is settled, and the report about the one before is accepted.",
        fr: "Une tranche est libérée quand son jour est venu, sa condition réglée et le rapport précédent accepté.",
        ht: "Yon tranch lage lè jou l rive, kondisyon l regle, epi rapò sou sa ki te anvan an aksepte.")
    static let planned = Phrase("The tranche is planned.", fr: "La tranche est prévue.", ht: "Tranch lan planifye.")
    static let conditionHint = Phrase(
        "What has to be shown before this tranche, such as the lease of a place.",
        fr: "Ce qu’il faut montrer avant cette tranche, comme un bail.",
        ht: "Sa pou montre anvan tranch sa a, tankou yon kontra lwaye.")
    static let reportDue = Phrase("Report by", fr: "Rapport avant le", ht: "Rapò anvan")
    static let call = Phrase("Ask for it", fr: "La demander", ht: "Mande l")
    static let callQuestion = Phrase(
        "Ask the manager to release this tranche?", fr: "Demander au responsable de libérer cette tranche ?",
        ht: "Mande manadjè a lage tranch sa a?")
    static let release = Phrase("Release", fr: "Libérer", ht: "Lage")
    static let releaseQuestion = Phrase(
        "Release this tranche, so that it is paid?", fr: "Libérer cette tranche pour qu’elle soit versée ?",
        ht: "Lage tranch sa a pou yo peye l?")
    static let releasedBy = Phrase("Released by", fr: "Libérée par", ht: "Lage pa")
    static let pay = Phrase("Record the payment", fr: "Consigner le paiement", ht: "Ekri peman an")
    static let paid = Phrase("Paid", fr: "Versée", ht: "Peye")
    static let voucher = Phrase("Voucher or transfer number", fr: "Numéro de pièce ou de virement", ht: "Nimewo bòdwo oswa transfè")
    static let voucherHint = Phrase(
        "By which the payment is found again.", fr: "Pour retrouver le paiement.", ht: "Pou jwenn peman an ankò.")
    static let withhold = Phrase("Withhold", fr: "Retenir", ht: "Kenbe l")
    static let withholdLead = Phrase(
        "The tranche is not paid, for good. Its amount can be planned anew.",
        fr: "La tranche n’est pas versée, définitivement. Son montant peut être prévu à nouveau.",
        ht: "Tranch lan pa peye, nèt. Yo ka planifye montan an ankò.")
    static let report = Phrase("Report", fr: "Rapport", ht: "Rapò")
    static let fileReport = Phrase("Write the report", fr: "Écrire le rapport", ht: "Ekri rapò a")
    static let reportLead = Phrase(
        "Write it with the person who was given the tranche.", fr: "Écrivez-le avec la personne qui a reçu la tranche.",
        ht: "Ekri l ak moun ki te resevwa tranch lan.")
    static let reportHint = Phrase(
        "What was bought, how the business goes, what is hard.", fr: "Ce qui a été acheté, comment va l’entreprise, les difficultés.",
        ht: "Sa ki te achte, kijan biznis la ap mache, sa ki difisil.")
    static let spent = Phrase("Spent so far", fr: "Dépensé jusqu’ici", ht: "Depanse jiskounye a")
    static let acceptReport = Phrase("Accept the report", fr: "Accepter le rapport", ht: "Aksepte rapò a")
    static let acceptQuestion = Phrase(
        "Accept the report, so that the next tranche can be released?",
        fr: "Accepter le rapport, pour que la tranche suivante puisse être libérée ?",
        ht: "Aksepte rapò a, pou pwochen tranch lan ka lage?")
    static let returnReport = Phrase("Return the report", fr: "Renvoyer le rapport", ht: "Voye rapò a tounen")

    static func word(_ kind: TrancheStore.Kind) -> Phrase {
        switch kind {
        case .tranches: Phrase("Tranches to be paid", fr: "Tranches à verser", ht: "Tranch pou peye")
        case .reports: Phrase("Reports to come", fr: "Rapports attendus", ht: "Rapò k ap vini")
        }
    }

    static func none(_ kind: TrancheStore.Kind) -> Phrase {
        switch kind {
        case .tranches: Phrase("No tranche is to be paid", fr: "Aucune tranche à verser", ht: "Pa gen tranch pou peye")
        case .reports: Phrase("No report is to come", fr: "Aucun rapport attendu", ht: "Pa gen rapò k ap vini")
        }
    }

    static func word(_ state: Tranche.State.Word) -> Phrase {
        switch state {
        case .scheduled: Phrase("Planned", fr: "Prévue", ht: "Planifye")
        case .due: Phrase("Asked for", fr: "Demandée", ht: "Mande")
        case .released: Phrase("Released", fr: "Libérée", ht: "Lage")
        case .paid: Phrase("Paid", fr: "Versée", ht: "Peye")
        case .withheld: Phrase("Withheld", fr: "Retenue", ht: "Kenbe")
        }
    }

    static func word(_ state: TrancheReport.State.Word) -> Phrase {
        switch state {
        case .due: Phrase("To be written", fr: "À écrire", ht: "Pou ekri")
        case .submitted: Phrase("To be read", fr: "À lire", ht: "Pou li")
        case .returned: Phrase("Returned", fr: "Renvoyé", ht: "Voye tounen")
        case .accepted: Phrase("Accepted", fr: "Accepté", ht: "Aksepte")
        }
    }

    static let events: [String: Phrase] = [
        "agreement.tranche_scheduled": Phrase("A tranche was planned", fr: "Une tranche a été prévue", ht: "Yon tranch planifye"),
        "agreement.tranche_due": Phrase("A tranche was asked for", fr: "Une tranche a été demandée", ht: "Yo mande yon tranch"),
        "agreement.tranche_released": Phrase("A tranche was released", fr: "Une tranche a été libérée", ht: "Yon tranch lage"),
        "agreement.tranche_paid": Phrase("A tranche was paid", fr: "Une tranche a été versée", ht: "Yon tranch peye"),
        "agreement.tranche_withheld": Phrase("A tranche was withheld", fr: "Une tranche a été retenue", ht: "Yo kenbe yon tranch"),
        "agreement.tranche_condition_evidence_given": Phrase(
            "Something was shown for a tranche", fr: "Une pièce a été montrée pour une tranche", ht: "Yo montre yon bagay pou yon tranch"),
        "agreement.tranche_condition_met": Phrase(
            "The condition of a tranche is met", fr: "La condition d’une tranche est remplie", ht: "Kondisyon yon tranch ranpli"),
        "agreement.tranche_condition_waived": Phrase(
            "The condition of a tranche was waived", fr: "La condition d’une tranche a été levée", ht: "Yo leve kondisyon yon tranch"),
        "agreement.tranche_condition_failed": Phrase(
            "The condition of a tranche failed", fr: "La condition d’une tranche n’est pas remplie", ht: "Kondisyon yon tranch pa ranpli"),
        "agreement.report_submitted": Phrase("A report was written", fr: "Un rapport a été écrit", ht: "Yon rapò ekri"),
        "agreement.report_returned": Phrase("A report was returned", fr: "Un rapport a été renvoyé", ht: "Yon rapò voye tounen"),
        "agreement.report_accepted": Phrase("A report was accepted", fr: "Un rapport a été accepté", ht: "Yon rapò aksepte"),
    ]
}
