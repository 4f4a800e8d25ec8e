import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Testing

@testable import GrantsService

/// What committees do, past the pages and by the same rules.
extension Treasury {
    /// An open meeting about applications of one round, with these people in it, none of whom has a conflict.
    func meeting(about applications: GrantApplication..., with present: [String] = ["chair", "ada", "ben"]) async throws -> Meeting {
        let round = try #require(applications.first).round
        var (meeting, _) = Meeting.plan(.init(startsAt: moment, place: "Room 1"), of: round, at: moment)
        let items = applications.enumerated().map { place, application in
            AgendaStore.put(.init(application: application.id, place: place + 1, minutes: 10), on: meeting.id, in: Self.guyana)
        }
        try await grants.database.unit([MeetingStore.insert(meeting, in: Self.guyana)] + items, as: Self.caller("chair"))
        _ = try meeting.go(.open, at: moment)
        try await grants.database.unit([MeetingStore.save(meeting)], as: Self.caller("chair"))
        for name in present {
            for application in applications { try await declare(for: application.id, of: name) }
            let mark = MeetingStore.attend(meeting.id, Self.account(name), isPresent: true, in: Self.guyana, at: moment)
            try await grants.database.unit([mark], as: Self.caller(name))
        }
        return meeting
    }

    /// A proposal of the chair, as a vote that is open.
    func propose(_ proposal: Proposal, on application: GrantApplication, in meeting: Meeting) async throws -> Vote {
        let (vote, _) = Vote.propose(
            proposal, on: application.id, number: 1, in: meeting.id, by: Self.account("chair"), at: moment)
        try await grants.database.unit([VoteStore.insert(vote, in: Self.guyana)], as: Self.caller("chair"))
        return vote
    }

    /// Takes a step of a vote as the chair, with what the database counts.
    func step(_ name: Vote.Transition.Name, _ vote: inout Vote) async throws {
        let quorum = try await run([VoteStore.quorum(in: vote.meeting, for: vote.application)])[0].first.map(Quorum.init)
        let tally = try await run([VoteStore.count(vote.id)])[0].first?.json("tally", as: Tally.self)
        let (found, counted) = (try #require(quorum), try #require(tally))
        let transition: Vote.Transition =
            switch name {
            case .call: .call(found)
            case .count: .count(counted)
            case .countAgain: .countAgain(counted)
            case .record: .record(counted)
            }
        _ = try vote.go(transition, at: moment)
        try await grants.database.unit([VoteStore.saveStep(vote)], as: Self.caller("chair"))
    }

    /// A member's ballot.
    func cast(_ choice: Ballot.Choice, in vote: Vote, as name: String) async throws {
        let before = try await run([VoteStore.ballot(of: Self.account(name), in: vote.id)])[0].first.map(Ballot.init)
        let cast = try Ballot.cast(choice, in: vote, by: Self.account(name), after: before, at: moment)
        guard let ballot = cast?.ballot else { return }
        try await grants.database.unit([VoteStore.insert(ballot, in: Self.guyana)], as: Self.caller(name))
    }

    /// A vote that was carried by all three, not recorded yet.
    func carried(_ proposal: Proposal, on application: GrantApplication, in meeting: Meeting? = nil) async throws -> Vote {
        let meeting = if let meeting { meeting } else { try await self.meeting(about: application) }
        var vote = try await propose(proposal, on: application, in: meeting)
        try await step(.call, &vote)
        for name in ["chair", "ada", "ben"] { try await cast(.for, in: vote, as: name) }
        try await step(.count, &vote)
        return vote
    }

    /// What records a carried vote, to be run by the chair as one unit.
    func record(_ vote: Vote, of application: GrantApplication) throws -> [SQL] {
        var (vote, application) = (vote, application)
        if let tally = vote.state.tally { _ = try vote.go(.record(tally), at: moment) }
        _ = try application.go(vote.proposal.transition, at: moment)
        return [
            VoteStore.decide(.init(at: moment), by: vote, Self.account("chair"), in: Self.guyana, at: moment),
            ApplicationStore.save(application), VoteStore.saveStep(vote),
        ]
    }

    /// An approval by a vote of all three, recorded.
    @discardableResult
    func approve(_ application: GrantApplication, _ granted: Decimal, _ loan: Decimal) async throws -> Vote {
        let vote = try await carried(.init(.approve(Award(granted: granted, loan: loan)), reason: "Sound"), on: application)
        try await grants.database.unit(try record(vote, of: application), as: Self.caller("chair"))
        return vote
    }

    /// Expects that a vote of all three cannot be recorded, for the rule of this name.
    func expectRefused(
        _ constraint: String, approving application: GrantApplication, _ granted: Decimal, _ loan: Decimal,
        at place: SourceLocation = #_sourceLocation
    ) async throws {
        let vote = try await carried(.init(.approve(Award(granted: granted, loan: loan)), reason: "Sound"), on: application)
        let statements = try record(vote, of: application)
        let failed = await #expect(throws: PostgresError.self, sourceLocation: place) {
            try await grants.database.unit(statements, as: Self.caller("chair"))
        }
        #expect(failed?.constraint == constraint, sourceLocation: place)
    }
}
