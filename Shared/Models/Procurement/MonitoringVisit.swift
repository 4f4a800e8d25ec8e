package import FoundationEssentials

/// A visit after a hand-over: planned by the database, and reported once by who was there.
package struct MonitoringVisit: Hashable, Sendable {
    package typealias ID = Identifier<MonitoringVisit>

    package let id: ID
    package let application: GrantApplication.ID
    /// Months after the first hand-over: 1, 3, 6 or 12.
    package let month: Int
    package let dueOn: CalendarDate
    package private(set) var state: State
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
    package init(id: ID, application: GrantApplication.ID, month: Int, dueOn: CalendarDate, state: State, version: Int) {
        self.id = id
        self.application = application
        self.month = month
        self.dueOn = dueOn
        self.state = state
        self.version = version
    }

    /// Writes down what was seen, of everything that was handed over, and tells the event.
    ///
    /// Refuses with `visit.not-allowed-from-state` and `visit.invalid`.
    package mutating func report(
        _ report: Report, _ findings: [Finding], of held: [GrantAsset.ID], today: CalendarDate, at moment: Date
    ) throws(Failure) -> Event {
        if case .done = state { throw .visitMovedOn }
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
        let origin = state.word
        state = .done(report)
        version += 1
        return event(from: origin, at: moment)
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
}
