import FoundationEssentials
import Models
import Testing

enum Rounds {
    static let moment = Date(timeIntervalSince1970: 1_795_000_000)

    static func terms(from: CalendarDate, to: CalendarDate, summary: String = "For small ventures") -> GrantRound.Terms {
        GrantRound.Terms(
            fund: .init(at: moment), title: "Spring", summary: summary, opensOn: from, closesOn: to, eligibility: EligibilityRules(),
            rubric: .init(at: moment), rubricVersion: 1)
    }

    static func round(from: CalendarDate, to: CalendarDate, _ state: GrantRound.State) -> GrantRound {
        GrantRound(id: .init(at: moment), terms: terms(from: from, to: to), state: state, version: 3, createdAt: moment, movedAt: moment)
    }
}

@Suite struct `A round` {
    private static let day = CalendarDate(Rounds.moment)
    private static let states: [GrantRound.State] = [.draft, .published, .closed, .cancelled(reason: "No money")]
    private static let transitions: [GrantRound.Transition] = [.publish, .close, .cancel(reason: "The donor left")]
    private static let drawn: Set<[String]> = [
        ["draft", "publish"], ["published", "close"], ["draft", "cancel"], ["published", "cancel"],
    ]

    @Test(arguments: states, transitions)
    func `goes where the transition leads, or stays as it was`(state: GrantRound.State, transition: GrantRound.Transition) throws {
        var round = Rounds.round(from: Self.day, to: Self.day, state)
        guard Self.drawn.contains([state.word.rawValue, transition.name.rawValue]) else {
            let failure = #expect(throws: Failure.self) { try round.go(transition, today: Self.day, at: Rounds.moment) }
            #expect(failure?.code == "round.not-allowed-from-state")
            #expect(round.state == state && round.version == 3)
            return
        }
        let event = try round.go(transition, today: Self.day, at: Rounds.moment + 1)
        #expect(event.from == state.word.rawValue && event.to == round.state.word.rawValue)
        #expect(round.version == 4 && round.movedAt == Rounds.moment + 1)
    }

    @Test func `is cancelled for a reason, and not published when it is over`() {
        var round = Rounds.round(from: Self.day, to: Self.day, .draft)
        let late = #expect(throws: Failure.self) { try round.go(.publish, today: Self.day.adding(days: 1), at: Rounds.moment) }
        #expect(late?.code == "round.closes-in-past")
        let silent = #expect(throws: Failure.self) { try round.go(.cancel(reason: ""), today: Self.day, at: Rounds.moment) }
        #expect(silent?.code == "round.reason-missing")
    }

    @Test func `keeps what people applied by`() throws {
        var round = Rounds.round(from: Self.day, to: Self.day.adding(days: 5), .published)
        var longer = round.terms
        longer.closesOn = Self.day.adding(days: 9)
        longer.summary = "For all"
        #expect(try round.revise(longer, at: Rounds.moment)?.name == "round.changed")
        #expect(try round.revise(longer, at: Rounds.moment) == nil)
        let breaks: [(inout GrantRound.Terms) -> Void] = [
            { $0.closesOn = Self.day.adding(days: 8) }, { $0.opensOn = Self.day.adding(days: 1) }, { $0.rubricVersion = 2 },
            { $0.fund = .init(at: Rounds.moment) }, { $0.eligibility.mostMembers = 2 },
        ]
        for change in breaks {
            var terms = round.terms
            change(&terms)
            let failure = #expect(throws: Failure.self) { try round.revise(terms, at: Rounds.moment) }
            #expect(failure?.code == "round.terms-kept")
        }
        var closed = Rounds.round(from: Self.day, to: Self.day, .closed)
        #expect(throws: Failure.self) { try closed.revise(longer, at: Rounds.moment) }
    }

    @Test func `does not close before it opens`() {
        let terms = Rounds.terms(from: Self.day, to: Self.day.adding(days: -1))
        let failure = #expect(throws: Failure.self) { try GrantRound.add(terms, at: Rounds.moment) }
        #expect(failure?.fields.map(\.pointer) == ["/closesOn"])
    }
}

@Suite struct `A fund` {
    private static func terms(
        _ balance: Decimal, _ currency: Currency = .usd, to: CalendarDate = CalendarDate(Rounds.moment)
    ) -> Fund.Terms {
        Fund.Terms(
            name: "Start", donor: "A donor", balance: Money(balance, currency), startsOn: CalendarDate(Rounds.moment), endsOn: to)
    }

    private static func fund(_ state: Fund.State = .open) -> Fund {
        Fund(id: .init(at: Rounds.moment), terms: terms(10_000), committed: 4_000, state: state, version: 2, createdAt: Rounds.moment)
    }

    @Test func `tells what is free, and holds what was approved`() throws {
        var fund = Self.fund()
        #expect(fund.free == Money(6_000, .usd))
        #expect(try fund.revise(Self.terms(4_000), at: Rounds.moment)?.name == "fund.changed")
        #expect(fund.free == Money(0, .usd))
        let failure = #expect(throws: Failure.self) { try fund.revise(Self.terms(3_999), at: Rounds.moment) }
        #expect(failure?.fields.map(\.code) == ["fund.balance-committed"])
        #expect(fund.terms.balance.amount == 4_000)
    }

    @Test func `keeps its currency`() {
        var fund = Self.fund()
        let failure = #expect(throws: Failure.self) { try fund.revise(Self.terms(10_000, .gyd), at: Rounds.moment) }
        #expect(failure?.code == "fund.currency-kept")
    }

    @Test(arguments: Fund.State.allCases, [true, false])
    func `closes when it is open and opens when it is closed`(state: Fund.State, closing: Bool) throws {
        var fund = Self.fund(state)
        let act = { closing ? try fund.close(at: Rounds.moment) : try fund.reopen(at: Rounds.moment) }
        guard (state == .open) == closing else {
            let failure = #expect(throws: Failure.self) { _ = try act() }
            #expect(failure?.code == "fund.not-allowed-from-state")
            return
        }
        #expect(try act().name == (closing ? "fund.closed" : "fund.reopened"))
        #expect(fund.state == (closing ? .closed : .open) && fund.version == 3)
    }

    @Test(arguments: [Decimal(0), -5, 100_000_001, Decimal(string: "1.005") ?? 0])
    func `has an amount of money`(balance: Decimal) {
        let failure = #expect(throws: Failure.self) { try Fund.add(Self.terms(balance), at: Rounds.moment) }
        #expect(failure?.fields.map(\.pointer) == ["/balance"])
    }

    @Test func `ends after it begins`() {
        let early = Self.terms(5, to: CalendarDate(Rounds.moment).adding(days: -1))
        let failure = #expect(throws: Failure.self) { try Fund.add(early, at: Rounds.moment) }
        #expect(failure?.fields.map(\.pointer) == ["/endsOn"])
    }
}

@Suite struct `A rubric` {
    private static func criterion(_ key: String, _ weight: Int) -> Rubric.Criterion {
        Rubric.Criterion(key: key, title: key, weight: weight, guidance: ["a", "b", "c", "d", "e"])
    }

    @Test func `weighs what is scored and leaves out what is not applicable`() throws {
        let (rubric, _) = try Rubric.add("Rubric", [Self.criterion("market", 3), Self.criterion("skills", 1)], at: Rounds.moment)
        #expect(rubric.mean(of: ["market": 5, "skills": 1]) == 4)
        #expect(rubric.mean(of: ["market": 5]) == 5)
        #expect(rubric.mean(of: [:]) == nil)
        #expect(rubric.mean(of: ["market": 4, "skills": 5]) == Decimal(string: "4.25"))
    }

    @Test func `is a new version with each change`() throws {
        let (rubric, _) = try Rubric.add("Rubric", [Self.criterion("market", 3)], at: Rounds.moment)
        #expect(try rubric.revised("Rubric", rubric.criteria, at: Rounds.moment) == nil)
        #expect(try rubric.revised("Rubric", [Self.criterion("market", 4)], at: Rounds.moment)?.rubric.version == 2)
    }

    @Test func `names each criterion once, with a weight and guidance for each score`() {
        let cases: [([Rubric.Criterion], String)] = [
            ([], "rubric.count"), ([Self.criterion("a", 0)], "rubric.weight"),
            ([Self.criterion("a", 1), Self.criterion("a", 1)], "rubric.twice"),
            ([Rubric.Criterion(key: "a", title: "a", weight: 1, guidance: ["low", "", "", "", "high"])], "rubric.guidance"),
        ]
        for (criteria, code) in cases {
            let failure = #expect(throws: Failure.self) { try Rubric.add("Rubric", criteria, at: Rounds.moment) }
            #expect(failure?.fields.map(\.code) == [code])
        }
    }
}
