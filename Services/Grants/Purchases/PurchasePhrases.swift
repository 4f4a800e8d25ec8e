import Models

/// The texts of purchases and requisitions.
enum PurchasePhrases {
    static let title = Phrase("Purchases", fr: "Achats", ht: "Acha yo")
    static let lead = Phrase(
        "What is bought for awarded plans, how far it is, and what it waits for.",
        fr: "Ce qui est acheté pour les plans approuvés, où cela en est et ce que cela attend.",
        ht: "Sa yo achte pou plan ki apwouve yo, kote l rive, ak sa l ap tann.")
    static let none = Phrase("No purchases", fr: "Aucun achat", ht: "Pa gen acha")
    static let noneHint = Phrase(
        "What a committee approved of a fund is asked for here.", fr: "Ce qu’un comité a approuvé sur un fonds se demande ici.",
        ht: "Se isit la yo mande sa yon komite apwouve nan yon fon.")
    static let purchase = Phrase("Purchase", fr: "Achat", ht: "Acha")
    static let fund = Phrase("Fund", fr: "Fonds", ht: "Fon")
    static let categoryLabel = Phrase("Kind of goods", fr: "Genre de biens", ht: "Kalite machandiz")
    static let categoryHint = Phrase(
        "Purchases of one kind for one award are added up.", fr: "Les achats d’un genre pour une subvention s’additionnent.",
        ht: "Yo adisyone acha menm kalite pou menm sibvansyon an.")
    static let waitsFor = Phrase("Waits for", fr: "Attend", ht: "Ap tann")
    static let since = Phrase("Since", fr: "Depuis", ht: "Depi")
    static let estimated = Phrase("Estimated", fr: "Estimation", ht: "Estimasyon")
    static let deliverTo = Phrase("Deliver to", fr: "Livrer à", ht: "Livre nan")
    static let deliverToHint = Phrase(
        "An address of the office: suppliers read it, so name nobody whom it is for.",
        fr: "Une adresse du bureau : les fournisseurs la lisent, ne nommez aucun bénéficiaire.",
        ht: "Yon adrès biwo a: founisè yo ap li l, pa nonmen moun li pou li a.")
    static let neededOn = Phrase("Needed on", fr: "Nécessaire le", ht: "Yo bezwen l")
    static let items = Phrase("What is bought", fr: "Ce qui est acheté", ht: "Sa yo achte")
    static let item = Phrase("Item", fr: "Article", ht: "Atik")
    static let itemHint = Phrase(
        "Lines with the same item, details and unit are bought together.",
        fr: "Les lignes de même article, précisions et unité sont achetées ensemble.",
        ht: "Yo achte ansanm liy ki gen menm atik, detay ak inite.")
    static let specification = Phrase("Details", fr: "Précisions", ht: "Detay")
    static let specificationHint = Phrase(
        "What makes an offer the right one: size, power, warranty. Suppliers read it.",
        fr: "Ce qui rend une offre conforme : taille, puissance, garantie. Les fournisseurs le lisent.",
        ht: "Sa ki fè yon òf bon: gwosè, fòs, garanti. Founisè yo ap li l.")
    static let unit = Phrase("Unit", fr: "Unité", ht: "Inite")
    static let piece = Phrase("piece", fr: "pièce", ht: "moso")
    static let quantity = Phrase("Quantity", fr: "Quantité", ht: "Kantite")
    static let estimate = Phrase("Estimate for one", fr: "Estimation unitaire", ht: "Estimasyon pou youn")
    static let consumable = Phrase("Handed over by quantity", fr: "Remis par quantité", ht: "Yo remèt li pa kantite")
    static let consumableHint = Phrase(
        "Such as chicks, feed or stock: it gets no tags.", fr: "Poussins, aliments, marchandises : sans étiquette.",
        ht: "Tankou ti poul, manje bèt oswa machandiz: li pa gen etikèt.")
    static let forAwards = Phrase("For", fr: "Pour", ht: "Pou")
    static let duties = Phrase("Six duties, six people", fr: "Six fonctions, six personnes", ht: "Sis fonksyon, sis moun")
    static let dutiesHint = Phrase(
        "Nobody has two of them on one purchase. Colleagues of another office may serve.",
        fr: "Personne n’en a deux sur un même achat. Des collègues d’un autre bureau peuvent servir.",
        ht: "Pèsonn pa gen de sou yon sèl acha. Kolèg lòt biwo ka ede.")
    static let yourDuty = Phrase("Your duty here:", fr: "Votre fonction ici :", ht: "Fonksyon ou isit la:")
    static let otherDuty = Phrase(
        "You have another duty on this purchase, so a colleague does this: six duties are six people. Yours is",
        fr: "Vous avez une autre fonction dans cet achat ; un collègue s’en charge : six fonctions, six personnes. La vôtre :",
        ht: "Ou gen yon lòt fonksyon nan acha sa a, kidonk yon kolèg ap fè sa: sis fonksyon se sis moun. Pa w la se")
    static let rule = Phrase("The rule", fr: "La règle", ht: "Règ la")
    static let formerColleague = Phrase("A former colleague", fr: "Un ancien collègue", ht: "Yon ansyen kolèg")
    static let start = Phrase("Ask for it to be bought", fr: "Demander l’achat", ht: "Mande pou achte")
    static let startLead = Phrase(
        "Choose lines of awards that are bought together, then say what each needs.",
        fr: "Choisissez les lignes à acheter ensemble, puis précisez chacune.", ht: "Chwazi liy pou achte ansanm, epi di sa chak bezwen.")
    static let requested = Phrase("It is asked for.", fr: "La demande est faite.", ht: "Demann lan fèt.")
    static let name = Phrase("What is it", fr: "De quoi s’agit-il", ht: "Kisa li ye")
    static let nameHint = Phrase(
        "A few words that suppliers may read, such as Chest freezers.", fr: "Quelques mots pour les fournisseurs : Congélateurs.",
        ht: "Kèk mo founisè yo ka li, tankou Frizè.")
    static let lines = Phrase("Lines of awards with money left", fr: "Lignes dont il reste de l’argent", ht: "Liy ki gen lajan ki rete")
    static let linesHint = Phrase(
        "Those that no purchase is about yet.", fr: "Celles qu’aucun achat ne concerne encore.", ht: "Sa ki poko nan yon acha.")
    static let beside = Phrase("Beside the equipment list", fr: "Hors liste d’équipement", ht: "Andeyò lis ekipman an")
    static let free = Phrase("Free:", fr: "Disponible :", ht: "Disponib:")
    static let goOn = Phrase("Go on", fr: "Continuer", ht: "Kontinye")
    static let again = Phrase("Show the chosen lines", fr: "Afficher les lignes choisies", ht: "Montre liy ki chwazi yo")
    static let nothingAwarded = Phrase("Nothing to buy", fr: "Rien à acheter", ht: "Pa gen anyen pou achte")
    static let nothingAwardedHint = Phrase(
        "Every line of this fund’s awards is in a purchase already, or has no money left.",
        fr: "Chaque ligne approuvée de ce fonds est déjà dans un achat, ou épuisée.",
        ht: "Chak liy ki apwouve nan fon sa a deja nan yon acha, oswa lajan l fini.")
    static let edit = Phrase("Change what is asked for", fr: "Modifier la demande", ht: "Chanje demann lan")
    static let editLead = Phrase(
        "As long as no supplier was asked. What was asked for before stays in the history as changed.",
        fr: "Tant qu’aucun fournisseur n’est consulté. L’historique dit que la demande a changé.",
        ht: "Toutotan yo poko mande okenn founisè. Istwa a di demann lan te chanje.")
    static let cancel = Phrase("Cancel the purchase", fr: "Annuler l’achat", ht: "Anile acha a")
    static let cancelLead = Phrase(
        "Nothing more is bought by it. What it was for can be asked for anew.", fr: "Plus rien n’est acheté. On peut refaire une demande.",
        ht: "Yo pa achte anyen ladan l ankò. Yo ka fè yon lòt demann.")

    static func category(_ category: PurchaseCategory) -> Phrase {
        switch category {
        case .equipment: Phrase("Equipment", fr: "Équipement", ht: "Ekipman")
        case .electronics: Phrase("Electronics", fr: "Électronique", ht: "Elektwonik")
        case .furniture: Phrase("Furniture", fr: "Mobilier", ht: "Mèb")
        case .livestock: Phrase("Livestock", fr: "Animaux", ht: "Bèt")
        case .feedAndSeed: Phrase("Feed and seed", fr: "Aliments et semences", ht: "Manje bèt ak semans")
        case .stock: Phrase("Goods to sell", fr: "Marchandises", ht: "Machandiz pou vann")
        case .vehicles: Phrase("Vehicles", fr: "Véhicules", ht: "Machin")
        case .building: Phrase("Building", fr: "Construction", ht: "Konstriksyon")
        case .services: Phrase("Services", fr: "Services", ht: "Sèvis")
        case .other: Phrase("Other", fr: "Autre", ht: "Lòt")
        }
    }

    static func word(_ state: Purchase.State.Word) -> Phrase {
        switch state {
        case .requisition: Phrase("Asked for", fr: "Demandé", ht: "Mande")
        case .quotesOpen: Phrase("Suppliers asked", fr: "Fournisseurs consultés", ht: "Founisè yo mande")
        case .compared: Phrase("Offers open", fr: "Offres ouvertes", ht: "Òf yo louvri")
        case .awardProposed: Phrase("Award proposed", fr: "Attribution proposée", ht: "Chwa pwopoze")
        case .awarded: Phrase("Awarded", fr: "Attribué", ht: "Founisè chwazi")
        case .ordered: Phrase("Ordered", fr: "Commandé", ht: "Kòmande")
        case .partlyReceived: Phrase("Partly received", fr: "Reçu en partie", ht: "Resevwa an pati")
        case .received: Phrase("Received", fr: "Reçu", ht: "Resevwa")
        case .matched: Phrase("Invoice approved", fr: "Facture approuvée", ht: "Fakti apwouve")
        case .paid: Phrase("Paid", fr: "Payé", ht: "Peye")
        case .cancelled: Phrase("Cancelled", fr: "Annulé", ht: "Anile")
        }
    }

    /// What a purchase in the state waits for; nil where nothing more happens.
    static func waits(_ state: Purchase.State.Word) -> Phrase? {
        switch state {
        case .requisition, .compared, .awarded: duty(.quoteCollector)
        case .quotesOpen: SupplierPhrases.title
        case .awardProposed: duty(.awardApprover)
        case .ordered, .partlyReceived: duty(.receiver)
        case .received: duty(.invoiceApprover)
        case .matched: duty(.payer)
        case .paid, .cancelled: nil
        }
    }

    static func duty(_ duty: Duty) -> Phrase {
        switch duty {
        case .requester: Phrase("Asks for it", fr: "Demande l’achat", ht: "Mande acha a")
        case .quoteCollector: Phrase("Collects offers and orders", fr: "Recueille les offres et commande", ht: "Ranmase òf yo epi kòmande")
        case .awardApprover: Phrase("Approves the award", fr: "Approuve l’attribution", ht: "Apwouve chwa a")
        case .receiver: Phrase("Receives the goods", fr: "Reçoit les biens", ht: "Resevwa machandiz yo")
        case .invoiceApprover: Phrase("Approves invoices", fr: "Approuve les factures", ht: "Apwouve fakti yo")
        case .payer: Phrase("Pays", fr: "Paie", ht: "Peye")
        }
    }

    static let events: [String: Phrase] = [
        "purchase.requested": word(.requisition), "purchase.changed": Phrase("Changed", fr: "Modifié", ht: "Chanje"),
        "purchase.asked": word(.quotesOpen),
        "purchase.offer_received": Phrase("An offer came", fr: "Une offre est arrivée", ht: "Yon òf rive"),
        "purchase.compared": word(.compared),
        "purchase.offer_assessed": Phrase("An offer was assessed", fr: "Offre évaluée", ht: "Yon òf evalye"),
        "purchase.award_proposed": word(.awardProposed), "purchase.award_approved": AwardPhrases.approved,
        "purchase.award_objected": AwardPhrases.refused,
        "purchase.award_refused": Phrase("Back to the offers", fr: "Retour aux offres", ht: "Tounen nan òf yo"),
        "purchase.order_changed": OrderChangePhrases.event, "purchase.awarded": word(.awarded), "purchase.ordered": word(.ordered),
        "purchase.reopened": AwardPhrases.reopen,
        "purchase.partly_received": word(.partlyReceived), "purchase.received": word(.received), "purchase.matched": word(.matched),
        "purchase.paid": word(.paid), "purchase.cancelled": word(.cancelled),
    ]

    static let names: [String: Phrase] = [
        "title": name, "category": categoryLabel, "deliverTo": deliverTo, "neededOn": neededOn, "needs": lines,
    ]
}
