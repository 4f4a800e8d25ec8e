import FoundationEssentials
import Models
import Testing

@Suite struct `An agreement` {
    private static let moment = Rounds.moment
    private static let today = CalendarDate(moment)
    private static let (worker, manager) = (Account.ID(at: moment), Account.ID(at: moment + 1))
    private static let loan = LoanTerms(principal: 210, interestPercent: 5, instalments: 12, grace: 0, firstDueOn: today)
    private static let states: [Agreement.State] = [.offered, .accepted, .active, .completed, .terminated(reason: "Moved away")]
    private static let transitions: [Agreement.Transition] = [
        .accept, .start(by: manager, signing: worker), .complete(.init(balance: 0)), .terminate(reason: "Sold up"),
    ]

    /// The machine as it is drawn, apart from the code that keeps it.
    private static let drawn: [String: [Agreement.Transition.Name: String]] = [
        "offered": [.accept: "accepted", .terminate: "terminated"], "accepted": [.start: "active", .terminate: "terminated"],
        "active": [.complete: "completed", .terminate: "terminated"],
    ]

    private static func agreement(_ state: Agreement.State, loan: LoanTerms? = loan) -> Agreement {
        Agreement(
            id: .init(at: moment), application: .init(at: moment), decision: .init(at: moment), award: Award(granted: 490, loan: 210),
            currency: .usd, lines: [], loan: loan, state: state, startedBy: state == .active || state == .completed ? manager : nil,
            version: 3,
            offeredAt: moment, movedAt: moment)
    }

    private static func decision(_ outcome: Proposal.Outcome) -> Decision {
        Decision(
            id: .init(at: moment), application: .init(at: moment), vote: .init(at: moment), proposal: Proposal(outcome, reason: "Sound"),
            revision: 1, decidedBy: manager, decidedAt: moment)
    }

    @Test(arguments: states, transitions)
    func `goes where the transition leads, or stays as it was`(state: Agreement.State, transition: Agreement.Transition) throws {
        var agreement = Self.agreement(state)
        let before = agreement
        guard let destination = Self.drawn[state.word.rawValue]?[transition.name] else {
            #expect(!agreement.possible.contains(transition.name))
            let failure = #expect(throws: Failure.self) { _ = try agreement.go(transition, at: Self.moment) }
            #expect(failure?.code == "agreement.not-allowed-from-state" && agreement == before)
            return
        }
        #expect(agreement.possible.contains(transition.name))
        let event = try agreement.go(transition, at: Self.moment + 60)
        #expect(event.from == state.word.rawValue && event.to == destination && agreement.state.word.rawValue == destination)
        #expect(agreement.version == 4 && agreement.movedAt == Self.moment + 60)
    }

    @Test(arguments: [
        ("accepted", Agreement.Transition.start(by: worker, signing: worker), "agreement.same-hand"),
        ("active", .complete(.init(balance: 1)), "agreement.open"), ("active", .terminate(reason: ""), "agreement.reason-missing"),
    ])
    func `is refused by its rule, and nothing has happened`(state: String, transition: Agreement.Transition, code: String) throws {
        var agreement = Self.agreement(state == "active" ? .active : .accepted)
        let before = agreement
        let failure = #expect(throws: Failure.self) { _ = try agreement.go(transition, at: Self.moment) }
        #expect(failure?.code == code && agreement == before)
    }

    @Test func `is offered on an award whose conditions are settled`() throws {
        let wishes = Agreement.LoanWishes(interestPercent: 5, instalments: 12, grace: 2, firstDueOn: Self.today)
        let terms = Proposal.Condition(text: "A licence", dueOn: nil)
        let decision = Self.decision(.approveWithConditions(Award(granted: 490, loan: 210), [terms]))
        func condition(_ state: GrantCondition.State) -> GrantCondition {
            GrantCondition(decision: decision.id, number: 1, application: decision.application, terms: terms, state: state, version: 1)
        }
        for state: GrantCondition.State in [.open, .evidenceGiven("Seen"), .failed(reason: "Late")] {
            let failure = #expect(throws: Failure.self) {
                _ = try Agreement.offer(of: decision, with: [condition(state)], in: .usd, wishes, on: Self.today, at: Self.moment)
            }
            #expect(failure?.code == "agreement.conditions-open")
        }
        for state: GrantCondition.State in [.met(evidence: "Seen"), .waived(reason: "Old")] {
            let (agreement, event) = try Agreement.offer(
                of: decision, with: [condition(state)], in: .usd, wishes, on: Self.today, at: Self.moment)
            #expect(agreement.state == .offered && agreement.schedule.count == 14 && event.name == "agreement.offered")
            #expect(agreement.loan?.principal == 210 && event.from == nil && event.to == "offered")
        }
        let rejected = #expect(throws: Failure.self) {
            _ = try Agreement.offer(of: Self.decision(.reject(.training)), with: [], in: .usd, wishes, on: Self.today, at: Self.moment)
        }
        #expect(rejected?.code == "agreement.not-awarded")
        let free = Self.decision(.approve(Award(granted: 490, loan: 0)))
        #expect(try Agreement.offer(of: free, with: [], in: .usd, nil, on: Self.today, at: Self.moment).agreement.loan == nil)
    }

    @Test(arguments: [
        ("-1", 12, 0, 0, "/interest"), ("10.01", 12, 0, 0, "/interest"), ("5.005", 12, 0, 0, "/interest"), ("5", 0, 0, 0, "/instalments"),
        ("5", 61, 0, 0, "/instalments"), ("5", 60, 0, 0, "/instalments"), ("5", 12, 13, 0, "/grace"), ("5", 12, -1, 0, "/grace"),
        ("5", 12, 0, -1, "/firstDueOn"),
    ])
    func `names what of a loan nobody could sign`(interest: String, instalments: Int, grace: Int, days: Int, pointer: String) throws {
        let wishes = Agreement.LoanWishes(
            interestPercent: try #require(Decimal(string: interest)), instalments: instalments, grace: grace,
            firstDueOn: Self.today.adding(days: days))
        let failure = #expect(throws: Failure.self) {
            _ = try Agreement.offer(
                of: Self.decision(.approve(Award(granted: 50, loan: 59))), with: [], in: .usd, wishes, on: Self.today, at: Self.moment)
        }
        #expect(failure?.code == "agreement.invalid" && failure?.fields.map(\.pointer) == [pointer])
    }

    // MARK: Signature

    @Test(arguments: ["M0 0L600 200", "M12 30L14 33L17 40M60 20L61 25"])
    func `takes strokes in the box as a drawing`(path: String) { #expect(Signature.Drawing(path)?.path == path) }

    @Test(arguments: [
        "", "M1 1", "L1 1L2 2", "M1 1L601 2", "M1 1L2 201", "M1 1 L2 2", "M1,1L2,2", "M1 1L-2 2", "M1 1L2 2Z", "M1 1C2 2 3 3 4 4",
        "M1 1L2 2\"/><script>", "M1 1L2", "m1 1l2 2", "M1 1L2 2\n", "M1 1L0002 2",
    ])
    func `takes nothing else as a drawing`(path: String) { #expect(Signature.Drawing(path) == nil) }

    @Test func `takes a drawing of so many points and no more`() {
        let most = "M1 1" + String(repeating: "L2 2", count: Signature.Drawing.mostPoints - 1)
        #expect(Signature.Drawing(most) != nil && Signature.Drawing(most + "L3 3") == nil)
    }

    @Test func `is signed on a day that has come`() throws {
        #expect(throws: Failure.self) {
            _ = try Signature.record("Ann", on: Self.today.adding(days: 1), .screen(nil), in: .english, by: Self.worker, today: Self.today)
        }
        let signature = try Signature.record(
            "Ann", on: Self.today, .paper(place: "Linden", witness: "Ben"), in: .haitianCreole, by: Self.worker, today: Self.today)
        #expect(signature.method.word == .paper)
    }

    // MARK: Repayments

    private static func entry(_ amount: String, in days: Int = 0) -> Repayment.Entry {
        .init(amount: Decimal(string: amount) ?? 0, paidOn: today.adding(days: days), receipt: "7")
    }

    @Test(arguments: [("0", 0, "/amount"), ("-5", 0, "/amount"), ("1.005", 0, "/amount"), ("50.01", 0, "/amount"), ("5", 1, "/paidOn")])
    func `takes no repayment that cannot be`(amount: String, days: Int, pointer: String) {
        let failure = #expect(throws: Failure.self) {
            _ = try Repayment.record(
                Self.entry(amount, in: days), of: Self.agreement(.active), balance: 50, by: Self.worker, today: Self.today, at: Self.moment)
        }
        #expect(failure?.code == "repayment.invalid" && failure?.fields.map(\.pointer) == [pointer])
    }

    @Test func `takes repayments while it runs, and corrections with their reason`() throws {
        for agreement in [
            Self.agreement(.offered), Self.agreement(.accepted), Self.agreement(.completed), Self.agreement(.active, loan: nil),
        ] {
            let failure = #expect(throws: Failure.self) {
                _ = try Repayment.record(
                    Self.entry("5"), of: agreement, balance: 50, by: Self.worker, today: Self.today, at: Self.moment)
            }
            #expect(failure?.code == "repayment.not-running")
        }
        let active = Self.agreement(.active)
        let (first, event) = try Repayment.record(
            Self.entry("50"), of: active, balance: 50, by: Self.worker, today: Self.today, at: Self.moment)
        #expect(event.name == "agreement.repayment_recorded" && first.supersedes == nil)
        func correct(_ amount: String, _ reason: String, balance: Decimal) throws -> Repayment? {
            try first.correct(
                to: Self.entry(amount), reason: reason, of: active, balance: balance, by: Self.worker, today: Self.today, at: Self.moment
            )?.repayment
        }
        #expect(try correct("50", "", balance: 0) == nil, "nothing is otherwise")
        #expect(throws: Failure.self) { _ = try correct("5", "", balance: 0) }
        #expect(throws: Failure.self) { _ = try correct("50.01", "Typed wrong", balance: 0) }
        let nought = try #require(try correct("0", "Another person's", balance: 0))
        #expect(nought.supersedes == first.id && nought.amount == 0)
    }
}
