import Models

/// The texts of letters about decisions, and of the screen around them.
enum LetterPhrases {
    static let title = Phrase("Letter", fr: "Lettre", ht: "Lèt")
    static let language = Phrase("Language of the letter", fr: "Langue de la lettre", ht: "Lang lèt la")
    static let send = Phrase("Send by e-mail", fr: "Envoyer par courriel", ht: "Voye pa imèl")
    static let sendQuestion = Phrase(
        "Send the letter to the applicant by e-mail?", fr: "Envoyer la lettre au demandeur par courriel ?",
        ht: "Voye lèt la bay moun nan pa imèl?")
    static let sent = Phrase(
        "The letter is in the outbox.", fr: "La lettre est dans la boîte d’envoi.", ht: "Lèt la nan bwat ki pou ale a.")
    static let noAddress = Phrase(
        "No e-mail address is known, or the applicant did not agree to be written to. Print the letter and hand it over.",
        fr: "Aucune adresse n’est connue, ou le demandeur n’a pas consenti à être contacté. Imprimez la lettre et remettez-la.",
        ht: "Pa gen adrès imèl, oswa moun nan pa dakò pou yo ekri l. Enprime lèt la epi remèt li.")
    static let office = Phrase("For the office", fr: "Pour le bureau", ht: "Pou biwo a")
    static let subject = Phrase("Your application for a grant", fr: "Votre demande de subvention", ht: "Demann sibvansyon ou an")
    static let conditions = Phrase(
        "Before money is paid, please show us the following:", fr: "Avant tout versement, montrez-nous ce qui suit :",
        ht: "Anvan lajan an soti, tanpri montre nou bagay sa yo:")

    static func greeting(_ name: String?) -> Phrase {
        guard let name else { return Phrase("Dear applicant,", fr: "Madame, Monsieur,", ht: "Chè aplikan,") }
        return Phrase("Dear \(name),", fr: "Bonjour \(name),", ht: "Bonjou \(name),")
    }

    static func opening(_ business: String, _ round: String, _ decided: String) -> Phrase {
        Phrase(
            "The committee has read your plan “\(business)” in the round “\(round)” and decided about it on \(decided).",
            fr: "Le comité a lu votre plan « \(business) » dans l’appel « \(round) » et en a décidé le \(decided).",
            ht: "Komite a li plan ou « \(business) » nan apèl « \(round) » epi li pran desizyon nan dat \(decided).")
    }

    static func decided(_ outcome: Proposal.Outcome.Word) -> Phrase {
        switch outcome {
        case .approved: Phrase("Your application is approved.", fr: "Votre demande est approuvée.", ht: "Demann ou an apwouve.")
        case .approvedWithConditions:
            Phrase(
                "Your application is approved, with conditions.", fr: "Votre demande est approuvée, sous conditions.",
                ht: "Demann ou an apwouve, ak kondisyon.")
        case .rejected:
            Phrase("Your application is not approved.", fr: "Votre demande n’est pas approuvée.", ht: "Demann ou an pa apwouve.")
        case .deferred:
            Phrase(
                "The decision is put off to another meeting.", fr: "La décision est remise à une autre réunion.",
                ht: "Desizyon an ranvwaye nan yon lòt reyinyon.")
        }
    }

    static func amounts(_ granted: String, _ loan: String) -> Phrase {
        Phrase(
            "You are given \(granted) as a grant and \(loan) as a loan at low interest, in goods and equipment.",
            fr: "Vous recevez \(granted) en subvention et \(loan) en prêt à faible intérêt, en biens et équipement.",
            ht: "Ou resevwa \(granted) kòm sibvansyon ak \(loan) kòm prè ak ti enterè, an machandiz ak ekipman.")
    }

    static func next(_ outcome: Proposal.Outcome.Word) -> Phrase {
        switch outcome {
        case .approved, .approvedWithConditions:
            Phrase(
                "Your case worker will tell you how it goes on and when you sign the agreement.",
                fr: "La personne qui vous suit vous dira la suite et quand signer l’accord.",
                ht: "Moun ki swiv ou a ap di w sa k ap fèt apre ak kilè pou siyen akò a.")
        case .rejected:
            Phrase(
                "You may ask for the decision to be looked at again by people who did not take it. Your case worker helps you with that, and "
                    + "looks with you for a training or a job.",
                fr:
                    "Vous pouvez demander que d’autres personnes réexaminent la décision. La personne qui vous suit vous y aide, et cherche avec "
                    + "vous une formation ou un emploi.",
                ht:
                    "Ou ka mande pou lòt moun ki pa t pran desizyon an gade l ankò. Moun ki swiv ou a ap ede w, epi l ap chèche yon fòmasyon "
                    + "oswa yon travay avè w.")
        case .deferred:
            Phrase(
                "You need not do anything now. We write again after that meeting.",
                fr: "Vous n’avez rien à faire pour l’instant. Nous vous écrirons après cette réunion.",
                ht: "Ou pa bezwen fè anyen kounye a. N ap ekri w ankò apre reyinyon sa a.")
        }
    }
}
