import FoundationEssentials
import Models
import Testing

@Suite struct `A committee` {
    private static let moment = Rounds.moment
    private static let round = GrantRound.ID(at: moment)

    private static func panel(_ seats: PanelMember.Seat...) throws -> Panel {
        var panel = Panel([])
        for seat in seats { _ = try panel.appoint(.init(at: moment), to: seat, of: round, knowing: [], at: moment) }
        return panel
    }

    @Test func `is right with a chair and an odd number of at least three, alternates aside`() throws {
        let cases: [([PanelMember.Seat], [Panel.Flaw])] = [
            ([], [.tooFew(0), .noChair]), ([.chair, .member], [.tooFew(2)]), ([.chair, .member, .alternate], [.tooFew(2)]),
            ([.member, .member, .member], [.noChair]), ([.chair, .member, .member, .member], [.even(4)]),
            ([.chair, .member, .member], []), ([.chair, .member, .member, .alternate], []),
        ]
        for (seats, flaws) in cases {
            var panel = Panel([])
            for seat in seats { _ = try panel.appoint(.init(at: Self.moment), to: seat, of: Self.round, knowing: [], at: Self.moment) }
            #expect(panel.flaws == flaws)
            guard flaws.isEmpty else {
                let failure = #expect(throws: Failure.self) { try panel.requireRight() }
                #expect(failure?.code == "panel.not-right")
                continue
            }
            try panel.requireRight()
        }
    }

    @Test func `has one chair`() throws {
        var panel = try Self.panel(.chair, .member)
        let failure = #expect(throws: Failure.self) {
            _ = try panel.appoint(.init(at: Self.moment), to: .chair, of: Self.round, knowing: [], at: Self.moment)
        }
        #expect(failure?.code == "panel.chair-taken" && panel.members.count == 2)
    }

    @Test func `seats a person once, ends the seat and gives it again`() throws {
        var panel = try Self.panel(.chair, .member, .member)
        let account = panel.members[1].account
        #expect(try panel.appoint(account, to: .member, of: Self.round, knowing: [], at: Self.moment) == nil)
        let changed = try panel.appoint(account, to: .alternate, of: Self.round, knowing: [.shop], at: Self.moment + 5)
        #expect(changed?.event.name == "round.member_appointed" && changed?.member.version == 2)
        #expect(changed?.member.appointedAt == Self.moment)
        #expect(try panel.end(account, at: Self.moment + 9)?.event.name == "round.member_ended")
        #expect(try panel.end(account, at: Self.moment + 9) == nil)
        #expect(panel.sitting.count == 2 && panel.members.count == 3)
        let again = try panel.appoint(account, to: .member, of: Self.round, knowing: [], at: Self.moment + 20)
        #expect(again?.member.appointedAt == Self.moment + 20 && again?.member.isSitting == true)
        let failure = #expect(throws: Failure.self) { _ = try panel.end(.init(at: Self.moment), at: Self.moment) }
        #expect(failure?.code == "panel.no-member")
    }
}

@Suite struct `A declaration of conflicts` {
    private static let moment = Rounds.moment
    private static let application = GrantApplication.ID(at: moment)
    private static let (member, office) = (Account.ID(at: moment), Account.ID(at: moment))
    private static let statements: [ConflictDeclaration.Statement] = [
        .none, .declared(reason: "My sister"), .pinned(reason: "Known partner"), .lifted(reason: "A mistake"),
    ]

    private static func declared(_ statement: ConflictDeclaration.Statement) -> ConflictDeclaration {
        let isOwn = statement.kind == .none || statement.kind == .declared
        return ConflictDeclaration(
            id: .init(at: moment), application: application, member: member, statement: statement, declaredBy: isOwn ? member : office,
            declaredAt: moment, supersedes: nil)
    }

    private static func state(
        _ statement: ConflictDeclaration.Statement, after before: ConflictDeclaration?, by account: Account.ID
    ) throws -> (declaration: ConflictDeclaration, event: Event)? {
        try ConflictDeclaration.state(statement, of: member, for: application, after: before, by: account, at: moment)
    }

    /// What may follow what, by whoever may say it: all else is refused.
    @Test(arguments: [nil] + statements, statements)
    func `is superseded as drawn`(before: ConflictDeclaration.Statement?, next: ConflictDeclaration.Statement) throws {
        let current = before.map(Self.declared)
        let author = next.kind == .none || next.kind == .declared ? Self.member : Self.office
        let isDrawn = (before?.kind == .pinned) == (next.kind == .lifted)
        guard before != next else {
            #expect(try Self.state(next, after: current, by: author) == nil, "said again, it is said once")
            return
        }
        guard isDrawn else {
            let failure = #expect(throws: Failure.self) { _ = try Self.state(next, after: current, by: author) }
            #expect(failure?.code == (before?.kind == .pinned ? "conflict.pinned" : "conflict.not-pinned"))
            return
        }
        let made = try #require(try Self.state(next, after: current, by: author))
        #expect(made.declaration.supersedes == current?.id && made.declaration.statement == next)
        #expect(made.event.name == "application.conflict_\(next.kind.rawValue)" && made.event.reason == nil)
    }

    @Test(arguments: statements)
    func `is made by the member or pinned by the office, and never the other way round`(statement: ConflictDeclaration.Statement) {
        let wrong = statement.kind == .none || statement.kind == .declared ? Self.office : Self.member
        let failure = #expect(throws: Failure.self) { _ = try Self.state(statement, after: nil, by: wrong) }
        #expect(failure?.code == "conflict.not-yours" && failure?.kind == .forbidden)
    }

    @Test func `says why`() {
        for statement in [ConflictDeclaration.Statement.declared(reason: ""), .pinned(reason: ""), .lifted(reason: "")] {
            let failure = #expect(throws: Failure.self) { _ = try Self.state(statement, after: nil, by: Self.member) }
            #expect(failure?.code == "conflict.reason-missing")
        }
    }
}
