/// Columns of parts one upon another, each written by `format`, for how a whole is made up over time.
package func stackedChart(
    _ title: String, summary: String? = nil, labels: [String], series: [Series],
    format: @escaping @Sendable (Double) -> String
) -> HTML {
    let chart = Chart(title: title, summary: summary, labels: labels, series: series, format: format)
    let stacks = labels.indices.map { place in series.map { place < $0.values.count ? $0.values[place] ?? 0 : 0 } }
    let scale = Scale(highest: stacks.map { $0.reduce(0, +) }.max() ?? 0)
    let width = 68 / Double(max(1, labels.count))
    return chart.around(
        scale,
        drawing: group {
            for (place, stack) in stacks.enumerated() {
                for (row, value) in stack.enumerated() where value > 0 {
                    let below = stack[..<row].reduce(0, +)
                    rect(
                        .class("s\(row % 4 + 1)", "part"), .x(percent(chart.middle(place) - width / 2)), .width(percent(width)),
                        .y(scale.y(below + value)), .height(scale.y(below) - scale.y(below + value))
                    ) { Markup.title { "\(labels[place]), \(series[row].name): \(format(value))" } }
                }
            }
        })
}
