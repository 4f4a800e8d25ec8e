import Models

extension RefusalPhrases {
    static let deliveries: [String: Phrase] = [
        "receipt.invalid": Phrase(
            "The delivery cannot be like this.", fr: "La livraison ne peut pas être ainsi.", ht: "Livrezon an pa ka konsa."),
        "receipt.empty": Phrase(
            "Say of one item at least what came.", fr: "Indiquez au moins un article arrivé.", ht: "Di omwen yon atik ki rive."),
        "receipt.quantity": Phrase(
            "Give what came, above nought and below a million, with three digits behind the point at most.",
            fr: "Indiquez ce qui est arrivé : plus de zéro, moins d’un million, trois décimales au plus.",
            ht: "Mete sa ki rive: plis pase zewo, mwens pase yon milyon, twa chif apre pwen an omaksimòm."),
        "receipt.adds-up": Phrase(
            "Accepted and rejected make what was delivered.", fr: "Accepté et refusé font ce qui est livré.",
            ht: "Sa ki aksepte ak sa ki refize fè sa ki livre a."),
        "receipt.reason-missing": Phrase("Say why it was rejected.", fr: "Dites pourquoi c’est refusé.", ht: "Di poukisa yo refize l."),
        "receipt.above-order": Phrase(
            "No more is accepted than was ordered. Reject the rest, with a reason.",
            fr: "On n’accepte pas plus que commandé. Refusez le reste, avec un motif.",
            ht: "Yo pa aksepte plis pase sa yo te kòmande. Refize rès la, ak yon rezon."),
        "receipt.serials": Phrase(
            "Give each accepted thing one serial number of its own at most.", fr: "Un numéro de série propre par objet accepté au plus.",
            ht: "Yon sèl nimewo seri pou chak bagay ki aksepte."),
        "receipt.too-many": Phrase(
            "Receive at most 500 things with a tag at once.", fr: "Réceptionnez au plus 500 objets étiquetés à la fois.",
            ht: "Resevwa 500 bagay ak etikèt omaksimòm alafwa."),
        "receipt.unknown-item": Phrase(
            "Nobody ordered this item.", fr: "Personne n’a commandé cet article.", ht: "Pèsonn pa kòmande atik sa a."),
        "receipt.not-open": Phrase(
            "All of the order is there, or it was called off. Look at it again.",
            fr: "Tout est livré, ou la commande est annulée. Vérifiez.", ht: "Tout kòmand lan rive, oswa yo anile l. Gade ankò."),
        "receipt.day": Phrase(
            "Goods are received once they are there: give today or an earlier day.",
            fr: "On réceptionne ce qui est là : aujourd’hui ou plus tôt.", ht: "Yo resevwa sa ki la deja: jodi a oswa yon jou anvan."),
        "receipt.not-found": Phrase("There is no such delivery.", fr: "Cette livraison n’existe pas.", ht: "Livrezon sa a pa egziste."),
        "receipt.photos-many": Phrase(
            "A delivery has ten photos at most.", fr: "Une livraison a dix photos au plus.", ht: "Yon livrezon gen dis foto omaksimòm."),
        "receipt.not-a-picture": Phrase(
            "Choose a picture or a PDF.", fr: "Choisissez une image ou un PDF.", ht: "Chwazi yon foto oswa yon PDF."),
        "return.unknown-item": Phrase(
            "Choose an item of this delivery.", fr: "Choisissez un article de cette livraison.", ht: "Chwazi yon atik nan livrezon sa a."),
        "return.above-accepted": Phrase(
            "No more goes back than was accepted and is there.", fr: "On ne renvoie pas plus que ce qui est accepté et présent.",
            ht: "Ou pa ka voye plis pase sa yo aksepte e ki la."),
        "return.invoiced": Phrase(
            "It was invoiced. Record the supplier's credit note first, then the return.",
            fr: "C’est facturé. Consignez d’abord l’avoir du fournisseur, puis le retour.",
            ht: "Yo fakti l deja. Ekri nòt kredi founisè a anvan, apre sa retou a."),
    ]
}
