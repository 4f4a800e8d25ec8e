import Models

/// The texts for employers that register themselves.
enum RegistrationPhrases {
    static let title = Phrase("Register your business", fr: "Inscrire votre entreprise", ht: "Enskri biznis ou")
    static let lead = Phrase(
        "Offer work to people who return home. An officer calls you before anything of yours is shown.",
        fr: "Offrez du travail à des personnes qui rentrent au pays. Un agent vous appelle avant toute publication.",
        ht: "Ofri travay bay moun k ap retounen lakay. Yon ajan ap rele w anvan nou montre anyen.")
    static let office = Phrase("Office", fr: "Bureau", ht: "Biwo")
    static let chooseOffice = Phrase(
        "Choose an office of the list.", fr: "Choisissez un bureau de la liste.", ht: "Chwazi yon biwo nan lis la.")
    static let business = Phrase("Your business", fr: "Votre entreprise", ht: "Biznis ou")
    static let person = Phrase("You", fr: "Vous", ht: "Ou menm")
    static let personHint = Phrase(
        "How we reach you. You get an invitation to this address once the office has verified your business.",
        fr: "Pour vous joindre. Vous recevrez une invitation à cette adresse quand le bureau aura vérifié votre entreprise.",
        ht: "Pou nou ka jwenn ou. W ap resevwa yon envitasyon nan adrès sa a lè biwo a fin verifye biznis ou.")
    static let yourName = Phrase("Your name", fr: "Votre nom", ht: "Non ou")
    static let send = Phrase("Register", fr: "Inscrire", ht: "Enskri")
    static let tooMany = Phrase(
        "There were many registrations from your connection. Try again in an hour, or call the office.",
        fr: "Trop d’inscriptions depuis votre connexion. Réessayez dans une heure, ou appelez le bureau.",
        ht: "Twòp enskripsyon soti nan koneksyon ou. Eseye ankò nan inèdtan, oswa rele biwo a.")
    static let receivedTitle = Phrase("We have your registration", fr: "Inscription reçue", ht: "Nou resevwa enskripsyon ou")
    static let receivedLead = Phrase(
        "An officer looks at it and calls you. You get a mail either way.",
        fr: "Un agent l’examine et vous appelle. Vous recevrez un courriel dans tous les cas.",
        ht: "Yon ajan ap gade l epi rele w. W ap resevwa yon imèl kèlkeswa repons lan.")

    static let receivedSubject = Phrase("Your registration", fr: "Votre inscription", ht: "Enskripsyon ou")
    static let officerSubject = Phrase(
        "An employer registered itself", fr: "Un employeur s’est inscrit", ht: "Yon anplwayè enskri poukont li")
    static let refusedSubject = receivedSubject

    static func receivedMail(_ name: String) -> Phrase {
        Phrase(
            "We have the registration of \(name). An officer will call you.\n\nIf you did not register it, do nothing.",
            fr: "Nous avons reçu l’inscription de \(name). Un agent vous appellera.\n\nSi vous n’avez rien demandé, ne faites rien.",
            ht: "Nou resevwa enskripsyon \(name). Yon ajan ap rele w.\n\nSi se pa ou ki te mande sa, pa fè anyen.")
    }

    static func officerMail(_ name: String, _ path: String) -> Phrase {
        Phrase(
            "\(name) registered itself. Look whether it exists, then verify or refuse it:\n\(path)",
            fr: "\(name) s’est inscrit. Constatez son existence, puis vérifiez-le ou refusez-le :\n\(path)",
            ht: "\(name) enskri poukont li. Gade si li egziste, epi verifye l oswa refize l:\n\(path)")
    }

    static func refusedMail(_ name: String, _ reason: String) -> Phrase {
        Phrase(
            "We cannot work with \(name) for now:\n\n\(reason)",
            fr: "Nous ne pouvons pas travailler avec \(name) pour l’instant :\n\n\(reason)",
            ht: "Nou pa ka travay ak \(name) pou kounye a:\n\n\(reason)")
    }
}
