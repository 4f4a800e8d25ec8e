/// A status in a word; the tone repeats in colour what the word says.
package func tag(_ label: String, _ tone: Tone = .neutral) -> HTML {
    span(.class("tag", tone == .neutral ? nil : "tag-\(tone.rawValue)")) { label }
}

/// Several words in a row, such as skills.
package func tags(_ labels: [String], label: String) -> HTML {
    ul(.class("tags"), .aria("label", label)) {
        for label in labels { li { tag(label) } }
    }
}
