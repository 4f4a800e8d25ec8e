/// Which labels hold which three characters in a row, to find what is spelt alike.
struct TrigramIndex: Sendable {
    /// Per byte its number in the alphabet of the labels; 0 for a byte that they do not have.
    private let letters: [UInt8]
    /// How many numbers there are.
    private let alphabet: Int
    /// Per trigram of such numbers where its labels start in `labels`, and the end.
    private let starts: [Int32]
    private let labels: [Int32]
    /// Per label: how many different trigrams it has.
    private let sizes: [UInt16]

    /// Below this share of trigrams in common (Dice's coefficient) two texts are not alike; chosen by eye on misspelt labels.
    private static let threshold = 0.4

    /// `bytes` holds the folded labels end to end, `starts` where each begins, and the end.
    init(bytes: [UInt8], starts: [Int32]) {
        (letters, alphabet) = Self.number(bytes)
        var found: [UInt32] = []
        var sizes: [UInt16] = []
        found.reserveCapacity(bytes.count)
        for label in 0..<starts.count - 1 {
            let trigrams = Self.trigrams(bytes[Int(starts[label])..<Int(starts[label + 1])])
            sizes.append(UInt16(clamping: trigrams.count))
            found += trigrams
        }
        // A counting sort: how many labels each trigram has, where they start, and then each label to its place.
        var ends = [Int32](repeating: 0, count: alphabet * alphabet * alphabet + 1)
        for trigram in found { ends[Self.place(trigram, letters, alphabet) + 1] += 1 }
        for place in ends.indices.dropFirst() { ends[place] += ends[place - 1] }
        self.starts = ends
        var labels = [Int32](repeating: 0, count: found.count)
        var next = 0
        for (label, size) in sizes.enumerated() {
            for trigram in found[next..<next + Int(size)] {
                let place = Self.place(trigram, letters, alphabet)
                labels[Int(ends[place])] = Int32(label)
                ends[place] += 1
            }
            next += Int(size)
        }
        (self.labels, self.sizes) = (labels, sizes)
    }

    private static func number(_ bytes: [UInt8]) -> (letters: [UInt8], alphabet: Int) {
        var isUsed = [Bool](repeating: false, count: 256)
        isUsed[Int(FoldedText.space)] = true
        for byte in bytes { isUsed[Int(byte)] = true }
        var letters = [UInt8](repeating: 0, count: 256)
        var count: UInt8 = 0
        for byte in 0..<256 where isUsed[byte] {
            count += 1
            letters[byte] = count
        }
        return (letters, Int(count) + 1)
    }

    private static func place(_ trigram: UInt32, _ letters: [UInt8], _ alphabet: Int) -> Int {
        let first = Int(letters[Int(trigram >> 16)])
        let second = Int(letters[Int(trigram >> 8 & 0xFF)])
        return (first * alphabet + second) * alphabet + Int(letters[Int(trigram & 0xFF)])
    }

    /// The labels that share enough trigrams with `query`, with Dice's coefficient.
    func alike(_ query: [UInt8]) -> [(label: Int32, similarity: Double)] {
        let wanted = Self.trigrams(query[...])
        var shared = [UInt8](repeating: 0, count: sizes.count)
        var touched: [Int32] = []
        for trigram in wanted.prefix(255) {
            let place = Self.place(trigram, letters, alphabet)
            for label in labels[Int(starts[place])..<Int(starts[place + 1])] {
                if shared[Int(label)] == 0 { touched.append(label) }
                shared[Int(label)] += 1
            }
        }
        return touched.compactMap { label in
            let similarity = 2 * Double(shared[Int(label)]) / Double(wanted.count + Int(sizes[Int(label)]))
            return similarity >= Self.threshold ? (label, similarity) : nil
        }
    }

    /// The different trigrams of a text with a space on either side, ascending.
    private static func trigrams(_ text: ArraySlice<UInt8>) -> [UInt32] {
        guard let first = text.first else { return [] }
        var window = UInt32(FoldedText.space) << 8 | UInt32(first)
        var found: [UInt32] = []
        found.reserveCapacity(text.count)
        for place in text.indices.dropFirst() {
            window = (window << 8 | UInt32(text[place])) & 0xFF_FFFF
            found.append(window)
        }
        found.append((window << 8 | UInt32(FoldedText.space)) & 0xFF_FFFF)
        found.sort()
        var kept = 0
        for place in found.indices where place == 0 || found[place] != found[kept - 1] {
            found[kept] = found[place]
            kept += 1
        }
        found.removeLast(found.count - kept)
        return found
    }
}
