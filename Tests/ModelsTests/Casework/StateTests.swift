import FoundationEssentials
import Models
import Testing

/// Every state of casework's objects with everything that could happen to it.
struct StateTests {
    static let moment = Date(timeIntervalSince1970: 1_795_000_000)
    static let caseStates: [CaseState] = CaseState.Stage.allCases.map { CaseState($0) } + [.closed(.moved, from: .assessed)]

    static func transition(_ name: CaseState.Transition.Name) -> CaseState.Transition {
        switch name {
        case .assess: .assess
        case .agreePlan: .agreePlan(openItems: 1)
        case .begin: .begin
        case .close: .close(.goalsReached, note: nil)
        case .reopen: .reopen(why: "came back")
        }
    }

    @Test(arguments: caseStates, CaseState.Transition.Name.allCases)
    func `a case goes on only along its machine`(_ state: CaseState, _ name: CaseState.Transition.Name) throws {
        let expected: CaseState? =
            switch (state, name) {
            case (.registered, .assess): .assessed
            case (.assessed, .agreePlan): .planAgreed
            case (.planAgreed, .begin): .inProgress
            case (.closed, .reopen): .assessed
            case (.closed, .close): nil
            case (let open, .close): open.stage.map { .closed(.goalsReached, from: $0) }
            default: nil
            }
        var returnee = Returnee(
            id: .init(at: Self.moment), details: ReturneeDetails(givenName: "Ana", familyName: "Bel"), state: state, caseWorker: nil,
            version: 1,
            registeredAt: Self.moment, updatedAt: Self.moment)
        guard let expected else {
            #expect(throws: Failure.self) { try returnee.go(Self.transition(name), at: Self.moment) }
            #expect(returnee.state == state && returnee.version == 1)
            return
        }
        let event = try returnee.go(Self.transition(name), at: Self.moment)
        #expect(returnee.state == expected && returnee.version == 2)
        #expect(event.from == state.word.rawValue && event.to == expected.word.rawValue && event.name == "returnee.\(name.eventName)")
    }

    @Test func `closing for another reason and reopening need words, and a plan needs an item`() {
        #expect(throws: Failure.self) { try CaseState.inProgress.after(.close(.other, note: "")) }
        #expect(throws: Failure.self) { try CaseState.closed(.died, from: .assessed).after(.reopen(why: "")) }
        #expect(throws: Failure.self) { try CaseState.assessed.after(.agreePlan(openItems: 0)) }
    }

    static let itemStates: [PlanItem.State] = [.planned, .started, .completed, .dropped(reason: "moved away")]
    static let itemTransitions: [PlanItem.Transition] = [.start, .complete, .drop(reason: "no place")]

    @Test(arguments: itemStates, itemTransitions)
    func `a plan item goes on only along its machine`(_ state: PlanItem.State, _ transition: PlanItem.Transition) throws {
        let expected: PlanItem.State? =
            switch (state, transition) {
            case (.planned, .start): .started
            case (.started, .complete): .completed
            case (.planned, .drop(let why)), (.started, .drop(let why)): .dropped(reason: why)
            default: nil
            }
        var item = PlanItem(
            id: .init(at: Self.moment), returnee: .init(at: Self.moment), kind: .training, title: "Welding", dueOn: nil, state: state,
            version: 1,
            createdAt: Self.moment)
        guard let expected else {
            #expect(throws: Failure.self) { try item.go(transition, at: Self.moment) }
            #expect(item.state == state)
            return
        }
        #expect(try item.go(transition, at: Self.moment).to == expected.word.rawValue)
        #expect(item.state == expected)
    }

    static let consentStates: [Consent.State] = [.given, .expired, .revoked(at: moment)]

    @Test(arguments: consentStates, [true, false])
    func `a consent ends once, by revocation or after its last day`(_ state: Consent.State, _ isRevoked: Bool) throws {
        let today = CalendarDate(Self.moment)
        let terms = Consent.Terms(
            purpose: .jobMatching, dataCategories: [.skills], recipient: "Employers", method: .signed, expiresOn: today.adding(days: -1))
        var consent = Consent(
            id: .init(at: Self.moment), returnee: .init(at: Self.moment), terms: terms, state: state, givenAt: Self.moment, recordedBy: nil)
        func end() throws -> Event { isRevoked ? try consent.revoke(at: Self.moment) : try consent.expire(at: Self.moment) }
        guard state == .given else {
            #expect(throws: Failure.self) { try end() }
            return
        }
        #expect(try end().to == (isRevoked ? "revoked" : "expired"))
    }

    @Test func `a consent does not expire before its time, and discloses only while it is in force`() throws {
        let today = CalendarDate(Self.moment)
        let terms = Consent.Terms(
            purpose: .jobMatching, dataCategories: [.skills], recipient: "Employers", method: .signed, expiresOn: today.adding(days: 1))
        var consent = try Consent.give(terms, of: .init(at: Self.moment), recordedBy: nil, at: Self.moment).consent
        #expect(throws: Failure.self) { try consent.expire(at: Self.moment) }
        #expect(consent.isInForce(on: today.adding(days: 1)) && !consent.isInForce(on: today.adding(days: 2)))
        _ = try consent.revoke(at: Self.moment)
        #expect(!consent.isInForce(on: today))
    }
}
