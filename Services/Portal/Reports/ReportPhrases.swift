import Models

/// The texts of the report of a programme.
enum ReportPhrases {
    static let title = Phrase("Programme report", fr: "Rapport du programme", ht: "Rapò pwogram nan")
    static let lead = Phrase(
        "What the programme reached in a year, in numbers of people. Each person counts once in each line.",
        fr: "Ce que le programme a atteint en un an, en nombre de personnes. Chacune compte une fois par ligne.",
        ht: "Sa pwogram nan reyisi nan yon ane, an kantite moun. Chak moun konte yon fwa nan chak liy.")
    static let year = Phrase("Year", fr: "Année", ht: "Ane")
    static let line = Phrase("What", fr: "Quoi", ht: "Kisa")
    static let people = Phrase("People", fr: "Personnes", ht: "Moun")
    static let part = Phrase("Of these", fr: "Dont", ht: "Ladan yo")
    static let ofTarget = Phrase(
        "Registered, of those expected this year", fr: "Enregistrées, sur celles attendues cette année",
        ht: "Anrejistre, sou moun yo t ap tann ane sa a")
    static let withheld = Phrase("withheld", fr: "non publié", ht: "pa pibliye")
    static let nothing = Phrase("Nothing in this year yet", fr: "Rien cette année encore", ht: "Poko gen anyen ane sa a")
    static let nothingHint = Phrase(
        "Nobody was registered, granted anything or placed. Choose another year.",
        fr: "Personne n’a été enregistré, soutenu ou placé. Choisissez une autre année.",
        ht: "Pa gen moun ki anrejistre, jwenn sibvansyon oswa travay. Chwazi yon lòt ane.")
    static let howCounted = Phrase("How people are counted", fr: "Comment on compte", ht: "Kijan yo konte moun")

    static let columns = [year, line, part, people]

    static let explanations = [
        Phrase(
            "Somebody who was registered twice, or has two businesses, is one person. Of a group with one business everybody counts.",
            fr: "Qui a été enregistré deux fois, ou a deux entreprises, est une personne. Dans un groupe, chacun compte.",
            ht: "Moun ki anrejistre de fwa, oswa ki gen de biznis, se yon sèl moun. Nan yon gwoup, chak moun konte."),
        Phrase(
            "Whoever started a job in the year counts as placed; those who still had it when asked after 30, 90 and 180 days are a part of them.",
            fr:
                "Qui a commencé un emploi dans l’année est placé ; les personnes encore en emploi après 30, 90 et 180 jours en font partie.",
            ht: "Moun ki kòmanse yon travay nan ane a konte kòm plase; sa ki te toujou ladan l apre 30, 90 ak 180 jou fè pati yo."),
        Phrase(
            "Numbers under five are withheld, and so are those from which they could be worked out, so that nobody is recognised.",
            fr:
                "Les nombres inférieurs à cinq ne sont pas publiés, ni ceux qui permettraient de les calculer, pour que personne ne soit reconnu.",
            ht: "Yo pa pibliye chif ki pi piti pase senk, ni sa ki ta pèmèt kalkile yo, pou pèsonn pa rekonèt."),
    ]
}

extension ProgrammeReport.Indicator {
    var name: Phrase {
        switch self {
        case .registered: Phrase("Registered", fr: "Enregistrées", ht: "Anrejistre")
        case .applied: Phrase("Applied for a grant", fr: "Ont demandé une subvention", ht: "Mande yon sibvansyon")
        case .awarded: Phrase("Were granted one", fr: "L’ont obtenue", ht: "Jwenn li")
        case .equipped: Phrase("Received goods and equipment", fr: "Ont reçu biens et équipement", ht: "Resevwa machandiz ak ekipman")
        case .placed: Phrase("Started a job", fr: "Ont commencé un emploi", ht: "Kòmanse yon travay")
        case .kept30: Phrase("Still in it after 30 days", fr: "Toujours en emploi après 30 jours", ht: "Toujou ladan l apre 30 jou")
        case .kept90: Phrase("Still in it after 90 days", fr: "Toujours en emploi après 90 jours", ht: "Toujou ladan l apre 90 jou")
        case .kept180: Phrase("Still in it after 180 days", fr: "Toujours en emploi après 180 jours", ht: "Toujou ladan l apre 180 jou")
        }
    }
}

extension ProgrammeReport.Division {
    var title: Phrase {
        switch self {
        case .months: Phrase("Registered by month", fr: "Enregistrées par mois", ht: "Anrejistre pa mwa")
        case .cases: Phrase("Where their cases stand today", fr: "Où en sont leurs dossiers", ht: "Kote dosye yo ye jodi a")
        case .ventures:
            Phrase(
                "Goods and equipment by kind of business", fr: "Biens et équipement par type d’entreprise",
                ht: "Machandiz ak ekipman pa kalite biznis")
        }
    }

    var part: Phrase {
        switch self {
        case .months: Phrase("Month", fr: "Mois", ht: "Mwa")
        case .cases: Phrase("State", fr: "État", ht: "Eta")
        case .ventures: Phrase("Kind of business", fr: "Type d’entreprise", ht: "Kalite biznis")
        }
    }
}
