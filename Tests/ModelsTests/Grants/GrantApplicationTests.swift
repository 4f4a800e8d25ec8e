import FoundationEssentials
import Models
import Testing

@Suite struct `An application for a grant` {
    private static let moment = Date(timeIntervalSince1970: 1_795_000_000)
    private static let award = Award(granted: 700, loan: 300)
    private static let states: [GrantApplication.State] = [
        .draft, .submitted, .screening, .infoRequested(question: "Which licence?"), .inReview, .readyForCommittee, .approved(award),
        .approvedWithConditions(award), .rejected(reason: "No market"), .deferred(reason: "No quorum"), .withdrawn(reason: "Moved"),
    ]
    private static let transitions: [GrantApplication.Transition] = [
        .submit, .screen, .requestInfo(question: "Where is the stall?"), .resubmit, .review, .screenAgain(reason: "Prices"), .makeReady,
        .approve(award),
        .approveWithConditions(award), .reject(reason: "Too dear"), .postpone(reason: "Next month"), .bringBack, .reconsider,
        .withdraw(reason: "Found work"), .close(reason: "Another district"),
    ]

    /// The machine as the domain draws it, apart from the code that keeps it: what each step is called, and where it leads.
    private static let drawn: [String: [GrantApplication.Transition.Name: String]] = {
        var steps: [String: [GrantApplication.Transition.Name: String]] = [
            "draft": [.submit: "submitted"], "submitted": [.screen: "screening"],
            "screening": [.requestInfo: "info_requested", .review: "in_review"], "info_requested": [.resubmit: "screening"],
            "in_review": [.makeReady: "ready_for_committee", .screenAgain: "screening"],
            "ready_for_committee": [
                .approve: "approved", .approveWithConditions: "approved_with_conditions", .reject: "rejected", .postpone: "deferred",
                .screenAgain: "screening",
            ],
            "deferred": [.bringBack: "ready_for_committee", .screenAgain: "screening"],
        ]
        for state in steps.keys { steps[state]?[.withdraw] = "withdrawn" }
        for state in ["screening", "info_requested"] { steps[state]?[.close] = "withdrawn" }
        steps["rejected"] = [.reconsider: "ready_for_committee"]
        return steps
    }()

    private func application(in state: GrantApplication.State) -> GrantApplication {
        GrantApplication(
            id: .init(at: Self.moment), round: .init(at: Self.moment), fund: .init(at: Self.moment), caseWorker: nil, state: state,
            revision: 1, version: 3, createdAt: Self.moment, movedAt: Self.moment)
    }

    @Test(arguments: states, transitions)
    func `goes where the transition leads, or stays as it was`(
        state: GrantApplication.State, transition: GrantApplication.Transition
    ) throws {
        var application = application(in: state)
        guard let destination = Self.drawn[state.word.rawValue]?[transition.name] else {
            let failure = #expect(throws: Failure.self) { try application.go(transition, at: Self.moment) }
            #expect(failure?.code == "application.not-allowed-from-state")
            #expect(application.state == state && application.version == 3 && application.revision == 1)
            return
        }
        let event = try application.go(transition, at: Self.moment + 60)
        #expect(event.name == "application." + transition.name.eventName)
        #expect(event.from == state.word.rawValue && event.to == destination && application.state.word.rawValue == destination)
        #expect(application.version == 4 && application.movedAt == Self.moment + 60)
        #expect(application.revision == ([.submit, .resubmit].contains(transition.name) ? 2 : 1))
        #expect(event.reason == (transition.name == .screenAgain ? "Prices" : application.state.reason))
    }

    @Test func `says why, and gives something or nothing`() {
        var ready = application(in: .readyForCommittee)
        for transition in [
            GrantApplication.Transition.reject(reason: ""), .postpone(reason: ""), .withdraw(reason: ""), .screenAgain(reason: ""),
        ] {
            let failure = #expect(throws: Failure.self) { try ready.go(transition, at: Self.moment) }
            #expect(failure?.code == "application.reason-missing")
        }
        for award in [Award(granted: 0, loan: 0), Award(granted: -1, loan: 5)] {
            let failure = #expect(throws: Failure.self) { try ready.go(.approve(award), at: Self.moment) }
            #expect(failure?.code == "application.award-invalid")
        }
        #expect(ready.state == .readyForCommittee)
    }

    @Test func `is typed on as a draft and when something was asked`() throws {
        for state in Self.states {
            let application = application(in: state)
            let isOpen = [.draft, .infoRequested].contains(state.word)
            #expect(application.isTypedOn == isOpen)
            if isOpen { try application.requireTypedOn(); continue }
            let failure = #expect(throws: Failure.self) { try application.requireTypedOn() }
            #expect(failure?.code == "application.plan-kept")
        }
    }

    @Test func `has a plain public word in every state, and tells nothing of the committee's work by it`() {
        let words = GrantApplication.State.Word.allCases.map(\.publicStatus) + Appeal.State.Word.allCases.map(\.publicStatus)
        for word in Appeal.State.Word.allCases { #expect(PublicStatus(appeal: "appeal_" + word.rawValue) == word.publicStatus) }
        #expect(PublicStatus(appeal: "rejected") == nil && PublicStatus(appeal: "appeal_x") == nil)
        #expect(Set(words) == Set(PublicStatus.allCases))
        #expect(GrantApplication.State.Word.inReview.publicStatus == GrantApplication.State.Word.readyForCommittee.publicStatus)
    }

    @Test func `begins in a round that is open on the programme's day`() throws {
        let day = CalendarDate(Self.moment)
        let round = Rounds.round(from: day, to: day.adding(days: 10), .published)
        let started = try GrantApplication.start(in: round, by: nil, on: day, at: Self.moment)
        #expect(started.application.state == .draft && started.event.name == "application.started")
        #expect(started.application.fund == round.terms.fund)
        for (round, day) in [
            (round, day.adding(days: -1)), (round, day.adding(days: 11)), (Rounds.round(from: day, to: day, .draft), day),
            (Rounds.round(from: day, to: day, .closed), day),
        ] {
            let failure = #expect(throws: Failure.self) { try GrantApplication.start(in: round, by: nil, on: day, at: Self.moment) }
            #expect(failure?.code == "application.round-not-open")
        }
    }
}
