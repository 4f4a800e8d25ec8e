package import FoundationEssentials

/// What has to be shown before the money of a decision flows.
package struct GrantCondition: Hashable, Sendable {
    package let decision: Decision.ID
    /// From 1, in the order of the decision.
    package let number: Int
    package let application: GrantApplication.ID
    package let terms: Proposal.Condition
    package private(set) var state: State
    package private(set) var version: Int

    package enum State: Hashable, Sendable {
        case open
        case evidenceGiven(String)
        case met(evidence: String)
        case waived(reason: String)
        case failed(reason: String)

        /// The state as one word, as it is stored and told in events.
        package enum Word: String, CaseIterable, Codable, Sendable {
            case open
            case evidenceGiven = "evidence_given"
            case met, waived, failed
        }

        package var word: Word {
            switch self {
            case .open: .open
            case .evidenceGiven: .evidenceGiven
            case .met: .met
            case .waived: .waived
            case .failed: .failed
            }
        }

        package var evidence: String? {
            switch self {
            case .evidenceGiven(let evidence), .met(let evidence): evidence
            case .open, .waived, .failed: nil
            }
        }

        package var reason: String? {
            switch self {
            case .waived(let reason), .failed(let reason): reason
            case .open, .evidenceGiven, .met: nil
            }
        }

        /// Whether money may flow as far as this is concerned.
        package var isSettled: Bool { word == .met || word == .waived }
    }

    package enum Transition: Hashable, Sendable {
        case giveEvidence(String)
        case meet
        case waive(reason: String)
        case fail(reason: String)

        /// A transition by its name alone, as in addresses.
        package enum Name: String, CaseIterable, Codable, Sendable {
            case giveEvidence = "give-evidence"
            case meet, waive, fail

            package var origins: Set<State.Word> {
                switch self {
                case .meet: [.evidenceGiven]
                case .giveEvidence, .waive, .fail: [.open, .evidenceGiven]
                }
            }
        }

        package var name: Name {
            switch self {
            case .giveEvidence: .giveEvidence
            case .meet: .meet
            case .waive: .waive
            case .fail: .fail
            }
        }
    }

    /// One as it was saved.
    package init(
        decision: Decision.ID, number: Int, application: GrantApplication.ID, terms: Proposal.Condition, state: State, version: Int
    ) {
        self.decision = decision
        self.number = number
        self.application = application
        self.terms = terms
        self.state = state
        self.version = version
    }

    /// The transitions that may come next.
    package var possible: [Transition.Name] {
        Transition.Name.allCases.filter { $0.origins.contains(state.word) }
    }

    /// Goes through `transition` and tells the event.
    ///
    /// Refuses with `condition.not-allowed-from-state` and `condition.reason-missing`.
    package mutating func go(_ transition: Transition, at moment: Date) throws(Failure) -> Event {
        let origin = state.word
        try state.go(transition)
        version += 1
        let data = #"{"decision":"\#(decision)","number":"\#(number)"}"#
        return Event(
            "application", application, "condition_\(state.word.rawValue)", from: origin.rawValue, to: state.word.rawValue,
            reason: state.evidence ?? state.reason, data: Array(data.utf8), at: moment)
    }
}

extension GrantCondition.State {
    /// Goes through `transition`; conditions of a tranche do the same.
    ///
    /// Refuses with `condition.not-allowed-from-state` and `condition.reason-missing`.
    mutating func go(_ transition: GrantCondition.Transition) throws(Failure) {
        guard transition.name.origins.contains(word) else { throw .conditionMovedOn }
        switch transition {
        case .giveEvidence(let text): self = .evidenceGiven(try Self.said(text))
        case .meet: self = .met(evidence: evidence ?? "")
        case .waive(let reason): self = .waived(reason: try Self.said(reason))
        case .fail(let reason): self = .failed(reason: try Self.said(reason))
        }
    }

    private static func said(_ text: String) throws(Failure) -> String {
        guard !text.isEmpty else {
            throw Failure(
                .invalid, "condition.reason-missing", "Say what was shown, or why.",
                fields: [.init("/reason", "required", "Give it in a few words.")])
        }
        return text
    }
}

extension Failure {
    static let conditionMovedOn = Failure(
        .conflict, "condition.not-allowed-from-state", "The condition has moved on. Look at it again.")
}
