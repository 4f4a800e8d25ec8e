import Models

/// The texts of the second factor.
enum SecondFactorPhrases {
    static let title = Phrase("Second factor", fr: "Second facteur", ht: "Dezyèm faktè")
    static let off = Phrase("Off", fr: "Désactivé", ht: "Fèmen")
    static let turnOn = Phrase("Turn the second factor on", fr: "Activer le second facteur", ht: "Aktive dezyèm faktè a")
    static let turnOnLead = Phrase(
        "An app on your telephone then shows a code that you give after your password. Whoever learns your password alone cannot get in.",
        fr:
            "Une application de votre téléphone affiche alors un code à donner après votre mot de passe. Qui connaît seulement votre mot de passe ne peut pas entrer.",
        ht: "Yon aplikasyon nan telefòn ou ap montre yon kòd ou bay apre modpas ou. Moun ki konnen modpas la sèlman pa ka antre.")
    static let requiredLead = Phrase(
        "Everyone here signs in with a code besides the password. Set it up now; it takes two minutes.",
        fr: "Ici, chacun se connecte avec un code en plus du mot de passe. Configurez-le maintenant ; cela prend deux minutes.",
        ht: "Isit la tout moun konekte ak yon kòd anplis modpas la. Mete l kounye a; li pran de minit.")
    static let required = Phrase(
        "Everyone here must have a second factor, so it cannot be turned off. Turn it on again to move it to another telephone.",
        fr: "Ici, chacun doit avoir un second facteur ; il ne peut pas être désactivé. Activez-le de nouveau pour changer de téléphone.",
        ht: "Isit la tout moun dwe gen yon dezyèm faktè, kidonk ou pa ka fèmen l. Aktive l ankò pou chanje telefòn.")
    static let stepApp = Phrase(
        "Install an authenticator app on your telephone, such as FreeOTP or Aegis.",
        fr: "Installez une application d’authentification sur votre téléphone, par exemple FreeOTP ou Aegis.",
        ht: "Enstale yon aplikasyon otantifikasyon nan telefòn ou, tankou FreeOTP oswa Aegis.")
    static let stepScan = Phrase(
        "Have it read the picture below, or type the key in.", fr: "Faites-lui lire l’image ci-dessous, ou saisissez la clé.",
        ht: "Fè l li imaj ki anba a, oswa tape kle a.")
    static let stepCode = Phrase(
        "Give the six digits that it shows.", fr: "Indiquez les six chiffres qu’elle affiche.", ht: "Bay sis chif li montre yo.")
    static let picture = Phrase(
        "The key, for the app’s camera", fr: "La clé, pour la caméra de l’application", ht: "Kle a, pou kamera aplikasyon an")
    static let byHand = Phrase("The key, to type in:", fr: "La clé, à saisir :", ht: "Kle a, pou tape:")
    static let shown = Phrase("The code that the app shows", fr: "Le code affiché par l’application", ht: "Kòd aplikasyon an montre")
    static let enter = Phrase("Give your code", fr: "Donnez votre code", ht: "Bay kòd ou")
    static let enterLead = Phrase(
        "Your password was right. Now give the code that your authenticator app shows.",
        fr: "Votre mot de passe est correct. Donnez maintenant le code de votre application d’authentification.",
        ht: "Modpas ou bon. Kounye a bay kòd aplikasyon otantifikasyon ou montre a.")
    static let code = Phrase("Code", fr: "Code", ht: "Kòd")
    static let codeOrRecovery = Phrase(
        "Six digits. Without your telephone, give one of your recovery codes; without those, ask your administrator.",
        fr: "Six chiffres. Sans votre téléphone, donnez un de vos codes de secours ; sans eux, adressez-vous à votre administrateur.",
        ht: "Sis chif. San telefòn ou, bay youn nan kòd sekou ou yo; san yo, mande administratè ou.")
    static let wrong = Phrase(
        "The code is not right, or was used before. Wait for the next one; the telephone’s clock must be right.",
        fr: "Le code est incorrect ou déjà utilisé. Attendez le suivant ; l’horloge du téléphone doit être à l’heure.",
        ht: "Kòd la pa bon, oswa li te sèvi deja. Tann pwochen an; lè telefòn nan dwe bon.")
    static let over = Phrase(
        "That took too long, or too many tries. Sign in again.", fr: "C’était trop long, ou trop d’essais. Reconnectez-vous.",
        ht: "Sa pran twòp tan, oswa twòp esè. Konekte ankò.")
    static let isOn = Phrase("The second factor is on", fr: "Le second facteur est activé", ht: "Dezyèm faktè a aktive")
    static let isOff = Phrase("The second factor is off.", fr: "Le second facteur est désactivé.", ht: "Dezyèm faktè a fèmen.")
    static let recovery = Phrase("Your recovery codes", fr: "Vos codes de secours", ht: "Kòd sekou ou yo")
    static let recoveryLead = Phrase(
        "Print them or write them down, and keep them apart from your telephone: each lets you in once without it. They are not shown again.",
        fr:
            "Imprimez-les ou notez-les, et gardez-les loin de votre téléphone : chacun vous laisse entrer une fois sans lui. Ils ne seront plus affichés.",
        ht: "Enprime yo oswa ekri yo, epi kenbe yo lwen telefòn ou: chak ladan yo fè ou antre yon fwa san li. Yo p ap parèt ankò.")
    static let kept = Phrase("I have kept them", fr: "Je les ai gardés", ht: "Mwen kenbe yo")
    static let turnOff = Phrase("Turn the second factor off", fr: "Désactiver le second facteur", ht: "Fèmen dezyèm faktè a")
    static let turnOffLead = Phrase(
        "Your password alone then lets you in, and your recovery codes are void. To change telephones, turn it on again instead.",
        fr:
            "Votre mot de passe seul suffira alors, et vos codes de secours ne valent plus. Pour changer de téléphone, activez-le plutôt de nouveau.",
        ht: "Apre sa modpas ou sèl ap fè ou antre, epi kòd sekou yo pa vo anyen ankò. Pou chanje telefòn, pito ou aktive l ankò.")
    static let remove = Phrase("Remove the second factor", fr: "Retirer le second facteur", ht: "Retire dezyèm faktè a")
    static let removeQuestion = Phrase(
        "Remove the second factor of this person, who lost the telephone? Make sure that it is them who asks. All their sessions end.",
        fr:
            "Retirer le second facteur de cette personne, qui a perdu son téléphone ? Assurez-vous que c’est bien elle. Toutes ses sessions prennent fin.",
        ht: "Retire dezyèm faktè moun sa a, ki pèdi telefòn li? Asire w se li menm ki mande. Tout sesyon li yo ap fini.")
    static let removed = Phrase(
        "The second factor is removed.", fr: "Le second facteur est retiré.", ht: "Dezyèm faktè a retire.")
    static let on = Phrase("On", fr: "Activé", ht: "Aktive")

    static func onWith(_ codes: Int) -> Phrase {
        Phrase(
            "On; recovery codes left: \(codes)", fr: "Activé ; codes de secours restants : \(codes)",
            ht: "Aktive; kòd sekou ki rete: \(codes)")
    }
}
