import FoundationEssentials
import Models

/// The texts of invoices and credit notes.
enum InvoicePhrases {
    static let title = Phrase("Invoices", fr: "Factures", ht: "Fakti yo")
    static let lead = Phrase(
        "What suppliers ask for and give back, the newest first.",
        fr: "Ce que les fournisseurs demandent et rendent, le plus récent d’abord.",
        ht: "Sa founisè yo mande ak sa yo rann, sa ki pi nouvo yo anvan.")
    static let none = Phrase("No invoices", fr: "Aucune facture", ht: "Pa gen fakti")
    static let noneHint = Phrase(
        "An invoice is written down on the page of its order.", fr: "Une facture se consigne sur la page de sa commande.",
        ht: "Yo ekri yon fakti sou paj kòmand li.")
    static let record = Phrase("Record an invoice", fr: "Consigner une facture", ht: "Ekri yon fakti")
    static let recordLead = Phrase(
        "Type what is on it. Leave the quantity empty of what it does not name. Nothing is owed until it is approved.",
        fr: "Tapez ce qui y figure. Laissez vide la quantité de ce qu’elle ne nomme pas. Rien n’est dû avant l’approbation.",
        ht: "Tape sa ki ladan l. Kite kantite sa li pa nonmen vid. Yo pa dwe anyen anvan yo apwouve l.")
    static let recorded = Phrase("It is written down.", fr: "C’est consigné.", ht: "Li ekri.")
    static let kindLabel = Phrase("What it is", fr: "De quoi il s’agit", ht: "Kisa li ye")
    static let creditHint = Phrase(
        "Gives back what was invoiced, such as for goods that go back.", fr: "Rend ce qui était facturé, par exemple pour un retour.",
        ht: "Li rann sa ki te fakti, tankou pou machandiz ki tounen.")
    static let number = Phrase("The supplier's number", fr: "Numéro du fournisseur", ht: "Nimewo founisè a")
    static let invoicedOn = Phrase("Its day", fr: "Sa date", ht: "Dat li")
    static let dueOn = Phrase("To be paid by", fr: "À payer avant le", ht: "Pou peye anvan")
    static let overdue = Phrase("Overdue", fr: "En retard", ht: "An reta")
    static let recordedBy = Phrase("Recorded by", fr: "Consigné par", ht: "Ekri pa")
    static let match = Phrase("Three-way match", fr: "Rapprochement à trois", ht: "Konparezon twa bò")
    static let matchLead = Phrase(
        "What was ordered and what came, beside what is asked for.", fr: "Ce qui est commandé et arrivé, face à ce qui est demandé.",
        ht: "Sa yo kòmande ak sa ki rive, bò kote sa yo mande.")
    static let before = Phrase("Invoiced before", fr: "Déjà facturé", ht: "Fakti anvan")
    static let here = Phrase("Here", fr: "Ici", ht: "Isit la")
    static let orderedPrice = Phrase("Price ordered", fr: "Prix commandé", ht: "Pri kòmande")
    static let price = Phrase("Price here", fr: "Prix ici", ht: "Pri isit la")
    static let delivery = Phrase("Delivery", fr: "Livraison", ht: "Livrezon")
    static let difference = Phrase("Difference", fr: "Écart", ht: "Diferans")
    static let agrees = Phrase(
        "It agrees with the order and with what came.", fr: "Elle concorde avec la commande et la réception.",
        ht: "Li dakò ak kòmand lan ak sa ki rive.")
    static let within = Phrase("within the tolerance", fr: "dans la tolérance", ht: "nan tolerans lan")
    static let beyond = Phrase("beyond the tolerance", fr: "au-delà de la tolérance", ht: "depase tolerans lan")
    static let decisions = Phrase("What was said of it", fr: "Ce qui en a été dit", ht: "Sa yo di de li")
    static let decide = Phrase("Approve or dispute", fr: "Approuver ou contester", ht: "Apwouve oswa konteste")
    static let outcomeLabel = Phrase("Is it to be paid?", fr: "Faut-il payer ?", ht: "Èske pou peye l?")
    static let reason = Phrase("Reason", fr: "Motif", ht: "Rezon")
    static let reasonHint = Phrase(
        "Needed where it differs, and where it is disputed.", fr: "Nécessaire en cas d’écart et de contestation.",
        ht: "Yo bezwen l lè gen diferans, ak lè yo konteste l.")

    static func kind(_ kind: SupplierInvoice.Kind) -> Phrase {
        switch kind {
        case .invoice: Phrase("Invoice", fr: "Facture", ht: "Fakti")
        case .creditNote: Phrase("Credit note", fr: "Avoir", ht: "Nòt kredi")
        }
    }

    static func outcome(_ outcome: SupplierInvoice.Outcome) -> Phrase {
        switch outcome {
        case .approved: Phrase("Approved", fr: "Approuvée", ht: "Apwouve")
        case .disputed: Phrase("Disputed", fr: "Contestée", ht: "Konteste")
        }
    }

    static func standing(_ standing: SupplierInvoice.Standing) -> Phrase {
        switch standing {
        case .recorded: Phrase("To be checked", fr: "À vérifier", ht: "Pou verifye")
        case .disputed: outcome(.disputed)
        case .approved: Phrase("To be paid", fr: "À payer", ht: "Pou peye")
        case .paid: Phrase("Paid", fr: "Payée", ht: "Peye")
        }
    }

    static func exception(_ kind: InvoiceMatch.Exception.Kind) -> Phrase {
        switch kind {
        case .quantity: PurchasePhrases.quantity
        case .price: Phrase("Price", fr: "Prix", ht: "Pri")
        case .delivery: delivery
        }
    }

    /// A difference in its words.
    static func differs(_ kind: InvoiceMatch.Exception.Kind, _ found: String, expected: String) -> Phrase {
        let kind = exception(kind)
        return Phrase(
            "\(kind.english): \(found) where \(expected) was expected", fr: "\(kind.french) : \(found) au lieu de \(expected)",
            ht: "\(kind.haitianCreole): \(found) olye \(expected)")
    }

    /// The rule about differences, in its words, with who may release them.
    static func rule(_ percent: String) -> Phrase {
        Phrase(
            """
            Whoever approves invoices may release a difference of up to \(percent) %, with a reason. Nobody releases more: dispute it, ask for \
            a corrected one, or have whoever approves awards change the order. Another person pays.
            """,
            fr: """
                Qui approuve les factures peut admettre un écart jusqu’à \(percent) %, avec un motif. Personne n’admet plus : contestez, \
                demandez une facture corrigée, ou faites modifier la commande par qui approuve les attributions. Une autre personne paie.
                """,
            ht: """
                Moun ki apwouve fakti yo ka aksepte yon diferans jiska \(percent) %, ak yon rezon. Pèsonn pa aksepte plis: konteste l, mande \
                yon fakti korije, oswa fè moun ki apwouve chwa yo chanje kòmand lan. Se yon lòt moun ki peye.
                """)
    }

    /// What is known of an item, above its fields.
    static func known(_ line: InvoiceStore.Ordered, _ language: Language) -> String {
        let ordered = line.ordered.digits(in: language) + " " + line.unit
        let (accepted, invoiced) = (line.accepted.digits(in: language), line.invoiced.digits(in: language))
        return Phrase(
            "\(ordered) ordered, \(accepted) accepted, \(invoiced) invoiced",
            fr: "\(ordered) commandés, \(accepted) acceptés, \(invoiced) facturés",
            ht: "\(ordered) kòmande, \(accepted) aksepte, \(invoiced) fakti")[language]
    }

    static let names: [String: Phrase] = [
        "kind": kindLabel, "number": number, "invoicedOn": invoicedOn, "dueOn": dueOn, "outcome": outcomeLabel, "reason": reason,
    ]
}
