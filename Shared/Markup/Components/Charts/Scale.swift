/// The vertical axis of a chart: from zero to a round figure above the highest value.
struct Scale {
    let top: Double
    let step: Double

    /// A scale of two to five steps of 1, 2 or 5 times a power of ten.
    init(highest: Double) {
        guard highest > 0, highest.isFinite else {
            (top, step) = (1, 1)
            return
        }
        var unit = 1.0
        while unit * 10 <= highest { unit *= 10 }
        while unit > highest { unit /= 10 }
        let ratio = highest / unit
        let even = ratio <= 2 ? unit / 2 : ratio <= 5 ? unit : unit * 2
        // Things that are counted have no halves.
        step = highest == highest.rounded() ? max(1, even) : even
        top = (highest / step).rounded(.up) * step
    }

    var ticks: [Double] {
        (0...Int((top / step).rounded())).map { Double($0) * step }
    }

    /// Where a value stands in the drawing, from its top.
    func y(_ value: Double) -> Double {
        Chart.floor - max(0, value) / top * (Chart.floor - Chart.ceiling)
    }
}
