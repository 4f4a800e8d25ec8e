import Models

extension RefusalPhrases {
    /// Of assets, hand-overs and visits.
    static let goods: [String: Phrase] = [
        "asset.not-found": Phrase("There is no such asset.", fr: "Cet équipement n’existe pas.", ht: "Ekipman sa a pa egziste."),
        "asset.not-allowed-from-state": Phrase(
            "It has moved on, or has not come that far. Look at it again.",
            fr: "Il a évolué, ou n’en est pas encore là. Regardez à nouveau.", ht: "Li vanse, oswa li poko rive la. Gade ankò."),
        "asset.reason-missing": Phrase("Say why.", fr: "Dites pourquoi.", ht: "Di poukisa."),
        "asset.serial-taken": Phrase(
            "Another thing of this order has this serial number. Read it off again.",
            fr: "Un autre bien de cette commande porte ce numéro. Relisez-le.", ht: "Yon lòt bagay nan kòmand sa a gen nimewo sa a. Reli l."
        ),
        "hand-over.not-found": Phrase("There is no such hand-over.", fr: "Cette remise n’existe pas.", ht: "Remiz sa a pa egziste."),
        "hand-over.scan-not-found": Phrase(
            "The hand-over has no such scan.", fr: "La remise n’a pas cette copie.", ht: "Remiz la pa gen kopi sa a."),
        "hand-over.not-allowed-from-state": Phrase(
            "It was signed or cancelled meanwhile. Look at it again.", fr: "Elle a été signée ou annulée entre-temps. Regardez à nouveau.",
            ht: "Yo siyen l oswa yo anile l antretan. Gade ankò."),
        "hand-over.invalid": Phrase("Choose what is handed over.", fr: "Choisissez ce qui est remis.", ht: "Chwazi sa y ap remèt."),
        "hand-over.nothing": Phrase(
            "Choose a thing, or give a quantity.", fr: "Choisissez un bien ou indiquez une quantité.",
            ht: "Chwazi yon bagay, oswa mete yon kantite."),
        "hand-over.quantity": Phrase(
            "Give a quantity above nought.", fr: "Indiquez une quantité positive.", ht: "Mete yon kantite ki depase zewo."),
        "hand-over.reason-missing": Phrase("Say why.", fr: "Dites pourquoi.", ht: "Di poukisa."),
        "hand-over.no-agreement": Phrase(
            "Nothing is handed over before the agreement is signed and countersigned. Have that done first.",
            fr: "Rien n’est remis avant que l’accord soit signé et contresigné. Faites-le d’abord.",
            ht: "Anyen pa remèt anvan akò a siyen epi kontresiyen. Fè sa anvan."),
        "hand-over.not-tagged": Phrase(
            "Only things that are tagged are handed over, and quantities of what has no tags. Tag it first, or look at the list again.",
            fr: "On ne remet que des biens étiquetés, ou des quantités de ce qui n’en a pas. Étiquetez d’abord, ou revoyez la liste.",
            ht: "Se bagay ki gen etikèt yo remèt, oswa kantite sa ki pa gen etikèt. Mete etikèt anvan, oswa gade lis la ankò."),
        "hand-over.not-received": Phrase(
            "Nothing of this purchase was received and is still there. Wait for the goods.",
            fr: "Rien de cet achat n’a été reçu ou n’est encore là. Attendez la livraison.",
            ht: "Anyen nan acha sa a pa rive oswa pa la ankò. Tann machandiz yo."),
        "hand-over.above-need": Phrase(
            "That is more than was bought for this award, or than is there. Give less.",
            fr: "C’est plus que ce qui a été acheté pour cette subvention, ou que ce qui est là. Indiquez moins.",
            ht: "Sa depase sa yo achte pou sibvansyon sa a, oswa sa ki la. Mete mwens."),
        "hand-over.gone": Phrase(
            "Something on the list went back or was handed over meanwhile. Cancel the list and prepare another.",
            fr: "Un élément de la liste a été rendu ou remis entre-temps. Annulez la liste et préparez-en une autre.",
            ht: "Gen yon bagay sou lis la ki retounen oswa yo remèt li antretan. Anile lis la epi prepare yon lòt."),
        "goods-return.handed-over": Phrase(
            "That much was handed over already, so it cannot go back to the supplier. Give less.",
            fr: "Cette quantité a déjà été remise ; elle ne peut retourner au fournisseur. Indiquez moins.",
            ht: "Yo remèt kantite sa a deja, kidonk li pa ka tounen jwenn founisè a. Mete mwens."),
    ]
}

extension RefusalPhrases {
    /// Of visits.
    static let visits: [String: Phrase] = [
        "visit.not-found": Phrase("There is no such visit.", fr: "Cette visite n’existe pas.", ht: "Vizit sa a pa egziste."),
        "visit.not-allowed-from-state": Phrase(
            "The visit was reported meanwhile. Look at it again.", fr: "La visite a été rapportée entre-temps. Regardez à nouveau.",
            ht: "Yo rapòte vizit la antretan. Gade ankò."),
        "visit.not-reported": Phrase(
            "The visit is not reported yet, so there is nothing to correct. Report it first.",
            fr: "La visite n’est pas encore rapportée : rien à corriger. Rendez compte d’abord.",
            ht: "Yo poko rapòte vizit la, kidonk pa gen anyen pou korije. Rapòte l anvan."),
        "visit.of-another": Phrase(
            "A report is corrected by whoever made the visit, or by the programme manager. Tell one of them.",
            fr:
                "Un compte rendu est corrigé par la personne qui a fait la visite, ou par le responsable du programme. Prévenez l’un d’eux.",
            ht: "Se moun ki te fè vizit la, oswa responsab pwogram nan, ki korije rapò a. Avèti youn nan yo."),
        "visit.invalid": Phrase(
            "Something of the visit needs your attention.", fr: "Un point de la visite est à revoir.",
            ht: "Gen yon bagay pou korije nan vizit la."),
        "visit.in-future": Phrase("Give a day that has come.", fr: "Indiquez un jour déjà venu.", ht: "Mete yon jou ki rive deja."),
        "visit.amount": Phrase(
            "Give an amount with two digits behind the point at most, or leave it out.",
            fr: "Indiquez un montant avec deux décimales au plus, ou laissez vide.",
            ht: "Mete yon montan ak de chif apre pwen an, oswa kite l vid."),
        "visit.note": Phrase("Say what is known of it.", fr: "Dites ce que l’on en sait.", ht: "Di sa yo konnen sou li."),
        "visit.all": Phrase(
            "Say of each thing whether it is there. Look again: the list may have changed.",
            fr: "Dites pour chaque bien s’il est là. Revoyez la liste : elle a pu changer.",
            ht: "Di pou chak bagay si l la. Gade ankò: lis la ka chanje."),
        "visit.reason-missing": Phrase("Say why.", fr: "Dites pourquoi.", ht: "Di poukisa."),
        "visit-photo.not-found": Phrase(
            "The visit has no such picture.", fr: "La visite n’a pas cette photo.", ht: "Vizit la pa gen foto sa a."),
        "visit-photo.too-early": Phrase(
            "Report the visit first; then add pictures.", fr: "Rendez compte d’abord, puis ajoutez des photos.",
            ht: "Rapòte vizit la anvan, epi ajoute foto."),
        "visit-photo.too-many": Phrase(
            "A visit has ten pictures at most, and pictures alone.", fr: "Une visite a dix photos au plus, et rien d’autre.",
            ht: "Yon vizit gen dis foto pou pi plis, epi foto sèlman."),
    ]
}
