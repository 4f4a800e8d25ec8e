import Models

/// The texts of identity documents.
enum DocumentPhrases {
    static let title = Phrase("Identity documents", fr: "Documents d’identité", ht: "Dokiman idantite")
    static let none = Phrase("No document is recorded.", fr: "Aucun document n’est noté.", ht: "Pa gen dokiman ki ekri.")
    static let add = Phrase("Add a document", fr: "Ajouter un document", ht: "Ajoute yon dokiman")
    static let added = Phrase("The document is recorded.", fr: "Le document est noté.", ht: "Dokiman an ekri.")
    static let kind = Phrase("Document", fr: "Document", ht: "Dokiman")
    static let number = Phrase("Number", fr: "Numéro", ht: "Nimewo")
    static let numberHint = Phrase(
        "Kept encrypted; later only its last characters are shown.",
        fr: "Conservé chiffré ; seuls les derniers caractères seront affichés.",
        ht: "Nou kenbe l chifre; pita se dènye karaktè yo sèlman ki parèt.")
    static let numberMissing = Phrase("Give the number too.", fr: "Indiquez aussi le numéro.", ht: "Mete nimewo a tou.")
    static let numberEmpty = Phrase("Give letters or digits.", fr: "Indiquez des lettres ou des chiffres.", ht: "Mete lèt oswa chif.")
    static let kindMissing = Phrase("Say which document it is.", fr: "Précisez le document.", ht: "Di ki dokiman li ye.")
    static let show = Phrase("Show the number", fr: "Afficher le numéro", ht: "Montre nimewo a")
    static let shown = Phrase(
        "That you looked at it is noted in the history.", fr: "Cette consultation est notée dans l’historique.",
        ht: "Yo ekri nan istwa a ou te gade l.")
    static let alsoOther = Phrase(
        "Somebody else showed the same number: look whether it is the same person.",
        fr: "Quelqu’un d’autre a présenté le même numéro : vérifiez s’il s’agit de la même personne.",
        ht: "Yon lòt moun montre menm nimewo a: gade si se menm moun nan.")
    static let noKey = Phrase(
        "Numbers of documents cannot be kept: no key is set up.",
        fr: "Les numéros de documents ne peuvent pas être conservés : aucune clé n’est configurée.",
        ht: "Nou pa ka kenbe nimewo dokiman yo: pa gen kle ki mete.")
    static let noKeyRemedy = Phrase(
        "Everything else works. Whoever runs this server sets FOOTHOLD_KEY_FILE to let numbers be kept and compared.",
        fr: "Tout le reste fonctionne. La personne qui gère le serveur définit FOOTHOLD_KEY_FILE pour les conserver et les comparer.",
        ht: "Tout rès la mache. Moun k ap jere sèvè a mete FOOTHOLD_KEY_FILE pou nou ka kenbe nimewo yo epi konpare yo.")
    static let notFound = Phrase(
        "This person showed no such document.", fr: "Cette personne n’a pas présenté ce document.", ht: "Moun sa a pa montre dokiman sa a.")

    static func word(_ kind: IdentityDocument.Kind) -> Phrase {
        switch kind {
        case .passport: Phrase("Passport", fr: "Passeport", ht: "Paspò")
        case .nationalID: Phrase("National identity card", fr: "Carte d’identité nationale", ht: "Kat idantite nasyonal")
        case .birthCertificate: Phrase("Birth certificate", fr: "Acte de naissance", ht: "Batistè")
        case .travelDocument: Phrase("Travel document", fr: "Titre de voyage", ht: "Dokiman vwayaj")
        case .other: Phrase("Another document", fr: "Autre document", ht: "Lòt dokiman")
        }
    }
}
