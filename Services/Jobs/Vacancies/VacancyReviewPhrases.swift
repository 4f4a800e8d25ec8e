import Models

/// What was found out about a vacancy, in words.
enum VacancyReviewPhrases {
    static let title = Phrase("Think these over", fr: "À reconsidérer", ht: "Repanse sa yo")
    static let explanation = Phrase(
        "The vacancy is kept as it is. Change it if one of these is not meant, or not allowed.",
        fr: "L’offre est gardée telle quelle. Modifiez-la si un point n’est pas voulu ou n’est pas permis.",
        ht: "Òf la rete jan l ye a. Chanje l si youn nan yo pa sa ou vle di, oswa si l pa pèmèt.")
    static let coding = Phrase("Read as", fr: "Interprétée comme", ht: "Nou li l kòm")
    static let confirmed = Phrase("named by the employer", fr: "nommé par l’employeur", ht: "anplwayè a nonmen l")
    static func readFromWords(surely percent: Int) -> Phrase {
        Phrase(
            "read from the words, \(percent) % sure", fr: "déduit des mots, sûr à \(percent) %",
            ht: "nou li l nan mo yo, sèten a \(percent) %")
    }

    static func word(_ code: VacancyWarning.Code) -> Phrase {
        switch code {
        case .wageBelowMinimum:
            Phrase(
                "The wage is below the minimum wage:", fr: "Le salaire est sous le salaire minimum :", ht: "Salè a pi ba pase salè minimòm:"
            )
        case .sex: Phrase("This asks for one sex:", fr: "Ceci demande un sexe :", ht: "Sa mande yon sèks:")
        case .age: Phrase("This asks for an age:", fr: "Ceci demande un âge :", ht: "Sa mande yon laj:")
        case .religion: Phrase("This asks for a religion:", fr: "Ceci demande une religion :", ht: "Sa mande yon relijyon:")
        case .maritalState:
            Phrase("This asks for a family situation:", fr: "Ceci demande une situation familiale :", ht: "Sa mande yon sitiyasyon fanmi:")
        case .disability:
            Phrase(
                "This turns people with a disability away:", fr: "Ceci écarte des personnes handicapées :",
                ht: "Sa mete moun ki andikape deyò:")
        case .nationality: Phrase("This asks for an origin:", fr: "Ceci demande une origine :", ht: "Sa mande yon orijin:")
        case .criminalRecord:
            Phrase("This asks for a police record:", fr: "Ceci demande un casier judiciaire :", ht: "Sa mande kazye jidisyè:")
        }
    }
}
