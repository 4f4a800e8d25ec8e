/// When and where a grant was awarded, as far as a published row may tell.
package struct AwardPlace: Hashable, Sendable {
    package let year: Int
    /// From 1 to 12; nil where only the year is told.
    package let month: Int?
    /// Nil where it is not known or not told.
    package let district: String?

    package init(year: Int, month: Int?, district: String?) {
        self.year = year
        self.month = month
        self.district = district
    }

    /// The first day of what is told.
    package var date: CalendarDate? { CalendarDate(year: year, month: month ?? 1, day: 1) }
}

extension AwardPlace {
    /// The places of awards in the same order, each told so coarsely that at least five, or nobody else, share it: by month and district where
    /// enough do, else by month alone or by year and district, else by year (rule 21).
    package static func published(_ awards: [AwardPlace]) -> [AwardPlace] {
        let periods = coarsened(awards, within: \.year, by: \.month) { AwardPlace(year: $0.year, month: nil, district: $0.district) }
        return coarsened(periods, within: { [$0.year, $0.month ?? 0] }, by: \.district) {
            AwardPlace(year: $0.year, month: $0.month, district: nil)
        }
    }

    /// Merges the groups by `key` that are too small, among those that are the same `within`.
    private static func coarsened<Frame: Hashable, Key: Hashable & Comparable>(
        _ awards: [AwardPlace], within frame: (AwardPlace) -> Frame, by key: (AwardPlace) -> Key?, merge: (AwardPlace) -> AwardPlace
    ) -> [AwardPlace] {
        var told = awards
        for places in Dictionary(grouping: awards.indices, by: { frame(awards[$0]) }).values {
            let groups = Dictionary(grouping: places.filter { key(awards[$0]) != nil }) { key(awards[$0]) }
            let ordered = groups.sorted { ($0.value.count, $0.value[0]) < ($1.value.count, $1.value[0]) }.map(\.value)
            for hidden in Withholding.hidden(ordered.map(\.count)) {
                for place in ordered[hidden] { told[place] = merge(awards[place]) }
            }
        }
        return told
    }
}
