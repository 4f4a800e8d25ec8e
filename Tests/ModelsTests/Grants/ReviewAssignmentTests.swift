import FoundationEssentials
import Models
import Testing

@Suite struct `Whom a review is asked of` {
    private static func candidate(
        _ seat: PanelMember.Seat = .member, knowing: [Venture] = [], load: Int = 0, recused: Bool = false,
        _ review: Review.State.Word? = nil
    ) -> ReviewCandidate {
        ReviewCandidate(
            account: .init(at: Rounds.moment), seat: seat, expertise: knowing, load: load, isRecused: recused, review: review)
    }

    @Test func `is who knows about it, then who has least to do, and an alternate last`() {
        let busy = Self.candidate(knowing: [.henRearing], load: 9)
        let (idle, working) = (Self.candidate(load: 0), Self.candidate(load: 3))
        let alternate = Self.candidate(.alternate, knowing: [.henRearing])
        let all = [alternate, working, idle, busy]
        #expect(Review.suggest(all, for: .henRearing) == [busy, idle, working].map(\.account))
        #expect(Review.suggest(all, for: .shop) == [idle, working, busy].map(\.account))
        #expect(Review.suggest([alternate, idle], for: nil) == [idle, alternate].map(\.account))
    }

    @Test func `is never who is recused, and keeps those who were asked`() {
        let (tied, asked, late) = (
            Self.candidate(knowing: [.shop], recused: true), Self.candidate(load: 5, .draft), Self.candidate(recused: true, .recused)
        )
        let others = [Self.candidate(load: 1), Self.candidate(load: 2), Self.candidate(load: 3)]
        #expect(Review.suggest([tied, late, asked] + others, for: .shop) == [asked, others[0], others[1]].map(\.account))
    }

    @Test(arguments: Review.State.Word.allCases)
    func `reads the others' only once the own is filed`(own: Review.State.Word) {
        for seat in PanelMember.Seat.allCases {
            for state in GrantApplication.State.Word.allCases {
                #expect(Review.mayReadOthers(own: own, seat: seat, isManager: true, in: state) == (own == .filed))
            }
        }
    }

    @Test func `is blind without a review, too, until the plan is ready`() {
        for state in [GrantApplication.State.Word.inReview, .screening, .infoRequested] {
            #expect(!Review.mayReadOthers(own: nil, seat: .member, isManager: true, in: state))
            #expect(Review.mayReadOthers(own: nil, seat: .chair, isManager: false, in: state))
            #expect(Review.mayReadOthers(own: nil, seat: nil, isManager: true, in: state))
            #expect(!Review.mayReadOthers(own: nil, seat: nil, isManager: false, in: state))
        }
        #expect(Review.mayReadOthers(own: nil, seat: .alternate, isManager: false, in: .readyForCommittee))
    }
}

@Suite struct `The spread of reviews` {
    private static func rubric() throws -> Rubric {
        let criteria = ["market", "skills"].map {
            Rubric.Criterion(key: $0, title: $0, weight: $0 == "market" ? 3 : 1, guidance: ["a", "b", "c", "d", "e"])
        }
        return try Rubric.add("Rubric", criteria, at: Rounds.moment).rubric
    }

    @Test func `tells what people disagree on, and who stands alone`() throws {
        let accounts = (0..<3).map { _ in Account.ID(at: Rounds.moment) }
        let spread = ReviewSpread(
            [accounts[0]: ["market": 5, "skills": 4], accounts[1]: ["market": 4], accounts[2]: ["market": 2, "skills": 4]],
            by: try Self.rubric())
        #expect(spread.criteria.map(\.key) == ["market", "skills"] && spread.criteria.map(\.isWide) == [true, false])
        #expect(spread.criteria.map(\.lowest) == [2, 4] && spread.criteria.map(\.highest) == [5, 4])
        #expect(spread.mean == Decimal(string: "3.75"))
        #expect(spread.outliers == [accounts[2]])
    }

    @Test func `calls nobody alone among two, and nothing wide that nobody scored`() throws {
        let pair = ReviewSpread(
            [Account.ID(at: Rounds.moment): ["market": 1], Account.ID(at: Rounds.moment): ["market": 5]], by: try Self.rubric())
        #expect(pair.outliers == [] && pair.criteria.map(\.key) == ["market"])
        let none = ReviewSpread([:], by: try Self.rubric())
        #expect(none.mean == nil && none.criteria == [])
    }
}
