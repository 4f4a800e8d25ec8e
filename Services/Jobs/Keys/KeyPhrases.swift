import Models

/// The texts of the screens on API keys.
enum KeyPhrases {
    static let title = Phrase("API keys", fr: "Clés d’API", ht: "Kle API")
    static let lead = Phrase(
        "With a key, the employer’s own system posts and changes its vacancies.",
        fr: "Avec une clé, le système de l’employeur publie et modifie ses offres.",
        ht: "Ak yon kle, sistèm anplwayè a pibliye ak chanje òf li yo.")
    static let documents = Phrase("How to use it", fr: "Mode d’emploi", ht: "Kijan pou sèvi ak li")
    static let nothing = Phrase("No key yet", fr: "Aucune clé", ht: "Poko gen kle")
    static let make = Phrase("Make a key", fr: "Créer une clé", ht: "Fè yon kle")
    static let name = Phrase("What it is for", fr: "Usage", ht: "Pou kisa li ye")
    static let nameHint = Phrase(
        "Such as the name of the system that will use it.", fr: "Par exemple le nom du système qui l’utilisera.",
        ht: "Tankou non sistèm ki pral sèvi ak li.")
    static let environment = Phrase("Where its vacancies go", fr: "Où vont ses offres", ht: "Ki kote òf li yo ale")
    static let environmentHint = Phrase(
        "A sandbox is for trying a system out: nobody sees, matches or counts what is in it.",
        fr: "Un bac à sable sert à essayer un système : personne ne voit, n’apparie ni ne compte ce qu’il contient.",
        ht: "Yon espas esè sèvi pou teste yon sistèm: pèsonn pa wè, pa matche ni pa konte sa ki ladan l.")
    static let expiresOn = Phrase("Last day on which it works", fr: "Dernier jour de validité", ht: "Dènye jou li mache")
    static let expiresHint = Phrase("At most a year from now.", fr: "Un an au plus.", ht: "Yon ane pou pi plis.")
    static let ends = Phrase("Ends in", fr: "Se termine par", ht: "Fini ak")
    static let created = Phrase("Made", fr: "Créée", ht: "Fèt")
    static let expires = Phrase("Works until", fr: "Valable jusqu’au", ht: "Mache jiska")
    static let scopes = Phrase("May", fr: "Peut", ht: "Ka")
    static let scopesHint = Phrase(
        "Tick only what the system needs. What a key may do cannot be changed afterwards.",
        fr: "Ne cochez que le nécessaire. Ce qu’une clé peut faire ne se change pas ensuite.",
        ht: "Koche sèlman sa sistèm nan bezwen. Ou pa ka chanje sa yon kle ka fè apre.")
    static let everything = Phrase("Everything", fr: "Tout", ht: "Tout bagay")
    static let lastUsed = Phrase("Last used", fr: "Dernière utilisation", ht: "Dènye fwa li sèvi")
    static let never = Phrase("Never", fr: "Jamais", ht: "Janmen")
    static let rotate = Phrase("Replace", fr: "Remplacer", ht: "Ranplase")
    static let rotateTitle = Phrase("Replace an API key", fr: "Remplacer une clé d’API", ht: "Ranplase yon kle API")
    static let rotateLead = Phrase(
        "You get a new key with the same name that may do the same. Put it into the system before the old one ends.",
        fr: "Vous obtenez une clé du même nom avec les mêmes droits. Installez-la avant la fin de l’ancienne.",
        ht: "W ap jwenn yon lòt kle ki gen menm non ak menm dwa. Mete l nan sistèm nan anvan ansyen an fini.")
    static let overlap = Phrase("The old key works on for", fr: "L’ancienne clé reste valable", ht: "Ansyen kle a ap mache pandan")
    static let overlapHint = Phrase(
        "Never longer than it would have worked.", fr: "Jamais au-delà de sa propre échéance.", ht: "Pa janm depase dat pa l.")
    static let secret = Phrase("API key", fr: "Clé d’API", ht: "Kle API")
    static let once = Phrase(
        "Copy it now and keep it safe: it is shown this once and cannot be had again. Whoever has it can change the employer’s vacancies.",
        fr: "Copiez-la maintenant et gardez-la en lieu sûr : elle n’est montrée qu’une fois. Qui la possède peut modifier les offres.",
        ht: "Kopye l kounye a epi sere l byen: n ap montre l yon sèl fwa. Moun ki genyen l ka chanje òf anplwayè a.")
    static let made = Phrase("The key is made", fr: "La clé est créée", ht: "Kle a fèt")
    static let madeBefore = Phrase(
        "The key was made before; its secret is not shown again. Revoke it and make another where it is lost.",
        fr: "La clé a déjà été créée ; son secret n’est plus montré. Si elle est perdue, révoquez-la et créez-en une autre.",
        ht: "Kle a te fèt deja; n ap pa montre sekrè l ankò. Si l pèdi, retire l epi fè yon lòt.")
    static let back = Phrase("Back to the employer", fr: "Retour à l’employeur", ht: "Tounen sou anplwayè a")
    static let revoke = Phrase("Revoke", fr: "Révoquer", ht: "Retire")
    static let revokeTitle = Phrase("Revoke an API key", fr: "Révoquer une clé d’API", ht: "Retire yon kle API")
    static let revokeExplanation = Phrase(
        "Whatever uses it stops working at once. This cannot be undone.",
        fr: "Ce qui l’utilise cesse aussitôt de fonctionner. C’est définitif.",
        ht: "Tout sa ki sèvi ak li sispann mache touswit. Sa pa ka defèt.")
    static let revoked = Phrase("The key is revoked.", fr: "La clé est révoquée.", ht: "Kle a retire.")

    static func question(_ name: String) -> Phrase {
        Phrase("Revoke the key “\(name)”?", fr: "Révoquer la clé « \(name) » ?", ht: "Retire kle « \(name) »?")
    }

    static func word(_ environment: APIKey.Environment) -> Phrase {
        switch environment {
        case .live: Phrase("To the office and its candidates", fr: "Au bureau et à ses candidats", ht: "Nan biwo a ak kandida li yo")
        case .sandbox: Phrase("Sandbox", fr: "Bac à sable", ht: "Espas esè")
        }
    }

    static func word(_ state: APIKey.State) -> Phrase {
        switch state {
        case .inUse: Phrase("Works", fr: "Valable", ht: "Mache")
        case .expired: Phrase("Expired", fr: "Expirée", ht: "Ekspire")
        case .revoked: Phrase("Revoked", fr: "Révoquée", ht: "Retire")
        }
    }

    static func word(_ overlap: RotateKey.Overlap) -> Phrase {
        switch overlap {
        case .none: Phrase("Not at all", fr: "Pas du tout", ht: "Ditou")
        case .hour: Phrase("An hour", fr: "Une heure", ht: "Inèdtan")
        case .day: Phrase("A day", fr: "Un jour", ht: "Yon jou")
        case .week: Phrase("A week", fr: "Une semaine", ht: "Yon semèn")
        }
    }

    static func word(_ scope: APIKey.Scope) -> Phrase {
        switch scope {
        case .vacanciesRead: Phrase("Read vacancies", fr: "Lire les offres", ht: "Li òf yo")
        case .vacanciesWrite: Phrase("Post and change vacancies", fr: "Publier et modifier les offres", ht: "Pibliye ak chanje òf yo")
        case .referralsRead: Phrase("Read about candidates", fr: "Consulter les candidats", ht: "Li sou kandida yo")
        case .referralsWrite: Phrase("Answer about candidates", fr: "Répondre sur les candidats", ht: "Reponn sou kandida yo")
        case .eventsRead: Phrase("Read what happened", fr: "Lire les évènements", ht: "Li sa k pase")
        case .webhooksRead: Phrase("Read webhooks", fr: "Lire les webhooks", ht: "Li webhook yo")
        case .webhooksWrite: Phrase("Keep webhooks", fr: "Gérer les webhooks", ht: "Jere webhook yo")
        }
    }
}
