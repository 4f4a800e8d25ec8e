import FoundationEssentials
import Models
import Testing

@Suite struct `A meeting of a committee` {
    private static let moment = Rounds.moment
    private static let chair = Account.ID(at: moment)
    private static let states: [Meeting.State] = [
        .planned, .open(since: moment), .closed(opened: moment, closed: moment),
        .signed(opened: moment, closed: moment, signed: moment, by: chair), .cancelled(reason: "Flood"),
    ]
    private static let transitions: [Meeting.Transition] = [.open, .close, .sign(by: chair), .cancel(reason: "Storm")]

    /// The machine as it is drawn, apart from the code that keeps it.
    private static let drawn: [String: [Meeting.Transition.Name: String]] = [
        "planned": [.open: "open", .cancel: "cancelled"], "open": [.close: "closed"], "closed": [.sign: "signed"],
    ]

    private static func meeting(_ state: Meeting.State) -> Meeting {
        Meeting(
            id: .init(at: moment), round: .init(at: moment), terms: .init(startsAt: moment, place: "Room 1"), state: state, version: 3,
            createdAt: moment)
    }

    @Test(arguments: states, transitions)
    func `goes where the transition leads, or stays as it was`(state: Meeting.State, transition: Meeting.Transition) throws {
        var meeting = Self.meeting(state)
        guard let destination = Self.drawn[state.word.rawValue]?[transition.name] else {
            #expect(!meeting.possible.contains(transition.name))
            let failure = #expect(throws: Failure.self) { _ = try meeting.go(transition, at: Self.moment) }
            #expect(failure?.code == "meeting.not-allowed-from-state" && meeting.state == state && meeting.version == 3)
            return
        }
        #expect(meeting.possible.contains(transition.name))
        let event = try meeting.go(transition, at: Self.moment + 60)
        #expect(event.from == state.word.rawValue && event.to == destination && meeting.state.word.rawValue == destination)
        #expect(meeting.version == 4)
    }

    @Test func `is cancelled for a reason, and moved before it begins`() throws {
        var meeting = Self.meeting(.planned)
        let failure = #expect(throws: Failure.self) { _ = try meeting.go(.cancel(reason: ""), at: Self.moment) }
        #expect(failure?.code == "meeting.reason-missing" && meeting.state == .planned)
        let terms = Meeting.Terms(startsAt: Self.moment + 60, place: "https://meet.example.org/x")
        #expect(try meeting.revise(terms, at: Self.moment)?.name == "meeting.changed")
        #expect(try meeting.revise(terms, at: Self.moment) == nil)
        var open = Self.meeting(.open(since: Self.moment))
        #expect(throws: Failure.self) { _ = try open.revise(terms, at: Self.moment) }
    }
}

@Suite struct `A quorum` {
    @Test(arguments: [
        // Appointed, recused, members there, alternates there; needed, met.
        (3, 0, 3, 0, 3, true), (3, 0, 2, 0, 3, false), (3, 1, 2, 0, 3, false), (3, 1, 2, 1, 3, true), (5, 0, 3, 0, 3, true),
        (5, 1, 3, 0, 3, true), (5, 3, 2, 1, 3, true), (7, 0, 3, 0, 4, false), (7, 0, 4, 0, 4, true), (7, 0, 2, 3, 4, false),
        (4, 0, 4, 0, 3, false), (1, 0, 1, 5, 3, false), (0, 0, 0, 3, 3, false),
    ])
    func `is three, and more than half of those without a conflict`(
        appointed: Int, recused: Int, members: Int, alternates: Int, needed: Int, isMet: Bool
    ) {
        let quorum = Quorum(appointed: appointed, recused: recused, members: members, alternates: alternates)
        #expect(quorum.needed == needed && quorum.isMet == isMet)
    }
}

@Suite struct `A vote` {
    private static let moment = Rounds.moment
    private static let member = Account.ID(at: moment)
    private static let proposal = Proposal(.approve(Award(granted: 700, loan: 300)), reason: "Sound")
    private static let met = Quorum(appointed: 3, recused: 0, members: 3, alternates: 0)

    private static func tally(_ result: Tally.Result, for ayes: Int = 2, against: Int = 1) -> Tally {
        Tally(
            appointed: 3, recused: 0, needed: 3, for: ayes, against: against, result: result,
            ballots: [.init(member: member, choice: .against, reason: "Too dear", as: .member)])
    }

    private static let states: [Vote.State] = [.open, .quorumMet, .voted(tally(.carried)), .recorded(tally(.carried))]
    private static let transitions: [Vote.Transition] = [
        .call(met), .count(tally(.carried)), .countAgain(tally(.lost)), .record(tally(.carried)),
    ]

    private static let drawn: [String: [Vote.Transition.Name: String]] = [
        "open": [.call: "quorum_met"], "quorum_met": [.count: "voted"], "voted": [.countAgain: "quorum_met", .record: "recorded"],
    ]

    private static func vote(_ state: Vote.State) -> Vote {
        Vote(
            id: .init(at: moment), meeting: .init(at: moment), application: .init(at: moment), number: 1, proposal: proposal,
            proposedBy: member, state: state, version: 3, createdAt: moment, movedAt: moment)
    }

    @Test(arguments: states, transitions)
    func `goes where the transition leads, or stays as it was`(state: Vote.State, transition: Vote.Transition) throws {
        var vote = Self.vote(state)
        guard let destination = Self.drawn[state.word.rawValue]?[transition.name] else {
            let failure = #expect(throws: Failure.self) { _ = try vote.go(transition, at: Self.moment) }
            #expect(failure?.code == "vote.not-allowed-from-state" && vote.state == state && vote.version == 3)
            return
        }
        let event = try vote.go(transition, at: Self.moment + 60)
        #expect(event.name.hasPrefix("application.vote_") && event.subject == vote.application.uuid)
        #expect(vote.state.word.rawValue == destination && vote.version == 4)
    }

    @Test func `is taken by enough, counted with a majority, and recorded as it was counted`() {
        func code(_ state: Vote.State, _ transition: Vote.Transition) -> String? {
            var vote = Self.vote(state)
            return #expect(throws: Failure.self) { _ = try vote.go(transition, at: Self.moment) }?.code
        }
        #expect(code(.open, .call(Quorum(appointed: 3, recused: 1, members: 2, alternates: 0))) == "vote.no-quorum")
        #expect(code(.quorumMet, .count(Self.tally(.tie, for: 2, against: 2))) == "vote.tie")
        #expect(code(.quorumMet, .count(Self.tally(.belowQuorum, for: 1))) == "vote.below-quorum")
        #expect(code(.voted(Self.tally(.carried)), .countAgain(Self.tally(.carried))) == "vote.counted-once")
        #expect(code(.voted(Self.tally(.carried)), .record(Self.tally(.lost))) == "vote.count-changed")
    }

    @Test func `is about a proposal that changes until it is taken`() throws {
        var vote = Self.vote(.open)
        let other = Proposal(.postpone, reason: "The licence is missing")
        #expect(try vote.revise(other, by: Self.member, at: Self.moment) != nil)
        #expect(try vote.revise(other, by: Self.member, at: Self.moment) == nil)
        var taken = Self.vote(.quorumMet)
        #expect(throws: Failure.self) { _ = try taken.revise(other, by: Self.member, at: Self.moment) }
    }

    @Test func `tells who dissented, with the reason`() {
        #expect(Self.tally(.carried).dissent.map(\.reason) == ["Too dear"] && Self.tally(.lost).dissent.isEmpty)
    }

    @Test func `is cast once, corrected by another ballot, and for a reason where it is against`() throws {
        let vote = Self.vote(.quorumMet)
        let first = try #require(try Ballot.cast(.for, in: vote, by: Self.member, after: nil, at: Self.moment)).ballot
        #expect(try Ballot.cast(.for, in: vote, by: Self.member, after: first, at: Self.moment) == nil)
        let second = try #require(try Ballot.cast(.against(reason: "Dear"), in: vote, by: Self.member, after: first, at: Self.moment))
        #expect(second.ballot.supersedes == first.id && !String(decoding: second.event.data, as: UTF8.self).contains("against"))
        let missing = #expect(throws: Failure.self) {
            _ = try Ballot.cast(.against(reason: ""), in: vote, by: Self.member, after: first, at: Self.moment)
        }
        #expect(missing?.code == "ballot.reason-missing")
        for state in [Vote.State.open, .voted(Self.tally(.carried)), .recorded(Self.tally(.carried))] {
            #expect(throws: Failure.self) { _ = try Ballot.cast(.for, in: Self.vote(state), by: Self.member, after: nil, at: Self.moment) }
        }
    }
}

@Suite struct `A proposal` {
    private static let ceiling = CeilingPolicy(version: 0, effectiveFrom: .init(Rounds.moment), amount: Money(2000, .usd), grantPercent: 70)

    private static func code(_ outcome: Proposal.Outcome, lines: [Decimal] = [], reason: String = "Sound", free: Decimal = 9000) -> String?
    {
        let lines = lines.enumerated().map { Proposal.Line(number: $0.offset, item: "Hen", asked: 9, approved: $0.element) }
        let failure = #expect(throws: Failure.self) {
            try Proposal(outcome, lines: lines, reason: reason).require(ceiling: ceiling, rate: 1, free: free)
        }
        return failure?.fields.first?.code
    }

    @Test func `holds to the ceiling, the grant's part, the fund and its own lines`() throws {
        #expect(Self.code(.approve(Award(granted: 1400, loan: 601))) == "proposal.above-ceiling")
        #expect(Self.code(.approve(Award(granted: 701, loan: 299))) == "proposal.grant-part")
        #expect(Self.code(.approve(Award(granted: 700, loan: 300)), free: 999) == "proposal.fund-short")
        #expect(Self.code(.approve(Award(granted: 700, loan: 300)), lines: [600, 401]) == "proposal.lines-above-award")
        #expect(Self.code(.approve(Award(granted: 0, loan: 0))) == "application.award-invalid")
        #expect(Self.code(.approve(Award(granted: -1, loan: 3))) == "application.award-invalid")
        #expect(Self.code(.approve(Award(granted: 700, loan: 300)), lines: [-1]) == "plan.amount")
        #expect(Self.code(.approveWithConditions(Award(granted: 700, loan: 300), [])) == "required")
        #expect(Self.code(.postpone, reason: "") == "required")
        let lines = [Proposal.Line(number: 0, item: "Hen", asked: 1200, approved: 1000)]
        let sound = Proposal(.approve(Award(granted: 1400, loan: 600)), lines: lines, reason: "Sound")
        try sound.require(ceiling: Self.ceiling, rate: 1, free: 2000)
        let rateless = #expect(throws: Failure.self) { try sound.require(ceiling: Self.ceiling, rate: nil, free: 2000) }
        #expect(rateless?.fields.first?.code == "application.rate-missing")
    }

    @Test func `keeps its lines to the cent as JSON`() throws {
        let line = Proposal.Line(number: 3, item: "Stove", asked: Decimal(string: "1234.56") ?? 0, approved: Decimal(string: "0.1") ?? 0)
        #expect(try JSONDecoder().decode(Proposal.Line.self, from: JSONEncoder().encode(line)) == line)
    }
}

@Suite struct `A condition of a grant` {
    private static let moment = Rounds.moment
    private static let states: [GrantCondition.State] = [
        .open, .evidenceGiven("Licence 7"), .met(evidence: "Licence 7"), .waived(reason: "Not needed"), .failed(reason: "None"),
    ]
    private static let transitions: [GrantCondition.Transition] = [
        .giveEvidence("Licence 8"), .meet, .waive(reason: "Rain"), .fail(reason: "Late"),
    ]
    private static let drawn: [String: [GrantCondition.Transition.Name: String]] = [
        "open": [.giveEvidence: "evidence_given", .waive: "waived", .fail: "failed"],
        "evidence_given": [.giveEvidence: "evidence_given", .meet: "met", .waive: "waived", .fail: "failed"],
    ]

    private static func condition(_ state: GrantCondition.State) -> GrantCondition {
        GrantCondition(
            decision: .init(at: moment), number: 1, application: .init(at: moment), terms: .init(text: "A licence", dueOn: nil),
            state: state, version: 3)
    }

    @Test(arguments: states, transitions)
    func `goes where the transition leads, or stays as it was`(state: GrantCondition.State, transition: GrantCondition.Transition) throws {
        var condition = Self.condition(state)
        guard let destination = Self.drawn[state.word.rawValue]?[transition.name] else {
            let failure = #expect(throws: Failure.self) { _ = try condition.go(transition, at: Self.moment) }
            #expect(failure?.code == "condition.not-allowed-from-state" && condition.state == state)
            return
        }
        let event = try condition.go(transition, at: Self.moment)
        #expect(event.name == "application.condition_" + destination && condition.state.word.rawValue == destination)
        #expect(condition.state.isSettled == ["met", "waived"].contains(destination))
    }

    @Test(arguments: [GrantCondition.Transition.giveEvidence(""), .waive(reason: ""), .fail(reason: "")])
    func `needs words`(transition: GrantCondition.Transition) {
        var condition = Self.condition(.open)
        let failure = #expect(throws: Failure.self) { _ = try condition.go(transition, at: Self.moment) }
        #expect(failure?.code == "condition.reason-missing" && condition.state == .open)
    }
}
