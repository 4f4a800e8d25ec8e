/// How long an applicant has to appeal, and a member of the panel to vote; a policy is data with a version and a first day.
package struct AppealPolicy: Hashable, Sendable {
    /// Nought for the one that the rules begin with.
    package let version: Int
    package let effectiveFrom: CalendarDate
    /// Days after the letter, or after the decision where no letter was sent, on which an appeal is filed.
    package let days: Int
    /// Days after the appointment that a member of a panel has to vote, before the seat may go to somebody else.
    package let votingDays: Int
    /// Who decided it and why; nil where it is not told.
    package let words: String?

    package init(version: Int, effectiveFrom: CalendarDate, days: Int, votingDays: Int, words: String? = nil) {
        self.version = version
        self.effectiveFrom = effectiveFrom
        self.days = days
        self.votingDays = votingDays
        self.words = words
    }

    /// The version after `newest`, in force from a day that is not over.
    ///
    /// Refuses with `appeal-rules.invalid`.
    package static func next(
        after newest: Int, from day: CalendarDate, days: Int, votingDays: Int, words: String, today: CalendarDate
    ) throws(Failure) -> AppealPolicy {
        var wrong: [Failure.Field] = []
        if !(1...365).contains(days) { wrong.append(.init("/days", "appeal-rules.days", "Give from 1 to 365 days.")) }
        if !(1...90).contains(votingDays) {
            wrong.append(.init("/votingDays", "appeal-rules.voting-days", "Give from 1 to 90 days."))
        }
        if day < today { wrong.append(.init("/effectiveFrom", "appeal-rules.from-past", "Give today or a later day.")) }
        guard wrong.isEmpty else {
            throw Failure(.invalid, "appeal-rules.invalid", "The rules of appeals cannot be like this.", fields: wrong)
        }
        return AppealPolicy(version: newest + 1, effectiveFrom: day, days: days, votingDays: votingDays, words: words)
    }
}
