import FoundationEssentials
import Models
import Testing

@Suite struct `A business plan` {
    private static let full = [
        "title": "Sixty hens", "venture": "hen_rearing", "what": "Eggs for shops", "place": "Soesdyke", "customers": "Shops",
        "competitors": "Imports", "experience": "Two years", "risks": "Disease", "grant": "700", "loan": "300", "sales": "650",
        "goodsPercent": "45", "equipment.0.item": "Hen", "equipment.0.quantity": "60", "equipment.0.price": "9",
    ]

    @Test func `keeps what is typed, also what cannot be read yet`() throws {
        var draft = PlanDraft()
        try draft.type(["title": "Hens", "equipment.3.price": "9,5", "sales": "six hundred"])
        try draft.type(["title": "Sixty hens", "what": ""])
        #expect(draft.fields == ["title": "Sixty hens", "equipment.3.price": "9,5", "sales": "six hundred"])
        let (plan, problems) = draft.read()
        #expect(plan.equipment.map(\.price) == [Decimal(string: "9.5")] && plan.answers.sales == nil)
        #expect(problems.map(\.pointer) == ["/sales"])
    }

    @Test(arguments: [
        "colour", "equipment.60.item", "equipment.-1.item", "equipment.01.item", "equipment.0.colour", "equipment.0", "equipment.x.item",
        "",
    ])
    func `has no other field`(name: String) {
        var draft = PlanDraft(["title": "Hens"])
        let failure = #expect(throws: Failure.self) { try draft.type(["title": "Pigs", name: "x"]) }
        #expect(failure?.code == "plan.invalid" && failure?.fields.count == 1)
        #expect(draft["title"] == "Hens", "all of it or nothing")
    }

    @Test func `takes no more than a field can hold`() {
        var draft = PlanDraft()
        for text in [String(repeating: "x", count: 4001), "a\u{0}b"] {
            let failure = #expect(throws: Failure.self) { try draft.type(["what": text]) }
            #expect(failure?.fields.map(\.pointer) == ["/what"])
        }
    }

    @Test(arguments: [
        ("grant", "12.345", "plan.amount"), ("grant", "-5", "plan.amount"), ("grant", "1e5", "plan.amount"), ("grant", ".", "plan.amount"),
        ("goodsPercent", "101", "plan.amount"), ("equipment.0.quantity", "0", "plan.count"), ("isic", "14", "plan.isic"),
        ("loanMonths", "1.5", "plan.count"), ("venture", "piracy", "not-allowed"),
        ("title", String(repeating: "x", count: 121), "too-long"),
    ])
    func `says what cannot be read`(name: String, text: String, code: String) {
        var fields = Self.full
        fields[name] = text
        let failure = #expect(throws: Failure.self) { try PlanDraft(fields).requireComplete() }
        #expect(failure?.code == "plan.incomplete")
        #expect(failure?.fields.map(\.code) == [code])
        #expect(failure?.fields.map(\.pointer) == [PlanDraft.pointer(name)])
    }

    @Test func `is complete with what is required, and says what is missing`() throws {
        try PlanDraft(Self.full).requireComplete()
        for name in Self.full.keys {
            var fields = Self.full
            fields[name] = nil
            #expect(PlanDraft(fields).missing == [name])
            #expect(throws: Failure.self) { try PlanDraft(fields).requireComplete() }
        }
        var other = Self.full
        other["venture"] = "other"
        #expect(PlanDraft(other).missing == ["otherVenture"])
        #expect(PlanDraft().missing.contains("equipment.0.item"))
    }

    @Test func `knows the class of its venture`() {
        #expect(PlanDraft(Self.full).read().plan.isic == "0146")
        #expect(PlanDraft(["venture": "other", "isic": "9601"]).read().plan.isic == "9601")
        for venture in Venture.allCases where venture != .other { #expect(venture.isic?.count == 4) }
    }

    @Test func `tells each section's progress`() {
        #expect(PlanDraft().progress(of: .venture) == (0, 4))
        #expect(PlanDraft(Self.full).progress(of: .venture) == (4, 4))
        #expect(PlanDraft().progress(of: .equipment) == (0, 3))
        #expect(PlanDraft(["equipment.4.item": "Hen", "equipment.7.price": "3"]).progress(of: .equipment) == (2, 6))
    }

    @Test func `differs from a later one field by field`() throws {
        let old = PlanDraft(Self.full)
        var new = old
        try new.type(["title": "Eighty hens", "equipment.0.quantity": "80", "equipment.1.item": "Wire", "risks": ""])
        #expect(
            PlanDifference.between(old, new) == [
                PlanDifference(field: "title", before: "Sixty hens", after: "Eighty hens"),
                PlanDifference(field: "risks", before: "Disease", after: nil),
                PlanDifference(field: "equipment.0.quantity", before: "60", after: "80"),
                PlanDifference(field: "equipment.1.item", before: nil, after: "Wire"),
            ])
        #expect(PlanDifference.between(new, new).isEmpty)
    }

    @Test(arguments: Venture.popular)
    func `may begin with a template that can be read whole`(venture: Venture) {
        let fields = VentureTemplate.standard(venture).fields(at: 1)
        let (plan, problems) = PlanDraft(fields).read()
        #expect(problems.isEmpty)
        #expect(plan.equipmentCost > 0 && plan.equipmentCost <= 2000)
        #expect(plan.answers.sales != nil)
    }
}

@Suite struct `A forecast` {
    private static func plan() -> BusinessPlan {
        var fields = [
            "grant": "1400", "loan": "600", "ownContribution": "100", "sales": "1000", "goodsPercent": "40", "wages": "100", "rent": "50",
            "transport": "20", "otherCosts": "30", "household": "150", "otherStartCosts": "300", "loanMonths": "12", "monthsToUsual": "2",
        ]
        fields.merge(["equipment.0.item": "Mill", "equipment.0.quantity": "2", "equipment.0.price": "750.50"]) { $1 }
        return PlanDraft(fields).read().plan
    }

    private static func decimal(_ text: String) -> Decimal { Decimal(string: text) ?? 0 }

    @Test func `draws twelve months from a few answers`() {
        let forecast = PlanForecast(Self.plan())
        #expect(forecast.startCost == 1801 && forecast.opening == 299)
        #expect(forecast.months.map(\.number) == Array(1...12))
        let (first, second) = (forecast.months[0], forecast.months[1])
        #expect((first.sales, first.goods, first.costs, first.household, first.repayment) == (500, 200, 200, 150, 50))
        #expect(first.net == -100 && first.cash == 199)
        #expect(second.sales == 1000 && second.net == 200 && second.cash == 399)
        #expect(forecast.months[11].cash == 2399)
        #expect(forecast.lowestCash == 199)
    }

    @Test func `finds where nothing is lost, and when it has paid back`() {
        let forecast = PlanForecast(Self.plan())
        #expect(forecast.breakEven == Self.decimal("583.33"))
        // −50 in the first month and 250 in each one after: 1,801 are earned in the ninth.
        #expect(forecast.payBackMonths == 9)
    }

    @Test func `stands a stress of sales lower by three tenths, or shows that it does not`() {
        let stress = PlanForecast(Self.plan(), sales: PlanForecast.stress)
        #expect(stress.months[1].sales == 700 && stress.months[1].net == 20)
        #expect(stress.startCost == 1801 && stress.payBackMonths == 29)
        var poor = Self.plan()
        poor.answers.sales = 500
        #expect(PlanForecast(poor, sales: PlanForecast.stress).payBackMonths == nil)
    }

    @Test func `has no point without loss where goods cost what they bring`() {
        var plan = Self.plan()
        plan.answers.goodsPercent = 100
        #expect(PlanForecast(plan).breakEven == nil)
    }

    @Test func `pays back loan and interest in equal parts to the last`() {
        var plan = Self.plan()
        plan.answers.loanMonths = 6
        plan.answers.loanInterest = 4
        let forecast = PlanForecast(plan)
        #expect(forecast.months.map(\.repayment) == Array(repeating: 102, count: 6) + Array(repeating: 0, count: 6))
    }

    @Test func `of an empty plan is nought`() {
        let forecast = PlanForecast(BusinessPlan())
        #expect(forecast.months.allSatisfy { $0.net == 0 && $0.cash == 0 })
        #expect(forecast.payBackMonths == nil && forecast.breakEven == 0)
    }

    @Test(arguments: [
        ("1.005", "1.01"), ("-1.005", "-1.01"), ("0.995", "1"), ("-0.995", "-1"), ("2", "2"), ("0.004", "0"), ("333.333333", "333.33"),
    ])
    func `is rounded to cents, halves away from nought`(value: String, rounded: String) {
        #expect(Self.decimal(value).cents == Self.decimal(rounded))
    }
}

@Suite struct `Eligibility` {
    private static let day = CalendarDate(Rounds.moment)
    private static let policy = CeilingPolicy(version: 0, effectiveFrom: day, amount: Money(2000, .usd), grantPercent: 70)

    private static func person(
        _ share: Decimal?, district: String? = "Linden", returned: CalendarDate? = day.adding(days: -100), agrees: Bool = true
    ) -> Applicant {
        Applicant(
            returnee: .init(at: Rounds.moment),
            known: agrees ? .init(name: "Ann B.", district: district, returnedOn: returned) : nil, share: share, isLead: true)
    }

    private static func verdicts(
        _ fields: [String: String] = ["grant": "1400", "loan": "600"], _ applicants: [Applicant] = [person(100)],
        _ rules: EligibilityRules = EligibilityRules(), rate: Decimal? = 1
    ) -> [EligibilityFinding] {
        EligibilityCheck(
            PlanDraft(fields).read().plan, of: applicants, by: rules, ceiling: policy, rate: rate, on: day
        ).findings
    }

    @Test func `asks for consent, whole shares, the ceiling and its grant part always`() {
        let findings = Self.verdicts()
        #expect(
            findings == [
                .init(.consents, .met), .init(.shares(total: 100), .met), .init(.ceiling(requested: 2000, most: 2000), .met),
                .init(.grantShare(percent: 70), .met),
            ])
    }

    @Test func `says what is not met and what is not known`() {
        #expect(Self.verdicts(["grant": "1401", "loan": "600"]).map(\.verdict) == [.met, .met, .notMet, .notMet])
        #expect(Self.verdicts(["grant": "1000", "loan": "0"]).last?.verdict == .notMet)
        #expect(Self.verdicts([:]).map(\.verdict) == [.met, .met, .unknown, .unknown])
        #expect(Self.verdicts(rate: nil)[2] == .init(.ceiling(requested: 2000, most: nil), .unknown))
        #expect(Self.verdicts([:], [Self.person(60), Self.person(30)])[1] == .init(.shares(total: 90), .notMet))
        #expect(Self.verdicts([:], [Self.person(60), Self.person(40)])[1] == .init(.shares(total: 100), .met))
        #expect(Self.verdicts([:], [Self.person(100, agrees: false)])[0].verdict == .notMet)
        #expect(Self.verdicts([:], [])[0].verdict == .notMet)
    }

    @Test func `is one ceiling for a group`() {
        let findings = Self.verdicts(["grant": "2800", "loan": "1200"], [Self.person(50), Self.person(50)])
        #expect(findings[2] == .init(.ceiling(requested: 4000, most: 2000), .notMet))
    }

    @Test func `measures the ceiling in the fund's currency`() {
        let findings = Self.verdicts(["grant": "290000", "loan": "128000"], rate: 209)
        #expect(findings[2] == .init(.ceiling(requested: 418_000, most: 418_000), .met))
    }

    @Test func `follows the rules of the round`() {
        let rules = EligibilityRules(
            returnedWithinMonths: 3, districts: ["Linden"], ventures: [.henRearing], mostMembers: 1, ownContributionPercent: 10)
        let good = [
            "grant": "700", "loan": "300", "venture": "hen_rearing", "ownContribution": "100", "equipment.0.quantity": "1",
            "equipment.0.price": "1000",
        ]
        let recent = Self.person(100, returned: Self.day.adding(days: -80))
        #expect(Self.verdicts(good, [recent], rules).allSatisfy { $0.verdict == .met })
        #expect(Self.verdicts(good, [Self.person(100)], rules)[2] == .init(.returnedWithin(months: 3), .notMet))
        #expect(Self.verdicts(good, [Self.person(100, returned: nil)], rules)[2].verdict == .unknown)
        #expect(Self.verdicts(good, [Self.person(100, district: "Lethem")], rules)[3].verdict == .notMet)
        #expect(Self.verdicts(good, [recent, recent], rules)[5] == .init(.members(count: 2, most: 1), .notMet))
        var poor = good
        poor["ownContribution"] = "99"
        poor["venture"] = "shop"
        #expect(Self.verdicts(poor, [recent], rules).map(\.verdict) == [.met, .met, .met, .met, .notMet, .met, .met, .met, .notMet])
        poor["ownContribution"] = nil
        #expect(Self.verdicts(poor, [recent], rules).last?.verdict == .unknown)
    }

    @Test func `splits an amount as the policy has it`() {
        #expect(Self.policy.split(1000) == Award(granted: 700, loan: 300))
        #expect(Self.policy.split(Decimal(string: "0.01") ?? 0).total == Decimal(string: "0.01"))
    }

    @Test(arguments: [
        ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-11-30", 2, "2027-01-30"), ("2026-12-15", 0, "2026-12-15"),
        ("2026-03-31", 6, "2026-09-30"),
    ])
    func `counts months by the calendar`(from: String, months: Int, to: String) {
        #expect(CalendarDate(from)?.adding(months: months) == CalendarDate(to))
    }
}
