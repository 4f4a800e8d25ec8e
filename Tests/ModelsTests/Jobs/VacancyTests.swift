import FoundationEssentials
import Models
import Testing

@Suite struct `A vacancy` {
    private static let moment = Date(timeIntervalSince1970: 1_795_000_000)
    private static let terms = VacancyTerms(title: "Baker", description: "Bakes.", contract: .permanent, schedule: .nights)

    private func vacancy(in state: Vacancy.State) -> Vacancy {
        Vacancy(
            id: Vacancy.ID(at: Self.moment), employer: Employer.ID(at: Self.moment), terms: Self.terms, state: state, reason: nil,
            version: 4, createdAt: Self.moment, updatedAt: Self.moment)
    }

    @Test(arguments: Vacancy.State.allCases, Vacancy.Transition.allCases)
    func `goes where the transition leads, or stays as it was`(state: Vacancy.State, transition: Vacancy.Transition) throws {
        var vacancy = vacancy(in: state)
        guard transition.origins.contains(state) else {
            let failure = #expect(throws: Failure.self) { try vacancy.go(transition, reason: "Enough", at: Self.moment) }
            #expect(failure?.code == "vacancy.not-allowed-from-state")
            #expect(vacancy.state == state && vacancy.version == 4)
            return
        }
        let event = try vacancy.go(transition, reason: "Enough", at: Self.moment)
        #expect(event.from == state.rawValue && event.to == transition.destination.rawValue)
        #expect(vacancy.state == transition.destination && vacancy.version == 5)
    }

    @Test(arguments: Vacancy.State.allCases)
    func `is revised until it has ended`(state: Vacancy.State) throws {
        var vacancy = vacancy(in: state)
        var terms = Self.terms
        terms.remote = true
        if [.draft, .open, .paused].contains(state) {
            #expect(try vacancy.revise(terms, at: Self.moment)?.to == state.rawValue)
        } else {
            let failure = #expect(throws: Failure.self) { try vacancy.revise(terms, at: Self.moment) }
            #expect(failure?.code == "vacancy.ended")
        }
    }

    @Test func `keeps an opening for each who was hired, one where none is named`() throws {
        var vacancy = vacancy(in: .open)
        var terms = Self.terms
        terms.remote = true
        for (openings, hired) in [(nil, 2), (1, 2), (2, 3)] {
            terms.openings = openings
            let failure = #expect(throws: Failure.self) { try vacancy.revise(terms, hired: hired, at: Self.moment) }
            #expect(failure?.code == "vacancy.openings-below-hired" && failure?.fields.map(\.pointer) == ["/openings"])
        }
        #expect(try vacancy.revise(terms, hired: 2, at: Self.moment) != nil)
    }

    @Test func `stays as it was under terms that mean the same`() throws {
        var vacancy = vacancy(in: .open)
        var terms = Self.terms
        terms.openings = 1
        terms.remote = false
        terms.skills = []
        #expect(try vacancy.revise(terms, at: Self.moment) == nil)
        #expect(vacancy.version == 4)
    }

    @Test func `has a reason of some length where it needs one`() {
        for (reason, code) in [
            (nil, "vacancy.reason-missing"), ("", "vacancy.invalid"), (String(repeating: "x", count: 501), "vacancy.invalid"),
        ] {
            var vacancy = vacancy(in: .open)
            let failure = #expect(throws: Failure.self) { try vacancy.go(.close, reason: reason, at: Self.moment) }
            #expect(failure?.code == code)
        }
    }

    @Test func `names every limit that its terms break`() {
        var terms = Self.terms
        terms.title = "B"
        terms.openings = 0
        terms.skills = [.init(skill: "kneading"), .init(skill: String(repeating: "x", count: 301))]
        terms.languages = LanguageCode("ht").map { code in Array(repeating: .init(language: code, level: .a1), count: 11) }
        let failure = #expect(throws: Failure.self) { try terms.check() }
        #expect(Set(failure?.fields.map(\.pointer) ?? []) == ["/title", "/openings", "/skills/1/skill", "/languages"])
    }
}
