import FoundationEssentials
import Models
import Testing

/// What the tests of procurement have in common.
enum Buying {
    static let moment = Date(timeIntervalSince1970: 1_795_000_000)
    static let today = CalendarDate(moment)
    static let policy = ProcurementPolicy(
        version: 0, effectiveFrom: today, currency: .usd, bands: ProcurementPolicy.firstBands, tolerancePercent: 2, splittingDays: 30)

    static func amount(_ text: String) -> Decimal { Decimal(string: text) ?? -1 }
}

@Suite struct `A procurement policy` {
    @Test(arguments: [
        ("0", ProcurementPolicy.Method.singlePrice, 1, 0), ("499.99", .singlePrice, 1, 0), ("499.994", .singlePrice, 1, 0),
        ("500", .quotations, 3, 0), ("2500", .quotations, 3, 0), ("2500.01", .writtenQuotations, 3, 5), ("25000", .writtenQuotations, 3, 5),
        ("25000.01", .tender, 3, 15), ("9000000", .tender, 3, 15),
    ])
    func `begins with the bands of rule 6`(amount: String, method: ProcurementPolicy.Method, quotes: Int, days: Int) {
        let band = Buying.policy.bands[Buying.policy.place(of: Buying.amount(amount))]
        #expect(band.method == method && band.quotes == quotes && band.workingDays == days)
    }

    @Test func `adds purchases of one grant and category up over thirty days`() {
        let (ann, bob) = (GrantApplication.ID(at: Buying.moment), GrantApplication.ID(at: Buying.moment + 1))
        func bought(_ grant: GrantApplication.ID, _ category: PurchaseCategory, _ days: Int, _ amount: Decimal) -> ProcurementPolicy.Bought
        {
            .init(grant: grant, category: category, on: Buying.today.adding(days: days), amount: amount)
        }
        func sum(_ others: [ProcurementPolicy.Bought], for grants: Set<GrantApplication.ID>) -> Decimal {
            Buying.policy.bandAmount(of: 400, in: .equipment, for: grants, on: Buying.today, beside: others)
        }
        let others = [
            bought(ann, .equipment, 0, 90), bought(ann, .equipment, -30, 7), bought(ann, .equipment, -31, 1000),
            bought(ann, .livestock, -1, 2000), bought(bob, .equipment, -2, 3000),
        ]
        #expect(sum(others, for: [ann]) == 497)
        #expect(sum(others, for: [ann, bob]) == 3497)
        #expect(sum([], for: [ann]) == 400)
        #expect(Buying.policy.place(of: sum(others, for: [ann])) == 0)
        #expect(Buying.policy.place(of: sum(others + [bought(ann, .equipment, -5, 4)], for: [ann])) == 1, "what is split is one purchase")
    }

    @Test func `is refused with what is wrong of each band`() {
        let bands: [ProcurementPolicy.Band] = [
            .init(upTo: 500, method: .quotations, quotes: 0, workingDays: 61, approvals: 6, approvers: []),
            .init(upTo: 400, method: .tender, quotes: 3, workingDays: 5, approvals: 1, approvers: [.programmeManager]),
            .init(upTo: 900, method: .tender, quotes: 3, workingDays: 5, approvals: 1, approvers: [.programmeManager]),
        ]
        let failure = #expect(throws: Failure.self) {
            try ProcurementPolicy.next(
                after: 1, from: Buying.today.adding(days: -1), in: .usd, bands, tolerancePercent: 11, splittingDays: -1, words: "x",
                today: Buying.today)
        }
        #expect(
            failure?.fields.map(\.pointer) == [
                "/bands/0/quotes", "/bands/0/workingDays", "/bands/0/approvals", "/bands/0/approvers", "/bands/1/upTo", "/bands/2/upTo",
                "/tolerancePercent", "/splittingDays", "/effectiveFrom",
            ])
        #expect(throws: Failure.self) {
            try ProcurementPolicy.next(
                after: 1, from: Buying.today, in: .usd, [], tolerancePercent: 2, splittingDays: 30, words: "x", today: Buying.today)
        }
    }

    @Test func `is the same after it was written down and read`() throws {
        let policy = try ProcurementPolicy.next(
            after: 4, from: Buying.today, in: .gyd, ProcurementPolicy.firstBands, tolerancePercent: 1, splittingDays: 10, words: "Because",
            today: Buying.today)
        let text = try JSONEncoder().encode(policy.document)
        let read = try JSONDecoder().decode(ProcurementPolicy.Document.self, from: text)
        #expect(ProcurementPolicy(version: 5, effectiveFrom: Buying.today, read) == policy)
    }
}

@Suite struct `Public holidays` {
    @Test(arguments: [(2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2027, 3, 28), (2038, 4, 25), (2285, 3, 22), (1961, 4, 2)])
    func `follow Easter`(year: Int, month: Int, day: Int) {
        #expect(CalendarDate.easter(of: year) == CalendarDate(year: year, month: month, day: day))
    }

    @Test(arguments: [
        (Programme.Country.guyana, "2026-02-23", true), (.guyana, "2026-04-03", true), (.guyana, "2026-04-06", true),
        (.guyana, "2026-11-09", false), (.bahamas, "2026-05-25", true), (.bahamas, "2026-07-10", true), (.bahamas, "2026-05-26", false),
        (.haiti, "2026-02-17", true), (.haiti, "2026-06-04", true), (.haiti, "2026-11-18", true), (.haiti, "2026-12-26", false),
    ])
    func `are each country's own`(country: Programme.Country, day: String, isHoliday: Bool) throws {
        #expect(PublicHolidays.first(of: country).isHoliday(try #require(CalendarDate(day))) == isHoliday)
    }

    @Test(arguments: [
        ("2026-11-23", 5, "2026-11-30"), ("2026-11-27", 1, "2026-11-30"), ("2026-11-28", 1, "2026-11-30"), ("2026-12-22", 5, "2026-12-30"),
        ("2026-04-01", 2, "2026-04-07"), ("2026-11-23", 0, "2026-11-23"),
    ])
    func `and weekends are no working days`(start: String, count: Int, end: String) throws {
        let holidays = PublicHolidays.first(of: .guyana)
        let (start, end) = (try #require(CalendarDate(start)), try #require(CalendarDate(end)))
        #expect(holidays.day(after: count, workingDaysFrom: start) == end)
        #expect(holidays.workingDays(after: start, until: end) == count)
    }

    @Test func `are written as they are read`() throws {
        for text in ["12-25", "02-29", "easter+1", "easter-48", "easter+0", "2026-11-08"] {
            #expect(try #require(PublicHolidays.Rule(text)).text == text)
        }
        for text in ["", "13-01", "easter", "easter+101", "2026-02-30", "x"] { #expect(PublicHolidays.Rule(text) == nil) }
        let own = PublicHolidays(PublicHolidays.first(of: .haiti).days + [.init(name: "Eid", rule: .once(Buying.today.adding(days: 1)))])
        #expect(try JSONDecoder().decode(PublicHolidays.self, from: JSONEncoder().encode(own)) == own)
        #expect(own.isHoliday(Buying.today.adding(days: 1)) && !own.isHoliday(Buying.today.adding(days: 366)))
    }

    @Test func `give suppliers their working days`() {
        let band = ProcurementPolicy.firstBands[2]
        let monday = CalendarDate(year: 2026, month: 11, day: 23) ?? Buying.today
        func require(_ days: Int) throws {
            try QuoteRequest.require(
                closing: monday.adding(days: days), askedOn: monday, under: band, with: PublicHolidays.first(of: .guyana))
        }
        let failure = #expect(throws: Failure.self) { try require(6) }
        #expect(failure?.fields.first?.message.contains("2026-11-30") == true)
        #expect(throws: Never.self) { try require(7) }
    }
}

@Suite struct `Six duties` {
    @Test(arguments: Duty.allCases, Duty.allCases)
    func `are six people`(first: Duty, second: Duty) throws {
        let account = Account.ID(at: Buying.moment)
        var duties = Duties()
        try duties.take(first, by: account)
        #expect(duties.allows(second, to: account) == (first == second))
        if first == second {
            try duties.take(second, by: account)
        } else {
            let failure = #expect(throws: Failure.self) { try duties.take(second, by: account) }
            #expect(failure?.code == "duty.held")
        }
        #expect(duties.held == [account: first])
        try duties.take(second, by: Account.ID(at: Buying.moment + 1))
        #expect(duties.held.count == 2)
    }
}
