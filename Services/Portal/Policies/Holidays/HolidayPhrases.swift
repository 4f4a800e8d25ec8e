import Models

/// The texts of the public holidays.
enum HolidayPhrases: PolicyWording {
    static let title = Phrase("Public holidays", fr: "Jours fériés", ht: "Jou konje")
    static let lead = Phrase(
        "The office is closed on these days, and on Saturdays and Sundays. They do not count as working days that suppliers have to offer.",
        fr: "Le bureau est fermé ces jours-là, samedis et dimanches aussi. Ils ne comptent pas dans le délai ouvrable des fournisseurs.",
        ht: "Biwo a fèmen jou sa yo, ak samdi epi dimanch. Yo pa konte nan jou travay founisè yo genyen pou fè òf.")
    static let add = Phrase("Set new holidays", fr: "Fixer de nouveaux jours", ht: "Mete nouvo jou")
    static let addLead = Phrase(
        "They hold from their first day on, for every request that is sent then. The version before stays on record.",
        fr: "Ils valent dès leur premier jour, pour toute consultation lancée alors. La version d’avant reste consignée.",
        ht: "Yo valab depi premye jou yo, pou chak demann ki pati lè sa a. Vèsyon anvan an rete nan dosye.")
    static let none = Phrase("No holidays of your own yet", fr: "Pas encore de jours propres", ht: "Poko gen jou pa nou")
    static let noneHint = Phrase(
        "The ones above are what the country’s calendar fixes by date or by Easter. Add those of other calendars, such as Diwali or Eid.",
        fr: "Ceux ci-dessus sont fixés par la date ou par Pâques dans le pays. Ajoutez ceux d’autres calendriers, tels que l’Aïd.",
        ht: "Sa ki anwo yo fikse pa dat oswa pa Pak nan peyi a. Ajoute sa lòt kalandriye yo, tankou Aïd.")
    static let holiday = Phrase("Holiday", fr: "Jour férié", ht: "Jou konje")
    static let rule = Phrase("When", fr: "Quand", ht: "Kilè")
    static let weekend = Phrase("weekend", fr: "week-end", ht: "wikenn")
    static let more = Phrase("One more holiday", fr: "Un jour de plus", ht: "Yon lòt jou")
    static let day = Phrase("Day", fr: "Jour", ht: "Jou")
    static let dayHint = Phrase(
        "A day is 12-25 for each year, easter+1 for the day after Easter Sunday, easter-2 for two days before, or 2026-11-08 for once. A line without both is left out.",
        fr:
            "Un jour : 12-25 chaque année, easter+1 le lendemain de Pâques, easter-2 deux jours avant, ou 2026-11-08 une fois. Une ligne vide est omise.",
        ht:
            "Yon jou: 12-25 chak ane, easter+1 jou apre Pak, easter-2 de jou anvan, oswa 2026-11-08 yon sèl fwa. Yon liy vid pa konte.")

    static func rule(_ rule: PublicHolidays.Rule) -> Phrase {
        switch rule {
        case .each: Phrase("Each year", fr: "Chaque année", ht: "Chak ane")
        case .easter(0): Phrase("Easter Sunday", fr: "Dimanche de Pâques", ht: "Dimanch Pak")
        case .easter(-1): Phrase("The day before Easter", fr: "La veille de Pâques", ht: "Lavèy Pak")
        case .easter(1): Phrase("The day after Easter", fr: "Le lendemain de Pâques", ht: "Landemen Pak")
        case .easter(let days) where days < 0:
            Phrase("\(-days) days before Easter", fr: "\(-days) jours avant Pâques", ht: "\(-days) jou anvan Pak")
        case .easter(let days): Phrase("\(days) days after Easter", fr: "\(days) jours après Pâques", ht: "\(days) jou apre Pak")
        case .once: Phrase("Once", fr: "Une fois", ht: "Yon fwa")
        }
    }

    static let names: [String: Phrase] = ["days": title, "name": holiday, "day": day]
    static let refusals: [String: Phrase] = [
        "holidays.invalid": Phrase(
            "The holidays cannot be like this.", fr: "Les jours fériés ne peuvent pas être ainsi.", ht: "Jou konje yo pa ka konsa."),
        "holidays.name": Phrase(
            "Give a name of 80 characters at most.", fr: "Indiquez un nom de 80 caractères au plus.",
            ht: "Mete yon non ki pa depase 80 karaktè."),
        "holidays.day": Phrase(
            "Give a day such as 12-25, easter+1 or 2026-11-08.", fr: "Indiquez un jour tel que 12-25, easter+1 ou 2026-11-08.",
            ht: "Mete yon jou tankou 12-25, easter+1 oswa 2026-11-08."),
        "holidays.twice": Phrase(
            "This day is in the list already.", fr: "Ce jour est déjà dans la liste.", ht: "Jou sa a deja nan lis la."),
        "holidays.many": Phrase("Give 60 holidays at most.", fr: "Indiquez 60 jours au plus.", ht: "Mete 60 jou omaksimòm."),
        "holidays.from-past": PolicyPhrases.fromPast,
    ]
}
