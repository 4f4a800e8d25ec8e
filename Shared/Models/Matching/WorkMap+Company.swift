extension WorkMap {
    /// Brings occupations closer that keep the same company: each counts in part as the mean of its nearest ones.
    ///
    /// `table` holds row by row how akin two occupations are, 0 to 1; `near` the same before it was raised to a power, by which neighbours are told.
    static func inCompany(_ table: [Float], near: [Float], count: Int, _ model: LikelyModel) -> [Float] {
        let neighbours = neighbours(in: near, count: count, model.neighbours)
        let own = Float(1 - model.company)
        let half = transposed(mixed(table, count, own, neighbours, Float(model.company)), count)
        var whole = mixed(half, count, own, neighbours, Float(model.company))
        let root = (0..<count).map { whole[$0 * count + $0].squareRoot() }
        for a in 0..<count {
            for b in 0..<count where root[a] > 0 && root[b] > 0 {
                whole[a * count + b] = a == b ? 1 : Float(model.apart) * min(1, whole[a * count + b] / (root[a] * root[b]))
            }
        }
        return whole
    }

    private typealias Neighbour = (other: Int, share: Float)

    /// Per occupation: its nearest others, each with its share of their nearness.
    private static func neighbours(in near: [Float], count: Int, _ most: Int) -> [[Neighbour]] {
        (0..<count).map { place in
            let row = near[place * count..<(place + 1) * count]
            var best: [Neighbour] = []
            for (other, value) in row.enumerated() where other != place && value > 0 {
                if best.count == most, let last = best.last, value <= last.share { continue }
                best.insert((other, value), at: best.firstIndex { $0.share < value } ?? best.count)
                if best.count > most { best.removeLast() }
            }
            let sum = best.reduce(0) { $0 + $1.share }
            return best.map { ($0.other, $0.share / sum) }
        }
    }

    /// Each row as `own` of itself and `company` of its neighbours' rows.
    private static func mixed(_ table: [Float], _ count: Int, _ own: Float, _ neighbours: [[Neighbour]], _ company: Float) -> [Float] {
        var result = [Float](repeating: 0, count: count * count)
        for place in 0..<count {
            for (other, share) in [(place, own)] + neighbours[place].map({ ($0.other, company * $0.share) }) {
                for column in 0..<count { result[place * count + column] += share * table[other * count + column] }
            }
        }
        return result
    }

    private static func transposed(_ table: [Float], _ count: Int) -> [Float] {
        var result = [Float](repeating: 0, count: count * count)
        for row in 0..<count {
            for column in 0..<count { result[column * count + row] = table[row * count + column] }
        }
        return result
    }
}
