import Models

/// The texts of payments.
enum PaymentPhrases {
    static let payment = Phrase("Payment", fr: "Paiement", ht: "Peman")
    static let lead = Phrase(
        "Write it down once the money has moved: all of the invoice, once. The bank's books are the proof, so give their reference.",
        fr: "Consignez-le une fois l’argent parti : toute la facture, une fois. Indiquez la référence de la banque.",
        ht: "Ekri l lè lajan an fin ale: tout fakti a, yon sèl fwa. Mete referans bank lan, se li ki prèv.")
    static let recorded = Phrase("The payment is written down.", fr: "Le paiement est consigné.", ht: "Peman an ekri.")
    static let paidOn = Phrase("Paid on", fr: "Payé le", ht: "Peye nan dat")
    static let methodLabel = Phrase("How", fr: "Comment", ht: "Kijan")
    static let reference = Phrase("Reference", fr: "Référence", ht: "Referans")
    static let referenceHint = Phrase(
        "Of the transfer, the cheque or the receipt.", fr: "Du virement, du chèque ou du reçu.", ht: "Pou virman an, chèk la oswa resi a.")
    static let details = Phrase("To which account", fr: "Sur quel compte", ht: "Sou ki kont")
    static let detailsHint = Phrase(
        "Of the supplier, confirmed by two people. For a transfer.", fr: "Du fournisseur, confirmé par deux personnes. Pour un virement.",
        ht: "Kont founisè a, de moun konfime l. Pou yon virman.")
    static let noDetails = Phrase(
        "No bank details of this supplier are confirmed by two people, so no transfer can be written down.",
        fr: "Aucune coordonnée bancaire de ce fournisseur n’est confirmée par deux personnes : aucun virement possible.",
        ht: "Pa gen kont bank founisè sa a de moun konfime, kidonk yo pa ka ekri yon virman.")
    static let whole = Phrase("To be paid", fr: "À payer", ht: "Pou peye")
    static let back = Phrase("To come back", fr: "À rembourser", ht: "Pou retounen")
    static let fundAmount = Phrase("What left the fund", fr: "Ce qui est sorti du fonds", ht: "Sa ki soti nan fon an")
    static let fundAmountBack = Phrase("What came back to the fund", fr: "Ce qui est revenu au fonds", ht: "Sa ki tounen nan fon an")
    static let rate = Phrase("Rate", fr: "Taux", ht: "To")
    static let paidBy = Phrase("Paid by", fr: "Payé par", ht: "Peye pa")

    /// What a payment of the invoice's currency out of a fund of another one has to tell.
    static func fundHint(_ rate: String) -> Phrase {
        Phrase(
            "By the bank's books. By the rate of the day of the order it would be \(rate); a difference is booked.",
            fr: "Selon la banque. Au taux du jour de la commande, ce serait \(rate) ; l’écart est comptabilisé.",
            ht: "Dapre bank lan. Ak to jou kòmand lan li ta \(rate); yo ekri diferans lan.")
    }

    static func pay(_ kind: SupplierInvoice.Kind) -> Phrase {
        switch kind {
        case .invoice: Phrase("Record the payment", fr: "Consigner le paiement", ht: "Ekri peman an")
        case .creditNote: Phrase("Record that the money came back", fr: "Consigner le remboursement", ht: "Ekri lajan an tounen")
        }
    }

    static func method(_ method: SupplierPayment.Method) -> Phrase {
        switch method {
        case .transfer: Phrase("Transfer", fr: "Virement", ht: "Virman")
        case .cheque: Phrase("Cheque", fr: "Chèque", ht: "Chèk")
        case .cash: Phrase("Cash", fr: "Espèces", ht: "Lajan kach")
        case .mobileMoney: Phrase("Mobile money", fr: "Argent mobile", ht: "Lajan sou telefòn")
        }
    }

    static let names: [String: Phrase] = [
        "paidOn": paidOn, "method": methodLabel, "reference": reference, "details": details, "fundAmount": fundAmount,
    ]
}
