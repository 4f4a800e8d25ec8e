import Models

/// The texts of plans.
enum PlanPhrases {
    static let title = Phrase("Plan the week", fr: "Planifier la semaine", ht: "Planifye semèn nan")
    static let lead = Phrase(
        "For all open vacancies at once, who goes where so that people and work fit best in sum. Pin what you know, forbid what cannot be, and put forward from here.",
        fr:
            "Pour toutes les offres ouvertes à la fois, qui va où pour que l’ensemble convienne le mieux. Fixez ce que vous savez, excluez l’impossible, et proposez d’ici.",
        ht:
            "Pou tout òf ki louvri an menm tan, ki moun ki ale ki kote pou tout ansanm matche pi byen. Fikse sa ou konnen, entèdi sa ki pa posib, epi pwopoze moun isit la."
    )
    static let none = Phrase("There is no plan yet", fr: "Il n’y a pas encore de plan", ht: "Poko gen plan")
    static let noneHint = Phrase(
        "A plan looks at everybody who agreed to be matched and at every open vacancy. Nobody is told, and nothing is sent, until you put people forward.",
        fr:
            "Un plan considère toutes les personnes consentantes et toutes les offres ouvertes. Personne n’est prévenu et rien n’est envoyé avant que vous ne proposiez.",
        ht: "Yon plan gade tout moun ki dakò ak tout òf ki louvri. Nou pa di pèsonn anyen, nou pa voye anyen, jiskaske ou pwopoze moun yo.")
    static let make = Phrase("Make a plan", fr: "Faire un plan", ht: "Fè yon plan")
    static let again = Phrase("Reckon again", fr: "Recalculer", ht: "Kalkile ankò")
    static let made = Phrase("The plan was reckoned.", fr: "Le plan a été calculé.", ht: "Plan an kalkile.")
    static let earlier = Phrase("Earlier plans", fr: "Plans précédents", ht: "Ansyen plan")
    static let notFound = Phrase(
        "There is no such plan in this programme.", fr: "Ce plan n’existe pas dans ce programme.", ht: "Pa gen plan sa a nan pwogram sa a.")
    static let placed = Phrase("People placed", fr: "Personnes placées", ht: "Moun ki plase")
    static let filled = Phrase("Openings filled", fr: "Postes pourvus", ht: "Plas ki ranpli")
    static let mean = Phrase("Mean match", fr: "Adéquation moyenne", ht: "Mwayèn matche")
    static let pinned = Phrase("Pinned", fr: "Fixé", ht: "Fikse")
    static let pin = Phrase("Pin", fr: "Fixer", ht: "Fikse")
    static let unpin = Phrase("Unpin", fr: "Libérer", ht: "Libere")
    static let ban = Phrase("Forbid", fr: "Exclure", ht: "Entèdi")
    static let unban = Phrase("Allow again", fr: "Autoriser de nouveau", ht: "Pèmèt ankò")
    static let forbidden = Phrase("Forbidden", fr: "Exclus", ht: "Entèdi")
    static let unplaced = Phrase("Without a place in this plan", fr: "Sans place dans ce plan", ht: "San plas nan plan sa a")
    static let unplacedHint = Phrase(
        "No open vacancy fits them well enough, or others fit it better. See what they could learn.",
        fr: "Aucune offre ne leur convient assez, ou d’autres conviennent mieux. Voyez ce qu’ils pourraient apprendre.",
        ht: "Pa gen òf ki matche ase ak yo, oswa lòt moun matche pi byen. Gade sa yo ta ka aprann.")
    static let unfilled = Phrase("Openings without anybody", fr: "Postes sans candidat", ht: "Plas ki pa gen moun")
    static let propose = Phrase("Put forward those ticked", fr: "Proposer les cases cochées", ht: "Pwopoze sa ki make yo")
    static let include = Phrase("Put forward", fr: "Proposer", ht: "Pwopoze")
    static let why = Phrase("Every point", fr: "Chaque point", ht: "Chak pwen")
    static let noMatch = Phrase(
        "Nobody fits any open vacancy well enough", fr: "Personne ne convient assez à une offre ouverte",
        ht: "Pa gen moun ki matche ase ak yon òf ki louvri")
    static let noMatchHint = Phrase(
        "More profiles, or more in them, give the plan something to work with.",
        fr: "Davantage de profils, ou des profils plus complets, donneront matière au plan.",
        ht: "Plis pwofil, oswa pwofil ki pi konplè, ap bay plan an materyèl.")
    static let somebody = Phrase("Somebody who agrees no more", fr: "Une personne qui ne consent plus", ht: "Yon moun ki pa dakò ankò")
    static let someVacancy = Phrase("A vacancy", fr: "Une offre", ht: "Yon òf")
    static let closed = Phrase("no longer open", fr: "n’est plus ouverte", ht: "pa louvri ankò")
    static let madeBy = Phrase("Made by", fr: "Fait par", ht: "Moun ki fè l")
    static let pairs = Phrase("Pairs", fr: "Paires", ht: "Pè")
    static let when = Phrase("When", fr: "Quand", ht: "Kilè")

    static func made(_ at: String, by who: String) -> Phrase {
        Phrase("Made on \(at) by \(who)", fr: "Fait le \(at) par \(who)", ht: "Fèt \(at) pa \(who)")
    }

    static func share(_ count: Int, of all: Int) -> Phrase {
        Phrase("of \(all)", fr: "sur \(all)", ht: "sou \(all)")
    }

    static func loss(_ points: String) -> Phrase {
        Phrase(
            "This pin costs the plan \(points) points.", fr: "Ce choix fixé coûte \(points) points au plan.",
            ht: "Chwa fikse sa a koute plan an \(points) pwen.")
    }

    static let lossless = Phrase(
        "This pin costs the plan nothing.", fr: "Ce choix fixé ne coûte rien au plan.", ht: "Chwa fikse sa a pa koute plan an anyen.")

    static func otherwise(_ title: String, _ points: String) -> Phrase {
        Phrase("Otherwise: \(title) (\(points))", fr: "Sinon : \(title) (\(points))", ht: "Sinon: \(title) (\(points))")
    }

    static func nextPerson(_ name: String, _ points: String) -> Phrase {
        Phrase(
            "Next best here: \(name) (\(points))", fr: "Second choix ici : \(name) (\(points))",
            ht: "Dezyèm chwa isit la: \(name) (\(points))")
    }

    static func basis(_ model: String, _ date: CalendarDate, _ people: Int, _ vacancies: Int) -> Phrase {
        Phrase(
            "Scoring model \(model), \(date), \(people) people and \(vacancies) vacancies with their versions. The plan is written down with them, so that it can be reckoned again. No other choice has matches that are higher in sum.",
            fr:
                "Modèle \(model), \(date), \(people) personnes et \(vacancies) offres avec leurs versions. Le plan est consigné avec elles et peut être recalculé. Aucun autre choix n’a une somme plus élevée.",
            ht:
                "Modèl \(model), \(date), \(people) moun ak \(vacancies) òf ak vèsyon yo. Plan an anrejistre ak yo pou nou ka kalkile l ankò. Pa gen lòt chwa ki gen yon sòm ki pi wo."
        )
    }

    static func left(_ count: Int) -> Phrase {
        count == 1
            ? Phrase("1 opening left", fr: "1 poste restant", ht: "1 plas ki rete")
            : Phrase("\(count) openings left", fr: "\(count) postes restants", ht: "\(count) plas ki rete")
    }
}
