/// A score out of `maximum` as a ring with the number in it; `label` says of what, for example "Match".
package func scoreRing(_ score: Double, of maximum: Double = 100, label: String, isLarge: Bool = false) -> HTML {
    let share = maximum > 0 ? min(1, max(0, score / maximum)) : 0
    let number = short(score.rounded())
    return svg(
        .class("ring", isLarge ? "ring-large" : nil), .viewBox("0 0 40 40"), .role("img"),
        .aria("label", "\(label): \(number) \(Wording.current.of) \(short(maximum))")
    ) {
        circle(.class("track"), .cx(20), .cy(20), .r(17))
        if share > 0 {
            circle(
                .class("fill"), .cx(20), .cy(20), .r(17), .pathLength(100), .strokeDasharray("\(short(share * 100)) 100"),
                .transform("rotate(-90 20 20)"))
        }
        text(.x(20), .y(20), .textAnchor("middle"), .init("dy", ".35em")) { number }
    }
}
