package import FoundationEssentials

/// What a candidate agreed that one employer may see, for one referral.
package struct ReferralConsent: Hashable, Sendable {
    package let terms: Terms
    package let givenAt: Date
    /// Who wrote it down.
    package let recordedBy: Account.ID?
    /// When the candidate took it back.
    package private(set) var revokedAt: Date?

    /// A kind of data that it may open; nothing of the return is among them.
    package enum Category: String, CaseIterable, Codable, Sendable {
        case name, contact, skills
        case workHistory = "work_history"
        case education, languages, licences
    }

    /// How the candidate agreed.
    package enum Method: String, CaseIterable, Codable, Sendable {
        case inPerson = "in_person"
        case byTelephone = "by_telephone"
        case onPaper = "on_paper"
    }

    /// What was agreed.
    package struct Terms: Hashable, Sendable {
        package let method: Method
        package let categories: [Category]
        /// The last day on which it holds.
        package let expiresOn: CalendarDate

        package init(method: Method, categories: [Category], expiresOn: CalendarDate) {
            self.method = method
            self.categories = categories
            self.expiresOn = expiresOn
        }
    }

    /// The longest that it may run, in days.
    package static let longest = 366

    /// One as it was saved.
    package init(_ terms: Terms, givenAt: Date, recordedBy: Account.ID?, revokedAt: Date?) {
        self.terms = terms
        self.givenAt = givenAt
        self.recordedBy = recordedBy
        self.revokedAt = revokedAt
    }

    /// A consent that the candidate gives now.
    ///
    /// Refuses with `referral.invalid` one that names nothing to see, or ends today or in more than a year.
    package static func give(
        _ terms: Terms, recordedBy: Account.ID?, at moment: Date, today: CalendarDate? = nil
    ) throws(Failure) -> ReferralConsent {
        var wrong: [Failure.Field] = []
        let today = today ?? CalendarDate(moment)
        if terms.categories.isEmpty { wrong.append(.init("/categories", "required", "Tick what the employer may see.")) }
        if terms.expiresOn <= today { wrong.append(.init("/expiresOn", "in-past", "Give a day after today.")) }
        if terms.expiresOn > today.adding(days: longest) {
            wrong.append(.init("/expiresOn", "too-late", "Give a day within a year."))
        }
        guard wrong.isEmpty else { throw Failure(.invalid, "referral.invalid", "The consent cannot be recorded like this.", fields: wrong) }
        return ReferralConsent(terms, givenAt: moment, recordedBy: recordedBy, revokedAt: nil)
    }

    /// Whether something may be disclosed under it on `day`.
    package func isInForce(on day: CalendarDate) -> Bool {
        revokedAt == nil && terms.expiresOn >= day
    }

    /// Notes that it ends now, unless it has ended.
    mutating func end(at moment: Date) {
        if revokedAt == nil { revokedAt = moment }
    }
}
