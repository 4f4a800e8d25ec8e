import Models

/// The texts about where the money of awards is.
enum MoneyPhrases {
    static let title = Phrase("Where the money is", fr: "Où est l’argent", ht: "Kote lajan an ye")
    static let lead = Phrase(
        "Each award's money goes from free to committed by an order, to received by a delivery, to invoiced and to paid.",
        fr: "L’argent passe de disponible à engagé par une commande, à reçu par une livraison, puis à facturé et payé.",
        ht: "Lajan an soti disponib pou l angaje ak yon kòmand, resevwa ak yon livrezon, epi fakti ak peye.")
    static let approved = Phrase("Approved", fr: "Approuvé", ht: "Apwouve")
    static let free = Phrase("Free", fr: "Disponible", ht: "Disponib")
    static let committed = Phrase("Committed", fr: "Engagé", ht: "Angaje")
    static let received = Phrase("Received", fr: "Reçu", ht: "Resevwa")
    static let invoiced = Phrase("Invoiced", fr: "Facturé", ht: "Fakti")
    static let paid = Phrase("Paid", fr: "Payé", ht: "Peye")
    static let fund = Phrase("The fund", fr: "Le fonds", ht: "Fon an")
    static let none = Phrase("Nothing is approved yet", fr: "Rien n’est encore approuvé", ht: "Poko gen anyen ki apwouve")
    static let noneHint = Phrase(
        "With the committee's first decision the award's lines stand here.",
        fr: "À la première décision du comité, les lignes paraissent ici.", ht: "Ak premye desizyon komite a, liy yo ap parèt isit la.")
    static let lines = Phrase("By award and line", fr: "Par subvention et ligne", ht: "Pa sibvansyon ak liy")
    static let line = Phrase("Line", fr: "Ligne", ht: "Liy")
    static let beside = Phrase("Beside the lines", fr: "Hors lignes", ht: "Akote liy yo")
    static let reconciliation = Phrase("Reconciliation", fr: "Rapprochement", ht: "Rapwochman")
    static let agrees = Phrase(
        "Decisions, payments and the ledger say the same.", fr: "Décisions, paiements et grand livre concordent.",
        ht: "Desizyon yo, peman yo ak liv kont lan di menm bagay.")
    static let disagrees = Phrase(
        "Decisions, payments and the ledger do not say the same. Tell whoever runs the system.",
        fr: "Décisions, paiements et grand livre ne concordent pas. Prévenez l’exploitant du système.",
        ht: "Desizyon yo, peman yo ak liv kont lan pa di menm bagay. Avèti moun ki okipe sistèm nan.")
    static let source = Phrase("Told by", fr: "Selon", ht: "Dapre")
    static let there = Phrase("There", fr: "Là", ht: "La")
    static let inLedger = Phrase("In the ledger", fr: "Au grand livre", ht: "Nan liv kont lan")
    static let difference = Phrase("Difference", fr: "Écart", ht: "Diferans")
    static let byDecisions = Phrase("Decisions: approved", fr: "Décisions : approuvé", ht: "Desizyon: apwouve")
    static let byPayments = Phrase("Payments: paid", fr: "Paiements : payé", ht: "Peman: peye")
    static let unproven = Phrase(
        "Balances that their entries do not prove", fr: "Soldes non prouvés par leurs écritures", ht: "Balans ekriti yo pa pwouve")
    static let exchange = Phrase(
        "Exchange differences of payments", fr: "Écarts de change des paiements", ht: "Diferans chanj nan peman yo")
    static let ledger = Phrase("Ledger of", fr: "Grand livre de", ht: "Liv kont")
    static let ledgerLead = Phrase(
        "Each movement is written by the database as it happens, and nobody changes it. The sums above follow from it.",
        fr: "La base écrit chaque mouvement quand il arrive, et personne ne le change. Les sommes en découlent.",
        ht: "Baz done a ekri chak mouvman lè l rive, pèsonn pa chanje l. Sòm anwo yo soti ladan l.")
    static let number = Phrase("Number", fr: "Numéro", ht: "Nimewo")
    static let at = Phrase("When", fr: "Quand", ht: "Kilè")
    static let from = Phrase("From", fr: "De", ht: "Soti")
    static let to = Phrase("To", fr: "À", ht: "Ale")
    static let amount = Phrase("Amount", fr: "Montant", ht: "Montan")
    static let cause = Phrase("Because of", fr: "En raison de", ht: "Akòz")

    static let causes: [String: Phrase] = [
        "approval": Phrase("the committee's decision", fr: "la décision du comité", ht: "desizyon komite a"),
        "order": Phrase("an order", fr: "une commande", ht: "yon kòmand"),
        "order_change": Phrase("a change of an order", fr: "une modification de commande", ht: "yon chanjman kòmand"),
        "receipt": Phrase("a delivery", fr: "une livraison", ht: "yon livrezon"),
        "return": Phrase("goods sent back", fr: "un retour", ht: "machandiz ki tounen"),
        "invoice": Phrase("an invoice", fr: "une facture", ht: "yon fakti"),
        "payment": Phrase("a payment", fr: "un paiement", ht: "yon peman"),
    ]

    static func word(_ stage: Ledger.Stage) -> Phrase {
        switch stage {
        case .fund: fund
        case .free: free
        case .committed: committed
        case .received: received
        case .invoiced: invoiced
        case .paid: paid
        }
    }
}
