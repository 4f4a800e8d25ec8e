extension LabelIndex {
    /// A concept that a text names, and how surely one word is another.
    struct Naming {
        let concept: Int32
        let isPreferred: Bool
        /// How many concepts bear the name.
        let bearers: Int
    }

    /// The concept that bears exactly this name: as its preferred label before others, then the first by URI; nil where none does.
    func naming(_ name: [UInt8]) -> Naming? {
        var bearers: Set<Int32> = []
        var best: Int32?
        for position in words[firstPosition(of: name)...] {
            guard isRest(position, name) else { break }
            guard position.place == starts[Int(position.entry)] else { continue }
            bearers.insert(entries[Int(position.entry)].concept)
            if best.map({ precedes(position.entry, $0) }) ?? true { best = position.entry }
        }
        return best.map { entry in
            let entry = entries[Int(entry)]
            return Naming(concept: entry.concept, isPreferred: entry.isPreferred, bearers: bearers.count)
        }
    }

    /// The concept with the label most alike, and how alike it is, 0 to 1; nil where nothing is.
    func likest(_ text: [UInt8]) -> (concept: Int32, likeness: Double)? {
        var best: (entry: Int32, likeness: Double)?
        for (entry, likeness) in trigrams.alike(text) {
            if let known = best, (known.likeness, precedes(entry, known.entry) ? 1 : 0) >= (likeness, 1) { continue }
            best = (entry, likeness)
        }
        return best.map { (entries[Int($0.entry)].concept, $0.likeness) }
    }

    /// Whether what follows from the position on is the whole of `text`.
    private func isRest(_ position: Position, _ text: [UInt8]) -> Bool {
        bytes[Int(position.place)..<Int(starts[Int(position.entry) + 1])].elementsEqual(text)
    }

    private func precedes(_ a: Int32, _ b: Int32) -> Bool {
        let (one, other) = (entries[Int(a)], entries[Int(b)])
        return (one.isPreferred ? 0 : 1, one.concept, a) < (other.isPreferred ? 0 : 1, other.concept, b)
    }
}
