/// Which sets of broader nodes have how much in common: for each kinship, every other that shares a telling node with it.
struct Kinships: Sendable {
    /// Kinships that are related to one as closely as each other: their places in `near`, up to the next one's.
    private struct Ring: Sendable {
        let relatedness: Double
        let start: Int32
    }

    /// What counts as telling: nothing less related is kept.
    static let least = 0.4

    /// Per kinship, end to end: those that are related to it, the closest first.
    private let near: [Int32]
    private let rings: [Ring]
    /// Per kinship: where its rings start, and the end.
    private let start: [Int32]

    init(information: [Double], kin: [Int32], start kinStart: [Int32]) {
        let count = kinStart.count - 1
        var under = [[Int32]](repeating: [], count: information.count)
        for kinship in 0..<count {
            for node in kin[Int(kinStart[kinship])..<Int(kinStart[kinship + 1])] where information[Int(node)] >= Self.least {
                under[Int(node)].append(Int32(kinship))
            }
        }
        var (near, rings, start): ([Int32], [Ring], [Int32]) = ([], [], [0])
        var best = [Double](repeating: 0, count: count)
        var found: [Int32] = []
        for kinship in 0..<count {
            for node in kin[Int(kinStart[kinship])..<Int(kinStart[kinship + 1])] {
                for other in under[Int(node)] {
                    if best[Int(other)] == 0 { found.append(other) }
                    best[Int(other)] = max(best[Int(other)], information[Int(node)])
                }
            }
            var last = 0.0
            for other in found.sorted(by: { (-best[Int($0)], $0) < (-best[Int($1)], $1) }) {
                if best[Int(other)] != last { rings.append(Ring(relatedness: best[Int(other)], start: Int32(near.count))) }
                last = best[Int(other)]
                near.append(other)
                best[Int(other)] = 0
            }
            found.removeAll(keepingCapacity: true)
            start.append(Int32(rings.count))
        }
        rings.append(Ring(relatedness: 0, start: Int32(near.count)))
        (self.near, self.rings, self.start) = (near, rings, start)
    }

    var count: Int {
        start.count - 1
    }

    /// Gives the kinships that are as related to one as `least` or more, itself among them: those that are equally so together, the closest first.
    @inline(__always)
    func each(of kinship: Int32, least: Double, _ body: (_ kinships: Span<Int32>, _ relatedness: Double) -> Void) {
        let (near, rings) = (near.span, rings.span)
        for place in Int(start[Int(kinship)])..<Int(start[Int(kinship) + 1]) {
            let ring = rings[place]
            guard ring.relatedness >= least else { break }
            body(near.extracting(Int(ring.start)..<Int(rings[place + 1].start)), ring.relatedness)
        }
    }
}
