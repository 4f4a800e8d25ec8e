import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import JobsService

@Suite struct `Messages about a referral` {
    @Test func `are written by both sides and read by both, without the officers' names`() async throws {
        try await Office.open { office in
            let olga = try await office.signIn("Olga", .placementOfficer)
            let bob = try await office.signIn("Bob", .employer, employer: 1)
            let ann = try await office.addPerson("Ann", "Fraser")
            let id = try await office.referral(of: ann, for: office.vacancy(), through: .sent, as: olga)
            let path = "/jobs/referrals/\(id)"
            #expect(await office.fill(path + "/messages", "text=Can+she+start+in+May?", as: bob).status == 303)
            #expect(await office.fill(path + "/messages", "text=She+can", as: olga).status == 303)
            let (own, theirs) = (await office.page(path, as: bob).text, await office.page(path, as: olga).text)
            for page in [own, theirs] { #expect(page.contains("Can she start in May?") && page.contains("She can")) }
            #expect(theirs.contains("The employer, Bob") && own.contains("The office") && !own.contains("Olga"))
            try await office.expectRows(2, "SELECT count(*) AS n FROM platform.event WHERE name = 'referral.message_written'")
        }
    }

    @Test func `are refused empty, too long, and from whoever may not see the referral`() async throws {
        try await Office.open { office in
            try await office.addEmployer(number: 7, token: "fh_other", programme: 1)
            let olga = try await office.signIn("Olga", .placementOfficer)
            let eve = try await office.signIn("Eve", .employer, employer: 7)
            let cleo = try await office.signIn("Cleo", .caseWorker)
            let ann = try await office.addPerson("Ann", "Fraser")
            let path = "/jobs/referrals/\(try await office.referral(of: ann, for: office.vacancy(), through: .sent, as: olga))/messages"
            #expect(await office.fill(path, "text=", as: olga).status == 422)
            #expect(await office.fill(path, "text=" + String(repeating: "x", count: 2001), as: olga).status == 422)
            #expect(await office.fill(path, "text=Hello", as: eve).status == 404)
            #expect(await office.fill(path, "text=Hello", as: cleo).status == 403)
            #expect(await office.fill(path, "text=Hello", as: nil).status == 303)
            try await office.expectRows(0, "SELECT count(*) AS n FROM jobs.referral_message")
        }
    }
}
