import Models

/// The texts of the asset register.
enum AssetPhrases {
    static let title = Phrase("Assets", fr: "Équipements", ht: "Ekipman yo")
    static let lead = Phrase(
        "Each thing that was bought and is not used up: its tag, where it is, and since when.",
        fr: "Chaque bien acheté qui ne se consomme pas : son étiquette, où il est, et depuis quand.",
        ht: "Chak bagay yo achte ki pa fini lè w sèvi avè l: etikèt li, kote l ye, ak depi kilè.")
    static let none = Phrase("No assets", fr: "Aucun équipement", ht: "Pa gen ekipman")
    static let noneHint = Phrase(
        "They appear here once they are received. Look with fewer words, or in another state.",
        fr: "Ils apparaissent dès leur réception. Cherchez avec moins de mots ou dans un autre état.",
        ht: "Yo parèt isit la lè yo resevwa yo. Chèche ak mwens mo, oswa nan yon lòt eta.")
    static let search = Phrase(
        "Tag, serial number, item or purchase", fr: "Étiquette, numéro de série, article ou achat",
        ht: "Etikèt, nimewo seri, atik oswa acha")
    static let number = Phrase("Tag", fr: "Étiquette", ht: "Etikèt")
    static let serial = Phrase("Serial number", fr: "Numéro de série", ht: "Nimewo seri")
    static let noSerial = Phrase("no serial number", fr: "sans numéro de série", ht: "san nimewo seri")
    static let untagged = Phrase("No tag yet", fr: "Pas encore étiqueté", ht: "Poko gen etikèt")
    static let receivedOn = Phrase("Received on", fr: "Reçu le", ht: "Resevwa nan dat")
    static let holder = Phrase("With", fr: "Chez", ht: "Ki moun ki genyen l")
    static let byTag = Phrase("With a tag", fr: "Avec étiquette", ht: "Ak etikèt")
    static let byQuantity = Phrase("By quantity", fr: "Par quantité", ht: "Pa kantite")
    static let stockLead = Phrase(
        "What gets no tags, such as chicks and feed: how much came, and what of it is still here.",
        fr: "Ce qui ne s’étiquette pas, comme les poussins et les aliments : ce qui est venu, et ce qui reste.",
        ht: "Sa ki pa gen etikèt, tankou ti poul ak manje bèt: konbyen ki vini, ak sa ki rete.")
    static let noStock = Phrase("Nothing by quantity", fr: "Rien par quantité", ht: "Pa gen anyen pa kantite")
    static let noStockHint = Phrase(
        "What is marked “handed over by quantity” when it is asked for appears here once it came.",
        fr: "Ce qui est marqué « remis par quantité » à la demande apparaît ici à l’arrivée.",
        ht: "Sa yo make « remèt pa kantite » lè yo mande l parèt isit la lè l rive.")
    static let accepted = Phrase("Came", fr: "Venu", ht: "Ki vini")
    static let onLists = Phrase("On lists", fr: "Sur des listes", ht: "Sou lis")
    static let left = Phrase("Left", fr: "Reste", ht: "Ki rete")

    static let tag = Phrase("Tag it", fr: "Étiqueter", ht: "Mete etikèt")
    static let tagAll = Phrase("Tag what was received", fr: "Étiqueter ce qui a été reçu", ht: "Mete etikèt sou sa ki rive")
    static let tagLead = Phrase(
        "Each thing that you leave ticked gets the next number. Then print the tags and stick them on.",
        fr: "Chaque bien coché reçoit le numéro suivant. Imprimez ensuite les étiquettes et collez-les.",
        ht: "Chak bagay ki make resevwa pwochen nimewo a. Apre sa enprime etikèt yo epi kole yo.")
    static let toTag = Phrase("Without a tag", fr: "Sans étiquette", ht: "San etikèt")
    static let chooseSome = Phrase("Tick one at least.", fr: "Cochez-en au moins un.", ht: "Make omwen youn.")
    static let tagged = Phrase(
        "They are tagged. Print the tags and stick them on.", fr: "C’est étiqueté. Imprimez les étiquettes et collez-les.",
        ht: "Yo gen etikèt. Enprime etikèt yo epi kole yo.")
    static let nothingToTag = Phrase("Everything has a tag", fr: "Tout est étiqueté", ht: "Tout bagay gen etikèt")
    static let nothingToTagHint = Phrase(
        "What is received next appears here.", fr: "Ce qui sera reçu apparaîtra ici.", ht: "Pwochen bagay ki rive ap parèt isit la.")
    static let labels = Phrase("Tags to print", fr: "Étiquettes à imprimer", ht: "Etikèt pou enprime")
    static let label = Phrase("Print the tag", fr: "Imprimer l’étiquette", ht: "Enprime etikèt la")
    static let labelsLead = Phrase(
        "For sheets of 24 labels, 63.5 by 33.9 mm, printed at full size. The newest tags come first.",
        fr: "Pour planches de 24 étiquettes de 63,5 × 33,9 mm, à taille réelle. Les plus récentes d’abord.",
        ht: "Pou fèy 24 etikèt, 63,5 pa 33,9 mm, enprime nan vrè gwosè. Etikèt ki pi nouvo yo an premye.")
    static let noLabels = Phrase("Nothing here has a tag", fr: "Rien n’est étiqueté ici", ht: "Anyen pa gen etikèt isit la")
    static let noLabelsHint = Phrase(
        "Tag first what was received.", fr: "Étiquetez d’abord ce qui a été reçu.", ht: "Mete etikèt sou sa ki rive anvan.")

    static let writeSerial = Phrase("Write down the serial number", fr: "Noter le numéro de série", ht: "Ekri nimewo seri a")
    static let serialLead = Phrase(
        "Until the thing has its tag. It stands on the certificate of the hand-over.",
        fr: "Tant que le bien n’est pas étiqueté. Il figure sur le certificat de remise.",
        ht: "Toutotan bagay la poko gen etikèt. Li parèt sou sètifika remiz la.")
    static let serialHint = Phrase(
        "As on the maker's plate.", fr: "Comme sur la plaque du fabricant.", ht: "Jan l ekri sou plak faktori a.")

    static func step(_ step: WriteOffAsset.Step) -> Phrase {
        switch step {
        case .lose: Phrase("It is lost", fr: "Il est perdu", ht: "Li pèdi")
        case .giveBack: Phrase("It went back", fr: "Il a été rendu", ht: "Yo remèt li")
        }
    }

    static func stepLead(_ step: WriteOffAsset.Step) -> Phrase {
        switch step {
        case .lose:
            Phrase(
                "Nobody knows where it is, or it was stolen. This cannot be taken back.",
                fr: "Personne ne sait où il est, ou il a été volé. C’est définitif.",
                ht: "Pèsonn pa konn kote l ye, oswa yo vòlè l. Sa pa ka defèt.")
        case .giveBack:
            Phrase(
                "To the supplier, or by who had it. It is not handed over any more.",
                fr: "Au fournisseur, ou par qui l’avait. Il ne sera plus remis.",
                ht: "Bay founisè a, oswa moun ki te genyen l remèt li. Yo pap ka bay li ankò.")
        }
    }

    static func word(_ state: GrantAsset.State.Word) -> Phrase {
        switch state {
        case .received: Phrase("Received", fr: "Reçu", ht: "Resevwa")
        case .tagged: Phrase("Tagged", fr: "Étiqueté", ht: "Gen etikèt")
        case .handedOver: Phrase("Handed over", fr: "Remis", ht: "Remèt")
        case .verified6: Phrase("Seen at 6 months", fr: "Vu à 6 mois", ht: "Yo wè l apre 6 mwa")
        case .verified12: Phrase("Seen at 12 months", fr: "Vu à 12 mois", ht: "Yo wè l apre 12 mwa")
        case .lost: Phrase("Lost", fr: "Perdu", ht: "Pèdi")
        case .returned: Phrase("Went back", fr: "Rendu", ht: "Retounen")
        }
    }

    static let events: [String: Phrase] = [
        "asset.received": Phrase("It was received", fr: "Il a été reçu", ht: "Yo resevwa l"),
        "asset.serial_written": Phrase(
            "The serial number was written down", fr: "Le numéro de série a été noté", ht: "Yo ekri nimewo seri a"),
        "asset.tagged": Phrase("It was tagged", fr: "Il a été étiqueté", ht: "Yo mete etikèt sou li"),
        "asset.handed_over": Phrase("It was handed over", fr: "Il a été remis", ht: "Yo remèt li"),
        "asset.verified_6m": Phrase("A visit saw it at 6 months", fr: "Une visite l’a vu à 6 mois", ht: "Yon vizit wè l apre 6 mwa"),
        "asset.verified_12m": Phrase("A visit saw it at 12 months", fr: "Une visite l’a vu à 12 mois", ht: "Yon vizit wè l apre 12 mwa"),
        "asset.found": Phrase(
            "It was never lost: the visit was corrected", fr: "Il n’était pas perdu : la visite a été corrigée",
            ht: "Li pa t janm pèdi: yo korije vizit la"),
        "asset.lost": Phrase("It is lost", fr: "Il est perdu", ht: "Li pèdi"),
        "asset.returned": Phrase("It went back", fr: "Il a été rendu", ht: "Yo remèt li"),
    ]
}
