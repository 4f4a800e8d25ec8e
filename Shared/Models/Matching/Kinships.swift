/// Which sets of broader nodes have how much in common: for each kinship, every other that shares a telling node with it.
struct Kinships: Sendable {
    /// A kinship and its relatedness, 0 to 1.
    struct Near: Sendable {
        let kinship: Int32
        let relatedness: Double
    }

    /// What counts as telling: nothing less related is kept.
    static let least = 0.4

    private let all: [Near]
    private let start: [Int32]

    init(information: [Double], kin: [Int32], start kinStart: [Int32]) {
        let count = kinStart.count - 1
        var under = [[Int32]](repeating: [], count: information.count)
        for kinship in 0..<count {
            for node in kin[Int(kinStart[kinship])..<Int(kinStart[kinship + 1])] where information[Int(node)] >= Self.least {
                under[Int(node)].append(Int32(kinship))
            }
        }
        var all: [Near] = []
        var start: [Int32] = [0]
        var best = [Double](repeating: 0, count: count)
        var found: [Int32] = []
        for kinship in 0..<count {
            for node in kin[Int(kinStart[kinship])..<Int(kinStart[kinship + 1])] {
                for other in under[Int(node)] {
                    if best[Int(other)] == 0 { found.append(other) }
                    best[Int(other)] = max(best[Int(other)], information[Int(node)])
                }
            }
            for other in found.sorted(by: { (-best[Int($0)], $0) < (-best[Int($1)], $1) }) {
                all.append(Near(kinship: other, relatedness: best[Int(other)]))
                best[Int(other)] = 0
            }
            found.removeAll(keepingCapacity: true)
            start.append(Int32(all.count))
        }
        (self.all, self.start) = (all, start)
    }

    var count: Int {
        start.count - 1
    }

    /// Gives each kinship that is as related to one as `least` or more, itself among them, the closest first.
    @inline(__always)
    func each(of kinship: Int32, least: Double, _ body: (_ kinship: Int32, _ relatedness: Double) -> Void) {
        let all = all.span
        for place in Int(start[Int(kinship)])..<Int(start[Int(kinship) + 1]) {
            let near = all[unchecked: place]
            guard near.relatedness >= least else { break }
            body(near.kinship, near.relatedness)
        }
    }

    /// The kinships related to one, itself among them, the closest first.
    func near(_ kinship: Int32) -> ArraySlice<Near> {
        all[Int(start[Int(kinship)])..<Int(start[Int(kinship) + 1])]
    }
}
