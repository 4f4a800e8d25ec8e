import Models

/// The texts of outgoing mail.
enum OutboxPhrases {
    static let title = Phrase("Outbox", fr: "Boîte d’envoi", ht: "Bwat pou voye")
    static let noServer = Phrase(
        "No mail server is set up, so mail waits here. Open one to hand its text over yourself.",
        fr: "Aucun serveur de courriel n’est configuré : les messages attendent ici. Ouvrez-les pour les transmettre vous-même.",
        ht: "Pa gen sèvè imèl, kidonk mesaj yo ap tann isit la. Louvri youn pou w bay tèks la ou menm.")
    static let empty = Phrase("No mail", fr: "Aucun message", ht: "Pa gen mesaj")
    static let emptyHint = Phrase(
        "Invitations and links to new passwords appear here.", fr: "Les invitations et les liens de mot de passe apparaissent ici.",
        ht: "Envitasyon ak lyen pou modpas parèt isit la.")
    static let subject = Phrase("Subject", fr: "Objet", ht: "Sijè")
    static let recipient = Phrase("To", fr: "À", ht: "Pou")
    static let written = Phrase("Written", fr: "Écrit", ht: "Ekri")
    static let sent = Phrase("Sent", fr: "Envoyé", ht: "Voye")
    static let waiting = Phrase("Waiting", fr: "En attente", ht: "Ap tann")
    static let failed = Phrase("Failed", fr: "Échec", ht: "Echwe")
    static let problem = Phrase("Last problem", fr: "Dernier problème", ht: "Dènye pwoblèm")
    static let handOver = Phrase(
        "Hand this text to the recipient alone: whoever has the link can choose their password. That you looked is noted.",
        fr: "Remettez ce texte au seul destinataire : qui a le lien peut choisir son mot de passe. Votre consultation est consignée.",
        ht: "Bay moun ki dwe resevwa l la sèlman tèks sa a: nenpòt moun ki gen lyen an ka chwazi modpas li. Nou note ou gade l.")
    static let forgotten = Phrase(
        "The text was forgotten when the mail had gone.", fr: "Le texte a été effacé après l’envoi.",
        ht: "Nou efase tèks la lè mesaj la fin ale.")
    static let notFound = Phrase(
        "There is no such mail in this programme.", fr: "Ce message n’existe pas dans ce programme.",
        ht: "Pa gen mesaj sa a nan pwogram sa a.")
}
