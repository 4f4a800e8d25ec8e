extension LabelIndex {
    /// The best `limit` concepts for what was typed so far, the same ones for the same labels always.
    ///
    /// First labels equal to the text, then those that begin with it, those in which words begin with it, those in which a word begins with
    /// each of the words typed, and at last those spelt alike; in each the preferred before other labels, the shorter before the longer.
    /// Concepts that are not `wanted` are passed over.
    package func search(_ typed: String, limit: Int = 10, wanted: (ConceptURI) -> Bool = { _ in true }) -> [Hit] {
        let query = FoldedText(typed)
        guard !query.bytes.isEmpty, limit > 0 else { return [] }
        var best = Best(concepts: concepts.count)
        for collect in [collectPhrase, collectWords, collectAlike] where best.count < limit {
            collect(query, &best)
            best.keep { wanted(concepts[Int($0)]) }
        }
        return best.ranked(self, limit: limit).map { entry, rank in
            let entry = entries[Int(entry)]
            return Hit(uri: concepts[Int(entry.concept)], name: names[Int(entry.concept)], matched: entry.text, rank: rank)
        }
    }

    private func collectPhrase(_ query: FoldedText, _ best: inout Best) {
        for position in words[range(startingWith: query.bytes[...])] {
            let isStart = position.place == starts[Int(position.entry)]
            let isWhole = isStart && length(position.entry) == query.bytes.count
            best.offer(position.entry, tier: isWhole ? 0 : isStart ? 1 : 2, self)
        }
    }

    /// Every word typed begins a word of the label, in any order: the rarest word's labels, checked for the others.
    private func collectWords(_ query: FoldedText, _ best: inout Best) {
        let typed = query.words.map { query.bytes[$0] }
        guard typed.count > 1 else { return }
        let ranges = typed.map { range(startingWith: $0) }
        guard let rarest = ranges.indices.min(by: { (ranges[$0].count, $0) < (ranges[$1].count, $1) }) else { return }
        for position in words[ranges[rarest]] where typed.allSatisfy({ hasWord(startingWith: $0, in: position.entry) }) {
            best.offer(position.entry, tier: 3, self)
        }
    }

    private func collectAlike(_ query: FoldedText, _ best: inout Best) {
        for (entry, similarity) in trigrams.alike(query.bytes) {
            best.offer(entry, tier: 4 + Int((1 - similarity) * 1000), self)
        }
    }

    private func length(_ entry: Int32) -> Int {
        Int(starts[Int(entry) + 1] - starts[Int(entry)])
    }

    private func hasWord(startingWith word: ArraySlice<UInt8>, in entry: Int32) -> Bool {
        var place = Int(starts[Int(entry)])
        let end = Int(starts[Int(entry) + 1])
        while place + word.count <= end {
            if bytes[place..<place + word.count].elementsEqual(word) { return true }
            guard let space = bytes[place..<end].firstIndex(of: FoldedText.space) else { return false }
            place = space + 1
        }
        return false
    }

    /// The positions in `words` from which the label goes on with `prefix`.
    private func range(startingWith prefix: ArraySlice<UInt8>) -> Range<Int> {
        let first = firstPosition(of: prefix)
        return first..<max(first, partition { order($0, prefix) > 0 })
    }

    /// The first place in `words` from which the label goes on with `prefix` or with what comes after it.
    func firstPosition(of prefix: some Collection<UInt8>) -> Int {
        partition { order($0, prefix) >= 0 }
    }

    /// The first place in `words` from which on `isAfter` holds.
    private func partition(_ isAfter: (Position) -> Bool) -> Int {
        var low = 0
        var high = words.count
        while low < high {
            let middle = (low + high) / 2
            if isAfter(words[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// −1, 0 or 1 as the label from `position` on comes before, begins with, or comes after `prefix`.
    private func order(_ position: Position, _ prefix: some Collection<UInt8>) -> Int {
        var place = Int(position.place)
        let end = Int(starts[Int(position.entry) + 1])
        for byte in prefix {
            if place == end || bytes[place] < byte { return -1 }
            if bytes[place] > byte { return 1 }
            place += 1
        }
        return 0
    }

    /// The best label found of each concept so far.
    struct Best {
        private var entryOf: [Int32]
        private var keyOf: [Int]
        private var found: [Int32] = []

        init(concepts: Int) {
            entryOf = [Int32](repeating: -1, count: concepts)
            keyOf = [Int](repeating: .max, count: concepts)
        }

        var count: Int {
            found.count
        }

        /// Forgets the concepts that are not wanted.
        mutating func keep(_ isWanted: (Int32) -> Bool) {
            found.removeAll { !isWanted($0) }
        }

        /// Keeps the entry if it is better than what is known of its concept: lower tier, then preferred, then shorter.
        mutating func offer(_ entry: Int32, tier: Int, _ index: LabelIndex) {
            let concept = Int(index.entries[Int(entry)].concept)
            let length = min(index.length(entry), 0xFFFF)
            let key = (tier << 1 | (index.entries[Int(entry)].isPreferred ? 0 : 1)) << 16 | length
            if entryOf[concept] < 0 { found.append(Int32(concept)) }
            if key < keyOf[concept] || key == keyOf[concept] && entry < entryOf[concept] {
                keyOf[concept] = key
                entryOf[concept] = entry
            }
        }

        /// The best `limit` entries with their ranks; equals go by the label's bytes, then by the concept's URI.
        func ranked(_ index: LabelIndex, limit: Int) -> [(entry: Int32, rank: Int)] {
            var keys = found.map { keyOf[Int($0)] }
            if keys.count > limit * 4 { keys.sort() }
            let bound = keys.count > limit * 4 ? keys[limit - 1] : .max
            return found.filter { keyOf[Int($0)] <= bound }
                .sorted { a, b in
                    let (one, other) = (keyOf[Int(a)], keyOf[Int(b)])
                    if one != other { return one < other }
                    let (left, right) = (index.entries[Int(entryOf[Int(a)])].text, index.entries[Int(entryOf[Int(b)])].text)
                    return left == right ? a < b : left < right
                }
                .prefix(limit).map { (entryOf[Int($0)], keyOf[Int($0)]) }
        }
    }
}
