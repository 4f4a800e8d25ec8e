import Hosting
import Models
import Web

/// The fields that registering a person and changing their details share.
struct ReturneeFields: Decodable {
    let givenName: Text<1, 120>
    let familyName: Text<1, 120>
    let birthDate: CalendarDate?
    let sex: ReturneeDetails.Sex?
    let phone: Text<1, 40>?
    let email: Text<3, 254>?
    let district: Text<1, 80>?
    let languages: [SpokenLanguage]
    let returnedOn: CalendarDate?
    let returnedFrom: Country?
    let householdSize: Whole<1, 99>?
    let dependants: Whole<0, 99>?

    /// The details; refuses with `returnee.invalid` an e-mail address that is none.
    func details(for language: Language) throws(Failure) -> ReturneeDetails {
        if let email, EmailAddress(email.value) == nil { throw Failure.field("email", "malformed", ReturneePhrases.emailShape[language]) }
        return ReturneeDetails(
            givenName: givenName.value, familyName: familyName.value, birthDate: birthDate, sex: sex, phone: phone?.value,
            email: email?.value, district: district?.value,
            languages: SpokenLanguage.allCases.filter(languages.contains).map(\.rawValue), returnedOn: returnedOn,
            returnedFrom: returnedFrom?.rawValue, householdSize: householdSize?.value, dependants: dependants?.value)
    }
}
