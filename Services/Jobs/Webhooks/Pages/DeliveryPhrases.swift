import Models

/// The texts on deliveries.
enum DeliveryPhrases {
    static let title = Phrase("Deliveries", fr: "Envois", ht: "Anvwa")
    static let nothing = Phrase("No delivery", fr: "Aucun envoi", ht: "Pa gen anvwa")
    static let nothingHint = Phrase(
        "Send a test, or wait for an event.", fr: "Envoyez un essai, ou attendez un événement.", ht: "Voye yon tès, oswa tann yon evènman.")
    static let event = Phrase("Event", fr: "Événement", ht: "Evènman")
    static let created = Phrase("Came up", fr: "Survenu", ht: "Rive")
    static let attempts = Phrase("Tries", fr: "Essais", ht: "Eseye")
    static let lastAttempt = Phrase("Last try", fr: "Dernier essai", ht: "Dènye eseye")
    static let nextAttempt = Phrase("Next try", fr: "Prochain essai", ht: "Pwochen eseye")
    static let answer = Phrase("Answer", fr: "Réponse", ht: "Repons")
    static let replay = Phrase("Try again", fr: "Réessayer", ht: "Eseye ankò")
    static let replayed = Phrase("It is being tried again.", fr: "Un nouvel essai est en cours.", ht: "N ap eseye l ankò.")
    static let replayAll = Phrase(
        "Try all that were given up again", fr: "Réessayer tous les envois abandonnés", ht: "Eseye tout sa ki te abandone yo ankò")

    static func replayedAll(_ count: Int) -> Phrase {
        Phrase(
            "Deliveries that are tried again: \(count)", fr: "Envois réessayés : \(count)", ht: "Anvwa n ap eseye ankò: \(count)")
    }

    static func word(_ state: WebhookDelivery.State) -> Phrase {
        switch state {
        case .pending: Phrase("Under way", fr: "En cours", ht: "Nan wout")
        case .delivered: Phrase("Delivered", fr: "Remis", ht: "Rive")
        case .dead: Phrase("Given up", fr: "Abandonné", ht: "Abandone")
        }
    }

    static func word(_ problem: WebhookDelivery.Problem) -> Phrase {
        switch problem {
        case .timedOut: Phrase("No answer in time", fr: "Pas de réponse à temps", ht: "Pa gen repons alè")
        case .unreachable: Phrase("Not reached", fr: "Injoignable", ht: "Nou pa jwenn li")
        case .untrusted: Phrase("Certificate not trusted", fr: "Certificat non fiable", ht: "Sètifika nou pa fè konfyans")
        case .forbidden: Phrase("Leads to a private network", fr: "Mène à un réseau privé", ht: "Mennen nan yon rezo prive")
        case .invalid: Phrase("The address cannot be used", fr: "Adresse inutilisable", ht: "Adrès la pa ka sèvi")
        }
    }
}
