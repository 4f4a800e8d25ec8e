import FoundationEssentials
import Models
import Testing

@Suite struct `A placement` {
    private static let moment = Date(timeIntervalSince1970: 1_795_000_000)
    private static let today = CalendarDate(moment)
    private static let states: [Placement.State] = [
        .started, .kept30, .kept90, .kept180, .ended(.resigned, text: nil, on: today),
    ]

    private func placement(in state: Placement.State) -> Placement {
        let terms = Placement.Terms(workplace: .elsewhere("Mill"), title: "Miller", startedOn: Self.today.adding(days: -200), wage: nil)
        return Placement(
            id: .init(at: Self.moment), returnee: .init(at: Self.moment), terms: terms, officer: nil, state: state, version: 2,
            createdAt: Self.moment, movedAt: Self.moment)
    }

    private static let kept: [RetentionCheck.Days: [String]] = [
        .first: ["started", "kept_30"], .second: ["kept_30", "kept_90"], .third: ["kept_90", "kept_180"],
    ]

    @Test(arguments: states, RetentionCheck.Days.allCases)
    func `is kept in the order of its checks`(state: Placement.State, days: RetentionCheck.Days) throws {
        var placement = placement(in: state)
        let step = try #require(Self.kept[days])
        guard state.word.rawValue == step[0] else {
            let failure = #expect(throws: Failure.self) { try placement.keep(days, at: Self.moment) }
            #expect(failure?.code == "placement.not-allowed-from-state")
            #expect(placement.state == state && placement.version == 2)
            return
        }
        let event = try placement.keep(days, at: Self.moment)
        #expect(event.name == "placement." + step[1] && event.from == step[0] && placement.state.word.rawValue == step[1])
    }

    @Test(arguments: states)
    func `ends with a reason and a day, unless it has ended or was kept for half a year`(state: Placement.State) throws {
        var placement = placement(in: state)
        guard [.started, .kept30, .kept90].contains(state) else {
            #expect(throws: Failure.self) { try placement.end(.dismissed, text: nil, on: Self.today, at: Self.moment) }
            #expect(placement.state == state)
            return
        }
        for day in [Self.today.adding(days: 1), Self.today.adding(days: -201)] {
            let failure = #expect(throws: Failure.self) { try placement.end(.dismissed, text: nil, on: day, at: Self.moment) }
            #expect(failure?.fields.map(\.pointer) == ["/endedOn"])
        }
        let event = try placement.end(.dismissed, text: "Late", on: Self.today, at: Self.moment)
        #expect(placement.state == .ended(.dismissed, text: "Late", on: Self.today))
        #expect(event.name == "placement.ended" && event.reason == "Late")
    }

    @Test func `brings its checks after 30, 90 and 180 days`() throws {
        let terms = Placement.Terms(workplace: .elsewhere("Mill"), title: "Miller", startedOn: Self.today, wage: nil)
        let (_, checks, _) = try Placement.start(.init(at: Self.moment), terms, by: nil, at: Self.moment)
        #expect(checks.map { $0.dueOn.daysSince1970 - Self.today.daysSince1970 } == [30, 90, 180])
        let far = Placement.Terms(workplace: .elsewhere("Mill"), title: "Miller", startedOn: Self.today.adding(days: 367), wage: nil)
        #expect(throws: Failure.self) { try Placement.start(.init(at: Self.moment), far, by: nil, at: Self.moment) }
    }

    @Test func `has its checks answered once, and asked again where nobody was reached`() throws {
        var check = RetentionCheck(placement: .init(at: Self.moment), days: .first, dueOn: Self.today, state: .due, missed: 0)
        #expect(throws: Failure.self) { try check.postpone(to: Self.today, at: Self.moment) }
        #expect(throws: Failure.self) { try check.postpone(to: Self.today.adding(days: 61), at: Self.moment) }
        _ = try check.postpone(to: Self.today.adding(days: 7), at: Self.moment)
        #expect(check.missed == 1 && check.dueOn == Self.today.adding(days: 7))
        let early = #expect(throws: Failure.self) { try check.answer(.kept(at: Self.moment, by: nil), at: Self.moment) }
        #expect(early?.code == "retention-check.too-early")
        try check.answer(.kept(at: Self.moment, by: nil), at: Self.moment + 8 * 86_400)
        let again = #expect(throws: Failure.self) { try check.answer(.left(at: Self.moment, by: nil), at: Self.moment + 9 * 86_400) }
        #expect(again?.code == "retention-check.answered")
    }
}
