extension Referral {
    /// What may happen to a referral, with what it takes.
    package enum Transition: Hashable, Sendable {
        case consent(ReferralConsent)
        case send, view, interview, offer
        case hire(startsOn: CalendarDate)
        case decline(NotHired, text: String?)
        case withdraw(Withdrawn, text: String?)
        case declineByCandidate(Declined, text: String?)

        package var name: Name {
            switch self {
            case .consent: .consent
            case .send: .send
            case .view: .view
            case .interview: .interview
            case .offer: .offer
            case .hire: .hire
            case .decline: .decline
            case .withdraw: .withdraw
            case .declineByCandidate: .declineByCandidate
            }
        }

        var destination: State {
            switch self {
            case .consent: .consented
            case .send: .sent
            case .view: .viewed
            case .interview: .interview
            case .offer: .offered
            case .hire(let day): .hired(startsOn: day)
            case .decline(let reason, let text): .notHired(reason, text: text)
            case .withdraw(let reason, let text): .withdrawn(reason, text: text)
            case .declineByCandidate(let reason, let text): .declinedByCandidate(reason, text: text)
            }
        }
    }
}

extension Referral.Transition {
    /// A transition by its name alone, as in addresses.
    package enum Name: String, CaseIterable, Codable, Sendable {
        case consent, send, view, interview, offer, hire, decline, withdraw
        case declineByCandidate = "decline-by-candidate"

        package var origins: Set<Referral.State.Word> {
            switch self {
            case .consent: [.proposed]
            case .send: [.consented]
            case .view: [.sent]
            case .interview: [.viewed]
            case .offer: [.viewed, .interview]
            case .hire: [.offered]
            case .decline: [.sent, .viewed, .interview, .offered]
            case .withdraw, .declineByCandidate: [.proposed, .consented, .sent, .viewed, .interview, .offered]
            }
        }

        /// The past participle that names its event.
        package var eventName: String {
            switch self {
            case .consent: "consented"
            case .send: "sent"
            case .view: "viewed"
            case .interview: "interview"
            case .offer: "offered"
            case .hire: "hired"
            case .decline: "not_hired"
            case .withdraw: "withdrawn"
            case .declineByCandidate: "declined_by_candidate"
            }
        }

        /// Whether the employer may do it; the office may do everything, also in the employer's place.
        package var isForEmployer: Bool {
            switch self {
            case .view, .interview, .offer, .hire, .decline: true
            case .consent, .send, .withdraw, .declineByCandidate: false
            }
        }
    }
}

extension Referral.State {
    /// The state as one word, as it is stored and told in events.
    package enum Word: String, CaseIterable, Codable, Sendable {
        case proposed, consented, sent, viewed, interview, offered, hired
        case notHired = "not_hired"
        case withdrawn
        case declinedByCandidate = "declined_by_candidate"

        /// Whether something more can happen.
        package var isLive: Bool {
            switch self {
            case .proposed, .consented, .sent, .viewed, .interview, .offered: true
            case .hired, .notHired, .withdrawn, .declinedByCandidate: false
            }
        }
    }

    package var word: Word {
        switch self {
        case .proposed: .proposed
        case .consented: .consented
        case .sent: .sent
        case .viewed: .viewed
        case .interview: .interview
        case .offered: .offered
        case .hired: .hired
        case .notHired: .notHired
        case .withdrawn: .withdrawn
        case .declinedByCandidate: .declinedByCandidate
        }
    }

    /// Why it came to nothing, as the word of the list that is stored; nil where it did not.
    package var reason: String? {
        switch self {
        case .proposed, .consented, .sent, .viewed, .interview, .offered, .hired: nil
        case .notHired(let reason, _): reason.rawValue
        case .withdrawn(let reason, _): reason.rawValue
        case .declinedByCandidate(let reason, _): reason.rawValue
        }
    }

    /// What somebody wrote about the reason.
    package var text: String? {
        switch self {
        case .proposed, .consented, .sent, .viewed, .interview, .offered, .hired: nil
        case .notHired(_, let text), .withdrawn(_, let text), .declinedByCandidate(_, let text): text
        }
    }

    /// The first day of work of one who was hired.
    package var startsOn: CalendarDate? {
        if case .hired(let day) = self { day } else { nil }
    }
}

// MARK: Why it came to nothing

extension Referral {
    /// Why an employer does not hire somebody.
    package enum NotHired: String, CaseIterable, Codable, Sendable {
        case otherCandidate = "other_candidate"
        case positionFilled = "position_filled"
        case skills, experience, language, licence, availability, wage
        case didNotAttend = "did_not_attend"
        case other
    }

    /// Why the office takes a referral back.
    package enum Withdrawn: String, CaseIterable, Codable, Sendable {
        /// The candidate took back what was agreed, or its last day is over.
        case consentEnded = "consent_ended"
        case vacancyEnded = "vacancy_ended"
        case notSuitable = "not_suitable"
        case noContact = "no_contact"
        case foundOtherWork = "found_other_work"
        case byMistake = "by_mistake"
        case other
    }

    /// Why a candidate does not want the work.
    package enum Declined: String, CaseIterable, Codable, Sendable {
        case wage, distance, hours
        case kindOfWork = "kind_of_work"
        case foundOtherWork = "found_other_work"
        case training, personal, other
    }

    /// How long the text beside a reason may be, in Unicode code points.
    package static let textLength = 1...500
}
