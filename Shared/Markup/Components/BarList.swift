/// One component of a score: what it gave of what it could give, or unknown.
package struct Contribution: Sendable {
    package let label: String
    /// Nil where it is not known.
    package let value: Double?
    package let maximum: Double
    /// The reason, in a sentence.
    package let note: String?

    package init(_ label: String, _ value: Double?, of maximum: Double, note: String? = nil) {
        self.label = label
        self.value = value
        self.maximum = maximum
        self.note = note
    }
}

/// A score taken apart: each component with its bar, its points and its reason; `format` writes points, which have one decimal at most.
package func barList(_ contributions: [Contribution], label: String, format: (Double) -> String) -> HTML {
    func points(_ value: Double) -> String { format((value * 10).rounded() / 10) }
    return ul(.class("bars"), .aria("label", label)) {
        for part in contributions {
            li(.class(part.value == nil ? "is-unknown" : nil)) {
                span(.class("bars-label")) { part.label }
                span(.class("bars-number")) {
                    if let value = part.value {
                        strong { points(value) }
                        " \(Wording.current.of) \(points(part.maximum))"
                    } else {
                        Wording.current.unknown
                    }
                }
                barDrawing(share: part.value.map { part.maximum > 0 ? $0 / part.maximum : 0 })
                if let note = part.note { p(.class("hint")) { note } }
            }
        }
    }
}
