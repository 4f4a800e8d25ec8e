package import FoundationEssentials

/// A proposal on an application as a meeting takes it; another proposal is another vote.
package struct Vote: Hashable, Sendable {
    package typealias ID = Identifier<Vote>

    package let id: ID
    package let meeting: Meeting.ID
    package let application: GrantApplication.ID
    /// The first, second … about this application in this meeting.
    package let number: Int
    package private(set) var proposal: Proposal
    package private(set) var proposedBy: Account.ID
    package private(set) var state: State
    package private(set) var version: Int
    package let createdAt: Date
    package private(set) var movedAt: Date

    package enum State: Hashable, Sendable {
        /// The proposal may change.
        case open
        /// Ballots are cast.
        case quorumMet
        case voted(Tally)
        /// With its decision, where it was carried.
        case recorded(Tally)

        /// The state as one word, as it is stored and told in events.
        package enum Word: String, CaseIterable, Codable, Sendable {
            case open
            case quorumMet = "quorum_met"
            case voted, recorded
        }

        package var word: Word {
            switch self {
            case .open: .open
            case .quorumMet: .quorumMet
            case .voted: .voted
            case .recorded: .recorded
            }
        }

        package var tally: Tally? {
            switch self {
            case .voted(let tally), .recorded(let tally): tally
            case .open, .quorumMet: nil
            }
        }
    }

    package enum Transition: Hashable, Sendable {
        /// Takes the vote: enough of the committee may.
        case call(Quorum)
        case count(Tally)
        /// Back to the ballots: a conflict that was declared meanwhile changed the count.
        case countAgain(Tally)
        case record(Tally)

        /// A transition by its name alone, as in addresses.
        package enum Name: String, CaseIterable, Codable, Sendable {
            case call, count
            case countAgain = "count-again"
            case record

            package var origins: Set<State.Word> {
                switch self {
                case .call: [.open]
                case .count: [.quorumMet]
                case .countAgain, .record: [.voted]
                }
            }
        }

        package var name: Name {
            switch self {
            case .call: .call
            case .count: .count
            case .countAgain: .countAgain
            case .record: .record
            }
        }
    }

    /// One as it was saved.
    package init(
        id: ID, meeting: Meeting.ID, application: GrantApplication.ID, number: Int, proposal: Proposal, proposedBy: Account.ID,
        state: State, version: Int, createdAt: Date, movedAt: Date
    ) {
        self.id = id
        self.meeting = meeting
        self.application = application
        self.number = number
        self.proposal = proposal
        self.proposedBy = proposedBy
        self.state = state
        self.version = version
        self.createdAt = createdAt
        self.movedAt = movedAt
    }
}

extension Vote {
    /// A new proposal, and its event.
    package static func propose(
        _ proposal: Proposal, on application: GrantApplication.ID, number: Int, in meeting: Meeting.ID, as id: ID? = nil,
        by member: Account.ID, at moment: Date
    ) -> (vote: Vote, event: Event) {
        let vote = Vote(
            id: id ?? ID(at: moment), meeting: meeting, application: application, number: number, proposal: proposal, proposedBy: member,
            state: .open, version: 1, createdAt: moment, movedAt: moment)
        return (vote, vote.event("proposed", at: moment))
    }

    /// Takes on another proposal; nil where nothing changes.
    ///
    /// Refuses with `vote.not-allowed-from-state` once the vote is taken.
    package mutating func revise(_ proposal: Proposal, by member: Account.ID, at moment: Date) throws(Failure) -> Event? {
        guard proposal != self.proposal else { return nil }
        guard state == .open else { throw .voteMovedOn }
        self.proposal = proposal
        proposedBy = member
        version += 1
        movedAt = moment
        return event("proposed", at: moment)
    }

    /// Goes through `transition` and tells the event.
    ///
    /// Refuses with `vote.not-allowed-from-state`, `vote.no-quorum`, `vote.below-quorum`, `vote.tie`, `vote.counted-once` and
    /// `vote.count-changed`.
    package mutating func go(_ transition: Transition, at moment: Date) throws(Failure) -> Event {
        guard possible.contains(transition.name) else { throw .voteMovedOn }
        switch transition {
        case .call(let quorum):
            guard quorum.isMet else { throw .noQuorum }
            state = .quorumMet
        case .count(let tally):
            try tally.requireDecisive()
            state = .voted(tally)
        case .countAgain(let tally):
            guard tally != state.tally else {
                throw Failure(.conflict, "vote.counted-once", "Nothing has changed since it was counted, so it stays counted.")
            }
            state = .quorumMet
        case .record(let tally):
            guard tally == state.tally else {
                throw Failure(.conflict, "vote.count-changed", "A conflict that was declared meanwhile changes the count. Count again.")
            }
            state = .recorded(tally)
        }
        version += 1
        movedAt = moment
        return event(transition.name.eventName, at: moment)
    }

    /// The transitions that may come next.
    package var possible: [Transition.Name] {
        Transition.Name.allCases.filter { $0.origins.contains(state.word) }
    }

    /// Told of the application, whose story it is part of.
    private func event(_ what: String, at moment: Date) -> Event {
        let result = state.tally.map { #","result":"\#($0.result.rawValue)""# } ?? ""
        let data = #"{"vote":"\#(id)","meeting":"\#(meeting)","outcome":"\#(proposal.outcome.word.rawValue)"\#(result)}"#
        return Event("application", application, "vote_\(what)", data: Array(data.utf8), at: moment)
    }
}

extension Vote.Transition.Name {
    fileprivate var eventName: String {
        switch self {
        case .call: "called"
        case .count: "counted"
        case .countAgain: "opened_again"
        case .record: "recorded"
        }
    }
}

extension Failure {
    package static let voteMovedOn = Failure(.conflict, "vote.not-allowed-from-state", "The vote has moved on. Look at it again.")
    package static let noQuorum = Failure(
        .conflict, "vote.no-quorum",
        "Too few may vote: three at least, and more than half of those without a conflict. Wait for members or call an alternate.")
}

/// The count of a vote, as the database takes it.
package struct Tally: Hashable, Codable, Sendable {
    package let appointed: Int
    package let recused: Int
    package let needed: Int
    package let `for`: Int
    package let against: Int
    package let result: Result
    package let ballots: [Counted]

    package enum Result: String, CaseIterable, Codable, Sendable {
        case carried, lost, tie
        case belowQuorum = "below_quorum"
    }

    /// A ballot and whether it counts.
    package struct Counted: Hashable, Codable, Sendable {
        package let member: Account.ID
        package let choice: Ballot.Choice.Word
        package let reason: String?
        /// Nil where it does not count.
        package let `as`: Standing?

        package enum Standing: String, Codable, Sendable {
            case member
            /// Stepped in, for there were fewer than three.
            case alternate
            /// Decided a tie.
            case tie
        }

        package init(member: Account.ID, choice: Ballot.Choice.Word, reason: String?, as standing: Standing?) {
            self.member = member
            self.choice = choice
            self.reason = reason
            self.as = standing
        }
    }

    package init(appointed: Int, recused: Int, needed: Int, for ayes: Int, against: Int, result: Result, ballots: [Counted]) {
        self.appointed = appointed
        self.recused = recused
        self.needed = needed
        self.for = ayes
        self.against = against
        self.result = result
        self.ballots = ballots
    }

    /// Those who were outvoted, with their reasons where they gave one.
    package var dissent: [Counted] {
        ballots.filter { $0.as != nil && $0.choice != (result == .carried ? .for : .against) }
    }

    fileprivate func requireDecisive() throws(Failure) {
        switch result {
        case .carried, .lost: break
        case .tie:
            throw Failure(.conflict, "vote.tie", "The votes are equal. An alternate who is there and has no conflict votes and decides.")
        case .belowQuorum: throw Failure(.conflict, "vote.below-quorum", "Too few have voted yet. Wait for their ballots, then count.")
        }
    }
}

/// How a member votes; a correction supersedes the one before.
package struct Ballot: Hashable, Sendable {
    package typealias ID = Identifier<Ballot>

    package let id: ID
    package let vote: Vote.ID
    package let member: Account.ID
    package let choice: Choice
    package let castAt: Date
    package let supersedes: ID?

    package enum Choice: Hashable, Sendable {
        case `for`
        /// Dissent is recorded with its reason.
        case against(reason: String)

        package enum Word: String, CaseIterable, Codable, Sendable {
            case `for`, against
        }

        package var word: Word {
            switch self {
            case .for: .for
            case .against: .against
            }
        }

        package var reason: String? {
            if case .against(let reason) = self { reason } else { nil }
        }
    }

    /// One as it was saved.
    package init(id: ID, vote: Vote.ID, member: Account.ID, choice: Choice, castAt: Date, supersedes: ID?) {
        self.id = id
        self.vote = vote
        self.member = member
        self.choice = choice
        self.castAt = castAt
        self.supersedes = supersedes
    }

    /// A ballot after the one in force, and its event, which does not tell the choice; nil where it says the same.
    ///
    /// Refuses with `vote.not-allowed-from-state` and `ballot.reason-missing`.
    package static func cast(
        _ choice: Choice, in vote: Vote, by member: Account.ID, after before: Ballot?, at moment: Date
    ) throws(Failure) -> (ballot: Ballot, event: Event)? {
        if before?.choice == choice { return nil }
        guard vote.state == .quorumMet else { throw .voteMovedOn }
        if let reason = choice.reason, reason.isEmpty {
            throw Failure(
                .invalid, "ballot.reason-missing", "Say why you vote against it.",
                fields: [.init("/reason", "required", "Give the reason in a few words.")])
        }
        let ballot = Ballot(id: ID(at: moment), vote: vote.id, member: member, choice: choice, castAt: moment, supersedes: before?.id)
        let data = #"{"vote":"\#(vote.id)","member":"\#(member)"}"#
        return (ballot, Event("application", vote.application, "ballot_cast", data: Array(data.utf8), at: moment))
    }
}
