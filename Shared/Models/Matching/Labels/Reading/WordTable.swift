import Glibc

/// Words by number, and which are spelt alike: a word is the runs of its bytes, each weighted by how rare it is among the texts.
struct WordTable: Sendable {
    private let numbers: [[UInt8]: Int32]
    private let grams: GramTable
    /// Per run of bytes: its inverse document frequency, squared.
    private let weights: [Float]
    private let gramsOfWord: NumberLists
    private let wordsOfGram: NumberLists
    /// Per word: the length of its vector.
    private let lengths: [Float]

    /// A word of the table that shares runs with a given one.
    struct Alike {
        let word: Int32
        /// Of the two vectors.
        let product: Float
        /// 0 to 1.
        let cosine: Float
    }

    /// `uses` tells in how many texts, `texts` in all, each of the different words stands.
    init(_ words: [[UInt8]], uses: [Int], texts: Int) {
        numbers = Dictionary(uniqueKeysWithValues: zip(words, Int32(0)...))
        var grams = GramTable()
        let found = words.map { grams.add($0) }
        var frequencies = [Int](repeating: 0, count: grams.count)
        var pairs: [(key: Int32, item: Int32)] = []
        for (word, numbers) in zip(Int32(0)..., found) {
            for gram in numbers {
                frequencies[Int(gram)] += uses[Int(word)]
                pairs.append((word, gram))
            }
        }
        let weights = frequencies.map { frequency -> Float in
            let weight = log(Float(1 + texts) / Float(1 + min(frequency, texts))) + 1
            return weight * weight
        }
        gramsOfWord = NumberLists(pairs, keys: words.count)
        wordsOfGram = NumberLists(pairs.map { ($0.item, $0.key) }, keys: grams.count)
        lengths = found.map { $0.reduce(0) { $0 + weights[Int($1)] }.squareRoot() }
        (self.grams, self.weights) = (grams, weights)
    }

    var count: Int {
        lengths.count
    }

    func number(of word: [UInt8]) -> Int32? {
        numbers[word]
    }

    /// Everything that shares a run of bytes with the word.
    func alike(_ word: [UInt8], _ body: (Alike) -> Void) {
        let known = grams.numbers(of: word)
        var products = [Float](repeating: 0, count: count)
        var touched: [Int32] = []
        for gram in known {
            let weight = weights[Int(gram)]
            for other in wordsOfGram[gram] {
                if products[Int(other)] == 0 { touched.append(other) }
                products[Int(other)] += weight
            }
        }
        let length = known.reduce(0) { $0 + weights[Int($1)] }.squareRoot()
        for other in touched {
            let product = products[Int(other)]
            body(Alike(word: other, product: product, cosine: product / (length * lengths[Int(other)])))
        }
    }

    /// The length of the vector of several words, each as often as told.
    func length(_ words: some Sequence<(word: [UInt8], times: Float)>) -> Float {
        var sums: [Int32: Float] = [:]
        for (word, times) in words {
            for gram in grams.numbers(of: word) { sums[gram, default: 0] += times }
        }
        return sums.keys.sorted().reduce(0) { sum, gram in sum + weights[Int(gram)] * (sums[gram] ?? 0) * (sums[gram] ?? 0) }.squareRoot()
    }

    /// The same for known words, using `scratch`, which has a zero for each run and gets it back.
    func length(_ words: ArraySlice<Int32>, _ scratch: inout [Float]) -> Float {
        if scratch.isEmpty { scratch = [Float](repeating: 0, count: grams.count) }
        var sum: Float = 0
        for word in words {
            for gram in gramsOfWord[word] {
                // (n + 1)² - n² = 2n + 1.
                sum += weights[Int(gram)] * (2 * scratch[Int(gram)] + 1)
                scratch[Int(gram)] += 1
            }
        }
        for word in words {
            for gram in gramsOfWord[word] { scratch[Int(gram)] = 0 }
        }
        return sum.squareRoot()
    }
}
