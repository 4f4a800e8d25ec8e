import Models

/// What an agreement says on paper.
enum AgreementPaperPhrases {
    static func parties(_ office: String, _ name: String, _ business: String?) -> Phrase {
        let (english, french, creole) =
            business.map { (" for the business “\($0)”", " pour l’entreprise « \($0) »", " pou biznis « \($0) »") } ?? ("", "", "")
        return Phrase(
            "\(office) and \(name) agree on the following\(english).", fr: "\(office) et \(name) conviennent de ce qui suit\(french).",
            ht: "\(office) ak \(name) tonbe dakò sou sa ki vin apre a\(creole).")
    }

    static func given(_ granted: String, _ loan: String) -> Phrase {
        Phrase(
            "The office gives \(granted) as a grant and lends \(loan), in goods and equipment, as the committee approved.",
            fr: "Le bureau donne \(granted) en subvention et prête \(loan), en biens et équipement, comme le comité l’a approuvé.",
            ht: "Biwo a bay \(granted) kòm sibvansyon epi li prete \(loan), an machandiz ak ekipman, jan komite a apwouve l.")
    }

    static let use = Phrase(
        "The applicant uses them for this business, tells the office how it goes when asked, and lets the office see the equipment.",
        fr:
            "Le demandeur les emploie pour cette entreprise, rend compte au bureau quand on le lui demande et lui laisse voir l’équipement.",
        ht: "Moun nan sèvi ak yo pou biznis sa a, li di biwo a kijan sa ap mache lè yo mande l, epi li kite biwo a wè ekipman yo.")

    static func loan(_ loan: LoanTerms, rate: String) -> Phrase {
        let (count, day) = (loan.instalments, loan.firstDueOn)
        return Phrase(
            "The loan bears \(rate) % interest a year. It is paid back in \(count) monthly instalments by the schedule below; the first payment is "
                + "due on \(day).",
            fr:
                "Le prêt porte un intérêt de \(rate) % par an. Il est remboursé en \(count) mensualités selon l’échéancier ci-dessous ; le premier "
                + "paiement est dû le \(day).",
            ht:
                "Prè a gen \(rate) % enterè pa ane. Li remèt an \(count) peman chak mwa dapre kalandriye ki anba a; premye peman an se \(day)."
        )
    }

    static func grace(_ months: Int) -> Phrase {
        Phrase(
            "Before them, in \(months) months, only the interest is paid.",
            fr: "Avant cela, pendant \(months) mois, seul l’intérêt est payé.",
            ht: "Anvan sa, pandan \(months) mwa, se enterè a sèlman yo peye.")
    }

    static let trouble = Phrase(
        "Whoever cannot pay in time tells the office before the day, so that a way is found together.",
        fr: "Qui ne peut payer à temps en parle au bureau avant l’échéance, afin de trouver ensemble une solution.",
        ht: "Moun ki pa ka peye a lè di biwo a sa anvan jou a, pou nou jwenn yon solisyon ansanm.")
    static let told = Phrase(
        "Both sides have read this, or it was read to them, and each keeps a copy.",
        fr: "Les deux parties ont lu ceci, ou on le leur a lu, et chacune en garde un exemplaire.",
        ht: "Tou de pati yo li sa, oswa yo te li l pou yo, epi chak kenbe yon kopi.")
    static let applicant = Phrase("The applicant", fr: "Le demandeur", ht: "Moun ki te mande a")
}
