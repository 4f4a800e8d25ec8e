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
    init(_ texts: [[[UInt8]]], _ stemmer: Stemmer, width: Int = 128, rounds: Int = 3) {
        let counted = CountedStems(texts, stemmer)
        let rarity = counted.frequencies.map { $0 < 2 ? 0 : log(Float(1 + texts.count) / Float(1 + $0)) + 1 }
        let rows = counted.documents.map { document -> [(stem: Int32, weight: Float)] in
            let weighted = document.map { (stem: $0.stem, weight: (1 + log(Float($0.times))) * rarity[Int($0.stem)]) }.filter {
                $0.weight > 0
            }
            let length = weighted.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
            return weighted.map { ($0.stem, $0.weight / length) }
        }
        let width = texts.count < 1000 ? 0 : min(width, rarity.count)
        var basis = Self.start(rarity.count * width)
        for _ in 0..<rounds where width > 0 {
            Self.orthonormalise(&basis, width: width)
            basis = Self.step(basis, rows, width)
        }
        Self.orthonormalise(&basis, width: width)
        (directions, self.width) = (basis, width)
        (self.stemmer, stems, self.rarity) = (stemmer, counted.numbers, rarity)
    }

    /// Numbers between -1 and 1 that look random and are the same always.
    private static func start(_ count: Int) -> [Float] {
        var state: UInt64 = 0x9E37_79B9_7F4A_7C15
        return (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Float(Int32(truncatingIfNeeded: state >> 32)) / 2_147_483_648
        }
    }

    /// Once from stems to documents and back.
    private static func step(_ basis: [Float], _ rows: [[(stem: Int32, weight: Float)]], _ width: Int) -> [Float] {
        var next = [Float](repeating: 0, count: basis.count)
        var sum = [Float](repeating: 0, count: width)
        for row in rows {
            for axis in 0..<width { sum[axis] = 0 }
            for (stem, weight) in row {
                let from = Int(stem) * width
                for axis in 0..<width { sum[axis] += weight * basis[from + axis] }
            }
            for (stem, weight) in row {
                let to = Int(stem) * width
                for axis in 0..<width { next[to + axis] += weight * sum[axis] }
            }
        }
        return next
    }

    /// Gram and Schmidt's way, twice for the sake of rounding; the axes lie in the columns.
    private static func orthonormalise(_ basis: inout [Float], width: Int) {
        guard width > 0 else { return }
        let count = basis.count / width
        var columns = (0..<width).map { axis in (0..<count).map { basis[$0 * width + axis] } }
        for axis in 0..<width {
            for _ in 0..<2 {
                for other in 0..<axis {
                    let product = dot(columns[axis], columns[other])
                    for place in 0..<count { columns[axis][place] -= product * columns[other][place] }
                }
            }
            let length = dot(columns[axis], columns[axis]).squareRoot()
            for place in 0..<count { columns[axis][place] = length > 1e-6 ? columns[axis][place] / length : 0 }
        }
        for axis in 0..<width { for place in 0..<count { basis[place * width + axis] = columns[axis][place] } }
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
