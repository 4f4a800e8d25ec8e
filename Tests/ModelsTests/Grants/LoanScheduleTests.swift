import FoundationEssentials
import Models
import Testing

@Suite struct `A loan's schedule` {
    private static let first = CalendarDate(daysSince1970: 20_849)

    private static func terms(
        _ principal: String, at interest: String = "5", in instalments: Int = 12, grace: Int = 0, from day: CalendarDate = first
    ) -> LoanTerms {
        LoanTerms(
            principal: Decimal(string: principal) ?? 0, interestPercent: Decimal(string: interest) ?? 0, instalments: instalments,
            grace: grace,
            firstDueOn: day)
    }

    @Test(arguments: ["1", "60", "210.07", "600", "99999.99"], ["0", "0.5", "5", "7.25", "10"])
    func `pays back exactly the loan, and its balance is never below nought`(principal: String, interest: String) {
        for (instalments, grace) in [(1, 0), (2, 3), (7, 0), (12, 1), (36, 12), (60, 0)] {
            let terms = Self.terms(principal, at: interest, in: instalments, grace: grace)
            let schedule = LoanSchedule(terms).instalments
            #expect(schedule.count == instalments + grace && schedule.map(\.number) == Array(1...schedule.count))
            #expect(schedule.reduce(0) { $0 + $1.principal } == terms.principal)
            var balance = terms.principal
            for instalment in schedule {
                #expect(instalment.principal >= 0 && instalment.interest >= 0)
                #expect(instalment.principal == instalment.principal.cents && instalment.interest == instalment.interest.cents)
                #expect(instalment.interest == (balance * terms.interestPercent / 1200).cents, "of what is left")
                balance -= instalment.principal
                #expect(balance >= 0)
            }
            #expect(schedule.prefix(grace).allSatisfy { $0.principal == 0 })
            // All but the last are equal where the loan is great enough for a hundredth to matter little.
            let equal = Set(schedule.dropFirst(grace).dropLast().map(\.total))
            if terms.principal >= 60 { #expect(equal.count <= 1) }
        }
    }

    @Test func `is the annuity that tables give`() {
        // 600 at 6 % in 12 months: 51.64 a month, as loan tables have it. The sums were computed apart from this code.
        for (terms, each, last, total) in [
            (Self.terms("600", at: "6"), "51.64", "51.64", "619.68"), (Self.terms("210.07", at: "7.25", in: 36), "6.51", "6.53", "234.38"),
        ] {
            let schedule = LoanSchedule(terms)
            #expect(schedule.instalments.dropLast().allSatisfy { $0.total == Decimal(string: each) })
            #expect(schedule.instalments.last?.total == Decimal(string: last), "what rounding leaves is in the last")
            #expect(schedule.total == Decimal(string: total))
        }
        let free = LoanSchedule(Self.terms("100", at: "0", in: 3)).instalments.map(\.total)
        #expect(free == [Decimal(string: "33.33"), Decimal(string: "33.33"), Decimal(string: "33.34")])
    }

    @Test func `falls due on the same day of each month, or on its last`() throws {
        let day = try #require(CalendarDate("2027-11-30"))
        let due = LoanSchedule(Self.terms("300", in: 4, from: day)).instalments.map(\.dueOn.description)
        #expect(due == ["2027-11-30", "2027-12-30", "2028-01-30", "2028-02-29"])
        #expect(try #require(CalendarDate("2026-01-31")).adding(months: 13).description == "2027-02-28")
        #expect(try #require(CalendarDate("2026-03-31")).adding(months: -1).description == "2026-02-28")
    }

    @Test func `tells how a loan stands`() {
        let schedule = LoanSchedule(Self.terms("100", at: "0", in: 3)).instalments
        let before = LoanStanding(schedule, repaid: 0, on: Self.first.adding(days: -1))
        #expect(before.arrears == 0 && before.balance == 100 && before.next?.number == 1)
        let late = LoanStanding(schedule, repaid: 40, on: Self.first.adding(months: 1))
        #expect(late.arrears == Decimal(string: "26.66") && late.next?.number == 2 && late.balance == 60)
        let done = LoanStanding(schedule, repaid: 100, on: Self.first)
        #expect(done.arrears == 0 && done.next == nil && done.balance == 0)
    }
}
