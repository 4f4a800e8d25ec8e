import FoundationEssentials
import Hosting
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import JobsService

@Suite struct `Interviews on their pages` {
    private static let two =
        "times.0.day=2083-05-03&times.0.clock=09:30&times.1.day=2083-05-04&times.1.clock=14:00&times.2.day=&times.2.clock=&minutes=30&link=https://meet.example/1"

    /// A referral of Ann that the first employer has viewed.
    private func viewed(in office: Office) async throws -> (id: Referral.ID, olga: String) {
        let olga = try await office.signIn("Olga", .placementOfficer)
        let ann = try await office.addPerson("Ann", "Fraser")
        return (try await office.referral(of: ann, for: office.vacancy(), through: .viewed, as: olga), olga)
    }

    private func interview(on day: String, in office: Office) async throws -> Interview.ID {
        let row = try await office.database.admin.query(
            "SELECT id FROM jobs.interview WHERE starts_at::date = \(day)::date ORDER BY id"
        ).first
        return try #require(row).decode("id")
    }

    @Test func `are proposed by the employer, agreed to by the office, and the other times fall away`() async throws {
        try await Office.open { office in
            let (id, olga) = try await viewed(in: office)
            let bob = try await office.signIn("Bob", .employer, employer: 1)
            _ = try await office.database.admin.query("UPDATE portal.programme SET time_zone = 'America/Guyana'")
            #expect(await office.fill("/jobs/referrals/\(id)/interview", Self.two, as: bob).status == 303)
            try await office.expectState(.interview, of: id)
            try await office.expectRows(
                1, "SELECT count(*) AS n FROM jobs.interview WHERE starts_at = '2083-05-03T13:30:00Z' AND by_employer AND minutes = 30")
            let chosen = try await interview(on: "2083-05-04", in: office)
            let statuses = await together(3) { _ in await office.fill("/jobs/interviews/\(chosen)/agree", as: olga).status }
            #expect(statuses == [303, 409, 409])
            try await office.expectRows(1, "SELECT count(*) AS n FROM jobs.interview WHERE state = 'agreed'")
            try await office.expectRows(1, "SELECT count(*) AS n FROM jobs.interview WHERE state = 'cancelled'")
            #expect(await office.page("/jobs/referrals/\(id)", as: bob).text.contains("2083-05-04 14:00–14:30"))
            #expect(await office.fill("/jobs/interviews/\(chosen)/hold", as: olga).status == 303)
            #expect(await office.fill("/jobs/interviews/\(chosen)/sing", as: olga).status == 422)
        }
    }

    @Test func `are refused without a time, a place, in the past, and half`() async throws {
        try await Office.open { office in
            let (id, olga) = try await viewed(in: office)
            let path = "/jobs/referrals/\(id)/interview"
            for (fields, field) in [
                ("minutes=30&place=x", "times-0-day"), ("times.0.day=2083-05-03&minutes=30&place=x", "times-0-clock"),
                ("times.0.day=2083-05-03&times.0.clock=25:00&minutes=30&place=x", "times-0-clock"),
                ("times.0.day=2083-05-03&times.0.clock=09:30&minutes=30", "place"),
                ("times.0.day=2020-05-03&times.0.clock=09:30&minutes=30&place=x", "startsAt"),
                ("times.0.day=2083-05-03&times.0.clock=09:30&minutes=3&place=x", "minutes"),
            ] {
                let answer = await office.fill(path, fields, as: olga)
                #expect(answer.status == 422 && answer.text.contains("href=\"#field-\(field)\""), "\(fields)")
            }
            try await office.expectState(.viewed, of: id)
        }
    }

    @Test func `are moved from the version that was shown, and the file of a calendar learns of it`() async throws {
        try await Office.open { office in
            let (id, olga) = try await viewed(in: office)
            _ = await office.fill("/jobs/referrals/\(id)/interview", Self.two, as: olga)
            let chosen = try await interview(on: "2083-05-03", in: office)
            let file = await office.page("/jobs/v1/interviews/\(chosen)/calendar.ics", as: olga)
            #expect(file.headers["Content-Type"] == "text/calendar; charset=utf-8")
            for line in [
                "UID:\(chosen)@foothold\r\n", "SEQUENCE:0\r\n", "DTSTART:20830503T093000Z\r\n", "DTEND:20830503T100000Z\r\n",
                "STATUS:TENTATIVE\r\n", "URL:https://meet.example/1\r\n",
            ] { #expect(file.text.contains(line), "\(line)") }
            #expect(!file.text.contains("Ann") && !file.text.contains("Fraser"))
            let moved = "times.0.day=2083-05-05&times.0.clock=10:00&minutes=45&place=Gate+2"
            #expect(await office.page("/jobs/interviews/\(chosen)/edit", as: olga).text.contains("value=\"09:30\""))
            let statuses = await together(3) { _ in
                await office.fill("/jobs/interviews/\(chosen)/edit", "version=1&" + moved, as: olga).status
            }
            #expect(statuses == [303, 412, 412])
            let again = await office.page("/jobs/v1/interviews/\(chosen)/calendar.ics", as: olga).text
            #expect(again.contains("SEQUENCE:1\r\n") && again.contains("UID:\(chosen)@foothold") && again.contains("20830505T100000Z"))
        }
    }

    @Test func `are shown by week and month to the office, and to an employer its own`() async throws {
        try await Office.open { office in
            try await office.addEmployer(number: 7, token: "fh_other", programme: 1)
            let (id, olga) = try await viewed(in: office)
            _ = await office.fill("/jobs/referrals/\(id)/interview", Self.two, as: olga)
            let bob = try await office.signIn("Bob", .employer, employer: 1)
            let eve = try await office.signIn("Eve", .employer, employer: 7)
            for query in ["span=week&on=2083-05-09", "span=month&on=2083-05-31&whose=mine"] {
                let page = await office.page("/jobs/interviews?" + query, as: olga).text
                #expect(page.contains("09:30–10:00") && page.contains("14:00–14:30") && page.contains("Ann F."), "\(query)")
            }
            #expect(!(await office.page("/jobs/interviews?span=week&on=2083-05-10", as: olga).text.contains("09:30–10:00")))
            let own = await office.page("/jobs/interviews?on=2083-05-03", as: bob).text
            #expect(own.contains("09:30–10:00") && !own.contains("Ann F."))
            #expect(!(await office.page("/jobs/interviews?on=2083-05-03", as: eve).text.contains("09:30–10:00")))
            let chosen = try await interview(on: "2083-05-03", in: office)
            #expect(await office.page("/jobs/v1/interviews/\(chosen)/calendar.ics", as: eve).status == 404)
            #expect(await office.fill("/jobs/interviews/\(chosen)/cancel", as: eve).status == 404)
            #expect(await office.page("/jobs/interviews/\(chosen)/edit", as: eve).status == 404)
        }
    }

    @Test func `leave the calendar with the referral, and calendar programs are told that they are cancelled`() async throws {
        try await Office.open { office in
            let (id, olga) = try await viewed(in: office)
            _ = await office.fill("/jobs/referrals/\(id)/interview", Self.two, as: olga)
            let chosen = try await interview(on: "2083-05-03", in: office)
            let begun = try await interview(on: "2083-05-04", in: office)
            _ = try await office.database.admin.query(
                "UPDATE jobs.interview SET state = 'agreed', starts_at = now() - interval '1 hour' WHERE id = \(begun)")
            let feed = await office.fill("/jobs/interviews/feed", as: olga).text.firstMatch(of: /fh_calendar_[A-Za-z0-9_-]{43}/)
            #expect(await office.fill("/jobs/referrals/\(id)/decline", "reason=skills", as: olga).status == 303)
            #expect(!(await office.page("/jobs/interviews?on=2083-05-03", as: olga).text.contains("09:30–10:00")))
            try await office.expectRows(
                1, "SELECT count(*) AS n FROM platform.event WHERE name = 'interview.cancelled' AND subject_id = \(chosen)")
            try await office.expectRows(1, "SELECT count(*) AS n FROM jobs.interview WHERE state = 'agreed'")
            let file = await office.page("/jobs/v1/interviews/\(chosen)/calendar.ics", as: olga).text
            #expect(file.contains("STATUS:CANCELLED\r\n") && file.contains("SEQUENCE:1\r\n"))
            _ = try await office.database.admin.query(
                "UPDATE jobs.interview SET starts_at = now() + interval '3 days' WHERE id = \(chosen)")
            let calendar = await office.get("/jobs/v1/calendars/" + (try #require(feed).output), token: nil).text
            #expect(calendar.contains("STATUS:CANCELLED\r\n"))
        }
    }

    @Test func `are read by a calendar program at a secret address, until a new one replaces it`() async throws {
        try await Office.open { office in
            let (id, olga) = try await viewed(in: office)
            _ = await office.fill("/jobs/referrals/\(id)/interview", Self.two, as: olga)
            _ = try await office.database.admin.query("UPDATE jobs.interview SET starts_at = now() + interval '3 days'")
            #expect(await office.page("/jobs/interviews/feed", as: olga).status == 200)
            func address() async throws -> String {
                let page = await office.fill("/jobs/interviews/feed", as: olga)
                return try "/jobs/v1/calendars/" + #require(page.text.firstMatch(of: /fh_calendar_[A-Za-z0-9_-]{43}/)).output
            }
            let first = try await address()
            let calendar = await office.get(first, token: nil)
            #expect(calendar.status == 200 && calendar.text.split(separator: "BEGIN:VEVENT").count == 3)
            #expect(!calendar.text.contains("Fraser") && !calendar.text.contains("Ann"))
            #expect(calendar.headers["Cache-Control"] == "no-store" && calendar.headers["Referrer-Policy"] == "no-referrer")
            let second = try await address()
            #expect(await office.get(first, token: nil).status == 404)
            #expect(await office.get(second, token: nil).status == 200)
            #expect(await office.get("/jobs/v1/calendars/fh_calendar_x", token: nil).status == 404)
            _ = try await office.database.admin.query("UPDATE portal.account SET disabled_at = now() WHERE name = 'Olga'")
            #expect(await office.get(second, token: nil).status == 404, "whoever may not sign in may not subscribe")
        }
    }
}

@Suite struct `A calendar's text` {
    @Test func `is folded at 75 bytes, never within a character`() {
        let line = "SUMMARY:" + String(repeating: "é", count: 100)
        let folded = CalendarText.folded(line)
        let lines = folded.split(separator: "\r\n")
        #expect(lines.count == 3 && lines.allSatisfy { $0.utf8.count <= 75 })
        #expect(folded.replacing("\r\n ", with: "") == line)
        #expect(CalendarText.folded("SUMMARY:short") == "SUMMARY:short")
    }

    @Test func `marks what has a meaning of its own, and tells moments in UTC`() {
        #expect(CalendarText.escaped("a\\b;c,d\ne") == "a\\\\b\\;c\\,d\\ne")
        #expect(CalendarText.utc(Date(timeIntervalSince1970: 1_795_477_659)) == "20261123T234739Z")
    }

    @Test func `a week begins on Monday and a month ends on its last day`() throws {
        let sunday = try #require(CalendarDate("2026-11-29"))
        #expect(ShowInterviews.Span.week.days(around: sunday) == (CalendarDate("2026-11-23"), CalendarDate("2026-11-29")))
        let leap = try #require(CalendarDate("2028-02-10"))
        #expect(ShowInterviews.Span.month.days(around: leap) == (CalendarDate("2028-02-01"), CalendarDate("2028-02-29")))
    }
}
