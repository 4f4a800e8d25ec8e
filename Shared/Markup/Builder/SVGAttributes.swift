extension Attribute {
    // Geometry and text of SVG; numbers are written with at most two decimals.
    package static func x(_ value: Double) -> Attribute { Attribute("x", short(value)) }
    package static func y(_ value: Double) -> Attribute { Attribute("y", short(value)) }
    package static func x1(_ value: Double) -> Attribute { Attribute("x1", short(value)) }
    package static func x2(_ value: Double) -> Attribute { Attribute("x2", short(value)) }
    package static func y1(_ value: Double) -> Attribute { Attribute("y1", short(value)) }
    package static func y2(_ value: Double) -> Attribute { Attribute("y2", short(value)) }
    package static func cx(_ value: Double) -> Attribute { Attribute("cx", short(value)) }
    package static func cy(_ value: Double) -> Attribute { Attribute("cy", short(value)) }
    package static func r(_ value: Double) -> Attribute { Attribute("r", short(value)) }
    package static func rx(_ value: Double) -> Attribute { Attribute("rx", short(value)) }
    package static func ry(_ value: Double) -> Attribute { Attribute("ry", short(value)) }
    package static func dx(_ value: Double) -> Attribute { Attribute("dx", short(value)) }
    package static func dy(_ value: Double) -> Attribute { Attribute("dy", short(value)) }
    package static func width(_ value: Double) -> Attribute { Attribute("width", short(value)) }
    package static func height(_ value: Double) -> Attribute { Attribute("height", short(value)) }
    package static func pathLength(_ value: Double) -> Attribute { Attribute("pathLength", short(value)) }
    package static func viewBox(_ value: String) -> Attribute { Attribute("viewBox", value) }
    package static func d(_ value: String) -> Attribute { Attribute("d", value) }
    package static func points(_ value: String) -> Attribute { Attribute("points", value) }
    package static func transform(_ value: String) -> Attribute { Attribute("transform", value) }
    package static func textAnchor(_ value: String) -> Attribute { Attribute("text-anchor", value) }
    package static func dominantBaseline(_ value: String) -> Attribute { Attribute("dominant-baseline", value) }
    package static func strokeDasharray(_ value: String) -> Attribute { Attribute("stroke-dasharray", value) }
    package static func preserveAspectRatio(_ value: String) -> Attribute { Attribute("preserveAspectRatio", value) }
    package static func fill(_ value: String) -> Attribute { Attribute("fill", value) }
    package static func stroke(_ value: String) -> Attribute { Attribute("stroke", value) }

    // The same as lengths with a unit, such as a share of the drawing's width: `50%`.
    package static func x(_ value: String) -> Attribute { Attribute("x", value) }
    package static func x1(_ value: String) -> Attribute { Attribute("x1", value) }
    package static func x2(_ value: String) -> Attribute { Attribute("x2", value) }
    package static func cx(_ value: String) -> Attribute { Attribute("cx", value) }
    package static func width(_ value: String) -> Attribute { Attribute("width", value) }
    package static func height(_ value: String) -> Attribute { Attribute("height", value) }
}

/// A number as briefly as SVG reads it: at most two decimals, no trailing zero.
func short(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    return rest % 10 == 0 ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
}
