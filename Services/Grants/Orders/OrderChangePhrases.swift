import Hosting
import Models

/// The texts of changes of orders.
enum OrderChangePhrases {
    static let title = Phrase("Changes of the order", fr: "Modifications de la commande", ht: "Chanjman nan kòmand lan")
    static let change = Phrase("Change the order", fr: "Modifier la commande", ht: "Chanje kòmand lan")
    static let lead = Phrase(
        "Agree with the supplier first. What came or is invoiced stays ordered; what becomes free goes back to the awards.",
        fr: "Accordez-vous d’abord avec le fournisseur. Ce qui est reçu ou facturé reste commandé ; le reste revient aux subventions.",
        ht: "Antann ou ak founisè a anvan. Sa ki rive oswa ki fakti rete kòmande; sa ki lib tounen nan sibvansyon yo.")
    static let kindLabel = Phrase("What changes", fr: "Ce qui change", ht: "Sa ki chanje")
    static let quantity = Phrase("New quantity", fr: "Nouvelle quantité", ht: "Nouvo kantite")
    static let price = Phrase("New price for one", fr: "Nouveau prix unitaire", ht: "Nouvo pri pou youn")
    static let event = Phrase("The order was changed", fr: "La commande a été modifiée", ht: "Kòmand lan chanje")

    static func kind(_ kind: OrderChange.Kind) -> Phrase {
        switch kind {
        case .price: Phrase("The price", fr: "Le prix", ht: "Pri a")
        case .quantity: Phrase("The quantity", fr: "La quantité", ht: "Kantite a")
        case .restCancelled:
            Phrase("What has not come is called off", fr: "Ce qui n’est pas arrivé est annulé", ht: "Yo anile sa ki pa rive")
        case .supplierDefault:
            Phrase("The supplier does not deliver the rest", fr: "Le fournisseur ne livre pas le reste", ht: "Founisè a pa livre rès la")
        }
    }

    static let names: [String: Phrase] = [
        "kind": kindLabel, "quantity": quantity, "unitPrice": price, "reason": CommonPhrases.reason,
    ]
}
