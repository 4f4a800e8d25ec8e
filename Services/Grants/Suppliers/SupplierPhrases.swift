import Hosting
import Models

/// The texts of suppliers.
enum SupplierPhrases {
    static let title = Phrase("Suppliers", fr: "Fournisseurs", ht: "Founisè yo")
    static let lead = Phrase(
        "From whom the office buys, and what stands against buying from them.",
        fr: "À qui le bureau achète, et ce qui s’y oppose.", ht: "Nan men ki moun biwo a achte, ak sa ki anpeche l achte.")
    static let add = Phrase("Add a supplier", fr: "Ajouter un fournisseur", ht: "Ajoute yon founisè")
    static let edit = Phrase("Change the supplier", fr: "Modifier le fournisseur", ht: "Chanje founisè a")
    static let none = Phrase("No suppliers yet", fr: "Pas encore de fournisseurs", ht: "Poko gen founisè")
    static let noneHint = Phrase(
        "Add those who sell what awarded plans need.", fr: "Ajoutez ceux qui vendent ce dont les plans ont besoin.",
        ht: "Ajoute moun ki vann sa plan yo bezwen.")
    static let name = Phrase("Business", fr: "Entreprise", ht: "Biznis")
    static let nameHint = Phrase(
        "As it is registered.", fr: "Telle qu’elle est enregistrée.", ht: "Jan li anrejistre a.")
    static let categories = Phrase("Sells", fr: "Vend", ht: "Li vann")
    static let contactName = Phrase("Contact", fr: "Contact", ht: "Kontak")
    static let address = Phrase("Address", fr: "Adresse", ht: "Adrès")
    static let registrationNumber = Phrase("Registration number", fr: "Numéro d’enregistrement", ht: "Nimewo anrejistreman")
    static let taxNumber = Phrase("Tax number", fr: "Numéro fiscal", ht: "Nimewo taks")
    static let emailHint = Phrase(
        "Requests for offers are sent to it.", fr: "Les demandes d’offres y sont envoyées.", ht: "Se la yo voye demann pri yo.")
    static let block = Phrase("Buy nothing more from it", fr: "Ne plus rien y acheter", ht: "Pa achte anyen nan men l ankò")
    static let blockLead = Phrase(
        "It is not asked for offers any more, and nothing is ordered from it. What is ordered already goes on.",
        fr: "On ne lui demande plus d’offres et on ne lui commande plus rien. Les commandes en cours continuent.",
        ht: "Yo pa mande l pri ankò, epi yo pa kòmande anyen nan men l. Kòmand ki te fèt deja yo kontinye.")
    static let unblock = Phrase("Buy from it again", fr: "Y acheter de nouveau", ht: "Achte nan men l ankò")
    static let orders = Phrase("Orders", fr: "Commandes", ht: "Kòmand")
    static let late = Phrase("Late", fr: "En retard", ht: "An reta")
    static let rejected = Phrase("Rejected on delivery", fr: "Refusé à la livraison", ht: "Refize nan livrezon")
    static let active = Phrase("Nothing against it", fr: "Rien ne s’y oppose", ht: "Pa gen anyen kont li")

    static func bar(_ bar: Supplier.Bar) -> Phrase {
        switch bar {
        case .blocked: Phrase("Nothing is bought from it", fr: "Plus d’achats", ht: "Yo pa achte nan men l")
        case .unchecked: Phrase("Not checked for sanctions", fr: "Sanctions non vérifiées", ht: "Sanksyon poko verifye")
        case .unreviewed: Phrase("Likeness to be looked at", fr: "Ressemblance à examiner", ht: "Resanblans pou gade")
        case .sanctioned: Phrase("Under sanctions", fr: "Sous sanctions", ht: "Anba sanksyon")
        }
    }

    static let events: [String: Phrase] = [
        "supplier.added": Phrase("Added", fr: "Ajouté", ht: "Ajoute"),
        "supplier.changed": Phrase("Changed", fr: "Modifié", ht: "Chanje"),
        "supplier.blocked": block, "supplier.unblocked": unblock,
        "supplier.bank_proposed": Phrase("Bank details written down", fr: "Coordonnées bancaires notées", ht: "Enfòmasyon labank ekri"),
        "supplier.bank_confirmed": Phrase(
            "Bank details confirmed", fr: "Coordonnées bancaires confirmées", ht: "Enfòmasyon labank konfime"),
        "supplier.bank_refused": Phrase("Bank details refused", fr: "Coordonnées bancaires refusées", ht: "Enfòmasyon labank refize"),
        "supplier.tied": Phrase("Tie declared", fr: "Lien déclaré", ht: "Lyen deklare"),
        "supplier.untied": Phrase("No tie declared", fr: "Absence de lien déclarée", ht: "Deklare pa gen lyen"),
        "supplier.document_added": Phrase("A document was added", fr: "Un document a été ajouté", ht: "Yon dokiman ajoute"),
        "supplier.document_replaced": Phrase("A document was replaced", fr: "Un document a été remplacé", ht: "Yon dokiman ranplase"),
        "supplier.document_withdrawn": Phrase("A document was withdrawn", fr: "Un document a été retiré", ht: "Yon dokiman retire"),
        "supplier.document_read": Phrase("A document was read", fr: "Un document a été lu", ht: "Yo li yon dokiman"),
        "supplier.checked": SanctionsPhrases.checkedAt,
        "supplier.sanctions_cleared": Phrase(
            "Somebody else than on the list", fr: "Quelqu’un d’autre que celui de la liste", ht: "Yon lòt moun pase sa ki sou lis la"),
        "supplier.sanctions_confirmed": Phrase("The one on the list", fr: "Celui de la liste", ht: "Moun ki sou lis la"),
    ]

    static let names: [String: Phrase] = [
        "name": name, "categories": categories, "contactName": contactName, "email": CommonPhrases.email, "phone": CommonPhrases.phone,
        "address": address, "registrationNumber": registrationNumber, "taxNumber": taxNumber,
    ]
}
