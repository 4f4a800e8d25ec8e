package import FoundationEssentials

/// An applicant's word against a rejection, decided by people who did not decide before (rule 15).
package struct Appeal: Hashable, Sendable {
    package typealias ID = Identifier<Appeal>

    package let id: ID
    package let application: GrantApplication.ID
    /// Why the applicant thinks that the decision is wrong.
    package let grounds: String
    package private(set) var state: State
    package private(set) var version: Int
    package let filedBy: Account.ID
    package let filedAt: Date
    package private(set) var movedAt: Date
    /// Who admitted it or not.
    package private(set) var admittedBy: Account.ID?
    /// Who of the panel wrote its decision down.
    package private(set) var decidedBy: Account.ID?

    package enum State: Hashable, Sendable {
        case filed, admitted
        case notAdmitted(reason: String)
        case upheld(reason: String)
        case dismissed(reason: String)

        /// The state as one word, as it is stored and told in events.
        package enum Word: String, CaseIterable, Codable, Sendable {
            case filed, admitted
            case notAdmitted = "not_admitted"
            case upheld, dismissed

            /// What the applicant is told.
            package var publicStatus: PublicStatus {
                switch self {
                case .filed: .appealFiled
                case .admitted: .appealAdmitted
                case .notAdmitted: .appealNotAdmitted
                case .upheld: .appealUpheld
                case .dismissed: .appealDismissed
                }
            }
        }

        package var word: Word {
            switch self {
            case .filed: .filed
            case .admitted: .admitted
            case .notAdmitted: .notAdmitted
            case .upheld: .upheld
            case .dismissed: .dismissed
            }
        }

        /// Told to the applicant.
        package var reason: String? {
            switch self {
            case .filed, .admitted: nil
            case .notAdmitted(let reason), .upheld(let reason), .dismissed(let reason): reason
            }
        }
    }

    package enum Transition: Hashable, Sendable {
        case admit(by: Account.ID)
        case refuse(reason: String, by: Account.ID)
        /// Writes down what the panel voted.
        case decide(AppealTally, reason: String, by: Account.ID)

        /// A transition by its name alone.
        package enum Name: String, CaseIterable, Codable, Sendable {
            case admit, refuse, decide

            package var origins: Set<State.Word> {
                switch self {
                case .admit, .refuse: [.filed]
                case .decide: [.admitted]
                }
            }
        }

        package var name: Name {
            switch self {
            case .admit: .admit
            case .refuse: .refuse
            case .decide: .decide
            }
        }
    }

    /// One as it was saved.
    package init(
        id: ID, application: GrantApplication.ID, grounds: String, state: State, version: Int, filedBy: Account.ID, filedAt: Date,
        movedAt: Date, admittedBy: Account.ID?, decidedBy: Account.ID?
    ) {
        self.id = id
        self.application = application
        self.grounds = grounds
        self.state = state
        self.version = version
        self.filedBy = filedBy
        self.filedAt = filedAt
        self.movedAt = movedAt
        self.admittedBy = admittedBy
        self.decidedBy = decidedBy
    }
}

extension Appeal {
    /// A new one against the rejection of `application`, filed on or before its `lastDay`, and its event; a form names the `id` beforehand.
    ///
    /// Refuses with `appeal.not-rejected`, `appeal.too-late` and `appeal.grounds-missing`.
    package static func file(
        _ grounds: String, for application: GrantApplication, until lastDay: CalendarDate, as id: ID? = nil, by account: Account.ID,
        today: CalendarDate, at moment: Date
    ) throws(Failure) -> (appeal: Appeal, event: Event) {
        guard application.state.word == .rejected else { throw .appealNotRejected }
        guard today <= lastDay else { throw .appealTooLate }
        guard !grounds.isEmpty else {
            throw Failure(
                .invalid, "appeal.grounds-missing", "Say why the decision is wrong.",
                fields: [.init("/grounds", "required", "Say why the decision is wrong.")])
        }
        let appeal = Appeal(
            id: id ?? ID(at: moment), application: application.id, grounds: grounds, state: .filed, version: 1, filedBy: account,
            filedAt: moment, movedAt: moment, admittedBy: nil, decidedBy: nil)
        return (appeal, appeal.event("filed", to: .filed, at: moment))
    }

    /// The transitions that may come next.
    package var possible: [Transition.Name] {
        Transition.Name.allCases.filter { $0.origins.contains(state.word) }
    }

    /// Goes through `transition` and tells the event.
    ///
    /// Refuses with `appeal.not-allowed-from-state`, `appeal.undecided` and `appeal.reason-missing`.
    package mutating func go(_ transition: Transition, at moment: Date) throws(Failure) -> Event {
        let origin = state.word
        guard transition.name.origins.contains(origin) else { throw .appealMovedOn }
        switch transition {
        case .admit(let account): (state, admittedBy) = (.admitted, account)
        case .refuse(let reason, let account): (state, admittedBy) = (.notAdmitted(reason: try Self.said(reason)), account)
        case .decide(let tally, let reason, let account):
            switch tally.result {
            case .upheld: state = .upheld(reason: try Self.said(reason))
            case .dismissed: state = .dismissed(reason: try Self.said(reason))
            case .missing, .tie, .belowQuorum: throw .appealUndecided
            }
            decidedBy = account
        }
        version += 1
        movedAt = moment
        return event(state.word.rawValue, from: origin, to: state.word, reason: state.reason, at: moment)
    }

    private static func said(_ reason: String) throws(Failure) -> String {
        guard !reason.isEmpty else { throw .reasonMissing("appeal.reason-missing") }
        return reason
    }

    /// An event of this appeal.
    package func event(
        _ what: String, from origin: State.Word? = nil, to destination: State.Word? = nil, reason: String? = nil, at moment: Date
    ) -> Event {
        Event(
            "appeal", id, what, from: origin?.rawValue, to: destination?.rawValue, reason: reason,
            data: Array(#"{"application":"\#(application)"}"#.utf8), at: moment)
    }
}

/// The count of an appeal, as the database takes it.
package struct AppealTally: Hashable, Codable, Sendable {
    package let appointed: Int
    package let recused: Int
    /// Members who have not voted yet.
    package let missing: Int
    package let uphold: Int
    package let dismiss: Int
    package let result: Result
    package let ballots: [Counted]

    package enum Result: String, CaseIterable, Codable, Sendable {
        case upheld, dismissed, missing, tie
        case belowQuorum = "below_quorum"
    }

    /// A ballot that counts.
    package struct Counted: Hashable, Codable, Sendable {
        package let member: Account.ID
        package let choice: AppealBallot.Choice
        package let reason: String

        package init(member: Account.ID, choice: AppealBallot.Choice, reason: String) {
            self.member = member
            self.choice = choice
            self.reason = reason
        }
    }

    package init(appointed: Int, recused: Int, missing: Int, uphold: Int, dismiss: Int, result: Result, ballots: [Counted]) {
        self.appointed = appointed
        self.recused = recused
        self.missing = missing
        self.uphold = uphold
        self.dismiss = dismiss
        self.result = result
        self.ballots = ballots
    }

    /// Whether the panel may vote at all (rule 14).
    package var isRight: Bool { appointed >= Panel.least && (!appointed.isMultiple(of: 2) || uphold + dismiss > 0) }
}

/// How a member of an appeal's panel voted: written once, and corrected by what supersedes it.
package struct AppealBallot: Hashable, Sendable {
    package typealias ID = Identifier<AppealBallot>

    package let id: ID
    package let appeal: Appeal.ID
    package let member: Account.ID
    package let choice: Choice
    package let reason: String
    package let castAt: Date
    package let supersedes: ID?

    package enum Choice: String, CaseIterable, Codable, Sendable {
        case uphold, dismiss
    }

    /// One as it was saved.
    package init(id: ID, appeal: Appeal.ID, member: Account.ID, choice: Choice, reason: String, castAt: Date, supersedes: ID?) {
        self.id = id
        self.appeal = appeal
        self.member = member
        self.choice = choice
        self.reason = reason
        self.castAt = castAt
        self.supersedes = supersedes
    }

    /// A member's ballot after the one that holds, and its event, which does not tell the choice; nil where it says the same.
    ///
    /// Refuses with `appeal.not-allowed-from-state` and `appeal.reason-missing`.
    package static func cast(
        _ choice: Choice, because reason: String, in appeal: Appeal, by member: Account.ID, after before: AppealBallot?, at moment: Date
    ) throws(Failure) -> (ballot: AppealBallot, event: Event)? {
        guard appeal.state == .admitted else { throw .appealMovedOn }
        guard !reason.isEmpty else { throw .reasonMissing("appeal.reason-missing") }
        if before?.choice == choice, before?.reason == reason { return nil }
        let ballot = AppealBallot(
            id: ID(at: moment), appeal: appeal.id, member: member, choice: choice, reason: reason, castAt: moment, supersedes: before?.id)
        return (ballot, appeal.event("ballot_cast", at: moment))
    }
}

extension Failure {
    package static let appealNotRejected = Failure(
        .conflict, "appeal.not-rejected", "Only a rejection is appealed against, and once.")
    package static let appealTooLate = Failure(
        .conflict, "appeal.too-late", "The last day for an appeal is over. The applicant may apply in another round.")
    package static let appealMovedOn = Failure(
        .conflict, "appeal.not-allowed-from-state", "The appeal has moved on. Look at it again.")
    package static let appealUndecided = Failure(
        .conflict, "appeal.undecided",
        "The votes do not decide it: somebody has not voted, it is a tie, or too few are without a conflict of interest.")
}

extension PublicStatus {
    /// What is told of an appeal by its state's word behind `appeal_`; nil for anything else.
    package init?(appeal text: String) {
        guard text.hasPrefix("appeal_"), let word = Appeal.State.Word(rawValue: String(text.dropFirst("appeal_".count))) else { return nil }
        self = word.publicStatus
    }
}
