import Models

/// The texts on the people who act for an employer.
enum UserPhrases {
    static let title = Phrase("People who act for it", fr: "Personnes qui agissent pour lui", ht: "Moun ki aji pou li")
    static let lead = Phrase(
        "They get a mail with a link by which they choose their password. Invite the same address again to change what they do.",
        fr: "Elles reçoivent un lien pour choisir leur mot de passe. Invitez de nouveau la même adresse pour changer leur fonction.",
        ht: "Y ap resevwa yon lyen pou chwazi modpas yo. Envite menm adrès la ankò pou chanje sa yo fè.")
    static let nobody = Phrase("Nobody yet", fr: "Personne", ht: "Pèsonn poko la")
    static let invite = Phrase("Invite somebody", fr: "Inviter une personne", ht: "Envite yon moun")
    static let send = Phrase("Send the invitation", fr: "Envoyer l’invitation", ht: "Voye envitasyon an")
    static let invited = Phrase(
        "The invitation is on its way.", fr: "L’invitation est en route.", ht: "Envitasyon an sou wout.")
    static let part = Phrase("What they do", fr: "Fonction", ht: "Sa yo fè")
    static let language = Phrase("Language", fr: "Langue", ht: "Lang")
    static let active = Phrase("Active", fr: "Actif", ht: "Aktif")
    static let waiting = Phrase("Invited", fr: "Invité", ht: "Envite")
    static let remove = Phrase("End the access", fr: "Retirer l’accès", ht: "Retire aksè a")
    static let removed = Phrase(
        "The access ends within seconds.", fr: "L’accès prend fin dans quelques secondes.", ht: "Aksè a ap fini nan kèk segond.")
    static let removeExplanation = Phrase(
        "They can no longer sign in for this employer. What they did stays as it is.",
        fr: "La personne ne pourra plus agir pour cet employeur. Ce qu’elle a fait demeure.",
        ht: "Li p ap ka aji pou anplwayè sa a ankò. Sa li te fè yo rete jan yo ye.")
    static let own = Phrase(
        "You cannot end your own access. Ask another manager or the office.",
        fr: "Vous ne pouvez pas retirer votre propre accès. Demandez à un autre gestionnaire ou au bureau.",
        ht: "Ou pa ka retire pwòp aksè ou. Mande yon lòt manadjè oswa biwo a.")
    static let notFound = Phrase(
        "Nobody of that kind acts for this employer.", fr: "Cette personne n’agit pas pour cet employeur.",
        ht: "Moun sa a pa aji pou anplwayè sa a.")

    static func question(_ name: String) -> Phrase {
        Phrase("End the access of \(name)?", fr: "Retirer l’accès de \(name) ?", ht: "Retire aksè \(name)?")
    }

    static func word(_ part: InviteUser.Part) -> Phrase {
        switch part {
        case .recruiter: Phrase("Recruiter", fr: "Recruteur", ht: "Rekritè")
        case .manager: Phrase("Manager", fr: "Gestionnaire", ht: "Manadjè")
        }
    }

    static func about(_ part: InviteUser.Part) -> Phrase {
        switch part {
        case .recruiter: Phrase("Vacancies and candidates.", fr: "Offres et candidats.", ht: "Òf ak kandida.")
        case .manager:
            Phrase(
                "Vacancies and candidates, and also people, API keys and webhooks.",
                fr: "Offres et candidats, ainsi que les personnes, clés d’API et webhooks.",
                ht: "Òf ak kandida, epi moun yo, kle API ak webhook.")
        }
    }
}
