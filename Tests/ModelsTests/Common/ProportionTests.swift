import Models
import Testing

@Suite struct `A proportion` {
    /// R. G. Newcombe, "Two-sided confidence intervals for the single proportion" (1998), table I, method 3.
    @Test(arguments: [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611), (1, 29, 0.0061, 0.1718)])
    func `has Wilson's interval, as published`(count: Int, whole: Int, low: Double, high: Double) throws {
        let interval = try #require(Proportion(count, of: whole).interval)
        #expect(abs(interval.lowerBound - low) < 0.00006 && abs(interval.upperBound - high) < 0.00006)
    }

    @Test func `has no rate and no interval of nothing`() {
        #expect(Proportion(0, of: 0).rate == nil && Proportion(0, of: 0).interval == nil)
    }

    /// R. A. Fisher, "The Design of Experiments" (1935): the lady who tastes tea names three of four cups.
    @Test func `differs by chance as Fisher's exact test has it`() {
        #expect(abs(Proportion(3, of: 4).likelihood(ofChanceAgainst: Proportion(1, of: 4)) - 34 / 70.0) < 1e-9)
        #expect(abs(Proportion(4, of: 4).likelihood(ofChanceAgainst: Proportion(0, of: 4)) - 2 / 70.0) < 1e-9)
        #expect(abs(Proportion(5, of: 10).likelihood(ofChanceAgainst: Proportion(10, of: 20)) - 1) < 1e-9)
        #expect(Proportion(12, of: 40).likelihood(ofChanceAgainst: Proportion(48, of: 80)) < 0.01)
    }

    @Test func `a period has its first and last day`() throws {
        let year = try #require(ReportingPeriod(year: 2024))
        #expect("\(year.first) \(year.last)" == "2024-01-01 2024-12-31")
        let days = try (1...4).map { quarter in
            let period = try #require(ReportingPeriod(year: 2024, quarter: quarter))
            return "\(period.first) \(period.last)"
        }
        #expect(days == ["2024-01-01 2024-03-31", "2024-04-01 2024-06-30", "2024-07-01 2024-09-30", "2024-10-01 2024-12-31"])
        #expect(ReportingPeriod(year: 2024, quarter: 5) == nil && ReportingPeriod(year: 0) == nil)
    }

    @Test func `a year may begin in another month, and has twelve`() throws {
        let year = try #require(ReportingPeriod(year: 2024, from: 10))
        #expect("\(year.first) \(year.last)" == "2024-10-01 2025-09-30")
        #expect(year.months.count == 12 && year.months.last?.description == "2025-09-01")
        #expect(ReportingPeriod(year: 2024)?.months.last?.description == "2024-12-01")
    }
}
