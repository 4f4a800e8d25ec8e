/// Lines, for how figures move over time, each written by `format`; a missing figure leaves a gap.
package func lineChart(
    _ title: String, summary: String? = nil, labels: [String], series: [Series],
    format: @escaping @Sendable (Double) -> String
) -> HTML {
    let chart = Chart(title: title, summary: summary, labels: labels, series: series, format: format)
    let scale = Scale(highest: series.flatMap(\.values).compactMap(\.self).max() ?? 0)
    return chart.around(
        scale,
        drawing: group {
            for (row, one) in series.enumerated() {
                g(.class("line", "s\(row % 4 + 1)")) { course(one, chart, scale) }
            }
        })
}

private func course(_ series: Series, _ chart: Chart, _ scale: Scale) -> HTML {
    let values = series.values.prefix(chart.labels.count)
    return group {
        for (place, pair) in zip(values, values.dropFirst()).enumerated() {
            if let from = pair.0, let to = pair.1 {
                line(
                    .x1(percent(chart.middle(place))), .x2(percent(chart.middle(place + 1))), .y1(scale.y(from)),
                    .y2(scale.y(to)))
            }
        }
        for (place, value) in values.enumerated() {
            if let value {
                circle(.cx(percent(chart.middle(place))), .cy(scale.y(value)), .r(4)) {
                    Markup.title { "\(chart.labels[place]), \(series.name): \(chart.format(value))" }
                }
            }
        }
    }
}
