package import FoundationEssentials

/// What became of a tranche, told by who was given it; the next one waits for its acceptance (rule 11).
package struct TrancheReport: Hashable, Sendable {
    package let dueOn: CalendarDate
    package private(set) var state: State
    package private(set) var version: Int

    package enum State: Hashable, Sendable {
        case due
        case submitted(Filing)
        case returned(Filing, reason: String)
        case accepted(Filing, by: Account.ID)

        /// The state as one word, as it is stored and told in events.
        package enum Word: String, CaseIterable, Codable, Sendable {
            case due, submitted, returned, accepted
        }

        package var word: Word {
            switch self {
            case .due: .due
            case .submitted: .submitted
            case .returned: .returned
            case .accepted: .accepted
            }
        }

        package var filing: Filing? {
            switch self {
            case .due: nil
            case .submitted(let filing), .returned(let filing, _), .accepted(let filing, _): filing
            }
        }

        package var reason: String? { if case .returned(_, let reason) = self { reason } else { nil } }
    }

    /// What was told.
    package struct Filing: Hashable, Sendable {
        package let text: String
        package let spent: Decimal
        package let by: Account.ID

        package init(text: String, spent: Decimal, by: Account.ID) {
            self.text = text
            self.spent = spent
            self.by = by
        }
    }

    package enum Transition: Hashable, Sendable {
        /// Only of what was paid.
        case submit(Filing, isPaid: Bool)
        case giveBack(reason: String)
        case accept(by: Account.ID)

        /// A transition by its name alone.
        package enum Name: String, CaseIterable, Codable, Sendable {
            case submit
            case giveBack = "give-back"
            case accept

            package var origins: Set<State.Word> {
                switch self {
                case .submit: [.due, .returned]
                case .giveBack, .accept: [.submitted]
                }
            }
        }

        package var name: Name {
            switch self {
            case .submit: .submit
            case .giveBack: .giveBack
            case .accept: .accept
            }
        }
    }

    /// One as it was saved.
    package init(dueOn: CalendarDate, state: State, version: Int) {
        self.dueOn = dueOn
        self.state = state
        self.version = version
    }

    /// The transitions that may come next.
    package var possible: [Transition.Name] {
        Transition.Name.allCases.filter { $0.origins.contains(state.word) }
    }

    /// Goes through `transition` and tells the event of its tranche.
    ///
    /// Refuses with `report.not-allowed-from-state`, `report.not-paid`, `report.spent`, `report.same-hand` and `report.reason-missing`.
    package mutating func go(_ transition: Transition, of tranche: Tranche, at moment: Date) throws(Failure) -> Event {
        let origin = state.word
        guard transition.name.origins.contains(origin) else { throw .reportMovedOn }
        switch (transition, state) {
        case (.submit(let filing, let isPaid), _):
            guard isPaid else { throw .reportNotPaid }
            guard filing.spent >= 0, filing.spent == filing.spent.cents else { throw .reportSpent }
            state = .submitted(filing)
        case (.giveBack(let reason), .submitted(let filing)):
            guard !reason.isEmpty else { throw .reasonMissing("report.reason-missing") }
            state = .returned(filing, reason: reason)
        case (.accept(let account), .submitted(let filing)):
            guard account != filing.by else { throw .reportSameHand }
            state = .accepted(filing, by: account)
        default: throw .reportMovedOn
        }
        version += 1
        return tranche.event(
            "report_\(state.word.rawValue)", from: origin.rawValue, to: state.word.rawValue, reason: state.reason, at: moment)
    }
}

extension Failure {
    package static let reportMovedOn = Failure(
        .conflict, "report.not-allowed-from-state", "The report has moved on. Look at it again.")
    package static let reportNotPaid = Failure(
        .conflict, "report.not-paid", "The tranche is not paid yet, so there is nothing to report on.")
    package static let reportSameHand = Failure(
        .conflict, "report.same-hand", "Whoever wrote the report does not accept it. Ask somebody else of the office.")
    static let reportSpent = Failure(
        .invalid, "report.spent", "Give a number such as 1250.50.",
        fields: [.init("/spent", "report.spent", "Give a number such as 1250.50.")])
}
