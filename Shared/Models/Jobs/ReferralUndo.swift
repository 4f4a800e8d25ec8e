package import FoundationEssentials

extension Referral.Transition.Name {
    /// Whether it can be undone soon after: nobody is told of a sending that the employer has not looked at, nor of a withdrawal.
    package var canBeUndone: Bool {
        switch self {
        case .send, .withdraw: true
        case .consent, .view, .interview, .offer, .hire, .decline, .declineByCandidate: false
        }
    }
}

extension Referral {
    /// Takes back the sending or withdrawal that led here from `origin`, and tells the event, `referral.reverted`.
    ///
    /// The caller looks whether anything has changed since, and for a sending whether the employer was shown anything. Refuses with
    /// `referral.no-way-back` what cannot be undone, and with `referral.consent-missing` to show the employer again what the candidate
    /// does not agree to any more.
    package mutating func revert(
        _ name: Transition.Name, to origin: State, at moment: Date, today: CalendarDate? = nil
    ) throws(Failure) -> Event {
        guard name.canBeUndone, name.origins.contains(origin.word), name.leadsTo(state.word) else {
            throw Failure(.conflict, "referral.no-way-back", "This cannot be undone for a referral that is \(state.word.rawValue).")
        }
        if sentAt != nil, name == .withdraw, consent?.isInForce(on: today ?? CalendarDate(moment)) != true {
            throw .referralConsentMissing
        }
        let left = state.word
        state = origin
        if name == .send { sentAt = nil }
        version += 1
        movedAt = moment
        return event("reverted", from: left, at: moment)
    }
}

extension Referral.Transition.Name {
    fileprivate func leadsTo(_ word: Referral.State.Word) -> Bool {
        switch self {
        case .send: word == .sent
        case .withdraw: word == .withdrawn
        case .consent, .view, .interview, .offer, .hire, .decline, .declineByCandidate: false
        }
    }
}

extension Referral.State {
    /// A state that holds nothing but its word; nil for one that does.
    package init?(_ word: Word) {
        switch word {
        case .proposed: self = .proposed
        case .consented: self = .consented
        case .sent: self = .sent
        case .viewed: self = .viewed
        case .interview: self = .interview
        case .offered: self = .offered
        case .hired, .notHired, .withdrawn, .declinedByCandidate: return nil
        }
    }
}
