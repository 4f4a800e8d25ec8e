import Models

/// The texts of signing in and choosing a programme.
enum SignInPhrases {
    static let title = Phrase("Sign in", fr: "Se connecter", ht: "Konekte")
    static let password = Phrase("Password", fr: "Mot de passe", ht: "Modpas")
    static let forgotten = Phrase("Forgotten your password?", fr: "Mot de passe oublié ?", ht: "Ou bliye modpas ou?")
    static let registerBusiness = Phrase(
        "Register your business to offer work", fr: "Inscrire votre entreprise pour offrir du travail",
        ht: "Enskri biznis ou pou ofri travay")
    static let noAccount = Phrase(
        "Accounts are made by the administrator of your programme. Ask them for an invitation.",
        fr: "Les comptes sont créés par l’administrateur de votre programme. Demandez-lui une invitation.",
        ht: "Se administratè pwogram ou an ki kreye kont yo. Mande li yon envitasyon.")
    static let refused = Phrase(
        "The address or the password is not right. After several tries that fail, wait a few minutes, or choose a new password.",
        fr:
            "L’adresse ou le mot de passe est incorrect. Après plusieurs essais manqués, attendez quelques minutes ou choisissez un nouveau mot de passe.",
        ht: "Adrès la oswa modpas la pa bon. Apre plizyè esè ki pa mache, tann kèk minit, oswa chwazi yon lòt modpas.")
    static let signedOut = Phrase("You have signed out.", fr: "Vous êtes déconnecté.", ht: "Ou dekonekte.")
    static let chooseProgramme = Phrase("Choose a programme", fr: "Choisir un programme", ht: "Chwazi yon pwogram")
    static let programmeLead = Phrase(
        "You work in more than one. You can change it at any time.",
        fr: "Vous travaillez dans plusieurs programmes. Vous pouvez changer à tout moment.",
        ht: "Ou travay nan plis pase youn. Ou ka chanje lè ou vle.")
    static let programme = Phrase("Programme", fr: "Programme", ht: "Pwogram")
    static let goOn = Phrase("Go on", fr: "Continuer", ht: "Kontinye")
    static let noProgramme = Phrase(
        "You hold no role in any programme", fr: "Vous n’avez de rôle dans aucun programme", ht: "Ou pa gen wòl nan okenn pwogram")
    static let askForRole = Phrase(
        "Ask the administrator of your programme to give you one.", fr: "Demandez un rôle à l’administrateur de votre programme.",
        ht: "Mande administratè pwogram ou an ba ou youn.")
    static let notYours = Phrase(
        "Choose a programme in which you hold a role.", fr: "Choisissez un programme où vous avez un rôle.",
        ht: "Chwazi yon pwogram kote ou gen yon wòl.")
}
