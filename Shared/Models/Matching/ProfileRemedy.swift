/// What to do about what no profile can hold, for a page and for a program alike.
enum ProfileRemedy {
    static let profile = Phrase(
        "The profile cannot be saved as it is. Mend the fields named.",
        fr: "Le profil ne peut pas être enregistré tel quel. Corrigez les champs indiqués.",
        ht: "Nou pa ka anrejistre pwofil la jan li ye a. Korije chan ki make yo.")
    static let repeated = Phrase(
        "This stands above already; keep one of the two.", fr: "Figure déjà plus haut ; gardez l’un des deux.",
        ht: "Sa deja anwo a; kenbe youn nan de yo.")
    static let inFuture = Phrase(
        "Give a time that has been.", fr: "Indiquez une date passée.", ht: "Mete yon dat ki pase deja.")
    static let hours = Phrase(
        "Name hours that the person can work, such as full_time, or leave them out.",
        fr: "Indiquez des horaires possibles, comme full_time, ou laissez vide.",
        ht: "Mete orè moun nan ka travay, tankou full_time, oswa kite l vid.")
    static let mattersApart = Phrase(
        "Choose another than what matters most, or leave it out.",
        fr: "Choisissez autre chose que ce qui compte le plus, ou laissez vide.",
        ht: "Chwazi yon lòt bagay pase sa ki pi enpòtan an, oswa kite l vid.")
    static let months = Phrase(
        "Give a number of months from 0 to \(SkillProfile.mostMonths).",
        fr: "Indiquez un nombre de mois de 0 à \(SkillProfile.mostMonths).", ht: "Mete kantite mwa, ant 0 ak \(SkillProfile.mostMonths).")
    static let reach = Phrase(
        "Give kilometres from 0 to \(SkillProfile.farthestReach).", fr: "Indiquez des kilomètres, de 0 à \(SkillProfile.farthestReach).",
        ht: "Mete kilomèt, ant 0 ak \(SkillProfile.farthestReach).")
    static let wage = Phrase(
        "Give an amount from 0 to \(SkillProfile.highestWage) with two decimals at most.",
        fr: "Indiquez un montant de 0 à \(SkillProfile.highestWage), avec deux décimales au plus.",
        ht: "Mete yon montan ant 0 ak \(SkillProfile.highestWage), ak de chif dèyè pwen an pou pi plis.")

    static func tooMany(_ count: Int, _ most: Int) -> Phrase {
        Phrase(
            "Give at most \(most); there are \(count).", fr: "Indiquez-en \(most) au plus ; il y en a \(count).",
            ht: "Mete \(most) pou pi plis; gen \(count).")
    }
}
