import FoundationEssentials
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import PortalService

@Suite struct `The home page` {
    @Test func `welcomes a visitor and shows no figure`() async throws {
        try await Desk.open { desk in
            let text = await desk.get("/", as: nil).text
            #expect(text.contains("href=\"/sign-in\""))
            #expect(!text.contains("statistic"))
        }
    }

    @Test func `shows a case worker the way to the first registration`() async throws {
        try await Desk.open { desk in
            let text = try await desk.get("/", as: desk.signIn("cleo")).text
            #expect(text.contains("Nobody is registered yet") && text.contains("/casework/returnees/new"))
            #expect(!text.contains("/administration"))
        }
    }

    @Test func `counts what the services publish, in this programme alone`() async throws {
        try await Desk.open { desk in
            try await desk.database.admin.script(
                """
                INSERT INTO casework.returnee (
                    programme_id, id, given_name, family_name, name_plain, name_key, languages, state, registered_at, updated_at)
                SELECT p::uuid, gen_random_uuid(), 'A', 'B', 'a b', 'a b', '{en}', 'registered', now(), now()
                FROM (VALUES ('\(Desk.guyana)'), ('\(Desk.guyana)'), ('\(Desk.haiti)')) AS v (p);
                INSERT INTO casework.plan_item (programme_id, id, returnee_id, kind, title, state, due_on, created_at)
                SELECT programme_id, gen_random_uuid(), id, 'training', 'T', 'planned', current_date - 1, now()
                FROM casework.returnee WHERE programme_id = '\(Desk.guyana)';
                """)
            let text = try await desk.get("/", as: desk.signIn("cleo")).text
            #expect(text.contains("<p class=\"statistic-figure\">2</p>"))
            #expect(text.contains("2 of them late."))
        }
    }

    @Test func `tells a donor no number under five`() async throws {
        try await Desk.open { desk in
            try await desk.database.admin.script(
                """
                UPDATE portal.role_assignment SET role = 'donor' WHERE account_id = '\(Desk.cleo)';
                INSERT INTO casework.returnee (
                    programme_id, id, given_name, family_name, name_plain, name_key, languages, state, registered_at, updated_at)
                VALUES ('\(Desk.guyana)', gen_random_uuid(), 'A', 'B', 'a b', 'a b', '{en}', 'registered', now(), now());
                """)
            let text = try await desk.get("/", as: desk.signIn("cleo")).text
            #expect(text.contains("under 5"))
            #expect(!text.contains("<p class=\"statistic-figure\">1</p>"))
            #expect(!text.contains("1 / 250"))
        }
    }

    @Test(arguments: ["/styleguide", "/docs"]) func `has papers for everyone`(path: String) async throws {
        try await Desk.open { desk in
            #expect(await desk.get(path, as: nil).status == 200)
        }
    }
}
