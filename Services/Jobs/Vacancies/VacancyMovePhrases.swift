import Models

/// What the buttons on a vacancy say, ask and tell.
extension VacancyPhrases {
    static func button(_ transition: ChangeVacancyState.Choice) -> Phrase {
        switch transition {
        case .open: Phrase("Open to candidates", fr: "Ouvrir aux candidats", ht: "Louvri pou kandida yo")
        case .pause: Phrase("Pause", fr: "Suspendre", ht: "Mete an poz")
        case .resume: Phrase("Resume", fr: "Reprendre", ht: "Rekòmanse")
        case .fill: Phrase("It is filled", fr: "Elle est pourvue", ht: "Nou jwenn moun")
        case .close: Phrase("Close", fr: "Clôturer", ht: "Fèmen")
        case .cancel: Phrase("Cancel", fr: "Annuler", ht: "Anile")
        }
    }

    static func question(_ transition: ChangeVacancyState.Choice) -> Phrase {
        switch transition {
        case .open:
            Phrase("Open this vacancy to candidates?", fr: "Ouvrir cette offre aux candidats ?", ht: "Louvri òf sa a pou kandida yo?")
        case .pause: Phrase("Pause this vacancy?", fr: "Suspendre cette offre ?", ht: "Mete òf sa a an poz?")
        case .resume: Phrase("Resume this vacancy?", fr: "Reprendre cette offre ?", ht: "Rekòmanse òf sa a?")
        case .fill: Phrase("Is this vacancy filled?", fr: "Cette offre est-elle pourvue ?", ht: "Èske nou jwenn moun pou òf sa a?")
        case .close: Phrase("Close this vacancy?", fr: "Clôturer cette offre ?", ht: "Fèmen òf sa a?")
        case .cancel: Phrase("Cancel this vacancy?", fr: "Annuler cette offre ?", ht: "Anile òf sa a?")
        }
    }

    static func explanation(_ transition: ChangeVacancyState.Choice) -> Phrase {
        switch transition {
        case .open, .resume:
            Phrase("Candidates can be referred to it.", fr: "Des candidats pourront y être adressés.", ht: "Nou ka voye kandida sou li.")
        case .pause:
            Phrase(
                "No new candidates are referred until somebody resumes it.", fr: "Aucun nouveau candidat n’est adressé jusqu’à la reprise.",
                ht: "Nou pa voye nouvo kandida jiskaske yon moun rekòmanse l.")
        case .fill, .close, .cancel: Phrase("It ends for good.", fr: "Elle prend fin définitivement.", ht: "Li fini nèt.")
        }
    }

    /// How many candidates' referrals end with the vacancy.
    static func withdrawn(_ count: Int) -> Phrase {
        Phrase(
            "Referrals under way that are withdrawn with it: \(count).", fr: "Mises en relation en cours, retirées avec elle : \(count).",
            ht: "Kandida ki te sou wout, n ap retire yo ansanm ak li: \(count).")
    }

    static let reasonHint = Phrase("In a few words.", fr: "En quelques mots.", ht: "An kèk mo.")

    static func done(_ transition: ChangeVacancyState.Choice) -> Phrase {
        switch transition {
        case .open: Phrase("The vacancy is open.", fr: "L’offre est ouverte.", ht: "Òf la louvri.")
        case .pause: Phrase("The vacancy is paused.", fr: "L’offre est suspendue.", ht: "Òf la an poz.")
        case .resume: Phrase("The vacancy is open again.", fr: "L’offre est de nouveau ouverte.", ht: "Òf la louvri ankò.")
        case .fill: Phrase("The vacancy is filled.", fr: "L’offre est pourvue.", ht: "Nou jwenn moun pou òf la.")
        case .close: Phrase("The vacancy is closed.", fr: "L’offre est clôturée.", ht: "Òf la fèmen.")
        case .cancel: Phrase("The vacancy is cancelled.", fr: "L’offre est annulée.", ht: "Òf la anile.")
        }
    }
}
