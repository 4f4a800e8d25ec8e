import Models

/// The texts on what the office and employers had to do with each other.
enum RelationPhrases {
    static let title = Phrase("Visits, calls and agreements", fr: "Visites, appels et accords", ht: "Vizit, apèl ak akò")
    static let lead = Phrase(
        "Only the office reads this; the employer never does.", fr: "Seul le bureau lit ceci ; jamais l’employeur.",
        ht: "Se biwo a sèlman ki li sa; anplwayè a pa janm li l.")
    static let nothing = Phrase("Nothing yet", fr: "Rien encore", ht: "Poko gen anyen")
    static let nothingHint = Phrase(
        "Write down the first visit or call, so that colleagues know where things stand.",
        fr: "Consignez la première visite ou le premier appel, pour que les collègues sachent où en sont les choses.",
        ht: "Ekri premye vizit oswa apèl la, pou kòlèg yo konnen kote bagay yo ye.")
    static let record = Phrase("Write down a contact", fr: "Consigner un échange", ht: "Ekri yon kontak")
    static let recorded = Phrase("Written down.", fr: "Consigné.", ht: "Li ekri.")
    static let kind = Phrase("Kind", fr: "Type", ht: "Kalite")
    static let happenedOn = Phrase("Day", fr: "Jour", ht: "Jou")
    static let note = Phrase("What was said", fr: "Ce qui s’est dit", ht: "Sa yo te di")
    static let noteHint = Phrase(
        "Nothing about persons who look for work.", fr: "Rien sur les personnes qui cherchent du travail.",
        ht: "Anyen sou moun k ap chèche travay.")
    static let writer = Phrase("Who", fr: "Qui", ht: "Ki moun")
    static let followUpOn = Phrase("Follow up on", fr: "À relancer le", ht: "Suiv jou")
    static let followUpHint = Phrase(
        "It appears among the tasks on that day.", fr: "Cela figurera parmi les tâches ce jour-là.",
        ht: "L ap parèt nan travay pou fè yo jou sa a.")
    static let followUps = Phrase("Come back to employers", fr: "Employeurs à relancer", ht: "Anplwayè pou suiv")
    static let followUp = Phrase("Done", fr: "Fait", ht: "Fèt")
    static let done = Phrase("Noted as followed up.", fr: "Suivi noté.", ht: "Nou note suivi a.")

    static func word(_ kind: EmployerRelation.Kind) -> Phrase {
        switch kind {
        case .visit: Phrase("Visit", fr: "Visite", ht: "Vizit")
        case .call: Phrase("Call", fr: "Appel", ht: "Apèl")
        case .message: Phrase("Message", fr: "Message", ht: "Mesaj")
        case .agreement: Phrase("Agreement", fr: "Accord", ht: "Akò")
        }
    }
}
