import FoundationEssentials
import Models
import Postgres
import Schema
import TestSupport
import Testing
import Web

@testable import GrantsService

/// Every route of Grants, asked by somebody who holds every role and sits on the committee, with and without a declaration.
@Suite struct `What the committee's rules keep from a member` {
    /// A word in every field of the plan that takes words, and in the applicant's name.
    private static let marker = "Quexal"
    private static let plan: [String: String] = {
        var plan = Treasury.plan
        for field in PlanField.single {
            if case .text = field.kind { plan[field.name] = "\(marker) \(field.name)" }
        }
        for field in PlanField.ofLine {
            if case .text = field.kind { plan["equipment.0.\(field.name)"] = "\(marker) \(field.name)" }
        }
        return plan
    }()

    /// Where a case worker chooses among all who agreed to apply, whether they did or not.
    private static let ofPeople: Set = ["GET /grants/applications/new"]

    /// What the parameters of paths stand for, by the step before each.
    private static func things(
        _ treasury: Treasury, _ round: GrantRound, _ application: GrantApplication, _ review: Review, _ meeting: Meeting,
        _ agreement: Agreement.ID, _ document: ApplicationDocument.ID
    ) -> [String: String] {
        [
            "funds/{id}": round.terms.fund.description, "funds/{step}": "close", "rounds/{id}": round.id.description,
            "rounds/{step}": "publish", "committee/{account}": Treasury.account("dora").description,
            "v1/{office}": "guyana", "opportunities/{oppId}": round.id.description,
            "rubrics/{id}": round.terms.rubric.description, "templates/{venture}": "hen_rearing",
            "applications/{id}": application.id.description, "plan/{section}": "venture", "revisions/{number}": "1",
            "applicants/{returnee}": UUID().uuidString.lowercased(), "conflicts/{account}": Treasury.account("ada").description,
            "status/{code}": "nothing", "reviews/{id}": review.id.description,
            "meetings/{id}": meeting.id.description, "meetings/{step}": "close", "items/{application}": application.id.description,
            "items/{step}": "call", "attendance/{account}": Treasury.account("omar").description, "attendance/{step}": "arrive",
            "documents/{document}": document.description, "scans/{scan}": document.description,
            "panel/{account}": Treasury.account("omar").description,
            "suppliers/{id}": UUID().uuidString.lowercased(), "purchases/{id}": UUID().uuidString.lowercased(),
            "bank/{details}": UUID().uuidString.lowercased(), "checks/{check}": UUID().uuidString.lowercased(),
            "offers/{offer}": UUID().uuidString.lowercased(), "offers/{token}": "nothing", "orders/{id}": UUID().uuidString.lowercased(),
            "invoices/{id}": UUID().uuidString.lowercased(), "receipts/{id}": UUID().uuidString.lowercased(), "items/{item}": "1",
            "money/{application}": application.id.description,
            "records/{ocid}": "ocds-000000-\(UUID().uuidString.lowercased())",
            "conditions/{decision}": UUID().uuidString.lowercased(), "conditions/{number}": "1", "conditions/{step}": "waive",
            "agreements/{id}": agreement.description, "agreements/{step}": "start",
            "appeals/{id}": agreement.description, "repayments/{repayment}": UUID().uuidString.lowercased(), "tranches/{number}": "1",
            "tranches/{step}": "call",
            "condition/{step}": "waive", "assets/{id}": UUID().uuidString.lowercased(), "off/{step}": "lose",
            "hand-overs/{id}": agreement.description, "visits/{id}": agreement.description,
            "photos/{photo}": UUID().uuidString.lowercased(),
        ]
    }

    private static func path(_ route: Route, _ things: [String: String]) -> String? {
        var (noun, path) = ("", "")
        for step in route.path.split(separator: "/").map(String.init) {
            guard step.hasPrefix("{") else {
                (noun, path) = (step, path + "/" + step)
                continue
            }
            guard let thing = things["\(noun)/\(step)"] else { return nil }
            path += "/" + thing
        }
        return path
    }

    /// A plan with the marker in review, one review of it filed by Ada, and Omar on the committee.
    private static func furnish(_ treasury: Treasury) async throws -> (GrantApplication, [String: String]) {
        let round = try await treasury.round(of: treasury.fund())
        try await treasury.seat("chair", "ada", "omar", on: round)
        let person = try await treasury.person(marker, marker)
        let document = ApplicationDocument.ID(at: treasury.moment)
        let application = try await treasury.submitted(in: round, of: person, plan: plan, then: [.screen, .review]) { id in
            #expect(await treasury.upload(Treasury.pdf(marker), named: "\(marker).pdf", as: document, to: id).status == 303)
        }
        let review = try await treasury.file(["market": 4], of: application.id, as: "ada")
        let meeting = try await meeting(about: application, in: treasury)
        let agreement = try await agreement(about: application, scannedAs: document, in: treasury)
        return (application, things(treasury, round, application, review, meeting, agreement, document))
    }

    /// An agreement about the plan, which nobody decided yet.
    private static func agreement(
        about application: GrantApplication, scannedAs document: ApplicationDocument.ID, in treasury: Treasury
    ) async throws -> Agreement.ID {
        let id = Agreement.ID(at: treasury.moment)
        let lines = [Proposal.Line(number: 0, item: marker, asked: 540, approved: 540)]
        _ = try await treasury.database.admin.unit([
            "SET LOCAL session_replication_role = replica",
            """
            INSERT INTO grants.agreement (
                programme_id, id, decision_id, application_id, granted_amount, loan_amount, currency, lines, interest_percent, instalments,
                grace, first_due_on, state, version, offered_by, offered_at, moved_at, next_due_on)
            VALUES (
                \(Treasury.guyana), \(id), \(UUID()), \(application.id), 700, 300, 'USD', \(JSON(lines)), 5, 1, 0, portal.today(), 'offered', 1,
                \(Treasury.account("mona")), now(), now(), portal.today())
            """,
            """
            INSERT INTO grants.tranche (
                programme_id, id, agreement_id, number, amount, due_on, state, condition, condition_state, version, moved_at)
            VALUES (\(Treasury.guyana), \(id), \(id), 1, 700, portal.today(), 'scheduled', \(marker), 'open', 1, now())
            """,
            """
            INSERT INTO grants.appeal (programme_id, id, application_id, decision_id, grounds, state, version, filed_by, filed_at, moved_at)
            VALUES (
                \(Treasury.guyana), \(id), \(application.id), \(id), \(marker), 'filed', 1, \(Treasury.account("cleo")), now(), now())
            """,
            """
            INSERT INTO grants.signature (
                programme_id, agreement_id, method, name, language, signed_on, place, witness, recorded_by, recorded_at)
            VALUES (
                \(Treasury.guyana), \(id), 'paper', \(marker), 'en', portal.today(), \(marker), \(marker), \(Treasury.account("cleo")), now())
            """,
            """
            INSERT INTO grants.signature_scan (programme_id, id, agreement_id, name, added_by, added_at)
            VALUES (\(Treasury.guyana), \(document), \(id), \(marker + ".pdf"), \(Treasury.account("cleo")), now())
            """,
            """
            INSERT INTO grants.hand_over_scan (programme_id, id, hand_over_id, name, added_by, added_at)
            VALUES (\(Treasury.guyana), \(document), \(id), \(marker + ".pdf"), \(Treasury.account("cleo")), now())
            """,
            """
            INSERT INTO grants.appeal_member (programme_id, appeal_id, account_id, application_id, appointed_at)
            VALUES (\(Treasury.guyana), \(id), \(Treasury.account("omar")), \(application.id), now())
            """,
            """
            INSERT INTO grants.hand_over (programme_id, id, application_id, returnee_id, state, place, version, created_at)
            VALUES (\(Treasury.guyana), \(id), \(application.id), \(id), 'prepared', \(marker), 1, now())
            """,
            """
            INSERT INTO grants.monitoring_visit (programme_id, id, application_id, month, due_on, state, reason)
            VALUES (\(Treasury.guyana), \(id), \(application.id), 1, portal.today(), 'missed', \(marker))
            """,
            """
            INSERT INTO grants.report (programme_id, tranche_id, due_on, state, version, moved_at)
            VALUES (\(Treasury.guyana), \(id), portal.today(), 'due', 1, now())
            """,
        ])
        return id
    }

    /// An open meeting that takes the plan up, which is not ready for it yet by the rules.
    private static func meeting(about application: GrantApplication, in treasury: Treasury) async throws -> Meeting {
        var (meeting, _) = Meeting.plan(.init(startsAt: treasury.moment, place: "Room 1"), of: application.round, at: treasury.moment)
        try await treasury.run([MeetingStore.insert(meeting, in: Treasury.guyana)])
        _ = try meeting.go(.open, at: treasury.moment)
        try await treasury.run([MeetingStore.save(meeting)])
        _ = try await treasury.database.admin.unit([
            "SET LOCAL session_replication_role = replica",
            AgendaStore.put(.init(application: application.id, place: 1, minutes: 10), on: meeting.id, in: Treasury.guyana),
        ])
        return meeting
    }

    /// Asks every route as Omar; tells those whose answer holds the marker, and how many were asked.
    private static func walk(_ treasury: Treasury, _ things: [String: String], _ methods: [Web.Method]) async -> (
        shown: [String], asked: Int
    ) {
        var (shown, asked) = ([String](), 0)
        for route in Mount("grants", title: "Grants", routes, in: treasury.grants).routes where methods.contains(route.method) {
            guard let path = path(route, things) else {
                Issue.record("Add to `things` what stands for the parameters of \(route.path).")
                continue
            }
            asked += 1
            let response: Response =
                switch route.method {
                case .get: await treasury.get(path, as: "omar", accept: "*/*")
                case .post where !path.contains("/v1/"): await treasury.post(path, ["reason": "x", "version": "2"], as: "omar")
                default: await treasury.send(route.method, path, "{}", as: "omar", ifMatch: "\"2\"")
                }
            #expect(response.status < 500, "\(route.path)")
            let name = "\(route.method.rawValue) \(route.path)"
            let text = String(decoding: await response.whole, as: UTF8.self) + response.headers.map { "\($0): \($1)" }.joined()
            if text.contains(marker), !ofPeople.contains(name) { shown.append(name) }
        }
        return (shown, asked)
    }

    @Test func `is shown by no route before a declaration, and by none after a conflict was declared`() async throws {
        try await Treasury.open { treasury in
            let (application, things) = try await Self.furnish(treasury)
            let undeclared = await Self.walk(treasury, things, [.get])
            #expect(undeclared.shown == [] && undeclared.asked > 30)
            try await treasury.declare(.declared(reason: "My brother"), for: application.id, of: "omar")
            #expect(await Self.walk(treasury, things, [.get]).shown == [])
            #expect(await Self.walk(treasury, things, [.post, .patch, .put, .delete]).shown == [])
        }
    }

    @Test func `is shown once nothing ties the member to it, so that the walk looks where there is something to see`() async throws {
        try await Treasury.open { treasury in
            let (application, things) = try await Self.furnish(treasury)
            try await treasury.declare(for: application.id, of: "omar")
            let shown = await Self.walk(treasury, things, [.get]).shown
            for path in ["", "/revisions/{number}", "/paper", "/screening", "/reviewers", "/reviews"] {
                #expect(shown.contains("GET /grants/applications/{id}\(path)"), "\(path)")
            }
            for path in ["", "/minutes", "/pack", "/items/{application}"] {
                #expect(shown.contains("GET /grants/meetings/{id}\(path)"), "\(path)")
            }
            for path in ["", "/{id}", "/{id}/paper", "/{id}/sign", "/{id}/tranches/{number}/pay"] {
                #expect(shown.contains("GET /grants/agreements\(path)"), "\(path)")
            }
            for path in ["appeals/{id}", "hand-overs/{id}", "hand-overs/{id}/certificate", "visits/{id}", "visits/{id}/miss"] {
                #expect(shown.contains("GET /grants/\(path)"), "\(path)")
            }
            #expect(shown.contains("GET /grants/applications") && shown.contains("GET /grants/v1/applications.csv"))
            #expect(shown.contains("GET /grants/v1/applications/{id}/documents/{document}"))
            #expect(shown.contains("GET /grants/v1/agreements/{id}/scans/{scan}"))
            #expect(shown.contains("GET /grants/v1/hand-overs/{id}/scans/{scan}"))
            let page = await treasury.get("/grants/applications/\(application.id)", as: "omar").text
            for (field, text) in Self.plan where text.hasPrefix(Self.marker) { #expect(page.contains(text), "\(field)") }
        }
    }

    @Test(arguments: [ConflictDeclaration.Statement?.none, .declared(reason: "My brother")])
    func `is found by no word, and what is public stays`(statement: ConflictDeclaration.Statement?) async throws {
        try await Treasury.open { treasury in
            let (application, _) = try await Self.furnish(treasury)
            if let statement { try await treasury.declare(statement, for: application.id, of: "omar") }
            let path = "/grants/applications/\(application.id)"
            for list in ["/grants/applications?q=quexal", "/grants/v1/applications.csv?q=quexal"] {
                #expect(!(await treasury.get(list, as: "omar", accept: "*/*").text.contains(application.id.reference)), "\(list)")
            }
            #expect(await treasury.get("/grants/applications?q=quexal", as: "mona").text.contains(path))
            let listed = await treasury.get("/grants/applications", as: "omar").text
            #expect(listed.contains(application.id.reference) && listed.contains("Hen rearing"))
            let page = await treasury.get(path, as: "omar")
            #expect(page.status == 200 && page.text.contains(application.id.reference) && page.text.contains("Linden"))
            #expect(page.text.contains(statement == nil ? "until then you see only what is public" : "You have a conflict of interest"))
            for closed in ["/revisions/1", "/paper", "/submit", "/screening"] {
                #expect(await treasury.get(path + closed, as: "omar").status == 403, "\(closed)")
            }
            #expect(await treasury.post(path + "/screen-again", ["reason": "x"], as: "omar").status == 403)
        }
    }

    @Test func `is nothing to a member of another committee, who sees no page of it`() async throws {
        try await Treasury.open { treasury in
            let (application, _) = try await Self.furnish(treasury)
            let path = "/grants/applications/\(application.id)"
            #expect(await treasury.get(path, as: "ben").status == 403)
            #expect(await treasury.get(path + "/declaration", as: "ben").status == 403)
            #expect(await treasury.post(path + "/declaration", ["statement": "none"], as: "ben").status == 403)
        }
    }
}
