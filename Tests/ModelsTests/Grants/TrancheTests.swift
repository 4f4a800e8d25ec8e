import FoundationEssentials
import Models
import Testing

@Suite struct `A tranche` {
    private static let moment = Rounds.moment
    private static let today = CalendarDate(moment)
    private static let (manager, finance) = (Account.ID(at: moment), Account.ID(at: moment + 1))
    private static let payment = Tranche.Payment(paidOn: today, receipt: "V1", by: finance)
    private static let ready = Tranche.Footing(isAgreementActive: true, areEarlierDone: true)
    private static let states: [Tranche.State] = [.scheduled, .due, .released, .paid(payment), .withheld(reason: "No report")]
    private static let transitions: [Tranche.Transition] = [
        .call(today: today), .release(ready, by: manager), .pay(payment, today: today), .withhold(reason: "Sold up"),
    ]

    /// The machine as it is drawn, apart from the code that keeps it.
    private static let drawn: [String: [Tranche.Transition.Name: String]] = [
        "scheduled": [.call: "due", .withhold: "withheld"], "due": [.release: "released", .withhold: "withheld"],
        "released": [.pay: "paid", .withhold: "withheld"],
    ]

    private static func tranche(_ state: Tranche.State, condition: GrantCondition.State? = nil, dueIn days: Int = 0) -> Tranche {
        let isReleased = ["released", "paid"].contains(state.word.rawValue)
        return Tranche(
            id: .init(at: moment), agreement: .init(at: moment), application: .init(at: moment), number: 2,
            terms: .init(
                amount: 100, dueOn: today.adding(days: days), condition: condition == nil ? nil : "A lease",
                reportDueOn: today.adding(days: 90)),
            state: state, condition: condition, releasedBy: isReleased ? manager : nil, version: 3)
    }

    @Test(arguments: states, transitions)
    func `goes where the transition leads, or stays as it was`(state: Tranche.State, transition: Tranche.Transition) throws {
        var tranche = Self.tranche(state)
        let before = tranche
        guard let destination = Self.drawn[state.word.rawValue]?[transition.name] else {
            #expect(!tranche.possible.contains(transition.name))
            let failure = #expect(throws: Failure.self) { _ = try tranche.go(transition, at: Self.moment) }
            #expect(failure?.code == "tranche.not-allowed-from-state" && tranche == before)
            return
        }
        #expect(tranche.possible.contains(transition.name))
        let event = try tranche.go(transition, at: Self.moment)
        #expect(event.from == state.word.rawValue && event.to == destination && event.name == "agreement.tranche_\(destination)")
        #expect(tranche.state.word.rawValue == destination && tranche.version == 4)
    }

    @Test func `waits for its day, its condition, the report before and another hand`() {
        let cases: [(Tranche, Tranche.Transition, String)] = [
            (Self.tranche(.scheduled, dueIn: 1), .call(today: Self.today), "tranche.not-due-yet"),
            (
                Self.tranche(.due), .release(.init(isAgreementActive: false, areEarlierDone: true), by: Self.manager),
                "tranche.agreement-ended"
            ),
            (
                Self.tranche(.due), .release(.init(isAgreementActive: true, areEarlierDone: false), by: Self.manager), "tranche.report-open"
            ),
            (Self.tranche(.due, condition: .open), .release(Self.ready, by: Self.manager), "tranche.condition-open"),
            (Self.tranche(.due, condition: .evidenceGiven("Seen")), .release(Self.ready, by: Self.manager), "tranche.condition-open"),
            (Self.tranche(.due, condition: .failed(reason: "None")), .release(Self.ready, by: Self.manager), "tranche.condition-open"),
            (
                Self.tranche(.released), .pay(.init(paidOn: Self.today, receipt: "V1", by: Self.manager), today: Self.today),
                "tranche.same-hand"
            ),
            (
                Self.tranche(.released),
                .pay(.init(paidOn: Self.today.adding(days: 1), receipt: "V1", by: Self.finance), today: Self.today),
                "tranche.in-future"
            ),
            (Self.tranche(.due), .withhold(reason: ""), "tranche.reason-missing"),
        ]
        for (tranche, transition, code) in cases {
            var moved = tranche
            let failure = #expect(throws: Failure.self) { _ = try moved.go(transition, at: Self.moment) }
            #expect(failure?.code == code && moved == tranche)
        }
        for condition: GrantCondition.State in [.met(evidence: "Seen"), .waived(reason: "Old")] {
            var tranche = Self.tranche(.due, condition: condition)
            #expect((try? tranche.go(.release(Self.ready, by: Self.manager), at: Self.moment)) != nil)
        }
    }

    @Test func `has a condition that is settled before the release`() throws {
        var tranche = Self.tranche(.scheduled, condition: .open)
        #expect(try tranche.settle(.giveEvidence("Lease 7"), at: Self.moment).name == "agreement.tranche_condition_evidence_given")
        #expect(try tranche.settle(.meet, at: Self.moment).to == "met" && tranche.version == 5)
        for tranche in [Self.tranche(.released, condition: .open), Self.tranche(.due), Self.tranche(.due, condition: .met(evidence: "x"))] {
            var settled = tranche
            let failure = #expect(throws: Failure.self) { _ = try settled.settle(.waive(reason: "x"), at: Self.moment) }
            #expect(failure?.code == "condition.not-allowed-from-state" && settled == tranche && tranche.possibleOfCondition.isEmpty)
        }
    }

    // MARK: Planning

    private static func agreement(_ state: Agreement.State) -> Agreement {
        Agreement(
            id: .init(at: moment), application: .init(at: moment), decision: .init(at: moment), award: Award(granted: 490, loan: 210),
            currency: .usd, lines: [], loan: nil, state: state, startedBy: nil, version: 1, offeredAt: moment, movedAt: moment)
    }

    @Test(arguments: [
        ("0", 0, 1, "/amount"), ("100.01", 0, 1, "/amount"), ("1.005", 0, 1, "/amount"), ("10", -1, 1, "/dueOn"),
        ("10", 5, 4, "/reportDueOn"),
    ])
    func `is planned within what is agreed on`(amount: String, due: Int, report: Int, pointer: String) throws {
        let terms = Tranche.Terms(
            amount: try #require(Decimal(string: amount)), dueOn: Self.today.adding(days: due), condition: nil,
            reportDueOn: Self.today.adding(days: report))
        let failure = #expect(throws: Failure.self) {
            _ = try Tranche.plan(terms, of: Self.agreement(.offered), after: 0, free: 100, today: Self.today, at: Self.moment)
        }
        #expect(failure?.code == "tranche.invalid" && failure?.fields.map(\.pointer) == [pointer])
    }

    @Test func `is planned as long as the agreement did not end`() throws {
        let terms = Tranche.Terms(amount: 100, dueOn: Self.today, condition: "A lease", reportDueOn: Self.today)
        for state: Agreement.State in [.completed, .terminated(reason: "x")] {
            let failure = #expect(throws: Failure.self) {
                _ = try Tranche.plan(terms, of: Self.agreement(state), after: 0, free: 100, today: Self.today, at: Self.moment)
            }
            #expect(failure?.code == "tranche.agreement-ended")
        }
        let (tranche, event) = try Tranche.plan(
            terms, of: Self.agreement(.active), after: 2, free: 100, today: Self.today, at: Self.moment)
        #expect(tranche.number == 3 && tranche.condition == .open && event.name == "agreement.tranche_scheduled")
    }

    // MARK: Reports

    private static let filing = TrancheReport.Filing(text: "Sixty hens", spent: 90, by: finance)
    private static let reports: [TrancheReport.State] = [
        .due, .submitted(filing), .returned(filing, reason: "No receipts"), .accepted(filing, by: manager),
    ]
    private static let judgements: [TrancheReport.Transition] = [
        .submit(filing, isPaid: true), .giveBack(reason: "Too short"), .accept(by: manager),
    ]
    private static let drawnOfReports: [String: [TrancheReport.Transition.Name: String]] = [
        "due": [.submit: "submitted"], "submitted": [.giveBack: "returned", .accept: "accepted"], "returned": [.submit: "submitted"],
    ]

    @Test(arguments: reports, judgements)
    func `has a report that goes where the transition leads`(state: TrancheReport.State, transition: TrancheReport.Transition) throws {
        var report = TrancheReport(dueOn: Self.today, state: state, version: 1)
        let before = report
        guard let destination = Self.drawnOfReports[state.word.rawValue]?[transition.name] else {
            #expect(!report.possible.contains(transition.name))
            let failure = #expect(throws: Failure.self) {
                _ = try report.go(transition, of: Self.tranche(.paid(Self.payment)), at: Self.moment)
            }
            #expect(failure?.code == "report.not-allowed-from-state" && report == before)
            return
        }
        let event = try report.go(transition, of: Self.tranche(.paid(Self.payment)), at: Self.moment)
        #expect(report.state.word.rawValue == destination && event.name == "agreement.report_\(destination)" && report.version == 2)
    }

    @Test(arguments: [
        (reports[0], TrancheReport.Transition.submit(filing, isPaid: false), "report.not-paid"),
        (reports[0], .submit(.init(text: "x", spent: -1, by: finance), isPaid: true), "report.spent"),
        (reports[1], .giveBack(reason: ""), "report.reason-missing"), (reports[1], .accept(by: finance), "report.same-hand"),
    ])
    func `has a report that is refused by its rule`(state: TrancheReport.State, transition: TrancheReport.Transition, code: String) {
        var report = TrancheReport(dueOn: Self.today, state: state, version: 1)
        let before = report
        let failure = #expect(throws: Failure.self) { _ = try report.go(transition, of: Self.tranche(.due), at: Self.moment) }
        #expect(failure?.code == code && report == before)
    }
}
