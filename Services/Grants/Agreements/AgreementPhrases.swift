import Models

/// The texts of agreements.
enum AgreementPhrases {
    static let title = Phrase("Agreements and loans", fr: "Accords et prêts", ht: "Akò ak prè")
    static let agreement = Phrase("Agreement", fr: "Accord", ht: "Akò")
    static let lead = Phrase(
        "What people signed after a decision, and whose next payment is due when.",
        fr: "Ce que les personnes ont signé après une décision, et leurs prochaines échéances.",
        ht: "Sa moun yo siyen apre yon desizyon, ak kilè pwochen peman yo dwe fèt.")
    static let offer = Phrase("Offer the agreement", fr: "Proposer l’accord", ht: "Ofri akò a")
    static let offerLead = Phrase(
        "The amounts are those of the decision. You say how the loan is paid back; the applicant reads the agreement with its schedule and signs.",
        fr:
            "Les montants sont ceux de la décision. Vous dites comment le prêt est remboursé ; le demandeur lit l’accord avec l’échéancier et signe.",
        ht: "Montan yo se pa desizyon an. Ou di kijan prè a ap remèt; moun nan li akò a ak kalandriye l epi li siyen.")
    static let offered = Phrase(
        "The agreement is offered. Print it or let it be signed on the screen.",
        fr: "L’accord est proposé. Imprimez-le ou faites-le signer à l’écran.", ht: "Akò a ofri. Enprime l oswa fè siyen l sou ekran an.")
    static let notAwarded = Phrase("Nothing was granted", fr: "Rien n’a été accordé", ht: "Anyen pa akòde")
    static let notAwardedHint = Phrase(
        "An agreement is offered on an application that was approved.", fr: "On propose un accord sur une demande approuvée.",
        ht: "Yo ofri yon akò sou yon demann ki apwouve.")
    static let loanTerms = Phrase("How the loan is paid back", fr: "Remboursement du prêt", ht: "Kijan prè a ap remèt")
    static let loanTermsHint = Phrase(
        "A month lies between one payment and the next, and each is the same; the last takes what rounding leaves.",
        fr: "Les échéances sont mensuelles et égales ; la dernière reprend les arrondis.",
        ht: "Gen yon mwa ant peman yo, yo tout menm; dènye a pran rès awondisman an.")
    static let interest = Phrase("Interest a year", fr: "Intérêt annuel", ht: "Enterè pa ane")
    static let interestPart = Phrase("Interest", fr: "Intérêt", ht: "Enterè")
    static let interestHint = Phrase("From 0 to 10.", fr: "De 0 à 10.", ht: "Ant 0 ak 10.")
    static let instalments = Phrase("Instalments", fr: "Échéances", ht: "Kantite peman")
    static let instalmentsHint = Phrase("From 1 to 60.", fr: "De 1 à 60.", ht: "Ant 1 ak 60.")
    static let grace = Phrase("Months of grace", fr: "Mois de grâce", ht: "Mwa gras")
    static let graceHint = Phrase(
        "In these months before the instalments only the interest is paid.",
        fr: "Pendant ces mois, avant les échéances, on ne paie que l’intérêt.",
        ht: "Nan mwa sa yo, anvan peman yo, se enterè a sèlman yo peye.")
    static let firstDue = Phrase("First payment on", fr: "Premier paiement le", ht: "Premye peman")
    static let firstDueHint = Phrase(
        "Of interest alone where there is a time of grace.", fr: "D’intérêt seul s’il y a un délai de grâce.",
        ht: "Enterè sèlman si gen yon tan gras.")
    static let given = Phrase("What is given and lent", fr: "Ce qui est donné et prêté", ht: "Sa ki bay ak sa ki prete")
    static let paper = Phrase("Print the agreement", fr: "Imprimer l’accord", ht: "Enprime akò a")
    static let readWhole = Phrase(
        "Read the whole agreement with its schedule", fr: "Lire tout l’accord avec l’échéancier", ht: "Li tout akò a ak kalandriye l")
    static let signed = Phrase(
        "It is signed. Somebody else of the office countersigns now.",
        fr: "C’est signé. Une autre personne du bureau contresigne maintenant.",
        ht: "Li siyen. Kounye a yon lòt moun nan biwo a kontresiyen.")
    /// What the screens of signing say of an agreement.
    static let signing = Signing.Words(
        screenLead: Phrase(
            "Read the agreement together, then hand the device to the applicant.",
            fr: "Lisez l’accord ensemble, puis tendez l’appareil au demandeur.",
            ht: "Li akò a ansanm, epi bay moun nan aparèy la."),
        paperLead: Phrase(
            "Keep the signed paper at the office, and write down here when, where and before whom it was signed.",
            fr: "Gardez le papier signé au bureau et notez ici quand, où et devant qui il a été signé.",
            ht: "Kenbe papye siyen an nan biwo a, epi ekri isit la kilè, kote ak devan kiyès li te siyen."),
        tick: Phrase(
            "I have read the agreement, or it was read to me, and I agree.", fr: "J’ai lu l’accord, ou on me l’a lu, et je l’accepte.",
            ht: "Mwen li akò a, oswa yo li l pou mwen, e mwen dakò."),
        nothing: Phrase("There is nothing to sign", fr: "Rien à signer", ht: "Pa gen anyen pou siyen"),
        nothingHint: Phrase(
            "The agreement was signed, or was ended.", fr: "L’accord est signé ou interrompu.", ht: "Akò a siyen deja, oswa li fini."))
    static let start = Phrase("Countersign", fr: "Contresigner", ht: "Kontresiyen")
    static let startQuestion = Phrase(
        "Countersign for the office? From then on money flows.", fr: "Contresigner pour le bureau ? L’argent pourra alors être versé.",
        ht: "Kontresiyen pou biwo a? Apre sa lajan ka soti.")
    static let complete = Phrase("Everything is done", fr: "Tout est terminé", ht: "Tout bagay fini")
    static let completeQuestion = Phrase(
        "Close the agreement? Nothing of it is open any more.", fr: "Clore l’accord ? Rien n’y reste ouvert.",
        ht: "Fèmen akò a? Pa gen anyen ki rete ladan l.")
    static let terminate = Phrase("End it early", fr: "Y mettre fin", ht: "Fini ak li anvan lè")
    static let terminateLead = Phrase(
        "No more money is paid out. What was lent is still paid back. An agreement that was not countersigned can be offered anew.",
        fr: "Plus rien n’est versé. Le prêt reste à rembourser. Un accord non contresigné peut être proposé à nouveau.",
        ht: "Pa gen lajan k ap soti ankò. Prè a toujou dwe remèt. Yon akò ki pa t kontresiyen ka ofri ankò.")

    static func none(_ order: AgreementStore.Order) -> Phrase {
        switch order {
        case .due: Phrase("No payment is to come", fr: "Aucune échéance à venir", ht: "Pa gen peman k ap vini")
        case .newest: Phrase("There is no agreement yet", fr: "Il n’y a pas encore d’accord", ht: "Poko gen akò")
        }
    }

    static func noneHint(_ order: AgreementStore.Order) -> Phrase {
        switch order {
        case .due:
            Phrase(
                "A loan appears here once its agreement is countersigned, until it is paid back.",
                fr: "Un prêt figure ici dès que son accord est contresigné, jusqu’à son remboursement.",
                ht: "Yon prè parèt isit la depi akò l kontresiyen, jiskaske li remèt.")
        case .newest:
            Phrase(
                "Open the decision about an application that was approved, and offer the agreement there.",
                fr: "Ouvrez la décision d’une demande approuvée et proposez-y l’accord.",
                ht: "Louvri desizyon yon demann ki apwouve, epi ofri akò a la.")
        }
    }

    static func word(_ order: AgreementStore.Order) -> Phrase {
        switch order {
        case .due: Phrase("Next due", fr: "Prochaines échéances", ht: "Pwochen peman")
        case .newest: Phrase("All agreements", fr: "Tous les accords", ht: "Tout akò yo")
        }
    }

    static func word(_ state: Agreement.State.Word) -> Phrase {
        switch state {
        case .offered: Phrase("Offered", fr: "Proposé", ht: "Ofri")
        case .accepted: Phrase("Signed", fr: "Signé", ht: "Siyen")
        case .active: Phrase("Running", fr: "En cours", ht: "Ap mache")
        case .completed: Phrase("Completed", fr: "Terminé", ht: "Fini")
        case .terminated: Phrase("Ended early", fr: "Interrompu", ht: "Fini anvan lè")
        }
    }

    static let names: [String: Phrase] = [
        "interest": interest, "instalments": instalments, "grace": grace, "firstDueOn": firstDue,
    ]
    static let wanted: [String: Phrase] = ["interest": GrantsPhrases.amountShape, "firstDueOn": GrantsPhrases.dateShape]

    static let events: [String: Phrase] = [
        "agreement.offered": Phrase("An agreement was offered", fr: "Un accord a été proposé", ht: "Yo ofri yon akò"),
        "agreement.accepted": Phrase("The agreement was signed", fr: "L’accord a été signé", ht: "Akò a siyen"),
        "agreement.active": Phrase("The agreement was countersigned", fr: "L’accord a été contresigné", ht: "Akò a kontresiyen"),
        "agreement.completed": Phrase("The agreement is completed", fr: "L’accord est terminé", ht: "Akò a fini"),
        "agreement.terminated": Phrase("The agreement was ended early", fr: "L’accord a été interrompu", ht: "Akò a fini anvan lè"),
        "agreement.repayment_recorded": Phrase("A repayment came in", fr: "Un remboursement est arrivé", ht: "Yon ranbousman rive"),
        "agreement.repayment_corrected": Phrase(
            "A repayment was corrected", fr: "Un remboursement a été corrigé", ht: "Yo korije yon ranbousman"),
    ]
}
