/// Which groups of a published table are withheld (rule 21).
package enum Withholding {
    /// The fewest people of a group that is shown.
    package static let least = 5

    /// The places of the groups that are not shown: those under five, and the smallest others as long as what all groups together tell would
    /// give a single small one away.
    package static func hidden(_ sizes: [Int]) -> Set<Int> {
        var hidden = Set(sizes.indices.filter { sizes[$0] > 0 && sizes[$0] < least })
        guard !hidden.isEmpty else { return [] }
        let others = sizes.indices.filter { sizes[$0] >= least }.sorted { (sizes[$0], $0) < (sizes[$1], $1) }
        for next in others where hidden.count < 2 || hidden.reduce(0, { $0 + sizes[$1] }) < least { hidden.insert(next) }
        return hidden
    }
}
