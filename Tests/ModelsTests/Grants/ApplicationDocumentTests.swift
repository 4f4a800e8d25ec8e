import FoundationEssentials
import Models
import Testing

@Suite struct `A document of a plan` {
    private static let moment = Date(timeIntervalSince1970: 1_800_000_000)

    private static func application(_ state: GrantApplication.State, revision: Int) -> GrantApplication {
        GrantApplication(
            id: .init(at: moment), round: .init(at: moment), fund: .init(at: moment), caseWorker: nil, state: state, revision: revision,
            version: 1, createdAt: moment, movedAt: moment)
    }

    private static func document(of application: GrantApplication) throws -> ApplicationDocument {
        try ApplicationDocument.add(.init(at: moment), .licence, named: "a.pdf", to: application, at: moment).document
    }

    @Test func `belongs to the revisions from the next one on, until it is taken out`() throws {
        var document = try Self.document(of: Self.application(.infoRequested(question: "?"), revision: 1))
        #expect([nil, 1, 2, 3].map { document.belongs(to: $0) } == [true, false, true, true])
        let taken = try document.remove(from: Self.application(.infoRequested(question: "?"), revision: 3), at: Self.moment)
        #expect(taken?.removal == .kept && taken?.event.name == "application.document_removed")
        #expect([nil, 1, 2, 3, 4].map { document.belongs(to: $0) } == [false, false, true, true, false])
        #expect(try document.remove(from: Self.application(.draft, revision: 3), at: Self.moment) == nil)
    }

    @Test func `that was never submitted is destroyed when it is taken out`() throws {
        let draft = Self.application(.draft, revision: 0)
        var document = try Self.document(of: draft)
        #expect(try document.remove(from: draft, at: Self.moment)?.removal == .destroyed)
    }

    @Test(arguments: GrantApplication.State.Word.allCases)
    func `comes and goes only while the plan is typed on`(word: GrantApplication.State.Word) throws {
        let award = Award(granted: 1, loan: 1)
        let state: GrantApplication.State =
            switch word {
            case .draft: .draft
            case .submitted: .submitted
            case .screening: .screening
            case .infoRequested: .infoRequested(question: "?")
            case .inReview: .inReview
            case .readyForCommittee: .readyForCommittee
            case .approved: .approved(award)
            case .approvedWithConditions: .approvedWithConditions(award)
            case .rejected: .rejected(reason: "x")
            case .deferred: .deferred(reason: "x")
            case .withdrawn: .withdrawn(reason: "x")
            }
        let (application, isOpen) = (Self.application(state, revision: 1), word == .draft || word == .infoRequested)
        var document = ApplicationDocument(
            id: .init(at: Self.moment), application: application.id, kind: .other, name: "a", since: 1, until: nil)
        if isOpen {
            #expect(try Self.document(of: application).since == 2)
            #expect(try document.remove(from: application, at: Self.moment)?.removal == .kept)
        } else {
            #expect(throws: Failure.self) { try Self.document(of: application) }
            #expect(throws: Failure.self) { try document.remove(from: application, at: Self.moment) }
        }
    }
}
