import Glibc

/// Longer texts as the weights of their stems (TF-IDF), to be compared with a few words.
struct StemDocuments: Sendable {
    private let stemmer: Stemmer
    private let stems: [[UInt8]: Int32]
    private let rarity: [Float]
    /// Per stem the documents that have it, and behind each its weight there.
    private let starts: [Int32]
    private let documents: [Int32]
    private let weights: [Float]
    let count: Int

    init(_ texts: [[[UInt8]]], _ stemmer: Stemmer) {
        let counted = CountedStems(texts, stemmer)
        let rarity = counted.frequencies.map { log(Float(1 + texts.count) / Float(1 + $0)) + 1 }
        var pairs: [(stem: Int32, document: Int32, weight: Float)] = []
        for (document, stems) in zip(Int32(0)..., counted.documents) {
            let weighted = stems.map { (stem: $0.stem, weight: (1 + log(Float($0.times))) * rarity[Int($0.stem)]) }
            let length = weighted.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
            pairs += weighted.map { ($0.stem, document, $0.weight / length) }
        }
        var starts = [Int32](repeating: 0, count: rarity.count + 1)
        for pair in pairs { starts[Int(pair.stem) + 1] += 1 }
        for stem in starts.indices.dropFirst() { starts[stem] += starts[stem - 1] }
        pairs.sort { ($0.stem, $0.document) < ($1.stem, $1.document) }
        (documents, weights) = (pairs.map(\.document), pairs.map(\.weight))
        (self.stemmer, self.stems, self.rarity, self.starts, count) = (stemmer, counted.numbers, rarity, starts, texts.count)
    }

    /// The part of the documents that have a word.
    func part(having word: [UInt8]) -> Double {
        guard let stem = stems[stemmer.stem(word)].map(Int.init) else { return 0 }
        return Double(starts[stem + 1] - starts[stem]) / Double(count)
    }

    /// The cosine of each document with the words.
    func compare(_ words: [[UInt8]]) -> [Float] {
        var cosines = [Float](repeating: 0, count: count)
        var times: [Int32: Int] = [:]
        for word in words {
            if let stem = stems[stemmer.stem(word)] { times[stem, default: 0] += 1 }
        }
        let weighted = times.sorted { $0.key < $1.key }.map {
            (stem: Int($0.key), weight: (1 + log(Float($0.value))) * rarity[Int($0.key)])
        }
        let length = weighted.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
        for (stem, weight) in weighted {
            for place in Int(starts[stem])..<Int(starts[stem + 1]) {
                cosines[Int(documents[place])] += weights[place] * weight / length
            }
        }
        return cosines
    }
}

/// The stems of texts, numbered, and how often each stands in each.
struct CountedStems {
    private(set) var numbers: [[UInt8]: Int32] = [:]
    /// Per stem: how many texts have it.
    private(set) var frequencies: [Int] = []
    /// Per text its stems in ascending order.
    private(set) var documents: [[(stem: Int32, times: Int)]] = []

    init(_ texts: [[[UInt8]]], _ stemmer: Stemmer) {
        var stemOfWord: [[UInt8]: Int32] = [:]
        for text in texts {
            let stems = text.map { word -> Int32 in
                if let known = stemOfWord[word] { return known }
                let number = number(of: stemmer.stem(word))
                stemOfWord[word] = number
                return number
            }
            documents.append(count(stems.sorted()))
        }
    }

    private mutating func number(of stem: [UInt8]) -> Int32 {
        if let known = numbers[stem] { return known }
        let number = Int32(numbers.count)
        numbers[stem] = number
        frequencies.append(0)
        return number
    }

    private mutating func count(_ sorted: [Int32]) -> [(stem: Int32, times: Int)] {
        var counted: [(stem: Int32, times: Int)] = []
        for stem in sorted {
            if counted.last?.stem == stem {
                counted[counted.count - 1].times += 1
            } else {
                counted.append((stem, 1))
                frequencies[Int(stem)] += 1
            }
        }
        return counted
    }
}
