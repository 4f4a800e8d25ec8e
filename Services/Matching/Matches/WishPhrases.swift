import FoundationEssentials
import Models

/// The texts of what people wish for, beside what they can do.
enum WishPhrases {
    static let fit = Phrase("Fit", fr: "Aptitude", ht: "Kapasite")
    static let wish = Phrase("Wish", fr: "Souhait", ht: "Swè")
    static let title = Phrase("What the person wishes", fr: "Ce que la personne souhaite", ht: "Sa moun nan swete")
    static let parts = Phrase("What made the wish", fr: "Ce qui fait le souhait", ht: "Sa ki fè swè a")
    static let notKnown = Phrase("wish not known", fr: "souhait inconnu", ht: "nou pa konnen swè a")
    static let ask = Phrase(
        "Nothing is known that the person wishes and this vacancy answers, so the wish takes nothing off. Ask, and write it in the profile.",
        fr:
            "On ne connaît aucun souhait auquel cette offre réponde ; le souhait n’ôte donc rien. Demandez, et inscrivez-le dans le profil.",
        ht: "Nou pa konnen okenn swè òf sa a reponn; kidonk swè a pa retire anyen. Mande, epi ekri l nan pwofil la.")
    static let most = Phrase("Matters most.", fr: "Compte le plus.", ht: "Se sa ki pi enpòtan.")
    static let least = Phrase("Matters least.", fr: "Compte le moins.", ht: "Se sa ki mwen enpòtan.")
    static let notAsked = Phrase(
        "The profile does not say yet: ask.", fr: "Le profil n’en dit rien encore : à demander.", ht: "Pwofil la poko di: mande l.")
    static let waits = Phrase(
        "Counts as a wish once the person has said what matters most or least: ask.",
        fr: "Compte comme souhait dès que la personne dit ce qui compte le plus ou le moins : à demander.",
        ht: "Li konte kòm swè depi moun nan di sa ki pi enpòtan oswa mwen enpòtan: mande l.")
    static let noHours = Phrase("The vacancy has no set hours.", fr: "L’offre n’a pas d’horaires fixes.", ht: "Òf la pa gen orè fiks.")
    static let noPlace = Phrase("The vacancy has no set place.", fr: "L’offre n’a pas de lieu fixe.", ht: "Òf la pa gen kote fiks.")

    /// In little room; `known` in percent.
    static func summary(fit: String, wish: Int, known: Int, takes points: String?) -> Phrase {
        guard let points else {
            return Phrase(
                "Fit \(fit) · wish \(wish) of 100, \(known) % known: takes nothing off",
                fr: "Aptitude \(fit) · souhait \(wish) sur 100, connu à \(known) % : n’ôte rien",
                ht: "Kapasite \(fit) · swè \(wish) sou 100, nou konnen \(known) %: li pa retire anyen")
        }
        return Phrase(
            "Fit \(fit) · wish \(wish) of 100, \(known) % known: takes \(points) points off",
            fr: "Aptitude \(fit) · souhait \(wish) sur 100, connu à \(known) % : ôte \(points) points",
            ht: "Kapasite \(fit) · swè \(wish) sou 100, nou konnen \(known) %: li retire \(points) pwen")
    }

    static func whole(fit: String, wish: Int, known: Int, takes points: String?, standing: String) -> Phrase {
        guard let points else {
            return Phrase(
                "The wish is \(wish) of 100; \(known) % of it is known. It takes nothing from the fit of \(fit).",
                fr: "Le souhait est de \(wish) sur 100 ; on en connaît \(known) %. Il n’ôte rien à l’aptitude de \(fit).",
                ht: "Swè a se \(wish) sou 100; nou konnen \(known) % ladan l. Li pa retire anyen nan kapasite \(fit).")
        }
        return Phrase(
            "The wish is \(wish) of 100; \(known) % of it is known. It takes \(points) points from the fit of \(fit): the match stands at \(standing).",
            fr:
                "Le souhait est de \(wish) sur 100 ; on en connaît \(known) %. Il ôte \(points) points à l’aptitude de \(fit) : l’adéquation est de \(standing).",
            ht:
                "Swè a se \(wish) sou 100; nou konnen \(known) % ladan l. Li retire \(points) pwen nan kapasite \(fit): matche a rete \(standing)."
        )
    }

    static func ofHundred(_ wish: Int, takes points: String?) -> Phrase {
        guard let points else {
            return Phrase(
                "\(wish) of 100, takes nothing off", fr: "\(wish) sur 100, n’ôte rien", ht: "\(wish) sou 100, li pa retire anyen")
        }
        return Phrase(
            "\(wish) of 100, takes \(points) points off", fr: "\(wish) sur 100, ôte \(points) points",
            ht: "\(wish) sou 100, li retire \(points) pwen")
    }

    /// A part of the wish beside parts of the score.
    static func part(_ aspect: Wish.Aspect) -> Phrase {
        let name = aspect.name
        return Phrase(
            "Wish: \(name.english)", fr: "Souhait : \(name.french)", ht: "Swè: \(name.haitianCreole)")
    }

    static func took(_ points: String, from fit: String) -> Phrase {
        Phrase(
            "Fit \(fit), the wish takes \(points) points off", fr: "Aptitude \(fit), le souhait ôte \(points) points",
            ht: "Kapasite \(fit), swè a retire \(points) pwen")
    }

    static func takes(_ points: String) -> Phrase {
        Phrase("Takes \(points) points off.", fr: "Ôte \(points) points.", ht: "Li retire \(points) pwen.")
    }

    static func wished(_ wished: String, offered: String) -> Phrase {
        Phrase(
            "Wished: \(wished). Offered: \(offered).", fr: "Souhaité : \(wished). Offert : \(offered).",
            ht: "Li swete: \(wished). Yo ofri: \(offered).")
    }

    static func workNotUnderstood(_ wished: String) -> Phrase {
        Phrase(
            "Wished: \(wished). Which work the vacancy offers was not understood.",
            fr: "Souhaité : \(wished). Le métier de l’offre n’a pas été compris.",
            ht: "Li swete: \(wished). Nou pa konprann ki metye òf la ye.")
    }

    static func payNotStated(_ wished: String) -> Phrase {
        Phrase(
            "Wished: \(wished). The vacancy states no pay: ask the employer.",
            fr: "Souhaité : \(wished). L’offre n’indique pas de salaire : à demander à l’employeur.",
            ht: "Li swete: \(wished). Òf la pa di ki salè: mande anplwayè a.")
    }

    static func otherCurrency(_ wished: String, offered: String) -> Phrase {
        Phrase(
            "Wished: \(wished). Offered: \(offered). Currencies are not compared: ask.",
            fr: "Souhaité : \(wished). Offert : \(offered). Les monnaies ne sont pas comparées : à demander.",
            ht: "Li swete: \(wished). Yo ofri: \(offered). Nou pa konpare lajan diferan: mande l.")
    }

    static func atLeast(_ money: Money) -> Phrase {
        let amount = each(.month, money.currency, [money.amount])
        return Phrase("at least \(amount.english)", fr: "au moins \(amount.french)", ht: "omwen \(amount.haitianCreole)")
    }

    static func pay(_ wage: VacancyTerms.Wage) -> Phrase {
        each(wage.period, wage.currency, [wage.minimum, wage.maximum].compactMap(\.self))
    }

    private static func each(_ period: VacancyTerms.Wage.Period, _ currency: Currency, _ amounts: [Decimal]) -> Phrase {
        func written(_ language: Language) -> String {
            currency.rawValue + " " + amounts.map { (Double($0.description) ?? 0).figure(in: language) }.joined(separator: "–")
        }
        let (english, french, creole) = (written(.english), written(.french), written(.haitianCreole))
        return switch period {
        case .hour: Phrase("\(english) an hour", fr: "\(french) par heure", ht: "\(creole) pa è")
        case .day: Phrase("\(english) a day", fr: "\(french) par jour", ht: "\(creole) pa jou")
        case .week: Phrase("\(english) a week", fr: "\(french) par semaine", ht: "\(creole) pa semèn")
        case .month: Phrase("\(english) a month", fr: "\(french) par mois", ht: "\(creole) pa mwa")
        case .year: Phrase("\(english) a year", fr: "\(french) par an", ht: "\(creole) pa ane")
        }
    }
}
