import Crypto
import FoundationEssentials
import Hosting
import Markup
import Models
import Postgres
import Schema
import Web

/// Makes the secret address from which a calendar program reads the person's interviews; a new one replaces the old.
enum MakeFeed: Form {
    static let route = Route(.get, "/jobs/interviews/feed", "The address of one's calendar", for: referralAnswerers)

    static func show(_ place: NoInput, _ draft: Draft, as caller: Caller, in jobs: Jobs) async throws -> Screen {
        let language = caller.language
        return Screen(InterviewPhrases.feed[language]) {
            way(language)
            pageHeading(InterviewPhrases.feed[language], lead: InterviewPhrases.feedLead[language])
            notice(.info) { p { InterviewPhrases.feedWarning[language] } }
            entryForm(to: route.link()) { actions { submitButton(InterviewPhrases.makeFeed[language]) } }
        }
    }

    static func submit(_ place: NoInput, _ input: NoInput, as caller: Caller, in jobs: Jobs) async throws -> Redirect {
        let (language, account, programme) = (caller.language, try caller.person, try caller.office)
        let token = Token(prefix: "fh_calendar")
        let made = Event("programme", programme, "calendar_feed_made", at: jobs.now())
        try await jobs.database.unit(
            [
                """
                INSERT INTO jobs.calendar_feed (programme_id, account_id, digest, created_at)
                VALUES (\(programme), \(account), \(token.digest), \(jobs.now()))
                ON CONFLICT ON CONSTRAINT calendar_feed_pkey DO UPDATE
                SET digest = excluded.digest, created_at = excluded.created_at
                """, EventLog.append(made, by: caller),
            ], as: caller)
        throw ShownOnce(
            Screen(InterviewPhrases.feed[language]) {
                way(language)
                pageHeading(InterviewPhrases.feed[language], lead: InterviewPhrases.feedLead[language])
                copyableSecret(
                    InterviewPhrases.feedAddress[language], jobs.siteAddress + InterviewFeed.route.link(token.text),
                    warning: InterviewPhrases.feedWarning[language])
            })
    }

    private static func way(_ language: Language) -> HTML {
        breadcrumb([
            Link(InterviewPhrases.title[language], ShowInterviews.route.link()), Link(InterviewPhrases.feed[language], route.link()),
        ])
    }
}

/// The interviews from four weeks ago on, for the calendar program of whoever holds the address; it follows the person's roles.
///
/// Refuses with `feed.not-found`.
enum InterviewFeed: Endpoint {
    static let route = Route(.get, "/jobs/v1/calendars/{token}", "Interviews for a calendar program", for: .everyone)
    static let mediaType = "text/calendar"
    private static let before = 28
    private static let after = 366

    struct Input: Decodable {
        let token: Text<1, 200>
    }

    static func run(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Download {
        let owner = try await jobs.database.query(
            "SELECT programme_id, account_id FROM jobs.authenticate_feed(\(SHA256.hash(input.token.value)))", as: caller
        ).first
        guard let owner else { throw unknown }
        let account = try owner.decode("account_id", as: Account.ID.self)
        let reader = Caller.system(in: try owner.decode("programme_id"), task: "calendar-feed")
        let answers = try await jobs.database.unit(
            [roles(of: account), "SELECT name, portal.today() AS today FROM portal.published_programme WHERE id = \(reader.programme)"],
            as: reader)
        let roles = try answers[0].map { (try $0.decode("role", as: Role.self), try $0.decode("employer_id", as: Employer.ID?.self)) }
        let isOffice = roles.contains { $0.0 == .placementOfficer }
        let own = roles.compactMap(\.1).first
        guard isOffice || own != nil else { throw unknown }
        let today = try answers[1].first?.decode("today", as: CalendarDate.self) ?? jobs.today(for: reader)
        let rows = try await jobs.database.query(
            InterviewStore.between(
                today.adding(days: -before), today.adding(days: after), for: isOffice ? nil : own,
                of: isOffice ? account : nil, isCancelledToo: true), as: reader)
        let calendar = CalendarText(
            named: "Foothold: \(try answers[1].first?.decode("name", as: String.self) ?? "")", try rows.map(InterviewStore.Listed.init),
            caller.language)
        return Download("interviews.ics", contentType: CalendarText.contentType, body: .bytes(Array(calendar.text.utf8)), isKept: false)
    }

    private static var unknown: Failure {
        Failure(.notFound, "feed.not-found", "There is no calendar at this address, or it was replaced by a new one.")
    }

    private static func roles(of account: Account.ID) -> SQL {
        """
        SELECT role, employer_id
        FROM portal.published_membership
        WHERE account_id = \(account) AND role IN ('placement_officer', 'employer')
        """
    }
}
