import Glibc

/// Short texts laid out so that one more can be compared with all of them at once, by spelling and by words.
struct TextSpace: Sendable {
    /// How like a text each of the texts is, 0 to 1.
    struct Likeness {
        /// The cosine of the runs of bytes.
        let spelling: [Float]
        /// The rarity of the words in common over that of all words of both (Dice), words spelt alike counting in part.
        let words: [Float]
        /// The rarity of the words in common over that of all words of the text in the space.
        let covered: [Float]
    }

    private let table: WordTable
    private let stemmer: Stemmer
    /// Per word the number of its stem.
    private let stemOfWord: [Int32]
    private let stems: [[UInt8]: Int32]
    /// Per stem: how rare it is.
    private let rarity: [Float]
    private let textsOfWord: NumberLists
    private let textsOfStem: NumberLists
    /// Per text: the length of its vector, and the rarity of its words in all.
    private let lengths: [Float]
    private let masses: [Float]

    /// How rare a word counts that no text has.
    private let unknown: Float

    /// `owners` tells what each text belongs to, texts of one owner side by side: how rare a word is goes by owners.
    init(_ texts: [[[UInt8]]], owners: [Int32], _ stemmer: Stemmer) {
        let numbered = Self.number(texts)
        var uses = [Int](repeating: 0, count: numbered.words.count)
        for text in numbered.texts { for word in text { uses[Int(word)] += 1 } }
        let table = WordTable(numbered.words, uses: uses, texts: texts.count)
        textsOfWord = NumberLists(Self.pairs(numbered.texts), keys: numbered.words.count)
        var stems: [[UInt8]: Int32] = [:]
        let stemOfWord = numbered.words.map { word in
            let stem = stemmer.stem(word)
            let number = stems[stem] ?? Int32(stems.count)
            stems[stem] = number
            return number
        }
        // Two words of one stem, such as both forms of a name, are one.
        let stemmed = numbered.texts.map { words in Set(words.map { stemOfWord[Int($0)] }).sorted() }
        let rarity = Self.rarity(stemmed, owners, stems: stems.count)
        textsOfStem = NumberLists(Self.pairs(stemmed), keys: stems.count)
        var scratch: [Float] = []
        lengths = numbered.texts.map { table.length($0[...], &scratch) }
        masses = stemmed.map { $0.reduce(0) { $0 + rarity[Int($1)] } }
        unknown = 0.62 * log(Float(2 + (owners.last ?? 0)))
        (self.table, self.stemmer, self.stemOfWord, self.stems, self.rarity) = (table, stemmer, stemOfWord, stems, rarity)
    }

    /// Per text what it has: the other way round.
    private static func pairs(_ texts: [[Int32]]) -> [(key: Int32, item: Int32)] {
        zip(Int32(0)..., texts).flatMap { place, parts in parts.map { (key: $0, item: place) } }
    }

    private static func number(_ texts: [[[UInt8]]]) -> (words: [[UInt8]], texts: [[Int32]]) {
        var numbers: [[UInt8]: Int32] = [:]
        var words: [[UInt8]] = []
        let numbered = texts.map { text in
            text.map { word in
                if let known = numbers[word] { return known }
                let number = Int32(words.count)
                numbers[word] = number
                words.append(word)
                return number
            }
        }
        return (words, numbered)
    }

    /// `ln((n + 1) / (f + 1))` over n owners, f of which use the stem.
    private static func rarity(_ texts: [[Int32]], _ owners: [Int32], stems: Int) -> [Float] {
        var last = [Int32](repeating: -1, count: stems)
        var frequencies = [Int](repeating: 0, count: stems)
        for (text, owner) in zip(texts, owners) {
            for stem in text where last[Int(stem)] != owner {
                last[Int(stem)] = owner
                frequencies[Int(stem)] += 1
            }
        }
        let count = Float(Set(owners).count + 1)
        return frequencies.map { log(count / Float($0 + 1)) }
    }

    /// Compares a text, given as its words.
    func compare(_ words: [[UInt8]]) -> Likeness {
        var products = [Float](repeating: 0, count: table.count)
        var soft = [Float](repeating: 0, count: rarity.count)
        var touched: [Int32] = []
        var mass: Float = 0
        var seen: Set<[UInt8]> = []
        for word in words {
            let stem = stems[stemmer.stem(word)]
            if seen.insert(stemmer.stem(word)).inserted { mass += stem.map { rarity[Int($0)] } ?? unknown }
            table.alike(word) { alike in
                let place = Int(alike.word)
                if products[place] == 0 { touched.append(alike.word) }
                products[place] += alike.product
                let own = stemOfWord[place]
                let share: Float = own == stem ? 1 : alike.cosine > Self.least ? alike.cosine * alike.cosine : 0
                soft[Int(own)] = max(soft[Int(own)], share)
            }
        }
        return likeness(touched, products, soft, length: table.length(words.lazy.map { ($0, 1) }), mass: mass)
    }

    /// Below this cosine two words are not taken for each other.
    private static let least: Float = 0.5

    private func likeness(_ touched: [Int32], _ products: [Float], _ soft: [Float], length: Float, mass: Float) -> Likeness {
        var spelling = [Float](repeating: 0, count: lengths.count)
        var shared = spelling
        for word in touched {
            for text in textsOfWord[word] { spelling[Int(text)] += products[Int(word)] }
        }
        for (stem, share) in zip(Int32(0)..., soft) where share > 0 {
            for text in textsOfStem[stem] { shared[Int(text)] += share * rarity[Int(stem)] }
        }
        var covered = shared
        for text in lengths.indices where spelling[text] > 0 {
            spelling[text] /= max(length * lengths[text], 1e-6)
            covered[text] = min(1, shared[text] / max(masses[text], 1e-6))
            shared[text] = min(1, 2 * shared[text] / max(mass + masses[text], 1e-6))
        }
        return Likeness(spelling: spelling, words: shared, covered: covered)
    }

    /// Which of the words have to do with one text of the space.
    func places(of words: [[UInt8]], in text: Int32) -> [Int] {
        words.indices.filter { place in
            let stem = stems[stemmer.stem(words[place])]
            var isThere = false
            table.alike(words[place]) { alike in
                guard !isThere, stemOfWord[Int(alike.word)] == stem || alike.cosine > Self.least else { return }
                isThere = textsOfWord[alike.word].contains(text)
            }
            return isThere
        }
    }
}
