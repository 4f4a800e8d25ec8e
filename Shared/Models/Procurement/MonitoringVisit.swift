package import FoundationEssentials

/// A visit after a hand-over: planned by the database, and reported once by who was there; a report that was wrong is corrected by another.
package struct MonitoringVisit: Hashable, Sendable {
    package typealias ID = Identifier<MonitoringVisit>

    package let id: ID
    package let application: GrantApplication.ID
    /// Months after the first hand-over: 1, 3, 6 or 12.
    package let month: Int
    package let dueOn: CalendarDate
    package private(set) var state: State
    /// How often the report was corrected.
    package private(set) var correction: Int
    package private(set) var version: Int

    package enum State: Hashable, Sendable {
        case planned
        case done(Report)
        /// Nobody could be met; the visit may still be made.
        case missed(reason: String)

        /// The state as one word, as it is stored and told in events.
        package enum Word: String, CaseIterable, Codable, Sendable {
            case planned, done, missed
        }

        package var word: Word {
            switch self {
            case .planned: .planned
            case .done: .done
            case .missed: .missed
            }
        }
    }

    /// How the business stands.
    package enum Business: String, CaseIterable, Codable, Sendable {
        case running, paused, closed
        case notStarted = "not_started"
    }

    /// How a thing looks that is there.
    package enum Condition: String, CaseIterable, Codable, Sendable {
        case good, worn, broken
    }

    /// What was seen.
    package struct Report: Hashable, Sendable {
        package let visitedOn: CalendarDate
        package let by: Account.ID
        package let business: Business
        /// In a usual month, in the programme's currency.
        package let turnover: Decimal?
        package let jobsCreated: Int?
        package let advice: String?

        package init(
            visitedOn: CalendarDate, by account: Account.ID, business: Business, turnover: Decimal?, jobsCreated: Int?, advice: String?
        ) {
            self.visitedOn = visitedOn
            by = account
            self.business = business
            self.turnover = turnover
            self.jobsCreated = jobsCreated
            self.advice = advice
        }
    }

    /// What became of one asset: there, in which condition; or not, and what is known of it.
    package struct Finding: Hashable, Sendable {
        package let asset: GrantAsset.ID
        package let condition: Condition?
        package let note: String?

        package var isPresent: Bool { condition != nil }

        package init(asset: GrantAsset.ID, condition: Condition?, note: String?) {
            self.asset = asset
            self.condition = condition
            self.note = note
        }
    }

    /// One as it was saved.
    package init(
        id: ID, application: GrantApplication.ID, month: Int, dueOn: CalendarDate, state: State, correction: Int = 0, version: Int
    ) {
        self.id = id
        self.application = application
        self.month = month
        self.dueOn = dueOn
        self.state = state
        self.correction = correction
        self.version = version
    }

    /// Writes down what was seen, of everything that was handed over, and tells the event.
    ///
    /// Refuses with `visit.not-allowed-from-state` and `visit.invalid`.
    package mutating func report(
        _ report: Report, _ findings: [Finding], of held: [GrantAsset.ID], today: CalendarDate, at moment: Date
    ) throws(Failure) -> Event {
        if case .done = state { throw .visitMovedOn }
        try require(report, findings, of: held, today: today)
        let origin = state.word
        state = .done(report)
        version += 1
        return event(from: origin, at: moment)
    }

    /// Puts another report in the place of one that was wrong, of the same things, and tells the event; who was there stays. Nil where it says
    /// nothing new.
    ///
    /// Refuses with `visit.not-reported`, `visit.of-another` and `visit.invalid`.
    package mutating func correct(
        _ report: Report, _ findings: [Finding], insteadOf found: [Finding], because reason: String, by account: Account.ID,
        isManager: Bool, today: CalendarDate, at moment: Date
    ) throws(Failure) -> Event? {
        guard case .done(let before) = state else { throw .visitNotReported }
        guard isManager || account == before.by else { throw .visitOfAnother }
        guard report != before || Set(findings) != Set(found) else { return nil }
        try require(report, findings, of: found.map(\.asset), today: today)
        state = .done(report)
        correction += 1
        version += 1
        return Event(
            "monitoring_visit", id, "corrected", reason: reason,
            data: Array(#"{"application":"\#(application)","month":"\#(month)","correction":"\#(correction)"}"#.utf8), at: moment)
    }

    private func require(
        _ report: Report, _ findings: [Finding], of held: [GrantAsset.ID], today: CalendarDate
    ) throws(Failure) {
        var wrong: [Failure.Field] = []
        if report.visitedOn > today { wrong.append(.init("/visitedOn", "visit.in-future", "Give a day that has come.")) }
        if let turnover = report.turnover, turnover < 0 || turnover != turnover.cents {
            wrong.append(.init("/turnover", "visit.amount", "Give an amount with two digits behind the point at most, or leave it out."))
        }
        for (place, finding) in findings.enumerated() where !finding.isPresent && finding.note == nil {
            wrong.append(.init("/findings/\(place)/note", "visit.note", "Say what is known of it."))
        }
        if Set(findings.map(\.asset)) != Set(held) || findings.count != held.count {
            wrong.append(.init("/findings", "visit.all", "Say of each thing whether it is there. Look again: the list may have changed."))
        }
        guard wrong.isEmpty else { throw Failure(.invalid, "visit.invalid", "Something of the visit needs your attention.", fields: wrong) }
    }

    /// Writes down that nobody could be met, with the reason, and tells the event; nil where that stands there already.
    ///
    /// Refuses with `visit.not-allowed-from-state` and `visit.reason-missing`.
    package mutating func miss(_ reason: String, at moment: Date) throws(Failure) -> Event? {
        guard !reason.isEmpty else {
            throw Failure(
                .invalid, "visit.reason-missing", "Say why.", fields: [.init("/reason", "required", "Give the reason in a few words.")])
        }
        switch state {
        case .missed: return nil
        case .done: throw .visitMovedOn
        case .planned: break
        }
        state = .missed(reason: reason)
        version += 1
        return event(from: .planned, reason: reason, at: moment)
    }

    private func event(from origin: State.Word, reason: String? = nil, at moment: Date) -> Event {
        let data = #"{"application":"\#(application)","month":"\#(month)"}"#
        return Event(
            "monitoring_visit", id, state.word.rawValue, from: origin.rawValue, to: state.word.rawValue, reason: reason,
            data: Array(data.utf8), at: moment)
    }
}

extension Failure {
    package static let visitMovedOn = Failure(
        .conflict, "visit.not-allowed-from-state", "The visit was reported meanwhile. Look at it again.")
    package static let visitNotReported = Failure(
        .conflict, "visit.not-reported", "The visit is not reported yet, so there is nothing to correct. Report it first.")
    package static let visitOfAnother = Failure(
        .forbidden, "visit.of-another", "A report is corrected by whoever made the visit, or by the programme manager. Tell one of them.")
}

// MARK: What a correction does with a thing

extension MonitoringVisit {
    /// What is known of a thing beside this visit.
    package struct Beside: Hashable, Sendable {
        /// Whether a later visit found it.
        package let isSeenLater: Bool
        /// Whether it is lost for what this visit said of it.
        package let isLostHere: Bool
        /// The month of the latest of the other visits after half a year that found it; nil where none did.
        package let verified: Int?

        package init(isSeenLater: Bool, isLostHere: Bool, verified: Int?) {
            self.isSeenLater = isSeenLater
            self.isLostHere = isLostHere
            self.verified = verified
        }
    }

    /// What becomes of a thing of which something else is said now; nil where it stays as it is. What a later visit found is not lost.
    package func transition(
        of asset: GrantAsset, from before: Finding, to after: Finding, _ beside: Beside
    ) -> GrantAsset.Transition? {
        switch (before.isPresent, after.isPresent) {
        case (false, true) where beside.isLostHere:
            let verified = max(beside.verified ?? 0, month >= 6 ? month : 0)
            return .find(of: application, verified: verified == 0 ? nil : verified)
        case (true, false) where !beside.isSeenLater && asset.state.holder != nil: return .lose(reason: after.note ?? "")
        default: return nil
        }
    }
}
