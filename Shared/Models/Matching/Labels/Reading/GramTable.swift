/// Runs of three to five bytes inside words, a space at either end of a word counting as one of its bytes.
struct GramTable: Sendable {
    private var numbers: [UInt64: Int32] = [:]

    var count: Int {
        numbers.count
    }

    /// The numbers of a word's runs, each once and ascending, new ones numbered.
    mutating func add(_ word: [UInt8]) -> [Int32] {
        var found: [Int32] = []
        Self.forEach(in: word) { gram in
            let number = numbers[gram] ?? Int32(numbers.count)
            numbers[gram] = number
            found.append(number)
        }
        return Self.distinct(found)
    }

    /// The same of the runs that are known.
    func numbers(of word: [UInt8]) -> [Int32] {
        var found: [Int32] = []
        Self.forEach(in: word) { gram in
            if let number = numbers[gram] { found.append(number) }
        }
        return Self.distinct(found)
    }

    private static func distinct(_ numbers: [Int32]) -> [Int32] {
        var distinct: [Int32] = []
        for number in numbers.sorted() where distinct.last != number { distinct.append(number) }
        return distinct
    }

    /// A run is told by its bytes in a number, which five bytes fit into.
    private static func forEach(in word: [UInt8], _ body: (UInt64) -> Void) {
        let bytes = [FoldedText.space] + word + [FoldedText.space]
        for length in 3...5 {
            guard bytes.count > length || length == 3 else { break }
            for start in 0...max(0, bytes.count - length) {
                body(bytes[start..<min(start + length, bytes.count)].reduce(0) { $0 << 8 | UInt64($1) })
            }
        }
    }
}
