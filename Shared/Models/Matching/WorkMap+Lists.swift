extension WorkMap {
    /// Shares by a key, end to end.
    struct Lists: Sendable {
        private var all: [Share] = []
        private var start: [Int32] = [0]
        /// The same as they are added up: the occupation, and the gain in whole parts.
        private let parts: [(occupation: Int32, parts: Int32)]

        static var fineness: Double { 65_536 }

        /// Takes them in order of key, then of occupation.
        init(_ shares: [(key: Int32, share: Share)], count: Int) {
            var next = 0
            for key in 0..<Int32(count) {
                while next < shares.count, shares[next].key == key {
                    all.append(shares[next].share)
                    next += 1
                }
                start.append(Int32(all.count))
            }
            parts = all.map { ($0.occupation, Int32(clamping: Int(($0.gain * Self.fineness).rounded()))) }
        }

        func parts(of key: Int32) -> ArraySlice<(occupation: Int32, parts: Int32)> {
            parts[Int(start[Int(key)])..<Int(start[Int(key) + 1])]
        }

        subscript(key: Int32) -> ArraySlice<Share> {
            all[Int(start[Int(key)])..<Int(start[Int(key) + 1])]
        }

        /// Adds the shares of a key, `credit` times each, to the sums of their occupations; there is a sum for every occupation.
        @inline(__always)
        func add(_ credit: Int32, of key: Int32, to sums: inout MutableSpan<Int64>) {
            guard credit > 0 else { return }
            let parts = parts.span
            for place in Int(start[Int(key)])..<Int(start[Int(key) + 1]) {
                let part = parts[unchecked: place]
                sums[unchecked: Int(part.occupation)] &+= Int64(credit) &* Int64(part.parts)
            }
        }
    }

    /// Lists by kinship the other way round: per occupation, the kinships of the skills that it needs.
    struct Turned: Sendable {
        private var parts: [(kinship: Int32, parts: Int32)]
        private var start: [Int]
        /// Per occupation: all its parts together.
        private(set) var whole: [Int64]

        init(_ lists: Lists, kinships: Int, occupations: Int) {
            let all = (0..<Int32(kinships)).flatMap { kinship in lists.parts(of: kinship).map { (kinship: kinship, of: $0) } }
            (start, whole) = ([Int](repeating: 0, count: occupations + 1), [Int64](repeating: 0, count: occupations))
            for one in all {
                start[Int(one.of.occupation) + 1] += 1
                whole[Int(one.of.occupation)] += Int64(one.of.parts)
            }
            for occupation in 0..<occupations { start[occupation + 1] += start[occupation] }
            var next = start
            parts = [(kinship: Int32, parts: Int32)](repeating: (0, 0), count: all.count)
            for one in all {
                parts[next[Int(one.of.occupation)]] = (one.kinship, one.of.parts)
                next[Int(one.of.occupation)] += 1
            }
        }

        /// What kinships show of an occupation, each counting `most` at most.
        func shown(of occupation: Int, by credit: Span<Int32>, most: Int32) -> Int64 {
            let parts = parts.span
            var sum: Int64 = 0
            for place in start[occupation]..<start[occupation + 1] {
                let part = parts[unchecked: place]
                sum += Int64(min(most, credit[Int(part.kinship)])) * Int64(part.parts)
            }
            return sum
        }
    }
}
