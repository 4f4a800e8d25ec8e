/// For what an application may be closed in screening, without the committee: both can be read off, and neither is an opinion of the plan.
package enum ClosingGround: String, CaseIterable, Codable, Sendable {
    /// A rule of the round is not met.
    case notEligible = "not_eligible"
    /// What was asked for did not come by its day.
    case unanswered

    /// Those that there are for an application in its state; `dueOn` is the day until which what is open was asked for.
    package static func grounds(
        for application: GrantApplication, _ eligibility: EligibilityCheck, dueOn: CalendarDate?, on today: CalendarDate
    ) -> [ClosingGround] {
        guard application.possible.contains(.close) else { return [] }
        let isOverdue = application.state.word == .infoRequested && dueOn.map { $0 < today } ?? false
        let isBarred = eligibility.findings.contains { $0.verdict == .notMet }
        return (isBarred ? [.notEligible] : []) + (isOverdue ? [.unanswered] : [])
    }
}
