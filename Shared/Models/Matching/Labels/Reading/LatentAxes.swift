/// The axes of a space of stems while they are sought: `width` numbers for each stem, eight side by side, as the processor adds them.
struct LatentAxes {
    private let stems: Int
    private let lanes: Int
    /// Per stem `lanes` times eight numbers.
    private var rows: [SIMD8<Float>]

    /// From a fixed start; `width` is rounded down to a multiple of eight.
    init(stems: Int, width: Int) {
        (self.stems, lanes) = (stems, width / 8)
        var state: UInt64 = 0x9E37_79B9_7F4A_7C15
        rows = (0..<stems * lanes).map { _ in
            var eight = SIMD8<Float>()
            for lane in 0..<8 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                eight[lane] = Float(Int32(truncatingIfNeeded: state >> 32)) / 2_147_483_648
            }
            return eight
        }
    }

    var width: Int { 8 * lanes }

    /// Stem by stem.
    var numbers: [Float] {
        rows.flatMap { eight in (0..<8).map { eight[$0] } }
    }

    /// Once from stems to documents and back; each document is given as the weights of its stems.
    mutating func step(through documents: [[(stem: Int32, weight: Float)]]) {
        var next = [SIMD8<Float>](repeating: .zero, count: rows.count)
        var sum = [SIMD8<Float>](repeating: .zero, count: lanes)
        let last = rows
        let from = last.span
        var to = next.mutableSpan
        var sums = sum.mutableSpan
        for document in documents {
            for lane in 0..<lanes { sums[unchecked: lane] = .zero }
            for (stem, weight) in document {
                let start = Int(stem) * lanes
                for lane in 0..<lanes { sums[unchecked: lane] += weight * from[unchecked: start + lane] }
            }
            for (stem, weight) in document {
                let start = Int(stem) * lanes
                for lane in 0..<lanes { to[unchecked: start + lane] += weight * sums[unchecked: lane] }
            }
        }
        rows = next
    }

    /// Makes each axis as long as the others, and upright on them, by Gram and Schmidt's way; one that others make up becomes nothing.
    mutating func orthonormalise() {
        var columns = transposed()
        let length = columns.count / max(1, width)
        var all = columns.mutableSpan
        for axis in 0..<width {
            for other in 0..<axis {
                let product = Self.product(all, axis * length, other * length, length)
                for place in 0..<length {
                    all[unchecked: axis * length + place] -= product * all[unchecked: other * length + place]
                }
            }
            let square = Self.product(all, axis * length, axis * length, length)
            let scale = square > 1e-12 ? 1 / square.squareRoot() : 0
            for place in 0..<length { all[unchecked: axis * length + place] *= scale }
        }
        take(columns)
    }

    private static func product(_ all: borrowing MutableSpan<SIMD8<Float>>, _ a: Int, _ b: Int, _ length: Int) -> Float {
        var (even, odd) = (SIMD8<Float>(), SIMD8<Float>())
        for place in stride(from: 0, to: length - 1, by: 2) {
            even += all[unchecked: a + place] * all[unchecked: b + place]
            odd += all[unchecked: a + place + 1] * all[unchecked: b + place + 1]
        }
        if !length.isMultiple(of: 2) { even += all[unchecked: a + length - 1] * all[unchecked: b + length - 1] }
        return (even + odd).sum()
    }

    /// Axis by axis, the numbers of eight stems side by side.
    private func transposed() -> [SIMD8<Float>] {
        let length = (stems + 7) / 8
        var columns = [SIMD8<Float>](repeating: .zero, count: width * length)
        for stem in 0..<stems {
            for lane in 0..<lanes {
                let eight = rows[stem * lanes + lane]
                for axis in 0..<8 { columns[(8 * lane + axis) * length + stem / 8][stem % 8] = eight[axis] }
            }
        }
        return columns
    }

    private mutating func take(_ columns: [SIMD8<Float>]) {
        let length = (stems + 7) / 8
        for stem in 0..<stems {
            for lane in 0..<lanes {
                for axis in 0..<8 { rows[stem * lanes + lane][axis] = columns[(8 * lane + axis) * length + stem / 8][stem % 8] }
            }
        }
    }
}
