import Testing

@testable import Markup

struct ChartTests {
    static let labels = ["Q1", "Q2", "Q3"]
    static let series = [Series("Training", [40, 52, nil]), Series("Grants", [1_240.5, 0, 7])]
    /// Writes figures as some languages do.
    static let comma: @Sendable (Double) -> String = { short($0).replacing(".", with: ",") }
    static let charts = [
        "column": columnChart("T", labels: labels, series: series, format: comma),
        "stacked": stackedChart("T", labels: labels, series: series, format: comma),
        "line": lineChart("T", labels: labels, series: series, format: comma),
    ]

    @Test(arguments: charts.keys) func `the table behind a chart has its figures`(kind: String) throws {
        let chart = try #require(Self.charts[kind])
        let cells = chart.description.matches(of: /<td[^>]*>([^<]*)<\/td>/).map { String($0.output.1) }
        #expect(cells == ["40", "1240,5", "52", "0", "–", "7"])
    }

    @Test(arguments: charts.keys) func `every figure drawn says the same as the table`(kind: String) throws {
        let chart = try #require(Self.charts[kind])
        let drawn = chart.description.matches(of: /<title>([^<]*)<\/title>/).compactMap {
            $0.output.1.split(separator: ": ").last.map(String.init)
        }
        #expect(Set(drawn).isSubset(of: ["40", "1240,5", "52", "0", "7"]))
        #expect(Set(drawn).isSuperset(of: ["40", "1240,5", "52", "7"]))
    }

    @Test func `a column is as high as its figure on the scale`() {
        let chart = columnChart("T", labels: ["a", "b"], series: [Series("s", [50, 100])], format: Self.comma)
        let heights = chart.tags("rect").compactMap { $0["height"].flatMap(Double.init) }
        #expect(heights.count == 2)
        #expect(abs(heights[0] * 2 - heights[1]) < 0.02)
        #expect(abs(heights[1] - (Chart.floor - Chart.ceiling)) < 0.02)
    }

    @Test(arguments: [
        (0.0, 1.0, 1.0), (1, 1, 1), (1.5, 1.5, 0.5), (24, 30, 10), (100, 100, 50), (123, 150, 50), (510, 600, 200), (0.34, 0.4, 0.1),
        (2_000_000, 2_000_000, 500_000),
    ]) func `a scale ends in a round figure`(highest: Double, top: Double, step: Double) {
        let scale = Scale(highest: highest)
        #expect(abs(scale.top - top) < 1e-9)
        #expect(abs(scale.step - step) < 1e-9)
    }

    @Test func `nothing to draw is drawn as nothing`() {
        let chart = lineChart("T", labels: [], series: [], format: Self.comma)
        #expect(chart.tags("circle").isEmpty)
        #expect(chart.tags("table").count == 1)
    }

    @Test(arguments: charts.keys) func `lengths and places keep the point, whatever figures are written with`(kind: String) throws {
        let chart = try #require(Self.charts[kind])
        for shape in ["rect", "line", "circle", "text"].flatMap(chart.tags) {
            for name in ["x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "width", "height"] {
                if let value = shape[name] { #expect(Double(value.replacing("%", with: "")) != nil, "\(name)=\(value)") }
            }
        }
    }
}
