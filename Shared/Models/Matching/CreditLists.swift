/// Lists of what skills count for the asked ones of a vacancy, end to end.
struct CreditLists: Sendable {
    /// What one skill counts for an asked one.
    struct Credit: Sendable {
        /// Of the asked one.
        let place: Int32
        let credit: Double
    }

    let all: [Credit]
    /// Where each list starts in `all`, and the end.
    let start: [Int32]
    /// The lists that are not empty, which are few.
    let filled: NumberSet

    init(_ lists: [[Credit]]) {
        all = lists.flatMap(\.self)
        start = lists.reduce(into: [0]) { start, list in start.append((start.last ?? 0) + Int32(list.count)) }
        filled = NumberSet(lists.indices.lazy.filter { !lists[$0].isEmpty }, below: lists.count)
    }

    subscript(list: Int) -> ArraySlice<Credit> {
        all[Int(start[list])..<Int(start[list + 1])]
    }
}

/// Numbers from 0 up to a bound, a bit for each.
struct NumberSet: Sendable {
    private let words: ArraySlice<UInt64>

    init(_ numbers: some Sequence<Int>, below bound: Int) {
        var words = [UInt64](repeating: 0, count: (bound + 63) / 64)
        for number in numbers { words[number / 64] |= 1 << UInt64(number % 64) }
        self.words = words[...]
    }

    init(words: ArraySlice<UInt64> = []) {
        self.words = words
    }

    func contains(_ number: Int) -> Bool {
        let word = words.startIndex + number >> 6
        return word < words.endIndex && words[word] >> UInt64(number & 63) & 1 == 1
    }
}
