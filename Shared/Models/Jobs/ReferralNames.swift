// What the states of a referral and the words that belong to it are called.

extension Referral.State.Word {
    package var name: Phrase {
        switch self {
        case .proposed: Phrase("Proposed", fr: "Proposé", ht: "Pwopoze")
        case .consented: Phrase("Agreed", fr: "Consenti", ht: "Dakò")
        case .sent: Phrase("Sent", fr: "Transmis", ht: "Voye")
        case .viewed: Phrase("Viewed", fr: "Consulté", ht: "Anplwayè a wè l")
        case .interview: Phrase("Interview", fr: "Entretien", ht: "Entèvyou")
        case .offered: Phrase("Offer made", fr: "Offre faite", ht: "Yo fè yon òf")
        case .hired: Phrase("Hired", fr: "Embauché", ht: "Anboche")
        case .notHired: Phrase("Not hired", fr: "Non embauché", ht: "Yo pa pran l")
        case .withdrawn: Phrase("Withdrawn", fr: "Retiré", ht: "Retire")
        case .declinedByCandidate: Phrase("Declined by the candidate", fr: "Refusé par le candidat", ht: "Kandida a refize")
        }
    }
}

extension Referral.NotHired {
    package var name: Phrase {
        switch self {
        case .otherCandidate: Phrase("Another candidate was chosen", fr: "Un autre candidat a été choisi", ht: "Yo chwazi yon lòt kandida")
        case .positionFilled: Phrase("The position is filled", fr: "Le poste est pourvu", ht: "Plas la pran")
        case .skills: Phrase("Skills are missing", fr: "Compétences manquantes", ht: "Konpetans manke")
        case .experience: Phrase("Experience is missing", fr: "Expérience insuffisante", ht: "Eksperyans manke")
        case .language: Phrase("A language is missing", fr: "Langue manquante", ht: "Yon lang manke")
        case .licence: Phrase("A licence is missing", fr: "Permis ou licence manquant", ht: "Yon lisans manke")
        case .availability: Phrase("Not available when needed", fr: "Non disponible au moment voulu", ht: "Pa disponib lè yo bezwen l")
        case .wage: Phrase("No agreement on the wage", fr: "Pas d’accord sur le salaire", ht: "Pa dakò sou salè a")
        case .didNotAttend: Phrase("Did not come to the interview", fr: "Absent à l’entretien", ht: "Pa vini nan entèvyou a")
        case .other: Phrase("Another reason", fr: "Autre raison", ht: "Lòt rezon")
        }
    }
}

extension Referral.Withdrawn {
    package var name: Phrase {
        switch self {
        case .consentEnded:
            Phrase("The candidate’s consent has ended", fr: "Le consentement du candidat a pris fin", ht: "Konsantman kandida a fini")
        case .vacancyEnded: Phrase("The vacancy has ended", fr: "L’offre a pris fin", ht: "Òf la fini")
        case .notSuitable: Phrase("Not suitable after all", fr: "Finalement inadapté", ht: "Li pa bon finalman")
        case .noContact: Phrase("The candidate cannot be reached", fr: "Candidat injoignable", ht: "Nou pa ka jwenn kandida a")
        case .foundOtherWork: Phrase("Found other work", fr: "A trouvé un autre emploi", ht: "Jwenn lòt travay")
        case .byMistake: Phrase("Made by mistake", fr: "Créé par erreur", ht: "Fèt pa erè")
        case .other: Phrase("Another reason", fr: "Autre raison", ht: "Lòt rezon")
        }
    }
}

extension Referral.Declined {
    package var name: Phrase {
        switch self {
        case .wage: Phrase("The wage", fr: "Le salaire", ht: "Salè a")
        case .distance: Phrase("The way to work", fr: "Le trajet", ht: "Distans la")
        case .hours: Phrase("The hours", fr: "Les horaires", ht: "Orè a")
        case .kindOfWork: Phrase("The kind of work", fr: "Le type de travail", ht: "Kalite travay la")
        case .foundOtherWork: Phrase("Found other work", fr: "A trouvé un autre emploi", ht: "Jwenn lòt travay")
        case .training: Phrase("Goes to a course", fr: "Suit une formation", ht: "Ap fè yon fòmasyon")
        case .personal: Phrase("A personal reason", fr: "Raison personnelle", ht: "Rezon pèsonèl")
        case .other: Phrase("Another reason", fr: "Autre raison", ht: "Lòt rezon")
        }
    }
}

extension ReferralConsent.Category {
    package var name: Phrase {
        switch self {
        case .name: Phrase("Name", fr: "Nom", ht: "Non")
        case .contact: Phrase("Telephone and e-mail", fr: "Téléphone et courriel", ht: "Telefòn ak imèl")
        case .skills: Phrase("Skills", fr: "Compétences", ht: "Konpetans")
        case .workHistory: Phrase("Work done before", fr: "Expérience professionnelle", ht: "Travay li te fè")
        case .education: Phrase("Schooling", fr: "Niveau d’études", ht: "Nivo lekòl")
        case .languages: Phrase("Languages", fr: "Langues", ht: "Lang")
        case .licences: Phrase("Licences", fr: "Permis et licences", ht: "Lisans")
        }
    }
}

extension ReferralConsent.Method {
    package var name: Phrase {
        switch self {
        case .inPerson: Phrase("In person", fr: "En personne", ht: "An pèsòn")
        case .byTelephone: Phrase("By telephone", fr: "Par téléphone", ht: "Nan telefòn")
        case .onPaper: Phrase("On paper", fr: "Par écrit", ht: "Sou papye")
        }
    }
}

extension Interview.State {
    package var name: Phrase {
        switch self {
        case .proposed: Phrase("Proposed", fr: "Proposé", ht: "Pwopoze")
        case .agreed: Phrase("Agreed", fr: "Convenu", ht: "Dakò")
        case .held: Phrase("Took place", fr: "A eu lieu", ht: "Fèt")
        case .missed: Phrase("Candidate did not come", fr: "Candidat absent", ht: "Kandida a pa vini")
        case .cancelled: Phrase("Cancelled", fr: "Annulé", ht: "Anile")
        }
    }
}

extension Placement.State.Word {
    package var name: Phrase {
        switch self {
        case .started: Phrase("Started", fr: "Commencé", ht: "Kòmanse")
        case .kept30: Phrase("Still there after 30 days", fr: "En poste après 30 jours", ht: "La toujou apre 30 jou")
        case .kept90: Phrase("Still there after 90 days", fr: "En poste après 90 jours", ht: "La toujou apre 90 jou")
        case .kept180: Phrase("Still there after 180 days", fr: "En poste après 180 jours", ht: "La toujou apre 180 jou")
        case .ended: Phrase("Ended", fr: "Terminé", ht: "Fini")
        }
    }
}

extension Placement.EndReason {
    package var name: Phrase {
        switch self {
        case .resigned: Phrase("Resigned", fr: "Démission", ht: "Demisyone")
        case .dismissed: Phrase("Dismissed", fr: "Licenciement", ht: "Revoke")
        case .contractOver: Phrase("The contract was over", fr: "Fin du contrat", ht: "Kontra a fini")
        case .businessClosed: Phrase("The business closed", fr: "Fermeture de l’entreprise", ht: "Biznis la fèmen")
        case .foundOtherWork: Phrase("Found other work", fr: "A trouvé un autre emploi", ht: "Jwenn lòt travay")
        case .neverStarted: Phrase("Never started", fr: "N’a jamais commencé", ht: "Pa janm kòmanse")
        case .personal: Phrase("A personal reason", fr: "Raison personnelle", ht: "Rezon pèsonèl")
        case .other: Phrase("Another reason", fr: "Autre raison", ht: "Lòt rezon")
        }
    }
}
