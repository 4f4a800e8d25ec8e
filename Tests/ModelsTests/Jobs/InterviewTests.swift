import FoundationEssentials
import Models
import Testing

@Suite struct `An interview` {
    private static let moment = Date(timeIntervalSince1970: 1_795_000_000)
    private static let time = Interview.Time(startsAt: moment + 86_400, minutes: 45, place: "Front desk", link: nil)

    private func interview(in state: Interview.State) -> Interview {
        Interview(
            id: .init(at: Self.moment), referral: .init(at: Self.moment), vacancy: .init(at: Self.moment), employer: .init(at: Self.moment),
            isByEmployer: true, time: Self.time, state: state, sequence: 2,
            version: 5, createdAt: Self.moment, updatedAt: Self.moment)
    }

    private static let drawn: Set<[Interview.State]> = [
        [.proposed, .agreed], [.proposed, .cancelled], [.agreed, .held], [.agreed, .missed], [.agreed, .cancelled],
    ]
    private static let destinations: [Interview.Transition: Interview.State] = [
        .agree: .agreed, .hold: .held, .miss: .missed, .cancel: .cancelled,
    ]

    @Test(arguments: Interview.State.allCases, Interview.Transition.allCases)
    func `goes where the transition leads, or stays as it was`(state: Interview.State, transition: Interview.Transition) throws {
        var interview = interview(in: state)
        let destination = try #require(Self.destinations[transition])
        guard Self.drawn.contains([state, destination]) else {
            let failure = #expect(throws: Failure.self) { try interview.go(transition, at: Self.moment) }
            #expect(failure?.code == "interview.not-allowed-from-state")
            #expect(interview.state == state && interview.version == 5)
            return
        }
        let event = try interview.go(transition, at: Self.moment)
        #expect(event.name == "interview." + destination.rawValue)
        #expect(interview.state == destination && interview.version == 6 && interview.sequence == 3)
    }

    @Test func `is somewhere, at a time to come`() throws {
        let (referral, _) = Referral.propose(
            .init(at: Self.moment), for: .init(at: Self.moment), of: .init(at: Self.moment), by: nil, at: Self.moment)
        func pointers(_ time: Interview.Time) -> [String]? {
            let failure = #expect(throws: Failure.self) {
                try Interview.propose(time, for: referral, byEmployer: false, at: Self.moment)
            }
            return failure?.fields.map(\.pointer)
        }
        #expect(pointers(.init(startsAt: Self.moment, minutes: 30, place: "Here", link: nil)) == ["/startsAt"])
        #expect(pointers(.init(startsAt: Self.moment + 60, minutes: 30, place: nil, link: nil)) == ["/place"])
        #expect(pointers(.init(startsAt: Self.moment + 60, minutes: 30, place: nil, link: "javascript:x")) == ["/link"])
    }

    @Test func `is moved while it is to come, and calendars learn of it`() throws {
        let later = Interview.Time(startsAt: Self.moment + 200_000, minutes: 30, place: nil, link: "https://meet.example/1")
        for state in Interview.State.allCases {
            var interview = interview(in: state)
            guard state == .proposed || state == .agreed else {
                #expect(throws: Failure.self) { try interview.move(to: later, at: Self.moment) }
                continue
            }
            _ = try interview.move(to: later, at: Self.moment)
            #expect(interview.time == later && interview.sequence == 3 && interview.state == state)
        }
    }
}
