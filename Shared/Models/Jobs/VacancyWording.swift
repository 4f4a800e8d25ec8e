/// Wording that turns people away for what they are, by ground (ILO Convention 111 and the grounds of national law), in English, French and
/// Haitian Creole. `#` is a number. Only phrases that state a wish are here: "salesman" or "women's shop" name something else.
enum VacancyWording {
    static let phrases: [(VacancyWarning.Code, String)] = [
        (
            .sex,
            """
            male only, males only, men only, only men, only males, must be male, must be a man, female only, females only, women only, only women,
            ladies only, only ladies, must be female, must be a woman, young man, young men, young lady, young ladies, male preferred, female preferred,
            males preferred, females preferred, preferably male, preferably female, male candidates, female candidates, males are encouraged,
            homme uniquement, hommes uniquement, hommes seulement, femme uniquement, femmes uniquement, femmes seulement, jeune homme, jeune fille,
            jeune femme, sexe masculin, sexe féminin, de préférence une femme, de préférence un homme, gason sèlman, fi sèlman, fanm sèlman, jèn gason,
            jèn fi, sèks maskilen, sèks feminen
            """
        ),
        (
            .age,
            """
            age limit, aged # to #, aged # #, aged between, ages # to #, ages # #, age # to #, age # #, between # and # years of age, between # and # years old, # to # years old,
            # to # years of age, between the ages, under # years of age, under # years old, below # years of age, not older than, no older than,
            maximum age, must be young, young and energetic, young and dynamic, youthful, limite d'âge, âge maximum, âgé de # à #, âgée de # à #,
            âgés de # à #, entre # et # ans, âgé entre, de # à # ans, moins de # ans d'âge, pas plus de # ans, jeune et dynamique, laj maksimòm,
            limit laj, gen # a # an, ant # ak # an, pa gen plis pase # an, jèn epi dinamik
            """
        ),
        (
            .religion,
            """
            christian only, christians only, must be christian, must be a christian, christian preferred, practising christian, practicing christian,
            born again, church member, god fearing, muslim only, muslims only, must be muslim, hindu only, hindus only, must be hindu, de confession,
            chrétien pratiquant, chrétienne pratiquante, chrétiens uniquement, membre d'une église, craignant dieu, kretyen sèlman, manm legliz,
            dwe kretyen, ki gen krentif pou bondye
            """
        ),
        (
            .maritalState,
            """
            single only, must be single, must be unmarried, unmarried only, married only, must be married, no children, without children,
            not pregnant, célibataire uniquement, célibataire sans enfant, doit être célibataire, doit être marié, sans enfants, sans enfant,
            non enceinte, selibatè sèlman, dwe selibatè, dwe marye, san pitit, pa ansent
            """
        ),
        (
            .disability,
            """
            able bodied, no disabilities, no disability, without disabilities, without disability, no physical defects, physically perfect, of sound body,
            no handicap, sans handicap, aucun handicap, valide physiquement, sans infirmité, san andikap, pa gen andikap, pa enfim
            """
        ),
        (
            .nationality,
            """
            bahamians only, only bahamians, guyanese only, only guyanese, haitians only, only haitians, no foreigners, no haitians, nationals only,
            locals only, citizens only, no immigrants, no deportees, no returnees, native speaker, nationalité haïtienne exigée, haïtiens uniquement,
            pas d'étrangers, nationaux uniquement, pas de déportés, langue maternelle exigée, ayisyen sèlman, pa gen etranje, pa gen depòte, pa depòte
            """
        ),
        (
            .criminalRecord,
            """
            clean record, clean criminal record, no criminal record, no convictions, no criminal history, never been convicted, no police record,
            police clearance, police certificate of character, certificate of good character, no ex convicts, casier judiciaire vierge,
            casier judiciaire, certificat de bonne vie et moeurs, aucun antécédent judiciaire, sans antécédents judiciaires, kazye jidisyè,
            san kazye, sètifika bòn vi e mès, pa janm nan prizon
            """
        ),
    ]

    /// The phrases by their first word, with the words behind it; words are as search compares them, and every number is `#`.
    private static let byFirstWord: [[UInt8]: [(rest: [[UInt8]], code: VacancyWarning.Code)]] = {
        var found: [[UInt8]: [(rest: [[UInt8]], code: VacancyWarning.Code)]] = [:]
        for (code, list) in phrases {
            for phrase in list.split(whereSeparator: { $0 == "," || $0 == "\n" }).map(String.init) {
                let bytes = Array(phrase.utf8)
                let words = places(ofWordsIn: phrase).map { folded(bytes[$0]) }
                if let first = words.first { found[first, default: []].append((Array(words.dropFirst()), code)) }
            }
        }
        return found
    }()

    /// By their first byte, how long the first words of phrases are, a bit for each length: most words of a text need not be folded.
    private static let lengths: [UInt64] = byFirstWord.keys.reduce(into: Array(repeating: 0, count: 256)) { lengths, word in
        if let first = word.first { lengths[Int(first)] |= bit(of: word.count) }
    }

    private static func bit(of length: Int) -> UInt64 { 1 << min(length, 63) }

    /// False for a word of plain letters that no phrase begins with, by its first letter and length.
    private static func mayBeginPhrase(_ word: ArraySlice<UInt8>) -> Bool {
        guard let first = word.first, first > UInt8(ascii: "9"), word.allSatisfy({ $0 < 0x80 }) else { return true }
        return lengths[Int(first | 0x20)] & bit(of: word.count) != 0
    }

    /// Where the words stand among the text's bytes.
    private static func places(ofWordsIn text: String) -> [Range<Int>] {
        var places: [Range<Int>] = []
        var (start, end) = (0, 0)
        for scalar in text.unicodeScalars {
            let next = end + UTF8.width(scalar)
            if !isPartOfWord(scalar) {
                if start < end { places.append(start..<end) }
                start = next
            }
            end = next
        }
        if start < end { places.append(start..<end) }
        return places
    }

    private static func folded(_ word: ArraySlice<UInt8>) -> [UInt8] {
        if word.allSatisfy({ (0x30...0x39).contains($0) }) { return [UInt8(ascii: "#")] }
        guard word.allSatisfy({ $0 < 0x80 }) else { return FoldedText(String(decoding: word, as: UTF8.self)).bytes }
        return word.map { $0 > 0x40 ? $0 | 0x20 : $0 }
    }

    private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.isASCII else {
            return scalar.properties.isAlphabetic || scalar.properties.numericType != nil || (0x300...0x36F).contains(scalar.value)
        }
        let byte = UInt8(scalar.value)
        return (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "#")
    }

    /// The phrases that stand in a text, as they are written there.
    static func found(in text: String) -> [(code: VacancyWarning.Code, phrase: String)] {
        let bytes = Array(text.utf8)
        let places = places(ofWordsIn: text)
        var found: [(code: VacancyWarning.Code, phrase: String)] = []
        for (number, place) in places.enumerated() where mayBeginPhrase(bytes[place]) {
            for (rest, code) in byFirstWord[folded(bytes[place])] ?? [] {
                let behind = places[(number + 1)...].prefix(rest.count)
                guard behind.count == rest.count, zip(behind, rest).allSatisfy({ folded(bytes[$0.0]) == $0.1 }) else { continue }
                let end = (behind.last ?? place).upperBound
                found.append((code, String(decoding: bytes[place.lowerBound..<end], as: UTF8.self)))
            }
        }
        return found
    }
}

extension VacancyTerms {
    /// What to warn of in the wording, each phrase once, at most twenty.
    var wordingWarnings: [VacancyWarning] {
        var warnings: [VacancyWarning] = []
        for (pointer, text) in [("/title", title), ("/description", description)] {
            for (code, phrase) in VacancyWording.found(in: text) {
                let warning = VacancyWarning(pointer: pointer, code: code, phrase: phrase, detail: code.remedy[.english])
                if !warnings.contains(warning) { warnings.append(warning) }
            }
        }
        return Array(warnings.prefix(20))
    }
}

extension VacancyWarning.Code {
    /// What to write instead.
    var remedy: Phrase {
        switch self {
        case .wageBelowMinimum:
            Phrase(
                "Pay at least the minimum wage.", fr: "Payez au moins le salaire minimum.", ht: "Peye omwen salè minimòm nan.")
        case .sex:
            Phrase(
                "This asks for one sex. Say what the work demands instead.",
                fr: "Ceci demande un sexe. Dites plutôt ce que le travail exige.", ht: "Sa mande yon sèks. Di pito sa travay la mande.")
        case .age:
            Phrase(
                "This asks for an age. Say what the work demands instead, such as a licence or experience.",
                fr: "Ceci demande un âge. Dites plutôt ce que le travail exige, comme un permis ou de l’expérience.",
                ht: "Sa mande yon laj. Di pito sa travay la mande, tankou yon lisans oswa eksperyans.")
        case .religion:
            Phrase(
                "This asks for a religion. Leave it out unless the work is religious by nature.",
                fr: "Ceci demande une religion. Retirez-le, sauf si le travail est religieux par nature.",
                ht: "Sa mande yon relijyon. Retire l, sof si travay la se yon travay relijye.")
        case .maritalState:
            Phrase(
                "This asks for a family situation. Say which hours the work has instead.",
                fr: "Ceci demande une situation familiale. Dites plutôt les horaires du travail.",
                ht: "Sa mande yon sitiyasyon fanmi. Di pito ki orè travay la genyen.")
        case .disability:
            Phrase(
                "This turns people with a disability away. Say what has to be done, and what you can adapt.",
                fr: "Ceci écarte des personnes handicapées. Dites ce qu’il faut faire, et ce que vous pouvez adapter.",
                ht: "Sa mete moun ki andikape deyò. Di sa ki pou fèt, ak sa ou ka adapte.")
        case .nationality:
            Phrase(
                "This asks for an origin. Ask for a right to work, or for a level of a language.",
                fr: "Ceci demande une origine. Demandez un droit de travailler, ou un niveau de langue.",
                ht: "Sa mande yon orijin. Mande yon dwa pou travay, oswa yon nivo nan yon lang.")
        case .criminalRecord:
            Phrase(
                "This turns away people for a record. Ask for it only where a law demands it for this work, and say which.",
                fr: "Ceci écarte des personnes pour un casier. Ne le demandez que si une loi l’exige pour ce travail, et dites laquelle.",
                ht: "Sa mete moun deyò poutèt kazye yo. Mande l sèlman si yon lwa egzije l pou travay sa a, epi di kilès.")
        }
    }
}
