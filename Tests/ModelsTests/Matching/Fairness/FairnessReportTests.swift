import Models
import Testing

@Suite struct `A fairness report` {
    private func group(_ name: String?, _ considered: Int, _ shortlisted: Int, _ referred: Int = 0, _ hired: Int = 0)
        -> FairnessReport.Group
    {
        .init(name, considered: considered, shortlisted: shortlisted, referred: referred, hired: hired)
    }

    /// The example of the Uniform Guidelines' questions and answers (44 FR 11996, 1979): 48 of 80 against 12 of 40.
    @Test func `finds the worked example of the four-fifths rule`() throws {
        let report = FairnessReport([.sex: [group("male", 80, 48), group("female", 40, 12)]])
        let lines = try #require(report[.sex, .shortlist]).lines
        #expect(lines.map(\.group) == ["female", "male"])
        #expect(lines[0].ratio == 0.5 && lines[0].isBelowFourFifths && lines[0].isHardlyChance)
        #expect(lines[1].ratio == 1 && !lines[1].isBelowFourFifths)
    }

    @Test func `takes exactly four fifths for even, and says where chance may be behind less`() throws {
        let even = FairnessReport([.sex: [group("male", 10, 10), group("female", 10, 8)]])
        #expect(try #require(even[.sex, .shortlist]).lines[0].isBelowFourFifths == false)
        let few = try #require(FairnessReport([.sex: [group("male", 10, 5), group("female", 10, 3)]])[.sex, .shortlist]).lines[0]
        #expect(few.isBelowFourFifths && !few.isHardlyChance)
    }

    @Test func `measures hiring among those put forward, and the rest among those considered`() throws {
        let report = FairnessReport([.age: [group("25-34", 20, 10, 8, 4), group("35-44", 20, 12, 10, 9)]])
        let wholes = FairnessReport.Stage.allCases.map { report[.age, $0]?.lines.map { $0.chosen } }
        #expect(wholes[0] == [Proportion(10, of: 20), Proportion(12, of: 20)])
        #expect(wholes[1] == [Proportion(8, of: 20), Proportion(10, of: 20)])
        #expect(wholes[2] == [Proportion(4, of: 8), Proportion(9, of: 10)])
        #expect(report[.age, .hire]?.everybody == Proportion(13, of: 18))
    }

    @Test func `compares nobody with those of whom it is not known`() throws {
        let lines = try #require(
            FairnessReport([.sex: [group(nil, 30, 30), group("male", 30, 15), group("female", 30, 15)]])[.sex, .shortlist]
        ).lines
        #expect(lines.map(\.group) == ["female", "male", nil])
        #expect(lines.map(\.ratio) == [1, 1, nil])
        let alone = try #require(FairnessReport([.sex: [group("male", 30, 15)]])[.sex, .shortlist]).lines
        #expect(alone[0].ratio == nil && alone[0].chosen != nil)
    }

    @Test func `withholds at each stage who was withheld before`() throws {
        let report = FairnessReport([.place: [group("A", 30, 20, 20, 10), group("B", 6, 3, 3, 1), group("C", 3, 3, 3, 3)]])
        for stage in FairnessReport.Stage.allCases {
            let lines = try #require(report[.place, stage]).lines
            #expect(lines.map { $0.chosen == nil } == [false, true, true], "\(stage)")
        }
        // B's outcome would be of three people.
        let small = FairnessReport([.place: [group("A", 30, 20, 20, 10), group("B", 9, 3, 3, 1), group("C", 9, 8, 8, 3)]])
        #expect(small[.place, .referral]?.lines.allSatisfy { $0.chosen != nil } == true)
        #expect(small[.place, .hire]?.lines.map { $0.chosen == nil } == [false, true, true])
    }

    @Test(
        arguments: [
            ([10, 20, 30], []), ([4, 20, 30], [0, 1]), ([4, 1, 30], [0, 1]), ([1, 1, 30, 40], [0, 1, 2]), ([0, 4, 9], [1, 2]), ([3], [0]),
            ([2, 2], [0, 1]), ([0, 0], []),
        ] as [([Int], Set<Int>)])
    func `hides small groups and what would give them away`(sizes: [Int], hidden: Set<Int>) {
        #expect(Withholding.hidden(sizes) == hidden)
    }

    @Test func `never leaves the sum of what is hidden under five, nor one group alone, where others can be hidden`() {
        var random = SeededRandom(state: 7)
        for _ in 0..<2_000 {
            let sizes = (0..<Int.random(in: 1...6, using: &random)).map { _ in Int.random(in: 0...12, using: &random) }
            let hidden = Withholding.hidden(sizes)
            #expect(sizes.indices.allSatisfy { !(1...4).contains(sizes[$0]) || hidden.contains($0) })
            let canHideMore = sizes.indices.contains { sizes[$0] >= 5 && !hidden.contains($0) }
            if !hidden.isEmpty, canHideMore { #expect(hidden.count >= 2 && hidden.reduce(0) { $0 + sizes[$1] } >= 5) }
        }
    }
}
