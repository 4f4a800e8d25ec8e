import Models

/// The texts of the screens on placements and their checks.
enum PlacementPhrases {
    static let title = Phrase("Placements", fr: "Placements", ht: "Plasman")
    static let lead = Phrase(
        "Work that people have found, and whether they are still there.", fr: "Le travail trouvé, et si les personnes y sont encore.",
        ht: "Travay moun jwenn, ak si yo la toujou.")
    static let record = Phrase(
        "Record work found elsewhere", fr: "Enregistrer un emploi trouvé ailleurs", ht: "Anrejistre travay moun jwenn lòt kote")
    static let recordLead = Phrase(
        "For work that was not found through a referral: the employer need not be registered.",
        fr: "Pour un emploi trouvé sans mise en relation : l’employeur n’a pas à être enregistré.",
        ht: "Pou travay moun jwenn pou kont li: anplwayè a pa bezwen anrejistre.")
    static let recorded = Phrase(
        "The placement has begun. Checks follow after 30, 90 and 180 days.",
        fr: "Le placement commence. Des suivis auront lieu après 30, 90 et 180 jours.",
        ht: "Plasman an kòmanse. Ap gen suivi apre 30, 90 ak 180 jou.")
    static let person = Phrase("Person", fr: "Personne", ht: "Moun")
    static let choosePerson = Phrase("Choose the person.", fr: "Choisissez la personne.", ht: "Chwazi moun nan.")
    static let personHint = Phrase(
        "Who agreed to be matched with work.", fr: "Qui a consenti au rapprochement.", ht: "Ki dakò pou konpare l ak travay.")
    static let work = Phrase("Work", fr: "Emploi", ht: "Travay")
    static let started = Phrase("First day of work", fr: "Premier jour de travail", ht: "Premye jou travay")
    static func span(_ span: ListPlacements.Span) -> Phrase {
        switch span {
        case .month: Phrase("This month", fr: "Ce mois-ci", ht: "Mwa sa a")
        case .year: Phrase("This year", fr: "Cette année", ht: "Ane sa a")
        }
    }

    static let nextCheck = Phrase("Next check", fr: "Prochain suivi", ht: "Pwochen suivi")
    static let amount = Phrase("Amount", fr: "Montant", ht: "Montan")
    static let none = Phrase("No placement was found", fr: "Aucun placement trouvé", ht: "Nou pa jwenn okenn plasman")
    static let noneHint = Phrase(
        "One begins when an employer hires somebody, or when you record work found elsewhere.",
        fr: "Un placement commence à l’embauche, ou quand vous enregistrez un emploi trouvé ailleurs.",
        ht: "Youn kòmanse lè yon anplwayè anboche yon moun, oswa lè ou anrejistre travay ki jwenn lòt kote.")
    static let checks = Phrase("Is the person still there?", fr: "La personne est-elle encore en poste ?", ht: "Èske moun nan la toujou?")
    static let check = Phrase("Check", fr: "Suivi", ht: "Suivi")
    static let dueOn = Phrase("Due on", fr: "Prévu le", ht: "Dat li")
    static let answer = Phrase("Answer", fr: "Répondre", ht: "Reponn")
    static let answerQuestion = Phrase("What did you learn?", fr: "Qu’avez-vous appris ?", ht: "Kisa ou aprann?")
    static let kept = Phrase("Still there", fr: "Encore en poste", ht: "La toujou")
    static let left = Phrase("Left", fr: "A quitté", ht: "Ale")
    static let notReached = Phrase("Not reached", fr: "Injoignable", ht: "Pa jwenn li")
    static let void = Phrase("Not asked any more", fr: "Plus demandé", ht: "Pa mande ankò")
    static let due = Phrase("To be asked", fr: "À demander", ht: "Pou mande")
    static let whereLeft = Phrase("If the person left", fr: "Si la personne a quitté", ht: "Si moun nan ale")
    static let endedOn = Phrase("Last day of work", fr: "Dernier jour de travail", ht: "Dènye jou travay")
    static let whereNotReached = Phrase("If nobody was reached", fr: "Si personne n’a répondu", ht: "Si ou pa jwenn pèsòn")
    static let again = Phrase("Ask again on", fr: "Redemander le", ht: "Mande ankò")
    static let certificate = Phrase("Certificate of placement", fr: "Attestation de placement", ht: "Sètifika plasman")
    static let print = Phrase("Certificate to print", fr: "Attestation à imprimer", ht: "Sètifika pou enprime")
    static let signEmployer = Phrase("For the employer", fr: "Pour l’employeur", ht: "Pou anplwayè a")
    static let signOffice = Phrase("For the office", fr: "Pour le bureau", ht: "Pou biwo a")
    static let signPerson = Phrase("The employee", fr: "L’employé", ht: "Anplwaye a")
    static let reference = Phrase("Reference", fr: "Référence", ht: "Referans")

    static func days(_ days: Int) -> Phrase {
        Phrase("After \(days) days", fr: "Après \(days) jours", ht: "Apre \(days) jou")
    }

    static func missed(_ count: Int) -> Phrase {
        Phrase("not reached \(count)×", fr: "injoignable \(count)×", ht: "pa jwenn li \(count)×")
    }

    static func certifies(_ employer: String, _ title: String, _ day: String) -> Phrase {
        Phrase(
            "works for \(employer) as \(title) since \(day).", fr: "travaille pour \(employer) comme \(title) depuis le \(day).",
            ht: "ap travay pou \(employer) kòm \(title) depi \(day).")
    }

    static func answer(_ answer: AnswerCheck.Answer) -> Phrase {
        switch answer {
        case .kept: kept
        case .left: left
        case .notReached: notReached
        }
    }

    static func word(_ state: RetentionCheck.State.Word) -> Phrase {
        switch state {
        case .due: due
        case .kept: kept
        case .left: left
        case .void: void
        }
    }

    /// A placement's events in words.
    static let events = [
        "placement.started": Phrase("Started", fr: "Commencé", ht: "Kòmanse"),
        "placement.kept_30": Placement.State.Word.kept30.name, "placement.kept_90": Placement.State.Word.kept90.name,
        "placement.kept_180": Placement.State.Word.kept180.name, "placement.ended": Placement.State.Word.ended.name,
        "placement.not_reached": notReached,
    ]

    static let reminderSubject = Phrase(
        "Somebody to ask after today", fr: "Une personne à recontacter aujourd’hui", ht: "Yon moun pou mande nouvèl jodi a")

    /// A mail that names nobody.
    static func reminder(_ title: String, _ days: Int, _ path: String) -> Phrase {
        Phrase(
            "Ask whether the person placed as \(title) is still there after \(days) days.\n\nIn Foothold: \(path)\n",
            fr: "Demandez si la personne placée comme \(title) est encore en poste après \(days) jours.\n\nDans Foothold : \(path)\n",
            ht: "Mande si moun ki plase kòm \(title) la toujou apre \(days) jou.\n\nNan Foothold: \(path)\n")
    }
}
