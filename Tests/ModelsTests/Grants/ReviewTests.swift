import FoundationEssentials
import Models
import Testing

@Suite struct `A review` {
    private static let moment = Rounds.moment
    private static let states: [Review.State] = [.assigned, .cleared, .recused, .draft, .filed, .reopened(reason: "New plan")]
    private static let transitions: [Review.Transition] = [.clear, .recuse, .begin, .file, .reopen(reason: "Overlooked")]

    /// The machine as the domain draws it, apart from the code that keeps it.
    private static let drawn: [String: [Review.Transition.Name: String]] = [
        "assigned": [.clear: "cleared", .recuse: "recused"], "cleared": [.begin: "draft", .recuse: "recused"],
        "recused": [.clear: "cleared"], "draft": [.file: "filed", .recuse: "recused"],
        "filed": [.reopen: "reopened", .recuse: "recused"], "reopened": [.file: "filed", .recuse: "recused"],
    ]

    private static func review(_ state: Review.State) -> Review {
        Review(
            id: .init(at: moment), application: .init(at: moment), reviewer: .init(at: moment), state: state, filing: 1,
            dueOn: CalendarDate(moment), version: 3, assignedAt: moment, movedAt: moment)
    }

    @Test(arguments: states, transitions)
    func `goes where the transition leads, or stays as it was`(state: Review.State, transition: Review.Transition) throws {
        var review = Self.review(state)
        guard let destination = Self.drawn[state.word.rawValue]?[transition.name] else {
            let failure = #expect(throws: Failure.self) { _ = try review.go(transition, at: Self.moment) }
            #expect(failure?.code == "review.not-allowed-from-state")
            #expect(review == Self.review(state).with(id: review))
            return
        }
        let event = try review.go(transition, at: Self.moment + 60)
        #expect(event.name == "review." + destination && event.from == state.word.rawValue && event.to == destination)
        #expect(review.version == 4 && review.filing == (transition == .file ? 2 : 1) && event.reason == review.state.reason)
    }

    @Test func `is opened again for a reason`() {
        var review = Self.review(.filed)
        let failure = #expect(throws: Failure.self) { _ = try review.go(.reopen(reason: ""), at: Self.moment) }
        #expect(failure?.code == "review.reason-missing" && review.state == .filed)
    }
}

extension Review {
    /// The same with the identities of another, for comparing what a refusal leaves.
    fileprivate func with(id other: Review) -> Review {
        Review(
            id: other.id, application: other.application, reviewer: other.reviewer, state: state, filing: filing, dueOn: dueOn,
            version: version, assignedAt: assignedAt, movedAt: movedAt)
    }
}

@Suite struct `A review as it is typed` {
    private static func rubric() throws -> Rubric {
        let criteria = ["market", "skills"].map {
            Rubric.Criterion(key: $0, title: $0, weight: 1, guidance: ["a", "b", "c", "d", "e"])
        }
        return try Rubric.add("Rubric", criteria, at: Rounds.moment).rubric
    }

    @Test func `keeps what is there, and is filed when each criterion is answered`() throws {
        let rubric = try Self.rubric()
        var draft = ReviewDraft()
        try draft.type(["scores.market": "4", "comments.market": "Shops wait"], by: rubric)
        let early = #expect(throws: Failure.self) { _ = try draft.filing(by: rubric) }
        #expect(early?.fields.map(\.pointer) == ["/scores/skills", "/comment"])
        try draft.type(["scores.skills": "na", "comment": "Sound", "comments.market": ""], by: rubric)
        let filing = try draft.filing(by: rubric)
        #expect(filing.scores == ["market": .init(score: 4, comment: ""), "skills": .init(score: nil, comment: "")])
        #expect(draft.answered == 2 && draft.scores(by: rubric) == ["market": 4])
    }

    @Test func `scores one thing at least`() throws {
        let rubric = try Self.rubric()
        let draft = ReviewDraft(["scores.market": "na", "scores.skills": "na", "comment": "Nothing applies"])
        let failure = #expect(throws: Failure.self) { _ = try draft.filing(by: rubric) }
        #expect(failure?.fields.map(\.pointer) == ["/scores/market"])
    }

    @Test(arguments: [
        ("scores.market", "6", "review.score"), ("scores.market", "good", "review.score"), ("scores.price", "3", "unknown"),
        ("comments.price", "x", "unknown"), ("title", "x", "unknown"), ("comment", "\u{1}", "malformed"),
        ("comments.market", String(repeating: "x", count: 2001), "too-long"),
    ])
    func `refuses what the rubric does not know`(field: String, text: String, code: String) throws {
        var draft = ReviewDraft(["comment": "Kept"])
        let rubric = try Self.rubric()
        let failure = #expect(throws: Failure.self) { try draft.type([field: text], by: rubric) }
        #expect(failure?.fields.map(\.code) == [code] && failure?.fields.first?.pointer == ReviewDraft.pointer(field))
        #expect(draft == ReviewDraft(["comment": "Kept"]))
    }
}
