/// Which labels hold which three characters in a row, to find what is spelt alike.
struct TrigramIndex: Sendable {
    /// The trigrams that occur, ascending, and where the labels of each start in `labels`.
    private let keys: [UInt32]
    private let starts: [Int32]
    private let labels: [Int32]
    /// Per label: how many different trigrams it has.
    private let sizes: [UInt16]

    /// Below this share of trigrams in common (Dice's coefficient) two texts are not alike; chosen by eye on misspelt labels.
    private static let threshold = 0.4

    /// `bytes` holds the folded labels end to end, `starts` where each begins, and the end.
    init(bytes: [UInt8], starts: [Int32]) {
        var pairs: [UInt64] = []
        var sizes: [UInt16] = []
        for label in 0..<starts.count - 1 {
            let trigrams = Self.trigrams(bytes[Int(starts[label])..<Int(starts[label + 1])])
            sizes.append(UInt16(clamping: trigrams.count))
            for trigram in trigrams { pairs.append(UInt64(trigram) << 32 | UInt64(label)) }
        }
        pairs.sort()
        var keys: [UInt32] = []
        var places: [Int32] = []
        for (place, pair) in pairs.enumerated() where keys.last != UInt32(pair >> 32) {
            keys.append(UInt32(pair >> 32))
            places.append(Int32(place))
        }
        labels = pairs.map { Int32(truncatingIfNeeded: $0) }
        self.starts = places + [Int32(pairs.count)]
        (self.keys, self.sizes) = (keys, sizes)
    }

    /// The labels that share enough trigrams with `query`, with Dice's coefficient.
    func alike(_ query: [UInt8]) -> [(label: Int32, similarity: Double)] {
        let wanted = Self.trigrams(query[...])
        var shared = [UInt8](repeating: 0, count: sizes.count)
        var touched: [Int32] = []
        for trigram in wanted.prefix(255) {
            guard let key = place(of: trigram) else { continue }
            for label in labels[Int(starts[key])..<Int(starts[key + 1])] {
                if shared[Int(label)] == 0 { touched.append(label) }
                shared[Int(label)] += 1
            }
        }
        return touched.compactMap { label in
            let similarity = 2 * Double(shared[Int(label)]) / Double(wanted.count + Int(sizes[Int(label)]))
            return similarity >= Self.threshold ? (label, similarity) : nil
        }
    }

    private func place(of trigram: UInt32) -> Int? {
        var low = 0
        var high = keys.count
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] < trigram { low = middle + 1 } else { high = middle }
        }
        return low < keys.count && keys[low] == trigram ? low : nil
    }

    /// The different trigrams of a text with a space on either side, ascending.
    private static func trigrams(_ text: ArraySlice<UInt8>) -> [UInt32] {
        var window = UInt32(FoldedText.space)
        var found: [UInt32] = []
        for (count, byte) in (text + [FoldedText.space]).enumerated() {
            window = (window << 8 | UInt32(byte)) & 0xFF_FFFF
            if count > 0 { found.append(window) }
        }
        found.sort()
        var unique: [UInt32] = []
        for trigram in found where trigram != unique.last { unique.append(trigram) }
        return unique
    }
}
