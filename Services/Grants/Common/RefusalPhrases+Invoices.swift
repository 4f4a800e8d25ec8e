import Models

extension RefusalPhrases {
    static let invoices: [String: Phrase] = [
        "invoice.not-found": Phrase("There is no such invoice.", fr: "Cette facture n’existe pas.", ht: "Fakti sa a pa egziste."),
        "invoice.invalid": Phrase("The invoice cannot be like this.", fr: "La facture ne peut pas être ainsi.", ht: "Fakti a pa ka konsa."),
        "invoice.empty": Phrase(
            "Give the quantity of one item at least.", fr: "Indiquez la quantité d’au moins un article.", ht: "Mete kantite omwen yon atik."
        ),
        "invoice.quantity": Phrase(
            "Give a quantity above nought and below a million, with three digits behind the point at most.",
            fr: "Indiquez une quantité : plus de zéro, moins d’un million, trois décimales au plus.",
            ht: "Mete yon kantite: plis pase zewo, mwens pase yon milyon, twa chif apre pwen an omaksimòm."),
        "invoice.price": Phrase(
            "Give a price above nought with two digits behind the point at most.",
            fr: "Indiquez un prix positif avec deux décimales au plus.", ht: "Mete yon pri ki pi gwo pase zewo, ak de chif apre pwen an."),
        "invoice.delivery": Phrase(
            "Give what delivery costs, or 0.", fr: "Indiquez le coût de livraison, ou 0.", ht: "Mete pri livrezon an, oswa 0."),
        "invoice.amount": Phrase(
            "That is too much for one line. Look at both numbers.", fr: "C’est trop pour une ligne. Vérifiez les deux nombres.",
            ht: "Sa twòp pou yon liy. Gade tou de chif yo."),
        "invoice.day": Phrase(
            "Give the day that is on it: today or an earlier day.", fr: "Indiquez sa date : aujourd’hui ou plus tôt.",
            ht: "Mete dat ki sou li: jodi a oswa yon jou anvan."),
        "invoice.due-day": Phrase(
            "Give a day that is not before the invoice's own.", fr: "Indiquez un jour qui ne précède pas celui de la facture.",
            ht: "Mete yon jou ki pa anvan jou fakti a."),
        "invoice.number-taken": Phrase(
            "This supplier's number is written down already. Look at that one.",
            fr: "Ce numéro de ce fournisseur est déjà consigné. Voyez-le.",
            ht: "Nimewo founisè sa a ekri deja. Gade l."),
        "invoice.not-open": Phrase(
            "Nothing of this purchase is ordered any more, so nothing is invoiced. Look at it again.",
            fr: "Rien de cet achat n’est plus commandé ; rien n’est donc facturé. Vérifiez.",
            ht: "Pa gen anyen ki kòmande nan acha sa a ankò, kidonk pa gen fakti. Gade ankò."),
        "invoice.paid": Phrase(
            "It is paid, so what was said of it stays.", fr: "Elle est payée : ce qui a été dit reste.",
            ht: "Li peye, kidonk sa yo te di rete."),
        "invoice.moved-on": Phrase(
            "Something else was said of it at the same moment. Look at it again.", fr: "Autre chose a été dit au même moment. Vérifiez.",
            ht: "Yo di yon lòt bagay menm lè a. Gade ankò."),
        "invoice.beyond-tolerance": Phrase(
            "The invoice asks for more than was ordered or received. Dispute it, ask for a corrected one, or have the order changed.",
            fr: "La facture dépasse ce qui est commandé ou reçu. Contestez, demandez une facture corrigée ou faites modifier la commande.",
            ht: "Fakti a mande plis pase sa ki kòmande oswa rive. Konteste l, mande yon fakti korije, oswa fè chanje kòmand lan."),
        "invoice.reason-missing": Phrase(
            "Say why the difference is accepted, or what is wrong.", fr: "Dites pourquoi l’écart est admis, ou ce qui ne va pas.",
            ht: "Di poukisa yo aksepte diferans lan, oswa sa ki pa bon."),
        "credit.above-invoiced": Phrase(
            "A credit note rests on this invoice. Dispute the credit note first.",
            fr: "Un avoir repose sur cette facture. Contestez d’abord l’avoir.",
            ht: "Yon nòt kredi chita sou fakti sa a. Konteste nòt kredi a anvan."),
        "order.not-changeable": Phrase(
            "The order has moved on. Look at what came of it and change it then.",
            fr: "La commande a avancé. Voyez ce qui est arrivé, puis modifiez-la.",
            ht: "Kòmand lan avanse. Gade sa ki rive, epi chanje l apre."),
        "order.below-received": Phrase(
            "What came or is invoiced stays ordered. Give at least that.",
            fr: "Ce qui est reçu ou facturé reste commandé. Indiquez au moins cela.",
            ht: "Sa ki rive oswa ki fakti rete kòmande. Mete omwen sa."),
        "order.change-invalid": Phrase(
            "The order cannot change like this.", fr: "La commande ne peut pas changer ainsi.", ht: "Kòmand lan pa ka chanje konsa."),
        "order.dearer-rule": Phrase(
            "The purchase would come under the rule of a greater amount. Buy what is more by a purchase of its own.",
            fr: "L’achat relèverait de la règle d’un montant supérieur. Achetez le surplus par un autre achat.",
            ht: "Acha a ta tonbe anba règ yon pi gwo montan. Achte sa ki an plis la nan yon lòt acha."),
        "order.not-approver": Phrase(
            "The rule of this amount names others to approve it. Ask one of them.",
            fr: "La règle de ce montant désigne d’autres approbateurs. Demandez à l’un d’eux.",
            ht: "Règ montan sa a bay lòt moun dwa apwouve. Mande youn ladan yo."),
        "payment.invalid": Phrase(
            "The payment cannot be like this.", fr: "Le paiement ne peut pas être ainsi.", ht: "Peman an pa ka konsa."),
        "payment.not-approved": Phrase(
            "Only what is approved is paid. Have the invoice approved first.",
            fr: "On ne paie que ce qui est approuvé. Faites approuver d’abord.",
            ht: "Se sa ki apwouve sèlman yo peye. Fè apwouve fakti a anvan."),
        "payment.paid": Phrase("It is paid already.", fr: "C’est déjà payé.", ht: "Li peye deja."),
        "payment.whole": Phrase(
            "An invoice is paid as it is, all of it.", fr: "Une facture se paie telle quelle, en entier.",
            ht: "Yo peye yon fakti jan l ye, nèt."),
        "payment.amount": Phrase(
            "Give what left the fund, above nought, in whole cents.",
            fr: "Indiquez ce qui est sorti du fonds, positif, deux décimales au plus.",
            ht: "Mete sa ki soti nan fon an, plis pase zewo, de chif apre pwen an."),
        "payment.details": Phrase(
            "A transfer, and nothing else, goes to bank details that two people confirmed.",
            fr: "Seul un virement va sur un compte, confirmé par deux personnes.",
            ht: "Se virman sèlman ki ale sou yon kont de moun konfime."),
        "payment.day": Phrase(
            "What was paid is written down: give today or an earlier day.", fr: "On consigne ce qui est payé : aujourd’hui ou plus tôt.",
            ht: "Yo ekri sa ki peye deja: jodi a oswa yon jou anvan."),
        "payment.back-unpaid": Phrase(
            "No more comes back than was paid for these items. Pay the invoice that the credit note is about first.",
            fr: "On ne rend pas plus que ce qui a été payé pour ces articles. Payez d’abord la facture concernée.",
            ht: "Pa ka tounen plis pase sa yo te peye pou atik sa yo. Peye fakti nòt kredi a anvan."),
    ]
}
