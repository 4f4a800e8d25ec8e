/// A named row of figures, one for each label of its chart; nil where there is none.
package struct Series: Sendable {
    package let name: String
    package let values: [Double?]

    package init(_ name: String, _ values: [Double?]) {
        self.name = name
        self.values = values
    }
}

/// What every chart shares: its words, its figures, and the table that repeats them.
struct Chart {
    /// The drawing's height; its width is whatever there is, so all x are shares of it.
    static let height = 220.0
    static let floor = height - 28
    static let ceiling = 24.0

    let title: String
    let summary: String?
    let labels: [String]
    let series: [Series]
    /// Writes a figure, in labels and table alike.
    let format: @Sendable (Double) -> String

    /// The whole figure round a drawing whose scale goes to `scale.top`.
    func around(_ scale: Scale, drawing: HTML) -> HTML {
        figure(.class("chart")) {
            figcaption {
                strong { title }; if let summary { span(.class("hint")) { summary } }
            }
            if series.count > 1 { legend }
            div(.class("plot"), .role("img"), .aria("label", spokenSummary)) {
                scaleLabels(scale)
                svg(.class("drawing"), .width("100%"), .height(Chart.height), .aria("hidden", "true")) {
                    gridLines(scale)
                    drawing
                    axis
                }
            }
            disclosure(Wording.current.figures) { figures }
        }
    }

    /// The middle of the column of the label at `place`, in percent of the width.
    func middle(_ place: Int) -> Double {
        (Double(place) + 0.5) * 100 / Double(max(1, labels.count))
    }

    private var spokenSummary: String {
        summary.map { "\(title). \($0)" } ?? title
    }

    private var legend: HTML {
        ul(.class("legend")) {
            for (place, one) in series.enumerated() {
                li {
                    svg(.viewBox("0 0 12 12"), .aria("hidden", "true")) {
                        rect(.class("s\(place % 4 + 1)"), .width(12.0), .height(12.0), .rx(2))
                    }
                    one.name
                }
            }
        }
    }

    /// Stands beside the drawing, as wide as its longest label, so that the drawing may stretch.
    private func scaleLabels(_ scale: Scale) -> HTML {
        let labels = scale.ticks.map(format)
        let width = 8 * Double(labels.map(\.count).max() ?? 0)
        return svg(.width(width), .height(Chart.height), .aria("hidden", "true")) {
            for (tick, label) in zip(scale.ticks, labels) {
                text(.x(width), .y(scale.y(tick) + 4), .textAnchor("end")) { label }
            }
        }
    }

    private func gridLines(_ scale: Scale) -> HTML {
        g(.class("grid-lines")) {
            for tick in scale.ticks {
                line(.x1(0), .x2("100%"), .y1(scale.y(tick)), .y2(scale.y(tick)))
            }
        }
    }

    /// At most six labels, or four long ones, so that they fit a phone; the table has them all.
    private var axis: HTML {
        let most = labels.contains { $0.count > 6 } ? 4 : 6
        let step = (labels.count + most - 1) / most
        return g {
            for (place, label) in labels.enumerated() where place % max(1, step) == 0 {
                text(.x(percent(middle(place))), .y(Chart.height - 8), .textAnchor("middle")) { label }
            }
        }
    }

    private var figures: HTML {
        dataTable(
            caption: title, isCaptionSpoken: true, columns: [Column("")] + series.map { Column($0.name, .number) },
            rows: labels.enumerated().map { place, label in
                [HTML(label)] + series.map { HTML(place < $0.values.count ? $0.values[place].map(format) ?? "–" : "–") }
            })
    }
}

/// A length as a share of the drawing's width.
func percent(_ value: Double) -> String {
    short(value) + "%"
}
