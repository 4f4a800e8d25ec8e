import Models

/// The texts of documents.
enum DocumentPhrases {
    static let title = Phrase("Documents", fr: "Documents", ht: "Dokiman")
    static let document = Phrase("Document", fr: "Document", ht: "Dokiman")
    static let kind = Phrase("What it is", fr: "De quoi il s’agit", ht: "Kisa li ye")
    static let size = Phrase("Size", fr: "Taille", ht: "Gwosè")
    static let addedAt = Phrase("Added", fr: "Ajouté", ht: "Ajoute")
    static let none = Phrase(
        "No documents. Prices from shops and a picture of the place help the committee.",
        fr: "Aucun document. Des prix de magasins et une photo du lieu aident le comité.",
        ht: "Pa gen dokiman. Pri magazen ak yon foto kote a ede komite a.")
    static let add = Phrase("Add a document", fr: "Ajouter un document", ht: "Ajoute yon dokiman")
    static let addLead = Phrase(
        "It belongs to the plan from the next time that it is submitted, and is frozen with it.",
        fr: "Il fera partie du plan à son prochain dépôt, et sera figé avec lui.",
        ht: "L ap fè pati plan an pwochen fwa yo depoze l, epi l ap rete jan l ye ansanm avè l.")
    static let file = Phrase("File", fr: "Fichier", ht: "Fichye")
    static let fileHint = Phrase(
        "PDF, a picture, or Word, Excel or OpenDocument without macros; up to 10 MB. It is kept encrypted.",
        fr: "PDF, image, ou Word, Excel ou OpenDocument sans macros ; 10 Mo au plus. Il est conservé chiffré.",
        ht: "PDF, yon foto, oswa Word, Excel oswa OpenDocument san makwo; 10 MB pou pi plis. Nou kenbe l chifre.")
    static let unscanned = Phrase(
        "This office has no virus scanner: open only what you expect from people you know.",
        fr: "Ce bureau n’a pas d’antivirus : n’ouvrez que ce que vous attendez de personnes connues.",
        ht: "Biwo sa a pa gen antiviris: louvri sèlman sa w ap tann nan men moun ou konnen.")
    static let added = Phrase("The document is added.", fr: "Le document est ajouté.", ht: "Dokiman an ajoute.")
    static let remove = Phrase("Take the document out", fr: "Retirer le document", ht: "Retire dokiman an")
    static let removeDestroyed = Phrase(
        "It was never submitted, so nothing of it stays.", fr: "Il n’a jamais été déposé : rien n’en restera.",
        ht: "Li pa t janm depoze, kidonk anyen pap rete.")
    static let removeKept = Phrase(
        "The next revision does without it. The ones that were submitted with it keep it.",
        fr: "La prochaine révision s’en passera. Celles déposées avec lui le gardent.",
        ht: "Pwochen vèsyon an pap genyen l. Vèsyon ki te depoze avè l yo ap kenbe l.")
    static let removed = Phrase("The document is taken out.", fr: "Le document est retiré.", ht: "Dokiman an retire.")
    static let takenOut = Phrase("Taken out since", fr: "Retirés depuis", ht: "Sa ki retire depi lè sa a")
    static let new = Phrase("New", fr: "Nouveau", ht: "Nouvo")
    static let waiting = Phrase("Being scanned for viruses", fr: "Analyse antivirus en cours", ht: "Ap chèche viris")
    static let infected = Phrase(
        "Destroyed: a virus was in it", fr: "Détruit : il contenait un virus", ht: "Detwi: te gen yon viris ladan l")
    static let noKey = Phrase(
        "Documents cannot be kept: whoever runs this server has to set FOOTHOLD_KEY_FILE.",
        fr: "Les documents ne peuvent pas être conservés : la personne qui gère le serveur doit définir FOOTHOLD_KEY_FILE.",
        ht: "Nou pa ka kenbe dokiman: moun k ap jere sèvè a dwe mete FOOTHOLD_KEY_FILE.")

    static func word(_ kind: ApplicationDocument.Kind) -> Phrase {
        switch kind {
        case .quotation: Phrase("A price from a shop", fr: "Un prix d’un magasin", ht: "Yon pri nan magazen")
        case .licence: Phrase("A licence or permit", fr: "Une licence ou un permis", ht: "Yon lisans oswa yon pèmi")
        case .premises: Phrase("The place: picture or lease", fr: "Le lieu : photo ou bail", ht: "Kote a: foto oswa kontra lwaye")
        case .certificate: Phrase("A certificate of training", fr: "Une attestation de formation", ht: "Yon sètifika fòmasyon")
        case .identity: Phrase("An identity document", fr: "Une pièce d’identité", ht: "Yon pyès idantite")
        case .other: Phrase("Something else", fr: "Autre chose", ht: "Yon lòt bagay")
        }
    }

    static let events: [String: Phrase] = [
        "application.document_added": Phrase("A document was added", fr: "Un document a été ajouté", ht: "Yon dokiman ajoute"),
        "application.document_removed": Phrase("A document was taken out", fr: "Un document a été retiré", ht: "Yon dokiman retire"),
        "application.document_read": Phrase("A document was read", fr: "Un document a été lu", ht: "Yo li yon dokiman"),
    ]
}
