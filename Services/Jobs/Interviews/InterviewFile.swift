import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// One interview as a calendar file, for those who may see the referral.
///
/// Refuses with `interview.not-found`.
enum InterviewFile: Endpoint {
    static let route = Route(.get, "/jobs/v1/interviews/{id}/calendar.ics", "An interview as a calendar file", for: referralReaders)
    static let mediaType = "text/calendar"

    struct Input: Decodable {
        let id: Interview.ID
    }

    static func run(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Download {
        let row = try await jobs.database.query(InterviewStore.one(input.id, for: caller.confinement), as: caller).first
        guard let row else { throw Failure.interviewNotFound }
        let calendar = CalendarText(named: nil, [try InterviewStore.Listed(row)], caller.language)
        return Download("interview.ics", contentType: CalendarText.contentType, body: .bytes(Array(calendar.text.utf8)))
    }
}
