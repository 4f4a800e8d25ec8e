import Models

/// The texts of hand-overs.
enum HandOverPhrases {
    static let title = Phrase("Hand-overs", fr: "Remises", ht: "Remiz yo")
    static let handOver = Phrase("Hand-over", fr: "Remise", ht: "Remiz")
    static let lead = Phrase(
        "What applicants take over: the list first, then the signature.",
        fr: "Ce que les demandeurs reçoivent : d’abord la liste, puis la signature.", ht: "Sa moun yo resevwa: lis la anvan, siyati a apre."
    )
    static let none = Phrase("No hand-overs yet", fr: "Aucune remise", ht: "Poko gen remiz")
    static let noneHint = Phrase(
        "Open the application of an award, and there its equipment, to prepare one.",
        fr: "Ouvrez la demande accordée, puis son équipement, pour en préparer une.",
        ht: "Louvri demann ki apwouve a, epi ekipman li, pou prepare youn.")
    static let list = Phrase("List", fr: "Liste", ht: "Lis")
    static let lines = Phrase("Items", fr: "Articles", ht: "Atik")
    static let things = Phrase("What is handed over", fr: "Ce qui est remis", ht: "Sa yo remèt")
    static let thingsHint = Phrase(
        "As many are ticked as this award still needs. Of what was bought for several awards, choose which things go to this one.",
        fr: "Autant que la subvention en attend sont cochés. Pour un achat commun, choisissez ceux qui vont à celle-ci.",
        ht: "Kantite sibvansyon an bezwen an make. Pou sa yo achte pou plizyè sibvansyon, chwazi sa ki pou sila a.")
    static let preparedAt = Phrase("Prepared", fr: "Préparée", ht: "Prepare")
    static let handedOn = Phrase("Handed over on", fr: "Remis le", ht: "Remèt nan dat")
    static let place = Phrase("Where", fr: "Où", ht: "Kote")
    static let placeHint = Phrase(
        "Such as the office, or the place of the business.", fr: "Par exemple le bureau ou le lieu de l’entreprise.",
        ht: "Tankou biwo a oswa kote biznis la ye.")
    static let takesOver = Phrase("Who takes it over", fr: "Qui le reçoit", ht: "Kiyès ki resevwa l")
    static let prepare = Phrase("Hand over", fr: "Remettre", ht: "Remèt")
    static let prepareLead = Phrase(
        "Make the list of what is handed over. Then it is read together and signed.",
        fr: "Dressez la liste de ce qui est remis. Elle est ensuite lue ensemble et signée.",
        ht: "Fè lis sa y ap remèt. Apre sa nou li l ansanm epi moun nan siyen l.")
    static let prepared = Phrase(
        "The list stands. Read it together, and have it signed.", fr: "La liste est prête. Lisez-la ensemble et faites-la signer.",
        ht: "Lis la pare. Li l ansanm epi fè siyen l.")
    static let notYet = Phrase("Not yet", fr: "Pas encore", ht: "Poko")
    static let nothingThere = Phrase("Nothing is there to hand over", fr: "Rien à remettre", ht: "Pa gen anyen pou remèt")
    static let nothingThereHint = Phrase(
        "What was received is tagged first. What has no tags appears here by quantity.",
        fr: "Ce qui est reçu s’étiquette d’abord. Le reste apparaît ici par quantité.",
        ht: "Sa ki rive dwe gen etikèt anvan. Sa ki pa gen etikèt parèt isit la pa kantite.")

    static func thereAre(_ quantity: String) -> Phrase {
        Phrase("\(quantity) can be handed over.", fr: "\(quantity) peuvent être remis.", ht: "Nou ka remèt \(quantity).")
    }

    static let signed = Phrase(
        "It is handed over. Print two copies of the certificate. The first visit is in a month.",
        fr: "C’est remis. Imprimez le certificat en deux exemplaires. La première visite est dans un mois.",
        ht: "Li remèt. Enprime de kopi sètifika a. Premye vizit la se nan yon mwa.")
    static let certificate = Phrase("The certificate", fr: "Le certificat", ht: "Sètifika a")
    static let readWhole = Phrase("Read the whole certificate", fr: "Lire tout le certificat", ht: "Li tout sètifika a")
    static let cancel = Phrase("Cancel the list", fr: "Annuler la liste", ht: "Anile lis la")
    static let cancelLead = Phrase(
        "Nothing was signed, so what is on the list can be put on another.",
        fr: "Rien n’a été signé : ce qui y figure peut aller sur une autre liste.",
        ht: "Pèsonn pa siyen, kidonk sa ki sou lis la ka ale sou yon lòt.")

    /// What the screens of signing say of a hand-over.
    static let signing = Signing.Words(
        screenLead: Phrase(
            "Look at each thing together, compare the numbers, then hand the device to the applicant.",
            fr: "Regardez chaque bien ensemble, comparez les numéros, puis tendez l’appareil au demandeur.",
            ht: "Gade chak bagay ansanm, konpare nimewo yo, epi bay moun nan aparèy la."),
        paperLead: Phrase(
            "Keep the signed certificate at the office, and write down here when, where and before whom it was signed.",
            fr: "Gardez le certificat signé au bureau et notez ici quand, où et devant qui il a été signé.",
            ht: "Kenbe sètifika siyen an nan biwo a, epi ekri isit la kilè, kote ak devan kiyès li te siyen."),
        tick: Phrase(
            "I have received everything that stands here, and it is in good order.", fr: "J’ai reçu tout ce qui figure ici, en bon état.",
            ht: "Mwen resevwa tout sa ki ekri isit la, an bon eta."),
        nothing: Phrase("There is nothing to sign", fr: "Rien à signer", ht: "Pa gen anyen pou siyen"),
        nothingHint: Phrase(
            "The list was signed, or was cancelled.", fr: "La liste est signée ou annulée.", ht: "Lis la siyen deja, oswa li anile."))

    static func word(_ state: HandOver.State.Word) -> Phrase {
        switch state {
        case .prepared: Phrase("Waits for the signature", fr: "Attend la signature", ht: "Ap tann siyati")
        case .signed: Phrase("Signed", fr: "Signée", ht: "Siyen")
        case .cancelled: Phrase("Cancelled", fr: "Annulée", ht: "Anile")
        }
    }

    static let names: [String: Phrase] = ["assets": things, "place": place, "returnee": takesOver]

    static let events: [String: Phrase] = [
        "hand_over.prepared": Phrase("The list was made", fr: "La liste a été dressée", ht: "Yo fè lis la"),
        "hand_over.signed": Phrase("It was signed for", fr: "La remise a été signée", ht: "Moun nan siyen"),
        "hand_over.cancelled": Phrase("The list was cancelled", fr: "La liste a été annulée", ht: "Yo anile lis la"),
        "hand_over.scan_added": Phrase(
            "A scan of the signed paper was added", fr: "Une copie du papier signé a été ajoutée", ht: "Yon kopi papye siyen an ajoute"),
        "hand_over.scan_read": Phrase(
            "A scan of the signed paper was read", fr: "Une copie du papier signé a été lue", ht: "Yo li yon kopi papye siyen an"),
    ]
}
