import Models

/// The texts of the screens on webhooks.
enum WebhookPhrases {
    static let title = Phrase("Webhooks", fr: "Webhooks", ht: "Webhook")
    static let lead = Phrase(
        "When something happens to a vacancy or to a candidate who was referred, the employer’s own system is told at once.",
        fr: "Dès qu’une offre ou un candidat adressé change d’état, le système de l’employeur en est informé.",
        ht: "Depi gen yon bagay ki rive yon òf oswa yon kandida yo voye, sistèm anplwayè a konnen touswit.")
    static let guide = Phrase("How a receiver is written", fr: "Comment écrire un récepteur", ht: "Kijan yo ekri yon reseptè")
    static let nothing = Phrase("No webhook yet", fr: "Aucun webhook", ht: "Poko gen webhook")
    static let nothingHint = Phrase(
        "Add the address at which the employer’s system listens.", fr: "Ajoutez l’adresse où le système de l’employeur écoute.",
        ht: "Ajoute adrès kote sistèm anplwayè a ap koute.")
    static let add = Phrase("Add a webhook", fr: "Ajouter un webhook", ht: "Ajoute yon webhook")
    static let url = Phrase("Address", fr: "Adresse", ht: "Adrès")
    static let urlHint = Phrase(
        "It begins with https:// and is reached over the internet.", fr: "Elle commence par https:// et s’atteint par Internet.",
        ht: "Li kòmanse ak https:// epi moun ka jwenn li sou Entènèt.")
    static let types = Phrase("Events", fr: "Événements", ht: "Evènman")
    static let typesHint = Phrase(
        "Such as vacancy.closed or referral.*, with spaces between them. Leave it empty for all.",
        fr: "Par exemple vacancy.closed ou referral.*, séparés par des espaces. Laissez vide pour tous.",
        ht: "Tankou vacancy.closed oswa referral.*, ak espas ant yo. Kite l vid pou tout.")
    static let allTypes = Phrase("All", fr: "Tous", ht: "Tout")
    static let created = Phrase("Added", fr: "Ajouté", ht: "Ajoute")
    static let made = Phrase("The webhook is added", fr: "Le webhook est ajouté", ht: "Webhook la ajoute")
    static let secret = Phrase("Secret for signatures", fr: "Secret de signature", ht: "Sekrè pou siyati")
    static let once = Phrase(
        "Copy it into the receiver now: it is shown this once and cannot be had again. With it the receiver knows that a message is ours.",
        fr: "Copiez-le maintenant dans le récepteur : il n’est montré qu’une fois. Il permet de vérifier que le message vient de nous.",
        ht: "Kopye l nan reseptè a kounye a: n ap montre l yon sèl fwa. Se ak li reseptè a konnen mesaj la soti nan men nou.")
    static let madeBefore = Phrase(
        "The webhook was added before; its secret is not shown again. Give it a new one where it is lost.",
        fr: "Le webhook a déjà été ajouté ; son secret n’est plus montré. S’il est perdu, donnez-lui-en un nouveau.",
        ht: "Webhook la te ajoute deja; n ap pa montre sekrè l ankò. Si l pèdi, ba li yon lòt.")
    static let back = Phrase("To the webhook", fr: "Vers le webhook", ht: "Ale nan webhook la")
    static let edit = Phrase("Change", fr: "Modifier", ht: "Chanje")
    static let pause = Phrase("Pause", fr: "Suspendre", ht: "Mete an poz")
    static let resume = Phrase("Resume", fr: "Reprendre", ht: "Rekòmanse")
    static let paused = Phrase(
        "Events wait until you resume.", fr: "Les événements attendent la reprise.", ht: "Evènman yo ap tann jiskaske ou rekòmanse.")
    static let resumed = Phrase("Events go on.", fr: "Les événements repartent.", ht: "Evènman yo kontinye.")
    static let test = Phrase("Send a test", fr: "Envoyer un essai", ht: "Voye yon tès")
    static let tested = Phrase(
        "A test is on its way; it is the first line below.", fr: "Un essai est en route ; c’est la première ligne ci-dessous.",
        ht: "Yon tès nan wout; se premye liy anba a.")
    static let rotate = Phrase("New secret", fr: "Nouveau secret", ht: "Nouvo sekrè")
    static let rotateQuestion = Phrase("Make a new secret?", fr: "Créer un nouveau secret ?", ht: "Fè yon nouvo sekrè?")
    static let rotateExplanation = Phrase(
        "For the hours that you choose, messages are signed with both the old and the new one, so that the receiver can change over.",
        fr: "Pendant les heures choisies, les messages portent les deux signatures, le temps que le récepteur change de secret.",
        ht: "Pandan kantite èdtan ou chwazi a, mesaj yo pote tou de siyati yo, pou reseptè a gen tan chanje.")
    static let overlap = Phrase("Hours with both secrets", fr: "Heures avec les deux secrets", ht: "Èdtan ak tou de sekrè yo")
    static let rotated = Phrase("The new secret", fr: "Le nouveau secret", ht: "Nouvo sekrè a")
    static let previousUntil = Phrase("Old secret signs until", fr: "Ancien secret valable jusqu’au", ht: "Ansyen sekrè a siyen jiska")
    static let remove = Phrase("Remove", fr: "Supprimer", ht: "Retire")
    static let removeQuestion = Phrase("Remove this webhook?", fr: "Supprimer ce webhook ?", ht: "Retire webhook sa a?")
    static let removeExplanation = Phrase(
        "Nothing is posted to its address any more, and its deliveries are forgotten. This cannot be undone.",
        fr: "Plus rien n’est envoyé à son adresse et ses envois sont oubliés. C’est définitif.",
        ht: "Anyen p ap ale nan adrès li ankò, epi anvwa li yo efase. Sa pa ka defèt.")
    static let removed = Phrase("The webhook is removed.", fr: "Le webhook est supprimé.", ht: "Webhook la retire.")
    static let gone = Phrase(
        "The receiver answered that it is gone for good (410), so nothing is posted to it. Resume once it listens again.",
        fr: "Le récepteur a répondu qu’il a disparu (410) : plus rien ne lui est envoyé. Reprenez quand il écoute de nouveau.",
        ht: "Reseptè a reponn li ale nèt (410), kidonk anyen p ap voye ba li. Rekòmanse lè l ap koute ankò.")

    static func failing(_ count: Int) -> Phrase {
        guard count > 1 else {
            return Phrase(
                "The last try failed. Look below for why.", fr: "Le dernier essai a échoué. Voyez pourquoi ci-dessous.",
                ht: "Dènye eseye a echwe. Gade anba a poukisa.")
        }
        return Phrase(
            "The last \(count) tries failed. Look below for why.",
            fr: "Les \(count) derniers essais ont échoué. Voyez pourquoi ci-dessous.",
            ht: "Dènye \(count) eseye yo echwe. Gade anba a poukisa.")
    }

    static func word(_ state: Webhook.State.Name) -> Phrase {
        switch state {
        case .active: Phrase("Works", fr: "Actif", ht: "Mache")
        case .paused: Phrase("Paused", fr: "Suspendu", ht: "An poz")
        case .disabled: Phrase("Disabled", fr: "Désactivé", ht: "Dezaktive")
        }
    }

    /// A webhook's events in words.
    static let events = [
        "webhook.registered": Phrase("Added", fr: "Ajouté", ht: "Ajoute"),
        "webhook.changed": Phrase("Changed", fr: "Modifié", ht: "Chanje"),
        "webhook.paused": Phrase("Paused", fr: "Suspendu", ht: "Mete an poz"),
        "webhook.resumed": Phrase("Resumed", fr: "Repris", ht: "Rekòmanse"),
        "webhook.disabled": Phrase("Disabled", fr: "Désactivé", ht: "Dezaktive"),
        "webhook.secret_rotated": Phrase("New secret", fr: "Nouveau secret", ht: "Nouvo sekrè"),
        "webhook.tested": Phrase("Tested", fr: "Essayé", ht: "Teste"),
        "webhook.replayed": Phrase("Tried again", fr: "Réessayé", ht: "Reeseye"),
    ]
}
