import Models

/// The texts of meetings, their agenda and their ranking.
enum MeetingPhrases {
    static let title = Phrase("Committee meetings", fr: "Réunions du comité", ht: "Reyinyon komite a")
    static let lead = Phrase(
        "Where applications are decided, with who was there and how they voted.",
        fr: "Où les demandes sont décidées, avec les présents et leurs votes.",
        ht: "Kote yo deside sou demann yo, ak moun ki te la ak jan yo vote.")
    static let meeting = Phrase("Meeting of the committee", fr: "Réunion du comité", ht: "Reyinyon komite a")
    static let none = Phrase("No meetings yet", fr: "Pas encore de réunion", ht: "Poko gen reyinyon")
    static let noneHint = Phrase(
        "A meeting is planned from the page of its round.", fr: "Une réunion se prévoit depuis la page de son appel.",
        ht: "Yo planifye yon reyinyon sou paj apèl li a.")
    static let starts = Phrase("Begins", fr: "Début", ht: "Kòmanse")
    static let round = Phrase("Round", fr: "Appel", ht: "Apèl")
    static let items = Phrase("Applications", fr: "Demandes", ht: "Demann")
    static let plan = Phrase("Plan a meeting", fr: "Prévoir une réunion", ht: "Planifye yon reyinyon")
    static let planLead = Phrase(
        "Say when and where. Next you choose what is decided in it.", fr: "Dites quand et où. Ensuite vous choisirez ce qui y sera décidé.",
        ht: "Di kilè ak ki kote. Apre sa w ap chwazi sa pou yo deside ladan l.")
    static let planned = Phrase(
        "The meeting is planned. Choose what is decided in it.", fr: "La réunion est prévue. Choisissez ce qui y sera décidé.",
        ht: "Reyinyon an planifye. Chwazi sa pou yo deside ladan l.")
    static let day = Phrase("Day", fr: "Jour", ht: "Jou")
    static let clock = Phrase("Time", fr: "Heure", ht: "Lè")
    static let clockShape = Phrase("Such as 14:30.", fr: "Par exemple 14:30.", ht: "Tankou 14:30.")
    static let place = Phrase("Room or video link", fr: "Salle ou lien vidéo", ht: "Sal oswa lyen videyo")
    static let placeHint = Phrase(
        "A link begins with https:// and can be pressed.", fr: "Un lien commence par https:// et se suit d’un clic.",
        ht: "Yon lyen kòmanse ak https:// epi moun ka klike l.")
    static let edit = Phrase("Move it", fr: "Déplacer", ht: "Deplase l")
    static let cancel = Phrase("Cancel the meeting", fr: "Annuler la réunion", ht: "Anile reyinyon an")
    static let keep = Phrase("Keep it", fr: "La garder", ht: "Kenbe l")
    static let cancelLead = Phrase(
        "What is on its agenda waits for another meeting.", fr: "Ce qui est à l’ordre du jour attendra une autre réunion.",
        ht: "Sa ki sou ajanda l ap tann yon lòt reyinyon.")
    static let open = Phrase("Open the meeting", fr: "Ouvrir la réunion", ht: "Louvri reyinyon an")
    static let close = Phrase("Close the meeting", fr: "Clore la réunion", ht: "Fèmen reyinyon an")
    static let closeQuestion = Phrase(
        "Close the meeting? No vote is taken in it any more.", fr: "Clore la réunion ? On n’y votera plus.",
        ht: "Fèmen reyinyon an? Pap gen vòt ladan l ankò.")
    static let editAgenda = Phrase("Set the agenda", fr: "Fixer l’ordre du jour", ht: "Fikse ajanda a")
    static let agenda = Phrase("Agenda", fr: "Ordre du jour", ht: "Ajanda")
    static let agendaLead = Phrase(
        "Give each application a place in the order and minutes. One without a place is not on the agenda.",
        fr: "Donnez à chaque demande un rang et des minutes. Sans rang, elle n’est pas à l’ordre du jour.",
        ht: "Bay chak demann yon plas ak minit. Sa ki pa gen plas pa sou ajanda a.")
    static let noItems = Phrase(
        "Nothing is on the agenda yet.", fr: "Rien n’est encore à l’ordre du jour.", ht: "Poko gen anyen sou ajanda a.")
    static let nothingReady = Phrase("No application is ready", fr: "Aucune demande n’est prête", ht: "Pa gen demann ki pare")
    static let nothingReadyHint = Phrase(
        "An application is ready when its reviews are filed and it was sent to the committee.",
        fr: "Une demande est prête quand ses évaluations sont déposées et qu’elle est transmise au comité.",
        ht: "Yon demann pare lè evalyasyon li yo depoze epi yo voye l bay komite a.")
    static let order = Phrase("Order", fr: "Rang", ht: "Plas")
    static let minutesEach = Phrase("Minutes", fr: "Minutes", ht: "Minit")
    static let asked = Phrase("Amount", fr: "Montant", ht: "Montan")
    static let score = Phrase("Score", fr: "Note", ht: "Nòt")
    static let standing = Phrase("Decision", fr: "Décision", ht: "Desizyon")
    static let waiting = Phrase("Not taken up yet", fr: "Pas encore abordée", ht: "Poko pran")
    static let recused = Phrase(
        "Closed to you: a conflict of interest", fr: "Fermée pour vous : conflit d’intérêts", ht: "Fèmen pou ou: konfli enterè")
    static let undeclared = Phrase(
        "Closed until you say whether anything ties you to it", fr: "Fermée tant que vous n’avez pas dit si un lien existe",
        ht: "Fèmen toutotan ou pa di si gen yon lyen")
    static let free = Phrase("Left in the fund", fr: "Reste dans le fonds", ht: "Rete nan fon an")
    static let given = Phrase("Approved in this meeting", fr: "Approuvé dans cette réunion", ht: "Apwouve nan reyinyon sa a")
    static let leftIfAll = Phrase(
        "Left if the rest is approved", fr: "Reste si le reste est approuvé", ht: "Ap rete si tout rès la apwouve")
    static let short = Phrase("The fund is short.", fr: "Le fonds ne suffit pas.", ht: "Fon an pa ase.")
    static let attendance = Phrase("Who is there", fr: "Présences", ht: "Moun ki la")
    static let noCommittee = Phrase(
        "Nobody is appointed to the committee of this round yet.", fr: "Personne n’est encore nommé au comité de cet appel.",
        ht: "Poko gen moun nan komite apèl sa a.")
    static let seat = Phrase("Seat", fr: "Siège", ht: "Syèj")
    static let present = Phrase("There", fr: "Présent", ht: "La")
    static let isThere = Phrase("There", fr: "Présent", ht: "La")
    static let mark = Phrase("Mark", fr: "Noter", ht: "Make")
    static let markPresent = Phrase("Is there", fr: "Est présent", ht: "La")
    static let markGone = Phrase("Has left", fr: "Est parti", ht: "Ale")
    static let ranking = Phrase("Ranking and what if", fr: "Classement et essais", ht: "Klasman ak esè")
    static let rankingLead = Phrase(
        "The best scores first, with what would be left of the fund after each. Tick some to see what they would leave; nothing of it is kept.",
        fr: "Les meilleures notes d’abord, avec ce qui resterait du fonds après chacune. Cochez pour essayer ; rien n’est gardé.",
        ht: "Pi bon nòt yo anvan, ak sa k ap rete nan fon an apre chak. Tcheke kèk pou wè sa ki t ap rete; anyen pa anrejistre.")
    static let leftThen = Phrase("Left then", fr: "Reste alors", ht: "Rete apre")
    static let take = Phrase("Try", fr: "Essayer", ht: "Eseye")
    static let tryOut = Phrase("See what is left", fr: "Voir ce qui reste", ht: "Wè sa ki rete")
    static let leftAfter = Phrase("Left after what is ticked", fr: "Reste après les choix cochés", ht: "Rete apre sa ki tcheke yo")
    static let cutOff = Phrase("The fund does not reach further", fr: "Le fonds s’arrête ici", ht: "Fon an rive la sèlman")
    static let hidden = Phrase(
        "Applications that are closed to you and not counted here:", fr: "Demandes fermées pour vous et non comptées ici :",
        ht: "Demann ki fèmen pou ou epi ki pa konte la a:")
    static let nothingToRank = Phrase("Nothing to rank", fr: "Rien à classer", ht: "Pa gen anyen pou klase")
    static let nothingToRankHint = Phrase(
        "What is on the agenda and not decided yet is ranked here.", fr: "Ce qui est à l’ordre du jour et non décidé est classé ici.",
        ht: "Sa ki sou ajanda a epi ki poko deside klase la a.")
    static let pack = Phrase("Print for members", fr: "Imprimer pour les membres", ht: "Enprime pou manm yo")
    static let minutes = Phrase("Minutes", fr: "Procès-verbal", ht: "Pwosè vèbal")

    static func word(_ state: Meeting.State.Word) -> Phrase {
        switch state {
        case .planned: Phrase("Planned", fr: "Prévue", ht: "Planifye")
        case .open: Phrase("Open", fr: "Ouverte", ht: "Louvri")
        case .closed: Phrase("Closed", fr: "Close", ht: "Fèmen")
        case .signed: Phrase("Minutes signed", fr: "Procès-verbal signé", ht: "Pwosè vèbal siyen")
        case .cancelled: Phrase("Cancelled", fr: "Annulée", ht: "Anile")
        }
    }

    static func word(_ seat: PanelMember.Seat) -> Phrase {
        switch seat {
        case .chair: Phrase("Chair", fr: "Présidence", ht: "Prezidan")
        case .member: Phrase("Member", fr: "Membre", ht: "Manm")
        case .alternate: Phrase("Alternate", fr: "Suppléant", ht: "Sipleyan")
        }
    }

    static let events: [String: Phrase] = [
        "meeting.planned": word(.planned),
        "meeting.changed": Phrase("Moved to another time or place", fr: "Déplacée", ht: "Deplase"),
        "meeting.agenda_set": Phrase("Agenda set", fr: "Ordre du jour fixé", ht: "Ajanda fikse"),
        "meeting.opened": Phrase("Opened", fr: "Ouverte", ht: "Louvri"),
        "meeting.closed": word(.closed), "meeting.signed": word(.signed), "meeting.cancelled": word(.cancelled),
        "meeting.member_arrived": Phrase("A member came", fr: "Un membre est arrivé", ht: "Yon manm rive"),
        "meeting.member_left": Phrase("A member left", fr: "Un membre est parti", ht: "Yon manm ale"),
    ]
}
