import FoundationEssentials
import Hosting
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import JobsService

@Suite struct `Placements on their pages` {
    /// Records work that Ann found elsewhere so many days ago, and gives the placement's page.
    private func place(_ days: Int, in office: Office, as session: String) async throws -> String {
        let ann = try await office.addPerson("Ann", "Fraser")
        let day = CalendarDate(.now).adding(days: -days)
        let fields = "person=\(ann)&employer=Mill&title=Miller&startsOn=\(day)&wage.amount=300&wage.currency=BSD&wage.period=week"
        return try #require(await office.fill("/jobs/placements/new", fields, as: session).place)
    }

    @Test func `are recorded where work was found elsewhere, listed and printed`() async throws {
        try await Office.open { office in
            let olga = try await office.signIn("Olga", .placementOfficer)
            let place = try await place(0, in: office, as: olga)
            let page = await office.page(place, as: olga).text
            for word in ["Ann F.", "Mill", "BSD 300 / week", "After 30 days", "After 180 days"] { #expect(page.contains(word), "\(word)") }
            let sheet = await office.page(place + "/certificate", as: olga).text
            #expect(sheet.contains("works for Mill as Miller since") && sheet.contains("For the employer"))
            #expect(await office.page("/jobs/placements?state=started", as: olga).text.contains("Miller"))
            #expect(await office.page("/jobs/placements?state=ended", as: olga).text.contains("No placement was found"))
        }
    }

    @Test func `are refused for somebody unknown, with half a wage and too far away`() async throws {
        try await Office.open { office in
            let olga = try await office.signIn("Olga", .placementOfficer)
            let (ann, eve) = (try await office.addPerson("Ann", "Fraser"), try await office.addPerson("Eve", "Rolle"))
            try await office.revokeMatching(eve)
            let today = CalendarDate(.now)
            for (fields, field) in [
                ("person=\(eve)&employer=Mill&title=Miller&startsOn=\(today)", "person"),
                ("person=\(ann)&employer=Mill&title=Miller&startsOn=\(today)&wage.amount=3", "wage-period"),
                ("person=\(ann)&employer=Mill&title=Miller&startsOn=2031-01-01", "startsOn"),
                ("person=\(ann)&startsOn=\(today)", "employer"),
            ] {
                let answer = await office.fill("/jobs/placements/new", fields, as: olga)
                #expect(answer.status == 422 && answer.text.contains("href=\"#field-\(field)\""), "\(fields)")
            }
            try await office.expectRows(0, "SELECT count(*) AS n FROM jobs.placement")
        }
    }

    @Test func `are asked after in order, each check once`() async throws {
        try await Office.open { office in
            let olga = try await office.signIn("Olga", .placementOfficer)
            let place = try await place(100, in: office, as: olga)
            #expect(await office.page("/jobs/tasks", as: olga).text.contains("After 30 days"))
            #expect(await office.fill(place + "/checks/90", "answer=kept", as: olga).status == 409)
            let statuses = await together(3) { _ in await office.fill(place + "/checks/30", "answer=kept", as: olga).status }
            #expect(statuses == [303, 409, 409])
            #expect(await office.fill(place + "/checks/90", "answer=kept", as: olga).status == 303)
            let early = await office.fill(place + "/checks/180", "answer=kept", as: olga)
            #expect(early.status == 409 && early.text.contains("too early"))
            try await office.expectRows(1, "SELECT count(*) AS n FROM jobs.placement WHERE state = 'kept_90'")
            #expect(await office.fill(place + "/checks/45", "answer=kept", as: olga).status == 422)
            #expect(!(await office.page("/jobs/tasks", as: olga).text.contains("After 180 days")))
        }
    }

    @Test func `end with a reason and a day, and what was to be asked falls away`() async throws {
        try await Office.open { office in
            let olga = try await office.signIn("Olga", .placementOfficer)
            let place = try await place(40, in: office, as: olga)
            let bare = await office.fill(place + "/checks/30", "answer=left", as: olga)
            #expect(bare.status == 422)
            for field in ["reason", "endedOn"] { #expect(bare.text.contains("href=\"#field-\(field)\"")) }
            let day = CalendarDate(.now).adding(days: -3)
            #expect(
                await office.fill(place + "/checks/30", "answer=left&reason=resigned&endedOn=\(day)&text=Moved", as: olga).status == 303)
            let page = await office.page(place, as: olga).text
            #expect(page.contains("Resigned · \(day)") && page.contains("Moved"))
            try await office.expectRows(2, "SELECT count(*) AS n FROM jobs.retention_check WHERE state = 'void'")
            try await office.expectRows(1, "SELECT count(*) AS n FROM platform.event WHERE name = 'placement.ended'")
        }
    }

    @Test func `are asked after again where nobody was reached, and the officer is reminded`() async throws {
        try await Office.open { office in
            let olga = try await office.signIn("Olga", .placementOfficer)
            let place = try await place(40, in: office, as: olga)
            while try await office.jobs.remind(as: office.system) {}
            try await office.expectRows(
                1, "SELECT count(*) AS n FROM portal.mail WHERE recipient = 'olga@example.org' AND body LIKE '%Miller%'")
            try await office.expectRows(0, "SELECT count(*) AS n FROM portal.mail WHERE body LIKE '%Ann%'")
            #expect(await office.fill(place + "/checks/30", "answer=not_reached&again=2020-01-01", as: olga).status == 422)
            let again = CalendarDate(.now).adding(days: 7)
            #expect(await office.fill(place + "/checks/30", "answer=not_reached&again=\(again)", as: olga).status == 303)
            try await office.expectRows(1, "SELECT count(*) AS n FROM jobs.retention_check WHERE missed = 1 AND due_on = \(again)")
            #expect(await office.page("/jobs/tasks", as: olga).text.contains("Nothing waits"))
            try await office.expectRows(3, "SELECT count(*) AS n FROM platform.job WHERE kind = 'retention-reminder'")
        }
    }

    @Test func `are read by the office, changed by officers, and closed to everyone else`() async throws {
        try await Office.open { office in
            try await office.addEmployer(number: 8, token: "fh_abroad", programme: 2)
            let olga = try await office.signIn("Olga", .placementOfficer)
            let place = try await place(40, in: office, as: olga)
            let cleo = try await office.signIn("Cleo", .caseWorker)
            let bob = try await office.signIn("Bob", .employer, employer: 1)
            let abroad = try await office.signIn("Ana", .placementOfficer, programme: 2)
            #expect(await office.page(place, as: cleo).status == 200)
            #expect(await office.fill(place + "/checks/30", "answer=kept", as: cleo).status == 403)
            for path in [place, place + "/certificate", "/jobs/placements", "/jobs/tasks"] {
                #expect(await office.page(path, as: bob).status == 403, "\(path)")
            }
            for path in [place, place + "/certificate", place + "/checks/30"] {
                #expect(await office.page(path, as: abroad).status == 404, "\(path)")
            }
            #expect(await office.fill(place + "/checks/30", "answer=kept", as: abroad).status == 404)
            #expect(await office.page("/jobs/placements/x", as: olga).status == 422)
            #expect(await office.page(place, as: nil).status == 303)
        }
    }

    @Test func `stand among the tasks with what else waits`() async throws {
        try await Office.open { office in
            let olga = try await office.signIn("Olga", .placementOfficer)
            let vacancy = try await office.vacancy(openings: 9)
            for (name, state) in [("Prop", Referral.State.Word.proposed), ("Cons", .consented), ("Sent", .sent), ("Meet", .interview)] {
                let id = try await office.referral(of: office.addPerson(name, "Fraser"), for: vacancy, through: state, as: olga)
                if state == .sent {
                    _ = try await office.database.admin.query(
                        "UPDATE jobs.referral SET moved_at = now() - interval '8 days' WHERE id = \(id)")
                }
            }
            _ = try await office.database.admin.query(
                "UPDATE jobs.interview SET starts_at = date_trunc('day', now()) + interval '12 hours'")
            for query in ["", "?whose=mine"] {
                let page = await office.page("/jobs/tasks" + query, as: olga).text
                for part in ["Ask the candidate (1)", "Send to the employer (1)", "Ask the employer (1)", "Interviews today (1)"] {
                    #expect(page.contains(part), "\(part)")
                }
            }
        }
    }
}
