import Testing

@testable import Markup

struct MeasureTests {
    @Test func `a ring says its score and fills by it`() {
        let ring = scoreRing(77.6, label: "Match")
        #expect(ring.tags("svg").first?["aria-label"] == "Match: 78 of 100")
        #expect(ring.tags("circle").last?["stroke-dasharray"] == "77.6 100")
        #expect(scoreRing(0, label: "Match").tags("circle").count == 1)
        #expect(scoreRing(140, label: "Match").tags("circle").last?["stroke-dasharray"] == "100 100")
    }

    @Test func `contributions show points in words, and the unknown as such`() {
        let bars = barList(
            [Contribution("Skills", 41.52, of: 50, note: "5 of 6."), Contribution("Wage", nil, of: 5)], label: "Parts"
        ) { "\($0)!" }
        #expect(bars.description.contains("<strong>41.5!</strong> of 50.0!"))
        #expect(bars.tags("rect").compactMap { $0["width"] } == ["100%", "83.04%"])
        #expect(bars.description.contains("not known"))
        #expect(bars.tags("line").count == 1)
    }

    @Test func `progress is told to assistive technology`() {
        let bar = progressBar("Importing", value: 320, of: 510, text: "320 of 510").tags.first { $0["role"] == "progressbar" }
        #expect(bar?["aria-valuenow"] == "320")
        #expect(bar?["aria-valuemax"] == "510")
        #expect(bar?["aria-label"] == "Importing")
        #expect(meterBar("Spent", value: 1, of: 0, text: "–").tags.contains { $0["role"] == "meter" })
    }

    @Test func `the step in hand is marked and the others say where they stand`() {
        let steps = stepper(["A", "B", "C"], current: 1, label: "Case")
        #expect(steps.tags("li").map { $0["aria-current"] } == [nil, "step", nil])
        #expect(steps.description.contains(#"A<span class="spoken">, done</span>"#))
        #expect(stepper(["A"], current: 1, label: "Case").tags("li").first?["class"] == "done")
    }
}
