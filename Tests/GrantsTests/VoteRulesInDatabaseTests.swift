import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import TestSupport
import Testing

@testable import GrantsService

/// The rules on meetings, votes and decisions that hold in PostgreSQL itself, asked as the service's own role.
@Suite struct `Rules of votes in the database` {
    private static let proposal = Proposal(.approve(Award(granted: 700, loan: 300)), reason: "Sound")

    private static func ready(_ treasury: Treasury) async throws -> GrantApplication {
        try await treasury.ready(in: treasury.round(of: treasury.fund()), of: treasury.person())
    }

    @Test func `nothing is decided without a recorded vote, by any statement`() async throws {
        try await Treasury.open { treasury in
            let application = try await Self.ready(treasury)
            for (state, more) in [
                ("approved", "granted_amount = 700, loan_amount = 300"),
                ("approved_with_conditions", "granted_amount = 7, loan_amount = 3"),
                ("rejected", "reason = 'No'"), ("deferred", "reason = 'Later'"),
            ] {
                let change = SQL(stringLiteral: "UPDATE grants.application SET state = '\(state)', \(more)")
                await treasury.expectRefused("application_by_decision", change, as: "chair")
            }
            let vote = try await treasury.carried(Self.proposal, on: application)
            let statements = try treasury.record(vote, of: application)
            for part in [0..<1, 0..<2] {
                let failed = await #expect(throws: PostgresError.self) {
                    try await treasury.grants.database.unit(Array(statements[part]), as: Treasury.caller("chair"))
                }
                #expect(failed?.constraint == "decision_done", "a decision moves its application and ends its vote")
            }
            let richer = "UPDATE grants.application SET state = 'approved', granted_amount = 1400, loan_amount = 600" as SQL
            let failed = await #expect(throws: PostgresError.self) {
                try await treasury.grants.database.unit([statements[0], richer, statements[2]], as: Treasury.caller("chair"))
            }
            #expect(failed?.constraint == "application_by_decision")
            try await treasury.grants.database.unit(statements, as: Treasury.caller("chair"))
            try await treasury.expect(1, "SELECT count(*) AS n FROM grants.decision WHERE ceiling_version = 0 AND granted_amount = 700")
        }
    }

    @Test func `ballots, decisions and their conditions are not rewritten`() async throws {
        try await Treasury.open { treasury in
            let application = try await Self.ready(treasury)
            let condition = Proposal.Condition(text: "A licence", dueOn: treasury.today)
            let proposal = Proposal(.approveWithConditions(Award(granted: 700, loan: 300), [condition]), reason: "Sound")
            let vote = try await treasury.carried(proposal, on: application)
            try await treasury.grants.database.unit(try treasury.record(vote, of: application), as: Treasury.caller("chair"))
            let changes: [SQL] = [
                "UPDATE grants.ballot SET choice = 'against', reason = 'No'", "DELETE FROM grants.ballot", "TRUNCATE grants.ballot",
                "UPDATE grants.decision SET granted_amount = 900", "DELETE FROM grants.decision", "DELETE FROM grants.vote",
                "UPDATE grants.condition SET text = 'Nothing'", "DELETE FROM grants.condition", "DELETE FROM grants.meeting",
                "INSERT INTO grants.condition SELECT * FROM grants.condition",
            ]
            for change in changes {
                let failed = await #expect(throws: PostgresError.self) { try await treasury.run([change]) }
                #expect(failed?.sqlState == "42501", "no right, or refused by a trigger")
            }
            await treasury.expectRefused("vote_step", "UPDATE grants.vote SET state = 'open', tally = NULL")
            await treasury.expectRefused("vote_step", "UPDATE grants.vote SET granted_amount = 900")
            try await treasury.expect(1, "SELECT count(*) AS n FROM grants.condition WHERE state = 'open' AND text = 'A licence'")
            await treasury.expectRefused(
                "condition_step", "UPDATE grants.condition SET state = 'met', evidence = 'Seen', version = 2")
        }
    }

    @Test func `a ballot is cast once by its member, and a correction supersedes it`() async throws {
        try await Treasury.open { treasury in
            let application = try await Self.ready(treasury)
            let meeting = try await treasury.meeting(about: application)
            var vote = try await treasury.propose(Self.proposal, on: application, in: meeting)
            let id = vote.id
            @Sendable func ballot(of member: String) -> SQL {
                let ballot = Ballot(
                    id: .init(at: treasury.moment), vote: id, member: Treasury.account(member), choice: .for, castAt: treasury.moment,
                    supersedes: nil)
                return VoteStore.insert(ballot, in: Treasury.guyana)
            }
            await treasury.expectRefused("ballot_of_open_vote", ballot(of: "ada"), as: "ada")
            try await treasury.step(.call, &vote)
            await treasury.expectRefused("ballot_by_cleared_member", ballot(of: "ada"), as: "ben")
            await treasury.expectRefused("ballot_by_cleared_member", ballot(of: "dora"), as: "dora")
            try await treasury.cast(.for, in: vote, as: "ada")
            await treasury.expectRefused("ballot_superseded_once", ballot(of: "ada"), as: "ada")
            let counts = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<10 {
                    group.addTask {
                        let done = try? await treasury.grants.database.unit([ballot(of: "ben")], as: Treasury.caller("ben"))
                        return done != nil
                    }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(counts == 1, "ten at once are one")
            try await treasury.cast(.against(reason: "Dear"), in: vote, as: "ada")
            try await treasury.cast(.for, in: vote, as: "chair")
            try await treasury.step(.count, &vote)
            #expect(vote.state.tally?.for == 2 && vote.state.tally?.against == 1 && vote.state.tally?.ballots.count == 3)
            #expect(vote.state.tally?.dissent.map(\.reason) == ["Dear"])
            try await treasury.expect(4, "SELECT count(*) AS n FROM grants.ballot")
        }
    }

    @Test func `a vote goes on only along its machine, and the database counts`() async throws {
        try await Treasury.open { treasury in
            let application = try await Self.ready(treasury)
            let meeting = try await treasury.meeting(about: application)
            var vote = try await treasury.propose(Self.proposal, on: application, in: meeting)
            func go(_ state: String) -> SQL { "UPDATE grants.vote SET state = \(state) WHERE id = \(vote.id)" }
            for state in ["voted", "recorded"] { await treasury.expectRefused("vote_step", go(state)) }
            try await treasury.step(.call, &vote)
            for state in ["open", "recorded", "quorum_met"] { await treasury.expectRefused("vote_step", go(state)) }
            await treasury.expectRefused("vote_below_quorum", go("voted"))
            for name in ["chair", "ada"] { try await treasury.cast(.for, in: vote, as: name) }
            await treasury.expectRefused("vote_below_quorum", go("voted"))
            try await treasury.cast(.for, in: vote, as: "ben")
            try await treasury.run([
                """
                UPDATE grants.vote
                SET state = 'voted',
                    tally = '{"result":"lost"}',
                    version = version + 1
                """
            ])
            try await treasury.expect(3, "SELECT (tally ->> 'for')::int AS n FROM grants.vote WHERE tally ->> 'result' = 'carried'")
            await treasury.expectRefused("vote_counted_once", go("quorum_met"))
            await treasury.expectRefused("vote_with_decision", go("recorded"))
            await treasury.expectRefused(
                "vote_one_at_a_time", VoteStore.insert(Self.another(vote, treasury), in: Treasury.guyana), as: "chair")
        }
    }

    private static func another(_ vote: Vote, _ treasury: Treasury) -> Vote {
        Vote.propose(
            proposal, on: vote.application, number: 2, in: vote.meeting, by: Treasury.account("chair"), at: treasury.moment
        ).vote
    }

    @Test func `a conflict that is declared in mid-meeting takes the member's vote out of the count`() async throws {
        try await Treasury.open { treasury in
            let application = try await Self.ready(treasury)
            let round = try await #require(treasury.run([RoundStore.select(application.round)])[0].first)
            try await treasury.seat("chair", "ada", "ben", "dora", "egon", on: GrantRound(round))
            let everybody = ["chair", "ada", "ben", "dora", "egon"]
            let meeting = try await treasury.meeting(about: application, with: everybody)
            var vote = try await treasury.propose(Self.proposal, on: application, in: meeting)
            try await treasury.step(.call, &vote)
            for name in everybody {
                try await treasury.cast(["dora", "egon"].contains(name) ? .against(reason: "Dear") : .for, in: vote, as: name)
            }
            try await treasury.step(.count, &vote)
            #expect(vote.state.tally?.for == 3 && vote.state.tally?.against == 2)
            try await treasury.declare(.declared(reason: "My cousin"), for: application.id, of: "ada")
            let stale = try treasury.record(vote, of: application)
            let failed = await #expect(throws: PostgresError.self) {
                try await treasury.grants.database.unit(stale, as: Treasury.caller("chair"))
            }
            #expect(failed?.constraint == "decision_of_carried_vote")
            try await treasury.step(.countAgain, &vote)
            let tie = await #expect(throws: PostgresError.self) {
                try await treasury.run(["UPDATE grants.vote SET state = 'voted'"])
            }
            #expect(tie?.constraint == "vote_tie")
            try await treasury.cast(.for, in: vote, as: "egon")
            try await treasury.step(.count, &vote)
            let tally = try #require(vote.state.tally)
            #expect(tally.for == 3 && tally.against == 1 && tally.recused == 1 && tally.needed == 3)
            #expect(!tally.ballots.contains { $0.member == Treasury.account("ada") })
        }
    }

    @Test func `alternates step in after recusals, and decide a tie`() async throws {
        try await Treasury.open { treasury in
            let application = try await Self.ready(treasury)
            var panel = Panel(try await treasury.run([PanelStore.of(application.round)])[0].map(PanelMember.init))
            for name in ["dora", "egon"] {
                let seated = try panel.appoint(
                    Treasury.account(name), to: .alternate, of: application.round, knowing: [], at: treasury.moment)
                try await treasury.run([PanelStore.save(try #require(seated).member, in: Treasury.guyana)])
            }
            let meeting = try await treasury.meeting(about: application, with: ["chair", "ada", "ben", "dora", "egon"])
            var vote = try await treasury.propose(Self.proposal, on: application, in: meeting)
            try await treasury.declare(.declared(reason: "My cousin"), for: application.id, of: "ben")
            try await treasury.step(.call, &vote)
            try await treasury.cast(.for, in: vote, as: "chair")
            try await treasury.cast(.against(reason: "Dear"), in: vote, as: "ada")
            await treasury.expectRefused("vote_below_quorum", "UPDATE grants.vote SET state = 'voted'")
            try await treasury.cast(.for, in: vote, as: "egon")
            try await treasury.cast(.against(reason: "Far"), in: vote, as: "dora")
            try await treasury.step(.count, &vote)
            let tally = try #require(vote.state.tally)
            #expect(tally.result == .lost && tally.against == 2 && tally.for == 1, "the first alternate makes up the three")
            #expect(tally.ballots.map(\.as) == [.member, .member, .alternate, nil])
        }
    }

    @Test func `a tie among four is decided by an alternate`() async throws {
        try await Treasury.open { treasury in
            let application = try await Self.ready(treasury)
            let row = try await #require(treasury.run([RoundStore.select(application.round)])[0].first)
            let round = try GrantRound(row)
            try await treasury.seat("chair", "ada", "ben", "dora", "egon", on: round)
            var panel = Panel(try await treasury.run([PanelStore.of(round.id)])[0].map(PanelMember.init))
            let seated = try panel.appoint(Treasury.account("committee"), to: .alternate, of: round.id, knowing: [], at: treasury.moment)
            try await treasury.run([PanelStore.save(try #require(seated).member, in: Treasury.guyana)])
            let meeting = try await treasury.meeting(about: application, with: ["chair", "ada", "ben", "dora", "committee"])
            var vote = try await treasury.propose(Self.proposal, on: application, in: meeting)
            try await treasury.step(.call, &vote)
            for name in ["chair", "ada"] { try await treasury.cast(.for, in: vote, as: name) }
            for name in ["ben", "dora"] { try await treasury.cast(.against(reason: "Dear"), in: vote, as: name) }
            await treasury.expectRefused("vote_tie", "UPDATE grants.vote SET state = 'voted'")
            try await treasury.cast(.for, in: vote, as: "committee")
            try await treasury.step(.count, &vote)
            #expect(vote.state.tally?.result == .carried && vote.state.tally?.ballots.last?.as == .tie)
        }
    }

    @Test func `too few do not vote, and a meeting is opened by a committee that is one`() async throws {
        try await Treasury.open { treasury in
            let application = try await Self.ready(treasury)
            let meeting = try await treasury.meeting(about: application, with: ["chair", "ada"])
            let vote = try await treasury.propose(Self.proposal, on: application, in: meeting)
            await treasury.expectRefused("vote_quorum", "UPDATE grants.vote SET state = 'quorum_met' WHERE id = \(vote.id)")
            await treasury.expectRefused(
                "attendance_of_member",
                MeetingStore.attend(meeting.id, Treasury.account("dora"), isPresent: true, in: Treasury.guyana, at: treasury.moment))
            let (second, _) = Meeting.plan(.init(startsAt: treasury.moment, place: "Room 2"), of: application.round, at: treasury.moment)
            try await treasury.run([MeetingStore.insert(second, in: Treasury.guyana)])
            await treasury.expectRefused(
                "agenda_in_one_meeting",
                AgendaStore.put(.init(application: application.id, place: 1, minutes: 5), on: second.id, in: Treasury.guyana))
            try await treasury.run(["UPDATE grants.panel_member SET seat = 'alternate' WHERE account_id = \(Treasury.account("ben"))"])
            await treasury.expectRefused(
                "meeting_of_right_panel", "UPDATE grants.meeting SET state = 'open', opened_at = now() WHERE id = \(second.id)")
        }
    }

    @Test func `minutes are signed by the chair when all is decided, and stay`() async throws {
        try await Treasury.open { treasury in
            let application = try await Self.ready(treasury)
            let vote = try await treasury.carried(Self.proposal, on: application)
            func go(_ change: String) -> SQL { SQL(stringLiteral: "UPDATE grants.meeting SET \(change)") }
            await treasury.expectRefused("meeting_items_decided", go("state = 'closed', closed_at = now()"))
            try await treasury.grants.database.unit(try treasury.record(vote, of: application), as: Treasury.caller("chair"))
            try await treasury.run([go("state = 'closed', closed_at = now()")])
            await treasury.expectRefused("agenda_of_live_meeting", "DELETE FROM grants.agenda_item")
            let sign = "state = 'signed', signed_at = now(), signed_by = platform.account(), minutes = '{}'"
            await treasury.expectRefused("meeting_signed_by_chair", go(sign), as: "ada")
            try await treasury.grants.database.unit([go(sign)], as: Treasury.caller("chair"))
            await treasury.expectRefused("meeting_signed", go("place = 'Elsewhere'"), as: "chair")
            try await treasury.expect(
                1,
                """
                SELECT count(*) AS n
                FROM grants.meeting
                WHERE minutes -> 'votes' -> 0 -> 'tally' ->> 'for' = '3' AND minutes_digest = sha256(convert_to(minutes::text, 'UTF8'))
                """)
        }
    }
}
