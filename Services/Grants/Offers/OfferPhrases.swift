import Models

/// The texts of requests for offers and of offers.
enum OfferPhrases {
    static let ask = Phrase("Ask suppliers", fr: "Consulter des fournisseurs", ht: "Mande founisè yo")
    static let askLead = Phrase(
        "Each supplier gets a link of its own and sends its offer without an account. What comes in stays sealed until the end.",
        fr: "Chaque fournisseur reçoit son propre lien et envoie son offre sans compte. Les offres restent scellées jusqu’à la fin.",
        ht: "Chak founisè resevwa pwòp lyen pa l epi voye òf li san kont. Òf yo rete fèmen jouk nan fen an.")
    static let askAgain = Phrase("Ask once more", fr: "Consulter de nouveau", ht: "Mande ankò")
    static let invite = Phrase("Ask one more supplier", fr: "Consulter un autre fournisseur", ht: "Mande yon lòt founisè")
    static let inviteLead = Phrase(
        "The supplier gets a link. One that has lost its link gets another; the last offer in time counts.",
        fr: "Le fournisseur reçoit un lien. S’il a perdu le sien, il en reçoit un autre ; la dernière offre à temps compte.",
        ht: "Founisè a resevwa yon lyen. Si li pèdi l, li resevwa yon lòt; dènye òf ki rive alè konte.")
    static let enter = Phrase("Enter an offer", fr: "Saisir une offre", ht: "Antre yon òf")
    static let enterLead = Phrase(
        "For what came by e-mail or on paper. It is sealed like the others: nobody reads it again before the end.",
        fr: "Pour ce qui est arrivé par courriel ou sur papier. L’offre est scellée : personne ne la relit avant la fin.",
        ht: "Pou sa ki rive pa imèl oswa sou papye. Li fèmen tankou lòt yo: pèsonn pa li l ankò anvan fen an.")
    static let entered = Phrase("The offer is entered and sealed.", fr: "L’offre est saisie et scellée.", ht: "Òf la antre epi li fèmen.")
    static let tooLate = Phrase(
        "The request has closed. What is entered now counts as late, whenever it came, and cannot win.",
        fr: "La consultation est close. Ce qui est saisi maintenant est tardif et ne peut pas l’emporter.",
        ht: "Demann lan fèmen. Sa yo antre kounye a konte an reta, epi li pa ka genyen.")
    static let open = Phrase("Open the offers", fr: "Ouvrir les offres", ht: "Louvri òf yo")
    static let openQuestion = Phrase(
        "Close the request now and open the offers? Nobody can offer in time any more.",
        fr: "Clore maintenant et ouvrir les offres ? Plus personne ne pourra répondre à temps.",
        ht: "Fèmen demann lan kounye a epi louvri òf yo? Pèsonn pap ka reponn alè ankò.")
    static let opened = Phrase("The offers are open.", fr: "Les offres sont ouvertes.", ht: "Òf yo louvri.")
    static let offers = Phrase("Offers", fr: "Offres", ht: "Òf yo")
    static let sealed = Phrase("Sealed", fr: "Scellées", ht: "Fèmen")
    static let noneOpened = Phrase("No offer is open", fr: "Aucune offre ouverte", ht: "Pa gen òf ki louvri")
    static let sealedHint = Phrase(
        "Offers stay sealed until their request has closed.", fr: "Les offres restent scellées jusqu’à la clôture.",
        ht: "Òf yo rete fèmen jiskaske demann lan fini.")
    static let closes = Phrase("Offers are due", fr: "Offres attendues jusqu’au", ht: "Dènye lè pou òf yo")
    static let closesOn = Phrase("Offers are due on", fr: "Offres attendues le", ht: "Dènye jou pou òf yo")
    static let terms = Phrase("What suppliers have to know", fr: "Ce que les fournisseurs doivent savoir", ht: "Sa founisè yo dwe konnen")
    static let termsHint = Phrase(
        "Such as when it is needed, how it is paid and what papers go with it. Name nobody whom it is for.",
        fr: "Par exemple la date, le mode de paiement, les papiers à joindre. Ne nommez aucun bénéficiaire.",
        ht: "Tankou kilè yo bezwen l, kijan yo peye, ki papye ki ale avè l. Pa nonmen moun li pou li a.")
    static let suppliers = Phrase("Suppliers to ask", fr: "Fournisseurs à consulter", ht: "Founisè pou mande")
    static let suppliersHint = Phrase(
        "Those who sell this kind of goods.", fr: "Ceux qui vendent ce genre de biens.", ht: "Moun ki vann kalite machandiz sa a.")
    static let noSuppliers = Phrase(
        "No supplier of this kind of goods is known. Offers on paper can be entered once one is added.",
        fr: "Aucun fournisseur de ce genre n’est connu. Ajoutez-en un pour saisir des offres sur papier.",
        ht: "Pa gen founisè pou kalite machandiz sa a. Ajoute youn pou w ka antre òf sou papye.")
    static let nobodyAsked = Phrase("Nobody was asked by a link.", fr: "Personne n’a reçu de lien.", ht: "Pèsonn pa resevwa lyen.")
    static let nothingYet = Phrase("Nothing yet", fr: "Rien encore", ht: "Poko gen anyen")
    static let supplier = Phrase("Supplier", fr: "Fournisseur", ht: "Founisè")
    static let received = Phrase("Came", fr: "Reçue", ht: "Rive")
    static let cameBy = Phrase("By", fr: "Par", ht: "Pa")
    static let rateMissing = Phrase(
        "No exchange rate into the currency of the rules is written down.",
        fr: "Aucun taux vers la devise des règles n’est noté.", ht: "Pa gen to ki ekri pou lajan règ yo.")
    static let links = Phrase("The suppliers’ links", fr: "Les liens des fournisseurs", ht: "Lyen founisè yo")
    static let linksLead = Phrase(
        "Hand each supplier its own. They are shown this once; whose address is known gets a mail, too.",
        fr: "Remettez à chacun le sien. Ils ne sont montrés qu’une fois ; les adresses connues reçoivent aussi un courriel.",
        ht: "Bay chak founisè pa l. Yo parèt yon sèl fwa; moun ki gen adrès la resevwa yon imèl tou.")
    static let linkHint = Phrase(
        "Shown once. It takes one offer.", fr: "Montré une seule fois. Il accepte une seule offre.",
        ht: "Li parèt yon sèl fwa. Li pran yon sèl òf.")
    static let back = Phrase("Back to the purchase", fr: "Retour à l’achat", ht: "Tounen nan acha a")
    static let mailSubject = Phrase("Request for an offer", fr: "Demande d’offre", ht: "Demann pou yon òf")
    static let comparison = Phrase("Comparison of offers", fr: "Comparaison des offres", ht: "Konparezon òf yo")
    static let comparisonLead = Phrase(
        "Prices are for one unit, delivered, by the exchange rate of the day on which offers were due.",
        fr: "Prix unitaires, livraison comprise, au taux du jour de clôture.",
        ht: "Pri yo se pou yon inite, ak livrezon, sou to jou òf yo te fèmen an.")
    static let perUnit = Phrase("For one unit, delivered, in", fr: "L’unité, livrée, en", ht: "Pou yon inite, livre, an")
    static let total = Phrase("In all", fr: "Total", ht: "Total")
    static let price = Phrase("Price of one", fr: "Prix unitaire", ht: "Pri youn")
    static let prices = Phrase("Price of one unit, with all taxes", fr: "Prix unitaire, taxes comprises", ht: "Pri yon inite, ak tout taks")
    static let pricesHint = Phrase(
        "Leave empty what is not offered.", fr: "Laissez vide ce qui n’est pas proposé.", ht: "Kite vid sa yo pa ofri.")
    static let deliveryCost = Phrase("Delivery of all of it", fr: "Livraison du tout", ht: "Livrezon tout bagay")
    static let deliveryHint = Phrase("0 where it is free.", fr: "0 si elle est gratuite.", ht: "0 si li gratis.")
    static let validUntil = Phrase("Valid until", fr: "Valable jusqu’au", ht: "Valab jiska")
    static let leadDays = Phrase("Days to deliver", fr: "Jours de livraison", ht: "Jou pou livre")
    static let warrantyMonths = Phrase("Warranty, months", fr: "Garantie, mois", ht: "Garanti, mwa")
    static let note = Phrase("Remarks", fr: "Remarques", ht: "Remak")
    static let asAsked = Phrase("As asked for", fr: "Conforme", ht: "Konfòm")
    static let asAskedQuestion = Phrase(
        "Is it what was asked for?", fr: "Est-ce ce qui était demandé ?", ht: "Èske se sa yo te mande?")
    static let assess = Phrase("Assess", fr: "Évaluer", ht: "Evalye")
    static let compliant = Phrase("What was asked for", fr: "Conforme à la demande", ht: "Sa yo te mande a")
    static let notCompliant = Phrase("Something else", fr: "Autre chose", ht: "Yon lòt bagay")
    static let notAssessed = Phrase("Not assessed", fr: "Pas encore évaluée", ht: "Poko evalye")
    static let late = Phrase("Late", fr: "Tardive", ht: "An reta")
    static let expired = Phrase("Expired", fr: "Expirée", ht: "Ekspire")
    static let lowest = Phrase("Lowest", fr: "La plus basse", ht: "Pi ba a")
    static let reasonWanted = Phrase(
        "Say why, where it is something else.", fr: "Dites pourquoi, si c’est autre chose.", ht: "Di poukisa, si se yon lòt bagay.")
    static let added = Phrase(
        "What other purchases of this kind buy for the same awards within the window is added, so that nothing is split.",
        fr: "On y ajoute les autres achats de ce genre pour les mêmes subventions dans la période : rien n’est fractionné.",
        ht: "Yo ajoute lòt acha menm kalite pou menm sibvansyon yo nan peryòd la, pou anyen pa separe an moso.")
    static let allRules = Phrase("All rules of buying", fr: "Toutes les règles d’achat", ht: "Tout règ pou achte")
    static let sendTitle = Phrase("Your offer", fr: "Votre offre", ht: "Òf ou")
    static let send = Phrase("Send the offer", fr: "Envoyer l’offre", ht: "Voye òf la")
    static let onceHint = Phrase(
        "It is sent once and stays sealed until offers are due.", fr: "Elle est envoyée une fois et reste scellée jusqu’à la clôture.",
        ht: "Ou voye l yon sèl fwa, epi li rete fèmen jouk dènye lè a.")
    static let sent = Phrase("Your offer has come in", fr: "Votre offre est bien arrivée", ht: "Òf ou a rive")
    static let sentHint = Phrase(
        "Ask the office for another link to replace it before offers are due.",
        fr: "Pour la remplacer à temps, demandez un autre lien au bureau.", ht: "Pou ranplase l alè, mande biwo a yon lòt lyen.")
    static let closed = Phrase("Offers are not taken any more", fr: "Les offres sont closes", ht: "Yo pa pran òf ankò")
    static let closedHint = Phrase("Ask the office.", fr: "Adressez-vous au bureau.", ht: "Mande biwo a.")

    static func mail(_ office: String, _ address: String) -> Phrase {
        Phrase(
            "\(office) asks for your offer. Look at what is needed and send your prices here:\n\n\(address)\n",
            fr: "\(office) demande votre offre. Consultez la demande et envoyez vos prix ici :\n\n\(address)\n",
            ht: "\(office) mande òf ou. Gade sa yo bezwen epi voye pri ou yo isit la:\n\n\(address)\n")
    }

    static func closesOnHint(_ day: CalendarDate) -> Phrase {
        Phrase(
            "At 16:00. \(day) is the earliest by the rule.", fr: "À 16 h. Au plus tôt le \(day) selon la règle.",
            ht: "A 16 è. Pi bonè se \(day) dapre règ la.")
    }

    static func acceptable(_ count: Int, _ needed: Int) -> Phrase {
        Phrase(
            "\(count) acceptable offers; the rule asks for \(needed).", fr: "\(count) offres acceptables ; la règle en demande \(needed).",
            ht: "\(count) òf akseptab; règ la mande \(needed).")
    }

    static func channel(_ channel: Quotation.Channel) -> Phrase {
        switch channel {
        case .link: Phrase("Link", fr: "Lien", ht: "Lyen")
        case .email: Phrase("E-mail", fr: "Courriel", ht: "Imèl")
        case .paper: Phrase("Paper", fr: "Papier", ht: "Papye")
        }
    }

    static func method(_ method: ProcurementPolicy.Method) -> Phrase {
        switch method {
        case .singlePrice: Phrase("One documented price", fr: "Un prix documenté", ht: "Yon sèl pri ak prèv")
        case .quotations: Phrase("Quotations", fr: "Devis", ht: "Pri ekri")
        case .writtenQuotations: Phrase("Written quotations", fr: "Devis écrits", ht: "Pri ekri fòmèl")
        case .tender: Phrase("Tender with a committee", fr: "Appel d’offres avec comité", ht: "Apèl òf ak komite")
        }
    }

    /// The rule of a band in its words.
    static func rule(_ amount: String, _ band: ProcurementPolicy.Band) -> Phrase {
        Phrase(
            "\(amount): \(band.quotes) offers, \(band.workingDays) working days to answer, \(band.approvals) to approve.",
            fr: "\(amount) : \(band.quotes) offres, \(band.workingDays) jours ouvrables pour répondre, \(band.approvals) pour approuver.",
            ht: "\(amount): \(band.quotes) òf, \(band.workingDays) jou travay pou reponn, \(band.approvals) moun pou apwouve.")
    }

    static let names: [String: Phrase] = [
        "closesOn": closesOn, "terms": terms, "suppliers": suppliers, "supplier": supplier, "channel": cameBy, "prices": prices,
        "deliveryCost": deliveryCost, "validUntil": validUntil, "leadDays": leadDays, "warrantyMonths": warrantyMonths, "note": note,
    ]
    static let wanted: [String: Phrase] = [
        "deliveryCost": GrantsPhrases.amountShape, "validUntil": GrantsPhrases.dateShape, "closesOn": GrantsPhrases.dateShape,
    ]
}
