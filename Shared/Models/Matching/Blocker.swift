/// A hard requirement of a vacancy that a person does not meet, or is not known to meet; it never hides the person (rule 18).
package struct Blocker: Hashable, Sendable {
    package enum Requirement: Hashable, Sendable {
        case licence(Licence)
        case language(LanguageCode, LanguageLevel)
        case start(by: CalendarDate)
    }

    package let requirement: Requirement
    /// False where the profile does not say: to be asked.
    package let isCertain: Bool

    /// What to do about it.
    package var remedy: Phrase {
        switch (requirement, isCertain) {
        case (.licence, true):
            Phrase(
                "Plan the licence with the person, or ask the employer whether it can follow.",
                fr: "Prévoyez le permis avec la personne, ou demandez à l’employeur s’il peut suivre.",
                ht: "Planifye lisans lan ak moun nan, oswa mande anplwayè a si li ka vini apre.")
        case (.licence, false):
            Phrase("Ask whether the person holds it.", fr: "Demandez si la personne l’a.", ht: "Mande si moun nan genyen l.")
        case (.language, true):
            Phrase(
                "Plan a language course, or ask the employer which level the work needs at first.",
                fr: "Prévoyez un cours de langue, ou demandez à l’employeur le niveau nécessaire au début.",
                ht: "Planifye yon kou lang, oswa mande anplwayè a ki nivo travay la mande pou kòmanse.")
        case (.language, false):
            Phrase(
                "Ask how well the person speaks it.", fr: "Demandez à quel niveau la personne la parle.",
                ht: "Mande ki jan moun nan pale l.")
        case (.start, true):
            Phrase(
                "Ask the employer for a later start, or see what holds the person until then.",
                fr: "Demandez à l’employeur une date plus tardive, ou voyez ce qui retient la personne.",
                ht: "Mande anplwayè a yon dat ki pi ta, oswa gade sa k ap kenbe moun nan.")
        case (.start, false):
            Phrase(
                "Ask when the person can start.", fr: "Demandez quand la personne peut commencer.", ht: "Mande ki lè moun nan ka kòmanse.")
        }
    }
}
