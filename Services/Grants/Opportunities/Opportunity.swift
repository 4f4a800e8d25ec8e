import FoundationEssentials
import Models

/// A round as everyone may read it: an `OpportunityBase` of the CommonGrants protocol 0.4, whose members' names these are.
struct Opportunity: Codable, Sendable {
    let id: GrantRound.ID
    let title: String
    let status: Status
    let description: String
    let funding: Funding?
    let keyDates: KeyDates
    let createdAt: Date
    let lastModifiedAt: Date

    struct Status: Codable, Sendable {
        enum Value: String, Codable, CaseIterable, Sendable {
            case forecasted, open, closed, custom
        }

        let value: Value
        /// Set where the value is `custom`.
        let customValue: String?
    }

    struct Funding: Codable, Sendable {
        let maxAwardAmount: Amount
        let details: String
    }

    struct Amount: Codable, Sendable {
        let amount: String
        let currency: String
    }

    struct KeyDates: Codable, Sendable {
        let postDate: Day
        let closeDate: Day
        let otherDates: OtherDates?
    }

    struct OtherDates: Codable, Sendable {
        let screenedBy: Day?
        let reviewedBy: Day?
        let meetsOn: Day?
    }

    /// A `SingleDateEvent`.
    struct Day: Codable, Sendable {
        let name: String
        let eventType: String
        let date: CalendarDate

        init(_ name: String, on date: CalendarDate) {
            self.name = name
            eventType = "singleDate"
            self.date = date
        }
    }
}

extension Opportunity {
    /// A round that was published, as it stands on the day.
    init(_ round: GrantRound, ceiling: CeilingPolicy?, on day: CalendarDate) {
        let terms = round.terms
        id = round.id
        title = terms.title
        status = Status(round, on: day)
        description = terms.summary
        funding = ceiling.map(Funding.init)
        keyDates = KeyDates(
            postDate: Day("Applications open", on: terms.opensOn), closeDate: Day("Last day to apply", on: terms.closesOn),
            otherDates: OtherDates(terms.calendar))
        createdAt = round.createdAt
        lastModifiedAt = round.movedAt
    }
}

extension Opportunity.Status {
    fileprivate init(_ round: GrantRound, on day: CalendarDate) {
        switch round.state {
        case .published where day < round.terms.opensOn: self.init(value: .forecasted, customValue: nil)
        case .published where round.isOpen(on: day): self.init(value: .open, customValue: nil)
        case .draft, .published, .closed: self.init(value: .closed, customValue: nil)
        case .cancelled: self.init(value: .custom, customValue: "cancelled")
        }
    }
}

extension Opportunity.Funding {
    fileprivate init(_ policy: CeilingPolicy) {
        maxAwardAmount = Opportunity.Amount(amount: "\(policy.amount.amount)", currency: policy.amount.currency.rawValue)
        details = "In goods and equipment, for a person or a group together: \(policy.grantPercent) % as a grant, the rest as a loan."
    }
}

extension Opportunity.OtherDates {
    fileprivate init?(_ calendar: GrantRound.Calendar) {
        guard calendar != GrantRound.Calendar() else { return nil }
        screenedBy = calendar.screenedBy.map { .init("Applications looked through", on: $0) }
        reviewedBy = calendar.reviewedBy.map { .init("Plans reviewed", on: $0) }
        meetsOn = calendar.meetsOn.map { .init("The committee meets", on: $0) }
    }
}
