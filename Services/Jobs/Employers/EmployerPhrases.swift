import Models

/// The texts of the screens on employers.
enum EmployerPhrases {
    static let title = Phrase("Employers", fr: "Employeurs", ht: "Anplwayè")
    static let lead = Phrase(
        "Businesses and people of this programme who offer work.", fr: "Les entreprises et personnes du programme qui offrent du travail.",
        ht: "Biznis ak moun nan pwogram nan ki ofri travay.")
    static let search = Phrase("Part of the name", fr: "Partie du nom", ht: "Yon pati nan non an")
    static let nobody = Phrase("No employer was found", fr: "Aucun employeur trouvé", ht: "Nou pa jwenn okenn anplwayè")
    static let nobodyHint = Phrase(
        "Try a part of the name, or register the employer.", fr: "Essayez une partie du nom, ou enregistrez l’employeur.",
        ht: "Eseye yon pati nan non an, oswa anrejistre anplwayè a.")
    static let register = Phrase("Register an employer", fr: "Enregistrer un employeur", ht: "Anrejistre yon anplwayè")
    static let registerLead = Phrase(
        "Then verify it once you have seen that it exists, and make a key or an account by which it posts vacancies.",
        fr: "Vérifiez-le ensuite après avoir constaté son existence, puis créez une clé ou un compte pour publier ses offres.",
        ht: "Apre sa, verifye l lè ou wè l egziste, epi fè yon kle oswa yon kont pou l pibliye òf.")
    static let registered = Phrase("The employer is registered.", fr: "L’employeur est enregistré.", ht: "Anplwayè a anrejistre.")
    static let nameHint = Phrase(
        "As it is known in town; each name once.", fr: "Tel qu’il est connu ; chaque nom une seule fois.",
        ht: "Jan moun konnen l; chak non yon sèl fwa.")
    static let sector = Phrase("Line of business", fr: "Secteur d’activité", ht: "Sektè aktivite")
    static let sectorHint = Phrase(
        "The section of the international classification (ISIC).", fr: "La section de la classification internationale (CITI).",
        ht: "Seksyon nan klasifikasyon entènasyonal la (CITI).")
    static let phoneHint = Phrase(
        "With the country’s code, such as +592 225 0000.", fr: "Avec l’indicatif du pays, par exemple +592 225 0000.",
        ht: "Ak endikatif peyi a, tankou +592 225 0000.")
    static let edit = Phrase("Change", fr: "Modifier", ht: "Chanje")
    static let since = Phrase("Registered", fr: "Enregistré", ht: "Anrejistre")
    static let verifiedOn = Phrase("Verified", fr: "Vérifié", ht: "Verifye")
    static let nowStands = Phrase("What stands there now", fr: "Ce qui est enregistré maintenant", ht: "Sa ki anrejistre kounye a")

    static let verify = Phrase("Verify", fr: "Vérifier", ht: "Verifye")
    static let refuse = Phrase("Refuse", fr: "Refuser", ht: "Refize")
    static let suspend = Phrase("Suspend", fr: "Suspendre", ht: "Sispann")
    static let lift = Phrase("Lift the suspension", fr: "Lever la suspension", ht: "Leve sispansyon an")
    static let reasonHint = Phrase(
        "In a few words. Colleagues read it in the history.", fr: "En quelques mots. Les collègues la lisent dans l’historique.",
        ht: "An kèk mo. Kòlèg yo ap li l nan istwa a.")

    static func button(_ transition: Employer.Transition) -> Phrase {
        switch transition {
        case .verify: verify
        case .refuse: refuse
        case .suspend: suspend
        case .lift: lift
        }
    }

    static func question(_ transition: Employer.Transition, _ name: String) -> Phrase {
        switch transition {
        case .verify: Phrase("Verify \(name)?", fr: "Vérifier \(name) ?", ht: "Verifye \(name)?")
        case .refuse: Phrase("Refuse \(name)?", fr: "Refuser \(name) ?", ht: "Refize \(name)?")
        case .suspend: Phrase("Suspend \(name)?", fr: "Suspendre \(name) ?", ht: "Sispann \(name)?")
        case .lift: Phrase("Lift the suspension of \(name)?", fr: "Lever la suspension de \(name) ?", ht: "Leve sispansyon \(name)?")
        }
    }

    static func explanation(_ transition: Employer.Transition) -> Phrase {
        switch transition {
        case .verify:
            Phrase(
                "You say that somebody of the office has seen that this employer exists and is what it says.",
                fr: "Vous attestez qu’une personne du bureau a constaté que cet employeur existe et est bien ce qu’il dit être.",
                ht: "Ou di yon moun nan biwo a wè anplwayè sa a egziste e se sa li di li ye.")
        case .refuse:
            Phrase(
                "It gets a mail with your reason, and offers no work here. You can still verify it later.",
                fr: "Il reçoit un courriel avec votre raison et n’offre pas de travail ici. Vous pourrez encore le vérifier plus tard.",
                ht: "L ap resevwa yon imèl ak rezon ou, epi li p ap ofri travay isit la. Ou ka toujou verifye l pita.")
        case .suspend:
            Phrase(
                "Its API keys stop working at once, and its open vacancies are paused until somebody resumes them.",
                fr: "Ses clés d’API cessent aussitôt de fonctionner, et ses offres ouvertes sont suspendues jusqu’à leur reprise.",
                ht: "Kle API li yo sispann mache touswit, epi òf ki louvri yo rete an poz jiskaske yon moun rekòmanse yo.")
        case .lift:
            Phrase(
                "Its API keys work again. Vacancies that were paused stay so until somebody resumes them.",
                fr: "Ses clés d’API fonctionnent de nouveau. Les offres suspendues le restent jusqu’à leur reprise.",
                ht: "Kle API li yo mache ankò. Òf ki te an poz yo rete konsa jiskaske yon moun rekòmanse yo.")
        }
    }

    static func done(_ transition: Employer.Transition) -> Phrase {
        switch transition {
        case .verify: Phrase("The employer is verified.", fr: "L’employeur est vérifié.", ht: "Anplwayè a verifye.")
        case .refuse: Phrase("The employer is refused.", fr: "L’employeur est refusé.", ht: "Anplwayè a refize.")
        case .suspend: Phrase("The employer is suspended.", fr: "L’employeur est suspendu.", ht: "Anplwayè a sispann.")
        case .lift: Phrase("The suspension is lifted.", fr: "La suspension est levée.", ht: "Sispansyon an leve.")
        }
    }

    static func word(_ state: Employer.State.Name) -> Phrase {
        switch state {
        case .unverified: Phrase("Registered itself", fr: "Inscrit lui-même", ht: "Enskri poukont li")
        case .refused: Phrase("Refused", fr: "Refusé", ht: "Refize")
        case .registered: Phrase("Not verified", fr: "Non vérifié", ht: "Poko verifye")
        case .verified: Phrase("Verified", fr: "Vérifié", ht: "Verifye")
        case .suspended: Phrase("Suspended", fr: "Suspendu", ht: "Sispann")
        }
    }

    /// An employer's events in words.
    static let events = [
        "employer.registered": Phrase("Registered", fr: "Enregistré", ht: "Anrejistre"),
        "employer.changed": Phrase("Changed", fr: "Modifié", ht: "Chanje"),
        "employer.verified": Phrase("Verified", fr: "Vérifié", ht: "Verifye"),
        "employer.refused": Phrase("Refused", fr: "Refusé", ht: "Refize"),
        "employer.relation_recorded": Phrase("Contact written down", fr: "Échange consigné", ht: "Kontak ekri"),
        "employer.followed_up": Phrase("Followed up", fr: "Relancé", ht: "Suivi fèt"),
        "employer.user_invited": Phrase("Somebody invited", fr: "Personne invitée", ht: "Yon moun envite"),
        "employer.user_removed": Phrase("Somebody’s access ended", fr: "Accès d’une personne retiré", ht: "Aksè yon moun fini"),
        "employer.user_refused": Phrase(
            "Not invited: the address belongs to somebody with another role here",
            fr: "Non invité : l’adresse appartient à une personne ayant un autre rôle ici",
            ht: "Pa envite: adrès la se pou yon moun ki gen yon lòt wòl isit la"),
        "employer.suspended": Phrase("Suspended", fr: "Suspendu", ht: "Sispann"),
        "employer.suspension_lifted": Phrase("Suspension lifted", fr: "Suspension levée", ht: "Sispansyon leve"),
        "employer.key_made": Phrase("API key made", fr: "Clé d’API créée", ht: "Kle API fèt"),
        "employer.key_rotated": Phrase("API key replaced", fr: "Clé d’API remplacée", ht: "Kle API ranplase"),
        "employer.key_revoked": Phrase("API key revoked", fr: "Clé d’API révoquée", ht: "Kle API retire"),
    ]
}
