package import FoundationEssentials

/// What a committee is asked to decide about an application.
package struct Proposal: Hashable, Sendable {
    package let outcome: Outcome
    /// What is approved of each line of the equipment list.
    package let lines: [Line]
    /// Told to the applicant.
    package let reason: String

    package enum Outcome: Hashable, Sendable {
        case approve(Award)
        case approveWithConditions(Award, [Condition])
        /// The assistance plan goes on with the follow-up (rule 15).
        case reject(FollowUp)
        case postpone

        /// An outcome as one word: the state that it leads to.
        package enum Word: String, CaseIterable, Codable, Sendable {
            case approved
            case approvedWithConditions = "approved_with_conditions"
            case rejected, deferred
        }

        package var word: Word {
            switch self {
            case .approve: .approved
            case .approveWithConditions: .approvedWithConditions
            case .reject: .rejected
            case .postpone: .deferred
            }
        }
    }

    /// What a person whose plan is rejected goes on with.
    package enum FollowUp: String, CaseIterable, Codable, Sendable {
        case training
        case jobPlacement = "job_placement"
    }

    /// What has to be shown before money flows.
    package struct Condition: Hashable, Codable, Sendable {
        package let text: String
        package let dueOn: CalendarDate?

        package init(text: String, dueOn: CalendarDate?) {
            self.text = text
            self.dueOn = dueOn
        }
    }

    /// A line of the equipment list with what is approved of it.
    package struct Line: Hashable, Sendable {
        package let number: Int
        package let item: String
        package let asked: Decimal
        package let approved: Decimal

        package init(number: Int, item: String, asked: Decimal, approved: Decimal) {
            self.number = number
            self.item = item
            self.asked = asked
            self.approved = approved
        }
    }

    /// The most conditions of one decision.
    package static let mostConditions = 10

    package init(_ outcome: Outcome, lines: [Line] = [], reason: String) {
        self.outcome = outcome
        self.lines = lines
        self.reason = reason
    }

    package var award: Award? {
        switch outcome {
        case .approve(let award), .approveWithConditions(let award, _): award
        case .reject, .postpone: nil
        }
    }

    package var conditions: [Condition] {
        if case .approveWithConditions(_, let conditions) = outcome { conditions } else { [] }
    }

    package var followUp: FollowUp? {
        if case .reject(let followUp) = outcome { followUp } else { nil }
    }

    /// What it does to the application once it is carried.
    package var transition: GrantApplication.Transition {
        switch outcome {
        case .approve(let award): .approve(award)
        case .approveWithConditions(let award, _): .approveWithConditions(award)
        case .reject: .reject(reason: reason)
        case .postpone: .postpone(reason: reason)
        }
    }
}

extension Proposal {
    /// Refuses with `proposal.invalid` what nobody could decide, and an award above the `ceiling` or beyond what is `free` in the fund's
    /// currency, of which one unit of the ceiling's costs `rate`.
    package func require(ceiling: CeilingPolicy, rate: Decimal?, free: Decimal) throws(Failure) {
        var wrong: [Failure.Field] = []
        if reason.isEmpty { wrong.append(.init("/reason", "required", "Say why; the applicant is told.")) }
        if case .approveWithConditions(_, let conditions) = outcome, conditions.isEmpty || conditions.contains(where: \.text.isEmpty) {
            wrong.append(.init("/conditions/0/text", "required", "Say what has to be shown."))
        }
        if let award { wrong += flaws(of: award, ceiling, rate, free) }
        guard wrong.isEmpty else { throw Failure(.invalid, "proposal.invalid", "Nobody can decide this.", fields: wrong) }
    }

    private func flaws(of award: Award, _ ceiling: CeilingPolicy, _ rate: Decimal?, _ free: Decimal) -> [Failure.Field] {
        guard award.granted >= 0, award.loan >= 0, award.total > 0, award.granted == award.granted.cents, award.loan == award.loan.cents
        else { return [.init("/granted", "application.award-invalid", "Give amounts from nought, one of them above it.")] }
        var wrong: [Failure.Field] = []
        if let rate {
            let most = ceiling.ceiling(at: rate)
            if award.total > most {
                wrong.append(
                    .init("/granted", "proposal.above-ceiling", "That is more than the ceiling in force today: \(most.text(in: .english)).")
                )
            }
        } else {
            wrong.append(.init("/granted", "application.rate-missing", "No exchange rate is written down. Record one for today."))
        }
        if award.granted > ceiling.grant(in: award.total) {
            wrong.append(.init("/granted", "proposal.grant-part", "The grant is at most \(ceiling.grantPercent) % of the whole."))
        }
        if award.total > free { wrong.append(.init("/granted", "proposal.fund-short", "The fund has \(free.text(in: .english)) left.")) }
        for (place, line) in lines.enumerated() where line.approved < 0 || line.approved != line.approved.cents {
            wrong.append(.init("/lines/\(place)/approved", "plan.amount", "Give a number such as 1250.50."))
        }
        if lines.reduce(0, { $0 + $1.approved }) > award.total {
            wrong.append(.init("/granted", "proposal.lines-above-award", "The lines make more than grant and loan together."))
        }
        return wrong
    }
}

extension Proposal.Line: Codable {
    private enum CodingKeys: CodingKey {
        case number, item, asked, approved
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func amount(_ key: CodingKeys) throws -> Decimal {
            guard let amount = Decimal(string: try container.decode(String.self, forKey: key)) else {
                throw DecodingError.dataCorruptedError(forKey: key, in: container, debugDescription: "This is no amount.")
            }
            return amount
        }
        number = try container.decode(Int.self, forKey: .number)
        item = try container.decode(String.self, forKey: .item)
        asked = try amount(.asked)
        approved = try amount(.approved)
    }

    /// Amounts are text, so that they are never rounded.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(number, forKey: .number)
        try container.encode(item, forKey: .item)
        try container.encode(asked.description, forKey: .asked)
        try container.encode(approved.description, forKey: .approved)
    }
}
