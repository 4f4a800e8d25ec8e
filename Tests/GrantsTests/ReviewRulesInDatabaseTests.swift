import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import TestSupport
import Testing

@testable import GrantsService

/// The rules on committees, conflicts and reviews that hold in PostgreSQL itself, asked as the service's own role.
@Suite struct `Rules of the committee in the database` {
    private static func conflict(_ kind: String, _ application: GrantApplication.ID, of member: String, by name: String) -> SQL {
        """
        INSERT INTO grants.conflict (
            programme_id, id, application_id, account_id, kind, reason, declared_by, declared_at, supersedes)
        SELECT
            \(Treasury.guyana), \(UUID()), \(application), \(Treasury.account(member)), \(kind), \(kind == "none" ? nil : "Why"),
            \(Treasury.account(name)), now(), (
                SELECT c.id
                FROM grants.conflict_in_force AS c
                WHERE c.application_id = \(application) AND c.account_id = \(Treasury.account(member)))
        """
    }

    /// A round with a committee of three, and a plan in screening.
    private static func screened(_ treasury: Treasury) async throws -> (round: GrantRound, application: GrantApplication) {
        let round = try await treasury.round(of: treasury.fund())
        try await treasury.seat("chair", "ada", "ben", on: round)
        return (round, try await treasury.submitted(in: round, of: treasury.person(), then: [.screen]))
    }

    @Test func `no plan is reviewed by a committee that is too small, even or without a chair`() async throws {
        try await Treasury.open { treasury in
            let (round, application) = try await Self.screened(treasury)
            let step: SQL = "UPDATE grants.application SET state = 'in_review' WHERE id = \(application.id)"
            let seats: [SQL] = ["ended_at = now(), version = 2", "ended_at = NULL, version = 3", "seat = 'alternate', version = 4"]
            for (place, change) in seats.enumerated() where place != 1 {
                if place == 2 {
                    try await treasury.run([
                        "UPDATE grants.panel_member SET \(splice: seats[1]) WHERE account_id = \(Treasury.account("ben"))"
                    ])
                }
                try await treasury.run(["UPDATE grants.panel_member SET \(splice: change) WHERE account_id = \(Treasury.account("ben"))"])
                await treasury.expectRefused("application_of_right_panel", step)
            }
            try await treasury.run(["UPDATE grants.panel_member SET seat = 'member'"])
            await treasury.expectRefused("application_of_right_panel", step)
            try await treasury.run([
                "UPDATE grants.panel_member SET seat = 'chair' WHERE account_id = \(Treasury.account("ada"))", step,
            ])
            await treasury.expectRefused(
                "panel_member_one_chair",
                "UPDATE grants.panel_member SET seat = 'chair' WHERE round_id = \(round.id) AND account_id = \(Treasury.account("ben"))")
        }
    }

    @Test func `a pinned conflict is not cleared by its holder, whoever else writes, and each statement is superseded once`() async throws {
        try await Treasury.open { treasury in
            let id = try await Self.screened(treasury).application.id
            func refused(_ rule: String, _ kind: String, of member: String = "ada", by name: String, as caller: String? = nil) async {
                await treasury.expectRefused(rule, Self.conflict(kind, id, of: member, by: name), as: caller ?? name)
            }
            try await treasury.declare(for: id, of: "ada")
            await refused("conflict_by_administrator", "pinned", by: "mona")
            try await treasury.declare(.pinned(reason: "Partner"), for: id, of: "ada", as: "administrator")
            for kind in ["none", "declared"] { await refused("conflict_pinned", kind, by: "ada") }
            await refused("conflict_by_administrator", "lifted", by: "ada")
            await refused("conflict_of_holder_or_office", "pinned", of: "administrator", by: "administrator")
            await refused("conflict_by_administrator", "lifted", by: "mona")
            await refused("conflict_by_who_acts", "lifted", by: "administrator", as: "ada")
            await refused("conflict_of_panel_member", "none", of: "dora", by: "dora")
            await treasury.expectRefused(
                "conflict_superseded_once",
                """
                INSERT INTO grants.conflict (programme_id, id, application_id, account_id, kind, declared_by, declared_at)
                VALUES (\(Treasury.guyana), \(UUID()), \(id), \(Treasury.account("ada")), 'none', \(Treasury.account("ada")), now())
                """, as: "ada")
            try await treasury.declare(.lifted(reason: "A mistake"), for: id, of: "ada", as: "administrator")
            try await treasury.declare(for: id, of: "ada")
            try await treasury.expect(4, "SELECT count(*) AS n FROM grants.conflict")
        }
    }

    @Test func `a committee clears who declared none, and recuses who is tied, whether the seat has ended or not`() async throws {
        try await Treasury.open { treasury in
            let id = try await Self.screened(treasury).application.id
            func clearance(_ name: String) async throws -> Clearance? {
                try await treasury.run([ConflictStore.clearance(of: Treasury.account(name), for: id)])[0].first?.decode("clearance")
            }
            #expect(try await clearance("ada") == .undeclared)
            #expect(try await clearance("mona") == nil)
            try await treasury.declare(for: id, of: "ada")
            try await treasury.declare(.declared(reason: "My cousin"), for: id, of: "ben")
            try await treasury.declare(.pinned(reason: "Lender"), for: id, of: "mona", as: "administrator")
            #expect(try await clearance("ada") == .cleared)
            #expect(try await clearance("ben") == .recused)
            #expect(try await clearance("mona") == .recused)
            try await treasury.run(["UPDATE grants.panel_member SET ended_at = now()"])
            #expect(try await clearance("ada") == nil)
            #expect(try await clearance("ben") == .recused)
        }
    }

    @Test func `a review is filed by its own member without a conflict, whole, and counts on the plan of today alone`() async throws {
        try await Treasury.open { treasury in
            let (round, screened) = try await Self.screened(treasury)
            var application = screened
            let id = application.id
            try await treasury.declare(.declared(reason: "My cousin"), for: id, of: "ben")
            let (refused, _) = Review.assign(id, to: Treasury.account("ben"), dueOn: treasury.today, at: treasury.moment)
            await treasury.expectRefused("review_of_panel_member", ReviewStore.insert(refused, in: Treasury.guyana))
            let (stranger, _) = Review.assign(id, to: Treasury.account("egon"), dueOn: treasury.today, at: treasury.moment)
            await treasury.expectRefused("review_of_panel_member", ReviewStore.insert(stranger, in: Treasury.guyana))
            _ = try application.go(.review, at: treasury.moment)
            try await treasury.run([ApplicationStore.save(application)])
            let review = try await treasury.file(["market": 4], of: id, as: "ada")
            await treasury.expectRefused(
                "application_reviewed_enough", "UPDATE grants.application SET state = 'ready_for_committee' WHERE id = \(id)")
            let again = ReviewStore.file(
                .init(scores: ["market": .init(score: 1, comment: "")], comment: "x"), of: review.id, in: Treasury.guyana,
                at: treasury.moment)
            await treasury.expectRefused("filed_review_open", again, as: "ada")
            await treasury.expectRefused("review_step", "UPDATE grants.review SET state = 'draft' WHERE id = \(review.id)", as: "ada")
            await treasury.expectRefused("review_filed_first", "UPDATE grants.review SET filing = 2 WHERE id = \(review.id)", as: "ada")
            try await treasury.run(["UPDATE grants.review SET state = 'reopened', reason = 'Why' WHERE id = \(review.id)"])
            await treasury.expectRefused("filed_review_cleared", again, as: "chair")
            await treasury.expectRefused(
                "filed_review_complete",
                ReviewStore.file(.init(scores: [:], comment: "x"), of: review.id, in: Treasury.guyana, at: treasury.moment), as: "ada")
            try await treasury.run(["UPDATE grants.panel_member SET seat = 'alternate' WHERE round_id = \(round.id) AND seat = 'member'"])
            try await treasury.expect(1, "SELECT count(*) AS n FROM grants.filed_review WHERE mean = 4 AND revision = 1")
            try await treasury.expect(1, "SELECT count(*) AS n FROM grants.review_score WHERE score = 4 AND criterion = 'market'")
        }
    }

    @Test func `what was filed counts no more once its plan changed or its member is recused`() async throws {
        try await Treasury.open { treasury in
            let (_, screened) = try await Self.screened(treasury)
            var application = screened
            let id = application.id
            _ = try application.go(.review, at: treasury.moment)
            try await treasury.run([ApplicationStore.save(application)])
            for name in ["ada", "ben", "chair"] { try await treasury.file(["market": 3], of: id, as: name) }
            func counted() async throws -> Int {
                try await treasury.run(["SELECT count(*) AS n FROM grants.counted_review"])[0].first?.decode("n") ?? -1
            }
            #expect(try await counted() == 3)
            try await treasury.declare(.pinned(reason: "Partner"), for: id, of: "chair", as: "administrator")
            #expect(try await counted() == Review.needed)
            for transition in [GrantApplication.Transition.screenAgain(reason: "Prices"), .requestInfo(question: "Which prices?")] {
                _ = try application.go(transition, at: treasury.moment)
                try await treasury.run([ApplicationStore.save(application)])
            }
            #expect(try await counted() == Review.needed)
            _ = try application.go(.resubmit, at: treasury.moment)
            try await treasury.run([
                RevisionStore.freeze(id, by: nil, in: Treasury.guyana, at: treasury.moment), ApplicationStore.save(application),
            ])
            #expect(try await counted() == 0)
            let needed = try await treasury.run(["SELECT grants.reviews_needed() AS n"])[0].first?.decode("n", as: Int.self)
            #expect(needed == Review.needed)
        }
    }
}
