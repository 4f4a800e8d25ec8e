import FoundationEssentials
import Models
import Testing

@Suite struct `A referral` {
    private static let moment = Date(timeIntervalSince1970: 1_795_000_000)
    private static let today = CalendarDate(moment)
    private static let states: [Referral.State] = [
        .proposed, .consented, .sent, .viewed, .interview, .offered, .hired(startsOn: today), .notHired(.skills, text: nil),
        .withdrawn(.byMistake, text: "Twice"), .declinedByCandidate(.wage, text: nil),
    ]

    private static func consent(until day: CalendarDate = today.adding(days: 30)) -> ReferralConsent {
        ReferralConsent(
            .init(method: .inPerson, categories: [.name, .skills], expiresOn: day), givenAt: moment, recordedBy: nil, revokedAt: nil)
    }

    private static let transitions: [Referral.Transition] = [
        .consent(consent()), .send, .view, .interview, .offer, .hire(startsOn: today), .decline(.skills, text: "No welding"),
        .withdraw(.notSuitable, text: nil), .declineByCandidate(.distance, text: "Too far"),
    ]

    private func referral(in state: Referral.State, _ consent: ReferralConsent? = Self.consent()) -> Referral {
        Referral(
            id: .init(at: Self.moment), vacancy: .init(at: Self.moment), employer: .init(at: Self.moment), returnee: .init(at: Self.moment),
            officer: nil, state: state, consent: state == .proposed ? nil : consent, sentAt: nil, version: 3, createdAt: Self.moment,
            movedAt: Self.moment)
    }

    /// The machine as the domain draws it, apart from the code that keeps it.
    private static let drawn: Set<[String]> = {
        let live = ["proposed", "consented", "sent", "viewed", "interview", "offered"]
        var steps: Set<[String]> = [
            ["proposed", "consented"], ["consented", "sent"], ["sent", "viewed"], ["viewed", "interview"], ["viewed", "offered"],
            ["interview", "offered"], ["offered", "hired"],
        ]
        for state in live { steps.formUnion([[state, "withdrawn"], [state, "declined_by_candidate"]]) }
        for state in live.dropFirst(2) { steps.insert([state, "not_hired"]) }
        return steps
    }()

    private static let destinations: [Referral.Transition.Name: String] = [
        .consent: "consented", .send: "sent", .view: "viewed", .interview: "interview", .offer: "offered", .hire: "hired",
        .decline: "not_hired", .withdraw: "withdrawn", .declineByCandidate: "declined_by_candidate",
    ]

    @Test(arguments: states, transitions)
    func `goes where the transition leads, or stays as it was`(state: Referral.State, transition: Referral.Transition) throws {
        var referral = referral(in: state)
        let destination = try #require(Self.destinations[transition.name])
        guard Self.drawn.contains([state.word.rawValue, destination]) else {
            let failure = #expect(throws: Failure.self) { try referral.go(transition, at: Self.moment) }
            #expect(failure?.code == "referral.not-allowed-from-state")
            #expect(referral.state == state && referral.version == 3)
            return
        }
        let event = try referral.go(transition, at: Self.moment + 60)
        #expect(event.name == "referral." + destination)
        #expect(event.from == state.word.rawValue && event.to == destination && referral.state.word.rawValue == destination)
        #expect(referral.version == 4 && referral.movedAt == Self.moment + 60)
        #expect(event.reason == referral.state.text)
        #expect(!String(decoding: event.data, as: UTF8.self).contains("\(referral.returnee)"), "what is passed on names nobody")
    }

    @Test func `is sent only while what was agreed holds`() throws {
        var revoked = Self.consent()
        var taken = referral(in: .offered, revoked)
        _ = try taken.go(.withdraw(.consentEnded, text: nil), at: Self.moment)
        revoked = try #require(taken.consent)
        #expect(revoked.revokedAt == Self.moment && !revoked.isInForce(on: Self.today))
        for consent in [nil, Self.consent(until: Self.today.adding(days: -1)), revoked] {
            var referral = referral(in: .consented, consent)
            let failure = #expect(throws: Failure.self) { try referral.go(.send, at: Self.moment) }
            #expect(failure?.code == "referral.consent-missing")
            #expect(referral.state == .consented && referral.sentAt == nil)
        }
        var referral = referral(in: .consented)
        _ = try referral.go(.send, at: Self.moment)
        #expect(referral.sentAt == Self.moment)
    }

    @Test func `is agreed to for something, until a day to come`() throws {
        func failure(_ categories: [ReferralConsent.Category], _ days: Int) -> Failure? {
            #expect(throws: Failure.self) {
                try ReferralConsent.give(
                    .init(method: .onPaper, categories: categories, expiresOn: Self.today.adding(days: days)), recordedBy: nil,
                    at: Self.moment)
            }
        }
        #expect(failure([], 30)?.fields.map(\.pointer) == ["/categories"])
        #expect(failure([.name], 0)?.fields.map(\.pointer) == ["/expiresOn"])
        #expect(failure([.name], 367)?.fields.map(\.pointer) == ["/expiresOn"])
    }

    @Test func `tells what may come next`() {
        for state in Self.states {
            let next = Set(referral(in: state).possible.compactMap { Self.destinations[$0] })
            #expect(next == Set(Self.drawn.filter { $0[0] == state.word.rawValue }.map { $0[1] }))
            #expect(referral(in: state).isLive == !next.isEmpty)
        }
    }
}
