import Models
import Testing

@Suite struct `The report of a programme` {
    typealias Report = ProgrammeReport

    private static let year = [
        ("registered", "2026-01", 200), ("registered", "2026-02", 310), ("case", "registered", 500), ("case", "closed", 10),
        ("equipped", "hen_rearing", 120), ("equipped", "food_and_drink", 187), ("placed", "", 40), ("kept_30", "", 33),
        ("unheard-of", "", 9),
    ]

    @Test func `adds the parts of a line up`() {
        let report = Report(Self.year)
        #expect(report[.registered] == .told(510) && report[.equipped] == .told(307) && report[.applied] == .told(0))
        #expect(report.parts(of: .ventures, in: Venture.allCases.map(\.rawValue)).map(\.name) == ["food_and_drink", "hen_rearing"])
        #expect(!report.isEmpty && Report([]).isEmpty)
    }

    @Test(arguments: 1...4) func `withholds a number under five`(people: Int) {
        #expect(Report([("placed", "", people)])[.placed] == .withheld)
        #expect(Report([("registered", "2026-01", people)]).parts(of: .months, in: ["2026-01"]).map(\.count) == [.withheld])
    }

    @Test(arguments: [(40, 33, true), (40, 40, true), (40, 37, false), (40, 4, false), (40, 0, true), (7, 5, false)])
    func `withholds a part of a line from which a small rest could be told`(placed: Int, kept: Int, isTold: Bool) {
        let report = Report([("placed", "", placed), ("kept_30", "", kept)])
        #expect(report[.kept30] == (isTold ? .told(kept) : .withheld) && report[.placed] == .told(placed))
    }

    /// The sum is told, so two parts at least are withheld where one is small.
    @Test(arguments: [[200, 3, 80], [6, 1, 1], [5, 4], [9, 2, 30, 3]])
    func `withholds parts from which a small one could be told`(sizes: [Int]) {
        let months = sizes.indices.map { "2026-0\($0 + 1)" }
        let report = Report(zip(months, sizes).map { ("registered", $0, $1) })
        let withheld = zip(sizes, report.parts(of: .months, in: months)).filter { $0.1.count == .withheld }.map(\.0)
        #expect(withheld.count > 1 && withheld.reduce(0, +) >= 5 && sizes.filter { $0 < 5 }.allSatisfy(withheld.contains))
    }
}
