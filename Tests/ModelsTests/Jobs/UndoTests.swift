import FoundationEssentials
import Models
import Testing

@Suite struct `Undoing` {
    private static let moment = Date(timeIntervalSince1970: 1_795_000_000)
    private static let today = CalendarDate(moment)

    // MARK: A vacancy

    private func vacancy(in state: Vacancy.State, closesOn: CalendarDate? = nil) -> Vacancy {
        var terms = VacancyTerms(title: "Baker", description: "Bakes.", contract: .permanent, schedule: .nights)
        terms.closesOn = closesOn
        return Vacancy(
            id: Vacancy.ID(at: Self.moment), employer: Employer.ID(at: Self.moment), terms: terms, state: state, reason: "Enough",
            version: 4, createdAt: Self.moment, updatedAt: Self.moment)
    }

    /// The ways back as they are documented, apart from the code that keeps them.
    private static let waysBack: Set<[String]> = [
        ["open", "draft"], ["pause", "open"], ["resume", "paused"], ["close", "open"], ["close", "paused"],
    ]

    @Test(arguments: Vacancy.Transition.allCases, Vacancy.State.allCases)
    func `takes a vacancy back to where it came from, or leaves it as it is`(
        transition: Vacancy.Transition, origin: Vacancy.State
    ) throws {
        for state in Vacancy.State.allCases {
            var vacancy = vacancy(in: state)
            guard state == transition.destination, Self.waysBack.contains([transition.rawValue, origin.rawValue]) else {
                let failure = #expect(throws: Failure.self) { try vacancy.revert(transition, to: origin, at: Self.moment) }
                #expect(failure?.code == "vacancy.no-way-back" && vacancy.state == state && vacancy.version == 4)
                continue
            }
            let event = try vacancy.revert(transition, to: origin, at: Self.moment + 60)
            #expect(event.name == "vacancy.reverted" && event.from == state.rawValue && event.to == origin.rawValue)
            #expect(vacancy.state == origin && vacancy.reason == nil && vacancy.version == 5 && vacancy.updatedAt == Self.moment + 60)
        }
    }

    @Test func `opens no vacancy again whose last day has passed meanwhile`() {
        var vacancy = vacancy(in: .closed, closesOn: Self.today)
        let failure = #expect(throws: Failure.self) {
            try vacancy.revert(.close, to: .open, at: Self.moment, today: Self.today.adding(days: 1))
        }
        #expect(failure?.code == "vacancy.closes-in-past" && vacancy.state == .closed)
        #expect(throws: Never.self) { try vacancy.revert(.close, to: .open, at: Self.moment, today: Self.today) }
    }

    // MARK: A referral

    private func referral(in state: Referral.State, sent: Bool, until day: CalendarDate = today.adding(days: 30)) -> Referral {
        let consent = ReferralConsent(
            .init(method: .inPerson, categories: [.name], expiresOn: day), givenAt: Self.moment, recordedBy: nil, revokedAt: nil)
        return Referral(
            id: .init(at: Self.moment), vacancy: .init(at: Self.moment), employer: .init(at: Self.moment), returnee: .init(at: Self.moment),
            officer: nil, state: state, consent: consent, sentAt: sent ? Self.moment : nil, version: 3, createdAt: Self.moment,
            movedAt: Self.moment)
    }

    private static let ended: [Referral.State] = [
        .sent, .viewed, .hired(startsOn: today), .notHired(.skills, text: nil), .withdrawn(.byMistake, text: nil),
        .declinedByCandidate(.wage, text: nil),
    ]
    private static let live: [Referral.State] = [.proposed, .consented, .sent, .viewed, .interview, .offered]

    @Test(arguments: Referral.Transition.Name.allCases, ended)
    func `takes a referral back to where it came from, or leaves it as it is`(
        name: Referral.Transition.Name, state: Referral.State
    ) throws {
        for origin in Self.live {
            var referral = referral(in: state, sent: true)
            let isWithdrawn = name == .withdraw && state == .withdrawn(.byMistake, text: nil)
            guard isWithdrawn || name == .send && state == .sent && origin == .consented else {
                let failure = #expect(throws: Failure.self) { try referral.revert(name, to: origin, at: Self.moment) }
                #expect(failure?.code == "referral.no-way-back" && referral.state == state && referral.version == 3)
                continue
            }
            let event = try referral.revert(name, to: origin, at: Self.moment + 60)
            #expect(event.name == "referral.reverted" && event.from == state.word.rawValue && event.to == origin.word.rawValue)
            #expect(referral.state == origin && referral.version == 4 && (referral.sentAt == nil) == (name == .send))
        }
    }

    @Test func `shows an employer nothing again that the candidate does not agree to any more`() {
        var referral = referral(in: .withdrawn(.other, text: nil), sent: true, until: Self.today)
        let failure = #expect(throws: Failure.self) {
            try referral.revert(.withdraw, to: .sent, at: Self.moment, today: Self.today.adding(days: 1))
        }
        #expect(failure?.code == "referral.consent-missing" && referral.state == .withdrawn(.other, text: nil))
        var unsent = self.referral(in: .withdrawn(.other, text: nil), sent: false, until: Self.today)
        #expect(throws: Never.self) {
            try unsent.revert(.withdraw, to: .consented, at: Self.moment, today: Self.today.adding(days: 1))
        }
    }

    // MARK: Many

    @Test func `is for an hour, and for what has a way back`() {
        func code(_ change: Batch.Change, after seconds: TimeInterval) -> String? {
            let batch = Batch(id: .init(at: Self.moment), account: .init(at: Self.moment), change: change, madeAt: Self.moment)
            do throws(Failure) {
                try batch.requireUndoable(at: Self.moment + seconds)
                return nil
            } catch {
                return error.code
            }
        }
        #expect(code(.vacancies(.close), after: 3599) == nil)
        #expect(code(.vacancies(.close), after: 3600) == "batch.too-late")
        #expect(code(.vacancies(.cancel), after: 1) == "batch.no-way-back")
        #expect(code(.referrals(.send), after: 1) == nil && code(.referrals(.hire), after: 1) == "batch.no-way-back")
    }
}
