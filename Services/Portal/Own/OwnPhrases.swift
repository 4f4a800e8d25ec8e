import Models

/// The texts of one's own account.
enum OwnPhrases {
    static let title = Phrase("Your account", fr: "Votre compte", ht: "Kont ou")
    static let change = Phrase("Change", fr: "Modifier", ht: "Chanje")
    static let sessions = Phrase("Where you are signed in", fr: "Où vous êtes connecté", ht: "Kote ou konekte")
    static let sessionsLead = Phrase(
        "Sign out what you do not know, and change your password then.",
        fr: "Déconnectez ce que vous ne reconnaissez pas, puis changez de mot de passe.",
        ht: "Dekonekte sa ou pa rekonèt, epi chanje modpas ou.")
    static let device = Phrase("Device", fr: "Appareil", ht: "Aparèy")
    static let unknownDevice = Phrase("Unknown device", fr: "Appareil inconnu", ht: "Aparèy enkoni")
    static let thisOne = Phrase("This device", fr: "Cet appareil", ht: "Aparèy sa a")
    static let lastSeen = Phrase("Last used", fr: "Dernière utilisation", ht: "Dènye fwa")
    static let started = Phrase("Signed in", fr: "Connexion", ht: "Konekte depi")
    static let end = Phrase("Sign out", fr: "Déconnecter", ht: "Dekonekte")
    static let ended = Phrase("The device is signed out.", fr: "L’appareil est déconnecté.", ht: "Aparèy la dekonekte.")
    static let endAll = Phrase("Sign out everywhere", fr: "Se déconnecter partout", ht: "Dekonekte toupatou")
    static let endAllQuestion = Phrase(
        "Sign out on every device, this one too?", fr: "Se déconnecter de tous les appareils, celui-ci compris ?",
        ht: "Dekonekte sou tout aparèy, sa a tou?")
    static let endedAll = Phrase(
        "You are signed out on every device.", fr: "Vous êtes déconnecté de tous les appareils.", ht: "Ou dekonekte sou tout aparèy.")
}
