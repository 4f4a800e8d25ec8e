import Models

/// The texts of committees.
enum PanelPhrases {
    static let title = Phrase("Committee", fr: "Comité", ht: "Komite")
    static let lead = Phrase(
        "Who reviews the plans of the round and decides on them: a chair and members, an odd number of at least three. Alternates step in.",
        fr:
            "Qui évalue les plans de l’appel et décide : un président et des membres, nombre impair d’au moins trois. Des suppléants remplacent.",
        ht: "Moun ki evalye plan apèl la epi ki deside: yon prezidan ak manm, yon kantite enpè, omwen twa. Siplean yo ranplase.")
    static let none = Phrase("Nobody is appointed yet", fr: "Personne n’est encore nommé", ht: "Poko gen moun ki nonmen")
    static let noneHint = Phrase(
        "A programme manager appoints the committee before plans are sent to review.",
        fr: "Un responsable du programme nomme le comité avant l’évaluation.",
        ht: "Yon manadjè pwogram nonmen komite a anvan evalyasyon an.")
    static let right = Phrase("The committee is complete.", fr: "Le comité est complet.", ht: "Komite a konplè.")
    static let notRight = Phrase(
        "Plans cannot be sent to review yet", fr: "Les plans ne peuvent pas encore être évalués", ht: "Plan yo poko ka ale nan evalyasyon")
    static let appoint = Phrase("Appoint somebody", fr: "Nommer quelqu’un", ht: "Nonmen yon moun")
    static let appointLead = Phrase(
        "Whoever sits here sees a plan only after declaring that nothing ties them to it, whatever other role they have.",
        fr: "Qui siège ici ne voit un plan qu’après avoir déclaré n’avoir aucun lien, quel que soit son autre rôle.",
        ht: "Moun ki chita isit la wè yon plan sèlman apre li deklare pa gen anyen ki mare l ak li, kèlkeswa lòt wòl li.")
    static let nobody = Phrase("Nobody can be appointed", fr: "Personne ne peut être nommé", ht: "Pa gen moun ki ka nonmen")
    static let nobodyHint = Phrase(
        "An administrator gives people the role of a committee member or chair.",
        fr: "Un administrateur donne le rôle de membre ou de président du comité.",
        ht: "Yon administratè bay moun wòl manm oswa prezidan komite.")
    static let person = Phrase("Person", fr: "Personne", ht: "Moun")
    static let seat = Phrase("Seat", fr: "Siège", ht: "Plas")
    static let expertise = Phrase("Knows about", fr: "Connaît", ht: "Konnen sou")
    static let expertiseHint = Phrase(
        "Plans of these kinds are suggested to this person first.", fr: "Les plans de ces types lui sont proposés d’abord.",
        ht: "Y ap pwopoze moun sa a plan kalite sa yo anvan.")
    static let change = Phrase("Change", fr: "Modifier", ht: "Chanje")
    static let again = Phrase("Appoint again", fr: "Nommer à nouveau", ht: "Nonmen ankò")
    static let end = Phrase("End the seat", fr: "Mettre fin au siège", ht: "Fini plas la")
    static let endQuestion = Phrase(
        "End this seat? The person can be appointed again.", fr: "Mettre fin à ce siège ? La personne pourra être nommée à nouveau.",
        ht: "Fini plas sa a? Moun nan ka nonmen ankò.")
    static let ended = Phrase("Ended", fr: "Terminé", ht: "Fini")

    static func word(_ seat: PanelMember.Seat) -> Phrase {
        switch seat {
        case .chair: Phrase("Chair", fr: "Président", ht: "Prezidan")
        case .member: Phrase("Member", fr: "Membre", ht: "Manm")
        case .alternate: Phrase("Alternate", fr: "Suppléant", ht: "Siplean")
        }
    }

    static func hint(_ seat: PanelMember.Seat) -> Phrase {
        switch seat {
        case .chair: Phrase("Leads the meeting, and votes.", fr: "Dirige la réunion et vote.", ht: "Dirije reyinyon an epi vote.")
        case .member: Phrase("Reviews plans, and votes.", fr: "Évalue les plans et vote.", ht: "Evalye plan yo epi vote.")
        case .alternate:
            Phrase(
                "Steps in when others cannot vote, and decides a tie.", fr: "Remplace qui ne peut voter et départage.",
                ht: "Ranplase moun ki pa ka vote, epi deside lè vwa yo egal.")
        }
    }

    static func flaw(_ flaw: Panel.Flaw, _ language: Language) -> String {
        switch flaw {
        case .tooFew(let count):
            Phrase(
                "It has \(count) who vote; it needs at least three.", fr: "Il compte \(count) votants ; il en faut au moins trois.",
                ht: "Li gen \(count) moun ki vote; li bezwen omwen twa.")[language]
        case .even(let count):
            Phrase(
                "It has \(count) who vote, an even number; appoint one more or end one seat.",
                fr: "Il compte \(count) votants, un nombre pair ; nommez-en un de plus ou un de moins.",
                ht: "Li gen \(count) moun ki vote, yon kantite pè; nonmen youn anplis oswa retire youn.")[language]
        case .noChair: Phrase("It has no chair.", fr: "Il n’a pas de président.", ht: "Li pa gen prezidan.")[language]
        }
    }
}
