import Models

/// What an applicant is told of an application.
enum StatusPhrases {
    /// The plain word of a status.
    static func word(_ status: PublicStatus) -> Phrase {
        switch status {
        case .beingPrepared: Phrase("Being prepared", fr: "En préparation", ht: "Ap prepare")
        case .received: Phrase("Received", fr: "Reçue", ht: "Nou resevwa l")
        case .waitingForYou: Phrase("Waiting for you", fr: "En attente de vous", ht: "N ap tann ou")
        case .beingRead: Phrase("Being read", fr: "En lecture", ht: "Y ap li l")
        case .granted: Phrase("Granted", fr: "Accordée", ht: "Akòde")
        case .grantedOnConditions: Phrase("Granted on conditions", fr: "Accordée sous conditions", ht: "Akòde ak kondisyon")
        case .declined: Phrase("Declined", fr: "Refusée", ht: "Refize")
        case .postponed: Phrase("Postponed", fr: "Reportée", ht: "Ranvwaye")
        case .withdrawn: Phrase("Closed", fr: "Close", ht: "Fèmen")
        case .appealFiled: Phrase("Your appeal was received", fr: "Votre recours est reçu", ht: "Nou resevwa rekou ou a")
        case .appealAdmitted: Phrase("Your appeal is looked at", fr: "Votre recours est examiné", ht: "Y ap gade rekou ou a")
        case .appealNotAdmitted: Phrase("Your appeal is not admitted", fr: "Votre recours n’est pas admis", ht: "Yo pa aksepte rekou ou a")
        case .appealUpheld: Phrase("You were right to appeal", fr: "Votre recours est accueilli", ht: "Rekou ou a pase")
        case .appealDismissed: Phrase("The decision stays", fr: "La décision demeure", ht: "Desizyon an rete")
        }
    }

    /// What it means, in a sentence.
    static func meaning(_ status: PublicStatus) -> Phrase {
        switch status {
        case .beingPrepared:
            Phrase(
                "You are still writing the plan with your case worker.", fr: "Vous rédigez encore le plan avec votre travailleur social.",
                ht: "W ap ekri plan an toujou ak travayè sosyal ou a.")
        case .received:
            Phrase(
                "The office looks whether everything is there.", fr: "Le bureau vérifie que tout y est.",
                ht: "Biwo a ap gade si tout bagay la.")
        case .waitingForYou:
            Phrase(
                "The office has a question. Your case worker knows it.",
                fr: "Le bureau a une question. Votre travailleur social la connaît.",
                ht: "Biwo a gen yon kesyon. Travayè sosyal ou a konnen l.")
        case .beingRead:
            Phrase(
                "People of the committee read your plan.", fr: "Des membres du comité lisent votre plan.",
                ht: "Moun komite a ap li plan ou a.")
        case .granted:
            Phrase(
                "The committee said yes. Your case worker tells you what comes next.",
                fr: "Le comité a dit oui. Votre travailleur social vous dira la suite.",
                ht: "Komite a di wi. Travayè sosyal ou a ap di w sa ki vini apre.")
        case .grantedOnConditions:
            Phrase(
                "The committee said yes, if some things are done first.",
                fr: "Le comité a dit oui, si certaines choses sont faites d’abord.", ht: "Komite a di wi, si kèk bagay fèt anvan.")
        case .declined:
            Phrase(
                "The committee said no. You may ask why, and appeal.",
                fr: "Le comité a dit non. Vous pouvez demander pourquoi, et faire appel.",
                ht: "Komite a di non. Ou ka mande poukisa, epi fè apèl.")
        case .postponed:
            Phrase("The committee will look at it again.", fr: "Le comité la regardera à nouveau.", ht: "Komite a ap gade l ankò.")
        case .withdrawn:
            Phrase(
                "The application was taken back, or closed without a decision. Your case worker tells you why.",
                fr: "La demande a été retirée ou close sans décision. Votre travailleur social vous dira pourquoi.",
                ht: "Demann lan retire oswa fèmen san desizyon. Travayè sosyal ou a ap di w poukisa.")
        case .appealFiled, .appealAdmitted, .appealNotAdmitted, .appealUpheld, .appealDismissed: ofAppeal(status)
        }
    }

    /// What it means that an appeal stands so.
    private static func ofAppeal(_ status: PublicStatus) -> Phrase {
        switch status {
        case .appealFiled:
            Phrase(
                "The office looks whether it can be admitted.", fr: "Le bureau regarde s’il peut être admis.",
                ht: "Biwo a ap gade si yo ka aksepte l.")
        case .appealAdmitted:
            Phrase(
                "People who did not take the decision look at it again.", fr: "Des personnes qui n’ont pas décidé réexaminent la décision.",
                ht: "Moun ki pa t pran desizyon an ap gade l ankò.")
        case .appealUpheld:
            Phrase(
                "The committee decides about your plan anew.", fr: "Le comité décide à nouveau de votre plan.",
                ht: "Komite a ap deside sou plan ou ankò.")
        default:
            Phrase(
                "This is final. You may apply in another round.", fr: "C’est définitif. Vous pouvez postuler à un autre appel.",
                ht: "Sa fini la. Ou ka aplike nan yon lòt apèl.")
        }
    }
}
