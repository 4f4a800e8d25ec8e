import Models

/// The texts of consents.
enum ConsentPhrases {
    static let title = Phrase("Consents", fr: "Consentements", ht: "Konsantman")
    static let none = Phrase("No consent yet", fr: "Pas encore de consentement", ht: "Poko gen konsantman")
    static let noneHint = Phrase(
        "Nothing about the person goes to anybody before they agree.",
        fr: "Rien ne sera communiqué à personne avant l’accord de la personne.",
        ht: "Nou p ap bay pèsonn anyen sou moun nan anvan li dakò.")
    static let record = Phrase("Record a consent", fr: "Noter un consentement", ht: "Ekri yon konsantman")
    static let recordLead = Phrase(
        "Read it out in the person’s language. They may say no, and take it back at any time; help does not depend on it.",
        fr: "Lisez-le dans la langue de la personne. Elle peut refuser, et le retirer à tout moment ; l’aide n’en dépend pas.",
        ht: "Li l nan lang moun nan. Li ka di non, epi li ka retire l nenpòt lè; èd la pa depann de sa.")
    static let recorded = Phrase("The consent is recorded.", fr: "Le consentement est noté.", ht: "Konsantman an ekri.")
    static let purpose = Phrase("What for", fr: "But", ht: "Pou ki sa")
    static let categories = Phrase("What may be shared", fr: "Ce qui peut être communiqué", ht: "Sa nou ka pataje")
    static let categoriesMissing = Phrase(
        "Tick what may be shared.", fr: "Cochez ce qui peut être communiqué.", ht: "Make sa nou ka pataje.")
    static let recipient = Phrase("With whom", fr: "Avec qui", ht: "Ak kiyès")
    static let recipientHint = Phrase(
        "An organisation or a kind of them, such as employers of the programme.",
        fr: "Une organisation ou un type d’organisation, par exemple les employeurs du programme.",
        ht: "Yon òganizasyon oswa yon kalite òganizasyon, tankou anplwayè pwogram nan.")
    static let method = Phrase("How they agreed", fr: "Forme de l’accord", ht: "Kijan li te dakò")
    static let expiresOn = Phrase("Last day on which it holds", fr: "Dernier jour de validité", ht: "Dènye jou li valab")
    static let expiresHint = Phrase(
        "At most three years from today; then it is asked for again.", fr: "Au plus tard dans trois ans ; il sera alors redemandé.",
        ht: "Twa ane apati jodi a pou pi plis; apre sa n ap mande l ankò.")
    static let inPast = Phrase("Give a day after today.", fr: "Indiquez un jour après aujourd’hui.", ht: "Mete yon jou apre jodi a.")
    static let tooLate = Phrase(
        "Give a day within three years.", fr: "Indiquez un jour d’ici trois ans.", ht: "Mete yon jou anvan twa ane.")
    static let givenOn = Phrase("Given on", fr: "Donné le", ht: "Bay jou")
    static let recordedBy = Phrase("Recorded by", fr: "Noté par", ht: "Ekri pa")
    static let revoke = Phrase("Take back", fr: "Retirer", ht: "Retire")
    static let revokeQuestion = Phrase("Take this consent back?", fr: "Retirer ce consentement ?", ht: "Retire konsantman sa a?")
    static let revokeLead = Phrase(
        "Nothing more is shared under it from now on. A new one can be recorded later.",
        fr: "Plus rien ne sera communiqué sur cette base. Un nouveau pourra être noté plus tard.",
        ht: "Nou p ap pataje anyen ankò sou li. Ou ka ekri yon lòt pita.")
    static let revoked = Phrase(
        "The consent is taken back; nothing more is shared under it.", fr: "Le consentement est retiré ; plus rien n’est communiqué.",
        ht: "Konsantman an retire; nou pa pataje anyen ankò.")
    static let notInForce = Phrase(
        "This consent is over already. Record a new one where it is needed.",
        fr: "Ce consentement a déjà pris fin. Notez-en un nouveau si nécessaire.",
        ht: "Konsantman sa a fini deja. Ekri yon lòt si sa nesesè.")
    static let notFound = Phrase(
        "This person gave no such consent.", fr: "Cette personne n’a pas donné ce consentement.", ht: "Moun sa a pa bay konsantman sa a.")
    static let print = Phrase("Form to print", fr: "Formulaire à imprimer", ht: "Fòm pou enprime")
    static let form = Phrase("Consent", fr: "Consentement", ht: "Konsantman")
    static let rights = Phrase(
        "I agree of my own will. I may take this back at any time by telling the office, and I will be helped all the same. "
            + "I may see what is kept about me and have it put right.",
        fr: "Je donne mon accord librement. Je peux le retirer à tout moment en le disant au bureau, et l’aide continuera. "
            + "Je peux voir ce qui est conservé sur moi et le faire corriger.",
        ht: "Mwen dakò ak pwòp volonte mwen. Mwen ka retire l nenpòt lè si m di biwo a sa, epi y ap kontinye ede m. "
            + "Mwen ka wè sa yo kenbe sou mwen epi fè korije l.")
    static let person = Phrase("The person", fr: "La personne", ht: "Moun nan")
    static let witness = Phrase("For the office", fr: "Pour le bureau", ht: "Pou biwo a")

    static func word(_ state: Consent.State.Word) -> Phrase {
        switch state {
        case .given: Phrase("In force", fr: "En vigueur", ht: "An vigè")
        case .expired: Phrase("Expired", fr: "Expiré", ht: "Ekspire")
        case .revoked: Phrase("Taken back", fr: "Retiré", ht: "Retire")
        }
    }

    static func word(_ purpose: Consent.Purpose) -> Phrase {
        switch purpose {
        case .jobMatching: Phrase("Finding work", fr: "Recherche d’emploi", ht: "Chèche travay")
        case .grantApplication: Phrase("Applying for a grant", fr: "Demande de subvention", ht: "Mande yon sibvansyon")
        case .providerReferral: Phrase("Referral to another service", fr: "Orientation vers un autre service", ht: "Voye nan yon lòt sèvis")
        case .followUp: Phrase("Follow-up", fr: "Suivi", ht: "Swivi")
        case .statistics: Phrase("Statistics", fr: "Statistiques", ht: "Estatistik")
        }
    }

    static func word(_ category: Consent.DataCategory) -> Phrase {
        switch category {
        case .name: Phrase("Name", fr: "Nom", ht: "Non")
        case .contact: Phrase("How to reach me", fr: "Coordonnées", ht: "Kijan pou jwenn mwen")
        case .skills: Phrase("Skills", fr: "Compétences", ht: "Konpetans")
        case .education: Phrase("Education", fr: "Formation", ht: "Edikasyon")
        case .workHistory: Phrase("Work so far", fr: "Parcours professionnel", ht: "Travay mwen te fè")
        case .household: Phrase("Household", fr: "Ménage", ht: "Kay la")
        case .returnDetails: Phrase("Details of the return", fr: "Détails du retour", ht: "Detay sou retou a")
        }
    }

    static func word(_ method: Consent.Method) -> Phrase {
        switch method {
        case .signed: Phrase("Signed on paper", fr: "Signé sur papier", ht: "Siyen sou papye")
        case .byVoice: Phrase("By voice, in the office", fr: "De vive voix, au bureau", ht: "Ak bouch, nan biwo a")
        case .byTelephone: Phrase("By telephone", fr: "Par téléphone", ht: "Nan telefòn")
        }
    }
}
