import Models

/// The texts around passwords.
enum PasswordPhrases {
    static let forgotten = Phrase("Forgotten password", fr: "Mot de passe oublié", ht: "Modpas bliye")
    static let forgottenLead = Phrase(
        "We send you a link with which you choose a new one.", fr: "Nous vous envoyons un lien pour en choisir un nouveau.",
        ht: "N ap voye yon lyen ba ou pou chwazi yon lòt.")
    static let sendLink = Phrase("Send the link", fr: "Envoyer le lien", ht: "Voye lyen an")
    static let requested = Phrase(
        "If the address belongs to an account, a link is on its way. It works for an hour.",
        fr: "Si l’adresse appartient à un compte, un lien est en route. Il fonctionne pendant une heure.",
        ht: "Si adrès la se pou yon kont, yon lyen sou wout. L ap mache pandan inèdtan.")
    static let choose = Phrase("Choose a password", fr: "Choisir un mot de passe", ht: "Chwazi yon modpas")
    static let chooseFor = Phrase("For the account of", fr: "Pour le compte de", ht: "Pou kont")
    static let new = Phrase("New password", fr: "Nouveau mot de passe", ht: "Nouvo modpas")
    static let current = Phrase("Present password", fr: "Mot de passe actuel", ht: "Modpas ou genyen kounye a")
    static let rules = Phrase(
        "At least 12 characters. A few words that only you would put together are best.",
        fr: "Au moins 12 caractères. Le mieux : quelques mots que vous seul associeriez.",
        ht: "Omwen 12 karaktè. Pi bon an se kèk mo se ou sèl ki ta mete ansanm.")
    static let change = Phrase("Change the password", fr: "Changer le mot de passe", ht: "Chanje modpas la")
    static let changeLead = Phrase(
        "Your other devices are signed out.", fr: "Vos autres appareils seront déconnectés.", ht: "Lòt aparèy ou yo ap dekonekte.")
    static let changed = Phrase(
        "Your password is changed, and your other devices are signed out.",
        fr: "Votre mot de passe est changé et vos autres appareils sont déconnectés.",
        ht: "Modpas ou chanje, epi lòt aparèy ou yo dekonekte.")
    static let chosen = Phrase(
        "Your password is set. Sign in with it.", fr: "Votre mot de passe est enregistré. Connectez-vous.",
        ht: "Modpas ou anrejistre. Konekte avè l.")
    static let wrong = Phrase(
        "This is not your present password.", fr: "Ce n’est pas votre mot de passe actuel.", ht: "Sa a se pa modpas ou genyen kounye a.")
    static let spent = Phrase("This link works no more", fr: "Ce lien ne fonctionne plus", ht: "Lyen sa a pa mache ankò")
    static let spentLead = Phrase(
        "It was used, or its time has passed. Ask for a new one.", fr: "Il a déjà servi ou il a expiré. Demandez-en un nouveau.",
        ht: "Yo te sèvi avè l deja, oswa tan l pase. Mande yon lòt.")

    static let notChecked = Phrase(
        "The list of stolen passwords cannot be read at this moment. Nothing was changed: try again, and tell your administrator.",
        fr: "La liste des mots de passe volés est illisible pour le moment. Rien n’a changé : réessayez et prévenez votre administrateur.",
        ht: "Lis modpas yo te vòlè yo pa ka li kounye a. Anyen pa chanje: eseye ankò, epi avèti administratè ou.")

    static func remedy(_ weakness: NewPassword.Weakness) -> Phrase {
        switch weakness {
        case .tooShort: Phrase("Give at least 12 characters.", fr: "Au moins 12 caractères.", ht: "Mete omwen 12 karaktè.")
        case .tooLong: Phrase("Give at most 128 characters.", fr: "Au plus 128 caractères.", ht: "Mete 128 karaktè pou pi plis.")
        case .common:
            Phrase(
                "Many people would try this one first. Put together a few words of your own.",
                fr: "Ce mot de passe est trop courant. Associez quelques mots à vous.",
                ht: "Anpil moun t ap eseye sa a an premye. Mete kèk mo pa ou ansanm.")
        case .personal:
            Phrase("Do not use your e-mail address.", fr: "N’utilisez pas votre adresse électronique.", ht: "Pa sèvi ak adrès imèl ou.")
        case .breached:
            Phrase(
                "This password was stolen and is on a public list, which thieves try first. Choose another, and use this one nowhere.",
                fr: "Ce mot de passe a été volé et figure sur une liste publique. Choisissez-en un autre, et oubliez celui-ci.",
                ht: "Yo te vòlè modpas sa a, li sou yon lis piblik. Chwazi yon lòt, epi pa sèvi ak sa a okenn kote.")
        }
    }
}
