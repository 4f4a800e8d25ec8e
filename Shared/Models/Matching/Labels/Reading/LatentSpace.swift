import Glibc

/// What words have to do with each other by the company they keep in documents (latent semantic analysis): a direction for each stem.
///
/// The directions span what the documents' first singular vectors span, found by subspace iteration from a fixed start: the same documents give
/// the same directions always. Which axes span it makes no difference to a cosine.
struct LatentSpace: Sendable {
    private let stemmer: Stemmer
    private let stems: [[UInt8]: Int32]
    private let rarity: [Float]
    private let width: Int
    /// Per stem `width` numbers.
    private let directions: [Float]

    /// Stems of a single document tell nothing of company and are left out; fewer than a thousand documents tell too little of any.
    init(_ texts: [[[UInt8]]], _ stemmer: Stemmer, width: Int = 128, rounds: Int = 8) {
        let counted = CountedStems(texts, stemmer)
        let rarity = counted.frequencies.map { $0 < 2 ? 0 : log(Float(1 + texts.count) / Float(1 + $0)) + 1 }
        let rows = counted.documents.map { document -> [(stem: Int32, weight: Float)] in
            let weighted = document.map { (stem: $0.stem, weight: (1 + log(Float($0.times))) * rarity[Int($0.stem)]) }.filter {
                $0.weight > 0
            }
            let length = weighted.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
            return weighted.map { ($0.stem, $0.weight / length) }
        }
        var axes = LatentAxes(stems: rarity.count, width: texts.count < 1000 ? 0 : min(width, rarity.count))
        for _ in 0..<rounds where axes.width > 0 {
            axes.orthonormalise()
            axes.step(through: rows)
        }
        // The last time twice, for the sake of rounding.
        axes.orthonormalise()
        axes.orthonormalise()
        (directions, self.width) = (axes.numbers, axes.width)
        (self.stemmer, stems, self.rarity) = (stemmer, counted.numbers, rarity)
    }

    static func dot(_ a: [Float], _ b: [Float]) -> Float {
        a.withUnsafeBufferPointer { a in
            b.withUnsafeBufferPointer { b in
                var sums = SIMD8<Float>()
                let whole = a.count & ~7
                for place in stride(from: 0, to: whole, by: 8) {
                    for lane in 0..<8 { sums[lane] += a[place + lane] * b[place + lane] }
                }
                return (whole..<a.count).reduce(sums.sum()) { $0 + a[$1] * b[$1] }
            }
        }
    }

    /// The direction of a text, of length 1; nil where none of its words is known.
    func direction(of words: [[UInt8]]) -> [Float]? {
        var times: [Int32: Int] = [:]
        for word in words {
            if let stem = stems[stemmer.stem(word)], rarity[Int(stem)] > 0 { times[stem, default: 0] += 1 }
        }
        var sum = [Float](repeating: 0, count: width)
        for (stem, times) in times.sorted(by: { $0.key < $1.key }) {
            let weight = (1 + log(Float(times))) * rarity[Int(stem)]
            for axis in 0..<width { sum[axis] += weight * directions[Int(stem) * width + axis] }
        }
        let length = Self.dot(sum, sum).squareRoot()
        return length > 1e-6 ? sum.map { $0 / length } : nil
    }
}
