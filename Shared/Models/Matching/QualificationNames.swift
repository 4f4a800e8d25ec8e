extension EducationLevel {
    package var name: Phrase {
        switch self {
        case .lessThanPrimary: Phrase("Less than primary school", fr: "Moins que le primaire", ht: "Mwens pase primè")
        case .primary: Phrase("Primary school", fr: "École primaire", ht: "Lekòl primè")
        case .lowerSecondary: Phrase("Lower secondary school", fr: "Collège (secondaire inférieur)", ht: "Segondè premye sik")
        case .upperSecondary: Phrase("Upper secondary school", fr: "Lycée (secondaire supérieur)", ht: "Segondè dezyèm sik")
        case .postSecondary:
            Phrase("Vocational, after secondary", fr: "Formation professionnelle après le lycée", ht: "Pwofesyonèl apre segondè")
        case .shortTertiary: Phrase("Short higher education", fr: "Études supérieures courtes", ht: "Etid siperyè kout")
        case .bachelor: Phrase("Bachelor’s degree", fr: "Licence", ht: "Lisans inivèsite")
        case .master: Phrase("Master’s degree", fr: "Master", ht: "Metriz")
        case .doctoral: Phrase("Doctorate", fr: "Doctorat", ht: "Doktora")
        }
    }
}

extension LanguageLevel {
    /// The level with what a person can do at it.
    package var name: Phrase {
        switch self {
        case .a1: Phrase("A1: a few words", fr: "A1 : quelques mots", ht: "A1: kèk mo")
        case .a2: Phrase("A2: simple talk", fr: "A2 : échanges simples", ht: "A2: pale senp")
        case .b1: Phrase("B1: gets by", fr: "B1 : se débrouille", ht: "B1: ka degaje l")
        case .b2: Phrase("B2: works in it", fr: "B2 : travaille dans la langue", ht: "B2: ka travay ladan l")
        case .c1: Phrase("C1: fluent", fr: "C1 : courant", ht: "C1: pale fasil")
        case .c2: Phrase("C2: mother tongue or like it", fr: "C2 : langue maternelle ou équivalent", ht: "C2: lang manman oswa menm jan")
        }
    }
}

extension VacancyTerms.Schedule {
    package var name: Phrase {
        switch self {
        case .fullTime: Phrase("Full time", fr: "Temps plein", ht: "Tan plen")
        case .partTime: Phrase("Part time", fr: "Temps partiel", ht: "Tan pasyèl")
        case .shifts: Phrase("Shifts", fr: "Équipes", ht: "Ekip")
        case .nights: Phrase("Nights", fr: "Nuit", ht: "Lannwit")
        case .flexible: Phrase("Flexible", fr: "Flexible", ht: "Fleksib")
        }
    }
}

extension LanguageCode {
    /// The languages that a form offers, with their names.
    package static let known: [(code: LanguageCode, name: Phrase)] = [
        ("en", Phrase("English", fr: "Anglais", ht: "Angle")), ("fr", Phrase("French", fr: "Français", ht: "Fransè")),
        ("ht", Phrase("Haitian Creole", fr: "Créole haïtien", ht: "Kreyòl ayisyen")),
        ("gyn", Phrase("Guyanese Creole", fr: "Créole guyanien", ht: "Kreyòl Giyàn")),
        ("bah", Phrase("Bahamian Creole", fr: "Créole bahaméen", ht: "Kreyòl Bahamas")),
        ("es", Phrase("Spanish", fr: "Espagnol", ht: "Panyòl")), ("pt", Phrase("Portuguese", fr: "Portugais", ht: "Pòtigè")),
        ("nl", Phrase("Dutch", fr: "Néerlandais", ht: "Olandè")), ("zh", Phrase("Chinese", fr: "Chinois", ht: "Chinwa")),
        ("hi", Phrase("Hindi", fr: "Hindi", ht: "Endi")),
    ].compactMap { code, name in LanguageCode(code).map { ($0, name) } }

    /// The language's name; its code where it has none here.
    package var name: Phrase {
        Self.known.first { $0.code == self }?.name ?? Phrase(text, fr: text, ht: text)
    }
}

extension Licence {
    /// The licence's name; its code where it has none here.
    package var name: Phrase {
        Self.known.first { $0.licence == self }?.name ?? Phrase(code, fr: code, ht: code)
    }
}

extension Blocker.Requirement {
    /// What is required, in a few words.
    package var name: Phrase {
        switch self {
        case .licence(let licence): licence.name
        case .language(let language, let level):
            Phrase(
                "\(language.name.english) \(level.rawValue)", fr: "\(language.name.french) \(level.rawValue)",
                ht: "\(language.name.haitianCreole) \(level.rawValue)")
        case .start(let date):
            Phrase("Start by \(date)", fr: "Début au plus tard le \(date)", ht: "Kòmanse pa pita pase \(date)")
        }
    }
}
