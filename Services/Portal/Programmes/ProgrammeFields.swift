import Hosting
import Models
import Web

/// The fields that adding and changing a programme share.
struct ProgrammeFields: Decodable {
    let name: Text<1, 120>
    let country: Programme.Country
    let currency: Currency
    let timeZone: Programme.TimeZoneName
    let languages: [Language]
    let yearlyTarget: Whole<0, 100_000>
    /// January where it is not told.
    let yearBegins: Whole<1, 12>?

    /// The terms; refuses with `request.invalid` a programme without a language.
    func terms(for language: Language) throws(Failure) -> Programme.Terms {
        guard !languages.isEmpty else { throw Failure.field("languages", "missing", ProgrammePhrases.languageMissing[language]) }
        return Programme.Terms(
            name: name.value, country: country, currency: currency, timeZone: timeZone,
            languages: Language.allCases.filter(languages.contains), yearlyTarget: yearlyTarget.value,
            yearBegins: yearBegins?.value ?? 1)
    }
}
