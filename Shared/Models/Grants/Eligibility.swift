package import FoundationEssentials

/// Who may apply in a round, as data of it; what is not there is not asked.
package struct EligibilityRules: Hashable, Codable, Sendable {
    /// The return lies no longer ago than this.
    package var returnedWithinMonths: Int?
    /// The districts that it is for; empty for all.
    package var districts: [String]
    /// The ventures that it is for; empty for all.
    package var ventures: [Venture]
    /// How many people may apply together.
    package var mostMembers: Int?
    /// How much of the start-up cost the applicants bring themselves, in percent.
    package var ownContributionPercent: Int?

    package init(
        returnedWithinMonths: Int? = nil, districts: [String] = [], ventures: [Venture] = [], mostMembers: Int? = nil,
        ownContributionPercent: Int? = nil
    ) {
        self.returnedWithinMonths = returnedWithinMonths
        self.districts = districts
        self.ventures = ventures
        self.mostMembers = mostMembers
        self.ownContributionPercent = ownContributionPercent
    }
}

/// One of the people who apply together.
package struct Applicant: Hashable, Sendable {
    package let returnee: Returnee.ID
    /// Nil where the person does not agree any more.
    package let known: Known?
    /// In percent; nil until it is agreed.
    package var share: Decimal?
    package let isLead: Bool

    /// What an application may know of somebody who agreed to it.
    package struct Known: Hashable, Sendable {
        package let name: String
        package let district: String?
        /// Nil also where the consent does not name the return.
        package let returnedOn: CalendarDate?

        package init(name: String, district: String?, returnedOn: CalendarDate?) {
            self.name = name
            self.district = district
            self.returnedOn = returnedOn
        }
    }

    package init(returnee: Returnee.ID, known: Known?, share: Decimal?, isLead: Bool) {
        self.returnee = returnee
        self.known = known
        self.share = share
        self.isLead = isLead
    }
}

/// What was found about one rule, so that a person can read why.
package struct EligibilityFinding: Hashable, Sendable {
    package let rule: Rule
    package let verdict: Verdict

    package enum Verdict: String, Hashable, Sendable {
        case met
        case notMet = "not_met"
        /// What it would rest on is missing.
        case unknown
    }

    /// The rule with what it was measured by.
    package enum Rule: Hashable, Sendable {
        case consents
        case shares(total: Decimal)
        case returnedWithin(months: Int)
        case districts([String])
        case ventures([Venture])
        case members(count: Int, most: Int)
        /// Nil where no exchange rate is written down.
        case ceiling(requested: Decimal, most: Decimal?)
        case grantShare(percent: Decimal)
        case ownContribution(percent: Int)
    }

    package init(_ rule: Rule, _ verdict: Verdict) {
        self.rule = rule
        self.verdict = verdict
    }

    fileprivate init(_ rule: Rule, _ isMet: Bool?) {
        self.init(rule, isMet.map { $0 ? .met : .notMet } ?? .unknown)
    }
}

/// Checks a plan and its applicants against the rules of a round, on a day of the programme.
package struct EligibilityCheck: Sendable {
    package let findings: [EligibilityFinding]

    /// `rate` is what one unit of the ceiling's currency costs in the fund's; nil where none is written down.
    package init(
        _ plan: BusinessPlan, of applicants: [Applicant], by rules: EligibilityRules, ceiling: CeilingPolicy, rate: Decimal?,
        on day: CalendarDate
    ) {
        let known = applicants.compactMap(\.known)
        var findings = [EligibilityFinding(.consents, !applicants.isEmpty && known.count == applicants.count)]
        let shares = applicants.reduce(Decimal(0)) { $0 + ($1.share ?? 0) }
        findings.append(.init(.shares(total: shares), shares == 100))
        if let months = rules.returnedWithinMonths {
            findings.append(.init(.returnedWithin(months: months), Self.returned(applicants, within: months, on: day)))
        }
        if !rules.districts.isEmpty {
            findings.append(
                .init(.districts(rules.districts), Self.all(applicants.map { $0.known?.district }) { rules.districts.contains($0) }))
        }
        if !rules.ventures.isEmpty {
            findings.append(.init(.ventures(rules.ventures), plan.venture.map(rules.ventures.contains)))
        }
        if let most = rules.mostMembers {
            findings.append(.init(.members(count: applicants.count, most: most), applicants.count <= most))
        }
        findings += Self.money(plan, by: rules, ceiling, rate)
        self.findings = findings
    }

    /// Whether nothing stands against it.
    package var isEligible: Bool { findings.allSatisfy { $0.verdict == .met } }

    private static func money(
        _ plan: BusinessPlan, by rules: EligibilityRules, _ policy: CeilingPolicy, _ rate: Decimal?
    ) -> [EligibilityFinding] {
        let most = rate.map { policy.ceiling(at: $0) }
        var findings = [EligibilityFinding]()
        let requested = plan.requested
        let within = requested.flatMap { requested in most.map { requested > 0 && requested <= $0 } }
        findings.append(.init(.ceiling(requested: requested ?? 0, most: most), within))
        findings.append(
            .init(.grantShare(percent: policy.grantPercent), requested.map { (plan.grant ?? 0) <= policy.grant(in: $0) }))
        if let percent = rules.ownContributionPercent {
            let cost = PlanForecast(plan).startCost
            let isEnough = plan.ownContribution.flatMap { own in cost > 0 ? own * 100 >= cost * Decimal(percent) : nil }
            findings.append(.init(.ownContribution(percent: percent), isEnough))
        }
        return findings
    }

    private static func returned(_ applicants: [Applicant], within months: Int, on day: CalendarDate) -> Bool? {
        all(applicants.map { $0.known?.returnedOn }) { $0.adding(months: months) >= day }
    }

    /// Whether it holds for all; unknown where one that is missing decides.
    private static func all<Value>(_ values: [Value?], _ holds: (Value) -> Bool) -> Bool? {
        let present = values.compactMap(\.self)
        guard present.allSatisfy(holds) else { return false }
        return present.count == values.count && !values.isEmpty ? true : nil
    }
}

extension CalendarDate {
    /// The same day so many months later, or the last one of a shorter month.
    package func adding(months: Int) -> CalendarDate {
        let count = year * 12 + month - 1 + months
        for day in stride(from: day, through: 28, by: -1) {
            if let date = CalendarDate(year: count / 12, month: count % 12 + 1, day: day) { return date }
        }
        return CalendarDate(year: count / 12, month: count % 12 + 1, day: day) ?? self
    }
}
