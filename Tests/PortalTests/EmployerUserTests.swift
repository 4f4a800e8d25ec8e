import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import TestSupport
import Testing
import Web

@testable import PortalService

@Suite struct `People who act for an employer` {
    private static let system = Caller(credential: .system, programme: Programme.ID(Desk.guyana), request: "test")
    private static let bakery = Employer.ID(at: .now)

    /// Asks for the change as the Jobs service does, and has the Portal do it.
    private func ask(_ change: EmployerUserChange, of desk: Desk) async throws {
        let job = JobQueue.add(EmployerUserChange.kind, payload: Postgres.JSON(change).bytes, at: .now, as: Self.system)
        try await desk.database.service("jobs").unit([job], as: Self.system)
        #expect(try await EmployerUsers(portal: desk.portal).changeOne(as: Self.system))
        try await desk.expect(0, "SELECT count(*) AS n FROM platform.job")
    }

    private func invite(_ email: String, isManager: Bool, to employer: Employer.ID = Self.bakery, of desk: Desk) async throws {
        let address = try #require(EmailAddress(email))
        try await ask(
            .invite(.init(employer: employer, email: address, name: "Rita", language: .english, isManager: isManager, by: nil)), of: desk)
    }

    private func expectRoles(_ roles: [String], of email: String, of desk: Desk) async throws {
        let rows = try await desk.database.admin.query(
            """
            SELECT r.role FROM portal.role_assignment AS r JOIN portal.account AS a ON a.id = r.account_id
            WHERE a.email = \(email) ORDER BY r.role
            """)
        #expect(try rows.map { try $0.decode("role", as: String.self) } == roles)
    }

    @Test func `are invited by a link, become managers and recruiters again, and are let go`() async throws {
        try await Desk.open { desk in
            try await invite("rita@example.org", isManager: false, of: desk)
            try await expectRoles(["employer"], of: "rita@example.org", of: desk)
            #expect(await desk.get(try await desk.link(inMailTo: "rita@example.org"), as: nil).status == 200)
            try await invite("rita@example.org", isManager: true, of: desk)
            try await expectRoles(["employer", "employer_manager"], of: "rita@example.org", of: desk)
            try await invite("rita@example.org", isManager: false, of: desk)
            try await expectRoles(["employer"], of: "rita@example.org", of: desk)
            // Who acts already gets no second mail.
            try await desk.expect(1, "SELECT count(*) AS n FROM portal.mail")
            let rows = try await desk.database.admin.query("SELECT id FROM portal.account WHERE email = 'rita@example.org'")
            let account = try #require(rows.first).decode("id", as: Account.ID.self)
            try await ask(.remove(account, employer: Employer.ID(at: .now), by: nil), of: desk)
            try await expectRoles(["employer"], of: "rita@example.org", of: desk)
            try await ask(.remove(account, employer: Self.bakery, by: nil), of: desk)
            try await expectRoles([], of: "rita@example.org", of: desk)
        }
    }

    @Test func `are not taken from the office or from another employer`() async throws {
        try await Desk.open { desk in
            try await invite("cleo@example.org", isManager: true, of: desk)
            try await expectRoles(["case_worker"], of: "cleo@example.org", of: desk)
            try await invite("rita@example.org", isManager: false, of: desk)
            try await invite("rita@example.org", isManager: true, to: Employer.ID(at: .now), of: desk)
            try await expectRoles(["employer"], of: "rita@example.org", of: desk)
            #expect(try await desk.events("employer.user_refused") == 2)
        }
    }
}
