import Glibc

/// Short documents as the weights of their numbered features (TF-IDF), each of length 1, to be compared with one more and with each other.
struct FeatureDocuments: Sendable {
    private let rarity: [Float]
    /// Per document its features, ascending.
    private let documents: WeightedLists
    /// Per feature the documents that have it, ascending.
    private let bearers: WeightedLists

    /// The features of each document are below `features` and may be named more than once.
    init(_ texts: [[Int32]], features: Int) {
        var frequencies = [Int](repeating: 0, count: features)
        for text in texts { for feature in Set(text) { frequencies[Int(feature)] += 1 } }
        let rarity = frequencies.map { log(Float(1 + texts.count) / Float(1 + $0)) + 1 }
        let weighed = texts.map { Self.weighed($0, rarity) }
        let entries = zip(Int32(0)..., weighed).flatMap { place, features in
            features.map { (key: place, item: $0.feature, weight: $0.weight) }
        }
        documents = WeightedLists(entries, keys: texts.count)
        bearers = WeightedLists(entries.map { ($0.item, $0.key, $0.weight) }, keys: features)
        self.rarity = rarity
    }

    /// The different features of a text, ascending, with the weight of each; the squares of the weights sum to 1.
    private static func weighed(_ text: [Int32], _ rarity: [Float]) -> [(feature: Int32, weight: Float)] {
        var weighed: [(feature: Int32, weight: Float)] = []
        var times: Float = 0
        let sorted = text.sorted()
        for (place, feature) in sorted.enumerated() {
            times += 1
            guard place + 1 == sorted.count || sorted[place + 1] != feature else { continue }
            weighed.append((feature, (1 + log(times)) * rarity[Int(feature)]))
            times = 0
        }
        let length = weighed.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
        return weighed.map { ($0.feature, $0.weight / length) }
    }

    /// Adds to the sum of each document its cosine with a text of these features, `share` times.
    func compare(_ text: [Int32], share: Float, adding sums: inout [Float]) {
        for (feature, weight) in Self.weighed(text, rarity) { bearers.add(share * weight, of: feature, to: &sums) }
    }

    /// Adds to a square table, row by row, the cosines of some documents with each other, `share` times; only those on and below the diagonal.
    func compare(_ places: [Int], share: Float, adding table: inout [Float]) {
        var own = [Float](repeating: 0, count: rarity.count)
        for (row, place) in places.enumerated() {
            documents.add(share, of: Int32(place), to: &own)
            for column in 0...row { table[row * places.count + column] += documents.product(of: Int32(places[column]), with: own) }
            documents.add(-share, of: Int32(place), to: &own)
        }
    }
}

/// Lists of numbers with a weight each, end to end: one list per key from 0 up.
private struct WeightedLists: Sendable {
    private let starts: [Int32]
    private let items: [Int32]
    private let weights: [Float]

    /// The items of each key stand in the order of `entries`.
    init(_ entries: [(key: Int32, item: Int32, weight: Float)], keys: Int) {
        var starts = [Int32](repeating: 0, count: keys + 1)
        for entry in entries { starts[Int(entry.key) + 1] += 1 }
        for key in starts.indices.dropFirst() { starts[key] += starts[key - 1] }
        var next = starts
        var items = [Int32](repeating: 0, count: entries.count)
        var weights = [Float](repeating: 0, count: entries.count)
        for entry in entries {
            (items[Int(next[Int(entry.key)])], weights[Int(next[Int(entry.key)])]) = (entry.item, entry.weight)
            next[Int(entry.key)] += 1
        }
        (self.starts, self.items, self.weights) = (starts, items, weights)
    }

    /// Adds the weights of a key's items, `factor` times, to their sums; there is a sum for every item.
    func add(_ factor: Float, of key: Int32, to sums: inout [Float]) {
        let (items, weights) = (items.span, weights.span)
        var sums = sums.mutableSpan
        for place in Int(starts[Int(key)])..<Int(starts[Int(key) + 1]) {
            sums[unchecked: Int(items[unchecked: place])] += factor * weights[unchecked: place]
        }
    }

    /// The sum over a key's items of their weights times their values; there is a value for every item.
    func product(of key: Int32, with values: [Float]) -> Float {
        let (items, weights, values) = (items.span, weights.span, values.span)
        var sum: Float = 0
        for place in Int(starts[Int(key)])..<Int(starts[Int(key) + 1]) {
            sum += weights[unchecked: place] * values[unchecked: Int(items[unchecked: place])]
        }
        return sum
    }
}
