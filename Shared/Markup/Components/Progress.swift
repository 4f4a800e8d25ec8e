/// Where one stands in a procedure of several steps; those before `current` (from 0) are done, and all are when it is past the last.
package func stepper(_ steps: [String], current: Int, label: String) -> HTML {
    let words = Wording.current
    return ol(.class("stepper"), .aria("label", label)) {
        for (place, step) in steps.enumerated() {
            let state = place < current ? "done" : place == current ? "current" : nil
            li(.class(state), .aria("current", place == current ? "step" : nil)) {
                span(.class("step-sign"), .aria("hidden", "true")) {
                    if place < current { icon(.check) } else { place + 1 }
                }
                span {
                    step; spoken(", " + (place < current ? words.done : place == current ? words.current : words.upcoming))
                }
            }
        }
    }
}

/// How much of a whole is done: `value` of `maximum`, said in words by `text`.
package func progressBar(_ label: String, value: Double, of maximum: Double, text: String) -> HTML {
    measure(label, value: value, of: maximum, text: text, role: "progressbar", tone: .info)
}

/// How much of a whole is taken, such as money spent: `value` of `maximum`, said in words by `text`.
package func meterBar(_ label: String, value: Double, of maximum: Double, text: String, tone: Tone = .info) -> HTML {
    measure(label, value: value, of: maximum, text: text, role: "meter", tone: tone)
}

private func measure(_ label: String, value: Double, of maximum: Double, text: String, role: String, tone: Tone) -> HTML {
    div(.class("measure")) {
        p {
            span { label }; span(.class("measure-text")) { text }
        }
        div(
            .role(role), .aria("label", label), .aria("valuemin", "0"), .aria("valuemax", short(maximum)), .aria("valuenow", short(value)),
            .aria("valuetext", text)
        ) { barDrawing(share: maximum > 0 ? value / maximum : 0, tone: tone) }
    }
}

/// A horizontal bar that fills `share` (0 to 1) of its width; none draws the unknown.
func barDrawing(share: Double?, tone: Tone = .info) -> HTML {
    svg(.class("bar", tone == .info ? nil : "bar-\(tone.rawValue)"), .width("100%"), .height("10"), .aria("hidden", "true")) {
        if let share {
            rect(.class("track"), .width("100%"), .height("10"), .rx(5))
            if share > 0 { rect(.class("fill"), .width(short(min(1, share) * 100) + "%"), .height("10"), .rx(5)) }
        } else {
            line(.class("unknown"), .x1(0), .x2("100%"), .y1(5), .y2(5))
        }
    }
}
