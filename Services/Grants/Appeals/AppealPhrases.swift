import Models

/// The texts of appeals, and of the letters about them.
enum AppealPhrases {
    static let title = Phrase("Appeals", fr: "Recours", ht: "Rekou")
    static let appeal = Phrase("Appeal", fr: "Recours", ht: "Rekou")
    static let lead = Phrase(
        "Applicants ask for a rejection to be looked at again, by people who did not take it.",
        fr: "Des demandeurs demandent qu’un refus soit réexaminé par d’autres personnes.",
        ht: "Moun yo mande pou lòt moun ki pa t pran desizyon an gade yon refi ankò.")
    static let rules = Phrase("Days of appeal", fr: "Délais de recours", ht: "Jou pou rekou")
    static let none = Phrase("There is no appeal", fr: "Aucun recours", ht: "Pa gen rekou")
    static let noneHint = Phrase(
        "A case worker files one on the page of the decision, for the applicant.",
        fr: "Le travailleur social en dépose un sur la page de la décision, pour le demandeur.",
        ht: "Travayè sosyal la depoze youn sou paj desizyon an, pou moun nan.")
    static let application = Phrase("Application", fr: "Demande", ht: "Demann")
    static let filedOn = Phrase("Filed on", fr: "Déposé le", ht: "Depoze nan dat")
    static let open = Phrase("Open", fr: "Ouvrir", ht: "Louvri")
    static let file = Phrase("File an appeal", fr: "Déposer un recours", ht: "Depoze yon rekou")
    static let fileLead = Phrase(
        "Write down with the applicant why the decision is wrong. People who did not decide before look at it.",
        fr: "Notez avec le demandeur pourquoi la décision est erronée. D’autres personnes l’examineront.",
        ht: "Ekri ak moun nan poukisa desizyon an pa bon. Lòt moun ki pa t deside ap gade l.")
    static let filed = Phrase("The appeal is filed.", fr: "Le recours est déposé.", ht: "Rekou a depoze.")
    static let lastDay = Phrase("Last day", fr: "Dernier jour", ht: "Dènye jou")
    static let grounds = Phrase("Why the decision is wrong", fr: "Pourquoi la décision est erronée", ht: "Poukisa desizyon an pa bon")
    static let groundsHint = Phrase(
        "What was overlooked, or has become known since.", fr: "Ce qui a été oublié, ou appris depuis.",
        ht: "Sa yo te bliye, oswa sa yo aprann depi lè a.")
    static let cannot = Phrase("No appeal can be filed", fr: "Aucun recours possible", ht: "Pa ka gen rekou")
    static let cannotHint = Phrase(
        "A rejection is appealed against once, and in time.", fr: "On dépose un recours contre un refus une fois, et à temps.",
        ht: "Yo fè rekou kont yon refi yon sèl fwa, epi a lè.")
    static let admit = Phrase("Admit", fr: "Admettre", ht: "Aksepte egzamine l")
    static let admitQuestion = Phrase(
        "Admit this appeal, so that a panel decides it?", fr: "Admettre ce recours, pour qu’un jury en décide ?",
        ht: "Aksepte rekou sa a pou yon jiri deside?")
    static let refuse = Phrase("Do not admit", fr: "Ne pas admettre", ht: "Pa aksepte egzamine l")
    static let refuseLead = Phrase(
        "The applicant is told why. This is final.", fr: "Le demandeur saura pourquoi. C’est définitif.",
        ht: "Y ap di moun nan poukisa. Sa fini la.")
    static let appoint = Phrase("Appoint the panel", fr: "Désigner le jury", ht: "Chwazi jiri a")
    static let appointLead = Phrase(
        "Only people of a committee who had no seat, review or vote in this matter are listed.",
        fr: "Seules figurent les personnes d’un comité qui n’ont ni siégé, ni évalué, ni voté dans cette affaire.",
        ht: "Se sèlman moun komite ki pa t gen plas, evalyasyon ni vòt nan zafè sa a ki nan lis la.")
    static let panel = Phrase("Panel", fr: "Jury", ht: "Jiri")
    static let panelSize = Phrase(
        "Choose an odd number of people, three at least.", fr: "Choisissez un nombre impair de personnes, trois au moins.",
        ht: "Chwazi yon kantite enpè moun, omwen twa.")
    static let addMember = Phrase(
        "The votes decide nothing: it is a tie, or too few are left without a conflict of interest. Appoint somebody more.",
        fr: "Les votes ne décident rien : égalité, ou trop peu de membres sans conflit. Désignez quelqu’un de plus.",
        ht: "Vòt yo pa deside anyen: egalite, oswa twò pre moun san konfli. Chwazi yon moun anplis.")
    static let tooFew = Phrase("Too few people", fr: "Trop peu de personnes", ht: "Pa gen ase moun")
    static let tooFewHint = Phrase(
        "Fewer than three people of a committee did not decide before. An administrator gives the role of a committee member to others.",
        fr: "Moins de trois personnes d’un comité n’ont pas décidé avant. Un administrateur donne ce rôle à d’autres.",
        ht: "Gen mwens pase twa moun komite ki pa t deside anvan. Yon administratè bay lòt moun wòl sa a.")
    static let decide = Phrase("Write the decision down", fr: "Consigner la décision", ht: "Ekri desizyon an")
    static let upheldLead = Phrase(
        "The appeal is upheld: the application goes back to the committee, which decides anew and reads these reasons.",
        fr: "Le recours est accueilli : la demande retourne au comité, qui décide à nouveau et lit ces motifs.",
        ht: "Rekou a pase: demann lan retounen nan komite a, ki deside ankò epi ki li rezon sa yo.")
    static let dismissedLead = Phrase(
        "The appeal is dismissed. This is final, and the applicant is told why.",
        fr: "Le recours est rejeté. C’est définitif, et le demandeur saura pourquoi.",
        ht: "Rekou a rejte. Sa fini la, epi y ap di moun nan poukisa.")
    static let decided = Phrase("The decision is written down.", fr: "La décision est consignée.", ht: "Desizyon an ekri.")
    static let notNow = Phrase("This cannot be done now", fr: "Ce n’est pas possible maintenant", ht: "Sa pa ka fèt kounye a")
    static let notNowHint = Phrase(
        "The appeal has moved on, the panel is not complete, or you do not sit on it.",
        fr: "Le recours a évolué, le jury n’est pas complet, ou vous n’y siégez pas.",
        ht: "Rekou a vanse, jiri a pa konplè, oswa ou pa ladan l.")

    static let votesUntil = Phrase("To vote by", fr: "À voter avant la fin du", ht: "Pou vote jiska")
    static let replace = Phrase("Give the seat to somebody else", fr: "Donner le siège à quelqu’un d’autre", ht: "Bay yon lòt moun plas la")
    static let replaceLead = Phrase(
        "The member did not vote in time and holds the panel up. The votes of the others stay as they are.",
        fr: "Ce membre n’a pas voté à temps et retarde le jury. Les votes des autres restent tels quels.",
        ht: "Manm nan pa vote a lè epi li retade jiri a. Vòt lòt yo rete jan yo ye.")
    static let replaceHint = Phrase(
        "Why the member does not vote, and how you tried to reach them. It stays on record.",
        fr: "Pourquoi ce membre ne vote pas, et comment vous avez tenté de le joindre. C’est consigné.",
        ht: "Poukisa manm nan pa vote, ak kijan ou te eseye jwenn li. L ap rete nan dosye.")
    static let successor = Phrase("New member", fr: "Nouveau membre", ht: "Nouvo manm")
    static let notToReplace = Phrase("The seat stays", fr: "Le siège demeure", ht: "Plas la rete")
    static let notToReplaceHint = Phrase(
        "Only a member who has not voted in time is replaced.", fr: "On ne remplace qu’un membre qui n’a pas voté à temps.",
        ht: "Se sèlman yon manm ki pa vote a lè yo ranplase.")
    static let nobodyElse = Phrase("There is nobody else", fr: "Il n’y a personne d’autre", ht: "Pa gen lòt moun")

    static func replaced(_ member: String, _ successor: String, _ day: String, _ manager: String) -> Phrase {
        Phrase(
            "\(day): \(member) did not vote, and \(manager) gave the seat to \(successor).",
            fr: "\(day) : \(member) n’a pas voté, et \(manager) a donné le siège à \(successor).",
            ht: "\(day): \(member) pa t vote, epi \(manager) bay \(successor) plas la.")
    }

    static func word(_ state: Appeal.State.Word) -> Phrase {
        switch state {
        case .filed: Phrase("Filed", fr: "Déposé", ht: "Depoze")
        case .admitted: Phrase("With the panel", fr: "Devant le jury", ht: "Devan jiri a")
        case .notAdmitted: Phrase("Not admitted", fr: "Non admis", ht: "Pa aksepte")
        case .upheld: Phrase("Upheld", fr: "Accueilli", ht: "Pase")
        case .dismissed: Phrase("Dismissed", fr: "Rejeté", ht: "Rejte")
        }
    }

    static func word(_ choice: AppealBallot.Choice) -> Phrase {
        switch choice {
        case .uphold: Phrase("Uphold", fr: "Accueillir", ht: "Bay li rezon")
        case .dismiss: Phrase("Dismiss", fr: "Rejeter", ht: "Rejte")
        }
    }

    static func hint(_ choice: AppealBallot.Choice) -> Phrase {
        switch choice {
        case .uphold: Phrase("The committee decides anew.", fr: "Le comité décide à nouveau.", ht: "Komite a deside ankò.")
        case .dismiss: Phrase("The rejection stays.", fr: "Le refus demeure.", ht: "Refi a rete.")
        }
    }

    // MARK: Letters

    static let subject = Phrase("Your appeal", fr: "Votre recours", ht: "Rekou ou a")

    static func opening(_ business: String, _ filed: String) -> Phrase {
        Phrase(
            "On \(filed) you asked for the decision about your plan “\(business)” to be looked at again.",
            fr: "Le \(filed), vous avez demandé que la décision sur votre plan « \(business) » soit réexaminée.",
            ht: "Nan dat \(filed) ou te mande pou yo gade desizyon sou plan ou « \(business) » ankò.")
    }

    static func told(_ state: Appeal.State.Word) -> Phrase {
        switch state {
        case .upheld:
            Phrase(
                "People who did not take the decision agree with you.", fr: "Des personnes qui n’avaient pas décidé vous donnent raison.",
                ht: "Moun ki pa t pran desizyon an dakò avè w.")
        case .dismissed:
            Phrase(
                "People who did not take the decision have looked at it again, and it stays.",
                fr: "Des personnes qui n’avaient pas décidé l’ont réexaminée, et elle demeure.",
                ht: "Moun ki pa t pran desizyon an gade l ankò, epi li rete.")
        case .notAdmitted, .filed, .admitted:
            Phrase("Your appeal is not admitted.", fr: "Votre recours n’est pas admis.", ht: "Yo pa aksepte rekou ou a.")
        }
    }

    static func goesOn(_ state: Appeal.State.Word) -> Phrase {
        switch state {
        case .upheld:
            Phrase(
                "The committee decides about your plan anew. We write to you then.",
                fr: "Le comité décide à nouveau de votre plan. Nous vous écrirons.",
                ht: "Komite a ap deside sou plan ou ankò. N ap ekri w lè sa a.")
        case .filed, .admitted, .notAdmitted, .dismissed:
            Phrase(
                "This is final. Your case worker looks with you for a training or a job, and you may apply in another round.",
                fr:
                    "C’est définitif. La personne qui vous suit cherche avec vous une formation ou un emploi, et vous pouvez postuler à un autre appel.",
                ht: "Sa fini la. Moun ki swiv ou a ap chèche yon fòmasyon oswa yon travay avè w, epi ou ka aplike nan yon lòt apèl.")
        }
    }

    static let events: [String: Phrase] = [
        "appeal.filed": Phrase("An appeal was filed", fr: "Un recours a été déposé", ht: "Yon rekou depoze"),
        "appeal.admitted": Phrase("The appeal was admitted", fr: "Le recours a été admis", ht: "Yo aksepte egzamine rekou a"),
        "appeal.not_admitted": Phrase("The appeal was not admitted", fr: "Le recours n’a pas été admis", ht: "Yo pa aksepte rekou a"),
        "appeal.panel_appointed": Phrase("The appeal's panel was appointed", fr: "Le jury a été désigné", ht: "Yo chwazi jiri a"),
        "appeal.member_replaced": Phrase(
            "A seat on the panel went to somebody else", fr: "Un siège du jury a changé de membre", ht: "Yon plas nan jiri a chanje moun"),
        "appeal.ballot_cast": Phrase("A member of the panel voted", fr: "Un membre du jury a voté", ht: "Yon manm jiri a vote"),
        "appeal.letter_sent": Phrase(
            "The letter about the appeal was sent", fr: "La lettre sur le recours est partie", ht: "Lèt sou rekou a pati"),
        "appeal.upheld": Phrase("The appeal was upheld", fr: "Le recours a été accueilli", ht: "Rekou a pase"),
        "appeal.dismissed": Phrase("The appeal was dismissed", fr: "Le recours a été rejeté", ht: "Rekou a rejte"),
    ]
}
