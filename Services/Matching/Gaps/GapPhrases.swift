import Models

/// The texts of skills in demand and of what a person could learn.
enum GapPhrases {
    static let demand = Phrase("Skills in demand", fr: "Compétences recherchées", ht: "Konpetans yo chèche")
    static let demandLead = Phrase(
        "What the open vacancies ask for, how many people have it, and which skills would bring most people into work.",
        fr:
            "Ce que demandent les offres ouvertes, combien de personnes l’ont, et quelles compétences mèneraient le plus de personnes à l’emploi.",
        ht: "Sa òf ki louvri yo mande, konbyen moun ki genyen l, ak ki konpetans ki ta mennen plis moun nan travay.")
    static let district = Phrase("Place", fr: "Lieu", ht: "Kote")
    static let everywhere = Phrase("Everywhere", fr: "Partout", ht: "Toupatou")
    static let people = Phrase("People with a profile", fr: "Personnes avec profil", ht: "Moun ki gen pwofil")
    static let fitting = Phrase("Fit a vacancy well now", fr: "Conviennent bien à une offre", ht: "Matche byen ak yon òf kounye a")
    static let openings = Phrase("Openings left", fr: "Postes restants", ht: "Plas ki rete")
    static let opensDoors = Phrase(
        "Training that opens most doors", fr: "Les formations qui ouvrent le plus de portes", ht: "Fòmasyon ki louvri plis pòt")
    static let opensDoorsHint = Phrase(
        "For each skill: how many people would come to fit a vacancy that asks for it well by learning it alone, and how many openings they could take. A course is worth most where both are high.",
        fr:
            "Pour chaque compétence : combien de personnes conviendraient bien à une offre qui la demande en l’apprenant seule, et combien de postes elles pourraient prendre. Une formation vaut le plus quand les deux sont élevés.",
        ht:
            "Pou chak konpetans: konbyen moun ki ta vin matche byen ak yon òf ki mande l si yo aprann li sèlman, ak konbyen plas yo ta ka pran. Yon fòmasyon vo plis lè toude wo."
    )
    static let skill = Phrase("Skill", fr: "Compétence", ht: "Konpetans")
    static let placements = Phrase("Openings within reach", fr: "Postes à portée", ht: "Plas ki vin posib")
    static let learners = Phrase("People", fr: "Personnes", ht: "Moun")
    static let lastMissing = Phrase("Only this is missing", fr: "Seule manquante", ht: "Se li sèl ki manke")
    static let points = Phrase("Points gained", fr: "Points gagnés", ht: "Pwen ki genyen")
    static let nothingToLearn = Phrase(
        "No single skill would bring anybody within reach of a vacancy", fr: "Aucune compétence seule ne mettrait une offre à portée",
        ht: "Pa gen yon konpetans poukont li ki ta mete yon òf posib")
    static let nothingToLearnHint = Phrase(
        "Either people fit already, or more than one skill is missing. Look at the gaps below.",
        fr: "Soit les personnes conviennent déjà, soit il manque plus d’une compétence. Voyez les écarts ci-dessous.",
        ht: "Swa moun yo matche deja, swa plis pase yon konpetans manke. Gade diferans ki anba yo.")
    static let gaps = Phrase("Asked for and there", fr: "Demandé et disponible", ht: "Sa yo mande ak sa ki genyen")
    static let gapsHint = Phrase(
        "The bar fills as people who have the skill cover the openings that ask for it. A skill that is only useful counts half; one that was not used for long, or is only declared, counts less.",
        fr:
            "La barre se remplit quand les personnes qui ont la compétence couvrent les postes qui la demandent. Une compétence seulement utile compte à moitié ; une compétence ancienne ou seulement déclarée compte moins.",
        ht:
            "Ba a ranpli lè moun ki gen konpetans lan kouvri plas ki mande l yo. Yon konpetans ki itil sèlman konte mwatye; youn yo pa itilize depi lontan, oswa yo deklare sèlman, konte mwens."
    )
    static let asked = Phrase("Openings that ask", fr: "Postes qui la demandent", ht: "Plas ki mande l")
    static let have = Phrase("People who have it", fr: "Personnes qui l’ont", ht: "Moun ki genyen l")
    static let gap = Phrase("Gap", fr: "Écart", ht: "Diferans")
    static let figures = Phrase("All figures", fr: "Tous les chiffres", ht: "Tout chif yo")
    static let noVacancies = Phrase("No vacancy is open", fr: "Aucune offre ouverte", ht: "Pa gen òf travay ki louvri")
    static let noVacanciesHint = Phrase(
        "Skills appear here once a vacancy is open that names them.", fr: "Les compétences apparaissent dès qu’une offre ouverte les cite.",
        ht: "Konpetans yo parèt lè yon òf ki louvri site yo.")
    static let vacancies = Phrase("Vacancies", fr: "Offres d’emploi", ht: "Òf travay")
    static let learn = Phrase("What to learn", fr: "Quoi apprendre", ht: "Kisa pou aprann")
    static let personLead = Phrase(
        "Skills that would bring open vacancies within reach, those that open most first. Talk it over: what the person wants to learn decides.",
        fr:
            "Les compétences qui mettraient des offres ouvertes à portée, les plus utiles d’abord. Parlez-en ensemble : c’est l’envie d’apprendre qui décide.",
        ht: "Konpetans ki ta mete òf ki louvri posib, sa ki louvri plis an premye. Pale sou sa: se sa moun nan vle aprann ki deside.")
    static let personNothing = Phrase(
        "No single skill would bring a further vacancy within reach", fr: "Aucune compétence seule ne mettrait une autre offre à portée",
        ht: "Pa gen yon konpetans poukont li ki ta mete yon lòt òf posib")
    static let personNothingHint = Phrase(
        "Look at the vacancies that fit best; each page tells every point that is missing.",
        fr: "Voyez les offres les plus adaptées ; chaque page dit chaque point qui manque.",
        ht: "Gade òf ki matche pi byen yo; chak paj di chak pwen ki manke.")
    static let within = Phrase("Within reach now", fr: "À portée maintenant", ht: "Posib kounye a")
    static let opens = Phrase("Opens", fr: "Ouvre", ht: "Louvri")
    static let onlyMissing = Phrase(
        "the one essential skill missing", fr: "seule compétence indispensable manquante", ht: "sèl konpetans esansyèl ki manke")

    static func personTitle(_ name: String) -> Phrase {
        Phrase("What \(name) could learn", fr: "Ce que \(name) pourrait apprendre", ht: "Sa \(name) ta ka aprann")
    }

    static func threshold(_ points: Int) -> Phrase {
        Phrase(
            "To fit well means a match of \(points) points or more and nothing required that is known to be missing. Skills are reckoned one at a time, certified, at the level asked.",
            fr:
                "Bien convenir : au moins \(points) points et aucune exigence connue comme non remplie. Les compétences sont comptées une à une, certifiées, au niveau demandé.",
            ht:
                "Matche byen vle di \(points) pwen oswa plis epi okenn egzijans nou konnen ki manke. Nou konte konpetans yo youn pa youn, sètifye, nan nivo yo mande a."
        )
    }

    static func balance(_ openings: Int, _ people: Int) -> Phrase {
        // French counts nought as one.
        Phrase(
            "Asked for by \(openings), held by \(people).",
            fr:
                "Demandée par \(openings) poste\(openings < 2 ? "" : "s"), détenue par \(people) personne\(people < 2 ? "" : "s").",
            ht: "\(openings) plas mande l, \(people) moun genyen l.")
    }

    static func sample(_ looked: Int, of all: Int) -> Phrase {
        Phrase(
            "So many people and vacancies are open that an even part was looked at: \(looked) of \(all) people.",
            fr: "Il y a tant de personnes et d’offres qu’une part régulière a été examinée : \(looked) personnes sur \(all).",
            ht: "Gen anpil moun ak òf; nou gade yon pati regilye: \(looked) moun sou \(all).")
    }
}
