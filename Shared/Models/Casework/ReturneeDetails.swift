/// What the office knows of a returned person; all but the names may be missing, for it comes bit by bit.
package struct ReturneeDetails: Hashable, Codable, Sendable {
    package var givenName: String
    package var familyName: String
    /// Nil where the person does not know it, or has not been asked.
    package var birthDate: CalendarDate?
    package var sex: Sex?
    package var phone: String?
    package var email: String?
    package var district: String?
    /// The languages that the person speaks, by ISO 639-1 code.
    package var languages: [String]
    package var returnedOn: CalendarDate?
    /// The country, as a two-letter code of ISO 3166-1.
    package var returnedFrom: String?
    package var householdSize: Int?
    package var dependants: Int?

    /// As the person says it, never needed.
    package enum Sex: String, CaseIterable, Codable, Sendable {
        case female
        case male
        case other
        case undisclosed
    }

    package init(
        givenName: String, familyName: String, birthDate: CalendarDate? = nil, sex: Sex? = nil, phone: String? = nil, email: String? = nil,
        district: String? = nil, languages: [String] = [], returnedOn: CalendarDate? = nil, returnedFrom: String? = nil,
        householdSize: Int? = nil, dependants: Int? = nil
    ) {
        self.givenName = givenName
        self.familyName = familyName
        self.birthDate = birthDate
        self.sex = sex
        self.phone = phone
        self.email = email
        self.district = district
        self.languages = languages
        self.returnedOn = returnedOn
        self.returnedFrom = returnedFrom
        self.householdSize = householdSize
        self.dependants = dependants
    }

    /// Both names folded, for finding the same person again.
    package var nameKey: NameKey {
        NameKey(givenName + " " + familyName)
    }

    /// The name to call the person by, family name last.
    package var fullName: String {
        givenName + " " + familyName
    }

    /// Refuses with `returnee.invalid`, and names every field that is wrong.
    package func check(today: CalendarDate) throws(Failure) {
        let wrong = [names, birth(today), arrival(today), household].flatMap(\.self)
        guard wrong.isEmpty else {
            throw Failure(.invalid, "returnee.invalid", "Some of what was given about the person cannot be right.", fields: wrong)
        }
    }

    private var names: [Failure.Field] {
        NameKey(givenName).words.isEmpty && NameKey(familyName).words.isEmpty
            ? [.init("/givenName", "no-letters", "Give a name in letters.")] : []
    }

    private func birth(_ today: CalendarDate) -> [Failure.Field] {
        guard let birthDate else { return [] }
        if birthDate > today { return [.init("/birthDate", "in-future", "Give a day that is not after today.")] }
        if birthDate.year < today.year - 120 {
            return [.init("/birthDate", "too-early", "Look at the year again: it is over 120 years ago.")]
        }
        return []
    }

    private func arrival(_ today: CalendarDate) -> [Failure.Field] {
        guard let returnedOn else { return [] }
        if returnedOn > today.adding(days: 90) {
            return [.init("/returnedOn", "too-late", "Give a day that is at most 90 days ahead.")]
        }
        if let birthDate, returnedOn <= birthDate { return [.init("/returnedOn", "before-birth", "Give a day after the date of birth.")] }
        return []
    }

    private var household: [Failure.Field] {
        guard let householdSize, let dependants, dependants >= householdSize else { return [] }
        return [.init("/dependants", "more-than-household", "Count dependants among the household: fewer than \(householdSize).")]
    }
}
