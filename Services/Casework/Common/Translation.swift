import Models
import Web

/// The rules of casework speak English; here is what they say in the language of the screens.
enum Translation {
    /// By the failure's code, or the code of a field's refusal.
    private static let words: [String: Phrase] = [
        "returnee.invalid": Phrase(
            "Some of what was given cannot be right.", fr: "Certaines informations ne peuvent pas être exactes.",
            ht: "Gen enfòmasyon ki pa ka kòrèk."),
        "consent.invalid": Phrase(
            "The consent cannot be recorded like this.", fr: "Le consentement ne peut pas être noté ainsi.",
            ht: "Nou pa ka ekri konsantman an konsa."),
        "consent.not-in-force": ConsentPhrases.notInForce,
        "case.not-allowed-from-state": CasePhrases.notAllowed,
        "case.plan-empty": CasePhrases.planEmpty,
        "case.reason-missing": CasePhrases.reasonMissing,
        "plan-item.not-allowed-from-state": PlanPhrases.notAllowed,
        "plan-item.reason-missing": CasePhrases.reasonMissing,
    ]

    /// By the field and the code of its refusal.
    private static let fields: [String: Phrase] = [
        "/givenName no-letters": Phrase("Give a name in letters.", fr: "Écrivez un nom en lettres.", ht: "Ekri yon non ak lèt."),
        "/birthDate in-future": Phrase(
            "Give a day that is not after today.", fr: "Indiquez un jour qui n’est pas après aujourd’hui.",
            ht: "Mete yon jou ki pa apre jodi a."),
        "/birthDate too-early": Phrase(
            "Look at the year again: it is over 120 years ago.", fr: "Vérifiez l’année : il y a plus de 120 ans.",
            ht: "Gade ane a ankò: li gen plis pase 120 ane."),
        "/returnedOn too-late": Phrase(
            "Give a day that is at most 90 days ahead.", fr: "Indiquez un jour dans 90 jours au plus.",
            ht: "Mete yon jou ki pa depase 90 jou apati jodi a."),
        "/returnedOn before-birth": Phrase(
            "Give a day after the date of birth.", fr: "Indiquez un jour après la date de naissance.",
            ht: "Mete yon jou apre dat nesans lan."),
        "/dependants more-than-household": Phrase(
            "Count dependants among the household: fewer than its people.",
            fr: "Comptez les personnes à charge dans le ménage : moins que ses membres.",
            ht: "Konte moun sou kont li yo nan kay la: mwens pase kantite moun ladan l."),
        "/dataCategories required": ConsentPhrases.categoriesMissing,
        "/expiresOn in-past": ConsentPhrases.inPast,
        "/expiresOn too-late": ConsentPhrases.tooLate,
        "/note required": CasePhrases.reasonMissing,
        "/reason required": CasePhrases.reasonMissing,
    ]

    static func translated(_ failure: Failure, _ language: Language) -> Failure {
        let named = failure.fields.map { field in
            guard let phrase = fields[field.pointer + " " + field.code] else { return field }
            return Failure.Field(field.pointer, failure.code, phrase[language])
        }
        return Failure(failure.kind, failure.code, words[failure.code]?[language] ?? failure.message, fields: named)
    }
}

/// Does `work`, and tells what it refuses in the person's language.
func speaking<Result>(_ language: Language, _ work: () async throws -> Result) async throws -> Result {
    do {
        return try await work()
    } catch let failure as Failure {
        throw Translation.translated(failure, language)
    }
}
