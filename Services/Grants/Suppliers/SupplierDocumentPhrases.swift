import Hosting
import Models

/// The texts of documents of suppliers.
enum SupplierDocumentPhrases {
    static let none = Phrase(
        "No documents. Ask for the registration and the tax certificate before you order.",
        fr: "Aucun document. Demandez l’enregistrement et l’attestation fiscale avant de commander.",
        ht: "Pa gen dokiman. Mande anrejistreman an ak sètifika taks la anvan ou kòmande.")
    static let addLead = Phrase(
        "Colleagues who look at suppliers read it; the supplier does not.",
        fr: "Les collègues qui voient les fournisseurs le lisent ; lui non.",
        ht: "Kolèg ki gade founisè yo li l; founisè a pa wè l.")
    static let title = Phrase("Title", fr: "Titre", ht: "Tit")
    static let titleHint = Phrase(
        "As it stands on the paper, with its number.", fr: "Tel qu’il figure sur le papier, avec son numéro.",
        ht: "Jan l ekri sou papye a, ak nimewo li.")
    static let validUntil = Phrase("Valid until", fr: "Valable jusqu’au", ht: "Bon jiska")
    static let validUntilHint = Phrase(
        "The last day, where it names one. You are warned 30 days before.",
        fr: "Le dernier jour, s’il en indique un. Vous êtes averti 30 jours avant.",
        ht: "Dènye jou a, si l make youn. Y ap avèti w 30 jou anvan.")
    static let change = Phrase("Change", fr: "Modifier", ht: "Chanje")
    static let replace = Phrase("Replace", fr: "Remplacer", ht: "Ranplase")
    static let replaceLead = Phrase(
        "The newer one counts. The older one stays on record, marked as replaced.",
        fr: "Le plus récent compte. L’ancien reste au dossier, marqué comme remplacé.",
        ht: "Se pi nouvo a ki konte. Ansyen an rete nan dosye a, ak yon mak ki di yo ranplase l.")
    static let withdraw = Phrase("Withdraw", fr: "Retirer", ht: "Retire")
    static let withdrawLead = Phrase(
        "It counts no more, and stays on record with your reason.", fr: "Il ne compte plus, et reste au dossier avec votre motif.",
        ht: "Li pa konte ankò, epi l rete nan dosye a ak rezon ou bay la.")
    static let added = Phrase("The document is added.", fr: "Le document est ajouté.", ht: "Dokiman an ajoute.")
    static let replaced = Phrase("The document is replaced.", fr: "Le document est remplacé.", ht: "Dokiman an ranplase.")
    static let withdrawn = Phrase("The document is withdrawn.", fr: "Le document est retiré.", ht: "Dokiman an retire.")
    static let runsOut = Phrase("Runs out soon", fr: "Expire bientôt", ht: "Ap ekspire byento")
    static let ranOut = Phrase("Has run out", fr: "Expiré", ht: "Ekspire")
    static let look = Phrase(
        "Documents of suppliers have run out, or soon do", fr: "Des documents de fournisseurs ont expiré ou expirent bientôt",
        ht: "Gen dokiman founisè ki ekspire, oswa ki pral ekspire byento")

    static func ended(isReplaced: Bool) -> Phrase {
        isReplaced ? Phrase("Replaced", fr: "Remplacé", ht: "Ranplase") : Phrase("Withdrawn", fr: "Retiré", ht: "Retire")
    }

    static func word(_ kind: SupplierDocument.Kind) -> Phrase {
        switch kind {
        case .registration: Phrase("Business registration", fr: "Enregistrement", ht: "Anrejistreman biznis")
        case .tax: Phrase("Tax certificate", fr: "Attestation fiscale", ht: "Sètifika taks")
        case .insurance: Phrase("Insurance", fr: "Assurance", ht: "Asirans")
        case .licence: Phrase("A licence or permit", fr: "Une licence ou un permis", ht: "Yon lisans oswa yon pèmi")
        case .reference: Phrase("A reference", fr: "Une référence", ht: "Yon referans")
        case .other: Phrase("Something else", fr: "Autre chose", ht: "Yon lòt bagay")
        }
    }

    static let names: [String: Phrase] = [
        "kind": DocumentPhrases.kind, "title": title, "validUntil": validUntil, "file": DocumentPhrases.file,
        "reason": CommonPhrases.reason,
    ]
}
