import Models

/// What each field of a plan is called, and the help beside it.
enum PlanPhrases {
    static let labels: [String: Phrase] = [
        "title": Phrase("Name of the business", fr: "Nom de l’entreprise", ht: "Non biznis la"),
        "venture": Phrase("Kind of business", fr: "Type d’activité", ht: "Kalite biznis"),
        "otherVenture": Phrase("Which other kind", fr: "Quel autre type", ht: "Ki lòt kalite"),
        "isic": Phrase("ISIC class", fr: "Classe CITI", ht: "Klas ISIC"),
        "what": Phrase("What you will make or sell", fr: "Ce que vous ferez ou vendrez", ht: "Sa ou pral fè oswa vann"),
        "place": Phrase("Where", fr: "Où", ht: "Ki kote"),
        "customers": Phrase("Customers", fr: "Clients", ht: "Kliyan"),
        "competitors": Phrase("Competitors", fr: "Concurrents", ht: "Konkiran"),
        "experience": Phrase("Experience and skills", fr: "Expérience et compétences", ht: "Eksperyans ak konpetans"),
        "licences": Phrase("Licences and permits", fr: "Licences et permis", ht: "Lisans ak pèmi"),
        "risks": Phrase("What could go wrong", fr: "Ce qui pourrait mal tourner", ht: "Sa ki ka pase mal"),
        "ownContribution": Phrase("Own contribution", fr: "Apport personnel", ht: "Kontribisyon pa w"),
        "grant": Phrase("Grant asked for", fr: "Subvention demandée", ht: "Sibvansyon ou mande"),
        "loan": Phrase("Loan asked for", fr: "Prêt demandé", ht: "Prè ou mande"),
        "loanMonths": Phrase("Months to pay the loan back", fr: "Mois pour rembourser le prêt", ht: "Mwa pou remèt prè a"),
        "loanInterest": Phrase("Interest a year", fr: "Intérêt annuel", ht: "Enterè pa ane"),
        "sales": Phrase("Sales in a usual month", fr: "Ventes d’un mois habituel", ht: "Vant nan yon mwa nòmal"),
        "monthsToUsual": Phrase("Months until sales are usual", fr: "Mois avant des ventes habituelles", ht: "Mwa anvan vant yo vin nòmal"),
        "goodsPercent": Phrase(
            "Cost of goods for 100 of sales", fr: "Coût des marchandises pour 100 de ventes", ht: "Pri machandiz pou chak 100 vant"),
        "wages": Phrase("Wages a month", fr: "Salaires par mois", ht: "Salè pa mwa"),
        "rent": Phrase("Rent a month", fr: "Loyer par mois", ht: "Lwaye pa mwa"),
        "transport": Phrase("Transport a month", fr: "Transport par mois", ht: "Transpò pa mwa"),
        "otherCosts": Phrase("Other costs a month", fr: "Autres frais par mois", ht: "Lòt depans pa mwa"),
        "household": Phrase("Taken out for the family a month", fr: "Prélevé pour la famille par mois", ht: "Sa fanmi an pran pa mwa"),
        "otherStartCosts": Phrase("Other costs before the start", fr: "Autres frais avant le début", ht: "Lòt depans anvan kòmansman"),
        "item": Phrase("Item", fr: "Article", ht: "Atik"),
        "specification": Phrase("Specification", fr: "Spécification", ht: "Espesifikasyon"),
        "quantity": Phrase("Quantity", fr: "Quantité", ht: "Kantite"),
        "price": Phrase("Price of one", fr: "Prix d’un", ht: "Pri youn"),
        "source": Phrase("Where the price is from", fr: "Source du prix", ht: "Ki kote pri a soti"),
    ]

    static let hints: [String: Phrase] = [
        "title": Phrase(
            "A few words by which people will know it.", fr: "Quelques mots par lesquels on la connaîtra.",
            ht: "Kèk mo moun pral konnen l pa yo."),
        "otherVenture": Phrase(
            "Only where the kind is “other”.", fr: "Seulement si le type est « autre ».", ht: "Sèlman si kalite a se « lòt »."),
        "isic": Phrase(
            "Four digits. Leave it empty where the kind of business says it.",
            fr: "Quatre chiffres. Laissez vide si le type d’activité le dit.", ht: "Kat chif. Kite l vid si kalite biznis la di l."),
        "what": Phrase(
            "Which goods or services, in what quality, and how they are made or bought.",
            fr: "Quels biens ou services, de quelle qualité, et comment ils sont produits ou achetés.",
            ht: "Ki machandiz oswa sèvis, ki kalite, ak jan yo fè yo oswa achte yo."),
        "place": Phrase(
            "The village or street, and whether the place is yours, rented or lent.",
            fr: "Le village ou la rue, et si le lieu est à vous, loué ou prêté.",
            ht: "Vilaj la oswa ri a, epi si kote a se pa w, ou lwe l oswa yo prete w li."),
        "customers": Phrase(
            "Who buys, how many they are, how often they buy, and what they pay today.",
            fr: "Qui achète, combien ils sont, à quelle fréquence, et ce qu’ils paient aujourd’hui.",
            ht: "Kiyès k ap achte, konbyen yo ye, chak kilè yo achte, ak sa yo peye jodi a."),
        "competitors": Phrase(
            "Who sells the same nearby, and why people would come to you.",
            fr: "Qui vend la même chose à côté, et pourquoi on viendrait chez vous.",
            ht: "Kiyès k ap vann menm bagay toupre, epi poukisa moun ta vin kot ou."),
        "experience": Phrase(
            "Work that you did before, training, and who will help.", fr: "Travaux déjà faits, formations, et qui aidera.",
            ht: "Travay ou te fè deja, fòmasyon, ak kiyès k ap ede."),
        "licences": Phrase(
            "Those that you have and those that you still need.", fr: "Celles que vous avez et celles qu’il vous faut.",
            ht: "Sa ou genyen ak sa ou bezwen toujou."),
        "risks": Phrase(
            "Such as illness of animals, theft, rain, and what you will do about it.",
            fr: "Maladies d’animaux, vol, pluie… et ce que vous ferez.", ht: "Tankou maladi bèt, vòl, lapli, ak sa ou pral fè."),
        "ownContribution": Phrase(
            "Money, tools or stock of your own, as an amount.", fr: "Argent, outils ou stock à vous, en montant.",
            ht: "Lajan, zouti oswa machandiz pa w, an montan."),
        "sales": Phrase("All that customers pay.", fr: "Tout ce que paient les clients.", ht: "Tout sa kliyan yo peye."),
        "monthsToUsual": Phrase(
            "1 where sales are usual from the first month.", fr: "1 si les ventes sont habituelles dès le premier mois.",
            ht: "1 si vant yo nòmal depi premye mwa a."),
        "goodsPercent": Phrase(
            "What is bought for 60 and sold for 100 costs 60.", fr: "Acheté 60 et vendu 100 coûte 60.",
            ht: "Sa ou achte 60 epi vann 100 koute 60."),
        "otherStartCosts": Phrase(
            "First stock, licences, repairs: not the equipment.", fr: "Premier stock, licences, réparations : sans l’équipement.",
            ht: "Premye machandiz, lisans, reparasyon: san ekipman an."),
    ]

    /// What a field is called; a line of equipment has its number in front.
    static func label(_ name: String, _ language: Language) -> String {
        if let label = labels[name] { return label[language] }
        guard let (number, member) = PlanField.line(of: name), let label = labels[String(member)] else { return name }
        return "\(line[language]) \(number + 1), \(label[language])"
    }

    static func title(_ section: PlanSection) -> Phrase {
        switch section {
        case .venture: Phrase("The business", fr: "L’activité", ht: "Biznis la")
        case .market: Phrase("Customers and competitors", fr: "Clients et concurrents", ht: "Kliyan ak konkiran")
        case .experience: Phrase("Experience, licences, risks", fr: "Expérience, licences, risques", ht: "Eksperyans, lisans, risk")
        case .equipment: Phrase("Equipment", fr: "Équipement", ht: "Ekipman")
        case .money: Phrase("Grant, loan, own contribution", fr: "Subvention, prêt, apport", ht: "Sibvansyon, prè, kontribisyon")
        case .forecast: Phrase("A usual month", fr: "Un mois habituel", ht: "Yon mwa nòmal")
        }
    }

    static let line = Phrase("Line", fr: "Ligne", ht: "Liy")
    static let moreLines = Phrase("One line more", fr: "Une ligne de plus", ht: "Yon lòt liy")
    static let saving = Phrase(
        "What you type is saved as you go, also over a bad line. Without a script, press Save.",
        fr: "Ce que vous tapez est enregistré au fur et à mesure, même avec une mauvaise ligne. Sans script, appuyez sur Enregistrer.",
        ht: "Sa w ap tape a anrejistre pandan w ap tape, menm si liy lan pa bon. San script, peze Anrejistre.")
    static let nextSection = Phrase("Save and go on", fr: "Enregistrer et continuer", ht: "Anrejistre epi kontinye")

    /// What the script says while it saves.
    static func scriptWords(_ language: Language) -> [(String, String)] {
        [
            ("saved", saved), ("saving", savingNow), ("offline", offline), ("refused", refused), ("theirs", theirs), ("mine", mine),
            ("take", take), ("others", others),
        ].map { ($0.0, $0.1[language]) }
    }

    private static let saved = Phrase("Saved", fr: "Enregistré", ht: "Anrejistre")
    private static let savingNow = Phrase("Saving …", fr: "Enregistrement …", ht: "Ap anrejistre …")
    private static let offline = Phrase(
        "The line is away. What you typed is kept on this device and sent again.",
        fr: "La ligne est coupée. Ce que vous avez tapé est gardé sur cet appareil et sera renvoyé.",
        ht: "Liy lan koupe. Sa ou tape a rete sou aparèy sa a epi l ap voye ankò.")
    private static let refused = Phrase("Not saved:", fr: "Non enregistré :", ht: "Pa anrejistre:")
    private static let theirs = Phrase(
        "Somebody else changed this field meanwhile:", fr: "Quelqu’un d’autre a changé ce champ entre-temps :",
        ht: "Yon lòt moun chanje chan sa a pandan tan sa a:")
    private static let mine = Phrase("Keep mine", fr: "Garder le mien", ht: "Kenbe pa m")
    private static let take = Phrase("Take theirs", fr: "Prendre le leur", ht: "Pran pa yo")
    private static let others = Phrase(
        "Somebody else is typing in this plan too.", fr: "Quelqu’un d’autre écrit aussi dans ce plan.",
        ht: "Yon lòt moun ap ekri nan plan sa a tou.")
}
