import Models

/// The texts of assistance plans.
enum PlanPhrases {
    static let title = Phrase("Assistance plan", fr: "Plan d’assistance", ht: "Plan asistans")
    static let none = Phrase("Nothing is planned yet", fr: "Rien n’est encore prévu", ht: "Poko gen anyen ki planifye")
    static let noneHint = Phrase(
        "Write down what you and the person agree to do.", fr: "Notez ce dont vous convenez avec la personne.",
        ht: "Ekri sa ou menm ak moun nan dakò fè.")
    static let add = Phrase("Add to the plan", fr: "Ajouter au plan", ht: "Ajoute nan plan an")
    static let addLead = Phrase(
        "Counselling and rehabilitation are planned elsewhere, under seal; leave them out here.",
        fr: "Le soutien psychologique et la réadaptation sont planifiés ailleurs, sous scellé ; ne les notez pas ici.",
        ht: "Sipò sikolojik ak reyabilitasyon planifye yon lòt kote, anba so; pa mete yo isit la.")
    static let added = Phrase("It is in the plan.", fr: "C’est dans le plan.", ht: "Li nan plan an.")
    static let kind = Phrase("Kind", fr: "Type", ht: "Kalite")
    static let what = Phrase("What", fr: "Quoi", ht: "Kisa")
    static let whatHint = Phrase(
        "Such as a carpentry course at the vocational school.", fr: "Par exemple un cours de menuiserie à l’école professionnelle.",
        ht: "Tankou yon kou chapant nan lekòl pwofesyonèl la.")
    static let dueOn = Phrase("To be done by", fr: "À faire avant le", ht: "Pou fini anvan")
    static let drop = Phrase("Drop", fr: "Abandonner", ht: "Abandone")
    static let dropQuestion = Phrase("Drop this from the plan?", fr: "Retirer ceci du plan ?", ht: "Retire sa nan plan an?")
    static let dropLead = Phrase(
        "It stays in the plan as dropped, with your reason.", fr: "L’élément reste au plan comme abandonné, avec votre raison.",
        ht: "Li rete nan plan an kòm abandone, ak rezon ou.")
    static let changed = Phrase("The plan is up to date.", fr: "Le plan est à jour.", ht: "Plan an ajou.")
    static let change = Phrase("Change", fr: "Modifier", ht: "Chanje")
    static let overdue = Phrase("Overdue", fr: "En retard", ht: "An reta")
    static let notFound = Phrase(
        "There is no such item in this person’s plan.", fr: "Cet élément n’est pas dans le plan de cette personne.",
        ht: "Bagay sa a pa nan plan moun sa a.")
    static let notAllowed = Phrase(
        "The item is not where this is possible any more. Look at the plan again.",
        fr: "L’état de cet élément ne le permet plus. Regardez le plan.", ht: "Bagay sa a pa nan yon eta ki pèmèt sa ankò. Gade plan an.")

    static func word(_ kind: PlanItem.Kind) -> Phrase {
        switch kind {
        case .orientation: Phrase("Orientation", fr: "Orientation", ht: "Oryantasyon")
        case .training: Phrase("Training", fr: "Formation", ht: "Fòmasyon")
        case .jobPlacement: Phrase("Job placement", fr: "Placement", ht: "Plasman nan travay")
        case .smallBusinessGrant: Phrase("Small-business grant", fr: "Subvention pour petite entreprise", ht: "Sibvansyon ti biznis")
        case .referral: Phrase("Referral", fr: "Orientation vers un service", ht: "Voye nan yon sèvis")
        case .other: Phrase("Something else", fr: "Autre chose", ht: "Lòt bagay")
        }
    }

    static func word(_ state: PlanItem.State.Word) -> Phrase {
        switch state {
        case .planned: Phrase("Planned", fr: "Prévu", ht: "Planifye")
        case .started: Phrase("Started", fr: "Commencé", ht: "Kòmanse")
        case .completed: Phrase("Completed", fr: "Terminé", ht: "Fini")
        case .dropped: Phrase("Dropped", fr: "Abandonné", ht: "Abandone")
        }
    }

    static func act(_ transition: PlanItem.Transition.Name) -> Phrase {
        switch transition {
        case .start: Phrase("Start", fr: "Commencer", ht: "Kòmanse")
        case .complete: Phrase("Complete", fr: "Terminer", ht: "Fini")
        case .drop: drop
        }
    }

    /// What a plan item is called that goes on after a business plan was rejected.
    static func title(_ followUp: Proposal.FollowUp) -> Phrase {
        switch followUp {
        case .training:
            Phrase(
                "Choose a training, after the grant was declined", fr: "Choisir une formation, après le refus de la subvention",
                ht: "Chwazi yon fòmasyon, apre yo refize sibvansyon an")
        case .jobPlacement:
            Phrase(
                "Look for a job, after the grant was declined", fr: "Chercher un emploi, après le refus de la subvention",
                ht: "Chèche yon travay, apre yo refize sibvansyon an")
        }
    }
}
