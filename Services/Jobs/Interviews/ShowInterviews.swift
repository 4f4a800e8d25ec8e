import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Shows the interviews of a week or a month, day by day in the programme's own time: to an employer its own.
///
/// Refuses with `employer.missing`.
enum ShowInterviews: Page {
    static let route = Route(.get, "/jobs/interviews", "Interviews by week and month", for: referralReaders)

    enum Span: String, CaseIterable, Codable, Sendable {
        case week, month
    }

    struct Input: Decodable {
        let span: Span?
        /// A day of the week or month; today where there is none.
        let on: CalendarDate?
        let whose: ListReferrals.Input.Whose?
    }

    static func show(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Screen {
        try await refusing(in: caller.language) {
            let own = try caller.confinement
            let days = (input.span ?? .week).days(around: input.on ?? jobs.today(for: caller))
            let officer = own == nil && input.whose == .mine ? caller.account : nil
            let rows = try await jobs.database.query(InterviewStore.between(days.first, days.last, for: own, of: officer), as: caller)
            let interviews = try rows.map(InterviewStore.Listed.init)
            return CalendarPages.calendar(interviews, input, days, isForOffice: own == nil, caller.language)
        }
    }
}

extension ShowInterviews.Span {
    /// The first and last day of the week, which begins on Monday, or of the month.
    func days(around day: CalendarDate) -> (first: CalendarDate, last: CalendarDate) {
        switch self {
        case .week:
            // 1 January 1970 was a Thursday.
            let first = day.adding(days: -((day.daysSince1970 + 3) % 7 + 7) % 7)
            return (first, first.adding(days: 6))
        case .month:
            let first = day.adding(days: 1 - day.day)
            let inNext = first.adding(days: 31)
            return (first, inNext.adding(days: -inNext.day))
        }
    }
}
