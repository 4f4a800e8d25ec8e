package import FoundationEssentials

/// What a person agreed to: which of their data may go to whom, for what, until when.
package struct Consent: Hashable, Sendable {
    package typealias ID = Identifier<Consent>

    package let id: ID
    package let returnee: Returnee.ID
    package let terms: Terms
    package private(set) var state: State
    package let givenAt: Date
    /// Who wrote it down.
    package let recordedBy: Account.ID?

    package enum State: Hashable, Sendable {
        case given
        case expired
        case revoked(at: Date)

        /// The state as one word, as it is stored and told in events.
        package enum Word: String, CaseIterable, Codable, Sendable {
            case given
            case expired
            case revoked
        }

        package var word: Word {
            switch self {
            case .given: .given
            case .expired: .expired
            case .revoked: .revoked
            }
        }
    }

    package enum Purpose: String, CaseIterable, Codable, Sendable {
        case jobMatching = "job_matching"
        case grantApplication = "grant_application"
        case providerReferral = "provider_referral"
        case followUp = "follow_up"
        case statistics
    }

    /// A kind of data that a consent may open.
    package enum DataCategory: String, CaseIterable, Codable, Sendable {
        case name
        case contact
        case skills
        case education
        case workHistory = "work_history"
        case household
        case returnDetails = "return_details"
    }

    /// How the person agreed.
    package enum Method: String, CaseIterable, Codable, Sendable {
        case signed
        case byVoice = "by_voice"
        case byTelephone = "by_telephone"
    }

    /// What was agreed.
    package struct Terms: Hashable, Codable, Sendable {
        package var purpose: Purpose
        package var dataCategories: [DataCategory]
        package var recipient: String
        package var method: Method
        /// The last day on which it holds.
        package var expiresOn: CalendarDate

        package init(purpose: Purpose, dataCategories: [DataCategory], recipient: String, method: Method, expiresOn: CalendarDate) {
            self.purpose = purpose
            self.dataCategories = dataCategories
            self.recipient = recipient
            self.method = method
            self.expiresOn = expiresOn
        }
    }

    /// One as it was saved.
    package init(id: ID, returnee: Returnee.ID, terms: Terms, state: State, givenAt: Date, recordedBy: Account.ID?) {
        self.id = id
        self.returnee = returnee
        self.terms = terms
        self.state = state
        self.givenAt = givenAt
        self.recordedBy = recordedBy
    }

    /// A consent that the person gives now, and its event. It may run for three years at most, so that it is asked for again.
    ///
    /// A form names the `id` beforehand, so that sending it twice records once. Refuses with `consent.invalid`.
    package static func give(
        _ terms: Terms, as id: ID? = nil, of returnee: Returnee.ID, recordedBy: Account.ID?, at moment: Date,
        today: CalendarDate? = nil
    ) throws(Failure) -> (consent: Consent, event: Event) {
        var wrong: [Failure.Field] = []
        let today = today ?? CalendarDate(moment)
        if terms.dataCategories.isEmpty { wrong.append(.init("/dataCategories", "required", "Tick what may be shared.")) }
        if terms.expiresOn <= today { wrong.append(.init("/expiresOn", "in-past", "Give a day after today.")) }
        if terms.expiresOn > today.adding(days: 3 * 366) { wrong.append(.init("/expiresOn", "too-late", "Give a day within three years.")) }
        guard wrong.isEmpty else { throw Failure(.invalid, "consent.invalid", "The consent cannot be recorded like this.", fields: wrong) }
        let consent = Consent(
            id: id ?? ID(at: moment), returnee: returnee, terms: terms, state: .given, givenAt: moment, recordedBy: recordedBy)
        return (consent, consent.event("given", from: nil, at: moment))
    }

    /// Takes the consent back; nothing more is disclosed from then on.
    ///
    /// Refuses with `consent.not-in-force`.
    package mutating func revoke(reason: String? = nil, at moment: Date) throws(Failure) -> Event {
        try leave(for: .revoked(at: moment))
        return event("revoked", from: .given, reason: reason, at: moment)
    }

    /// Notes that its last day is over.
    ///
    /// Refuses with `consent.not-in-force`, and with `consent.not-over` until that day is over.
    package mutating func expire(at moment: Date, today: CalendarDate? = nil) throws(Failure) -> Event {
        guard state != .given || terms.expiresOn < today ?? CalendarDate(moment) else {
            throw Failure(.conflict, "consent.not-over", "The consent holds until \(terms.expiresOn).")
        }
        try leave(for: .expired)
        return event("expired", from: .given, at: moment)
    }

    /// Whether something may be disclosed under it on `day`, also when nobody has noted yet that it is over.
    package func isInForce(on day: CalendarDate) -> Bool {
        state == .given && terms.expiresOn >= day
    }

    private mutating func leave(for next: State) throws(Failure) {
        guard state == .given else {
            throw Failure(
                .conflict, "consent.not-in-force", "The consent is \(state.word.rawValue) already. Ask for a new one where it is needed.")
        }
        state = next
    }

    /// Its purpose goes with the event, for those who have to stop; the recipient may be a person and does not.
    private func event(_ what: String, from: State.Word?, reason: String? = nil, at moment: Date) -> Event {
        let data = #"{"purpose":"\#(terms.purpose.rawValue)","returnee":"\#(returnee)"}"#
        return Event(
            "consent", id, what, from: from?.rawValue, to: state.word.rawValue, reason: reason, data: Array(data.utf8), at: moment)
    }
}
