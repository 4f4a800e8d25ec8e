import FoundationEssentials
import Hosting
import Models

/// The texts of deliveries and returns.
enum ReceiptPhrases {
    static let title = Phrase("Deliveries to come", fr: "Livraisons attendues", ht: "Livrezon k ap vini")
    static let lead = Phrase(
        "Orders of which something is still to come, those due first.", fr: "Les commandes à livrer, les plus urgentes d’abord.",
        ht: "Kòmand ki poko fin rive, sa ki pi prese yo anvan.")
    static let none = Phrase("Nothing is to come", fr: "Rien à recevoir", ht: "Pa gen anyen k ap vini")
    static let noneHint = Phrase(
        "Orders stand here from the day they are issued until all of them is there.",
        fr: "Les commandes paraissent ici de leur émission à leur livraison complète.",
        ht: "Kòmand yo parèt isit la depi yo bay yo jouk tout rive.")
    static let order = Phrase("Order", fr: "Commande", ht: "Kòmand")
    static let late = Phrase("Late", fr: "En retard", ht: "An reta")
    static let openLines = Phrase("Items to come", fr: "Articles attendus", ht: "Atik k ap vini")
    static let receive = Phrase("Receive goods", fr: "Réceptionner", ht: "Resevwa machandiz")
    static let receiveLead = Phrase(
        "Count what came. Write what you accept and what you reject; leave an item empty that did not come.",
        fr: "Comptez ce qui est arrivé. Notez l’accepté et le refusé ; laissez vide ce qui n’est pas arrivé.",
        ht: "Konte sa ki rive. Ekri sa ou aksepte ak sa ou refize; kite atik ki pa rive yo vid.")
    static let delivered = Phrase("Delivered on", fr: "Livré le", ht: "Livre nan dat")
    static let note = Phrase("Delivery note", fr: "Bon de livraison", ht: "Bon livrezon")
    static let noteHint = Phrase("The supplier's number.", fr: "Le numéro du fournisseur.", ht: "Nimewo founisè a.")
    static let remark = Phrase("Remark", fr: "Remarque", ht: "Remak")
    static let accepted = Phrase("Accepted", fr: "Accepté", ht: "Aksepte")
    static let rejected = Phrase("Rejected", fr: "Refusé", ht: "Refize")
    static let why = Phrase("Why it is rejected", fr: "Motif du refus", ht: "Poukisa yo refize l")
    static let serials = Phrase("Serial numbers", fr: "Numéros de série", ht: "Nimewo seri")
    static let serialsHint = Phrase(
        "Of what you accept, one on each line. Leave empty where there are none.",
        fr: "De ce que vous acceptez, un par ligne. Laissez vide s’il n’y en a pas.",
        ht: "Pou sa ou aksepte, youn sou chak liy. Kite l vid si pa genyen.")
    static let received = Phrase("The delivery is written down.", fr: "La livraison est consignée.", ht: "Livrezon an ekri.")
    static let receipt = Phrase("Delivery", fr: "Livraison", ht: "Livrezon")
    static let receipts = Phrase("Deliveries", fr: "Livraisons", ht: "Livrezon yo")
    static let receivedBy = Phrase("Received by", fr: "Reçu par", ht: "Resevwa pa")
    static let sendBack = Phrase("Send goods back", fr: "Renvoyer", ht: "Voye machandiz tounen")
    static let sendBackLead = Phrase(
        "What was accepted and turns out to be wrong goes back to the supplier. It is owed no more.",
        fr: "Ce qui a été accepté et se révèle mauvais retourne au fournisseur. Il n’est plus dû.",
        ht: "Sa yo te aksepte ki pa bon tounen bay founisè a. Yo pa dwe l ankò.")
    static let sentBack = Phrase("The return is written down.", fr: "Le retour est consigné.", ht: "Retou a ekri.")
    static let returned = Phrase("Sent back", fr: "Renvoyé", ht: "Voye tounen")
    static let things = Phrase("What goes back", fr: "Ce qui est renvoyé", ht: "Sa k ap tounen")
    static let noSerial = Phrase("Without a serial number", fr: "Sans numéro de série", ht: "San nimewo seri")
    static let tagged = Phrase("Tag", fr: "Étiquette", ht: "Etikèt")
    static let photos = Phrase("Photos", fr: "Photos", ht: "Foto")
    static let noPhotos = Phrase(
        "No photos. One of what was rejected helps with the supplier.",
        fr: "Aucune photo. Une photo de ce qui est refusé aide face au fournisseur.",
        ht: "Pa gen foto. Yon foto sa ki refize a ede ak founisè a.")
    static let addPhoto = Phrase("Add a photo", fr: "Ajouter une photo", ht: "Ajoute yon foto")
    static let photoHint = Phrase(
        "A picture or a PDF, up to 10 MB; ten for a delivery. It is kept encrypted.",
        fr: "Une image ou un PDF, 10 Mo au plus ; dix par livraison. Conservée chiffrée.",
        ht: "Yon foto oswa yon PDF, 10 MB pou pi plis; dis pou yon livrezon. Nou kenbe l chifre.")
    static let photoAdded = Phrase("The photo is added.", fr: "La photo est ajoutée.", ht: "Foto a ajoute.")
    static let ordered = Phrase("Ordered", fr: "Commandé", ht: "Kòmande")
    static let progress = Phrase("How far it is", fr: "Où cela en est", ht: "Kote li rive")

    /// What is still to come of an item.
    static func toCome(_ amount: String) -> Phrase {
        Phrase("\(amount) to come", fr: "\(amount) attendus", ht: "\(amount) k ap vini")
    }

    /// The rule about over-delivery, in its words; nil where there is no tolerance.
    static func tolerance(_ percent: String?) -> Phrase {
        percent.map { percent in
            Phrase(
                "Up to \(percent) % more than ordered may be accepted. Reject what comes beyond that.",
                fr: "On peut accepter jusqu’à \(percent) % de plus que commandé. Refusez ce qui dépasse.",
                ht: "Yo ka aksepte jiska \(percent) % anplis sa yo te kòmande. Refize sa ki depase sa.")
        }
            ?? Phrase(
                "No more than ordered may be accepted. Reject what comes beyond that.",
                fr: "On n’accepte pas plus que commandé. Refusez ce qui dépasse.",
                ht: "Yo pa aksepte plis pase sa yo te kòmande. Refize sa ki depase sa.")
    }

    static let names: [String: Phrase] = [
        "deliveredOn": delivered, "noteNumber": note, "remark": remark, "quantity": PurchasePhrases.quantity, "things": things,
        "reason": CommonPhrases.reason, "file": photos,
    ]
}
