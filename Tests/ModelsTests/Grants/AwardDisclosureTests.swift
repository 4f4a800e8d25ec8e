import Testing

@testable import Models

@Suite struct `Where and when an award was made, as published` {
    private func awards(_ count: Int, _ month: Int, _ district: String?) -> [AwardPlace] {
        Array(repeating: AwardPlace(year: 2026, month: month, district: district), count: count)
    }

    @Test func `is told by month and district where at least five share it`() {
        let told = AwardPlace.published(awards(5, 3, "Linden") + awards(6, 3, "Lethem"))
        #expect(told == awards(5, 3, "Linden") + awards(6, 3, "Lethem"))
    }

    @Test func `loses a district that too few share, and the next one so that it is not found by taking away`() {
        let told = AwardPlace.published(awards(3, 3, "Linden") + awards(6, 3, "Lethem") + awards(9, 3, "Bartica"))
        #expect(told == awards(9, 3, nil) + awards(9, 3, "Bartica"))
    }

    @Test func `loses its month where few were made in it`() {
        let told = AwardPlace.published(awards(2, 1, nil) + awards(4, 2, nil) + awards(7, 3, nil))
        let year = AwardPlace(year: 2026, month: nil, district: nil)
        #expect(told == Array(repeating: year, count: 6) + awards(7, 3, nil))
        #expect(year.date == CalendarDate("2026-01-01") && told[12].date == CalendarDate("2026-03-01"))
    }

    @Test(arguments: 0..<40) func `never sets fewer than five apart within a year`(seed: Int) {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        func random(_ limit: UInt64) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % limit)
        }
        let awards = (0..<random(120)).map { _ in
            AwardPlace(year: 2025 + random(2), month: 1 + random(4), district: [nil, "Linden", "Lethem", "Bartica"][random(4)])
        }
        let told = AwardPlace.published(awards)
        #expect(told.count == awards.count)
        for (group, places) in Dictionary(grouping: told.indices, by: { told[$0] }) {
            #expect(places.count >= 5 || group.district == nil)
            #expect(places.allSatisfy { awards[$0].year == group.year })
            #expect(places.allSatisfy { group.month == nil || awards[$0].month == group.month })
            #expect(places.allSatisfy { group.district == nil || awards[$0].district == group.district })
        }
    }
}
