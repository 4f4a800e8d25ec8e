/// What was found out about a vacancy's terms when they were written: which occupation they mean, and what the employer is warned of.
package struct VacancyReview: Hashable, Sendable {
    package var coding: OccupationCoding?
    package var warnings: [VacancyWarning]

    package static let none = VacancyReview(coding: nil, warnings: [])

    package init(coding: OccupationCoding?, warnings: [VacancyWarning]) {
        self.coding = coding
        self.warnings = warnings
    }

    /// The review of new terms of an employer of the sector, as far as that is known.
    package init(of terms: VacancyTerms, coding: OccupationCoding? = nil, in sector: Employer.Sector? = nil) {
        self.init(coding: coding, warnings: terms.wageWarnings(in: sector) + terms.wordingWarnings)
    }
}

/// The occupation that a vacancy was read as.
package struct OccupationCoding: Hashable, Sendable {
    package let occupation: ConceptURI
    /// Its unit group.
    package let isco: ISCOCode
    /// 0 to 1.
    package let confidence: Double
    /// Whether the employer named it by its address or code, so that nothing was read into words.
    package let isConfirmed: Bool

    package init(occupation: ConceptURI, isco: ISCOCode, confidence: Double, isConfirmed: Bool) {
        self.occupation = occupation
        self.isco = isco
        self.confidence = confidence
        self.isConfirmed = isConfirmed
    }
}

/// Something in a vacancy that the employer should think over; it keeps nothing from being posted.
package struct VacancyWarning: Hashable, Codable, Sendable {
    package enum Code: String, CaseIterable, Codable, Sendable {
        case wageBelowMinimum = "wage.below-minimum"
        case sex = "wording.sex"
        case age = "wording.age"
        case religion = "wording.religion"
        case maritalState = "wording.marital-state"
        case disability = "wording.disability"
        case nationality = "wording.nationality"
        case criminalRecord = "wording.criminal-record"
    }

    /// A JSON Pointer into the terms.
    package let pointer: String
    package let code: Code
    /// What was found, as it was written.
    package let phrase: String
    /// The rule and its source, or what to write instead.
    package let detail: String

    package init(pointer: String, code: Code, phrase: String, detail: String) {
        self.pointer = pointer
        self.code = code
        self.phrase = phrase
        self.detail = detail
    }

    /// The same with its detail in another language. It is kept in English, and a minimum wage is known by that sentence; one that has
    /// left the table since stays in English.
    package func speaking(_ language: Language) -> VacancyWarning {
        let sentence = code == .wageBelowMinimum ? MinimumWage.table.map(\.sentence).first { $0[.english] == detail } : code.remedy
        return VacancyWarning(pointer: pointer, code: code, phrase: phrase, detail: sentence?[language] ?? detail)
    }
}
