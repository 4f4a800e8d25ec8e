import FoundationEssentials
import Models
import Testing

@Suite struct `An appeal` {
    private static let moment = Rounds.moment
    private static let today = CalendarDate(moment)
    private static let (worker, member) = (Account.ID(at: moment), Account.ID(at: moment + 1))

    private static func tally(_ result: AppealTally.Result) -> AppealTally {
        AppealTally(
            appointed: 3, recused: 0, missing: result == .missing ? 1 : 0, uphold: 2, dismiss: 1, result: result,
            ballots: [.init(member: member, choice: .uphold, reason: "The licence is there")])
    }

    private static let states: [Appeal.State] = [
        .filed, .admitted, .notAdmitted(reason: "No grounds"), .upheld(reason: "Overlooked"), .dismissed(reason: "Nothing new"),
    ]
    private static let transitions: [(Appeal.Transition, String)] = [
        (.admit(by: worker), "admitted"), (.refuse(reason: "Late", by: worker), "not_admitted"),
        (.decide(tally(.upheld), reason: "Overlooked", by: member), "upheld"),
        (.decide(tally(.dismissed), reason: "Nothing new", by: member), "dismissed"),
    ]

    /// The machine as it is drawn, apart from the code that keeps it.
    private static let drawn: [String: Set<String>] = ["filed": ["admitted", "not_admitted"], "admitted": ["upheld", "dismissed"]]

    private static func appeal(_ state: Appeal.State) -> Appeal {
        Appeal(
            id: .init(at: moment), application: .init(at: moment), grounds: "The licence is there", state: state, version: 3,
            filedBy: worker,
            filedAt: moment, movedAt: moment, admittedBy: nil, decidedBy: nil)
    }

    private static func application(_ state: GrantApplication.State) -> GrantApplication {
        GrantApplication(
            id: .init(at: moment), round: .init(at: moment), fund: .init(at: moment), caseWorker: nil, state: state, revision: 1,
            version: 3,
            createdAt: moment, movedAt: moment)
    }

    @Test(arguments: states, transitions)
    func `goes where the transition leads, or stays as it was`(state: Appeal.State, step: (Appeal.Transition, String)) throws {
        var appeal = Self.appeal(state)
        let before = appeal
        guard Self.drawn[state.word.rawValue]?.contains(step.1) == true else {
            #expect(!appeal.possible.contains(step.0.name))
            let failure = #expect(throws: Failure.self) { _ = try appeal.go(step.0, at: Self.moment) }
            #expect(failure?.code == "appeal.not-allowed-from-state" && appeal == before)
            return
        }
        let event = try appeal.go(step.0, at: Self.moment + 60)
        #expect(event.name == "appeal.\(step.1)" && event.from == state.word.rawValue && event.to == step.1)
        #expect(appeal.state.word.rawValue == step.1 && appeal.version == 4)
    }

    @Test(arguments: [AppealTally.Result.missing, .tie, .belowQuorum])
    func `is not decided by votes that decide nothing`(result: AppealTally.Result) {
        var appeal = Self.appeal(.admitted)
        let failure = #expect(throws: Failure.self) {
            _ = try appeal.go(.decide(Self.tally(result), reason: "x", by: Self.member), at: Self.moment)
        }
        #expect(failure?.code == "appeal.undecided" && appeal.state == .admitted)
    }

    @Test func `ends with a reason, which the applicant is told`() {
        for (state, transition) in [
            (Appeal.State.filed, Appeal.Transition.refuse(reason: "", by: Self.worker)),
            (.admitted, .decide(Self.tally(.dismissed), reason: "", by: Self.member)),
        ] {
            var appeal = Self.appeal(state)
            let before = appeal
            let failure = #expect(throws: Failure.self) { _ = try appeal.go(transition, at: Self.moment) }
            #expect(failure?.code == "appeal.reason-missing" && appeal == before)
        }
    }

    private static let filings: [(GrantApplication.State, Int, String, String?)] = [
        (.rejected(reason: "No market"), 0, "The licence is there", nil),
        (.rejected(reason: "No market"), -1, "The licence is there", "appeal.too-late"),
        (.rejected(reason: "No market"), 0, "", "appeal.grounds-missing"),
        (.deferred(reason: "No quorum"), 0, "The licence is there", "appeal.not-rejected"),
        (.approved(Award(granted: 7, loan: 3)), 0, "The licence is there", "appeal.not-rejected"),
    ]

    @Test(arguments: filings)
    func `is filed in time against a rejection`(state: GrantApplication.State, days: Int, grounds: String, code: String?) throws {
        func file() throws -> (appeal: Appeal, event: Event) {
            try Appeal.file(
                grounds, for: Self.application(state), until: Self.today.adding(days: days), by: Self.worker, today: Self.today,
                at: Self.moment)
        }
        guard let code else {
            #expect(try file().appeal.state == .filed && file().event.name == "appeal.filed")
            return
        }
        let failure = #expect(throws: Failure.self) { _ = try file() }
        #expect(failure?.code == code)
    }

    @Test func `is voted on with a reason, and a ballot supersedes the one before`() throws {
        func cast(_ choice: AppealBallot.Choice, _ reason: String, after before: AppealBallot? = nil) throws -> AppealBallot? {
            try AppealBallot.cast(
                choice, because: reason, in: Self.appeal(.admitted), by: Self.member, after: before, at: Self.moment)?.ballot
        }
        let first = try #require(try cast(.uphold, "Overlooked"))
        #expect(try cast(.uphold, "Overlooked", after: first) == nil)
        #expect(try cast(.dismiss, "Nothing new", after: first)?.supersedes == first.id)
        #expect(throws: Failure.self) { _ = try cast(.uphold, "") }
        for state in Self.states where state != .admitted {
            #expect(throws: Failure.self) {
                _ = try AppealBallot.cast(.uphold, because: "x", in: Self.appeal(state), by: Self.member, after: nil, at: Self.moment)
            }
        }
    }

    private static let replacements: [(Appeal.State, Bool, Int, String, String?)] = [
        (.admitted, false, -1, "Away", nil), (.admitted, false, 0, "Away", "appeal.may-vote-still"),
        (.admitted, true, -1, "Away", "appeal.has-voted"), (.admitted, false, -1, "", "appeal.reason-missing"),
        (.filed, false, -1, "Away", "appeal.not-allowed-from-state"),
        (.dismissed(reason: "Nothing new"), false, -1, "Away", "appeal.not-allowed-from-state"),
    ]

    @Test(arguments: replacements)
    func `gives a seat to somebody else where its member did not vote in time`(
        state: Appeal.State, hasVoted: Bool, days: Int, reason: String, code: String?
    ) throws {
        let successor = Account.ID(at: Self.moment + 2)
        func replace() throws -> (replacement: AppealReplacement, event: Event) {
            try Self.appeal(state).replace(
                Self.member, who: hasVoted, until: Self.today.adding(days: days), with: successor, because: reason, by: Self.worker,
                today: Self.today, at: Self.moment)
        }
        guard let code else {
            let (replacement, event) = try replace()
            #expect(replacement.member == Self.member && replacement.successor == successor && replacement.replacedBy == Self.worker)
            #expect(event.name == "appeal.member_replaced" && event.reason == reason)
            #expect(String(decoding: event.data, as: UTF8.self).contains(successor.description))
            return
        }
        let failure = #expect(throws: Failure.self) { _ = try replace() }
        #expect(failure?.code == code)
    }

    @Test(
        arguments: [
            (1, 1, 0, nil), (365, 90, 9, nil), (0, 14, 0, "/days"), (366, 14, 0, "/days"), (30, 0, 0, "/votingDays"),
            (30, 91, 0, "/votingDays"), (30, 14, -1, "/effectiveFrom"),
        ] as [(Int, Int, Int, String?)])
    func `has rules of so many days, from a day that is not over`(days: Int, votingDays: Int, from: Int, pointer: String?) throws {
        func next() throws -> AppealPolicy {
            try AppealPolicy.next(
                after: 3, from: Self.today.adding(days: from), days: days, votingDays: votingDays, words: "Agreed", today: Self.today)
        }
        guard let pointer else {
            #expect(
                try next()
                    == AppealPolicy(
                        version: 4, effectiveFrom: Self.today.adding(days: from), days: days, votingDays: votingDays, words: "Agreed"))
            return
        }
        let failure = #expect(throws: Failure.self) { _ = try next() }
        #expect(failure?.code == "appeal-rules.invalid" && failure?.fields.map(\.pointer) == [pointer])
    }
}
