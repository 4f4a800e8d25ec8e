import FoundationEssentials
import Models
import Testing

@Suite struct `An employer` {
    private static let moment = Date(timeIntervalSince1970: 1_795_000_000)
    private static let states: [Employer.State] = [
        .unverified, .registered, .verified(at: moment), .refused(reason: "Fraud"), .suspended(reason: "Fraud", verifiedAt: nil),
        .suspended(reason: "Fraud", verifiedAt: moment),
    ]

    private func employer(in state: Employer.State) -> Employer {
        let terms = Employer.Terms(name: "Mill", sector: .manufacturing, district: nil, phone: nil, email: nil)
        return Employer(id: Employer.ID(at: Self.moment), terms: terms, state: state, version: 4, createdAt: Self.moment)
    }

    @Test(arguments: states, Employer.Transition.allCases)
    func `goes where the transition leads, or stays as it was`(state: Employer.State, transition: Employer.Transition) throws {
        var employer = employer(in: state)
        guard transition.isPossible(from: state) else {
            let failure = #expect(throws: Failure.self) { try employer.go(transition, reason: "Fraud", at: Self.moment) }
            #expect(failure?.code == "employer.not-allowed-from-state")
            #expect(employer.state == state && employer.version == 4)
            return
        }
        let event = try employer.go(transition, reason: "Fraud", at: Self.moment)
        #expect(event.from == state.name.rawValue && event.to == employer.state.name.rawValue)
        #expect(employer.version == 5)
        #expect(event.reason == (transition.needsReason ? "Fraud" : nil))
    }

    @Test func `is suspended only with a reason, and comes back to what it was`() throws {
        for state in [Employer.State.registered, .verified(at: Self.moment)] {
            var employer = employer(in: state)
            let failure = #expect(throws: Failure.self) { try employer.go(.suspend, reason: "", at: Self.moment) }
            #expect(failure?.code == "employer.reason-missing")
            #expect(employer.state == state)
            _ = try employer.go(.suspend, reason: "Fraud", at: Self.moment)
            let refusal = #expect(throws: Failure.self) { try employer.requireOffering() }
            #expect(refusal?.code == "employer.suspended")
            _ = try employer.go(.lift, at: Self.moment + 60)
            #expect(employer.state == state)
        }
    }

    @Test func `tells no change where nothing changes`() {
        var employer = employer(in: .registered)
        #expect(employer.revise(employer.terms, at: Self.moment) == nil)
        #expect(employer.version == 4)
    }
}
