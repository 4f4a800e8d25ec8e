/// Columns side by side, for amounts by category or period, each written by `format`; `summary` says in a sentence what it shows.
package func columnChart(
    _ title: String, summary: String? = nil, labels: [String], series: [Series],
    format: @escaping @Sendable (Double) -> String
) -> HTML {
    let chart = Chart(title: title, summary: summary, labels: labels, series: series, format: format)
    let scale = Scale(highest: series.flatMap(\.values).compactMap(\.self).max() ?? 0)
    let slot = 100 / Double(max(1, labels.count))
    let width = slot * 0.68 / Double(max(1, series.count))
    return chart.around(
        scale,
        drawing: group {
            for (row, one) in series.enumerated() {
                for (place, value) in one.values.prefix(labels.count).enumerated() {
                    if let value {
                        column(
                            left: chart.middle(place) - slot * 0.34 + width * Double(row), width: width, value, scale, tone: row,
                            note: "\(labels[place]): \(format(value))", mark: series.count == 1 && labels.count <= 6 ? format(value) : nil)
                    }
                }
            }
        })
}

private func column(left: Double, width: Double, _ value: Double, _ scale: Scale, tone: Int, note: String, mark: String?) -> HTML {
    group {
        rect(
            .class("s\(tone % 4 + 1)"), .x(percent(left)), .width(percent(width)), .y(scale.y(value)),
            .height(Chart.floor - scale.y(value))
        ) { Markup.title { note } }
        if let mark {
            text(.class("mark-label"), .x(percent(left + width / 2)), .y(scale.y(value) - 6), .textAnchor("middle")) { mark }
        }
    }
}
