/// Lists of numbers, end to end: one list per key from 0 up.
struct NumberLists: Sendable {
    private let starts: [Int32]
    private let items: [Int32]

    /// The items of each key stand in the order of `pairs`.
    init(_ pairs: [(key: Int32, item: Int32)], keys: Int) {
        var starts = [Int32](repeating: 0, count: keys + 1)
        for pair in pairs { starts[Int(pair.key) + 1] += 1 }
        for key in starts.indices.dropFirst() { starts[key] += starts[key - 1] }
        var next = starts
        var items = [Int32](repeating: 0, count: pairs.count)
        for pair in pairs {
            items[Int(next[Int(pair.key)])] = pair.item
            next[Int(pair.key)] += 1
        }
        (self.starts, self.items) = (starts, items)
    }

    var keys: Int {
        starts.count - 1
    }

    subscript(key: Int32) -> ArraySlice<Int32> {
        items[Int(starts[Int(key)])..<Int(starts[Int(key) + 1])]
    }
}
