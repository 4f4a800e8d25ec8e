import Models

/// The texts of funds and exchange rates.
enum FundPhrases {
    static let title = Phrase("Funds", fr: "Fonds", ht: "Fon")
    static let lead = Phrase(
        "What donors gave for grants and loans, what was approved, and what is free.",
        fr: "Ce que les bailleurs ont donné pour subventions et prêts, ce qui est approuvé, ce qui reste.",
        ht: "Sa bayè fon yo bay pou sibvansyon ak prè, sa ki apwouve, ak sa ki rete.")
    static let add = Phrase("Add a fund", fr: "Ajouter un fonds", ht: "Ajoute yon fon")
    static let edit = Phrase("Change the fund", fr: "Modifier le fonds", ht: "Chanje fon an")
    static let none = Phrase("No funds yet", fr: "Pas encore de fonds", ht: "Poko gen fon")
    static let noneHint = Phrase(
        "Add the money of a donor, then a round in which people apply for it.",
        fr: "Ajoutez l’argent d’un bailleur, puis un appel pour le demander.",
        ht: "Ajoute lajan yon bayè fon, epi yon apèl kote moun mande l.")
    static let name = Phrase("Name", fr: "Nom", ht: "Non")
    static let nameHint = Phrase(
        "As the office calls it, such as Livelihoods 2027.", fr: "Tel que le bureau l’appelle, comme Moyens de vie 2027.",
        ht: "Jan biwo a rele l, tankou Mwayen lavi 2027.")
    static let donor = Phrase("Donor", fr: "Bailleur de fonds", ht: "Bayè fon")
    static let currency = Phrase("Currency", fr: "Devise", ht: "Lajan")
    static let balance = Phrase("Balance", fr: "Montant", ht: "Balans")
    static let balanceHint = Phrase(
        "All that may be approved from it: grants and loans together.", fr: "Tout ce qui peut en être approuvé : subventions et prêts.",
        ht: "Tout sa ki ka apwouve ladan l: sibvansyon ak prè ansanm.")
    static let committed = Phrase("Approved", fr: "Approuvé", ht: "Apwouve")
    static let free = Phrase("Free", fr: "Disponible", ht: "Disponib")
    static let period = Phrase("Period", fr: "Période", ht: "Peryòd")
    static let close = Phrase("Close", fr: "Clore", ht: "Fèmen")
    static let closeQuestion = Phrase(
        "Close the fund? Nothing more is approved from it until it is opened again.",
        fr: "Clore le fonds ? Plus rien n’en sera approuvé jusqu’à sa réouverture.",
        ht: "Fèmen fon an? Anyen pap apwouve ladan l jiskaske li relouvri.")
    static let reopen = Phrase("Open again", fr: "Rouvrir", ht: "Relouvri")
    static let ceiling = Phrase("Ceiling in force today", fr: "Plafond en vigueur aujourd’hui", ht: "Plafon ki an vigè jodi a")
    static let ceilingHint = Phrase(
        "For a person, or for a group together. The rest beside the grant is a loan at low interest.",
        fr: "Par personne, ou pour un groupe ensemble. Le reste à côté de la subvention est un prêt à faible intérêt.",
        ht: "Pou yon moun, oswa pou yon gwoup ansanm. Rès la akote sibvansyon an se yon prè ak ti enterè.")
    static let allCeilings = Phrase(
        "All ceilings, with their words", fr: "Tous les plafonds et leurs motifs", ht: "Tout plafon yo, ak mo yo")
    static let grantPart = Phrase("of it as a grant at most", fr: "au plus en subvention", ht: "ladan l kòm sibvansyon omaksimòm")
    static let rates = Phrase("Exchange rates", fr: "Taux de change", ht: "To chanj")
    static let rateLead = Phrase(
        "What one unit of a currency costs in another, from a day on. A ceiling in dollars is measured by it.",
        fr: "Ce que coûte une unité d’une devise dans une autre, à partir d’un jour. Le plafond en dollars s’y mesure.",
        ht: "Sa yon inite yon lajan koute nan yon lòt, apati yon jou. Se ak sa yo mezire plafon an dola.")
    static let addRate = Phrase("Record a rate", fr: "Noter un taux", ht: "Ekri yon to")
    static let base = Phrase("One unit of", fr: "Une unité de", ht: "Yon inite")
    static let quote = Phrase("costs in", fr: "coûte en", ht: "koute an")
    static let rate = Phrase("Rate", fr: "Taux", ht: "To")
    static let effectiveOn = Phrase("From", fr: "À partir du", ht: "Apati")
    static let noRates = Phrase("No rates yet", fr: "Pas encore de taux", ht: "Poko gen to")
    static let added = Phrase("The fund is added.", fr: "Le fonds est ajouté.", ht: "Fon an ajoute.")

    static func word(_ state: Fund.State) -> Phrase {
        switch state {
        case .open: Phrase("Open", fr: "Ouvert", ht: "Louvri")
        case .closed: Phrase("Closed", fr: "Clos", ht: "Fèmen")
        }
    }

    static let events: [String: Phrase] = [
        "fund.added": Phrase("Added", fr: "Ajouté", ht: "Ajoute"),
        "fund.changed": Phrase("Changed", fr: "Modifié", ht: "Chanje"),
        "fund.closed": Phrase("Closed", fr: "Clos", ht: "Fèmen"),
        "fund.reopened": Phrase("Opened again", fr: "Rouvert", ht: "Relouvri"),
    ]

    static let names: [String: Phrase] = [
        "name": name, "donor": donor, "currency": currency, "balance": balance, "startsOn": GrantsPhrases.from, "endsOn": GrantsPhrases.to,
        "base": base, "quote": quote, "rate": rate, "effectiveOn": effectiveOn,
    ]
    static let wanted: [String: Phrase] = [
        "balance": GrantsPhrases.amountShape, "rate": GrantsPhrases.amountShape, "startsOn": GrantsPhrases.dateShape,
        "endsOn": GrantsPhrases.dateShape, "effectiveOn": GrantsPhrases.dateShape,
    ]
}
